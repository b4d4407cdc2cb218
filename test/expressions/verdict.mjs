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
  // Where recheck has tried texts instead of proving it (look-around, back references) its count of steps may be wrong.
  if (found.checker === "fuzz" && !isSlow(new RegExp(source, flags), found.attack.string)) return undefined;
  return `${found.complexity.summary}: ${found.attack.pattern}`;
}

const FACTOR = 20;
/** In milliseconds: a ratio to less means nothing. */
const SHORTEST = 2;

/**
 * Whether an expression takes much longer to go through a text than one that is linear. Several tries, as others may use the machine.
 * @param {RegExp} expression
 * @param {string} text
 */
export function isSlow(expression, text) {
  return [1, 2, 3].every(() => {
    const time = timeOf(expression, text);
    return time > FACTOR * SHORTEST && time > FACTOR * timeOf(/[a-z]+b|c/g, "ab c ".repeat(text.length / 5));
  });
}

/**
 * In milliseconds.
 * @param {RegExp} expression
 * @param {string} text
 */
function timeOf(expression, text) {
  const start = performance.now();
  text.replace(expression, "");
  return performance.now() - start;
}
