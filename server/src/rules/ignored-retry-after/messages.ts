// What ignored-retry-after says.

import { wording } from "../../text/wording.ts";

export const messages = {
  statedAtOnce: wording(
    'Wait as "{places|or}" says before retrying {status} of {api}: this retries at once.',
  ),
  statedFixed: wording(
    'Wait as "{places|or}" says before retrying {status} of {api}: a fixed wait may be too short.',
  ),
  backoffAtOnce: wording(
    "{api} asks for exponential backoff on {status}, but this retries at once. Wait first, and longer each time.",
  ),
  backoffFixed: wording(
    "{api} asks for exponential backoff on {status}, but this wait is fixed. Increase the wait each time.",
  ),
  atOnce: wording("This retries {status} of {api} at once, after too many requests. Wait first."),
};

/** Titles of fixes. */
export const titles = {
  wait: wording("Wait as long as the response says"),
};
