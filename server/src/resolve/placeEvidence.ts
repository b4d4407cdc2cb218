// Which APIs a place may be about, by the evidence around it, and whether that is enough for a diagnostic. What the value there names
// is resolve.ts's to say; what the whole file is about, fileEvidence.ts's.

import type { Catalog } from "../catalog/model.ts";
import { builtInLibraries } from "../libraries/registry.ts";
import type { BodyCandidate } from "../references/bodyModel.ts";
import type { Call } from "../references/model.ts";
import { because } from "../text/reason.ts";
import { encloses, type Span } from "../text/span.ts";
import { withVariables } from "../text/variables.ts";
import { fitsShape } from "./bodyFaults.ts";
import { catalogOfBody, isOwnOf } from "./bodyShape.ts";
import { speaksOf } from "./bodyWords.ts";
import {
  configEvidence,
  directiveEvidence,
  type FileContext,
  flowEvidence,
  producedApi,
} from "./fileEvidence.ts";
import { apisOfLibraryCall, carriedBy } from "./libraryEvidence.ts";
import type { Evidence, FileApi } from "./model.ts";

/** What says which API is meant, besides the value itself. */
export interface EvidencePlace {
  /** Where it stands: directives hold for places. */
  readonly at: Span;
  /** The call whose response it comes from. */
  readonly call: Call | undefined;
  /** The body that it is part of. */
  readonly body: BodyCandidate | undefined;
  /** Whether it comes from a response. */
  readonly isTracked: boolean;
  /** The APIs whose errors it may be by the descriptions of libraries. */
  readonly described?: readonly FileApi[];
}

/** The APIs that a place may be about; undefined where nothing around it says. */
export function apisAt(
  { at, call, body, isTracked, described = [] }: EvidencePlace,
  known: KnownApis,
  context: FileContext,
): readonly FileApi[] | undefined {
  const { references, catalogs, configuredApi, isOwn } = context;
  const directive = references.directives.findLast(({ scope }) => encloses(scope, at));
  if (directive) {
    const catalog = catalogs.catalog(directive.api)?.catalog;
    return catalog ? [{ catalog, evidence: directiveEvidence(directive.span, context) }] : [];
  }
  if (configuredApi === "none") return [];
  if (described.length > 0) return described;
  const followed = call ? known.ofCall(call) : body && apisOfAddress(body, context);
  if (followed && followed.length > 0) return followed;
  if (known.produced && body?.sentBy === "server" && !body.isDouble && !followed) return [known.produced];
  if (configuredApi !== undefined) {
    if (body && !isOwn && isFromElsewhere(body, context)) return apisOfBody(body, context);
    const catalog = catalogs.catalog(configuredApi)?.catalog;
    return catalog ? [{ catalog, evidence: configEvidence(context) }] : [];
  }
  if (followed) return body ? followed : known.broad.filter(isOfAnyHost);
  // What the file gets from elsewhere is another API's.
  const broad = isTracked && !body ? known.broad.filter(isOfOthers) : known.broad;
  if (body && body.sentBy === undefined) {
    const own = apisOfBody(body, context);
    return own.length > 0 ? own : broad;
  }
  return broad.length > 0 ? broad : undefined;
}

/** What many references of a file have in common. */
export interface KnownApis {
  /** The APIs of the file, as far as they may be meant by what has no evidence of its own. */
  readonly broad: readonly FileApi[];
  /** The API that the file is code of. */
  readonly produced: FileApi | undefined;
  /** The API that a call goes to: none where its host is no catalog's, undefined where its host is not known. */
  ofCall(call: Call): readonly FileApi[] | undefined;
}

