// What of globs is not taken, and what stands for itself where more was meant: said to whoever wrote them.

import { type GlobToken, globTokens, isCharacter } from "./globTokens.ts";
import { globs } from "./messages.ts";

export interface GlobFault {
  /** What is wrong, what follows from it, and what to do. */
  readonly message: string;
  /** Whether the glob holds all the same, as it stands. */
  readonly isTaken: boolean;
}

/** What is wrong with a glob; undefined where nothing is. */
export function globFault(glob: string): GlobFault | undefined {
  if (glob.length > LONGEST_GLOB) return refused(globs.long({ most: LONGEST_GLOB }));
  const tokens = globTokens(glob);
  const group = parenthesised(tokens);
  if (group !== undefined) return refused(globs.extended({ group, example: "{a,b}", escaped: "\\(" }));
  const [, range] = RANGE.exec(glob) ?? [];
  if (range !== undefined) return refused(globs.range({ range, example: "{1,2,3}" }));
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
export function globListFaults(list: readonly string[]): GlobListFaults {
  const faults: GlobListFaults["faults"][number][] = [];
  let length = 0;
  for (const [index, glob] of list.entries()) {
    length += glob.length;
    if (length > MOST_GLOBS) {
      faults.push({
        index,
        message: globs.tooMany({ most: MOST_GLOBS.toLocaleString("en-US") }),
        isTaken: false,
      });
      return { faults, end: index };
    }
    const fault = globFault(glob);
    if (fault) faults.push({ ...fault, index });
  }
  return { faults, end: list.length };
}

const LONGEST_GLOB = 1000;
/** All globs of one list, in characters. */
const MOST_GLOBS = 50_000;

const RANGE = /(?:^|[^\\])(\{-?\w+\.\.-?\w+(?:\.\.-?\d+)?\})/;

function refused(message: string): GlobFault {
  return { message, isTaken: false };
}

function openMessage(bracket: "{" | "["): string {
  const close = bracket === "{" ? "}" : "]";
  return globs.unclosed({ open: bracket, close, escaped: `\\${bracket}` });
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
