// What looks like the code of an error: names that programs compare, numbers, URNs. How sure that is depends on the form alone; what a
// column or a heading is, is decided by those who look at many.

import type { Text } from "../document.ts";

/** `strong`: words of prose do not look like this. `weak`: a single word, or words that stand as code. */
export type Likeness = "strong" | "weak" | "none";

const FORMS: readonly RegExp[] = [
  /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+\+?$/, // snake_case, SCREAMING_SNAKE
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/, // kebab-case
  /^[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*$/, // PascalCase
  /^[a-z][a-z0-9]+[A-Z][A-Za-z0-9]*$/, // camelCase
  /^[A-Z]{3,}$/, // SCREAMING
  /^[A-Z]+-?\d[A-Z0-9]*$/, // P0101, PGRST204
  /^[A-Z]{2,}(?:-[A-Z0-9]+)+$/, // TSK-VAL-01
  /^[A-Za-z][\w-]*(?:\.[A-Za-z0-9][\w-]*)+$/, // dotted
  /^[a-z][\w-]*(?:\/[a-z0-9][\w-]*)+$/, // slashed
  /^\.{3}(?:\/[a-z0-9][\w-]*)+$/, // …/path
  /^[a-z][\w-]*(?::[\w-]+)+$/, // err:a:b, urn:…
  /^https?:\/\/[^\s]+$/, // type URIs
  /^(?=[A-Z0-9]*\d)[A-Z0-9]{2,5}\*?$/, // 42P01
  /^[A-Z0-9]{2,4}\*$/, // XX*
];

/** A number that stands for an error: also negative, with separators, or a family of them. */
const NUMBER = /^[-−–]?\d[\d_]{0,11}$/;

/** Methods of requests, types that bodies have whatever went wrong, names of columns. */
const NO_CODE =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|about:blank|error\.list|https?|true|false|null|none|yes|no|code|name|status|description|message)$/i;

/** `text/html`, `application/json`: what a body or a link is, and no error. */
const MEDIA_TYPE = /^(?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+-]+$/;

/** `Node.js`, `errors.json`: a file, or what is called as one. */
const FILE =
  /\.(?:[cm]?jsx?|[cm]?tsx?|py|rb|go|rs|php|java|kt|cs|sh|json|ya?ml|xml|html?|mdx?|csv|txt|net|io)$/i;

/** `new ValidationError(`, `(error) => void`, `ReactNode?`, `)`: a piece of a program. */
const PIECE = /\w\(|^[()[\]{}<>]+$|=>|^new\s|^\S+\?$|;$/;

/** `src/errors/x_y.ts`, `https://api.example.com/{id}`, `sip.example.com`: where something is. */
const PLACE =
  /^[\w.@-]+\/[\w./@-]+\.(?:[cm]?[jt]sx?|py|rb|go|rs|php|java|kt|cs|sh|json|ya?ml|sql|md)$|^https?:\/\/.*[{}<>]|^(?:[\w-]+\.){2,}(?:com|org|net|io|ai|dev|app)$/i;

/** `4xx`: a class of statuses. */
const CLASS = /^[1-5]xx$/i;

/** Whether a text names a type of media. */
export function isMediaType(text: string): boolean {
  return MEDIA_TYPE.test(text);
}

/** Whether a text is an integer; separators count as nothing. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** How much a text looks like a code. `isCode`: it stands as code in its page. */
export function likeness(text: string, isCode: boolean): Likeness {
  if (text.length === 0 || text.length > 120 || NO_CODE.test(text) || isMediaType(text)) return "none";
  if (FILE.test(text) && !text.includes("_") && !/^https?:/.test(text)) return "none";
  if (PIECE.test(text) || PLACE.test(text) || CLASS.test(text)) return "none";
  if (isNumber(text) || FORMS.some((form) => form.test(text))) return "strong";
  if (/^[A-Za-z][a-z]*\+?$/.test(text)) return text.length > 1 ? "weak" : "none";
  return isCode && text.split(" ").length <= 6 ? "weak" : "none";
}

/** Whether a text stands in quotation marks as a whole. */
export function isQuoted(text: string): boolean {
  return /^(?:"[^"]{2,100}"|“[^”]{2,100}”)$/.test(text.trim());
}

/** The codes of a text that has nothing else: one, or several with separators. Empty: it is something else. */
export function codesOf(cell: Text): readonly string[] {
  const text = cell.text.trim();
  if (text === "") return [];
  if (isQuoted(text))
    return likeness(text.slice(1, -1), false) === "none" ? [text.slice(1, -1)] : [normal(text)];
  const rest = cell.codes.reduce((left, code) => left.replace(code, ""), text);
  if (cell.codes.length > 0 && /^(?:or|and)?$/.test(rest.replace(/[\s,;/|]+/g, ""))) {
    return cell.codes.map(normal).filter((code) => likeness(code, true) !== "none");
  }
  if (likeness(normal(text), false) !== "none") return [normal(text)];
  const parts = text
    .split(/,|\n|\bor\b| \/ |\|/)
    .map(normal)
    .filter((part) => part !== "");
  const areCodes =
    parts.some((part) => likeness(part, false) === "strong") &&
    parts.every((part) => likeness(part, false) === "strong" || /^[a-z]{4,}$/.test(part));
  return parts.length > 1 && areCodes ? parts : [];
}

/** A code as programs see it: a minus sign is a hyphen, separators in numbers, quotes around and a colon behind are no part of it. */
function normal(text: string): string {
  const bare = text
    .trim()
    .replace(/:$/, "")
    .replace(/^["'“]|["'”]$/g, "");
  return isNumber(bare) ? bare.replace(/^[−–]/, "-").replaceAll("_", "") : bare;
}
