// A number that is compared with a code that the API sends as text, or a text with one that is a number: the two are never equal.

import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Catalog, NamedDiscriminator, Value } from "../catalog/model.ts";
import { hasValue, isKnownValue } from "../catalog/values.ts";
import type { Reference, Subject } from "../references/model.ts";
import { discriminatorOf } from "../resolve/discriminators.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import type { Candidate } from "../resolve/model.ts";
import { isDeciding } from "./support.ts";

export interface OtherKind {
  /** The value as the API has it. */
  readonly value: Value;
  readonly api: Candidate;
}

/** What is meant; undefined where the value is one that can arrive, or where the code may have been converted before. */
export function otherKindOf(reference: Reference, document: ResolvedDocument): OtherKind | undefined {
  const { value, subject } = reference;
  const other = converted(value);
  if (other === undefined || !isStrictlyCompared(reference, document.source)) return undefined;
  const { certain, candidates } = document.resolve(reference);
  if (!certain || candidates.some((each) => mayHave(each, subject, value))) return undefined;
  const api = candidates.find((each) => mayHave(each, subject, other));
  return api && hasOwnErrors(api.catalog) ? { value: other, api } : undefined;
}

/** The number of a text of digits, and the other way round; undefined for texts that no number is written as. */
function converted(value: Value): Value | undefined {
  if (typeof value === "number") return String(value);
  return value !== "" && String(Number(value)) === value ? Number(value) : undefined;
}

function mayHave({ catalog }: Candidate, subject: Subject | undefined, value: Value): boolean {
  const discriminator = discriminatorOf(subject, catalog);
  return discriminator !== undefined && has(catalog, discriminator, value);
}

function has(catalog: Catalog, { name }: NamedDiscriminator, value: Value): boolean {
  return isKnownValue(catalog, name, value) || catalog.entries.some((entry) => hasValue(entry, name, value));
}

/**
 * Whether the very field is compared, as it came, and by `===`: what a name holds may have been converted, and `==` converts. Keys of
 * objects are texts whatever they are compared with.
 */
function isStrictlyCompared(reference: Reference, source: string): boolean {
  const { role, subject, span, kind } = reference;
  if (!isDeciding(reference) || (kind !== "code" && kind !== "type" && kind !== "text")) return false;
  if (subject === undefined || subject.pathSpans.at(-1)?.end !== subject.span.end) return false;
  if (role === "case") return true;
  const [first, second] = span.start < subject.span.start ? [span, subject.span] : [subject.span, span];
  return role === "comparison" && /[!=]==/.test(source.slice(first.end, second.start));
}
