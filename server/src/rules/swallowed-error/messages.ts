// What swallowed-error says.

import { wording } from "../../text/wording.ts";

export const messages = {
  found: wording("Errors of {api} end here, and nobody learns of them. Log or rethrow them."),
};
