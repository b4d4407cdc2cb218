// What a hover says of the beginning that codes are tested for, such as `08` in `err.code.startsWith("08")`: the family of the catalog,
// where it has one, and the codes that begin so.

import type { Catalog, Entry, Value } from "../catalog/model.ts";
import { beginsWith, familyOf, valuesAt } from "../catalog/values.ts";
import type { Reference } from "../references/model.ts";
import { discriminatorOf } from "../resolve/discriminators.ts";
import type { Candidate } from "../resolve/model.ts";
import { codeSpan, escapeMarkdown, proseMarkdown } from "../text/markdown.ts";
import { touches } from "../text/span.ts";
import type { AnalysedDocument } from "./document.ts";
import { footer, list, paragraphs } from "./entryMarkdown.ts";
import { prefixes as words } from "./messages.ts";

/** The beginning of codes that stands at an offset. */
export function prefixAt({ references }: AnalysedDocument, offset: number): Reference | undefined {
  return references.prefixes.find(({ span, partial }) => !partial && touches(span, offset));
}

/** Markdown; undefined where no API that may be meant has a code that begins so. */
export function prefixText(reference: Reference, document: AnalysedDocument): string | undefined {
  const texts = document
    .resolve(reference)
    .candidates.flatMap((candidate) => candidateText(candidate, reference) ?? []);
  return texts.length === 0 ? undefined : texts.join("\n\n---\n\n");
}

function candidateText({ catalog, evidence }: Candidate, { value, subject }: Reference): string | undefined {
  const prefix = String(value);
  const codes = codesBeginning(prefix, discriminatorOf(subject, catalog)?.name, catalog);
  if (codes.size === 0) return undefined;
  const all = [...codes];
  const lines = all
    .filter(([code]) => familyOf(code) === undefined)
    .map(([code, entry]) => line(code, entry));
  return paragraphs(
    `**${codeSpan(`${prefix}…`)}** · ${escapeMarkdown(catalog.name)}`,
    ...all.map(([code, entry]) => entry && familyOf(code) !== undefined && familyText(entry, code)),
    list(words.begin({ count: lines.length }), lines),
    footer(undefined, evidence.reason),
  );
}

/** The codes that begin so, families as written: those with an entry first, then those that the catalog only lists. */
function codesBeginning(
  prefix: string,
  name: string | undefined,
  { entries, knownCodes }: Catalog,
): ReadonlyMap<string, Entry | undefined> {
  const found = new Map<string, Entry | undefined>();
  if (name === undefined) return found;
  const add = (value: Value, entry?: Entry) => {
    if (beginsWith(value, prefix) && !found.has(`${value}`)) found.set(`${value}`, entry);
  };
  for (const entry of entries) for (const value of valuesAt(entry, name)) add(value, entry);
  for (const value of knownCodes.get(name) ?? []) add(value);
  return found;
}

function line(code: string, entry: Entry | undefined): string {
  return entry ? `${codeSpan(code)} ${proseMarkdown(entry.title)}` : codeSpan(code);
}

function familyText({ title, meaning }: Entry, code: string): string {
  return words.family({ code: codeSpan(code), title: proseMarkdown(title), meaning: proseMarkdown(meaning) });
}
