// What several rules tell people. What one rule says is in its own messages.ts.

import { wording } from "../text/wording.ts";

/** Of related places. */
export const places = {
  apiDetected: wording("API detected: {api}, from {reason}."),
  writtenHere: wording('"{value}" is written here.'),
  limitedHere: wording("This test limits what can get here."),
};

/** Titles of fixes. */
export const titles = {
  changeTo: wording('Change to "{value}"'),
  changeInPlace: wording('Change to "{value}" where it is written'),
  changeInFile: wording('Change to "{value}" in {file}'),
  changeStatus: wording("Change the status to {status}"),
};

/** Types of JSON values, as messages and hovers name them. */
export const types = {
  string: wording("a string"),
  integer: wording("a whole number"),
  number: wording("a number"),
  boolean: wording("true or false"),
  object: wording("an object"),
  array: wording("an array"),
  null: wording("null"),
  unknown: wording("this"),
};
