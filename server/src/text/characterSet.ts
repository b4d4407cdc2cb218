// What stands in brackets in globs and ignore files: `[a-z]`, `[!0-9]`, `[[:alpha:]_]`, as POSIX has them.

/** A set, and where the text goes on after its `]`. */
export interface CharacterSet {
  readonly has: (char: number) => boolean;
  readonly end: number;
}

/**
 * Reads the set that begins with the `[` at `start`. After `!` or `^` it has all other characters; `]` is one of its own where it is
 * the first, and after `\` each is. A range that ends before it starts is empty. A set never has `/`, which separates names.
 * @returns undefined where the set does not end, or names a class that there is not
 */
export function readSet(text: string, start: number): CharacterSet | undefined {
  const isNegated = text[start + 1] === "!" || text[start + 1] === "^";
  const first = start + (isNegated ? 2 : 1);
  const set = new Ranges();
  /** What a range may begin with. */
  let from: number | undefined;
  for (let at = first; at < text.length; ) {
    if (text[at] === "]" && at > first) {
      const has = (char: number) => char !== SLASH && isNegated !== set.has(char);
      return { has, end: at + 1 };
    }
    const named = /^\[:([^\]]*):\]/.exec(text.slice(at, at + LONGEST_CLASS));
    if (named) {
      const ranges = CLASSES.get(named[1]!);
      if (ranges === undefined) return undefined;
      for (const range of ranges) set.add(range.charCodeAt(0), range.charCodeAt(1));
      from = undefined;
      at += named[0].length;
      continue;
    }
    const isRange = text[at] === "-" && from !== undefined && at + 1 < text.length && text[at + 1] !== "]";
    const char = readCharacter(text, isRange ? at + 1 : at);
    if (char === undefined) return undefined;
    set.add(isRange ? from! : char.code, char.code);
    from = isRange ? undefined : char.code;
    at = char.end;
  }
  return undefined;
}

const SLASH = 47;
/** `[:` and `:]` with the longest name, and more. */
const LONGEST_CLASS = 20;

function readCharacter(text: string, start: number): { code: number; end: number } | undefined {
  const at = text[start] === "\\" ? start + 1 : start;
  const code = text.codePointAt(at);
  return code === undefined ? undefined : { code, end: at + (code > 0xffff ? 2 : 1) };
}

/** Asked in a time that does not depend on how many ranges there are, as far as it is asked for the first 256 characters. */
class Ranges {
  private readonly first = new Uint8Array(256);
  private readonly others: (readonly [low: number, high: number])[] = [];

  add(low: number, high: number): void {
    this.first.fill(1, low, Math.max(low, high + 1));
    if (high >= this.first.length) this.others.push([low, high]);
  }

  has(char: number): boolean {
    if (char < this.first.length) return this.first[char] === 1;
    return this.others.some(([low, high]) => low <= char && char <= high);
  }
}

/** The classes of POSIX, for ASCII: the first and the last character of each range. */
const CLASSES: ReadonlyMap<string, readonly string[]> = new Map([
  ["alnum", ["09", "AZ", "az"]],
  ["alpha", ["AZ", "az"]],
  ["blank", ["\t\t", "  "]],
  ["cntrl", ["\0\x1f", "\x7f\x7f"]],
  ["digit", ["09"]],
  ["graph", ["!~"]],
  ["lower", ["az"]],
  ["print", [" ~"]],
  ["punct", ["!/", ":@", "[`", "{~"]],
  ["space", ["\t\r", "  "]],
  ["upper", ["AZ"]],
  ["xdigit", ["09", "AF", "af"]],
]);
