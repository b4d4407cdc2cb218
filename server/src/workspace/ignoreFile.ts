// What a .gitignore says of the paths below it, as git reads it: gitignore(5), its patterns as in git's wildmatch.c. Where such
// files are, and which of them decides, is walk.ts's to know.

import { readSet } from "../text/characterSet.ts";
import { anywhere, type Effort, inName, PathPatterns, SLASH } from "../text/pathPattern.ts";

export interface IgnoreFile {
  /**
   * Whether a file or directory is ignored; undefined where the .gitignore says nothing of it. Names are compared byte by byte, as
   * git does where it is not told otherwise.
   * @param path relative to the directory of the .gitignore, with `/` between names
   * @param effort from which is taken what matching costs; patterns with wildcards match nothing where none is left
   */
  isIgnored(path: string, isDirectory: boolean, effort: Effort): boolean | undefined;
  /** How many patterns with wildcards are more than are looked at. */
  readonly leftOut: number;
}

/**
 * Reads a .gitignore. Patterns without wildcards, and those such as `*.log`, are looked up however many they are; of others the
 * first count, up to `MOST_WILDCARDS`.
 */
export function parseIgnoreFile(text: string): IgnoreFile {
  const rules = new Rules();
  for (const line of bytesOf(text.replace(/^\ufeff/, "")).split("\n")) rules.add(line.replace(/\r$/, ""));
  return rules;
}

/** Steps for all .gitignore files of a walk: a second, where those of a large project take a tenth of one. */
export const MOST_STEPS = 200_000_000;

/** All patterns with wildcards of one file, in characters. */
const MOST_WILDCARDS = 20_000;

/** The last lines that match, by their places in the file: of those for all, and of those for directories alone. */
interface Last {
  any: number;
  directory: number;
}

/** Lines with wildcards that are asked together: those for names, or those for paths. */
class Wildcards {
  private readonly patterns = new PathPatterns();
  private readonly lines: { readonly index: number; readonly isForDirectories: boolean }[] = [];

  add(pattern: string, index: number, isForDirectories: boolean): void {
    this.patterns.begin();
    // One that is broken matches nothing, and is as far as it goes no harm.
    if (!addPattern(this.patterns, pattern)) return;
    this.patterns.finish();
    this.lines.push({ index, isForDirectories });
  }

  /** The place of the last line that matches; -1 where none does. */
  lastLine(text: string, isDirectory: boolean, effort: Effort): number {
    if (this.lines.length === 0) return -1;
    const isWanted = (pattern: number) => isDirectory || !this.lines[pattern]!.isForDirectories;
    return this.lines[this.patterns.lastMatch(text, isWanted, effort)]?.index ?? -1;
  }
}

class Rules implements IgnoreFile {
  leftOut = 0;
  private wildcardText = 0;
  /** By line: whether it takes files back in. */
  private readonly negated: boolean[] = [];
  private readonly names = new Map<string, Last>();
  private readonly paths = new Map<string, Last>();
  /** What names end with, and how long these ends are. */
  private readonly ends = new Map<string, Last>();
  private readonly endLengths = new Set<number>();
  private readonly nameWildcards = new Wildcards();
  private readonly pathWildcards = new Wildcards();

  add(line: string): void {
    if (line === "" || line.startsWith("#")) return;
    const trimmed = withoutSpaces(line);
    const isNegated = trimmed.startsWith("!");
    const whole = isNegated ? trimmed.slice(1) : trimmed;
    const isForDirectories = whole.endsWith("/");
    const named = isForDirectories ? whole.slice(0, -1) : whole;
    const isPath = named.includes("/");
    const path = named.startsWith("/") ? named.slice(1) : named;
    // `**` and a slash before a name is that name anywhere.
    const name = isPath ? /^(?:\*\*\/)+([^/]+)$/.exec(path)?.[1] : path;
    const index = this.negated.push(isNegated) - 1;
    if (path !== "") this.sort(name ?? path, name !== undefined, index, isForDirectories);
  }

