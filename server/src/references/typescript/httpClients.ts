// The HTTP clients that are understood, as one table: how each is imported, called and configured, and what its calls
// give. Facts are from the clients' own documentation (Fetch Standard; axios, ky, got, ofetch, superagent, undici).

/** One HTTP client. */
export interface HttpClient {
  readonly name: string;
  /** Whether the imported value is itself called: `fetch(url)`, `axios(config)`. */
  readonly callable: boolean;
  /** Members that make a request: `axios.get(url)`. */
  readonly verbs: ReadonlySet<string>;
  /** Members that make a configured instance, and the option that holds its base address. */
  readonly factories: ReadonlySet<string>;
  readonly baseOption: string;
  /** What a call gives once it is awaited: the response, or the parsed body at once. */
  readonly gives: "response" | "body";
  /** Whether a status of 400 or more is thrown as an error that carries the response. */
  readonly throws: boolean;
}

const VERBS = new Set(["get", "post", "put", "patch", "delete", "head", "options", "request"]);

const fetchLike: HttpClient = {
  name: "fetch",
  callable: true,
  verbs: new Set(),
  factories: new Set(),
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
const got: HttpClient = { ...ky, name: "got", factories: new Set(["extend"]) };
const ofetch: HttpClient = {
  name: "ofetch",
  callable: true,
  verbs: new Set(),
  factories: new Set(["create"]),
  baseOption: "baseURL",
  gives: "body",
  throws: true,
};
const ofetchRaw: HttpClient = { ...ofetch, gives: "response" };
const superagent: HttpClient = {
  ...axios,
  name: "superagent",
  verbs: new Set([...VERBS, "del"]),
  factories: new Set(),
  callable: true,
};
const undiciRequest: HttpClient = { ...fetchLike, name: "undici" };

/** Names that need no import. */
export const globalClients: ReadonlyMap<string, HttpClient> = new Map([
  ["fetch", fetchLike],
  ["$fetch", ofetch],
]);

/** By module, then by exported name; `*` and `default` are the module itself. */
const modules: ReadonlyMap<string, Readonly<Record<string, HttpClient>>> = new Map<
  string,
  Readonly<Record<string, HttpClient>>
>([
  ["axios", { default: axios, "*": axios, axios }],
  ["ky", { default: ky, "*": ky, ky }],
  ["got", { default: got, "*": got, got }],
  ["ofetch", { ofetch, $fetch: ofetch }],
  ["superagent", { default: superagent, "*": superagent }],
  ["undici", { fetch: fetchLike, request: undiciRequest }],
  ["node-fetch", { default: fetchLike }],
  ["cross-fetch", { default: fetchLike, fetch: fetchLike }],
  ["isomorphic-fetch", { default: fetchLike }],
]);

/** The client that a module exports under `name`, or undefined. */
export function importedClient(module: string, name: string): HttpClient | undefined {
  return modules.get(module)?.[name];
}

/** The client that a member of another one is: `$fetch.raw`. */
export function memberClient(client: HttpClient, member: string): HttpClient | undefined {
  return client === ofetch && member === "raw" ? ofetchRaw : undefined;
}
