// References + evidence + catalogs → resolutions: which API a reference is about, which of its entries, and how sure that is. The
// evidence itself is weighed in placeEvidence.ts.

import { isOfAnyApi } from "../catalog/commonWords.ts";
import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Catalog } from "../catalog/model.ts";
import type { BodyCandidate } from "../references/bodyModel.ts";
import type { Call, Reference } from "../references/model.ts";
import { because } from "../text/reason.ts";
import { encloses, type Span } from "../text/span.ts";
import { type BodyResolver, createBodyResolver } from "./bodies.ts";
import { fitsShape } from "./bodyFaults.ts";
import { fromForm } from "./byForm.ts";
import { apisOfDependencies, dependsOn, fromDependencies } from "./dependencies.ts";
import { discriminatorOf } from "./discriminators.ts";
import { entriesOf } from "./entries.ts";
import { type FileContext, fileApis } from "./fileEvidence.ts";
import { ambientCandidates, apisOfLibraries } from "./libraryEvidence.ts";
import type { BodyPlace, BodyResolution, Candidate, FileApi, Resolution } from "./model.ts";
import { type Near, nearestAmong, nothingNear } from "./nearValues.ts";
import { isOfNoAnswer } from "./noError.ts";
import {
  apisAt,
  type EvidencePlace,
  isCertainOfBody,
  isOfAnyServer,
  isStrong,
  type KnownApis,
  knownApis,
} from "./placeEvidence.ts";
import { fromStandards, httpStatus } from "./standards.ts";

export interface Resolver {
  /** The APIs of the file, the likeliest first. */
  readonly apis: readonly FileApi[];
  /** What a reference of this file is about. The same object for the same reference. */
  resolve(reference: Reference): Resolution;
  /** What a call surely goes to: see `ResolvedDocument.apiOfCall`. */
  apiOfCall(call: number, at?: Span): FileApi | undefined;
  /** See `ResolvedDocument.apisOfFailure`. */
  apisOfFailure(call: Call): readonly FileApi[];
  /** See `ResolvedDocument.apisOfProject`. */
  apisOfProject(): readonly FileApi[];
  /** See `ResolvedDocument.resolveBody`. */
  resolveBody(body: number): BodyResolution;
  /** See `ResolvedDocument.bodyOf`. */
  bodyOf(reference: Reference): BodyCandidate | undefined;
  /** See `ResolvedDocument.apisFor`. */
  apisFor(place: BodyPlace): readonly FileApi[];
}

/** A resolver for one version of one file. `apis`: what it is about, where that is worked out already. */
export function createResolver(context: FileContext, apis = fileApis(context)): Resolver {
  const known = knownApis(apis, context);
  const bodies = createBodyResolver(known, context);
  const resolved = new Map<Reference, Resolution>();
  const parts: Parts = { context, known, bodies };
  return {
    apis,
    resolveBody: bodies.resolveBody,
    apisFor: bodies.apisFor,
    bodyOf: (reference) => bodyOf(reference, parts),
    apiOfCall(number, at) {
      const call = context.references.calls[number];
      const [first] = call ? certainApisOf(call, at ?? call.span, known, context) : [];
      return first && hasOwnErrors(first.catalog) ? first : undefined;
    },
    apisOfFailure: (call) =>
      certainApisOf(call, call.span, known, context).filter(({ catalog }) => hasOwnErrors(catalog)),
    apisOfProject: () => apisOfDependencies(context),
    resolve(reference) {
      let resolution = resolved.get(reference);
      if (resolution === undefined) {
        resolution = resolve(reference, parts);
        resolved.set(reference, resolution);
      }
      return resolution;
    },
  };
}

/** What references are resolved with. */
interface Parts {
  readonly context: FileContext;
  readonly known: KnownApis;
  readonly bodies: BodyResolver;
}

