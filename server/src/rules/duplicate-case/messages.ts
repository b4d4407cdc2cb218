// What duplicate-case says.

import { wording } from "../../text/wording.ts";

export const messages = {
  secondCase: wording(
    'Duplicate case "{value}": an earlier case handles it. Remove this one, or test for another error.',
  ),
  secondInList: wording('Duplicate "{value}" in this list. Remove it, or name another error.'),
  handled: wording(
    '"{value}" is already handled above, so this is never true. Remove it, or test for another error.',
  ),
  statusExcluded: wording(
    "{status} never gets here: after the tests above, the status is {left|statuses}. Move this test up, or remove it.",
  ),
  rangeExcluded: wording(
    "This is never true: after the tests above, the status is {left|statuses}. Move this test up, or remove it.",
  ),
  valueExcluded: wording(
    '"{value}" never gets here: the tests above leave only "{left|or}". Move this test up, or remove it.',
  ),
};

/** Of related places. */
export const places = {
  first: wording('"{value}" is first tested here.'),
};

/** Titles of fixes. */
export const titles = {
  removeCase: wording("Remove the case"),
  removeLabel: wording("Remove the label"),
  removeBranch: wording("Remove the branch"),
  removeFromList: wording("Remove from the list"),
};
