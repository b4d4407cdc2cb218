// What deprecated-code says.

import { wording } from "../../text/wording.ts";

export const messages = {
  replaced: wording('"{value}" is deprecated in {api}. Use "{instead}" instead.'),
  replacedSince: wording('"{value}" is deprecated since {api} {since}. Use "{instead}" instead.'),
  noted: wording('Replace "{value}", which is deprecated in {api}: {note}'),
  notedSince: wording('Replace "{value}", which is deprecated since {api} {since}: {note}'),
  alone: wording('"{value}" is deprecated in {api}. See the {api} documentation for a replacement.'),
  aloneSince: wording(
    '"{value}" is deprecated since {api} {since}. See the {api} documentation for a replacement.',
  ),
};
