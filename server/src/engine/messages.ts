// What is wrong with settings. The wrong value first; what is used in its place last.

import { wording } from "../text/wording.ts";

export const settings = {
  noObject: wording('"{name}" must be an object, not {found}. The defaults are used.'),
  unknown: wording('Unknown setting "{name}". Remove it.'),
  misspelled: wording('Unknown setting "{name}". Did you mean "{near}"?'),
  type: {
    object: wording('"{name}" must be an object, not {found}. The default is used.'),
    number: wording('"{name}" must be a number, 0 or more, not {found}. The default is used.'),
    string: wording('"{name}" must be a string, not {found}. The default is used.'),
    array: wording('"{name}" must be a list of texts, or "auto", not {found}. The default is used.'),
    boolean: wording('"{name}" must be true or false, not {found}. The default is used.'),
  },
  choice: wording('"{name}" must be one of {values|comma}, not {found}. The default is used.'),
  glob: wording('"{name}", {glob}: {problem}'),
  api: wording('"{name}", "{glob}": {found} is no id of a catalog, and not "none". It has no effect.'),
  unknownCatalog: wording('"{name}": {found} is no built-in catalog. Use "auto", or ids: {ids|comma}.'),
  misspelledCatalog: wording('"{name}": {found} is no built-in catalog. Did you mean "{near}"?'),
  unknownRule: wording('"{name}": unknown rule "{rule}". Use one of {rules|comma}.'),
  misspelledRule: wording('"{name}": unknown rule "{rule}". Did you mean "{near}"?'),
  severity: wording(
    '"{name}", "{rule}": the severity must be one of {values|comma}, not {found}. The rule keeps its own.',
  ),
};

/** Why a file is left alone, behind its name. */
export const leftAlone = {
  source: wording("is larger than what is written by hand ({limit} KiB)"),
  setting: wording('is larger than "errorAtlas.maxFileSize" ({limit} KiB)'),
};
