// What unknown-code says.

import { wording } from "../../text/wording.ts";

export const messages = {
  misspelledCode: wording('Unknown {api} code "{value}". Did you mean "{near}"?'),
  misspelledType: wording('Unknown {api} type "{value}". Did you mean "{near}"?'),
  unknownCode: wording('Unknown {api} code "{value}". Check the spelling, and which API sent this response.'),
  unknownType: wording('Unknown {api} type "{value}". Check the spelling, and which API sent this response.'),
};
