// What body-read-twice says.

import { wording } from "../../text/wording.ts";

export const messages = {
  readAgain: wording('"{call}" fails with a TypeError: the body was already read. Read the body once.'),
  readAgainCopy: wording(
    '"{call}" fails with a TypeError: the body was already read. Read the body once, or put "{copy}" before the first read.',
  ),
};

/** Of related places. */
export const places = {
  firstRead: wording("The body is first read here."),
};

/** Titles of fixes. */
export const titles = {
  readCopy: wording("Read a copy of the response first"),
};
