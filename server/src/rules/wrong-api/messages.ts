// What wrong-api says: by whether few enough APIs have the value to name them.

import { wording } from "../../text/wording.ts";

const ofSome = {
  otherName: wording('Use "{names|or}" for {api}: "{value}" belongs to {owners|and}.'),
  oneOfMany: wording('"{value}" belongs to {owners|and}. Use one of the {api} codes for {statuses|or}.'),
  noName: wording(
    '"{value}" belongs to {owners|and}; {api} documents no code for this. Test for {statuses|or}.',
  ),
  noError: wording(
    '"{value}" belongs to {owners|and}; {api} documents no such error. Check which API sent this response.',
  ),
};

const ofMany = {
  otherName: wording('Use "{names|or}" for {api}: "{value}" belongs to other APIs.'),
  oneOfMany: wording('"{value}" belongs to other APIs. Use one of the {api} codes for {statuses|or}.'),
  noName: wording(
    '"{value}" belongs to other APIs; {api} documents no code for this. Test for {statuses|or}.',
  ),
  noError: wording(
    '"{value}" belongs to other APIs; {api} documents no such error. Check which API sent this response.',
  ),
};

export const messages = { ofSome, ofMany };