function resolve(reference: Reference, parts: Parts): Resolution {
  const { context } = parts;
  const { apis: meant, isCertain: isSaid } = apisOf(reference, parts);
  const isCertain = isOfNoAnswer(reference) ? false : isSaid;
  const candidates: Candidate[] = meant.map(({ catalog, evidence }) => ({
    catalog,
    evidence,
    ...entriesOf(reference, catalog, context),
  }));
  if (!candidates.some(isRightThere))
    candidates.push(...further(ambientCandidates, reference, candidates, context));
  if (!candidates.some(isRightThere) && isCertain === undefined && !isStrong(meant))
    candidates.push(...further(fromDependencies, reference, candidates, context));
  if (!candidates.some(hasAny) && isCertain === undefined && !isStrong(meant))
    candidates.push(...further(fromForm, reference, candidates, context));
  const hasEntries = candidates.some(hasAny);
  candidates.sort((a, b) => worthOf(b) - worthOf(a));
  const first = candidates[0];
  const likely =
    isCertain ??
    (reference.subject !== undefined && isStrong(meant) && !isOfAnyServer(callOf(reference, context), meant));
  const certain = likely && (isCertain ?? isStrong(meant, reference.subject?.origin?.orElse));
  if (!hasEntries && reference.role !== "prefix")
    candidates.push(...fromStandards(reference, meant, context));
  if (reference.kind === "status") candidates.push(...httpStatus(reference, context));
  const withEntries = candidates.filter(
    ({ entries, catalog }) => entries.length > 0 && hasOwnErrors(catalog),
  );
  const isAmbient = first?.evidence.kind === "ambient";
  const isKnown =
    reference.kind === "field"
      ? first !== undefined
      : hasEntries || ((isAmbient || !isOwnCode(reference, first?.catalog)) && candidates.some(hasAny));
  const verdict =
    first === undefined && !isKnown
      ? "none"
      : !isKnown
        ? "unknown"
        : withEntries.length > 1
          ? "ambiguous"
          : "exact";
  let near: Near | undefined;
  const nearest = () => {
    near ??= verdict === "unknown" ? nearestAmong(candidates, reference) : nothingNear;
    return near;
  };
  return {
    reference,
    verdict,
    candidates,
    certain,
    likely,
    /** Worked out when asked for: few resolutions become findings. */
    get nearest() {
      return nearest().values;
    },
    get nearestOf() {
      return nearest().of ?? first;
    },
  };
}

/** Those that have the value where it is compared come first, then those that have it elsewhere. */
function worthOf(candidate: Candidate): number {
  return !hasAny(candidate) ? 0 : candidate.elsewhere ? 1 : 2;
}

function isRightThere(candidate: Candidate): boolean {
  return worthOf(candidate) === 2;
}

/** Those that `find` adds to the ones that are known, with the entries that have the value at that very place. */
function further(
  find: typeof ambientCandidates | typeof fromDependencies | typeof fromForm,
  reference: Reference,
  candidates: readonly Candidate[],
  context: FileContext,
): readonly Candidate[] {
  if (isTurnedOff(reference, context)) return [];
  const known = new Set(candidates.map(({ catalog }) => catalog));
  return find(reference, known, context, (catalog) => {
    const { entries, elsewhere } = entriesOf(reference, catalog, context);
    return elsewhere ? [] : entries;
  });
}

/** Whether the configuration or a comment says that no API is meant. */
function isTurnedOff({ span }: Reference, { configuredApi, references }: FileContext): boolean {
  const directive = references.directives.findLast(({ scope }) => encloses(scope, span));
  return (directive?.api ?? configuredApi) === "none";
}

function hasAny({ entries, errorClass }: Candidate): boolean {
  return entries.length > 0 || errorClass !== undefined;
}

/** Whether a text stands where the API has codes of its own: another vocabulary may explain it, but the API does not send it. */
function isOwnCode({ subject, value }: Reference, catalog: Catalog | undefined): boolean {
  if (catalog === undefined || typeof value !== "string") return false;
  const discriminator = discriminatorOf(subject, catalog);
  return discriminator !== undefined && discriminator.kind !== "message";
}

// Which API

/** The APIs that a reference may be about, by the strongest evidence there is for it. */
interface Meant {
  readonly apis: readonly FileApi[];
  /** Where a body decides, whether that is sure. */
  readonly isCertain?: boolean;
}

