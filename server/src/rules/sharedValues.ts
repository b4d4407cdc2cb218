// Whether code is written for several APIs on purpose: then names of another one are in their place.

import type { Catalog } from "../catalog/model.ts";
import type { Reference } from "../references/model.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import { referencesWithin } from "./referenceIndex.ts";

/**
 * Whether a value stands there for the sake of other APIs: in a table that has codes of this one too, or where this API's name and
 * another's are tested for the same condition.
 */
export function isShared(reference: Reference, own: Catalog, document: ResolvedDocument): boolean {
  const { role, site } = reference;
  const values = (site === undefined ? undefined : document.references.sites[site]?.values) ?? [];
  const names = [...values, ...alternatives(reference, document)].filter(
    (value) => typeof value === "string",
  );
  if (role === "key" || role === "membership")
    return names.some((name) => conditionsOf(name, own, true, document).size > 0);
  const ours = names.flatMap((name) => [...conditionsOf(name, own, true, document)]);
  const conditions = new Set(ours);
  return names.some((name) => {
    if (conditionsOf(name, own, true, document).size > 0) return false;
    return [...conditionsOf(name, own, false, document)].some((condition) => conditions.has(condition));
  });
}

/** What a code or type stands for: of this API, or of all others. */
function conditionsOf(
  name: string,
  own: Catalog,
  isOwn: boolean,
  { catalogs }: ResolvedDocument,
): ReadonlySet<string> {
  const found = catalogs
    .byCode(name)
    .filter(
      ({ catalog, entry }) =>
        catalog.kind === "api" && (catalog === own) === isOwn && (entry.code === name || entry.type === name),
    );
  return new Set(found.flatMap(({ entry }) => entry.condition ?? []));
}

/** In UTF-16 code units: what is further away belongs to no test that somebody reads. */
const FURTHEST = 2_000;

/** The values of `x === "a" || x === "b"`, where no site holds them together. */
function alternatives(
  { decision, subject, value }: Reference,
  { source, references }: ResolvedDocument,
): readonly Reference["value"][] {
  const test = decision?.test;
  if (test === undefined || subject === undefined) return [];
  const around = { start: test.start - FURTHEST, end: test.end + FURTHEST };
  const found = referencesWithin(around, references).filter((other) => {
    const place = other.decision?.test;
    if (!place || other.role !== "comparison" || other.subject?.path.join("/") !== subject.path.join("/"))
      return false;
    const [first, second] = place.start < test.start ? [place, test] : [test, place];
    const between = source.slice(first.end, Math.max(first.end, second.start));
    return between.includes("||") && !/[;{}]/.test(between);
  });
  return found.length > 0 ? [value, ...found.map((other) => other.value)] : [];
}
