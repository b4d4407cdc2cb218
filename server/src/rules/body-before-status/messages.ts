// What body-before-status says.

import { wording } from "../../text/wording.ts";

export const messages = {
  neverChecked: wording("Check the status first: {client} does not fail on {api} errors."),
  notAllExcluded: wording(
    "Check the status first: {statuses|or} of {api} also gets here, with an error body.",
  ),
  tooEarlyAsAsked: wording("Check the status first, as {api} asks: an error body may not be JSON."),
  tooEarly: wording("Check the status first: an error body from a gateway may not be JSON."),
};

/** Of related places. */
export const places = {
  usedHere: wording("The body is used here."),
  checkedHere: wording("The status is checked only here."),
};

/** Titles of fixes. */
export const titles = {
  checkFirst: wording("Check the status first"),
};
