// What undeclared-error says.

import { wording } from "../../text/wording.ts";

export const messages = {
  misspelled: wording('"{value}" is not in the {api} catalog. Use "{near}", or add an entry.'),
  undeclared: wording('"{value}" is not in the {api} catalog. Add an entry, or use a declared error.'),
  undeclaredStatus: wording(
    "{status} is not in the {api} catalog. Add an entry or a status, or send a declared status.",
  ),
};
