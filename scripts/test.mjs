// @ts-check
// `npm test`: sets up whatever is missing, runs every suite even after one fails, and ends with one line that counts them all.
// `npm test -- unit vscode` runs the named suites only.
import { checkNode, ensureDependencies } from "./lib/dependencies.mjs";
import { Problem, runMain } from "./lib/problem.mjs";
import { suites } from "./test/suites.mjs";

// Ending through exit lets every running server, browser and temporary folder be cleaned up.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));

await runMain(async () => {
  checkNode();
  const picked = pickSuites(process.argv.slice(2));
  await ensureDependencies();
  /** @type {string[]} */
  const lines = [];
  const total = { passed: 0, failed: 0 };
  for (const suite of picked) {
    console.log(`\n── ${suite.name}: ${suite.what}`);
    const start = performance.now();
    const { passed, failed } = await countsOf(suite);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    total.passed += passed;
    total.failed += failed;
    lines.push(`${suite.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
    console.log(lines.at(-1));
  }
  console.log(`\n${lines.join("\n")}\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/** @param {readonly string[]} names none for all */
function pickSuites(names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = suites.map((suite) => suite.name).join(", ");
    throw new Problem(`There is no suite ${unknown.join(", ")}. Suites: ${known}.`);
  }
  return names.length === 0 ? suites : suites.filter((suite) => names.includes(suite.name));
}

/**
 * A suite that cannot be run, and one that runs no test, count as one failure.
 * @param {import("./test/suites.mjs").Suite} suite
 */
async function countsOf(suite) {
  try {
    const counts = await suite.run();
    if (counts.passed + counts.failed > 0) return counts;
    console.error("No test ran.");
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
  }
  return { passed: 0, failed: 1 };
}
