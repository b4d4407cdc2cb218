// What unused-suppression says.

import { wording } from "../../text/wording.ts";

/** By what a comment is about: the next line, its own line, the rest of the file; `all` where it names no rules. */
export const messages = {
  "next-line": wording("Unused suppression: no {rules|or} problem on the next line. Remove it."),
  line: wording("Unused suppression: no {rules|or} problem on this line. Remove it."),
  rest: wording("Unused suppression: no {rules|or} problem in the rest of the file. Remove it."),
  all: {
    "next-line": wording("Unused suppression: no problem on the next line. Remove it."),
    line: wording("Unused suppression: no problem on this line. Remove it."),
    rest: wording("Unused suppression: no problem in the rest of the file. Remove it."),
  },
  misspelled: wording('Unknown rule "{rule}". Did you mean "{near}"?'),
  unknown: wording('Unknown rule "{rule}". Remove it.'),
};

/** Titles of fixes. */
export const titles = {
  change: wording("Change to {rule}"),
  removeRule: wording("Remove {rule} from the comment"),
  removeComment: wording("Remove the comment"),
};
