// What wrong-field says.

import { wording } from "../../text/wording.ts";

export const messages = {
  wrongPath: wording('Use "{right}": {api} documents no "{path}" in error bodies.'),
  wrongReason: wording('Use "{right}": {api} documents no "{path}" for failed operations.'),
  constant: wording('Use "{right}": "{path}" is "{constant}" in every {api} error body.'),
  wrongKey: wording('Rename "{path}" to "{right}", as {api} documents it.'),
  secondCode: wording('Remove "{path}": {api} documents the error code only at "{right}".'),
};

/** Titles of fixes. */
export const titles = {
  changePath: wording('Change to "{path}"'),
  rename: wording('Rename to "{name}"'),
};
