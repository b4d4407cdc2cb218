// What stands in a line of reStructuredText besides words: roles, links, substitutions, targets.

import { type Text, unmarked } from "../document.ts";

/** A text without roles, links, substitutions and targets. */
export function inline(source: string): Text {
  const lines = source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !/^\.\. /.test(line));
  const text = lines
    .map((line) => line.replace(/^\| /, ""))
    .join("\n")
    .replace(/:[\w-]+:`([^`]*)`/g, (_, shown: string) =>
      shown.includes("<") ? shown.slice(0, shown.indexOf("<")).trim() || shown : shown,
    )
    .replace(/(^|[^`])`([^`<]+)<[^`>]*>`_{1,2}/g, (_, start: string, shown: string) => start + shown.trim())
    .replace(/\|([\w-]+)\|/g, "$1");
  return unmarked(text);
}
