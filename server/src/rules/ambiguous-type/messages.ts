// What ambiguous-type says.

import { wording } from "../../text/wording.ts";

export const messages = {
  several: wording('"{value}" covers {statuses|and} in {api}. Check the status too.'),
};

/** Titles of fixes. */
export const titles = {
  testStatus: wording("Also check for status {status}"),
};
