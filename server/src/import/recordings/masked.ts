// Recorded texts without what belongs to one request or person: addresses, ids, tokens and numbers become the placeholders that
// messages of catalogs have. It knows no names of people: whoever shares a catalog reads it over.

import { kindOfKey } from "../recognise/keys.ts";

/** A text of a body; what varies is `{id}`, `{number}`, `{email}` or `{url}`. */
export function maskedText(text: string): string {
  return text.replaceAll(/\S+/g, maskedWord);
}

/** A body in which texts and numbers are masked, but for the words by which errors differ; of lists only the first elements. */
export function maskedBody(value: unknown, key = "", depth = 0): unknown {
  if (typeof value === "string") return isWord(key, value) ? value : maskedText(value);
  if (typeof value === "number")
    return kindOfKey(key) !== undefined || Math.abs(value) < SMALL_NUMBER ? value : 0;
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => maskedBody(item, key, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, maskedBody(inner, name, depth + 1)]),
  );
}

/** Whether a value is a word by which errors differ: what programs make at random is longer. */
function isWord(key: string, value: string): boolean {
  return kindOfKey(key) !== undefined && !/[\s@]/.test(value) && (value.length < 20 || !isId(value));
}

/** Larger numbers may be ids. */
const SMALL_NUMBER = 10_000;

/** Messages as few as they are: those that differ only in numbers are one. */
export function joinedMessages(messages: readonly string[]): readonly string[] {
  const byForm = new Map<string, Set<string>>();
  for (const message of messages) {
    const form = message.replaceAll(/\d+/g, "{number}");
    byForm.set(form, (byForm.get(form) ?? new Set()).add(message));
  }
  return [...byForm].flatMap(([form, own]) => (own.size > 1 ? [form] : [...own]));
}

const DEEPEST = 6;
const MOST_ITEMS = 3;

function maskedWord(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && AROUND.has(word[start] ?? "")) start++;
  while (end > start && AROUND.has(word[end - 1] ?? "")) end--;
  const core = word.slice(start, end);
  const mask = maskOf(core);
  return mask === undefined ? word : word.slice(0, start) + mask + word.slice(end);
}

const AROUND = new Set("\"'`()[]<>.,;:!?*");

function maskOf(core: string): string | undefined {
  const at = core.indexOf("@");
  if (at > 0 && core.indexOf(".", at) > 0 && !core.includes("://")) return "{email}";
  if (core.includes("://")) return /[?@]/.test(core) || core.split("/").some(isId) ? "{url}" : undefined;
  if (/^[\d.,-]+$/.test(core)) return core.replaceAll(/\D/g, "").length >= 4 ? "{number}" : undefined;
  return isId(core) ? "{id}" : undefined;
}

/** Whether a word is one that a program made: letters and several digits, long enough to be no code or name of a product. */
function isId(word: string): boolean {
  const digits = word.replaceAll(/\D/g, "").length;
  const isPrefixed = /^[a-z]{2,10}[_-]/.test(word) && digits > 0 && word.length >= 6;
  const isRandom = word.length >= 8 && digits >= 2 && /[a-z]/i.test(word) && /[a-z]\d|\d[a-z]/i.test(word);
  return (
    isPrefixed ||
    isRandom ||
    /^[\da-f-]{32,}$/i.test(word) ||
    word.split(".").some((part) => part.length > 40)
  );
}
