// How globs are written: their text into tokens. What they match is globs.ts's to say, what of them is not taken globFaults.ts's.

import { readSet } from "./characterSet.ts";

/**
 * `*` and `?` are for characters of a name, `**` for folders, `[a-z]` for one character, and `{a,b}` for either, in braces again
 * too. After `\` each character is itself; so are all others, and braces without a comma in between or without an end, and brackets
 * without an end.
 */
export type GlobToken = { readonly at: number } & (
  | { readonly kind: "star" | "folders" | "one" | "open" | "comma" | "close" }
  | { readonly kind: "set"; readonly has: (char: number) => boolean }
  | { readonly kind: "character"; readonly code: number; readonly isEscaped: boolean }
);

/** The tokens of a glob, in the order of its text. `**` that stands in a name, such as `a**`, is two stars. */
export function globTokens(glob: string): readonly GlobToken[] {
  return withFolders(withGroups(plainTokens(glob)));
}

/** Whether a token is a certain character, which stands for itself. */
export function isCharacter(token: GlobToken | undefined, char: string): boolean {
  return token?.kind === "character" && !token.isEscaped && token.code === char.charCodeAt(0);
}

function plainTokens(glob: string): GlobToken[] {
  const tokens: GlobToken[] = [];
  const lastEnd = glob.lastIndexOf("]");
  for (let at = 0; at < glob.length; ) {
    const char = glob[at]!;
    const set = char === "[" && at < lastEnd ? readSet(glob, at) : undefined;
    if (set) {
      tokens.push({ kind: "set", has: set.has, at });
      at = set.end;
    } else if (char === "*" || char === "?") {
      tokens.push({ kind: char === "*" ? "star" : "one", at });
      at++;
    } else {
      const isEscaped = char === "\\" && at + 1 < glob.length;
      const start = isEscaped ? at + 1 : at;
      const code = glob.codePointAt(start)!;
      tokens.push({ kind: "character", code, isEscaped, at });
      at = start + (code > 0xffff ? 2 : 1);
    }
  }
  return tokens;
}

/** Braces that belong together, and the commas in them, become what they stand for. */
function withGroups(tokens: GlobToken[]): GlobToken[] {
  const become = (index: number, kind: "open" | "comma" | "close") => {
    tokens[index] = { kind, at: tokens[index]!.at };
  };
  /** For each brace that is open: its place, and those of its commas. */
  const open: number[][] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (isCharacter(tokens[i], "{")) open.push([i]);
    else if (isCharacter(tokens[i], ",")) open.at(-1)?.push(i);
    else if (isCharacter(tokens[i], "}")) {
      const [first, ...commas] = open.pop() ?? [];
      if (first === undefined || commas.length === 0) continue;
      become(first, "open");
      for (const comma of commas) become(comma, "comma");
      become(i, "close");
    }
  }
  return tokens;
}

/** Two stars alone in a name become one token. Several of them in a row are one: there may be no folder as well. */
function withFolders(tokens: readonly GlobToken[]): GlobToken[] {
  const result: GlobToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const isAlone =
      token.kind === "star" && tokens[i + 1]?.kind === "star" && begins(tokens[i - 1]) && ends(tokens[i + 2]);
    if (!isAlone) result.push(token);
    else {
      if (result.at(-2)?.kind === "folders" && isCharacter(result.at(-1), "/")) result.splice(-2);
      result.push({ kind: "folders", at: token.at });
      i++;
    }
  }
  return result;
}

function begins(before: GlobToken | undefined): boolean {
  return (
    before === undefined || isCharacter(before, "/") || before.kind === "open" || before.kind === "comma"
  );
}

function ends(after: GlobToken | undefined): boolean {
  return after === undefined || isCharacter(after, "/") || after.kind === "close" || after.kind === "comma";
}
