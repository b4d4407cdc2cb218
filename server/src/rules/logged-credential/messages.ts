// What logged-credential says.

import { wording } from "../../text/wording.ts";

export const messages = {
  variable: wording('This logs the {api} key "{variable}". Remove the key from the log.'),
  key: wording("This logs an API key of {api}. Remove the key from the log."),
};

/** Of related places. */
export const places = {
  from: wording("The key comes from here."),
};

/** Titles of fixes. */
export const titles = {
  remove: wording("Remove the key from the log"),
  replace: wording("Replace the key with [redacted]"),
};
