// What stands above a block of a page: the words of its heading, and the statuses that the headings say.

import type { Heading } from "../document.ts";
import type { Field } from "./finding.ts";
import { headingStatuses, isSuccess } from "./statuses.ts";

/** The statuses that the headings above say, the nearest first. */
export function contextStatuses(path: readonly Heading[]): readonly Field<number>[] {
  for (const { text, line } of [...path].reverse()) {
    const statuses = headingStatuses(text).filter((status) => !isSuccess(status));
    if (statuses.length > 0) return statuses.map((value) => ({ value, line, confidence: "likely" }));
  }
  return [];
}

/** The words of the nearest heading. */
export function sectionOf(path: readonly Heading[], title = ""): string {
  return path.at(-1)?.text ?? title;
}
