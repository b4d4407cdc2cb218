// The HTTP clients that are understood, as one table: how each is imported, called and configured, and what its calls
// give. Facts are from the clients' own documentation (Fetch Standard; axios, ky, got, ofetch, superagent, undici, Node's
// http, openapi-fetch, oRPC, tRPC).

/** One HTTP client. */
export interface HttpClient {
  readonly name: string;
  /** Whether the imported value is itself called: `fetch(url)`, `axios(config)`. */
  readonly callable: boolean;
  /** Members that make a request: `axios.get(url)`. `any`: whatever is called on it, at any depth. */
  readonly verbs: ReadonlySet<string> | "any";
  /** Members that make a configured instance, and the option that holds its base address. */
  readonly factories: ReadonlySet<string>;
  readonly baseOption: string;
  /**
   * What a call gives once it is awaited: the response; the parsed body at once; `result` an object of `data`, `error` and
   * `response`; `output` what a procedure returns.
   */
  readonly gives: "response" | "body" | "result" | "output";
  /** Whether a status of 400 or more is thrown as an error that carries the response. */
  readonly throws: boolean;
  /** Methods of the request that give the request itself: `request.get(url).set("x", "y")`. */
  readonly chained?: ReadonlySet<string>;
  /** Which parameter of a callback given to the call is the response: `https.get(url, (res) => …)`. */
  readonly callback?: { readonly error?: number; readonly response: number };
}

/** What the module of a client exports, besides the client itself. */
export type ClientExport =
  /** A function or class that makes a client. `option` holds its base address; `""` is the argument itself. */
  | { readonly kind: "maker"; readonly client: HttpClient; readonly option: string }
  /** The class of the errors that it throws. */
  | { readonly kind: "error-class"; readonly client: HttpClient }
  /** A function that tells whether a value is such an error. */
  | { readonly kind: "error-guard"; readonly client: HttpClient }
  /** oRPC's `safe(call)`: the error and the output as a tuple that has names as well. */
  | { readonly kind: "safe" };

const VERBS = new Set(["get", "post", "put", "patch", "delete", "head", "options", "request"]);
const NONE: ReadonlySet<string> = new Set();

const fetchLike: HttpClient = {
  name: "fetch",
  callable: true,
  verbs: NONE,
  factories: NONE,
  baseOption: "",
  gives: "response",
  throws: false,
};
const axios: HttpClient = {
  name: "axios",
  callable: true,
  verbs: new Set([...VERBS, "postForm", "putForm", "patchForm"]),
  factories: new Set(["create"]),
  baseOption: "baseURL",
  gives: "response",
  throws: true,
};
const ky: HttpClient = {
  ...axios,
  name: "ky",
  verbs: VERBS,
  factories: new Set(["create", "extend"]),
  baseOption: "prefixUrl",
};
const got: HttpClient = {
  ...ky,
  name: "got",
  factories: new Set(["extend"]),
};
const ofetch: HttpClient = {
  ...axios,
  name: "ofetch",
  verbs: NONE,
  gives: "body",
};
const ofetchRaw: HttpClient = { ...ofetch, gives: "response" };
const superagent: HttpClient = {
  ...axios,
  name: "superagent",
  verbs: new Set([...VERBS, "del"]),
  factories: NONE,
  chained: new Set(
    ["set", "send", "query", "type", "accept", "auth", "timeout", "retry", "ok", "attach", "field"].concat([
      "redirects",
      "responseType",
      "withCredentials",
      "serialize",
      "parse",
      "buffer",
      "agent",
      "use",
    ]),
  ),
  callback: { error: 0, response: 1 },
};
const undici: HttpClient = { ...fetchLike, name: "undici" };
const undiciClient: HttpClient = { ...undici, callable: false, verbs: new Set(["request"]) };
const nodeHttp: HttpClient = {
  ...fetchLike,
  name: "https",
  callable: false,
  verbs: new Set(["request", "get"]),
  callback: { response: 0 },
};
const nodeHttpFunction: HttpClient = { ...nodeHttp, callable: true, verbs: NONE };
const openapiFetch: HttpClient = {
  ...fetchLike,
  name: "openapi-fetch",
  callable: false,
  verbs: new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"]),
  baseOption: "baseUrl",
  gives: "result",
};
const orpc: HttpClient = {
  ...fetchLike,
  name: "oRPC",
  callable: false,
  verbs: "any",
  baseOption: "url",
  gives: "output",
  throws: true,
};
const trpc: HttpClient = { ...orpc, name: "tRPC" };

