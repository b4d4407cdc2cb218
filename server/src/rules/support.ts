// Questions that several rules ask of a resolution. Wording that several rules share belongs here too.

import type { Catalog, Entry } from "../catalog/model.ts";
import type { Reference } from "../references/model.ts";
import {
  complementStatuses,
  describeStatuses,
  isSubset,
  okStatuses,
  statusSet,
} from "../references/statusSet.ts";
import { fitsShape } from "../resolve/bodyFaults.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import type { Evidence, Resolution } from "../resolve/model.ts";
import type { RelatedPlace } from "./rule.ts";

/** Places where a value is decided upon: a wrong one there changes what the program does. */
const DECIDING = new Set<Reference["role"]>(["comparison", "case", "membership", "key", "body"]);

/** Whether a reference is one that a wrong value would spoil: rules look no further at others, so that these cost nothing. */
export function isDeciding({ role, partial }: Reference): boolean {
  return DECIDING.has(role) && !partial;
}

/** The one API that a reference is surely about; undefined where a diagnostic would be a guess. */
export function certainApi(
  resolution: Resolution,
):
  | { readonly catalog: Catalog; readonly evidence: Evidence; readonly entries: readonly Entry[] }
  | undefined {
  const { certain, candidates, reference } = resolution;
  const [first] = candidates;
  return certain && isDeciding(reference) && first?.catalog.kind === "api" ? first : undefined;
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

/** "402", "400 or 404". */
export function listStatuses(statuses: readonly number[]): string {
  return describeStatuses(statuses.flatMap((status) => [...statusSet(status)]));
}

/** Why the API is meant, for the related information of a finding. */
export function becauseOf(catalog: Catalog, evidence: Evidence): readonly RelatedPlace[] {
  return evidence.span
    ? [{ span: evidence.span, message: `${catalog.name}, because of ${evidence.reason}.` }]
    : [];
}

/** Whether only a response that is not a success can be at hand. */
export function isNoSuccess({ facts }: Reference): boolean {
  const statuses = facts?.statuses;
  if (statuses === undefined || statuses.length === 0) return false;
  return isSubset(statuses, notOk);
}

const notOk = complementStatuses(okStatuses);

/** Whether the body that a reference is in, or beside, has a form that the API's error bodies have. True for what is in none. */
export function isApiBody(
  { body }: Reference,
  { shapes }: Catalog,
  { references }: ResolvedDocument,
): boolean {
  const candidate = body === undefined ? undefined : references.bodies[body];
  return candidate === undefined || shapes.some((shape) => fitsShape(candidate.root, shape));
}