/** @param apis the APIs of the file, the likeliest first */
export function knownApis(apis: readonly FileApi[], context: FileContext): KnownApis {
  const ofCalls = new Map<Call, readonly FileApi[] | undefined>();
  return {
    broad: withCarried(apis.flatMap(asBroad), context),
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
}

// Whether it is sure

/**
 * The policy for diagnostics: see the record on evidence in docs/decisions. What is asked of an answer needs the answer's own request.
 * @param isOnlyLikely whether something that is not understood may stand there instead
 */
export function isStrong([first]: readonly FileApi[], isOnlyLikely = false): boolean {
  switch (first?.evidence.kind) {
    case "directive":
    case "config":
      return true;
    case "flow":
      return !isOnlyLikely;
    default:
      return false;
  }
}

/** Whether an answer may be of any server, unless a directive says whose: the addresses that an API gives are those of files elsewhere. */
export function isOfAnyServer(call: Call | undefined, [first]: readonly FileApi[]): boolean {
  return call?.isGiven === true && first?.evidence.kind !== "directive";
}

/**
 * The same for what is in a body. A mock in a file about one API is of that API where it has its words: it may be of one's own
 * server. A body that a server sends is an API's only where a directive says so, or where the configuration does and it has the form.
 * The configuration may be for a whole repository: of its data, only what has the words of the API is meant.
 */
export function isCertainOfBody(
  body: BodyCandidate,
  [first, second]: readonly FileApi[],
  { catalogs }: FileContext,
): boolean {
  const { root, sentBy, isCut } = body;
  if (isCut) return false;
  switch (first?.evidence.kind) {
    case "directive":
      return true;
    case "flow":
      return sentBy !== "server";
    case "config":
      // JSON without comments can be named in a setting only: by its path, that is as good as a comment.
      if (sentBy === undefined) return first.evidence.isOwn === true || speaksOf(body, first, catalogs);
      return sentBy !== "server" || first.catalog.shapes.some((shape) => fitsShape(root, shape));
    case "sdk":
    case "module":
    case "host":
      return second === undefined && sentBy === "mock" && isOwnOf(root, first.catalog, catalogs);
    default:
      return false;
  }
}

// By calls and addresses

function apisOfCall(call: Call, context: FileContext): readonly FileApi[] | undefined {
  if (call.library !== undefined) return apisOfLibraryCall(call, context);
  if (call.url === undefined || !hasHost(call.url)) return isOwnServer(call) ? [] : undefined;
  const match = context.catalogs.byUrl(call.url);
  return match ? [{ catalog: match.catalog, evidence: flowEvidence(call, match, context) }] : [];
}

function apisOfAddress(body: BodyCandidate, context: FileContext): readonly FileApi[] | undefined {
  const { sentBy } = body;
  const { catalogs } = context;
  const url = addressOf(body, context);
  if (url === undefined) return undefined;
  // A mock of an address without a host is one of the server that the page is from.
  if (!hasHost(url)) return sentBy === "mock" ? [] : undefined;
  const match = catalogs.byUrl(url);
  return match ? [{ catalog: match.catalog, evidence: bodyEvidence(match.host.host) }] : [];
}

/** The address beside a body, with what the files beside the document say of its variables. */
function addressOf({ url }: BodyCandidate, { variables }: FileContext): string | undefined {
  return url !== undefined && variables ? withVariables(url, variables) : url;
}

/** What evidence for a file is worth to a value that itself has none: a directive has its own scope, a call only names the host. */
function asBroad({ catalog, evidence }: FileApi): readonly FileApi[] {
  if (evidence.kind === "directive") return [];
  return [{ catalog, evidence: evidence.kind === "flow" ? { ...evidence, kind: "host" } : evidence }];
}

function withCarried(apis: readonly FileApi[], { catalogs }: FileContext): readonly FileApi[] {
  const carried = apis.flatMap((api) => carriedBy(api, catalogs));
  const more = carried.filter(
    ({ catalog }, i) => carried.findIndex((other) => other.catalog === catalog) === i,
  );
  return more.length === 0
    ? apis
    : [...apis, ...more.filter(({ catalog }) => !apis.some((api) => api.catalog === catalog))];
}

/** Whether it is that of a protocol, which has words of its own and no hosts: any server may speak it. */
function isOfAnyHost({ catalog, evidence }: FileApi): boolean {
  return evidence.kind === "vocabulary" && catalog.detection.hosts.length === 0;
}

function isOfOthers({ evidence }: FileApi): boolean {
  return evidence.kind !== "produces";
}

function bodyEvidence(host: string): Evidence {
  return { kind: "flow", reason: because`the address ${host} beside it` };
}

/** `fetch("/api/things")` goes to the server that the page is from, whatever other hosts the file names. */
function isOwnServer({ client, url }: Call): boolean {
  const isRelative = builtInLibraries.named(client)?.isRelativeToPage === true;
  return isRelative && url !== undefined && /^\/(?!\/)/.test(url);
}

/** Whether data comes from a host on the web. Which API that is has been asked before: from here on it is none of a catalog. */
function isFromElsewhere(body: BodyCandidate, context: FileContext): boolean {
  const url = addressOf(body, context);
  return body.sentBy === undefined && url !== undefined && hasHost(url) && !isLocal(url);
}

/** Whether mocks of any API are served there. */
function isLocal(url: string): boolean {
  const [, host = ""] = /^[a-z][a-z0-9+.-]*:\/\/(\[[^\]/]*\]|[^/:?#]*)/i.exec(url) ?? [];
  const isName = /^[^.[\]]+$/.test(host) || /[^.]\.(?:localhost|local|test|internal)$/i.test(host);
  return isName || /^(?:127\.[\d.]+|0\.0\.0\.0|\[::1\])$/.test(host);
}

/** Whether the host of an address is written out. */
function hasHost(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/{}]+/i.test(url);
}

/** The APIs whose form and words a body has. */
function apisOfBody({ root }: BodyCandidate, { catalogs }: FileContext): readonly FileApi[] {
  const found = new Map<Catalog, FileApi>();
  for (const { catalog, entry } of catalogOfBody(root, catalogs)) {
    if (found.has(catalog)) continue;
    const reason = because`the body has the form and the words of its ${entry.code ?? entry.type ?? entry.title} error`;
    found.set(catalog, { catalog, evidence: { kind: "shape", reason } });
  }
  return [...found.values()];
}
