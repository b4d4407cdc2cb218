// How the facts of an entry are put into words, as Markdown in one line each. Shared by the hover and by the entry's page, which
// decide what is shown and in what order.

import { type BriefEntry, type BriefRef, briefOf } from "../catalog/briefs.ts";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type {
  Basis,
  Catalog,
  Discriminator,
  Entry,
  EntryRef,
  Field,
  FieldType,
  Limit,
  Pointer,
} from "../catalog/model.ts";
import { shapesOf } from "../catalog/shapes.ts";
import { nameInCode } from "../catalog/values.ts";
import { pointerTokens } from "../text/jsonPlace.ts";
import { codeSpan, escapeMarkdown, proseMarkdown, strong } from "../text/markdown.ts";
import { facts } from "./messages.ts";

/** "402 Payment Required", by the name of the HTTP registry; the number alone where that has none. */
export function statusWords(index: CatalogIndex, status: number): string {
  const name = index.entry("http", `status-${status}`)?.entry.title;
  return name === undefined ? `${status}` : `${status} ${escapeMarkdown(name)}`;
}

/** The statuses of an entry: with their names for up to two, else as numbers; "async failure" for one that comes in a poll or webhook. */
export function entryStatusWords(index: CatalogIndex, entry: Entry, first?: number): string {
  if (entry.channel === "async") return facts.asyncFailure({});
  const statuses = [...entry.statuses].sort((a, b) => Number(b === first) - Number(a === first));
  return statuses.length > 2
    ? statuses.join(", ")
    : statuses.map((status) => statusWords(index, status)).join(", ");
}

/** "`NOT_FOUND` · 404 Not Found · Acme": what it is called, when it comes, whose it is. */
export function headline({ catalog, entry }: EntryRef, index: CatalogIndex, status?: number): string {
  const name = nameInCode(entry);
  const statuses = entryStatusWords(index, entry, status);
  // A standard status is called what its status is called: once is enough.
  const isStatus = name === undefined && statuses === `${entry.statuses[0]} ${escapeMarkdown(entry.title)}`;
  const parts = isStatus
    ? [strong(`${entry.statuses[0]} ${entry.title}`)]
    : [name === undefined ? strong(entry.title) : codeSpan(name), statuses];
  return [...parts, escapeMarkdown(catalog.name)].filter((part) => part !== "").join(" · ");
}

/** A field as code reads it, with `[]` for any element of an array: "detail[].loc". */
export function fieldPath(pointer: Pointer): string {
  return pointerTokens(pointer)
    .map((token, index) => (token === "*" ? "[]" : index === 0 ? token : `.${token}`))
    .join("");
}

/** What to do, as lists by who says so: what the source says, and what the catalog suggests. */
export function stepLists({
  resolution,
}: Entry): readonly (readonly [title: string, steps: readonly string[]])[] {
  const stepsOf = (basis: Basis) => resolution.flatMap((step) => (step.basis === basis ? [step.text] : []));
  return [
    [facts.whatToDo({}), stepsOf("statement")],
    [facts.suggestions({}), stepsOf("judgement")],
  ];
}

/** "`required` (integer, credits): how many credits the operation needs." */
export function fieldWords({ pointer, types, required, meaning, unit, constant }: Field): string {
  const kinds = kindsOf({ types, unit }, !required).map(escapeMarkdown);
  return sentences(
    facts.field({ field: codeSpan(fieldPath(pointer)), kinds, meaning: proseMarkdown(meaning) }),
    constantWords(constant),
  );
}

/** "Always `false`."; undefined for a field that varies. */
export function constantWords(constant: Field["constant"]): string | undefined {
  return constant === undefined ? undefined : facts.always({ value: codeSpan(JSON.stringify(constant)) });
}

/** Whether what a code, type or message says stays the same; undefined where the documentation does not tell. */
export function stabilityWords({ stability }: Pick<Discriminator, "stability">): string | undefined {
  if (stability === "unstated") return undefined;
  return stability === "stable" ? facts.stable({}) : facts.mayChange({});
}

/** Sentences in one paragraph; those that are undefined or empty are left out. */
export function sentences(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== "").join(" ");
}

/** What a field holds, its unit, and whether it is optional, as plain text; `undefined`: of an object that only holds others. */
export function kindsOf(
  { types, unit }: Pick<Field, "types" | "unit"> = { types: ["object"], unit: undefined },
  isOptional = false,
): readonly string[] {
  return [
    typeWords(types),
    ...(unit === undefined ? [] : [unit]),
    ...(isOptional ? [facts.optional({})] : []),
  ];
}

