// What unknown-code says.

import { wording } from "../../text/wording.ts";

export const messages = {
  misspelledCode: wording('Unknown {api} code "{value}". Did you mean "{near}"?'),
  misspelledType: wording('Unknown {api} type "{value}". Did you mean "{near}"?'),
  misspelledClass: wording('{api} has no error class "{value}". Did you mean "{near}"?'),
  unknownCode: wording('Unknown {api} code "{value}". Check the spelling, and which API sent this response.'),
  unknownType: wording('Unknown {api} type "{value}". Check the spelling, and which API sent this response.'),
  noClass: wording('"{value}" is no class of {api} errors, but a "{other}". Test "{right}".'),
  isText: wording('{value} is never equal here: {api} has its codes as texts. Compare with "{value}".'),
  isNumber: wording('"{value}" is never equal here: {api} has its codes as numbers. Compare with {value}.'),
  misplaced: wording('"{value}" is no "{asked}" of {api}, but a "{other}". Test "{right}".'),
};

/** Titles of fixes. */
export const titles = {
  testOther: wording('Test "{right}"'),
  compareWith: wording("Compare with {value}"),
};
