// Globs as settings, configurations and catalogs have them: matched with paths that have `/` between segments. Without regular
// expressions, which whoever writes the globs of a workspace could make take years.

/** Whether a glob matches a path. Dot files count like others; `./` and `/` in front of the glob mean nothing. */
export function matchesGlob(glob: string, path: string): boolean {
  return matcher(glob)(path);
}

/** Whether a glob matches a path or a directory that it is in. */
export function matchesUnder(glob: string, path: string): boolean {
  return matchesGlob(glob, path) || matchesGlob(`${glob.replace(/\/+$/, "")}/**`, path);
}

type Matcher = (path: string) => boolean;

const matchers = new Map<string, Matcher>();
/** Globs that are being typed come and go. */
const MOST_MATCHERS = 1000;

/** Each glob is taken apart once. */
function matcher(glob: string): Matcher {
  const known = matchers.get(glob);
  if (known) return known;
  if (matchers.size >= MOST_MATCHERS) matchers.clear();
  const made = compile(glob);
  matchers.set(glob, made);
  return made;
}

/** A longer glob matches nothing, and of more alternatives the first count: nobody writes so many by hand. */
const LONGEST_GLOB = 1000;
const MOST_ALTERNATIVES = 1000;

/**
 * `*` and `?` stand for characters of a segment, `**` for segments, `[a-z]` and `[!a]` for one character, `{a,b}` for either; after `\`
 * a character is itself, and after `!` in front the rest does not match.
 */
function compile(glob: string): Matcher {
  if (glob.length > LONGEST_GLOB) return () => false;
  if (glob.startsWith("!")) {
    const other = compile(glob.slice(1));
    return (path) => !other(path);
  }
  const alternatives = expand(glob.replace(/^\.?\//, "")).map(segments);
  return (path) => {
    const names = path.split("/");
    return path !== "" && alternatives.some((pattern) => fits(pattern, names));
  };
}

/** What one item has to be; `any`: there may be any number of items. */
type Pattern<T> = readonly (((item: T) => boolean) | "any")[];

/** Whether all `items` fit the pattern. Only what the last `any` stands for is ever tried again, so that it takes no longer than the product of both lengths. */
function fits<T>(pattern: Pattern<T>, items: ArrayLike<T>): boolean {
  let [at, last, tried] = [0, -1, 0];
  for (let i = 0; i < items.length; ) {
    const part = pattern[at];
    if (part === "any") {
      last = at++;
      tried = i;
    } else if (part?.(items[i]!)) {
      at++;
      i++;
    } else if (last >= 0) {
      at = last + 1;
      i = ++tried;
    } else return false;
  }
  return pattern.slice(at).every((part) => part === "any");
}

function segments(glob: string): Pattern<string> {
  const pattern = glob.split("/").map((part): Pattern<string>[number] => {
    if (/^\*\*+$/.test(part)) return "any";
    const own = characters(part);
    return (name) => fits(own, name);
  });
  // What is under a directory is not the directory.
  return pattern.at(-1) === "any" ? [...pattern, () => true] : pattern;
}

function characters(glob: string): Pattern<string> {
  const pattern: Pattern<string>[number][] = [];
  for (let i = 0; i < glob.length; i++) {
    const char = glob[i]!;
    const end = char === "[" ? glob.indexOf("]", i + 2) : -1;
    if (char === "*") pattern.push("any");
    else if (char === "?") pattern.push(() => true);
    else if (end > 0) {
      pattern.push(oneOf(glob.slice(i + 1, end)));
      i = end;
    } else {
      const itself = char === "\\" ? (glob[++i] ?? "\\") : char;
      pattern.push((item) => item === itself);
    }
  }
  return pattern;
}

/** What stands between `[` and `]`. */
function oneOf(set: string): (char: string) => boolean {
  const isNegated = /^[!^]/.test(set);
  const ranges = Array.from(set.slice(isNegated ? 1 : 0).matchAll(/\\?(.)(?:-\\?(.))?/gs), ([, from, to]) => [
    from!,
    to ?? from!,
  ]);
  return (char) => isNegated !== ranges.some(([from, to]) => from! <= char && char <= to!);
}

/** The globs without braces that a glob stands for. Braces without a comma, or without an end, are themselves. */
function expand(glob: string): readonly string[] {
  let depth = 0;
  let marks: number[] = [];
  for (let i = 0; i < glob.length; i++) {
    const char = glob[i];
    if (char === "\\") i++;
    else if (char === "{" && depth++ === 0) marks = [i];
    else if (char === "," && depth === 1) marks.push(i);
    else if (char === "}" && depth > 0 && --depth === 0 && marks.length > 1) {
      const ends = [...marks.slice(1), i];
      const inner = marks.flatMap((mark, part) => expand(glob.slice(mark + 1, ends[part])));
      return product(glob.slice(0, marks[0]), inner, expand(glob.slice(i + 1)));
    }
  }
  return [glob];
}

function product(before: string, inner: readonly string[], after: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const each of inner) {
    for (const rest of after) {
      if (found.length === MOST_ALTERNATIVES) return found;
      found.push(before + each + rest);
    }
  }
  return found;
}
