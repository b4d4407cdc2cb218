// What invalid-response says. `more` is how many further problems there are in the same body.

import { counted, wording } from "../../text/wording.ts";

export const messages = {
  misplaced: wording('Move "{path}" to "{right}", where {api} documents it.'),
  misplacedMore: counted(
    "more",
    'Move "{path}" to "{right}", where {api} documents it. Correct 1 more problem in this body.',
    'Move "{path}" to "{right}", where {api} documents it. Correct {more} more problems in this body.',
  ),
  constant: wording('Change "{path}" to {value}: {api} documents no other value.'),
  constantMore: counted(
    "more",
    'Change "{path}" to {value}: {api} documents no other value. Correct 1 more problem in this body.',
    'Change "{path}" to {value}: {api} documents no other value. Correct {more} more problems in this body.',
  ),
  type: wording('"{path}" is {found}, but {api} documents {types|or}. Change the type.'),
  typeMore: counted(
    "more",
    '"{path}" is {found}, but {api} documents {types|or}. Change the type, and correct 1 more problem in this body.',
    '"{path}" is {found}, but {api} documents {types|or}. Change the type, and correct {more} more problems in this body.',
  ),
  missing: counted(
    "count",
    '"{missing|and}" is missing in this {api} error body. Add the field.',
    '"{missing|and}" are missing in this {api} error body. Add the fields.',
  ),
  undocumentedCode: wording('Remove "{name}": {api} documents no "{name}" in its error body for {status}.'),
};

/** Titles of fixes. */
export const titles = {
  rewrite: wording("Rewrite as a documented {api} error body"),
};