  private sort(pattern: string, isForName: boolean, index: number, isForDirectories: boolean): void {
    const literal = withoutWildcards(pattern);
    if (literal !== undefined) {
      note(isForName ? this.names : this.paths, literal, index, isForDirectories);
      return;
    }
    const end = isForName && pattern.startsWith("*") ? withoutWildcards(pattern.slice(1)) : undefined;
    if (end !== undefined) {
      note(this.ends, end, index, isForDirectories);
      this.endLengths.add(end.length);
      return;
    }
    this.wildcardText += pattern.length;
    if (this.wildcardText > MOST_WILDCARDS) {
      this.leftOut++;
      return;
    }
    (isForName ? this.nameWildcards : this.pathWildcards).add(pattern, index, isForDirectories);
  }

  isIgnored(path: string, isDirectory: boolean, effort: Effort): boolean | undefined {
    const bytes = bytesOf(path);
    const name = bytes.slice(bytes.lastIndexOf("/") + 1);
    let last = Math.max(
      lastOf(this.names.get(name), isDirectory),
      this.paths.size > 0 ? lastOf(this.paths.get(bytes), isDirectory) : -1,
    );
    for (const length of this.endLengths) {
      if (length <= name.length)
        last = Math.max(last, lastOf(this.ends.get(name.slice(name.length - length)), isDirectory));
    }
    last = Math.max(
      last,
      this.nameWildcards.lastLine(name, isDirectory, effort),
      this.pathWildcards.lastLine(bytes, isDirectory, effort),
    );
    return last < 0 ? undefined : !this.negated[last];
  }
}

function note(map: Map<string, Last>, key: string, index: number, isForDirectories: boolean): void {
  const last = map.get(key) ?? { any: -1, directory: -1 };
  map.set(key, last);
  if (isForDirectories) last.directory = index;
  else last.any = index;
}

function lastOf(last: Last | undefined, isDirectory: boolean): number {
  if (last === undefined) return -1;
  return isDirectory ? Math.max(last.any, last.directory) : last.any;
}

/** A text in which each byte of its UTF-8 is one character, as git sees it: `?` and a set stand for a byte. */
function bytesOf(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

const NOT_ASCII = /[^\0-\x7f]/;

/** Spaces at the end mean nothing, unless they stand after a `\`. */
function withoutSpaces(line: string): string {
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\") at++;
    if (line[at] !== " " || line[at - 1] === "\\") end = at + 1;
  }
  return line.slice(0, end);
}

/** What a pattern without wildcards stands for; undefined where it has some, or ends with a `\`, and so matches nothing. */
function withoutWildcards(pattern: string): string | undefined {
  if (/[*?[]|\\$/.test(pattern)) return undefined;
  return pattern.replace(/\\(.)/gs, "$1");
}

/** Adds a pattern; false where it is broken, and so matches nothing. */
function addPattern(patterns: PathPatterns, text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const char = text[at]!;
    if (char === "*") {
      at = addStars(patterns, text, at);
      continue;
    }
    if (char === "[") {
      const set = readSet(text, at);
      if (set === undefined) return false;
      patterns.one(set.has);
      at = set.end;
      continue;
    }
    if (char === "?") patterns.one(inName);
    else {
      if (char === "\\") at++;
      if (at >= text.length) return false;
      patterns.one(text.charCodeAt(at));
    }
    at++;
  }
  return true;
}

/** Adds the stars at `start`: several, alone between slashes, are for directories. Returns where the text goes on. */
function addStars(pattern: PathPatterns, text: string, start: number): number {
  let end = start;
  while (text[end] === "*") end++;
  const isAlone =
    end - start > 1 &&
    (start === 0 || text[start - 1] === "/") &&
    (end === text.length || text[end] === "/" || text.startsWith("\\/", end));
  if (!isAlone) pattern.any(inName);
  else if (text[end] === "/") {
    pattern.either([
      () => {},
      () => {
        pattern.any(anywhere);
        pattern.one(SLASH);
      },
    ]);
    return end + 1;
  } else pattern.any(anywhere);
  return end;
}
