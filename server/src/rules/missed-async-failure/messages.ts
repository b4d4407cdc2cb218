// What missed-async-failure says.

import { wording } from "../../text/wording.ts";

export const messages = {
  forever: wording('This polls forever after a failed {api} operation. Stop on "{failed|or}" too.'),
  untilItGivesUp: wording(
    'This polls on after a failed {api} operation, until it gives up. Stop on "{failed|or}" too.',
  ),
  unnoticed: wording('Failed {api} operations go unnoticed here. Handle "{failed|or}" too.'),
};

/** Of related places. */
export const places = {
  loop: wording("The loop continues here."),
  again: wording("The state is requested again here."),
};

/** Titles of fixes. */
export const titles = {
  throwOn: wording('Throw on "{state}"'),
};
