// Inserting at a cursor that touches a word would split the word, or grow into it. Knows no editor.

/** Where on a line something is inserted, and what comes before it. */
export interface Insertion {
  readonly character: number;
  readonly before: string;
}

/** At the cursor where it touches no word; else on a line of its own below. Both in UTF-16 code units. */
export function besideWord(line: string, character: number): Insertion {
  const touches =
    /[\p{L}\p{N}_$]$/u.test(line.slice(0, character)) || /^[\p{L}\p{N}_$]/u.test(line.slice(character));
  if (!touches) return { character, before: "" };
  const [indentation = ""] = /^[ \t]*/.exec(line) ?? [];
  return { character: line.length, before: `\n${indentation}` };
}
