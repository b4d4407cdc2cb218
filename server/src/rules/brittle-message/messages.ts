// What brittle-message says.

import { wording } from "../../text/wording.ts";

export const messages = {
  mayChange: wording('Compare "{path}" with "{name}" instead: {api} says that its messages may change.'),
  forPeople: wording('Compare "{path}" with "{name}" instead: {api} may reword its messages.'),
  statusMayChange: wording('Use "{test}" instead: {api} says that its messages may change.'),
  statusForPeople: wording('Use "{test}" instead: {api} may reword its messages.'),
};

/** Titles of fixes. */
export const titles = {
  testCode: wording('Compare "{path}" with "{name}"'),
};
