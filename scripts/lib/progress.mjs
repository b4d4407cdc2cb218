// @ts-check
// One line for each long step, with the seconds it takes, so that nobody wonders whether a command hangs.

/**
 * Runs a step under a title: on a terminal the line counts the seconds, elsewhere it is printed at the start and at the end.
 * A step that fails is marked so, and its error passes through.
 * @template T
 * @param {string} title what is being done, as a plain phrase: "Installing VS Code (about 200 MB)"
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withProgress(title, step) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  const live = process.stdout.isTTY === true;
  const show = live ? () => process.stdout.write(`\r\u001b[K  ${title} … ${seconds()}`) : () => {};
  if (!live) console.log(`  ${title} …`);
  show();
  const timer = setInterval(show, 1000);
  let outcome = "failed after";
  try {
    const result = await step();
    outcome = "done in";
    return result;
  } finally {
    clearInterval(timer);
    console.log(`${live ? "\r\u001b[K" : ""}  ${title}: ${outcome} ${seconds()}`);
  }
}
