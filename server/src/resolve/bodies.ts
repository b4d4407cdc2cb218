// What a body is about: its API, its errors, and, where an object that tells of a response and one in it may both be the body, which
// of them is.

import type { Catalog, Entry } from "../catalog/model.ts";
import { shapesForStatus } from "../catalog/shapes.ts";
import type { BodyCandidate } from "../references/bodyModel.ts";
import { fitsShape } from "./bodyFaults.ts";
import { catalogOfBody, entriesOfBody } from "./bodyShape.ts";
import type { FileContext } from "./fileEvidence.ts";
import type { BodyResolution, FileApi } from "./model.ts";
import { apisAt, isCertainOfBody, type KnownApis } from "./placeEvidence.ts";

export interface BodyResolver {
  /** See `ResolvedDocument.resolveBody`. */
  resolveBody(body: number): BodyResolution;
  /** The APIs that a body may be of, by what is known around it and of itself; undefined where nothing says. */
  apisOf(body: number): readonly FileApi[] | undefined;
  /** The body that one is taken for: itself, or one in it or around it. */
  bodyFor(body: number): number;
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
  };

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
      const isInner =
        !hasForm(outer, apisOf(within) ?? [], context) && hasForm(body, apisOf(inner) ?? [], context);
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
  return {
    apis,
    certain: catalog.kind === "api" && isCertainOfBody(body, apis, context),
    entries: entriesFor(body, catalog, context),
  };
}

/** The entries that a body names, those of its status; where it names none, all that come with its status in a form that it has. */
function entriesFor(
  { root, status }: BodyCandidate,
  catalog: Catalog,
  { catalogs }: FileContext,
): readonly Entry[] {
  const named = entriesOfBody(root, catalog, catalogs);
  if (status === undefined) return named;
  const isOfStatus = ({ statuses }: Entry) => statuses.includes(status.value);
  const fitting = named.filter(isOfStatus);
  if (named.length > 0) return fitting.length > 0 ? fitting : named;
  const fits = shapesForStatus(catalog, status.value).some((shape) => fitsShape(root, shape));
  return fits ? catalog.entries.filter((entry) => entry.channel === "http" && isOfStatus(entry)) : [];
}

/** Whether a body has the form of an API that may be meant. */
function hasForm({ root }: BodyCandidate, apis: readonly FileApi[], { catalogs }: FileContext): boolean {
  if (catalogOfBody(root, catalogs).length > 0) return true;
  return apis.some(({ catalog }) => catalog.shapes.some((shape) => fitsShape(root, shape)));
}
