// What a body is about: its API, its errors, and, where an object that tells of a response and one in it may both be the body, which
// of them is.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { expectedOf } from "../catalog/fieldTree.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import type { BodyCandidate, BodyNode } from "../references/bodyModel.ts";
import { responseNames } from "../references/recordNames.ts";
import { fitsShape } from "./bodyFaults.ts";
import { catalogOfBody, codesIn, entriesOfBody, isTemplate, nodesAt, tokensOf } from "./bodyShape.ts";
import { speaksOf } from "./bodyWords.ts";
import type { FileContext } from "./fileEvidence.ts";
import type { BodyPlace, BodyResolution, FileApi } from "./model.ts";
import { apisAt, isCertainOfBody, type KnownApis } from "./placeEvidence.ts";

export interface BodyResolver {
  /** See `ResolvedDocument.resolveBody`. */
  resolveBody(body: number): BodyResolution;
  /** The APIs that a body may be of, by what is known around it and of itself; undefined where nothing says. */
  apisOf(body: number): readonly FileApi[] | undefined;
  /** The body that one is taken for: itself, or one in it or around it. */
  bodyFor(body: number): number;
  /** See `ResolvedDocument.apisFor`. */
  apisFor(place: BodyPlace): readonly FileApi[];
}

const nothing: BodyResolution = { apis: [], certain: false, entries: [] };

/** A resolver for the bodies of one version of one file. */
export function createBodyResolver(known: KnownApis, context: FileContext): BodyResolver {
  const { bodies } = context.references;
  const resolved: BodyResolution[] = [];
  const apis = new Map<number, readonly FileApi[] | undefined>();
  const chosen = choices();

  return {
    resolveBody(body) {
      let resolution = resolved[body];
      if (resolution === undefined) {
        const candidate = bodies[body];
        const isMeant = candidate && chosen.get(body) === undefined;
        resolution = isMeant ? resolveBody(candidate, apisOf(body) ?? [], context) : nothing;
        resolved[body] = resolution;
      }
      return resolution;
    },
    apisOf,
    bodyFor: (body) => chosen.get(body) ?? body,
    apisFor({ span, url, root = { kind: "object", span, properties: [] } }) {
      const body: BodyCandidate = { span, root, ...(url === undefined ? {} : { url }) };
      return apisAt({ at: span, call: undefined, body, isTracked: false }, known, context) ?? [];
    },
  };

  function isRecognised({ root }: BodyCandidate, around: readonly FileApi[]): boolean {
    if (catalogOfBody(root, context.catalogs).length > 0) return true;
    return hasForm(
      root,
      around.map(({ catalog }) => catalog),
    );
  }

  function apisOf(body: number): readonly FileApi[] | undefined {
    let found = apis.get(body);
    if (found === undefined && !apis.has(body)) {
      const candidate = bodies[body];
      found =
        candidate &&
        apisAt({ at: candidate.span, call: undefined, body: candidate, isTracked: false }, known, context);
      apis.set(body, found);
    }
    return found;
  }

  /** The bodies that another one is taken for instead. */
  function choices(): ReadonlyMap<number, number> {
    const others = new Map<number, number>();
    for (const [inner, body] of bodies.entries()) {
      const { within } = body;
      const outer = within === undefined ? undefined : bodies[within];
      if (within === undefined || outer === undefined) continue;
      const isInner = !isRecognised(outer, apisOf(within) ?? []) && isRecognised(body, apisOf(inner) ?? []);
      if (isInner) others.set(within, inner);
      else others.set(inner, within);
    }
    return others;
  }
}

function resolveBody(body: BodyCandidate, apis: readonly FileApi[], context: FileContext): BodyResolution {
  const [first] = apis;
  if (first === undefined) return nothing;
  const { catalog } = first;
  const named = entriesOfBody(body.root, catalog, context.catalogs);
  if (body.isCut || !isError(body, first, named, context.catalogs)) return nothing;
  return {
    apis,
    certain: catalog.kind === "api" && isCertainOfBody(body, apis, context),
    entries: entriesFor(body, catalog, named),
  };
}

