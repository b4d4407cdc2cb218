// References + evidence + catalogs → resolutions: which API a reference is about, which of its entries, and how sure that is.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, Entry, EntryRef } from "../catalog/model.ts";
import type { BodyCandidate, Call, Reference } from "../references/model.ts";
import { hasStatus, type StatusSet } from "../references/statusSet.ts";
import { nearest } from "../text/nearest.ts";
import { encloses } from "../text/span.ts";
import { fitsShape } from "./bodyFaults.ts";
import { catalogOfBody, isOwnOf } from "./bodyShape.ts";
import { discriminatorOf } from "./discriminators.ts";
import {
  configEvidence,
  directiveEvidence,
  type FileContext,
  fileApis,
  flowEvidence,
  importEvidence,
  producedApi,
} from "./fileEvidence.ts";
import type { Candidate, Evidence, FileApi, Resolution } from "./model.ts";

export interface Resolver {
  /** The APIs of the file, the likeliest first. */
  readonly apis: readonly FileApi[];
  /** What a reference of this file is about. The same object for the same reference. */
  resolve(reference: Reference): Resolution;
  /** The API that a call surely goes to; undefined where that is not known. */
  apiOfCall(call: Call): FileApi | undefined;
}

/** A resolver for one version of one file. */
export function createResolver(context: FileContext): Resolver {
  const apis = fileApis(context);
  const broad = apis.flatMap(asBroad);
  const ofCalls = new Map<Call, readonly FileApi[] | undefined>();
  const known: KnownApis = {
    broad,
    produced: producedApi(context),
    ofCall(call) {
      let found = ofCalls.get(call);
      if (found === undefined && !ofCalls.has(call)) {
        found = apisOfCall(call, context);
        ofCalls.set(call, found);
      }
      return found;
    },
  };
  const resolved = new Map<Reference, Resolution>();
  return {
    apis,
    apiOfCall: (call) => surelyCalled(call, known, context),
    resolve(reference) {
      let resolution = resolved.get(reference);
      if (resolution === undefined) {
        resolution = resolve(reference, known, context);
        resolved.set(reference, resolution);
      }
      return resolution;
    },
  };
}

/** What many references of a file have in common. */
interface KnownApis {
  /** The APIs of the file, as far as they may be meant by what has no evidence of its own. */
  readonly broad: readonly FileApi[];
  /** The API that the file is code of. */
  readonly produced: FileApi | undefined;
  /** The API that a call goes to: none where its host is no catalog's, undefined where its host is not known. */
  ofCall(call: Call): readonly FileApi[] | undefined;
}

const MOST_SUGGESTIONS = 3;

function resolve(reference: Reference, known: KnownApis, context: FileContext): Resolution {
  const { apis: meant, isTracked } = apisOf(reference, known, context);
  const candidates: Candidate[] = meant.map(({ catalog, evidence }) => ({
    catalog,
    evidence,
    entries: entriesOf(reference, catalog, context),
  }));
  const hasEntries = candidates.some(({ entries }) => entries.length > 0);
  candidates.sort((a, b) => Number(b.entries.length > 0) - Number(a.entries.length > 0));
  const first = candidates[0];
  const body = bodyOf(reference, context);
  const certain = body
    ? isCertainOfBody(body, meant, context)
    : isCertain(reference, meant, isTracked) && !(first && isElsewhere(reference, first, context));
  if (!hasEntries) candidates.push(...fromStandards(reference, meant, context));
  if (reference.kind === "status") candidates.push(...httpStatus(reference, context));
  const withEntries = candidates.filter(
    ({ entries, catalog }) => entries.length > 0 && catalog.kind === "api",
  );
  const isKnown =
    reference.kind === "field"
      ? first !== undefined
      : hasEntries || (!isOwnCode(reference, first?.catalog) && candidates.some(hasAny));
  const verdict =
    first === undefined && !isKnown
      ? "none"
      : !isKnown
        ? "unknown"
        : withEntries.length > 1
          ? "ambiguous"
          : "exact";
  let near: readonly string[] | undefined;
  return {
    reference,
    verdict,
    candidates,
    certain,
    /** Worked out when asked for: few resolutions become findings. */
    get nearest() {
      near ??=
        verdict === "unknown" && first
          ? nearest(String(reference.value), valuesOf(first.catalog, reference), MOST_SUGGESTIONS)
          : [];
      return near;
    },
  };
}

function hasAny({ entries }: Candidate): boolean {
  return entries.length > 0;
}

/** Whether a text stands where the API has codes of its own: another vocabulary may explain it, but the API does not send it. */
function isOwnCode({ subject, value }: Reference, catalog: Catalog | undefined): boolean {
  if (catalog === undefined || typeof value !== "string") return false;
  const discriminator = discriminatorOf(subject, catalog);
  return discriminator !== undefined && discriminator.kind !== "message";
}

