// What the log says, under trace, of what was decided for a file: a line each.

import { counted, wording } from "../../text/wording.ts";

export const decided = {
  apis: wording("APIs: {apis|comma}."),
  noApis: wording("APIs: none."),
  api: wording("{api} ({reason})"),
  request: wording("Line {line}, {client}: a request to {api}."),
  isGiven: wording("Line {line}, {client}: left alone, because its URL is part of an answer."),
  isUnknown: wording("Line {line}, {client}: left alone, because its URL is not known."),
  isOther: wording('Line {line}, {client}: left alone, because no catalog has the host "{host}".'),
  isUnsure: wording("Line {line}, {client}: left alone, because it is not sure which API it goes to."),
  more: counted("count", "{count} more request.", "{count} more requests."),
};

export const notRead = {
  disabled: wording('Left alone: "errorAtlas.enable" is off for it.'),
  ignored: wording('Left alone: "error-atlas.json" ignores it.'),
  other: wording("Left alone: it is too large or too costly to read, or a server stopped while it read it."),
};
