// Which errors a request can give, where its catalog says that of the request: found by method and path. It only ever leaves errors out.

import type { Catalog, Entry } from "../catalog/model.ts";
import type { Call } from "../references/model.ts";

/** A request, as far as this asks for it. */
export type RequestOfCall = Pick<Call, "url" | "method">;

/**
 * Whether an error can come of a call: true where the catalog lists no such request, or the error for no request at all, and for all that is
 * not known of the call.
 */
export function canComeOf({ id }: Entry, call: RequestOfCall | undefined, catalog: Catalog): boolean {
  if (call?.url === undefined || catalog.requests.length === 0) return true;
  const listed = listedIn(catalog);
  return !listed.ids.has(id) || (errorsOf(call, catalog, listed)?.has(id) ?? true);
}

interface Listed {
  /** Those of all requests. */
  readonly ids: ReadonlySet<string>;
  readonly requests: readonly ListedRequest[];
  /** By call, once it was asked for. */
  readonly known: WeakMap<RequestOfCall, ReadonlySet<string> | undefined>;
}

interface ListedRequest {
  readonly method: string;
  readonly segments: readonly string[];
  readonly entries: readonly string[];
}

const listedByCatalog = new WeakMap<Catalog, Listed>();

function listedIn(catalog: Catalog): Listed {
  const before = listedByCatalog.get(catalog);
  if (before) return before;
  const { requests } = catalog;
  const listed: Listed = {
    ids: new Set(requests.flatMap(({ entries }) => entries)),
    // Of a request without errors the document says nothing.
    requests: requests.flatMap(({ method, path, entries }) =>
      entries.length === 0 ? [] : [{ method: method.toUpperCase(), segments: segmentsOf(path), entries }],
    ),
    known: new WeakMap(),
  };
  listedByCatalog.set(catalog, listed);
  return listed;
}

/** The errors of all requests that a call may be; undefined where it may be none of them. */
function errorsOf(
  call: RequestOfCall,
  catalog: Catalog,
  { requests, known }: Listed,
): ReadonlySet<string> | undefined {
  if (known.has(call)) return known.get(call);
  const paths = pathsOf(call.url ?? "", catalog);
  const own = requests.filter(
    ({ method, segments }) =>
      (call.method === undefined || call.method === method) && paths.some((path) => fits(path, segments)),
  );
  const errors = own.length === 0 ? undefined : new Set(own.flatMap(({ entries }) => entries));
  known.set(call, errors);
  return errors;
}

/** The segments of the path of an address, also without the path that all requests to its host begin with. */
function pathsOf(url: string, { detection }: Catalog): readonly (readonly string[])[] {
  const behind = /^(?:[a-z{}][a-z\d+.{}-]*:)?\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1];
  if (behind === undefined) return [];
  const segments = segmentsOf(behind);
  const bases = detection.hosts.map(({ basePath = "" }) => segmentsOf(basePath));
  const within = bases.filter((base) => base.length > 0 && base.every((part, i) => part === segments[i]));
  return [segments, ...within.map((base) => segments.slice(base.length))];
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}

/** Whether an address, `{}` for what is unknown in it, may be of a path in which segments vary. */
function fits(path: readonly string[], segments: readonly string[]): boolean {
  return (
    path.length === segments.length &&
    segments.every((segment, i) => segment === path[i] || segment.includes("{") || path[i]?.includes("{}"))
  );
}
