// What wrong-api says.

import { wording } from "../../text/wording.ts";

export const messages = {
  otherName: wording('Use "{names|or}" for {api}: "{value}" belongs to {owners|and}.'),
  oneOfMany: wording('"{value}" belongs to {owners|and}. Use one of the {api} codes for {statuses|or}.'),
  noName: wording(
    '"{value}" belongs to {owners|and}; {api} documents no code for this. Test for {statuses|or}.',
  ),
  noError: wording(
    '"{value}" belongs to {owners|and}; {api} documents no such error. Check which API sent this response.',
  ),
};
