// The findings that the files of examples/ announce in their comments.

/** `12: unknown-code` for each comment `Mistake (unknown-code): …` on line 11; in a recording, a `"comment"` of the format. */
export function announcedMistakes(text: string): readonly string[] {
  return text.split("\n").flatMap((line, index) => {
    const rule = /(?:\/\/ |"comment": ")Mistake \(([a-z-]+)\): /.exec(line)?.[1];
    return rule === undefined ? [] : [`${index + 2}: ${rule}`];
  });
}
