// Where a list of suggestions opens by itself after a space, as no other key is pressed before a number: behind a comparison, `case`,
// `instanceof` or a colon. Anywhere else a space ends a word, and a list would only be in the way.

/**
 * Whether a value can begin where a line, as written up to the cursor, has come to a space. Decides by the text alone: it is asked at
 * every space, before anything is read.
 */
export function beginsValue(line: string): boolean {
  return /(?:[=!]==?|(?<![\w$.])(?:case|instanceof)|["'\w$\])?]:) $/.test(line);
}
