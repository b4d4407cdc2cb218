// What undocumented-status says.

import { wording } from "../../text/wording.ts";

export const messages = {
  named: wording('{status} is not documented for {api}. Use {instead|or} ("{name}") instead.'),
  instead: wording("{status} is not documented for {api}. Use {instead|or} instead."),
  noOther: wording("{status} is not documented for {api}. Use one of {documented|or}."),
};
