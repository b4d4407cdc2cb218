// Imports texts one after the other, for ../import.test.ts.

import { importText } from "../../../server/src/import/importText.ts";

/** The number of errors in all. */
export function run(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + importText({ name: undefined, text }).entries.length, 0);
}
