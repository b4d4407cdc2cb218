// API keys, as catalogs say how they begin: what is one, and how a text for people is rid of them. Where keys are looked for in source
// belongs in references/typescript/flow/secrets.ts.

import type { Catalog } from "./model.ts";

/** The catalogs in force, as far as it is about keys. */
export interface KeyForms {
  readonly catalogs: readonly { readonly catalog: Pick<Catalog, "detection"> }[];
}

/** What stands in examples in place of a key. */
const PLACEHOLDERS =
  /your|example|sample|placeholder|dummy|fake|redacted|secret|xxx|api_?key|1234567|abcdef/i;

/** Shorter ones are no keys, without the prefix. */
const SHORTEST = 12;

/** Whether a text is a key with this prefix: names of other things begin so as well, but are words. */
export function isKey(text: string, prefix: string): boolean {
  if (!text.startsWith(prefix)) return false;
  const rest = text.slice(prefix.length);
  const digits = rest.replaceAll(/\D/g, "");
  return (
    rest.length >= SHORTEST && digits.length >= 2 && digits.length < rest.length && !PLACEHOLDERS.test(rest)
  );
}

/** What may be a key, also in Markdown, where a character may be escaped. */
const WORDS = /(?:[\w-]|\\[_-])+/g;

const known = new WeakMap<KeyForms, readonly string[]>();

/**
 * The text with `x` in place of each character of a key after its prefix: as long as before, so that places in it stay what they were.
 * For all that is shown, logged or printed: people copy it to where a key must not get.
 */
export function withoutKeys<T extends string>(text: T, forms: KeyForms): T {
  let prefixes = known.get(forms);
  if (prefixes === undefined) {
    prefixes = [...new Set(forms.catalogs.flatMap(({ catalog }) => catalog.detection.keyPrefixes))];
    known.set(forms, prefixes);
  }
  if (prefixes.length === 0) return text;
  // Still a text of the same kind: only values in it are others.
  return text.replaceAll(WORDS, (word) => hidden(word, prefixes)) as T;
}

function hidden(word: string, prefixes: readonly string[]): string {
  if (word.length < SHORTEST || !/\d.*\d/.test(word)) return word;
  const plain = word.replaceAll("\\", "");
  const prefix = prefixes.find((one) => isKey(plain, one));
  return prefix === undefined ? word : prefix + "x".repeat(word.length - prefix.length);
}