/** Names that need no import. */
export const globalClients: ReadonlyMap<string, HttpClient> = new Map([
  ["fetch", fetchLike],
  ["$fetch", ofetch],
]);

const client = (of: HttpClient): Exported => ({ kind: "client", client: of, base: undefined });
const maker = (of: HttpClient, option = of.baseOption): Exported => ({ kind: "maker", client: of, option });
const errorClass = (of: HttpClient): Exported => ({ kind: "error-class", client: of });
const errorGuard = (of: HttpClient): Exported => ({ kind: "error-guard", client: of });

type Exported =
  | ClientExport
  | { readonly kind: "client"; readonly client: HttpClient; readonly base: undefined };

const http = { default: client(nodeHttp), "*": client(nodeHttp), request: client(nodeHttpFunction) };
const nodeModule = { ...http, get: client(nodeHttpFunction) };
const rpcLink = { RPCLink: maker(orpc), OpenAPILink: maker(orpc) };

/** By module, then by exported name; `*` and `default` are the module itself. */
const modules: ReadonlyMap<string, Readonly<Record<string, Exported>>> = new Map<
  string,
  Readonly<Record<string, Exported>>
>([
  [
    "axios",
    {
      default: client(axios),
      "*": client(axios),
      axios: client(axios),
      AxiosError: errorClass(axios),
      isAxiosError: errorGuard(axios),
    },
  ],
  [
    "ky",
    {
      default: client(ky),
      "*": client(ky),
      ky: client(ky),
      HTTPError: errorClass(ky),
      isHTTPError: errorGuard(ky),
      isKyError: errorGuard(ky),
    },
  ],
  [
    "got",
    {
      default: client(got),
      "*": client(got),
      got: client(got),
      HTTPError: errorClass(got),
      RequestError: errorClass(got),
    },
  ],
  ["ofetch", { ofetch: client(ofetch), $fetch: client(ofetch), FetchError: errorClass(ofetch) }],
  ["superagent", { default: client(superagent), "*": client(superagent) }],
  [
    "undici",
    {
      fetch: client(fetchLike),
      request: client(undici),
      Pool: maker(undiciClient, ""),
      Client: maker(undiciClient, ""),
    },
  ],
  ["node-fetch", { default: client(fetchLike), "*": client(fetchLike) }],
  ["cross-fetch", { default: client(fetchLike), "*": client(fetchLike), fetch: client(fetchLike) }],
  ["isomorphic-fetch", { default: client(fetchLike), "*": client(fetchLike) }],
  ["http", nodeModule],
  ["https", nodeModule],
  ["node:http", nodeModule],
  ["node:https", nodeModule],
  ["openapi-fetch", { default: maker(openapiFetch), "*": maker(openapiFetch) }],
  [
    "@orpc/client",
    {
      createORPCClient: maker(orpc),
      createSafeClient: maker(orpc),
      ORPCError: errorClass(orpc),
      isDefinedError: errorGuard(orpc),
      safe: { kind: "safe" },
    },
  ],
  ["@orpc/client/fetch", rpcLink],
  ["@orpc/openapi-client/fetch", rpcLink],
  [
    "@trpc/client",
    {
      createTRPCClient: maker(trpc),
      createTRPCProxyClient: maker(trpc),
      httpLink: maker(trpc),
      httpBatchLink: maker(trpc),
      httpBatchStreamLink: maker(trpc),
      TRPCClientError: errorClass(trpc),
    },
  ],
]);

/** What a module exports under `name` that concerns clients, or undefined. */
export function importedClient(module: string, name: string): Exported | undefined {
  const exported = modules.get(module);
  return exported && Object.hasOwn(exported, name) ? exported[name] : undefined;
}

/** Whether `module` is one of a client. */
export function isClientModule(module: string): boolean {
  return modules.has(module);
}

/** The client that a member of another one is: `$fetch.raw`, `axios.isAxiosError`. */
export function memberOfClient(of: HttpClient, member: string): Exported | undefined {
  if (of === ofetch && member === "raw") return client(ofetchRaw);
  if (member === "default") return client(of);
  return importedClient(of.name, member);
}