/** Whether it is of an error that the code makes itself: in an API's own code, that is an error of the API, whatever library has the class. */
function isMade({ role, body, subject }: Reference): boolean {
  return role === "body" && body === undefined && subject?.origin?.library !== undefined;
}

function apisOf(reference: Reference, { context, known, bodies }: Parts): Meant {
  const { body: number, span, subject } = reference;
  const isTracked = subject?.origin !== undefined;
  const { references } = context;
  const own = number === undefined ? undefined : bodyNumber(reference, bodies);
  const body = own === undefined ? undefined : references.bodies[own];
  if (number !== undefined && body === undefined) return { apis: [], isCertain: false };
  // All in a body is about what the body is about, but for what a comment in it says.
  if (own !== undefined && references.directives.length === 0) {
    const around = bodies.apisOf(own);
    const { apis, certain } = bodies.resolveBody(own);
    const meant =
      around === undefined ? byItself(reference, context, body) : reference.kind === "status" ? around : apis;
    return { apis: meant, isCertain: certain };
  }
  const described =
    known.produced && isMade(reference)
      ? [known.produced]
      : apisOfLibraries({ origin: subject?.origin, facts: reference.facts }, context);
  const place: EvidencePlace = { at: span, call: callOf(reference, context), body, isTracked, described };
  const apis = apisAt(place, known, context) ?? byItself(reference, context, body);
  if (own === undefined || body === undefined) return { apis };
  return { apis, isCertain: !isSuccess(own, bodies) && isCertainOfBody(body, apis, context) };
}

/** Whether a body whose API is known is none of its errors: what the API sends otherwise has codes and types as well. */
function isSuccess(body: number, { apisOf, resolveBody }: BodyResolver): boolean {
  return (apisOf(body) ?? []).length > 0 && resolveBody(body).apis.length === 0;
}

/** Which body a reference is in: what stands in an object that only tells of a response is in none; the status goes with either. */
function bodyNumber({ body, kind }: Reference, bodies: BodyResolver): number | undefined {
  const chosen = body === undefined ? undefined : bodies.bodyFor(body);
  return chosen === body || kind === "status" ? chosen : undefined;
}

/** The APIs that a call goes to, the likeliest first, where that is sure. */
function certainApisOf(call: Call, at: Span, known: KnownApis, context: FileContext): readonly FileApi[] {
  const apis = apisAt({ at, call, body: undefined, isTracked: true }, known, context) ?? [];
  return isStrong(apis) && !isOfAnyServer(call, apis) ? apis : [];
}

function bodyOf(reference: Reference, { context, bodies }: Parts): BodyCandidate | undefined {
  const body = bodyNumber(reference, bodies);
  return body === undefined ? undefined : context.references.bodies[body];
}

/**
 * A distinctive code in the position of a code suggests its API even when it stands alone, where the project itself brings that API's
 * catalog, or it is in a body of the API's form. Of the many that are built in, one is always the only one that has some word; and of
 * words that any API may have, the one that has a long catalog, so that these need a clue, too: that the project depends on its package.
 */
function byItself(
  reference: Reference,
  context: FileContext,
  body: BodyCandidate | undefined,
): readonly FileApi[] {
  const { catalogs } = context;
  const { kind, role, value } = reference;
  // That a catalog is the only one with a word says nothing of how its codes begin.
  if (role === "prefix") return [];
  if ((kind !== "code" && kind !== "type") || typeof value !== "string") return [];
  const catalog = catalogs.onlyWith(value);
  if (catalog === undefined) return [];
  const isBrought =
    catalogs.catalog(catalog.id)?.origin !== "built-in" &&
    (!isOfAnyApi(value) || dependsOn(catalog, context));
  if ((!isBrought && body === undefined) || !catalogs.isDistinctive(value)) return [];
  return isBrought || (body && catalog.shapes.some((shape) => fitsShape(body.root, shape)))
    ? [
        {
          catalog,
          evidence: { kind: "vocabulary", reason: because`only its catalog has the code ${value}` },
        },
      ]
    : [];
}

function callOf({ subject }: Reference, { references }: FileContext): Call | undefined {
  const number = subject?.origin?.call;
  return number === undefined ? undefined : references.calls[number];
}
