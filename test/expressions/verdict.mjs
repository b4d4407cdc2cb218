// What recheck says of a regular expression: whether one search with it, from any place of a text, takes time as the text is long.

// The part in JavaScript alone: the others start programs of their own.
import recheck from "recheck/lib/browser.js";

/** In milliseconds: an expression of which nothing is known by then is too hard to read as well. */
const LONGEST = 180_000;

/**
 * @param {{ source: string, flags: string }} expression
 * @returns {string | undefined} why it is not linear, with a text that shows it; undefined where it is
 */
export function faultOf({ source, flags }) {
  const found = recheck.checkSync(source, flags, { timeout: LONGEST });
  if (found.status === "safe") return undefined;
  if (found.status === "unknown") return `nothing can be told of it (${found.error.kind})`;
  return `${found.complexity.summary}: ${found.attack.pattern}`;
}