/** "string or integer"; "any type" where it may be nearly anything. */
export function typeWords(types: readonly FieldType[]): string {
  return types.length > 3 ? facts.anyType({}) : facts.types({ types });
}

/** The fields that a body for this entry has beside those that tell errors apart and those that only hold others. */
export function extraFields(catalog: Catalog, entry: Entry, status?: number): readonly Field[] {
  const known = catalog.discriminators.map(({ pointer }) => pointer);
  const fields = shapesOf(catalog, entry, status).flatMap((shape) => shape.fields);
  const pointers = fields.map(({ pointer }) => pointer);
  return fields.filter(
    ({ pointer, constant }, index) =>
      constant === undefined &&
      pointers.indexOf(pointer) === index &&
      !known.some((other) => other === pointer || other.startsWith(`${pointer}/`)) &&
      !pointers.some((other) => other.startsWith(`${pointer}/`)),
  );
}

/** "60 requests per minute per API key" */
export function limitWords({ what, amount, unit, per, note }: Limit): string {
  const values = { what: escapeMarkdown(what), amount, unit: escapeMarkdown(unit) };
  const said =
    per === undefined ? facts.limit(values) : facts.limitPer({ ...values, per: escapeMarkdown(per) });
  return note === undefined ? said : `${said}. ${proseMarkdown(note)}`;
}

/** The errors of other APIs for the same condition, up to three of each. Vocabularies that APIs share are none. */
export function sameCondition(ref: EntryRef, index: CatalogIndex): readonly EntryRef[] {
  const counts = new Map<Catalog, number>();
  return elsewhere(ref, index.byCondition(ref.entry.condition)).filter((other) => {
    const count = (counts.get(other.catalog) ?? 0) + 1;
    counts.set(other.catalog, count);
    return count <= 3;
  });
}

/**
 * The same condition in the other APIs, "VIDIO `insufficient_balance` (402)" each: one name of each, so that there is room for several
 * APIs. Those come first whose codes arrive through this one, or this one's through them (Prisma and PostgreSQL).
 * @param near ids of the APIs that come next, in this order
 */
export function relatedWords(ref: EntryRef, index: CatalogIndex, near: readonly string[]): readonly string[] {
  const byCatalog = new Map<Catalog, string>();
  for (const { catalog, entry } of elsewhere(ref, index.inBrief(ref.entry.condition)))
    if (!byCatalog.has(catalog)) byCatalog.set(catalog, briefName(entry));
  const rank = ([{ id, carries }]: readonly [Catalog, string]) => {
    if (ref.catalog.carries.includes(id) || carries.includes(ref.catalog.id)) return -1;
    const place = near.indexOf(id);
    return place < 0 ? near.length : place;
  };
  const sorted = [...byCatalog].toSorted((a, b) => rank(a) - rank(b));
  return sorted.map(([{ name }, entry]) => `${escapeMarkdown(name)} ${entry}`);
}

/** Those that arrive as this one does come first: responses of APIs, or errors of libraries. */
function elsewhere<R extends BriefRef | EntryRef>(
  { catalog, entry }: EntryRef,
  found: readonly R[],
): readonly R[] {
  const others = found.filter((other) => other.catalog !== catalog);
  const isAlike = (other: R) => (other.entry.channel === "library") === (entry.channel === "library");
  return [...others.filter(isAlike), ...others.filter((other) => !isAlike(other))];
}

/** What a program would compare: "`not_found` (404)", "404", or the title of what comes later. */
export function shortName(entry: Entry): string {
  return briefName(briefOf(entry));
}

function briefName({ name, title = "", statuses: all, channel }: BriefEntry): string {
  if (channel === "async") return facts.asyncName({ title: escapeMarkdown(title) });
  const status = all.join("/");
  if (name === undefined) return status || escapeMarkdown(title);
  return status === "" ? codeSpan(name) : facts.nameWithStatus({ name: codeSpan(name), status });
}

/** That an error is deprecated, since when, what to use instead; undefined for one that is not. */
export function deprecationWords({ catalog, entry: { deprecated } }: EntryRef): string | undefined {
  if (!deprecated) return undefined;
  const { since, replacedBy, note } = deprecated;
  const replacement = catalog.entries.find(({ id }) => id === replacedBy);
  return sentences(
    since === undefined ? facts.deprecated({}) : facts.deprecatedSince({ since: escapeMarkdown(since) }),
    replacement && facts.replacement({ entry: shortName(replacement) }),
    note && proseMarkdown(note),
  );
}
