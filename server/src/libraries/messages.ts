// What is wrong with a library description.

import { wording } from "../text/wording.ts";

export const problems = {
  text: wording("This must be a text."),
  flag: wording("This can only be true. Leave it out otherwise."),
  index: wording("This must be the number of an argument or parameter, from 0."),
  textOrNull: wording("This must be a text or null."),
  textOrNumber: wording("This must be a text or a number."),
  headers: wording('This must be "plain" or "get".'),
  handles: wording('This must be "all", "error" or "result".'),
  waits: wording('This must be "constant" or "growing".'),
  pointer: wording('This is no valid JSON Pointer: "~" is written "~0" there.'),
  status: wording("This must be an HTTP status."),
  exportKinds: wording(
    "An export has exactly one of client, makes, settles, runs, configures, policy, handles, waits, catches, statuses and raises.",
  ),
  errorPlaces: wording("An error has exactly one of thrown, returned, callback, event and in."),
  noClient: wording('There is no client "{name}" in clients.'),
  object: wording("This must be an object."),
  list: wording("This must be a list."),
  missing: wording('The field "{name}" is missing.'),
  unknown: wording('There is no field "{name}" here.'),
};
