// How source in TypeScript or JavaScript is written, and text in that style: strings, literals, comments, names. For edits that
// should look as if the file's author had made them. No knowledge of errors.

import { indentUnit, newlineOf } from "./layout.ts";

export interface CodeStyle {
  readonly quote: '"' | "'";
  /** What a statement ends with. */
  readonly semicolon: ";" | "";
  /** One step of indentation. */
  readonly indent: string;
  readonly newline: "\r\n" | "\n";
}

/** The style that most of a source is in; of an empty one, double quotes, semicolons and two blanks. */
export function codeStyleOf(source: string): CodeStyle {
  const double = count(source, /"(?:[^"\\\r\n]|\\.)*"/g);
  const single = count(source, /'(?:[^'\\\r\n]|\\.)*'/g);
  const closed = count(source, /;[ \t]*(?:\/\/.*)?$/gm);
  const open = count(source, /[\w)\]"'`][ \t]*$/gm);
  return {
    quote: single > double ? "'" : '"',
    semicolon: open > closed * 2 && closed === 0 ? "" : ";",
    indent: indentUnit(source),
    newline: newlineOf(source),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A string literal with this value: whatever it holds, it stays one. */
export function stringLiteral(value: string, { quote }: Pick<CodeStyle, "quote">): string {
  const inner = JSON.stringify(value)
    .slice(1, -1)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return quote === '"' ? `"${inner}"` : `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A line comment with this text: one line, whatever the text holds. */
export function lineComment(text: string): string {
  return `// ${text.replaceAll(/\s+/g, " ").trim()}`;
}

/** Text that may stand in a block comment: it cannot end it. */
export function inBlockComment(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("*/", "* /").trim();
}

/** Whether a text can be written as a name. */
export function isName(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

/** `Insufficient credits`, `insufficient_credits` → `insufficientCredits`; of a text without letters, `value`. */
export function camelCase(text: string): string {
  const words = text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  const [first = "value", ...rest] = words.map((word) => word.toLowerCase());
  const name = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return isName(name) ? name : `value${name}`;
}

/** `name`, or with a number behind it where the source has that word already. */
export function unusedName(name: string, source: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!new RegExp(`(?<![\\w$])${candidate.replaceAll("$", "\\$")}(?![\\w$])`).test(source))
      return candidate;
  }
}

/** A JSON value as a literal: on one line where that is short, else laid out from `indentation` on. */
export function valueLiteral(value: unknown, style: CodeStyle, indentation: string): string {
  const line = onOneLine(value, style);
  if (line.length <= 60 || typeof value !== "object" || value === null) return line;
  const inner = indentation + style.indent;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const members = Array.isArray(value)
    ? value.map((element) => valueLiteral(element, style, inner))
    : Object.entries(value).map(
        ([key, member]) => `${keyText(key, style)}: ${valueLiteral(member, style, inner)}`,
      );
  const lines = members.map((member) => `${inner}${member},`);
  return [open, ...lines, `${indentation}${close}`].join(style.newline);
}

function onOneLine(value: unknown, style: CodeStyle): string {
  if (typeof value === "string") return stringLiteral(value, style);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  if (Array.isArray(value)) return `[${value.map((element) => onOneLine(element, style)).join(", ")}]`;
  const members = Object.entries(value).map(
    ([key, member]) => `${keyText(key, style)}: ${onOneLine(member, style)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function keyText(key: string, style: CodeStyle): string {
  return isName(key) && key !== "__proto__" ? key : stringLiteral(key, style);
}
