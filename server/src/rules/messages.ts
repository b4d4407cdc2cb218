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
