// How source in TypeScript or JavaScript is written, and text in that style: strings, literals, comments, names. For edits that
// should look as if the file's author had made them. No knowledge of errors.

import { indentUnit, newlineOf } from "./layout.ts";
import { hasWord } from "./wholeWord.ts";

/** What a string literal stands in. */
export type Quote = '"' | "'" | "`";

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
  return {
    quote: mostUsedQuote(source),
    semicolon: semicolonOf(source),
    indent: indentUnit(source),
    newline: newlineOf(source),
  };
}

/** The quote that most string literals of a source stand in. */
export function mostUsedQuote(source: string): CodeStyle["quote"] {
  const double = countClosed(source, /"(?:[^"\\\r\n]|\\.)*"?/g);
  const single = countClosed(source, /'(?:[^'\\\r\n]|\\.)*'?/g);
  return single > double ? "'" : '"';
}

/** `;` unless lines of a source end like statements, and none with it. */
export function semicolonOf(source: string): CodeStyle["semicolon"] {
  const isOpen = /[\w)\]"'`][ \t]*$/m.test(source);
  return isOpen && !/;[ \t]*(?:\/\/.*)?$/m.test(source) ? "" : ";";
}

/** Those that do not end are found too, so that none is looked for in them again. */
function countClosed(text: string, literals: RegExp): number {
  const found = text.match(literals) ?? [];
  return found.filter((literal) => literal.length > 1 && literal.endsWith(literal[0]!)).length;
}

/** Whether code is a string literal, and nothing else. */
export function isStringLiteral(code: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')$/s.test(code);
}

/** A string literal with this value: whatever it holds, it stays one. */
export function stringLiteral(value: string, { quote }: { readonly quote: Quote }): string {
  const inner = JSON.stringify(value)
    .slice(1, -1)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  if (quote === '"') return `"${inner}"`;
  const text = inner.replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`);
  return quote + (quote === "`" ? text.replaceAll("${", "\\${") : text) + quote;
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
    if (!hasWord(source, candidate)) return candidate;
  }
}

/** How the members of an object are written. */
export interface LiteralStyle extends Pick<CodeStyle, "quote"> {
  /** Whether keys stand in quotes even where they need none. */
  readonly quotesKeys?: boolean;
}

/** A JSON value as a literal: on one line where that is short, else laid out from `indentation` on. */
export function valueLiteral(value: unknown, style: CodeStyle, indentation: string): string {
  const line = inlineLiteral(value, style);
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

/** A JSON value as a literal on one line. */
export function inlineLiteral(value: unknown, style: LiteralStyle): string {
  if (typeof value === "string") return stringLiteral(value, style);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  if (Array.isArray(value)) return `[${value.map((element) => inlineLiteral(element, style)).join(", ")}]`;
  return inlineObject(
    Object.entries(value).map(([key, member]) => `${keyText(key, style)}: ${inlineLiteral(member, style)}`),
  );
}

/** An object of members that are written already, on one line. */
function inlineObject(members: readonly string[]): string {
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** A key as it is written before its colon. */
export function keyText(key: string, style: LiteralStyle): string {
  const isBare = !style.quotesKeys && isName(key) && key !== "__proto__";
  return isBare ? key : stringLiteral(key, style);
}
