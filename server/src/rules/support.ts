// Questions that several rules ask of a resolution. Wording that several rules share belongs here too.

import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import type { Library } from "../libraries/library.ts";
import { builtInLibraries } from "../libraries/registry.ts";
import type { Call, Reference, ReferenceRole } from "../references/model.ts";
import {
  complementStatuses,
  hasStatus,
  isSubset,
  okStatuses,
  type StatusSet,
} from "../references/statusSet.ts";
import { fitsShape } from "../resolve/bodyFaults.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import type { Candidate, Evidence, Resolution } from "../resolve/model.ts";
import { plainReason } from "../text/reason.ts";
import { places } from "./messages.ts";
import type { RelatedPlace } from "./rule.ts";

/** Places where a value is decided upon: a wrong one there changes what the program does. */
const DECIDING = new Set<Reference["role"]>(["comparison", "case", "membership", "key", "body"]);

/** What is known of the library that makes a call; undefined where that is none that is described. */
export function libraryOfCall(call: Call | undefined): Library | undefined {
  return call && builtInLibraries.named(call.client);
}

/** Whether a reference is one that a wrong value would spoil: rules look no further at others, so that these cost nothing. */
export function isDeciding({ role, partial }: Reference): boolean {
  return DECIDING.has(role) && !partial;
}

/** The one API that a reference is surely about; undefined where a diagnostic would be a guess, or a wrong value spoils nothing. `alsoRole`: one more kind of place to look at. */
export function certainApi(resolution: Resolution, alsoRole?: ReferenceRole): Candidate | undefined {
  const { reference } = resolution;
  const isLookedAt = isDeciding(reference) || (reference.role === alsoRole && !reference.partial);
  return isLookedAt ? surelyAbout(resolution) : undefined;
}

/** The API that a reference is likely about, where something that is not understood may stand there as well; undefined like `certainApi`. */
export function likelyApi({ reference, likely, candidates: [first] }: Resolution): Candidate | undefined {
  return likely && isDeciding(reference) && first !== undefined && hasOwnErrors(first.catalog)
    ? first
    : undefined;
}

/** The same for a reference in any role. */
export function surelyAbout({ certain, candidates: [first] }: Resolution): Candidate | undefined {
  return certain && first !== undefined && hasOwnErrors(first.catalog) ? first : undefined;
}

/** Any server or proxy in between may send these; to be ready for them is no mistake. */
const ANYBODYS = new Set([407, 408, 421, 425, 426, 431]);

/** Whether a reference names one client error status that the API never returns. 5xx are left alone: gateways send them for any API. */
export function isUndocumented({ kind, value, role }: Reference, catalog: Catalog): boolean {
  if (kind !== "status" || typeof value !== "number" || role === "range") return false;
  if (!statesStatuses(catalog) || catalog.leftOut.statuses.has(value)) return false;
  return value >= 400 && value <= 499 && !ANYBODYS.has(value) && !documentedStatuses(catalog).has(value);
}

/** Whether a catalog says with which statuses errors come, all of them. */
export function statesStatuses(catalog: Catalog): boolean {
  return catalog.complete.statuses && documentedStatuses(catalog).size > 0;
}

/** Whether none of the entries comes with any of these statuses. Entries without a status of their own decide nothing. */
export function comesWithNone(entries: readonly Entry[], statuses: StatusSet | undefined): boolean {
  if (statuses === undefined || statuses.length === 0 || entries.length === 0) return false;
  return entries.every(
    (entry) => entry.statuses.length > 0 && !entry.statuses.some((status) => hasStatus(statuses, status)),
  );
}

/** The statuses that a catalog documents in any way. */
export function documentedStatuses(catalog: Catalog): ReadonlySet<number> {
  let statuses = statusesOfCatalogs.get(catalog);
  if (statuses === undefined) {
    statuses = new Set([
      ...catalog.statuses.map(({ status }) => status),
      ...catalog.entries.flatMap((entry) => entry.statuses),
      ...catalog.shapes.flatMap((shape) => shape.statuses),
      ...catalog.operations.map(({ acceptedStatus }) => acceptedStatus),
    ]);
    statusesOfCatalogs.set(catalog, statuses);
  }
  return statuses;
}

/** Catalogs never change: what is asked of one for each reference is worked out once. */
const statusesOfCatalogs = new WeakMap<Catalog, ReadonlySet<number>>();

/** The statuses that any of the entries comes with, ascending. */
export function statusesOf(entries: readonly Entry[]): readonly number[] {
  return [...new Set(entries.flatMap(({ statuses }) => statuses))].sort((a, b) => a - b);
}

/** Why the API is meant, for the related information of a finding. */
export function becauseOf(catalog: Catalog, evidence: Evidence): readonly RelatedPlace[] {
  return evidence.span
    ? [
        {
          span: evidence.span,
          message: places.apiDetected({ api: catalog.name, reason: plainReason(evidence.reason) }),
          isReason: true,
        },
      ]
    : [];
}

/** The tests that limit what can arrive at a place, for the related information of a finding. */
export function limitsOf({ facts }: Reference): readonly RelatedPlace[] {
  return (facts?.because ?? []).map((span) => ({ span, message: places.limitedHere({}) }));
}

/** Whether only a response that is not a success can be at hand. */
export function isNoSuccess({ facts, subject }: Reference): boolean {
  if (subject?.origin?.failed) return true;
  const statuses = facts?.statuses;
  if (statuses === undefined || statuses.length === 0) return false;
  return isSubset(statuses, notOk);
}

const notOk = complementStatuses(okStatuses);

/** Whether the body that a reference is in, or beside, has a form that the API's error bodies have. True for what is in none. */
export function isApiBody(reference: Reference, { shapes }: Catalog, document: ResolvedDocument): boolean {
  const body = document.bodyOf(reference);
  return body === undefined || shapes.some((shape) => fitsShape(body.root, shape));
}

/** Whether a reference is in an answer that code makes, as mocks of tests do. */
export function isMade(reference: Reference, document: ResolvedDocument): boolean {
  const isError = reference.role === "body" && reference.body === undefined;
  return isError || document.bodyOf(reference)?.sentBy !== undefined;
}
