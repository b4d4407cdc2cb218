// Forms in which people call an API and look at its answer. In each there is one mistake, between « and »: it is found, since the
// answer's own request is understood. `files` are modules beside the source.

export interface Form {
  readonly what: string;
  readonly source: string;
  readonly language?: "js" | "jsx" | "ts" | "tsx";
  /** Modules beside it, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

const plain: readonly Form[] = [
  {
    what: "fetch, status in a variable",
    source: `const res = await fetch("https://api.pureframe.ai/v1/videos");
const { status } = res;
if (status === «418») retry();`,
  },
  {
    what: "fetch, base address in a constant",
    source: `const BASE = "https://api.pureframe.ai/v1";
export async function collection(id: string) {
  const response = await fetch(\`\${BASE}/collections/\${id}\`);
  const body = await response.json();
  if (body.detail.code === "«COLLECTION_NOT_FOUNT»") return undefined;
  return body;
}`,
  },
  {
    what: "fetch, base address joined with +",
    source: `const base = "https://api.ltx.video" + "/v1";
fetch(base + "/text-to-video", { method: "POST" }).then(async (r) => {
  const { error } = await r.json();
  if (error.type === "«rate_limit_eror»") wait();
});`,
  },
  {
    what: "fetch, new URL",
    source: `const url = new URL("/v1/videos", "https://api.pureframe.ai");
const res = await fetch(url);
if (res.status === «418») give();`,
  },
  {
    what: "fetch, new Request",
    source: `const request = new Request("https://api.pureframe.ai/v1/videos", { method: "GET" });
const res = await fetch(request);
if (res.status === «418») give();`,
  },
  {
    what: "fetch, text parsed by hand",
    source: `const res = await fetch("https://api.pureframe.ai/v1/videos");
const text = await res.text();
const body = JSON.parse(text);
if (body.detail.code === "«VIDEO_NOT_FOUNT»") give();`,
  },
  {
    what: "fetch, cloned before it is read",
    source: `const res = await fetch("https://api.pureframe.ai/v1/videos");
const body = await res.clone().json();
if (body.detail.code === "«VIDEO_NOT_FOUNT»") give();`,
  },
  {
    what: "fetch, an error made of the answer",
    source: `class ApiError extends Error {
  constructor(readonly status: number, readonly code: string) { super(code); }
}
async function call(path: string) {
  const res = await fetch("https://api.pureframe.ai/v1" + path);
  if (!res.ok) throw new ApiError(res.status, (await res.json()).detail.code);
  return res.json();
}
try {
  await call("/videos");
} catch (error) {
  if (error instanceof ApiError && error.code === "«VIDEO_NOT_FOUNT»") give();
}`,
  },
  {
    what: "fetch, the answer handed to a helper",
    source: `async function fail(res: Response) {
  const body = await res.json();
  if (body.detail.code === "«VIDEO_NOT_FOUNT»") return undefined;
  throw new Error(body.detail.message);
}
const res = await fetch("https://api.pureframe.ai/v1/videos");
if (!res.ok) await fail(res);`,
  },
  {
    what: "fetch, a switch over the status",
    source: `const res = await fetch("https://api.pureframe.ai/v1/videos");
switch (res.status) {
  case 404: return none();
  case «418»: return later();
  default: return res.json();
}`,
  },
  {
    what: "fetch, a list of statuses",
    source: `const res = await fetch("https://api.pureframe.ai/v1/videos");
if ([429, «418», 503].includes(res.status)) later();`,
  },
  {
    what: "fetch, a default beside the body",
    source: `const res = await fetch("https://api.pureframe.ai/v1/videos");
const body = await res.json().catch(() => ({}));
if (body?.detail?.code === "«VIDEO_NOT_FOUNT»") give();`,
  },
  {
    what: "fetch, a class with a base address",
    source: `class PureFrame {
  private readonly base = "https://api.pureframe.ai/v1";
  private request(path: string) {
    return fetch(this.base + path);
  }
  async video(id: string) {
    const res = await this.request("/videos/" + id);
    if (res.status === «418») return undefined;
    return res.json();
  }
}`,
  },
  {
    what: "fetch, a base address as a default of a parameter",
    source: `class Client {
  constructor(private readonly base = "https://api.pureframe.ai/v1") {}
  async video(id: string) {
    const res = await fetch(\`\${this.base}/videos/\${id}\`);
    if (res.status === «418») return undefined;
    return res.json();
  }
}`,
  },
  {
    what: "fetch, options with a default base address",
    source: `interface Options { readonly baseUrl?: string }
export function createClient({ baseUrl = "https://api.pureframe.ai/v1" }: Options = {}) {
  return async (id: string) => {
    const res = await fetch(\`\${baseUrl}/videos/\${id}\`);
    if (res.status === «418») return undefined;
    return res.json();
  };
}`,
  },
  {
    what: "fetch, a base address from the environment with a default",
    source: `const base = process.env.PUREFRAME_URL ?? "https://api.pureframe.ai/v1";
const res = await fetch(base + "/videos");
if (res.status === «418») give();`,
  },
  {
    what: "fetch, the address in a table",
    source: `const endpoints = { videos: "https://api.pureframe.ai/v1/videos", local: "http://localhost:3000" } as const;
const res = await fetch(endpoints.videos);
if (res.status === «418») give();`,
  },
  {
    what: "fetch, a generator of pages",
    source: `async function* pages() {
  for (let page = 1; ; page++) {
    const res = await fetch("https://api.pureframe.ai/v1/videos?page=" + page);
    if (res.status === «418») return;
    yield await res.json();
  }
}`,
  },
  {
    what: "fetch, several at once",
    source: `const [one, two] = await Promise.all([
  fetch("https://api.pureframe.ai/v1/videos/1"),
  fetch("https://api.pureframe.ai/v1/videos/2"),
]);
if (one.status === «418») give();
if (two.status === 404) give();`,
  },
  {
    what: "fetch, settled",
    source: `const [one] = await Promise.allSettled([fetch("https://api.pureframe.ai/v1/videos/1")]);
if (one.status === "fulfilled" && one.value.status === «418») give();`,
  },
  {
    what: "fetch, a callback after then",
    source: `function onAnswer(res: Response) {
  if (res.status === «418») give();
}
fetch("https://api.pureframe.ai/v1/videos").then(onAnswer);`,
  },
  {
    what: "fetch, a wrapper that is given the fetch",
    source: `async function withTimeout<T>(work: Promise<T>): Promise<T> {
  return await work;
}
const res = await withTimeout(fetch("https://api.pureframe.ai/v1/videos"));
if (res.status === «418») give();`,
  },
  {
    what: "fetch, a retry helper that is given a function",
    source: `async function attempt<T>(work: () => Promise<T>): Promise<T> {
  return work();
}
const res = await attempt(() => fetch("https://api.pureframe.ai/v1/videos"));
if (res.status === «418») give();`,
  },
  {
    what: "fetch, an effect of React",
    language: "tsx",
    source: `export function Videos() {
  const [items, setItems] = useState([]);
  useEffect(() => {
    fetch("https://api.pureframe.ai/v1/videos").then((res) => {
      if (res.status === «418») setItems([]);
    });
  }, []);
  return <List items={items} />;
}`,
  },
  {
    what: "fetch, a query of react-query",
    language: "tsx",
    source: `export function useVideo(id: string) {
  return useQuery({
    queryKey: ["video", id],
    queryFn: async () => {
      const res = await fetch("https://api.pureframe.ai/v1/videos/" + id);
      const body = await res.json();
      if (body.detail?.code === "«VIDEO_NOT_FOUNT»") return null;
      return body;
    },
  });
}`,
  },
  {
    what: "fetch, through a proxy of a Worker",
    language: "js",
    source: `export default {
  async fetch(request, env) {
    const res = await fetch("https://api.pureframe.ai/v1/videos", { headers: request.headers });
    if (res.status === «418») return new Response("later", { status: 503 });
    return res;
  },
};`,
  },
];

const axios: readonly Form[] = [
  {
    what: "axios, an instance",
    source: `import axios from "axios";
const api = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
try {
  await api.get("/videos");
} catch (error) {
  if (axios.isAxiosError(error) && error.response?.data.detail.code === "«VIDEO_NOT_FOUNT»") give();
}`,
  },
  {
    what: "axios, called with a configuration",
    source: `import axios from "axios";
try {
  await axios({ method: "get", url: "https://api.pureframe.ai/v1/videos" });
} catch (error) {
  if (error instanceof axios.AxiosError && error.response?.status === «418») give();
}`,
  },
  {
    what: "axios, an instance called with a configuration",
    source: `import axios, { isAxiosError } from "axios";
const http = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
async function send(method: string, url: string) {
  try {
    return (await http.request({ method, url })).data;
  } catch (error) {
    if (isAxiosError(error) && error.response?.status === «418») return undefined;
    throw error;
  }
}`,
  },
  {
    what: "axios, no status throws",
    source: `import axios from "axios";
const res = await axios.get("https://api.pureframe.ai/v1/videos", { validateStatus: () => true });
if (res.status === «418») give();`,
  },
  {
    what: "axios, an interceptor",
    source: `import axios from "axios";
const api = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
api.interceptors.response.use(undefined, (error) => {
  if (error.response?.data?.detail?.code === "«SESSION_EXPIRD»") signOut();
  return Promise.reject(error);
});`,
  },
  {
    what: "axios, the catch of a promise",
    source: `import axios from "axios";
axios.post("https://api.pureframe.ai/v1/videos", {}).catch((e) => {
  if (e.response.status === «418») give();
});`,
  },
  {
    what: "axios, a class with an instance",
    source: `import axios, { type AxiosInstance } from "axios";
export class PureFrame {
  private readonly http: AxiosInstance;
  constructor(key: string) {
    this.http = axios.create({ baseURL: "https://api.pureframe.ai/v1", headers: { "X-Key": key } });
  }
  async video(id: string) {
    try {
      return (await this.http.get(\`/videos/\${id}\`)).data;
    } catch (error) {
      if (axios.isAxiosError(error) && error.response?.status === «418») return undefined;
      throw error;
    }
  }
}`,
  },
  {
    what: "axios, required",
    language: "js",
    source: `const axios = require("axios");
const client = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
async function video(id) {
  try {
    return await client.get("/videos/" + id);
  } catch (err) {
    if (err.response && err.response.data.detail.code === "«VIDEO_NOT_FOUNT»") return null;
    throw err;
  }
}
module.exports = { video };`,
  },
  {
    what: "axios, the default base address",
    source: `import axios from "axios";
axios.defaults.baseURL = "https://api.pureframe.ai/v1";
try {
  await axios.get("/videos");
} catch (error) {
  if (axios.isAxiosError(error) && error.response?.status === «418») give();
}`,
  },
  {
    what: "axios, a helper that takes the error apart",
    source: `import axios, { AxiosError } from "axios";
const api = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
function codeOf(error: unknown) {
  return error instanceof AxiosError ? error.response?.data.detail.code : undefined;
}
try {
  await api.get("/videos");
} catch (error) {
  if (codeOf(error) === "«VIDEO_NOT_FOUNT»") give();
}`,
  },
];

const others: readonly Form[] = [
  {
    what: "ky, an instance",
    source: `import ky, { HTTPError } from "ky";
const api = ky.create({ prefixUrl: "https://api.pureframe.ai/v1" });
try {
  await api.get("videos").json();
} catch (error) {
  if (error instanceof HTTPError && error.response.status === «418») give();
}`,
  },
  ...["arrayBuffer", "blob", "bytes", "formData", "text"].map(
    (method): Form => ({
      what: `ky, .${method}()`,
      source: `import ky, { HTTPError } from "ky";
const api = ky.create({ prefixUrl: "https://api.pureframe.ai/v1" });
try {
  await api.get("videos/1/file").${method}();
} catch (error) {
  if (error instanceof HTTPError && error.response.status === «418») give();
}`,
    }),
  ),
  {
    what: "ky, no status throws",
    source: `import ky from "ky";
const res = await ky.get("https://api.pureframe.ai/v1/videos", { throwHttpErrors: false });
if (res.status === «418») give();`,
  },
  {
    what: "ky, a hook",
    source: `import ky from "ky";
const api = ky.create({
  prefixUrl: "https://api.pureframe.ai/v1",
  hooks: {
    afterResponse: [
      async (request, options, response) => {
        if (response.status === «418») await refresh();
      },
    ],
  },
});`,
  },
  {
    what: "ky, an instance that extends another",
    source: `import ky, { isHTTPError } from "ky";
const base = ky.create({ prefixUrl: "https://api.pureframe.ai/v1" });
const api = base.extend({ headers: { "X-Key": "k" } });
try {
  await api("videos").json();
} catch (error) {
  if (isHTTPError(error) && error.response.status === «418») give();
}`,
  },
  {
    what: "got, an instance",
    source: `import got, { HTTPError } from "got";
const api = got.extend({ prefixUrl: "https://api.pureframe.ai/v1", responseType: "json" });
try {
  await api("videos");
} catch (error) {
  if (error instanceof HTTPError && error.response.statusCode === «418») give();
}`,
  },
  {
    what: "got, .buffer()",
    source: `import got, { HTTPError } from "got";
try {
  await got("https://api.pureframe.ai/v1/videos/1/file").buffer();
} catch (error) {
  if (error instanceof HTTPError && error.response.statusCode === «418») give();
}`,
  },
  {
    what: "ofetch, its error",
    source: `import { FetchError, ofetch } from "ofetch";
try {
  await ofetch("https://api.pureframe.ai/v1/videos");
} catch (error) {
  if (error instanceof FetchError && error.data.detail.code === "«VIDEO_NOT_FOUNT»") give();
}`,
  },
  {
    what: "ofetch, an instance",
    source: `import { FetchError, ofetch } from "ofetch";
const api = ofetch.create({ baseURL: "https://api.pureframe.ai/v1" });
try {
  await api("/videos");
} catch (error) {
  if (error instanceof FetchError && error.status === «418») give();
}`,
  },
  {
    what: "ofetch, a hook",
    source: `import { ofetch } from "ofetch";
const api = ofetch.create({
  baseURL: "https://api.pureframe.ai/v1",
  onResponseError({ response }) {
    if (response.status === «418») give();
  },
});`,
  },
  {
    what: "ofetch, the body in a hook",
    source: `import { ofetch } from "ofetch";
await ofetch("https://api.pureframe.ai/v1/videos", {
  onResponseError({ response }) {
    if (response._data.detail.code === "«VIDEO_NOT_FOUNT»") give();
  },
});`,
  },
  {
    what: "undici's request",
    source: `import { request } from "undici";
const { statusCode, body } = await request("https://api.pureframe.ai/v1/videos");
if (statusCode === «418») give();
console.log(body);`,
  },
  {
    what: "node-fetch",
    source: `import fetch from "node-fetch";
const res = await fetch("https://api.pureframe.ai/v1/videos");
if (res.status === «418») give();`,
  },
  {
    what: "Node's https",
    source: `import https from "node:https";
https.get("https://api.pureframe.ai/v1/videos", (res) => {
  if (res.statusCode === «418») give();
});`,
  },
  {
    what: "superagent",
    source: `import request from "superagent";
try {
  await request.get("https://api.pureframe.ai/v1/videos").set("X-Key", "k");
} catch (error) {
  if (error.status === «418») give();
}`,
  },
];

const environment: readonly Form[] = [
  {
    what: "a base address that is named by the environment, fetch",
    source: `const res = await fetch(\`\${process.env.PUREFRAME_API_URL}/videos\`);
if (res.status === 404) give();
const direct = await fetch("https://api.pureframe.ai/v1/videos");
if (direct.status === «418») give();`,
  },
];

const several: readonly Form[] = [
  {
    what: "two APIs, each with its own answer",
    source: `const frame = await fetch("https://api.pureframe.ai/v1/videos");
const ltx = await fetch("https://api.ltx.video/v1/text-to-video");
if (frame.status === 404) give();
if (ltx.status === «409») give();`,
  },
  {
    what: "two instances of axios",
    source: `import axios, { isAxiosError } from "axios";
const frame = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
const own = axios.create({ baseURL: "/api" });
try {
  await own.get("/things");
} catch (error) {
  if (isAxiosError(error) && error.response?.status === 418) give();
}
try {
  await frame.get("/videos");
} catch (error) {
  if (isAxiosError(error) && error.response?.status === «418») give();
}`,
  },
  {
    what: "an own backend beside the API",
    source: `const mine = await fetch("/api/videos");
if (mine.status === 418) give();
const theirs = await fetch("https://api.pureframe.ai/v1/videos");
if (theirs.status === «418») give();`,
  },
];

const modules: readonly Form[] = [
  {
    what: "an imported instance of axios",
    source: `import axios from "axios";
import { api } from "./api.ts";
try {
  await api.get("/videos");
} catch (error) {
  if (axios.isAxiosError(error) && error.response?.status === «418») give();
}`,
    files: {
      "api.ts": `import axios from "axios";
export const api = axios.create({ baseURL: "https://api.pureframe.ai/v1" });`,
    },
  },
  {
    what: "an imported instance of ky, exported as default",
    source: `import { HTTPError } from "ky";
import api from "./api.ts";
try {
  await api.get("videos").json();
} catch (error) {
  if (error instanceof HTTPError && error.response.status === «418») give();
}`,
    files: {
      "api.ts": `import ky from "ky";
export default ky.create({ prefixUrl: "https://api.pureframe.ai/v1" });`,
    },
  },
  {
    what: "an imported wrapper of fetch",
    source: `import { request } from "./request.ts";
const res = await request("/videos");
if (res.status === «418») give();`,
    files: {
      "request.ts": `export function request(path: string) {
  return fetch("https://api.pureframe.ai/v1" + path);
}`,
    },
  },
  {
    what: "an imported base address",
    source: `import { BASE } from "./config.ts";
const res = await fetch(\`\${BASE}/videos\`);
if (res.status === «418») give();`,
    files: { "config.ts": `export const BASE = "https://api.pureframe.ai/v1";` },
  },
  {
    what: "an imported class of clients",
    source: `import { Client } from "./client.ts";
const client = new Client();
const res = await client.send("/videos");
if (res.status === «418») give();`,
    files: {
      "client.ts": `export class Client {
  send(path: string) {
    return fetch("https://api.pureframe.ai/v1" + path);
  }
}`,
    },
  },
  {
    what: "an imported wrapper, passed on by a file of exports",
    source: `import { request } from "./lib.ts";
const res = await request("/videos");
if (res.status === «418») give();`,
    files: {
      "lib.ts": `export * from "./request.ts";`,
      "request.ts": `export const request = (path: string) => fetch("https://api.pureframe.ai/v1" + path);`,
    },
  },
  {
    what: "an imported error class",
    source: `import { ApiError, request } from "./request.ts";
try {
  await request("/videos");
} catch (error) {
  if (error instanceof ApiError && error.status === «418») give();
}`,
    files: {
      "request.ts": `export class ApiError extends Error {
  constructor(readonly status: number) { super(String(status)); }
}
export async function request(path: string) {
  const res = await fetch("https://api.pureframe.ai/v1" + path);
  if (!res.ok) throw new ApiError(res.status);
  return res.json();
}`,
    },
  },
];

const START = `import axios from "axios";
import { saveOrder, track } from "@acme/orders";
`;
const SEND = `axios.post("https://api.pureframe.ai/v1/videos")`;
const STATUS = "error.response?.status === «418»";

/** What does not count as something else beside a request. */
const beside: readonly Form[] = [
  [
    "what the language has",
    `try { log(JSON.stringify({})); console.log(1); await ${SEND}; } catch (error) { if (${STATUS}) give(); }`,
  ],
  [
    "a call that nobody waits for",
    `try { track("video"); await ${SEND}; } catch (error) { if (${STATUS}) give(); }`,
  ],
  [
    "a pause",
    `try { await new Promise((done) => setTimeout(done, 100)); await ${SEND}; } catch (error) { if (${STATUS}) give(); }`,
  ],
  [
    "a function of the file that only waits",
    `const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
try { await pause(100); await ${SEND}; } catch (error) { if (${STATUS}) give(); }`,
  ],
  [
    "a call in another try",
    `try { await saveOrder(); } catch { give(); }
try { await ${SEND}; } catch (error) { if (${STATUS}) give(); }`,
  ],
  [
    "the body that is read",
    `try { const { data } = await ${SEND}; await data.items.map(String); } catch (error) { if (${STATUS}) give(); }`,
  ],
  [
    "a slip of its code, whatever else there is",
    `try { await saveOrder(); await ${SEND}; } catch (error) { if (error.response?.data.detail.code === "«VIDEO_NOT_FOUNT»") give(); }`,
  ],
  [
    "a code that only it has, under the wrong status",
    `try { await saveOrder(); await ${SEND}; } catch (error) { if (error.response?.status === 403 && error.response.data.detail.code === "«COLLECTION_NOT_FOUND»") give(); }`,
  ],
].map(([what, source]) => ({ what: `beside ${what}`, source: START + source }));

const FETCHED = `const res = await fetch("https://api.pureframe.ai/v1/videos");
`;

/** Well-known names of statuses; 418 is none of the API's. */
const statusNames: readonly Form[] = [
  [
    "http-status-codes",
    `import { StatusCodes } from "http-status-codes";
${FETCHED}if (res.status === StatusCodes.«IM_A_TEAPOT») give();`,
  ],
  [
    "http-status-codes, the constants",
    `import * as HttpStatus from "http-status-codes";
${FETCHED}if (HttpStatus.«IM_A_TEAPOT» === res.status) give();`,
  ],
  [
    "http-status",
    `import status from "http-status";
${FETCHED}if (res.status === status.«IM_A_TEAPOT») give();`,
  ],
  [
    "axios, in a list",
    `import axios, { HttpStatusCode } from "axios";
try {
  await axios.get("https://api.pureframe.ai/v1/videos");
} catch (error) {
  if (axios.isAxiosError(error) && [HttpStatusCode.NotFound, HttpStatusCode.«ImATeapot»].includes(error.response?.status)) give();
}`,
  ],
  [
    "Nest, in a case",
    `import { HttpStatus as Codes } from "@nestjs/common";
${FETCHED}switch (res.status) {
  case Codes.NOT_FOUND:
    return none();
  case Codes.«I_AM_A_TEAPOT»:
    return give();
  default:
    return fail();
}`,
  ],
  [
    "Angular, in a Set",
    `import { HttpStatusCode } from "@angular/common/http";
const FINAL = new Set([HttpStatusCode.NotFound, HttpStatusCode.«ImATeapot»]);
${FETCHED}if (FINAL.has(res.status)) give();`,
  ],
  [
    "Node's http2",
    `import { constants } from "node:http2";
const { HTTP_STATUS_TEAPOT } = constants;
${FETCHED}if (res.status === «HTTP_STATUS_TEAPOT») give();`,
  ],
  [
    "Deno",
    `import { STATUS_CODE } from "jsr:@std/http@1/status";
${FETCHED}if (res.status === STATUS_CODE.«Teapot») give();`,
  ],
  [
    "as a bound",
    `import { StatusCodes } from "http-status-codes";
${FETCHED}if (res.ok) return;
const { detail } = await res.json();
if (res.status >= StatusCodes.INTERNAL_SERVER_ERROR && detail.code === "«COLLECTION_NOT_FOUND»") give();`,
  ],
  [
    "as what decides on the code",
    `import { StatusCodes } from "http-status-codes";
${FETCHED}if (res.status !== StatusCodes.FORBIDDEN) return;
const { detail } = await res.json();
if (detail.code === "«COLLECTION_NOT_FOUND»") give();`,
  ],
  [
    "of a mock",
    `import nock from "nock";
import { StatusCodes } from "http-status-codes";
nock("https://videoconduit.com").post("/v1/download").reply(StatusCodes.CONFLICT, { code: "«insufficient_credits»", detail: "none left" });`,
  ],
  [
    "an exception of Nest's that is none of the API's",
    `import { NotFoundException } from "@nestjs/common";
${START}try { await ${SEND}; } catch (error) {
  if (error instanceof NotFoundException) throw error;
  if (${STATUS}) give();
}`,
  ],
].map(([what, source]) => ({ what: `names of statuses: ${what}`, source: source! }));

/** Codes by constants and tables; test/clients/constants.test.ts has all forms of these. */
const constants: readonly Form[] = [
  {
    what: "constants: an imported Set, in the catch of an axios instance",
    source: `import axios from "axios";
import { FINAL } from "./codes";
const api = axios.create({ baseURL: "https://videoconduit.com/v1" });
export async function download(url: string) {
  try {
    return (await api.post("/download", { url })).data;
  } catch (error) {
    if (axios.isAxiosError(error) && «FINAL».has(error.response?.data.code)) throw error;
    return undefined;
  }
}`,
    files: {
      "codes.ts": `export const FINAL: ReadonlySet<string> = new Set(["conflict", "insufficient_credit"]);`,
    },
  },
  {
    what: "constants: an enum, in a switch on a field of a ky error",
    source: `import ky, { HTTPError } from "ky";
enum Reason { Balance = "insufficient_ballance", Limit = "rate_limit_exceeded" }
try {
  await ky.post("https://api.vidio.ai/v1/jobs");
} catch (error) {
  if (!(error instanceof HTTPError)) throw error;
  const { error: { type } } = await error.response.json();
  switch (type) {
    case «Reason.Balance»: pay(); break;
    default: give();
  }
}`,
  },
  {
    what: "constants: handlers by type, in JavaScript",
    language: "js",
    source: `const handlers = {
  «rate_limit_eror»() { wait(); },
  default: () => give(),
};
export async function create() {
  const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  if (res.ok) return res.json();
  const { error } = await res.json();
  return (handlers[error.type] ?? handlers.default)();
}`,
  },
  {
    what: "constants: a status of one's own table",
    source: `const Status = { Teapot: 418, NotFound: 404 } as const;
const res = await fetch("https://api.pureframe.ai/v1/videos");
if (res.status === «Status.Teapot») give();`,
  },
];

/** Forms in which the mistake is found. */
const OWN_CLASS = `class OwnError extends Error {
  constructor(readonly status: number, readonly body: any) { super("failed"); }
}
async function callApi() {
  const res = await fetch("https://api.pureframe.ai/v1/videos");
  if (!res.ok) throw new OwnError(res.status, await res.json());
  return res;
}
`;

const ownClasses: readonly Form[] = [
  {
    what: "an error class of one's own, of a known call alone",
    source: `${OWN_CLASS}try { await callApi(); } catch (e) {
  if (e instanceof OwnError && e.status === «418») give();
}`,
  },
  {
    what: "an exported error class, of a known call alone",
    source: `export ${OWN_CLASS}try { await callApi(); } catch (e) {
  if (e instanceof OwnError && e.status === «418») give();
}`,
  },
  {
    what: "an error class that the file keeps to itself, of a parameter",
    source: `${OWN_CLASS}function say(e: unknown) { if (e instanceof OwnError && e.status === «418») give(); }`,
  },
  {
    what: "an error class that the file keeps to itself, beside something unknown",
    source: `import { saveOrder } from "@acme/backend";
${OWN_CLASS}try { await saveOrder(); await callApi(); } catch (e) {
  if (e instanceof OwnError && e.status === «418») give();
}`,
  },
  {
    what: "an error class of one's own beside something unknown, a slip",
    source: `import { saveOrder } from "@acme/backend";
export ${OWN_CLASS}try { await saveOrder(); await callApi(); } catch (e) {
  if (e instanceof OwnError && e.body.detail.code === "«VIDEO_NOT_FOUNT»") give();
}`,
  },
];

const HELPED = `import axios from "axios";
const frame = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
async function videos() {
  try { await frame.get("/videos"); } catch (error) { say(handle(error)); }
}
`;

const helpers: readonly Form[] = [
  {
    what: "a helper that the file keeps to itself",
    source: `${HELPED}function handle(error: any) { if (error.response.status === «418») give(); }`,
  },
  {
    what: "a slip in a helper that others may call too",
    source: `${HELPED}export function handle(error: any) {
  if (error.response.data.detail.code === "«VIDEO_NOT_FOUNT»") give();
}`,
  },
];

export const found: readonly Form[] = [
  ...ownClasses,
  ...helpers,
  ...plain,
  ...axios,
  ...others,
  ...environment,
  ...several,
  ...modules,
  ...beside,
  ...statusNames,
  ...constants,
];
