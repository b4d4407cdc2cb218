// Lines of offsets that come in their order, told while going through a text once. For offsets in any order: `linesOf` in jsonPlace.ts.

/** A place as people and editors count it. */
export interface LinePlace {
  /** 0-based. */
  readonly line: number;
  /** 0-based, in UTF-16 code units. */
  readonly column: number;
}

/** Gives the place of each offset, none of which may be before the one asked for last. Line feeds, carriage returns and pairs of them each end a line. */
export function createLineCounter(text: string): (offset: number) => LinePlace {
  let at = 0;
  let line = 0;
  let start = 0;
  return (offset) => {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code !== 0x0a && code !== 0x0d) continue;
      if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) continue;
      line++;
      start = at + 1;
    }
    return { line, column: offset - start };
  };
}
