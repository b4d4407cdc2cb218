// What a project depends on as evidence: an error of which nothing else is known may be of a library that the project has. For what is
// shown only, never for findings.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import type { Reference } from "../references/model.ts";
import { because } from "../text/reason.ts";
import { discriminatorOf } from "./discriminators.ts";
import type { FileContext } from "./fileEvidence.ts";
import { carriedBy, isOfError } from "./libraryEvidence.ts";
import type { Candidate, FileApi } from "./model.ts";

/**
 * The APIs of libraries that the project depends on, where an error of unknown origin has their codes.
 * @param known those that are candidates already
 * @param entriesIn the entries of a catalog that the value names
 */
export function fromDependencies(
  reference: Reference,
  known: ReadonlySet<Catalog>,
  context: FileContext,
  entriesIn: (catalog: Catalog) => Candidate["entries"],
): readonly Candidate[] {
  const { kind, subject, body, value, partial, role } = reference;
  if (body !== undefined || subject === undefined) return [];
  const isInMessage = kind === "message" && role === "pattern";
  if (kind !== "code" && kind !== "type" && !isInMessage) return [];
  if (subject.origin !== undefined || !isOfError(subject)) return [];
  const isTyped = !partial && value !== "";
  return apisOfDependencies(context).flatMap(({ catalog, evidence }): readonly Candidate[] => {
    if (known.has(catalog)) return [];
    if (!isInMessage && discriminatorOf(subject, catalog) === undefined) return [];
    const entries = isTyped ? entriesIn(catalog) : [];
    return isTyped && entries.length === 0 ? [] : [{ catalog, entries, evidence }];
  });
}

/** Whether the project depends on a package of an API. */
export function dependsOn(catalog: Catalog, context: FileContext): boolean {
  return apisOfDependencies(context).some((api) => api.catalog === catalog);
}

/** The APIs whose packages the project depends on, and those whose codes these pass on; as its package.json lists them. */
export function apisOfDependencies({ dependencies = none, catalogs }: FileContext): readonly FileApi[] {
  const found = known.get(dependencies);
  if (found?.catalogs === catalogs) return found.apis;
  const apis = new Map<Catalog, FileApi>();
  for (const name of dependencies) {
    const catalog = catalogs.byPackage(name);
    if (catalog === undefined || apis.has(catalog)) continue;
    const reason = because`the project depends on ${name}`;
    apis.set(catalog, { catalog, evidence: { kind: "dependency", reason } });
  }
  for (const api of [...apis.values()])
    for (const carried of carriedBy(api, catalogs))
      if (!apis.has(carried.catalog)) apis.set(carried.catalog, carried);
  const all = [...apis.values()];
  known.set(dependencies, { catalogs, apis: all });
  return all;
}

const none: readonly string[] = [];

/** A list of dependencies never changes: another one takes its place. */
const known = new WeakMap<
  readonly string[],
  { readonly catalogs: CatalogIndex; readonly apis: readonly FileApi[] }
>();
