// What binary-error-body says.

import { wording } from "../../text/wording.ts";

export const messages = {
  unparsed: wording(
    '"{name}" is undefined here: with "{setting}", {client} leaves error bodies unparsed. Parse the body first.',
  ),
};

/** Of related places. */
export const places = {
  askedHere: wording("The request asks for raw bodies here."),
};
