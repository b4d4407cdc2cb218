// JSON in texts: objects and arrays that may be numbered, commented, run together or cut, and the values in them.

import { parse } from "jsonc-parser";

/** A value in a body. */
export interface Leaf {
  /** A JSON Pointer, `*` for the index of an array. */
  readonly pointer: string;
  readonly key: string;
  readonly value: string | number | boolean | null;
}

/** The JSON objects in a text, each with the text above it and its line in it. */
export function bodiesIn(source: string): { body: unknown; above: string; line: number }[] {
  const text = withoutNumbers(source);
  const bodies: { body: unknown; above: string; line: number }[] = [];
  let from = 0;
  for (let at = text.search(/[{[]/); at >= 0 && at < text.length && bodies.length < 20; ) {
    const end = endOf(text, at);
    const above = text.slice(from, at);
    const body: unknown = parse(text.slice(at, end), [], {
      allowTrailingComma: true,
      disallowComments: false,
    });
    if (typeof body === "object" && body !== null)
      bodies.push({ body, above, line: text.slice(0, at).split("\n").length - 1 });
    from = end;
    const next = text.slice(end).search(/[{[]/);
    at = next < 0 ? -1 : end + next;
  }
  return bodies;
}

/** Behind the bracket that closes the one at an offset; the end of the text where none does. */
function endOf(text: string, start: number): number {
  let depth = 0;
  let isString = false;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (isString && char === "\\") i++;
    else if (char === '"') isString = !isString;
    else if (!isString && (char === "{" || char === "[")) depth++;
    else if (!isString && (char === "}" || char === "]") && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Takes off the numbers of lines that a copy brought along, each on its line or all on one. */
function withoutNumbers(text: string): string {
  const lines = text.split("\n");
  if (
    lines.length > 1 &&
    lines.every((line, i) => line.trim() === "" || line.trimStart().startsWith(`${i + 1}`))
  ) {
    return lines.map((line) => line.replace(/^\s*\d+ ?/, "")).join("\n");
  }
  return /^\s*1 ?[{[]/.test(text)
    ? text.replace(/(^|[\s,{[])\d+ (?=["{}[\]])/g, "$1").replace(/^\s*1 ?/, "")
    : text;
}

/** Bodies nest no deeper than this where they tell an error. */
const DEPTH = 6;

/** The values in a value, of an array those of its first element. */
export function leavesOf(value: unknown, pointer: string, key: string, depth = 0): Leaf[] {
  if (depth > DEPTH) return [];
  if (Array.isArray(value)) return leavesOf(value[0], `${pointer}/*`, key, depth + 1);
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) =>
      leavesOf(inner, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, name, depth + 1),
    );
  }
  const isLeaf = value === null || ["string", "number", "boolean"].includes(typeof value);
  return isLeaf && pointer !== "" ? [{ pointer, key, value: value as Leaf["value"] }] : [];
}
