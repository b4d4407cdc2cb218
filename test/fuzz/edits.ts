// Random edits of a text: what hands, clipboards and half-finished thoughts do to it. What becomes of them is no business of this file.

import type { Random } from "./random.ts";
import type { Edit } from "./steps.ts";

/** What is pasted and typed. */
export interface Material {
  /** Texts of which pieces are pasted. */
  readonly texts: readonly string[];
  /** Words that mean something to the engine: codes, fields, statuses. */
  readonly words: readonly string[];
}

const TOKENS = [
  ..."\"'`{}()[]<>,;:.?!/\\$#@=|&*+-0",
  ...[
    "/*",
    "*/",
    "//",
    "<!--",
    "```",
    "${",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\u{1f600}",
    "\ud83d",
    "\0",
    "\ufeff",
  ],
  ...["?.", " === ", " !== ", " && ", " || ", " ?? ", " => ", "...", "402", "status", "code", "null", "true"],
];

/** Beginnings of code, as they stand while somebody types. */
const HALVES = [
  'if (error.code === "',
  "if (response.status === ",
  "switch (body.error.type) {\n  case '",
  "const body = await (await fetch(`https://api.pureframe.ai/v1/",
  'throw new ApiError({ code: "',
  "catch (error) {\n  if (",
  'import { codes } from "./',
  "// error-atlas: ",
  "// error-atlas-disable-next-line ",
  '{ "status": 402, "body": { "code": "',
  '  { "id": "new-entry", "code": "',
  '"produces": ["**/*',
  "export const UNPAID = 4",
  '<script lang="ts">\nconst x = "',
  "```ts\nif (code === '",
];

type Maker = (text: string, random: Random, material: Material) => Edit;

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

const makers: readonly Maker[] = [
  (text, random) => insert(random.below(text.length + 1), random.pick(TOKENS)),
  (text, random) =>
    insert(lineStart(text, random), `${random.pick(HALVES)}${random.chance(0.5) ? "\n" : ""}`),
  (text, random) => {
    const start = random.below(text.length + 1);
    return { start, end: start + 1 + random.below(random.chance(0.8) ? 12 : 400), text: "" };
  },
  (text, random) => {
    const start = lineStart(text, random);
    const next = text.indexOf("\n", start);
    return { start, end: next < 0 ? text.length : next + 1, text: "" };
  },
  // The line twice.
  (text, random) => {
    const start = lineStart(text, random);
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next + 1;
    return insert(end, text.slice(start, end));
  },
  swapLines,
  (text, random, { texts }) => insert(lineStart(text, random), piece(random.pick(texts), random)),
  (text, random, { texts }) => insert(random.below(text.length + 1), piece(random.pick(texts), random)),
  replaceWord,
  replaceWord,
  replaceWord,
  (text, random, { texts }) => {
    const start = random.below(text.length + 1);
    return { start, end: start + random.below(300), text: piece(random.pick(texts), random) };
  },
];

/** One edit of the text. */
export function randomEdit(text: string, random: Random, material: Material): Edit {
  return random.pick(makers)(text, random, material);
}

/** Something that is typed letter by letter. */
export function typedText(random: Random, { words, texts }: Material): string {
  if (random.chance(0.5)) return `${random.pick(HALVES)}${random.pick(words)}`;
  return piece(random.pick(texts), random).slice(0, 60);
}

function replaceWord(text: string, random: Random, { words }: Material): Edit {
  const from = random.below(text.length + 1);
  const found = /["'`][\w-]+|\b\w+/.exec(text.slice(from, from + 200));
  const start = from + (found?.index ?? 0);
  const [old = ""] = found ?? [];
  const quote = /^["'`]/.exec(old)?.[0] ?? "";
  return { start, end: start + old.length, text: quote + random.pick(words) };
}

function swapLines(text: string, random: Random): Edit {
  const start = lineStart(text, random);
  const middle = text.indexOf("\n", start) + 1;
  if (middle === 0) return insert(start, "\n");
  const last = text.indexOf("\n", middle);
  const end = last < 0 ? text.length : last + 1;
  return { start, end, text: text.slice(middle, end) + text.slice(start, middle) };
}

/** Some lines of a text, or some characters. */
function piece(text: string, random: Random): string {
  if (random.chance(0.3)) {
    const start = random.below(text.length);
    return text.slice(start, start + 1 + random.below(80));
  }
  const lines = text.split("\n");
  const first = random.below(lines.length);
  const taken = `${lines.slice(first, first + 1 + random.below(15)).join("\n")}\n`;
  return random.chance(0.1) ? taken.replaceAll("\n", "\r\n") : taken;
}

function lineStart(text: string, random: Random): number {
  return text.lastIndexOf("\n", random.below(text.length + 1)) + 1;
}