/**
 * Whether a body is one of an error, as far as its API is told by what is around it: it names one, has the form of one, or comes with
 * an error status from a known address. What merely tells of a response has to name one.
 */
function isError(
  body: BodyCandidate,
  api: FileApi,
  named: readonly Entry[],
  catalogs: CatalogIndex,
): boolean {
  const { root, status, isError: isToldError, sentBy } = body;
  const { catalog, evidence } = api;
  if (sentBy !== undefined || evidence.kind === "shape") return true;
  if (root.kind !== "object") return false;
  if (isRecordOfResponse(body, catalog)) return named.some((entry) => isNamedIn(root, entry, catalog));
  if (named.length > 0) return true;
  if (status !== undefined && status.value < 400) return false;
  const isFor = evidence.kind === "directive" || evidence.kind === "config";
  if (status !== undefined && (isFor || evidence.kind === "flow")) return true;
  // Under OpenAPI's `default`, what has the form of an error and nearly its code is one.
  if (status === undefined && !isFor && !isToldError)
    return body.isExample === true && evidence.kind === "flow" && speaksOf(body, api, catalogs);
  if (namesEntry(root, catalog)) return true;
  // A setting may be for a whole repository, in which many objects have the names of an API's fields.
  const isBroad = status === undefined && evidence.kind === "config" && !evidence.isOwn;
  return hasForm(root, [catalog]) && (!isBroad || speaksOf({ root, status }, api, catalogs));
}

/** Whether a code or type of a catalog stands in a body, wherever. */
function namesEntry(root: BodyNode, { entries }: Catalog): boolean {
  const words = codesIn(root);
  return (
    words.length > 0 && entries.some(({ code, type }) => words.some((word) => word === code || word === type))
  );
}

/** Whether a body has the code or type of an entry: a message alone may be anybody's. */
function isNamedIn(root: BodyNode, { code, type }: Entry, { discriminators }: Catalog): boolean {
  return discriminators.some(
    ({ kind, pointer }) =>
      kind !== "message" &&
      nodesAt(root, tokensOf(pointer)).some(
        (node) => node.kind === "string" && (node.value === code || node.value === type),
      ),
  );
}

/** Whether an object is a record of a response rather than its body, which may have some of the same names: those that its API documents. */
export function isRecordOfResponse(
  { root, isPlaced }: Pick<BodyCandidate, "root" | "isPlaced">,
  { shapes }: Catalog,
): boolean {
  if (isPlaced || root.kind !== "object") return false;
  return root.properties.some(
    ({ key }) =>
      responseNames.has(key.value) && !shapes.some((shape) => expectedOf(shape).below.has(key.value)),
  );
}

/** Of the entries that a body names, those of its status; where it names nothing, all that come with its status. */
function entriesFor(
  { root, status }: BodyCandidate,
  catalog: Catalog,
  named: readonly Entry[],
): readonly Entry[] {
  if (status === undefined) return named;
  const isOfStatus = ({ statuses }: Entry) => statuses.includes(status.value);
  const fitting = named.filter(isOfStatus);
  if (named.length > 0) return fitting.length > 0 ? fitting : named;
  if (hasOtherName(root, catalog)) return [];
  return catalog.entries.filter((entry) => entry.channel === "http" && isOfStatus(entry));
}

/** Whether a code or type stands in a body that is none of the catalog's. */
function hasOtherName(root: BodyNode, { discriminators }: Catalog): boolean {
  return discriminators.some(
    ({ kind, pointer }) =>
      kind !== "message" &&
      nodesAt(root, tokensOf(pointer)).some(
        (node) => node.kind === "string" && node.value !== "" && !isTemplate(node.value),
      ),
  );
}

/** Whether a body has a documented form of one of these catalogs. */
function hasForm(root: BodyNode, catalogs: readonly Catalog[]): boolean {
  return catalogs.some(({ shapes }) => shapes.some((shape) => fitsShape(root, shape)));
}