// Which API

/** The APIs that a reference may be about, by the strongest evidence there is for it; `isTracked`: its value comes from a response. */
function apisOf(
  reference: Reference,
  known: KnownApis,
  context: FileContext,
): { apis: readonly FileApi[]; isTracked: boolean } {
  const { references, catalogs, configuredApi } = context;
  const directive = references.directives.findLast(({ scope }) => encloses(scope, reference.span));
  const isTracked = reference.subject?.origin !== undefined;
  if (directive) {
    const catalog = catalogs.catalog(directive.api)?.catalog;
    return {
      apis: catalog ? [{ catalog, evidence: directiveEvidence(directive.span, context) }] : [],
      isTracked,
    };
  }
  const number = reference.subject?.origin?.call;
  const call = number === undefined ? undefined : references.calls[number];
  const body = bodyOf(reference, context);
  const followed = call ? known.ofCall(call) : body && apisOfAddress(body, context);
  if (followed && followed.length > 0) return { apis: followed, isTracked };
  if (known.produced && body?.sentBy === "server" && !body.isDouble && !followed)
    return { apis: [known.produced], isTracked };
  if (configuredApi !== undefined) {
    const catalog = catalogs.catalog(configuredApi)?.catalog;
    return { apis: catalog ? [{ catalog, evidence: configEvidence(context) }] : [], isTracked };
  }
  if (followed) return { apis: followed, isTracked };
  // What the file gets from elsewhere is another API's.
  const broad = isTracked && !body ? known.broad.filter(isOfOthers) : known.broad;
  if (body && body.sentBy === undefined) {
    const own = apisOfBody(body, context);
    return { apis: own.length > 0 ? own : broad, isTracked };
  }
  return { apis: broad.length > 0 ? broad : byItself(reference, context), isTracked };
}

function surelyCalled(call: Call, known: KnownApis, context: FileContext): FileApi | undefined {
  const { references, catalogs, configuredApi } = context;
  const directive = references.directives.findLast(({ scope }) => encloses(scope, call.span));
  if (directive) {
    const catalog = catalogs.catalog(directive.api)?.catalog;
    return catalog && { catalog, evidence: directiveEvidence(directive.span, context) };
  }
  if (configuredApi === "none" || call.isGiven) return undefined;
  const followed = known.ofCall(call);
  if (followed) return followed[0];
  const catalog = configuredApi === undefined ? undefined : catalogs.catalog(configuredApi)?.catalog;
  return catalog && { catalog, evidence: configEvidence(context) };
}

function apisOfCall(call: Call, context: FileContext): readonly FileApi[] | undefined {
  if (call.url === undefined || !hasHost(call.url)) return isOwnServer(call) ? [] : undefined;
  const match = context.catalogs.byUrl(call.url);
  return match ? [{ catalog: match.catalog, evidence: flowEvidence(call, match, context) }] : [];
}

function bodyOf({ body }: Reference, { references }: FileContext): BodyCandidate | undefined {
  return body === undefined ? undefined : references.bodies[body];
}

function apisOfAddress(
  { url, sentBy }: BodyCandidate,
  { catalogs }: FileContext,
): readonly FileApi[] | undefined {
  if (url === undefined) return undefined;
  // A mock of an address without a host is one of the server that the page is from.
  if (!hasHost(url)) return sentBy === "mock" ? [] : undefined;
  const match = catalogs.byUrl(url);
  return match ? [{ catalog: match.catalog, evidence: bodyEvidence(match.host.host) }] : [];
}

/** What evidence for a file is worth to a value that itself has none: a directive has its own scope, a call only names the host. */
function asBroad({ catalog, evidence }: FileApi): readonly FileApi[] {
  if (evidence.kind === "directive") return [];
  return [{ catalog, evidence: evidence.kind === "flow" ? { ...evidence, kind: "host" } : evidence }];
}

function isOfOthers({ evidence }: FileApi): boolean {
  return evidence.kind !== "produces";
}

function bodyEvidence(host: string): Evidence {
  return { kind: "flow", reason: `the address ${host} beside it` };
}

/** `fetch("/api/things")` goes to the server that the page is from, whatever other hosts the file names. */
function isOwnServer({ client, url }: Call): boolean {
  return client === "fetch" && url !== undefined && /^\/(?!\/)/.test(url);
}

/** Whether the host of an address is written out. */
function hasHost(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/{}]+/i.test(url);
}

function apisOfBody(body: BodyCandidate, { catalogs }: FileContext): readonly FileApi[] {
  const known = bodyApis.get(body);
  if (known?.catalogs === catalogs) return known.apis;
  const found = new Map<Catalog, FileApi>();
  for (const { catalog, entry } of catalogOfBody(body.root, catalogs)) {
    if (!found.has(catalog)) {
      found.set(catalog, {
        catalog,
        evidence: {
          kind: "shape",
          reason: `the body has the form and the words of its ${entry.code ?? entry.type} error`,
        },
      });
    }
  }
  const apis = [...found.values()];
  bodyApis.set(body, { catalogs, apis });
  return apis;
}

