// Random ignore files and trees of few letters, so that many patterns match something.

import type { Random } from "../corpus/recall/random.ts";

/** A .gitignore of some lines, some of them broken. */
export function randomIgnoreFile(random: Random): string {
  const lines = Array.from({ length: 1 + random.below(6) }, () => line(random));
  return lines.join(random.pick(["\n", "\n", "\r\n"])) + random.pick(["", "\n"]);
}

/** The paths of files in a tree, `directories` of them with a .gitignore of their own in it. */
export function randomTree(random: Random, files: number): readonly string[] {
  const paths = new Set<string>();
  const directories = new Set<string>();
  for (let i = 0; i < files; i++) {
    const names = Array.from({ length: 1 + random.below(4) }, () => fileName(random));
    const above = names.slice(1).map((_, end) => names.slice(0, end + 1).join("/"));
    const path = names.join("/");
    // A name is that of a file or of a directory.
    if (directories.has(path) || above.some((directory) => paths.has(directory))) continue;
    for (const directory of above) directories.add(directory);
    paths.add(path);
  }
  return [...paths];
}

const LETTERS = ["a", "b", "c", "a", "b", ".", "-", "#", "!", "[", "]", "ü"] as const;

/** Names that every system allows. */
function fileName(random: Random): string {
  const text = Array.from({ length: 1 + random.below(3) }, () => random.pick(LETTERS)).join("");
  return text.endsWith(".") ? `${text}a` : text;
}

/** Without `a**`: git forgets what stands before the stars in some of these, and takes them for `**`. */
function line(random: Random): string {
  const segments = Array.from({ length: 1 + random.below(3) }, () => segment(random));
  const pattern = segments.join("/").replace(/([^/*])\*\*+/g, "$1*");
  return [
    random.pick(["", "", "", "!", "!", "#", "\\!", "\\#"]),
    random.pick(["", "", "/"]),
    pattern,
    random.pick(["", "", "/", "/", "//"]),
    random.pick(["", "", "", " ", "  ", "\\ ", "\t"]),
  ].join("");
}

function segment(random: Random): string {
  if (random.below(4) === 0) return random.pick(["**", "**", "***", "*"]);
  return Array.from({ length: 1 + random.below(3) }, () => piece(random)).join("");
}

function piece(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return random.pick(["*", "*", "**"]);
    case 1:
      return "?";
    case 2:
      return random.pick(SETS);
    case 3:
      return random.pick(["\\a", "\\*", "\\", "[", "\\[", "]", " ", "{a,b}"]);
    default:
      return random.pick(LETTERS);
  }
}

const SETS = [
  "[ab]",
  "[!a]",
  "[^a.]",
  "[a-c]",
  "[]a]",
  "[!]a]",
  "[a-]",
  "[-a]",
  "[b-a]",
  "[\\]]",
  "[\\a-c]",
  "[[:alpha:]]",
  "[![:punct:]]",
  "[[:digit:]a]",
  "[[:foo:]]",
  "[[:alpha]",
  "[[:]",
  "[a[]",
  "[ü]",
  "[a/b]",
] as const;
