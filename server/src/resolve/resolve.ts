// References + evidence + catalogs → resolutions: which API a reference is about, which of its entries, and how sure that is. The
// evidence itself is weighed in placeEvidence.ts.

import { classesOf } from "../catalog/classes.ts";
import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Catalog, Entry, NamedDiscriminator } from "../catalog/model.ts";
import { familyOf, hasValue, valuesAt } from "../catalog/values.ts";
import type { BodyCandidate } from "../references/bodyModel.ts";
import type { Call, Reference } from "../references/model.ts";
import { hasStatus, type StatusSet } from "../references/statusSet.ts";
import { createNearest, type FindNearest } from "../text/nearest.ts";
import { because } from "../text/reason.ts";
import { encloses, type Span } from "../text/span.ts";
import { type BodyResolver, createBodyResolver } from "./bodies.ts";
import { fitsShape } from "./bodyFaults.ts";
import { classNamed, isClassName } from "./classNames.ts";
import { discriminatorOf } from "./discriminators.ts";
import { type FileContext, fileApis, importEvidence } from "./fileEvidence.ts";
import { ambientCandidates, apisOfLibraries } from "./libraryEvidence.ts";
import type { BodyPlace, BodyResolution, Candidate, Evidence, FileApi, Resolution } from "./model.ts";
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

export interface Resolver {
  /** The APIs of the file, the likeliest first. */
  readonly apis: readonly FileApi[];
  /** What a reference of this file is about. The same object for the same reference. */
  resolve(reference: Reference): Resolution;
  /** What a call surely goes to: see `ResolvedDocument.apiOfCall`. */
  apiOfCall(call: number, at?: Span): FileApi | undefined;
  /** See `ResolvedDocument.apisOfFailure`. */
  apisOfFailure(call: Call): readonly FileApi[];
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
      return call && certainApiOfCall(call, at ?? call.span, known, context);
    },
    apisOfFailure(call) {
      const place: EvidencePlace = { at: call.span, call, body: undefined, isTracked: true };
      const apis = apisAt(place, known, context) ?? [];
      return isStrong(apis) && !isOfAnyServer(call, apis)
        ? apis.filter(({ catalog }) => hasOwnErrors(catalog))
        : [];
    },
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

const MOST_SUGGESTIONS = 3;

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
  if (!candidates.some(isRightThere)) candidates.push(...ambientFor(reference, candidates, context));
  const hasEntries = candidates.some(hasAny);
  candidates.sort((a, b) => worthOf(b) - worthOf(a));
  const first = candidates[0];
  const likely =
    isCertain ??
    (reference.subject !== undefined && isStrong(meant) && !isOfAnyServer(callOf(reference, context), meant));
  const certain = likely && (isCertain ?? isStrong(meant, reference.subject?.origin?.orElse));
  if (!hasEntries) candidates.push(...fromStandards(reference, meant, context));
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

