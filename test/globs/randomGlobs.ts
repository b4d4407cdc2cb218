// Random globs and paths of few letters, so that many of them match.

import type { Random } from "../corpus/recall/random.ts";

/** A glob of what globs can be made of; balanced, without `./` and `!` in front, and without names that may be empty. */
export function randomGlob(random: Random): string {
  const segment = () => {
    if (random.below(4) === 0) return "**";
    const text = name(random, 2);
    return /^\*?\{/.test(text) ? `${random.pick(["a", "b", "?"])}${text}` : text;
  };
  return Array.from({ length: 1 + random.below(4) }, segment).join("/");
}

/** The path of a file: some names with slashes in between. */
export function randomPath(random: Random): string {
  const letters = ["a", "b", "c", ".", "-", "(", ")", "+"] as const;
  const part = () => Array.from({ length: 1 + random.below(3) }, () => random.pick(letters)).join("");
  return Array.from({ length: 1 + random.below(4) }, part)
    .map((each) => (/^\.+$/.test(each) ? `${each}a` : each))
    .join("/");
}

function name(random: Random, depth: number): string {
  const pieces = Array.from({ length: 1 + random.below(3) }, () => piece(random, depth));
  return pieces.join("").replace(/\*\*+/g, "*").replace(/\.\.+/g, ".");
}

function piece(random: Random, depth: number): string {
  switch (random.below(depth > 0 ? 11 : 9)) {
    case 0:
      return "*";
    case 1:
      return "?";
    case 2:
      return random.pick([
        "[ab]",
        "[a-c]",
        "[-c]",
        "[!b.]",
        "[^ab]",
        "[!-c]",
        "[[:alpha:]]",
        "[-[:digit:]b]",
      ]);
    case 3:
      return random.pick(["\\*", "\\a", ".", "-", "\\{", "\\["]);
    case 9:
    case 10: {
      const parts = Array.from({ length: 2 + random.below(2) }, () => alternative(random, depth - 1));
      return `{${parts.join(",")}}`;
    }
    default:
      return random.pick(["a", "b", "c"]);
  }
}

function alternative(random: Random, depth: number): string {
  switch (random.below(8)) {
    case 0:
      return "";
    case 1:
      return `${name(random, depth)}/${name(random, depth)}`;
    case 2:
      return "a/**/b";
    default:
      return name(random, depth);
  }
}
