// @ts-check
// Errors meant for the person at the keyboard, and the one place that prints them. No other output lives here.

/** Something a person can act on: the message says what, why and what to do, so no stack is shown. */
export class Problem extends Error {}

/**
 * Runs a script's main function and ends the process with the exit code it returns (nothing counts as 0).
 * A Problem is printed as its message alone; any other error keeps its stack, since it is a fault of ours.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
