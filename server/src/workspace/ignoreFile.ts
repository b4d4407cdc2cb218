// What a .gitignore says of the paths below it, as git reads it: gitignore(5), its patterns as in git's wildmatch.c. Where such
// files are, and which of them decides, is walk.ts's to know.

import { readSet } from "../text/characterSet.ts";
import { anywhere, type Effort, inName, PathPattern, SLASH } from "../text/pathPattern.ts";

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

/** All patterns with wildcards of one file, in characters. */
const MOST_WILDCARDS = 50_000;

/** The last lines that match, by their places in the file: of those for all, and of those for directories alone. */
interface Last {
  any: number;
  directory: number;
}

interface Wildcards {
  readonly index: number;
  readonly pattern: PathPattern;
  /** What a path or name has to begin with. */
  readonly start: string;
  readonly isForName: boolean;
  readonly isForDirectories: boolean;
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
  private readonly wildcards: Wildcards[] = [];

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
    const literal = literalOf(pattern);
    if (literal !== undefined) {
      note(isForName ? this.names : this.paths, literal, index, isForDirectories);
      return;
    }
    const end = isForName && pattern.startsWith("*") ? literalOf(pattern.slice(1)) : undefined;
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
    const start = /^[^*?[\\]*/.exec(pattern)![0];
    const compiled = patternOf(pattern);
    if (compiled) this.wildcards.push({ index, pattern: compiled, start, isForName, isForDirectories });
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
    for (let i = this.wildcards.length - 1; i >= 0; i--) {
      const { index, pattern, start, isForName, isForDirectories } = this.wildcards[i]!;
      if (index < last) break;
      effort.left--;
      if (isForDirectories && !isDirectory) continue;
      const text = isForName ? name : bytes;
      if (!text.startsWith(start) || !pattern.matches(text, effort)) continue;
      last = index;
      break;
    }
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
function literalOf(pattern: string): string | undefined {
  if (/[*?[]|\\$/.test(pattern)) return undefined;
  return pattern.replace(/\\(.)/gs, "$1");
}

/** undefined: the pattern is broken and matches nothing. */
function patternOf(text: string): PathPattern | undefined {
  const pattern = new PathPattern();
  for (let at = 0; at < text.length; ) {
    const char = text[at]!;
    if (char === "*") {
      at = addStars(pattern, text, at);
      continue;
    }
    if (char === "[") {
      const set = readSet(text, at);
      if (set === undefined) return undefined;
      pattern.one(set.has);
      at = set.end;
      continue;
    }
    if (char === "?") pattern.one(inName);
    else {
      if (char === "\\") at++;
      if (at >= text.length) return undefined;
      pattern.one(text.charCodeAt(at));
    }
    at++;
  }
  return pattern;
}

/** Adds the stars at `start`: several, alone between slashes, are for directories. Returns where the text goes on. */
function addStars(pattern: PathPattern, text: string, start: number): number {
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