function ambientFor(
  reference: Reference,
  candidates: readonly Candidate[],
  context: FileContext,
): readonly Candidate[] {
  if (isTurnedOff(reference, context)) return [];
  const known = new Set(candidates.map(({ catalog }) => catalog));
  return ambientCandidates(reference, known, context, (catalog) => {
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
  const described = apisOfLibraries({ origin: subject?.origin, facts: reference.facts }, context);
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

function certainApiOfCall(call: Call, at: Span, known: KnownApis, context: FileContext): FileApi | undefined {
  const apis = apisAt({ at, call, body: undefined, isTracked: true }, known, context) ?? [];
  const [first] = apis;
  const isSure =
    first !== undefined && hasOwnErrors(first.catalog) && isStrong(apis) && !isOfAnyServer(call, apis);
  return isSure ? first : undefined;
}

function bodyOf(reference: Reference, { context, bodies }: Parts): BodyCandidate | undefined {
  const body = bodyNumber(reference, bodies);
  return body === undefined ? undefined : context.references.bodies[body];
}

/**
 * A distinctive code in the position of a code suggests its API even when it stands alone, where the project itself brings that API's
 * catalog, or it is in a body of the API's form. Of the many that are built in, one is always the only one that has some word.
 */
function byItself(
  reference: Reference,
  { catalogs }: FileContext,
  body: BodyCandidate | undefined,
): readonly FileApi[] {
  const { kind, value } = reference;
  if ((kind !== "code" && kind !== "type") || typeof value !== "string" || !catalogs.isDistinctive(value))
    return [];
  const [first] = catalogs.byCode(value);
  if (first === undefined) return [];
  const isBrought = catalogs.catalog(first.catalog.id)?.origin !== "built-in";
  return isBrought || (body && first.catalog.shapes.some((shape) => fitsShape(body.root, shape)))
    ? [
        {
          catalog: first.catalog,
          evidence: { kind: "vocabulary", reason: because`only its catalog has the code ${value}` },
        },
      ]
    : [];
}

function callOf({ subject }: Reference, { references }: FileContext): Call | undefined {
  const number = subject?.origin?.call;
  return number === undefined ? undefined : references.calls[number];
}

// Which entries

function entriesOf(
  reference: Reference,
  catalog: Catalog,
  { catalogs }: FileContext,
): Pick<Candidate, "entries" | "elsewhere" | "errorClass"> {
  const { value, kind, role } = reference;
  const errorClass = classNamed(reference, catalog);
  if (errorClass) return { entries: [], errorClass };
  const found =
    kind === "field"
      ? []
      : kind === "status"
        ? typeof value === "number"
          ? catalogs.byStatus(value, catalog)
          : []
        : kind === "message"
          ? role === "pattern"
            ? catalogs.byMessagePart(String(value), catalog)
            : catalogs.byMessage(String(value), catalog)
          : [
              ...catalogs.byCode(value, catalog),
              ...(kind === "text" ? catalogs.byMessage(String(value), catalog) : []),
            ];
  const named = [...new Set(found.map((ref) => ref.entry))];
  const { entries, elsewhere } = kind === "status" ? { entries: named } : placed(named, reference, catalog);
  const statuses = statusesAt(reference);
  if (kind === "status") return { entries };
  const fitting = statuses
    ? entries.filter((entry) => entry.statuses.some((status) => hasStatus(statuses, status)))
    : entries;
  return { entries: fitting.length > 0 ? fitting : entries, ...(elsewhere && { elsewhere }) };
}

/** Of the entries with a value those that have it where it is compared; where there are none, all, with the place where they have it. */
function placed(
  entries: readonly Entry[],
  { subject, value }: Reference,
  catalog: Catalog,
): Pick<Candidate, "entries" | "elsewhere"> {
  const discriminator = entries.length === 0 ? undefined : discriminatorOf(subject, catalog);
  if (discriminator === undefined && isClassPart(subject)) return placedByClass(entries, value, catalog);
  // A number that stands where nothing is known to be a code is none.
  if (discriminator === undefined) return { entries: typeof value === "number" ? [] : entries };
  if (discriminator.kind === "message") return { entries };
  const there = entries.filter(
    (entry) => hasValue(entry, discriminator.name, value) || entry.label === value,
  );
  if (there.length > 0) return { entries: there };
  const elsewhere = catalog.named.find(
    (each) => each.kind !== "message" && entries.some((entry) => hasValue(entry, each.name, value)),
  );
  return elsewhere ? { entries, elsewhere } : { entries: typeof value === "number" ? [] : entries };
}

function isClassPart(subject: Reference["subject"]): boolean {
  return subject?.origin?.part === "class";
}

/** What stands where the name of a class has to, and is the value of a discriminator: a type, a code. */
function placedByClass(
  entries: readonly Entry[],
  value: Reference["value"],
  { named }: Catalog,
): Pick<Candidate, "entries" | "elsewhere"> {
  const elsewhere = named.find(({ name }) => entries.some((entry) => hasValue(entry, name, value)));
  return elsewhere ? { entries, elsewhere } : { entries: [] };
}

/** The statuses that can hold at a reference. */
export function statusesAt(reference: Reference): StatusSet | undefined {
  return reference.facts?.statuses;
}

/** Values that are near one, with the candidate whose they are. */
interface Near {
  readonly values: readonly string[];
  readonly of?: Candidate;
}

const nothingNear: Near = { values: [] };

/** What is near in the first candidate that has anything near. */
function nearestAmong(candidates: readonly Candidate[], reference: Reference): Near {
  for (const of of candidates) {
    if (!hasOwnErrors(of.catalog)) continue;
    const values = nearestIn(of.catalog, reference)(String(reference.value), MOST_SUGGESTIONS);
    if (values.length > 0) return { values, of };
  }
  return nothingNear;
}

/** By the discriminator that is asked, or by whether only codes count. Prepared once: a file may have hundreds of values that a catalog of thousands does not have. */
const finders = new WeakMap<Catalog, Map<string, FindNearest>>();

function nearestIn(catalog: Catalog, reference: Reference): FindNearest {
  const known = finders.get(catalog) ?? new Map<string, FindNearest>();
  finders.set(catalog, known);
  const discriminator = discriminatorOf(reference.subject, catalog);
  const isClass = discriminator === undefined && isClassName(reference.subject, catalog);
  const isNamed = discriminator !== undefined && discriminator.kind !== "message";
  const key = isClass
    ? "class"
    : isNamed
      ? `at ${discriminator.name}`
      : reference.kind === "code"
        ? "code"
        : "other";
  const find =
    known.get(key) ??
    createNearest(
      isClass
        ? classesOf(catalog).keys()
        : isNamed
          ? valuesNamed(discriminator, catalog)
          : valuesOf(catalog, reference),
    );
  known.set(key, find);
  return find;
}

/** The values at a discriminator that can be written, and the names that the API has for them beside. */
function valuesNamed({ kind, name }: NamedDiscriminator, { entries }: Catalog): readonly string[] {
  const values = entries.flatMap((entry) => [
    ...valuesAt(entry, name).filter((value) => familyOf(value) === undefined),
    ...(kind === "code" && entry.label !== undefined ? [entry.label] : []),
  ]);
  return [...new Set(values.map(String))];
}

function valuesOf(catalog: Catalog, { kind }: Reference): readonly string[] {
  const values = catalog.entries.flatMap(({ code, type, label }) =>
    [code, kind === "code" ? undefined : type, label].filter((v) => v !== undefined),
  );
  const all = values.length > 0 ? values : catalog.entries.flatMap(({ type }) => type ?? []);
  return [...new Set(all)];
}

// Standards

/** Where the API itself does not have the value, a vocabulary that it builds on, or that the file imports, may. */
function fromStandards(
  { kind, value, subject }: Reference,
  meant: readonly FileApi[],
  context: FileContext,
): readonly Candidate[] {
  if (typeof value !== "string" || kind === "field" || kind === "message") return [];
  return context.catalogs.byStandardCode(value).flatMap(({ catalog, entry }): readonly Candidate[] => {
    const isPlaced = kind === "code" || discriminatorOf(subject, catalog) !== undefined;
    if (!isPlaced) return [];
    const evidence = meant.length > 0 ? besideApi(catalog) : importEvidence(catalog, context);
    return evidence ? [{ catalog, entries: [entry], evidence }] : [];
  });
}

function besideApi({ name }: Catalog): Evidence {
  return { kind: "standard", reason: because`a value of ${name}` };
}

function httpStatus({ value }: Reference, { catalogs }: FileContext): readonly Candidate[] {
  const http = catalogs.catalog("http")?.catalog;
  const entries = http && typeof value === "number" ? catalogs.byStatus(value, http) : [];
  return http && entries.length > 0
    ? [
        {
          catalog: http,
          entries: entries.map((ref) => ref.entry),
          evidence: { kind: "standard", reason: because`what HTTP itself says of the status` },
        },
      ]
    : [];
}
