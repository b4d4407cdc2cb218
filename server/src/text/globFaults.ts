// What of globs is not taken, and what stands for itself where more was meant: said to whoever wrote them.

import { type GlobToken, globTokens, isCharacter } from "./globTokens.ts";

export interface GlobFault {
  /** What is wrong, what follows from it, and what to do. */
  readonly message: string;
  /** Whether the glob holds all the same, as it stands. */
  readonly isTaken: boolean;
}

/** What is wrong with a glob; undefined where nothing is. */
export function globFault(glob: string): GlobFault | undefined {
  if (glob.length > LONGEST_GLOB)
    return refused(`A glob of more than ${LONGEST_GLOB} characters`, "Write a shorter one, or several.");
  const tokens = globTokens(glob);
  const group = parenthesised(tokens);
  if (group !== undefined)
    return refused(
      `"${group}" makes this an extended glob, which`,
      "Write alternatives in braces, such as {a,b}, and a parenthesis itself as \\(.",
    );
  const [, range] = RANGE.exec(glob) ?? [];
  if (range !== undefined)
    return refused(`"${range}" is a range, which`, "Write out what it stands for, such as {1,2,3}.");
  const bracket = unclosed(tokens);
  return bracket && { message: openMessage(bracket), isTaken: true };
}

/** What is wrong with the globs of one list, and how many of them count, so that a path can be matched with all. */
export interface GlobListFaults {
  readonly faults: readonly (GlobFault & { readonly index: number })[];
  /** From the glob at this index on none counts. */
  readonly end: number;
}

/** The faults in the order of the list; the last is that there are too many, where there are. */
export function globListFaults(globs: readonly string[]): GlobListFaults {
  const faults: GlobListFaults["faults"][number][] = [];
  let length = 0;
  for (const [index, glob] of globs.entries()) {
    length += glob.length;
    if (length > MOST_GLOBS) {
      faults.push({ index, message: TOO_MANY, isTaken: false });
      return { faults, end: index };
    }
    const fault = globFault(glob);
    if (fault) faults.push({ ...fault, index });
  }
  return { faults, end: globs.length };
}

const TOO_MANY =
  "With this glob the list has more than 50,000 characters, so from here on its globs have no effect. Write fewer, wider globs.";

const LONGEST_GLOB = 1000;
/** All globs of one list, in characters. */
const MOST_GLOBS = 50_000;

const RANGE = /(?:^|[^\\])(\{-?\w+\.\.-?\w+(?:\.\.-?\d+)?\})/;

function refused(what: string, remedy: string): GlobFault {
  return { message: `${what} is not supported, so it has no effect. ${remedy}`, isTaken: false };
}

function openMessage(bracket: "{" | "["): string {
  const other = bracket === "{" ? "}" : "]";
  return `"${bracket}" has no matching "${other}", so it stands for itself. Close it, or write \\${bracket} if the character is meant.`;
}

/** `+(…)` and its like, or `(…|…)`: the beginning of the first one. A folder such as `(group)` is none. */
function parenthesised(tokens: readonly GlobToken[]): string | undefined {
  const closing = tokens.findLastIndex((token) => isCharacter(token, ")"));
  let open = -1;
  for (let i = 0; i < closing; i++) {
    if (isCharacter(tokens[i], "(")) {
      const before = i === 0 ? undefined : signOf(tokens[i - 1]!);
      if (before !== undefined) return `${before}(`;
      open = i;
    } else if (isCharacter(tokens[i], "/")) open = -1;
    else if (isCharacter(tokens[i], "|") && open >= 0) return "(…|";
  }
  return undefined;
}

function signOf(token: GlobToken): string | undefined {
  if (token.kind === "star" || token.kind === "one") return token.kind === "star" ? "*" : "?";
  return ["+", "@", "!"].find((sign) => isCharacter(token, sign));
}

/** A brace or bracket that does not end. */
function unclosed(tokens: readonly GlobToken[]): "{" | "[" | undefined {
  if (tokens.some((token) => isCharacter(token, "["))) return "[";
  let open = 0;
  for (const token of tokens) {
    if (isCharacter(token, "{")) open++;
    else if (isCharacter(token, "}") && open > 0) open--;
  }
  return open > 0 ? "{" : undefined;
}
