// Careful clients by library: HTTP clients with their hooks, libraries that try again, and types for results.

import type { Snippet } from "../../support/snippet.ts";

export const libraries: readonly Snippet[] = [
  [
    "proxy route",
    `import { NextResponse } from "next/server";
export async function GET(req: Request, { params }: { params: { id: string } }) {
  const res = await fetch(\`https://api.pureframe.ai/v1/videos/\${params.id}\`, { headers: { Authorization: \`Bearer \${process.env.PUREFRAME_API_KEY}\` } });
  return NextResponse.json(await res.json(), { status: res.status });
}`,
  ],
  [
    "proxy route 2",
    `export async function POST(req: Request) {
  const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: await req.text(), headers: { Authorization: \`Bearer \${process.env.LTX_API_KEY}\` } });
  if (!res.ok) {
    const body = await res.json().catch(() => null);
    const status = res.status === 401 ? 500 : res.status;
    return Response.json({ error: body?.error?.message ?? "Upstream error" }, { status });
  }
  return new Response(res.body, { headers: { "content-type": res.headers.get("content-type") ?? "video/mp4" } });
}`,
  ],
  [
    "proxy with own error codes",
    `export async function POST(req: Request) {
  const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: await req.text() });
  const body = await res.json();
  if (!res.ok) {
    switch (res.status) {
      case 402: return Response.json({ error: "UPGRADE_REQUIRED", needed: body.required }, { status: 402 });
      case 429: return Response.json({ error: "SLOW_DOWN" }, { status: 429, headers: { "Retry-After": String(body.retry_after ?? 5) } });
      case 404: return Response.json({ error: "NO_SUCH_VIDEO" }, { status: 404 });
      default: return Response.json({ error: "UPSTREAM_FAILED" }, { status: 502 });
    }
  }
  return Response.json(body);
}`,
  ],
  [
    "express proxy",
    `import express from "express";
import axios from "axios";
const app = express();
app.post("/api/render", async (req, res) => {
  try {
    const r = await axios.post("https://api.vidio.ai/v1/render", req.body, { headers: { "x-api-key": process.env.VIDIO_API_KEY } });
    res.status(200).json(r.data);
  } catch (err: any) {
    if (axios.isAxiosError(err) && err.response) {
      const { status, data } = err.response;
      return res.status(status === 401 || status === 403 ? 502 : status).json({ code: data?.error?.type ?? "unknown", message: data?.error?.message });
    }
    res.status(504).json({ code: "timeout", message: "VIDIO did not answer" });
  }
});`,
  ],
  [
    "express error middleware with own codes",
    `import axios from "axios";
app.use((err: any, req: any, res: any, next: any) => {
  if (err.status === 418) return res.status(418).json({ code: "TEAPOT" });
  if (err.code === "LIMIT_FILE_SIZE") return res.status(413).json({ error: { type: "file_too_large", message: "Too large" } });
  next(err);
});
app.get("/jobs/:id", async (req: any, res: any) => {
  const r = await axios.get(\`https://api.vidio.ai/v1/jobs/\${req.params.id}\`, { validateStatus: () => true });
  res.status(r.status).json(r.data);
});`,
  ],
  [
    "error class",
    `export class PureFrameError extends Error {
  constructor(readonly status: number, readonly code: string, message: string) { super(message); this.name = "PureFrameError"; }
  get isRetryable() { return this.status === 429 || this.status >= 500; }
  static async from(res: Response) {
    const body = await res.json().catch(() => undefined);
    return new PureFrameError(res.status, body?.detail?.code ?? "UNKNOWN", body?.detail?.message ?? res.statusText);
  }
}
export async function api<T>(path: string, init?: RequestInit): Promise<T> {
  const res = await fetch(\`https://api.pureframe.ai/v1\${path}\`, init);
  if (!res.ok) throw await PureFrameError.from(res);
  return res.json() as Promise<T>;
}
try { await api("/collections", { method: "POST" }); } catch (e) {
  if (e instanceof PureFrameError) {
    if (e.code === "UNKNOWN") throw e;
    if (e.code === "COLLECTION_NAME_TAKEN") console.log("taken", e.message);
    else if (e.isRetryable) console.log("later");
    else console.error(e.code, e.message);
  } else throw e;
}`,
  ],
  [
    "result type",
    `type Result<T> = { ok: true; value: T } | { ok: false; error: { code: string; status: number; message: string } };
export async function download(url: string): Promise<Result<unknown>> {
  let res: Response;
  try { res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: JSON.stringify({ url }) }); }
  catch (cause) { return { ok: false, error: { code: "network_error", status: 0, message: String(cause) } }; }
  if (res.ok) return { ok: true, value: await res.json() };
  const body = await res.json().catch(() => ({}));
  return { ok: false, error: { code: body.code ?? "unknown", status: res.status, message: typeof body.detail === "string" ? body.detail : "Validation failed" } };
}
const r = await download("x");
if (!r.ok) {
  switch (r.error.code) {
    case "network_error": alert("offline"); break;
    case "insufficient_credits": alert("pay"); break;
    case "unknown": alert("?"); break;
    default: alert(r.error.message);
  }
}`,
  ],
  [
    "neverthrow",
    `import { ok, err, ResultAsync, fromPromise } from "neverthrow";
type E = { kind: "network" } | { kind: "api"; type: string; message: string } | { kind: "parse" };
const generate = (prompt: string): ResultAsync<any, E> =>
  ResultAsync.fromPromise(fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: prompt }), (): E => ({ kind: "network" }))
    .andThen((res) => res.ok ? ok(res) : fromPromise(res.json(), (): E => ({ kind: "parse" })).andThen((b: any) => err<never, E>({ kind: "api", type: b.error.type, message: b.error.message })));
generate("x").match(() => {}, (e) => {
  switch (e.kind) {
    case "network": return "offline";
    case "parse": return "bad";
    case "api": return e.type === "rate_limit_error" ? "wait" : e.message;
  }
});`,
  ],
  [
    "effect",
    `import { Effect, Data, Schedule } from "effect";
class ConduitError extends Data.TaggedError("ConduitError")<{ status: number; code?: string; detail: unknown }> {}
const download = (url: string) => Effect.gen(function* () {
  const res = yield* Effect.tryPromise(() => fetch("https://videoconduit.com/v1/download", { method: "POST", body: url }));
  const body: any = yield* Effect.tryPromise(() => res.json());
  if (!res.ok) return yield* Effect.fail(new ConduitError({ status: res.status, code: body.code, detail: body.detail }));
  return body;
}).pipe(Effect.retry({ schedule: Schedule.exponential("1 second"), while: (e) => e._tag === "ConduitError" && e.status >= 500 }));`,
  ],
  [
    "generator pages",
    `export async function* collections() {
  let cursor: string | undefined;
  do {
    const res = await fetch(\`https://api.pureframe.ai/v1/collections?cursor=\${cursor ?? ""}\`);
    if (res.status === 429) { await new Promise((r) => setTimeout(r, 2000 + Math.random() * 1000)); continue; }
    if (!res.ok) throw new Error((await res.json()).detail.message);
    const page = await res.json();
    yield* page.items;
    cursor = page.next;
  } while (cursor);
}`,
  ],
  [
    "p-retry",
    `import pRetry, { AbortError } from "p-retry";
export const generate = (prompt: string) => pRetry(async () => {
  const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: prompt });
  if (res.ok) return res.arrayBuffer();
  const { error } = await res.json();
  if (res.status === 429 || res.status >= 500) throw new Error(error.message);
  throw new AbortError(error.message);
}, { retries: 5, factor: 2, minTimeout: 1000, randomize: true });`,
  ],
  [
    "axios-retry",
    `import axios from "axios";
import axiosRetry, { exponentialDelay, isNetworkOrIdempotentRequestError } from "axios-retry";
const client = axios.create({ baseURL: "https://videoconduit.com/v1", headers: { Authorization: \`Bearer \${process.env.VIDEOCONDUIT_API_KEY}\` } });
axiosRetry(client, {
  retries: 4,
  retryCondition: (e) => isNetworkOrIdempotentRequestError(e) || e.response?.status === 429,
  retryDelay: (n, e) => { const h = Number(e.response?.headers["retry-after"]); return Number.isFinite(h) && h > 0 ? h * 1000 : exponentialDelay(n); },
});
export const info = (url: string) => client.get("/info", { params: { url } }).then((r) => r.data);`,
  ],
  [
    "axios-retry default delay",
    `import axios from "axios";
import axiosRetry from "axios-retry";
const client = axios.create({ baseURL: "https://videoconduit.com/v1" });
axiosRetry(client, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: (e) => axiosRetry.isRetryableError(e) });`,
  ],
  [
    "cockatiel",
    `import { retry, handleWhen, ExponentialBackoff } from "cockatiel";
const policy = retry(handleWhen((e: any) => e.status === 429 || e.status >= 500), { maxAttempts: 5, backoff: new ExponentialBackoff() });
export const search = (q: string) => policy.execute(async () => {
  const res = await fetch(\`https://api.pureframe.ai/v1/search?q=\${q}\`);
  if (!res.ok) { const { detail } = await res.json(); throw Object.assign(new Error(detail.message), { status: res.status, code: detail.code }); }
  return res.json();
});`,
  ],
  [
    "async-retry",
    `import retry from "async-retry";
export const job = (id: string) => retry(async (bail, attempt) => {
  const res = await fetch(\`https://api.vidio.ai/v1/jobs/\${id}\`, { headers: { "x-api-key": process.env.VIDIO_API_KEY! } });
  if (res.status === 404) { bail(new Error("Job not found")); return; }
  if (res.status >= 400 && res.status < 500 && res.status !== 429) { bail(new Error(\`VIDIO \${res.status}\`)); return; }
  if (!res.ok) throw new Error(\`VIDIO \${res.status}, attempt \${attempt}\`);
  return res.json();
}, { retries: 4 });`,
  ],
  [
    "ky hooks",
    `import ky from "ky";
export const api = ky.create({
  prefixUrl: "https://api.pureframe.ai/v1",
  retry: { limit: 3, statusCodes: [408, 429, 500, 502, 503, 504] },
  hooks: {
    beforeError: [async (error) => { const { response } = error; if (response) { const body: any = await response.clone().json(); error.message = body.detail?.message ?? error.message; (error as any).code = body.detail?.code; } return error; }],
    afterResponse: [async (req, opts, res) => { if (res.status === 401) { const token = await refresh(); req.headers.set("Authorization", \`Bearer \${token}\`); return ky(req); } return res; }],
  },
});`,
  ],
  [
    "ky throwHttpErrors",
    `import ky from "ky";
const res = await ky.post("https://videoconduit.com/v1/download", { json: { url }, throwHttpErrors: false });
if (res.status === 402) { const b: any = await res.json(); console.log(b.required, b.available); }
else if (!res.ok) throw new Error(\`VideoConduit \${res.status}\`);`,
  ],
  [
    "got",
    `import got, { HTTPError } from "got";
const client = got.extend({ prefixUrl: "https://api.vidio.ai/v1", responseType: "json", headers: { "x-api-key": process.env.VIDIO_API_KEY }, retry: { limit: 2, statusCodes: [429, 500] }, hooks: { beforeError: [(e: any) => { if (e.response?.body?.error) { e.name = "VidioError"; e.message = e.response.body.error.message; } return e; }] } });
try { await client.get("jobs/1"); } catch (e) {
  if (e instanceof HTTPError) {
    if (e.response.statusCode === 404) console.log("gone");
    else if (e.code === "ERR_NON_2XX_3XX_RESPONSE") console.log((e.response.body as any).error.type);
    else throw e;
  }
}`,
  ],
  [
    "got network codes",
    `import got from "got";
try { await got("https://api.ltx.video/v1/text-to-video", { method: "POST" }); } catch (e: any) {
  if (e.code === "ETIMEDOUT" || e.code === "ECONNRESET" || e.code === "ENOTFOUND") return retryLater();
  throw e;
}`,
  ],
  [
    "axios network codes",
    `import axios, { AxiosError } from "axios";
try { await axios.get("https://videoconduit.com/v1/info"); } catch (e) {
  if (axios.isAxiosError(e)) {
    if (e.code === "ECONNABORTED" || e.code === AxiosError.ERR_CANCELED || e.code === "ERR_NETWORK") throw new Error("network");
    if (e.response?.status === 402) throw new Error("credits " + e.response.data.required);
    if (e.response?.data?.code === "conflict") throw new Error("conflict");
  }
  throw e;
}`,
  ],
  [
    "ofetch",
    `import { ofetch } from "ofetch";
export const api = ofetch.create({
  baseURL: "https://api.pureframe.ai/v1",
  retry: 3, retryStatusCodes: [429, 503], retryDelay: 1500,
  async onResponseError({ response }) { if (response._data?.detail?.code === "SESSION_EXPIRED") await signOut(); },
});`,
  ],
  [
    "undici",
    `import { request } from "undici";
const { statusCode, body, headers } = await request("https://videoconduit.com/v1/download", { method: "POST", body: "{}" });
if (statusCode === 429) { await sleep(Number(headers["retry-after"] ?? 5)); }
else if (statusCode >= 400) { const b: any = await body.json(); throw new Error(b.code ?? b.detail); }
else console.log(await body.json());`,
  ],
  [
    "superagent",
    `import superagent from "superagent";
const res = await superagent.post("https://api.vidio.ai/v1/render").set("x-api-key", process.env.VIDIO_API_KEY!).ok((r) => r.status < 500).send({ job_id: "1" });
if (res.status === 402) throw new Error("credits");
if (res.body.error) throw new Error(res.body.error.message);`,
  ],
  [
    "openapi-fetch",
    `import createClient, { type Middleware } from "openapi-fetch";
const client = createClient<any>({ baseUrl: "https://api.pureframe.ai/v1" });
const auth: Middleware = { async onResponse({ response }) { if (response.status === 401) await signIn(); return response; } };
client.use(auth);
const { data, error, response } = await client.GET("/collections/{id}", { params: { path: { id: "1" } } });
if (error) { if (error.detail.code === "COLLECTION_NOT_FOUND") console.log("none"); else throw new Error(error.detail.message); }
console.log(data.name, data.status, data.message, response.status);`,
  ],
  [
    "axios interceptors",
    `import axios from "axios";
export const vidio = axios.create({ baseURL: "https://api.vidio.ai/v1" });
vidio.interceptors.response.use((r) => r, async (error) => {
  const { config, response } = error;
  if (response?.status === 429 && (config.__n ?? 0) < 3) {
    config.__n = (config.__n ?? 0) + 1;
    await new Promise((r) => setTimeout(r, 1000 * 2 ** config.__n));
    return vidio(config);
  }
  const e = response?.data?.error;
  return Promise.reject(e ? new VidioError(response.status, e.type, e.message) : error);
});
vidio.interceptors.request.use((c) => { c.headers["x-api-key"] = process.env.VIDIO_API_KEY; console.debug(c.method, c.url); return c; });`,
  ],
  [
    "axios refresh interceptor",
    `import axios from "axios";
const api = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
api.interceptors.response.use(undefined, async (error) => {
  const original = error.config;
  if (error.response?.status === 401 && error.response.data.detail.code === "SESSION_EXPIRED" && !original._retry) {
    original._retry = true;
    const token = await refreshToken();
    original.headers.Authorization = \`Bearer \${token}\`;
    return api(original);
  }
  throw error;
});`,
  ],
];
