// Globs as settings, configurations and catalogs have them: matched with paths that have `/` between names. How they are written is
// globTokens.ts's.

import { globFault } from "./globFaults.ts";
import { type GlobToken, globTokens, isCharacter } from "./globTokens.ts";
import { anywhere, inName, PathPatterns, SLASH } from "./pathPattern.ts";

/**
 * Whether a glob matches a path, in a time that both lengths bound. Dot files count like others; `./` and `/` in front of the glob
 * mean nothing; with `!` in front it matches what the rest does not. One that is not taken (`globFault`) matches nothing.
 */
export function matchesGlob(glob: string, path: string): boolean {
  return compiled(glob).itself(path);
}

/** Whether a glob is the path of one file. */
export function isPath(glob: string): boolean {
  if (glob.startsWith("!") || globFault(glob)?.isTaken === false) return false;
  return globTokens(withoutStart(glob)).every(({ kind }) => kind === "character");
}

/** Whether a glob matches a path or a directory that it is in. */
export function matchesUnder(glob: string, path: string): boolean {
  return compiled(glob).under(path);
}

interface Compiled {
  readonly itself: (path: string) => boolean;
  readonly under: (path: string) => boolean;
}

const kept = new Map<string, Compiled>();
let keptLength = 0;
/** All globs that are kept, in characters: some hundreds of bytes each. Globs that are being typed come and go. */
const MOST_KEPT = 200_000;

/** Each glob is compiled once. */
function compiled(glob: string): Compiled {
  const known = kept.get(glob);
  if (known) return known;
  const made = compile(glob);
  keptLength += glob.length;
  if (keptLength > MOST_KEPT) {
    kept.clear();
    keptLength = glob.length;
  }
  kept.set(glob, made);
  return made;
}

function compile(glob: string): Compiled {
  if (globFault(glob)?.isTaken === false) return { itself: () => false, under: () => false };
  if (glob.startsWith("!")) {
    const { itself, under } = compile(glob.slice(1));
    return { itself: (path) => !itself(path), under: (path) => !under(path) };
  }
  const tokens = globTokens(withoutStart(glob));
  const itself = patternOf(tokens, false);
  const under = underOf(globTokens(withoutStart(`${glob}/`)));
  return {
    itself: (path) => path !== "" && itself.matches(path),
    under: (path) => path !== "" && under.matches(path),
  };
}

/** @param isDirectory whether all below is meant too */
function patternOf(tokens: readonly GlobToken[], isDirectory: boolean): PathPatterns {
  const pattern = new PathPatterns();
  pattern.begin();
  addTokens(pattern, tokens, 0);
  if (isDirectory) addBelow(pattern);
  pattern.finish();
  return pattern;
}

/** What a glob matches as that of a file or of a directory; that of no name is of the directory in which all is. */
function underOf(tokens: readonly GlobToken[]): PathPatterns {
  const names = tokens.slice(0, tokens.findLastIndex((token) => !isCharacter(token, "/")) + 1);
  return names.length === 0 ? patternOf(globTokens("**"), false) : patternOf(names, true);
}

/** Adds nothing, or all that is in the directory that was added so far. */
function addBelow(pattern: PathPatterns): void {
  pattern.either([
    () => {},
    () => {
      pattern.one(SLASH);
      pattern.any(anywhere);
    },
  ]);
}

/** Adds what comes up to the end of the group, or of all. Returns where that is. */
function addTokens(pattern: PathPatterns, tokens: readonly GlobToken[], start: number): number {
  let at = start;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    switch (token.kind) {
      case "comma":
      case "close":
        return at;
      case "open":
        at = addGroup(pattern, tokens, at);
        break;
      case "folders":
        if (isCharacter(tokens[at + 1], "/")) {
          addFolders(pattern);
          at++;
        } else pattern.any(anywhere);
        break;
      case "star":
        pattern.any(inName);
        break;
      case "one":
        pattern.one(inName);
        break;
      case "set":
        pattern.one(token.has);
        break;
      case "character":
        pattern.one(token.code);
    }
  }
  return at;
}

/** Adds the group that begins at `open`. Returns where its closing brace is. */
function addGroup(pattern: PathPatterns, tokens: readonly GlobToken[], open: number): number {
  const starts = [open + 1];
  let depth = 0;
  let at = open + 1;
  for (; depth > 0 || tokens[at]?.kind !== "close"; at++) {
    if (tokens[at]?.kind === "open") depth++;
    else if (tokens[at]?.kind === "close") depth--;
    else if (depth === 0 && tokens[at]?.kind === "comma") starts.push(at + 1);
  }
  pattern.either(starts.map((start) => () => void addTokens(pattern, tokens, start)));
  return at;
}

// Two stars and a slash: no folder at all is as good.
function addFolders(pattern: PathPatterns): void {
  pattern.either([
    () => {},
    () => {
      pattern.any(anywhere);
      pattern.one(SLASH);
    },
  ]);
}

function withoutStart(glob: string): string {
  let start = 0;
  while (glob[start] === "/" || glob.startsWith("./", start)) start++;
  return glob.slice(start);
}