/** Many references are of one body: what it is recognised as is kept with it. */
const bodyApis = new WeakMap<BodyCandidate, { catalogs: CatalogIndex; apis: readonly FileApi[] }>();

/** A distinctive code in the position of a code is the vocabulary of one API even when it stands alone. */
function byItself(reference: Reference, { catalogs }: FileContext): readonly FileApi[] {
  const { kind, value } = reference;
  if ((kind !== "code" && kind !== "type") || typeof value !== "string" || !catalogs.isDistinctive(value))
    return [];
  const [first] = catalogs.byCode(value);
  return first
    ? [
        {
          catalog: first.catalog,
          evidence: { kind: "vocabulary", reason: `only its catalog has the code ${value}` },
        },
      ]
    : [];
}

/** Whether the answer may be of any server: an API gives addresses of files, which are stored elsewhere. */
function isElsewhere({ subject }: Reference, { evidence }: Candidate, { references }: FileContext): boolean {
  const number = subject?.origin?.call;
  return number !== undefined && references.calls[number]?.isGiven === true && evidence.kind !== "directive";
}

/** The policy for diagnostics: see the record on evidence in docs/decisions. */
function isCertain({ subject }: Reference, meant: readonly FileApi[], isTracked: boolean): boolean {
  const [first, second] = meant;
  switch (first?.evidence.kind) {
    case "directive":
    case "config":
    case "flow":
      return subject !== undefined;
    case "sdk":
    case "module":
    case "host":
      return second === undefined && isTracked;
    default:
      return false;
  }
}

/**
 * The same for what is in a body. A mock in a file about one API is of that API where it has its words: it may be of one's own
 * server. A body that a server sends is an API's only where a directive says so, or where the configuration does and it has the form.
 */
function isCertainOfBody(
  { root, sentBy }: BodyCandidate,
  [first, second]: readonly FileApi[],
  { catalogs }: FileContext,
): boolean {
  switch (first?.evidence.kind) {
    case "directive":
      return true;
    case "flow":
      return sentBy !== "server";
    case "config":
      return sentBy !== "server" || first.catalog.shapes.some((shape) => fitsShape(root, shape));
    case "sdk":
    case "module":
    case "host":
      return second === undefined && sentBy === "mock" && isOwnOf(root, first.catalog, catalogs);
    default:
      return false;
  }
}

// Which entries

function entriesOf(reference: Reference, catalog: Catalog, { catalogs }: FileContext): readonly Entry[] {
  const { value, kind } = reference;
  let found: readonly EntryRef[];
  if (typeof value === "number") found = kind === "status" ? catalogs.byStatus(value) : [];
  else if (kind === "message")
    found = reference.role === "pattern" ? catalogs.byMessagePart(value) : catalogs.byMessage(value);
  else if (kind === "field") found = [];
  else found = [...catalogs.byCode(value), ...(kind === "text" ? catalogs.byMessage(value) : [])];
  const entries = [...new Set(found.filter((ref) => ref.catalog === catalog).map((ref) => ref.entry))];
  const statuses = statusesAt(reference);
  if (statuses === undefined || kind === "status") return entries;
  const fitting = entries.filter((entry) => entry.statuses.some((status) => hasStatus(statuses, status)));
  return fitting.length > 0 ? fitting : entries;
}

/** The statuses that can hold at a reference. */
export function statusesAt(reference: Reference): StatusSet | undefined {
  return reference.facts?.statuses;
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
  return context.catalogs.byCode(value).flatMap(({ catalog, entry }): readonly Candidate[] => {
    const isPlaced = kind === "code" || discriminatorOf(subject, catalog) !== undefined;
    if (catalog.kind !== "standard" || !isPlaced) return [];
    const evidence = meant.length > 0 ? besideApi(catalog) : importEvidence(catalog, context);
    return evidence ? [{ catalog, entries: [entry], evidence }] : [];
  });
}

function besideApi({ name }: Catalog): Evidence {
  return { kind: "standard", reason: `a value of ${name}` };
}

function httpStatus({ value }: Reference, { catalogs }: FileContext): readonly Candidate[] {
  const http = catalogs.catalog("http")?.catalog;
  const entries =
    http && typeof value === "number" ? catalogs.byStatus(value).filter((ref) => ref.catalog === http) : [];
  return http && entries.length > 0
    ? [
        {
          catalog: http,
          entries: entries.map((ref) => ref.entry),
          evidence: { kind: "standard", reason: "what HTTP itself says of the status" },
        },
      ]
    : [];
}
