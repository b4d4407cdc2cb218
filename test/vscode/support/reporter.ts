// Prints each test as it ends, with its error at once: a suite that hangs later on has then said what it knew.

import { type MochaOptions, type Runner, reporters, type Test } from "mocha";

export class PlainReporter extends reporters.Base {
  constructor(runner: Runner, options?: MochaOptions) {
    super(runner, options);
    runner.on("pass", (test: Test) => console.log(`  ✔ ${test.fullTitle()} (${test.duration} ms)`));
    runner.on("fail", (test: Test, error: Error) => {
      console.log(`  ✖ ${test.fullTitle()}\n${indent(`${error.stack ?? error}`)}`);
    });
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, "      ");
}
