// Careful clients that are ready for more than one API documents, or have codes of their own beside those of an API.

import type { Snippet } from "../../support/snippet.ts";

export const tolerance: readonly Snippet[] = [
  [
    "parametrised tests with strange answers",
    `import { it, expect, vi } from "vitest";
it.each([[500, {}], [502, null], [503, { detail: "x" }], [418, { foo: 1 }]])("throws on %i", async (status, body) => {
  vi.stubGlobal("fetch", vi.fn(async () => new Response(JSON.stringify(body), { status })));
  await expect(request("https://api.pureframe.ai/v1/x")).rejects.toBeInstanceOf(Error);
});`,
  ],
  [
    "unknown code fallback test",
    `import { it, expect } from "vitest";
import nock from "nock";
it("shows the message of an error it does not know", async () => {
  nock("https://api.pureframe.ai").get("/v1/videos/1").reply(400, { detail: { code: "BRAND_NEW_CODE", message: "Something new" } });
  await expect(video("1")).rejects.toThrow("Something new");
});
it("unknown ltx", async () => {
  nock("https://api.ltx.video").post("/v1/text-to-video").reply(418, { type: "error", error: { type: "teapot_error", message: "short and stout" } });
  await expect(generate("x")).rejects.toMatchObject({ type: "teapot_error" });
});`,
  ],
  [
    "own API response built in the client file",
    `export async function handler(req: Request) {
  const res = await fetch("https://api.pureframe.ai/v1/search?q=1");
  if (!res.ok) return Response.json({ error: { code: "SEARCH_FAILED", upstream: res.status } }, { status: 502 });
  return Response.json({ ok: true, detail: await res.json() });
}`,
  ],
  [
    "own error same shape",
    `export async function handler(req: Request) {
  const { q } = await req.json();
  if (!q) return Response.json({ detail: { code: "QUERY_REQUIRED", message: "q is required" } }, { status: 400 });
  const res = await fetch(\`https://api.pureframe.ai/v1/search?q=\${q}\`);
  return Response.json(await res.json(), { status: res.status });
}`,
  ],
  [
    "hono",
    `import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
const app = new Hono();
app.post("/generate", async (c) => {
  const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: await c.req.text() });
  if (res.status === 429) { c.header("Retry-After", "30"); return c.json({ code: "BUSY" }, 503); }
  if (!res.ok) { const { error } = await res.json(); throw new HTTPException(500, { message: error.message }); }
  return c.body(await res.arrayBuffer());
});
app.onError((e, c) => c.json({ code: e instanceof HTTPException ? "UPSTREAM" : "INTERNAL", message: e.message }, 500));`,
  ],
  [
    "trpc",
    `import { TRPCError } from "@trpc/server";
const MAP: Record<number, any> = { 400: "BAD_REQUEST", 401: "UNAUTHORIZED", 402: "PRECONDITION_FAILED", 404: "NOT_FOUND", 409: "CONFLICT", 422: "UNPROCESSABLE_CONTENT", 429: "TOO_MANY_REQUESTS" };
export async function up(path: string) {
  const res = await fetch("https://videoconduit.com/v1" + path);
  if (!res.ok) { const b = await res.json(); throw new TRPCError({ code: MAP[res.status] ?? "INTERNAL_SERVER_ERROR", message: String(b.detail), cause: b }); }
  return res.json();
}
try { await up("/x"); } catch (e) { if (e instanceof TRPCError && e.code === "CONFLICT") skip(); }`,
  ],
  [
    "orpc",
    `import { ORPCError } from "@orpc/client";
try { await client.generation.create({ prompt }); } catch (e) { if (e instanceof ORPCError && e.code === "TOO_MANY_REQUESTS") await sleep(e.data?.retry_after ?? 60); }
await fetch("https://api.pipevideo.co/v1/generations").then((r) => { if (!r.ok) throw new Error(\`\${r.status}\`); });`,
  ],
  [
    "grpc / prisma codes",
    `import { Prisma } from "@prisma/client";
export async function save(id: string) {
  const res = await fetch(\`https://api.pureframe.ai/v1/videos/\${id}\`);
  if (!res.ok) throw new Error((await res.json()).detail.code);
  try { await prisma.video.create({ data: await res.json() }); } catch (e) { if (e instanceof Prisma.PrismaClientKnownRequestError && e.code === "P2002") return; if ((e as any).code === "ENOENT") return; throw e; }
}`,
  ],
  [
    "fs code and api",
    `import fs from "node:fs/promises";
try { const f = await fs.readFile("x"); const r = await fetch("https://api.pureframe.ai/v1/videos", { method: "POST", body: f }); if (!r.ok) throw Object.assign(new Error("x"), { code: (await r.json()).detail.code }); }
catch (e: any) { if (e.code === "ENOENT") console.error("no file"); else if (e.code === "UPLOAD_TOO_LARGE") console.error("too large"); else if (e.name === "AbortError") console.error("aborted"); else throw e; }`,
  ],
  [
    "status numbers of own result",
    `type R = { status: "ok"; data: any } | { status: "error"; code: number };
async function get(): Promise<R> { const r = await fetch("https://api.ltx.video/v1/models"); return r.ok ? { status: "ok", data: await r.json() } : { status: "error", code: r.status }; }
const r = await get();
if (r.status === "error" && r.code === 429) wait();`,
  ],
  [
    "vidio job status",
    `const r = await fetch("https://api.vidio.ai/v1/jobs/1");
if (!r.ok) throw new Error(String(r.status));
const job = await r.json();
switch (job.status) { case "queued": case "running": again(); break; case "done": show(job.outputs); break; case "error": fail(job.error.code, job.error.message); break; }`,
  ],
  [
    "conduit job error",
    `const r = await fetch("https://videoconduit.com/v1/jobs/1");
if (!r.ok) throw new Error(String(r.status));
const job = await r.json();
if (job.status === "failed") console.log(job.error?.code, job.error?.message, job.error_message, job.message);`,
  ],
  [
    "form errors",
    `const r = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
if (r.status === 422) { const { detail } = await r.json(); for (const { loc, msg, type } of detail) if (type === "value_error.missing") setError(loc.at(-1), msg); else setError("root", msg); }`,
  ],
  [
    "detail variants",
    `const r = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const b = await r.json();
const message = Array.isArray(b.detail) ? b.detail.map((d: any) => \`\${d.loc.join(".")}: \${d.msg}\`).join("; ") : b.detail?.message ?? b.detail ?? b.message ?? r.statusText;`,
  ],
  [
    "tolerant extraction of any API",
    `async function messageOf(res: Response) { const b: any = await res.json().catch(() => ({})); return b?.error?.message ?? b?.detail?.message ?? b?.message ?? (typeof b?.detail === "string" ? b.detail : undefined) ?? res.statusText; }
const r = await fetch("https://api.pureframe.ai/v1/videos");
if (!r.ok) throw new Error(await messageOf(r));
const r2 = await fetch("https://videoconduit.com/v1/jobs");
if (!r2.ok) throw new Error(await messageOf(r2));`,
  ],
  [
    "tolerant single API",
    `const r = await fetch("https://api.ltx.video/v1/text-to-video");
if (!r.ok) { const b = await r.json().catch(() => null); throw new Error(b?.error?.message || b?.message || b?.detail || \`LTX \${r.status}\`); }`,
  ],
  [
    "code or type",
    `const r = await fetch("https://api.ltx.video/v1/text-to-video");
if (!r.ok) { const b = await r.json().catch(() => null); const code = b?.error?.type ?? b?.error?.code ?? "unknown"; if (code === "unknown") report(b); }`,
  ],
  [
    "ts satisfies table",
    `const ACTIONS = { 400: "fix", 401: "key", 404: "id", 429: "wait", 500: "again" } as const satisfies Record<number, string>;
const r = await fetch("https://api.pipevideo.co/v1/generations");
if (!r.ok) { const a = ACTIONS[r.status as keyof typeof ACTIONS] ?? "fail"; run(a); }`,
  ],
  [
    "partial table with has",
    `const HINTS: Partial<Record<string, string>> = { insufficient_funds_error: "Add credits", content_filtered_error: "Change the prompt" };
const r = await fetch("https://api.ltx.video/v1/text-to-video");
if (!r.ok) { const { error } = await r.json(); const hint = HINTS[error.type]; render(<Banner title={error.message} hint={hint} />); }`,
  ],
  [
    "partial table spread",
    `const HINTS: Record<string, string | undefined> = { insufficient_funds_error: "Add credits" };
const r = await fetch("https://api.ltx.video/v1/text-to-video");
if (!r.ok) { const { error } = await r.json(); toast({ title: error.message, description: HINTS[error.type] }); }`,
  ],
  [
    "switch partially then throw after",
    `const r = await fetch("https://api.ltx.video/v1/text-to-video");
if (!r.ok) { const { error } = await r.json(); let hint = ""; switch (error.type) { case "insufficient_funds_error": hint = "Add credits"; break; case "content_filtered_error": hint = "Change it"; break; } throw new Error(error.message + hint); }`,
  ],
  [
    "switch metrics only",
    `const r = await fetch("https://api.ltx.video/v1/text-to-video");
switch (r.status) { case 429: metrics.inc("limited"); break; case 402: metrics.inc("broke"); break; }
if (!r.ok) throw new Error((await r.json()).error.message);`,
  ],
  [
    "switch state",
    `const r = await fetch("https://api.pureframe.ai/v1/videos");
const b = await r.json();
if (!r.ok) { let level: "warn" | "error" = "error"; switch (b.detail.code) { case "RATE_LIMIT_EXCEEDED": case "SEARCH_UNAVAILABLE": level = "warn"; } log[level](b.detail.message); return; }`,
  ],
  [
    "JSX conditional",
    `export function Err({ e }: { e: { status: number; code?: string; detail: string } }) { return <div>{e.status === 402 ? <Buy /> : e.code === "rate_limited" ? <Wait /> : e.status >= 500 ? "Down" : e.detail}</div>; }
export async function load() { const r = await fetch("https://videoconduit.com/v1/jobs"); if (!r.ok) throw { status: r.status, ...(await r.json()) }; return r.json(); }`,
    "tsx",
  ],
  [
    "conduit 429 by code own error",
    `class E extends Error { constructor(public status: number, public code = "unknown", public retryAfter?: number) { super(code); } }
export async function go() {
  const r = await fetch("https://videoconduit.com/v1/jobs");
  if (r.status === 429) throw new E(429, "rate_limited", (await r.json()).retry_after);
  if (r.status === 401) throw new E(401, "unauthorized");
  if (!r.ok) { const b = await r.json(); throw new E(r.status, b.code); }
}
try { await go(); } catch (e) { if (e instanceof E && e.code === "rate_limited") await sleep(e.retryAfter ?? 5); }`,
  ],
  [
    "code fallback from status",
    `const BY_STATUS: Record<number, string> = { 401: "unauthorized", 404: "not_found", 422: "validation_error", 429: "rate_limited" };
const r = await fetch("https://videoconduit.com/v1/jobs");
if (!r.ok) { const b = await r.json(); const code = b.code ?? BY_STATUS[r.status] ?? "unknown"; if (code === "rate_limited") wait(); else if (code === "unauthorized") login(); else throw new Error(code); }`,
  ],
  [
    "assigned code",
    `const r = await fetch("https://videoconduit.com/v1/jobs");
const b = await r.json();
b.code ??= BY_STATUS[r.status];
if (r.status === 429 && b.code === "rate_limited") wait();`,
  ],
  [
    "rate limit queue bottleneck",
    `import Bottleneck from "bottleneck";
const limiter = new Bottleneck({ minTime: 1100 });
limiter.on("failed", async (e: any, job) => { if (e.status === 429 && job.retryCount < 3) return (e.retryAfter ?? 5) * 1000; });
export const info = (u: string) => limiter.schedule(async () => { const r = await fetch(\`https://videoconduit.com/v1/info?url=\${u}\`); if (!r.ok) throw Object.assign(new Error(), { status: r.status, retryAfter: (await r.clone().json()).retry_after }); return r.json(); });`,
  ],
  [
    "bull queue",
    `worker.process(async (job: any) => { const r = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" }); if (r.status === 429) { await job.moveToDelayed(Date.now() + 30_000); throw new DelayedError(); } if (r.status >= 500) throw new Error("again"); if (!r.ok) throw new UnrecoverableError((await r.json()).error.message); });`,
  ],
  [
    "health check",
    `export async function healthy() { try { const r = await fetch("https://api.pureframe.ai/v1/health"); return r.status < 500; } catch { return false; } }`,
  ],
  [
    "HEAD",
    `const ok = (await fetch("https://api.pureframe.ai/v1/videos/1", { method: "HEAD" })).status === 200;`,
  ],
  ["text first", `const t = await (await fetch("https://api.pureframe.ai/v1/status")).text();`],
  [
    "fire and forget",
    `void fetch("https://videoconduit.com/v1/events", { method: "POST", keepalive: true }).catch(() => {});`,
  ],
  [
    "navigator beacon + api none",
    `export const url = "https://api.ltx.video/v1/text-to-video";
if (error.code === 11000) dup();
if (err.status === 418) tea();`,
  ],
  [
    "redux toolkit",
    `import { createApi, fetchBaseQuery, retry } from "@reduxjs/toolkit/query/react";
const base = retry(fetchBaseQuery({ baseUrl: "https://api.pureframe.ai/v1" }), { maxRetries: 3 });
export const api = createApi({ baseQuery: async (a, b, c) => { const r = await base(a, b, c); if (r.error?.status === 401) b.dispatch(out()); if (r.error?.status === "FETCH_ERROR") b.dispatch(offline()); return r; }, endpoints: (b) => ({ v: b.query({ query: (id) => \`/videos/\${id}\`, transformErrorResponse: (r: any) => r.data?.detail ?? { code: "NETWORK", message: "?" } }) }) });`,
  ],
  [
    "angular",
    `import { catchError, throwError, retry, timer } from "rxjs";
this.http.get("https://api.pureframe.ai/v1/videos").pipe(retry({ count: 3, delay: (e, n) => (e.status === 429 || e.status === 503 ? timer(1000 * 2 ** n) : throwError(() => e)) }), catchError((e) => { if (e.status === 0) return throwError(() => new Error("offline")); if (e.error?.detail?.code === "SESSION_EXPIRED") this.out(); return throwError(() => e); }));`,
  ],
  [
    "cf worker",
    `export default { async fetch(request: Request, env: any) { const u = new URL(request.url); u.host = "api.ltx.video"; const res = await fetch(u, { headers: { Authorization: \`Bearer \${env.LTX_API_KEY}\` } }); if (res.status === 429) return new Response("slow down", { status: 429, headers: { "retry-after": "10" } }); return new Response(res.body, res); } };`,
  ],
  [
    "timers finally",
    `let r: Response | undefined;
const ac = new AbortController(); const t = setTimeout(() => ac.abort(), 5000);
try { r = await fetch("https://videoconduit.com/v1/jobs", { signal: ac.signal }); if (!r.ok) throw new Error(\`\${r.status}\`); console.log(await r.json()); } catch (e: any) { if (e.name === "AbortError" || e.code === 20) console.log("timeout"); else if (r?.status === 402) console.log("pay"); else throw e; } finally { clearTimeout(t); }`,
  ],
];
