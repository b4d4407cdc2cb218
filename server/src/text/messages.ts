// What lists say of elements that are not shown.

import { wording } from "./wording.ts";

export const lists = {
  /** `shown` ends with an element, and is a list itself. */
  shortened: wording("{shown|comma} and {left} more"),
  more: wording("… and {left} more"),
};
