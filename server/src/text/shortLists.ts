// Lists of which only the first elements are shown, with how many more there are: within a line, and as Markdown below each other.

import { listInWords } from "./lists.ts";
import { lists } from "./messages.ts";

/** "a, b, c", or "a, b and 3 more". One more than `most` is named rather than counted. */
export function shortList(items: readonly string[], most: number): string {
  const { shown, left } = firstOf(items, most);
  return left === 0 ? listInWords(items, "comma") : lists.shortened({ shown, left });
}

/** A line for each element, and one for those that are left. One more than `most` is named rather than counted. */
export function bullets(items: readonly string[], most: number): string {
  const { shown, left } = firstOf(items, most);
  return [...shown, ...(left === 0 ? [] : [lists.more({ left })])].map((item) => `- ${item}`).join("\n");
}

function firstOf(items: readonly string[], most: number) {
  const shown = items.length === most + 1 ? items : items.slice(0, most);
  return { shown, left: items.length - shown.length };
}
