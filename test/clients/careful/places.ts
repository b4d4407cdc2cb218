// Careful clients by where they run and what for: components, routes, workers, tests, adapters, caches.

import type { Snippet } from "../../support/snippet.ts";

export const places: readonly Snippet[] = [
  [
    "react query",
    `import { useQuery, QueryClient } from "@tanstack/react-query";
class ApiError extends Error { constructor(public status: number, public code: string, m: string) { super(m); } }
const fetcher = async (path: string) => {
  const res = await fetch("https://api.pureframe.ai/v1" + path);
  const body = await res.json();
  if (!res.ok) throw new ApiError(res.status, body.detail.code, body.detail.message);
  return body;
};
export const useCollection = (id: string) => useQuery({
  queryKey: ["c", id], queryFn: () => fetcher(\`/collections/\${id}\`),
  retry: (n, e) => n < 3 && (!(e instanceof ApiError) || e.status >= 500 || e.status === 429),
  retryDelay: (n) => Math.min(1000 * 2 ** n, 30000),
});
export function View({ id }: { id: string }) {
  const q = useCollection(id);
  if (q.status === "pending") return "…";
  if (q.status === "error") return q.error instanceof ApiError && q.error.code === "COLLECTION_NOT_FOUND" ? "none" : q.error.message;
  return q.data.name;
}`,
  ],
  [
    "swr",
    `import useSWR from "swr";
const fetcher = async (url: string) => { const res = await fetch(url); if (!res.ok) { const e: any = new Error("failed"); e.info = await res.json(); e.status = res.status; throw e; } return res.json(); };
export function useJob(id: string) {
  const { data, error } = useSWR(\`https://api.vidio.ai/v1/jobs/\${id}\`, fetcher, {
    onErrorRetry: (err, key, cfg, revalidate, { retryCount }) => { if (err.status === 404 || err.status === 401) return; if (retryCount >= 5) return; setTimeout(() => revalidate({ retryCount }), 5000 * 2 ** retryCount); },
    refreshInterval: (d) => (d?.status === "done" ? 0 : 3000),
  });
  return { job: data, missing: error?.status === 404, reason: error?.info?.error?.message };
}`,
  ],
  [
    "server action",
    `"use server";
import { redirect } from "next/navigation";
export async function createCollection(prev: unknown, form: FormData) {
  const res = await fetch("https://api.pureframe.ai/v1/collections", { method: "POST", body: JSON.stringify({ name: form.get("name") }) });
  if (res.status === 401) redirect("/login");
  const body = await res.json();
  if (res.status === 409) return { errors: { name: "Name is taken" } };
  if (res.status === 422) return { errors: { name: body.detail.message } };
  if (!res.ok) return { message: body.detail.message, code: body.detail.code };
  redirect(\`/collections/\${body.id}\`);
}`,
  ],
  [
    "service worker",
    `self.addEventListener("fetch", (event: any) => {
  const url = new URL(event.request.url);
  if (url.host !== "api.pureframe.ai") return;
  event.respondWith((async () => {
    const cached = await caches.match(event.request);
    try { const res = await fetch(event.request); if (res.ok) (await caches.open("v1")).put(event.request, res.clone()); return res.status >= 500 && cached ? cached : res; }
    catch { return cached ?? new Response(JSON.stringify({ detail: { code: "OFFLINE", message: "You are offline" } }), { status: 503, headers: { "content-type": "application/json" } }); }
  })());
});`,
  ],
  [
    "vue",
    `<script setup lang="ts">
import { ref } from "vue";
const error = ref<{ code: string; message: string } | null>(null);
const status = ref<"idle" | "pending" | "done" | "failed">("idle");
async function go(q: string) {
  status.value = "pending";
  const res = await fetch(\`https://api.pureframe.ai/v1/search?q=\${encodeURIComponent(q)}\`);
  const body = await res.json();
  if (!res.ok) { error.value = body.detail; status.value = "failed"; return; }
  status.value = "done";
}
const hint = () => error.value?.code === "SEARCH_LIMIT_EXCEEDED" ? "Upgrade" : error.value?.message;
</script>
<template><p v-if="status === 'failed'">{{ hint() }}</p></template>`,
    "vue",
  ],
  [
    "svelte",
    `<script lang="ts">
  let state = $state<{ status: string; code?: string }>({ status: "idle" });
  async function start(prompt: string) {
    const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body: JSON.stringify({ prompt }) });
    const body = await res.json();
    if (!res.ok) { state = { status: "error", code: res.status === 429 ? "busy" : "failed" }; return; }
    poll(body.id);
  }
  async function poll(id: string) {
    const res = await fetch(\`https://api.pipevideo.co/v1/generations/\${id}\`);
    if (!res.ok) { state = { status: "error" }; return; }
    const gen = await res.json();
    if (gen.status === "completed" || gen.status === "failed") state = { status: gen.status };
    else setTimeout(() => poll(id), 3000);
  }
</script>
{#if state.status === "error"}<p>{state.code}</p>{/if}`,
    "svelte",
  ],
  [
    "vitest msw",
    `import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { test, expect } from "vitest";
const server = setupServer(
  http.get("https://api.pureframe.ai/v1/videos/:id", () => HttpResponse.json({ detail: { code: "VIDEO_NOT_FOUND", message: "Video not found" } }, { status: 404 })),
  http.get("https://api.pureframe.ai/v1/flaky", () => HttpResponse.error()),
  http.get("https://api.pureframe.ai/v1/html", () => new HttpResponse("<html>Bad gateway</html>", { status: 502 })),
);
test("404", async () => { await expect(getVideo("x")).rejects.toMatchObject({ code: "VIDEO_NOT_FOUND", status: 404 }); });
test("unknown code", async () => {
  server.use(http.get("https://api.pureframe.ai/v1/videos/:id", () => HttpResponse.json({ detail: { code: "SOMETHING_NEW", message: "?" } }, { status: 400 })));
  await expect(getVideo("x")).rejects.toMatchObject({ code: "SOMETHING_NEW" });
});`,
  ],
  [
    "vitest mocked malformed",
    `import { vi, test, expect } from "vitest";
test("survives a body that is not an error", async () => {
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("not json", { status: 500 }));
  await expect(download("https://videoconduit.com/v1/download")).rejects.toThrow();
});
test("survives a gateway", async () => {
  vi.spyOn(globalThis, "fetch").mockResolvedValueOnce(new Response(JSON.stringify({ message: "gateway" }), { status: 504 }));
  const res = await fetch("https://videoconduit.com/v1/download");
  expect(res.status).toBe(504);
});`,
  ],
  [
    "node test nock",
    `import test from "node:test";
import assert from "node:assert/strict";
import nock from "nock";
test("waits", async () => {
  nock("https://videoconduit.com").post("/v1/download").reply(429, { detail: "Rate limit exceeded. Retry after 1 seconds.", retry_after: 1 }, { "Retry-After": "1" });
  nock("https://videoconduit.com").post("/v1/download").reply(200, { job_id: "j1" });
  assert.equal((await download("u")).job_id, "j1");
});`,
  ],
  [
    "playwright",
    `import { test, expect } from "@playwright/test";
test("shows quota", async ({ page, request }) => {
  await page.route("https://api.pureframe.ai/v1/search*", (route) => route.fulfill({ status: 402, json: { detail: { code: "SEARCH_LIMIT_EXCEEDED", message: "Daily quota" } } }));
  await page.goto("/");
  await expect(page.getByText("Upgrade")).toBeVisible();
  const res = await request.get("https://api.pureframe.ai/v1/collections/none");
  expect(res.status()).toBe(404);
  expect((await res.json()).detail.code).toBe("COLLECTION_NOT_FOUND");
});`,
  ],
  [
    "type guards",
    `interface ConduitBody { detail: string | { loc: string[]; msg: string; type: string }[]; code?: string; required?: number; available?: number; retry_after?: number }
function isConduitError(x: unknown): x is ConduitBody { return typeof x === "object" && x !== null && "detail" in x; }
function isCredits(x: ConduitBody): x is ConduitBody & { required: number; available: number } { return x.code === "insufficient_credits"; }
const res = await fetch("https://videoconduit.com/v1/download");
const json: unknown = await res.json();
if (!res.ok && isConduitError(json)) {
  if (isCredits(json)) console.log(json.required - json.available);
  else if (json.retry_after !== undefined) await sleep(json.retry_after);
  else if (Array.isArray(json.detail)) console.log(json.detail.map((d) => d.msg));
  else console.log(json.code ?? res.status, json.detail);
}`,
  ],
  [
    "zod",
    `import { z } from "zod";
const LtxError = z.object({ type: z.literal("error"), error: z.object({ type: z.enum(["invalid_request_error", "authentication_error", "insufficient_funds_error", "request_too_large", "content_filtered_error", "rate_limit_error", "concurrency_limit_error", "api_error", "service_unavailable"]).or(z.string()), message: z.string() }) });
const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
if (!res.ok) {
  const parsed = LtxError.safeParse(await res.json());
  if (!parsed.success) throw new Error(\`LTX \${res.status}\`);
  const { error } = parsed.data;
  if (error.type === "content_filtered_error") throw new Error("filtered");
  throw new Error(error.message);
}`,
  ],
  [
    "exhaustive never",
    `type LtxType = "invalid_request_error" | "authentication_error" | "insufficient_funds_error" | "request_too_large" | "content_filtered_error" | "rate_limit_error" | "concurrency_limit_error" | "api_error" | "service_unavailable";
function explain(t: LtxType): string {
  switch (t) {
    case "invalid_request_error": return "a";
    case "authentication_error": return "b";
    case "insufficient_funds_error": return "c";
    case "request_too_large": return "d";
    case "content_filtered_error": return "e";
    case "rate_limit_error": case "concurrency_limit_error": return "f";
    case "api_error": case "service_unavailable": return "g";
    default: { const x: never = t; throw new Error(x); }
  }
}
const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (!res.ok) console.log(explain((await res.json()).error.type));`,
  ],
  [
    "map of handlers",
    `const handlers = new Map<string, () => void>([["insufficient_balance", () => topUp()], ["rate_limit_error", () => slow()]]);
const res = await fetch("https://api.vidio.ai/v1/render", { method: "POST" });
if (!res.ok) { const { error } = await res.json(); const h = handlers.get(error.type); if (h) h(); else report(error.message); }`,
  ],
  [
    "i18n",
    `const de: Record<string, string> = { UNAUTHORIZED: "Nicht angemeldet", INVALID_API_KEY: "Falscher Schlüssel", OFFLINE: "Keine Verbindung", UNKNOWN: "Unbekannt" };
const en: Record<string, string> = { UNAUTHORIZED: "Not signed in", INVALID_API_KEY: "Wrong key", OFFLINE: "Offline", UNKNOWN: "Unknown" };
const t = (lang: "de" | "en", code: string) => (lang === "de" ? de : en)[code] ?? code;
const res = await fetch("https://api.pureframe.ai/v1/videos");
if (!res.ok) show(t("de", (await res.json()).detail?.code ?? "UNKNOWN"));`,
  ],
  [
    "feature flags",
    `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
if (flags.strictErrors && !res.ok) throw new Error(String(res.status));
if (res.status === 402 && flags.upsell) showUpsell();
else if (res.status === 402) showError();
else if (!res.ok) showError();`,
  ],
  [
    "pino redaction",
    `import pino from "pino";
const log = pino({ redact: ["headers.authorization", "req.headers['x-api-key']"] });
const headers = { "x-api-key": process.env.VIDIO_API_KEY! };
const res = await fetch("https://api.vidio.ai/v1/jobs", { headers });
log.info({ headers, status: res.status }, "asked VIDIO");
log.info({ hasKey: Boolean(process.env.VIDIO_API_KEY), keyLength: process.env.VIDIO_API_KEY?.length }, "config");
log.debug(\`key …\${process.env.VIDIO_API_KEY?.slice(-4)}\`);`,
  ],
  [
    "webhook",
    `export async function POST(req: Request) {
  const raw = await req.text();
  if (!verify(raw, req.headers.get("x-signature"))) return new Response("bad signature", { status: 401 });
  const event = JSON.parse(raw);
  switch (event.status) {
    case "completed": await save(event.id); break;
    case "failed": await fail(event.id, event.errorMessage ?? event.error?.message ?? "failed"); break;
    case "processing": break;
  }
  return Response.json({ received: true });
}`,
  ],
  [
    "adapters",
    `type Provider = "ltx" | "pureframe" | "videoconduit";
async function errorOf(provider: Provider, res: Response): Promise<{ code: string; message: string }> {
  const body = await res.json();
  switch (provider) {
    case "ltx": return { code: body.error.type, message: body.error.message };
    case "pureframe": return { code: body.detail.code, message: body.detail.message };
    case "videoconduit": return { code: body.code, message: body.detail };
  }
}
export async function call(provider: Provider, path: string) {
  const base = { ltx: "https://api.ltx.video/v1", pureframe: "https://api.pureframe.ai/v1", videoconduit: "https://videoconduit.com/v1" }[provider];
  const res = await fetch(base + path);
  if (!res.ok) {
    const { code, message } = await errorOf(provider, res);
    if (code === "rate_limit_error" || code === "RATE_LIMIT_EXCEEDED" || code === "rate_limited") throw new Error("slow");
    throw new Error(message);
  }
  return res.json();
}`,
  ],
  [
    "adapter classes",
    `interface Adapter { run(): Promise<Response>; isOutOfCredits(status: number, body: any): boolean }
class Ltx implements Adapter { run() { return fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" }); } isOutOfCredits(status: number, body: any) { return status === 402 || body.error?.type === "insufficient_funds_error"; } }
class Pipe implements Adapter { run() { return fetch("https://api.pipevideo.co/v1/generations", { method: "POST" }); } isOutOfCredits(status: number, body: any) { return status === 400 && /credits/i.test(body.message); } }
class Conduit implements Adapter { run() { return fetch("https://videoconduit.com/v1/download", { method: "POST" }); } isOutOfCredits(status: number, body: any) { return status === 402 && body.code === "insufficient_credits"; } }
for (const a of [new Ltx(), new Pipe(), new Conduit()]) { const res = await a.run(); if (a.isOutOfCredits(res.status, await res.json())) console.log("broke"); }`,
  ],
  [
    "monkey patched fetch",
    `const original = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const res = await original(input, init);
  if (String(input).startsWith("https://api.pureframe.ai") && res.status === 401) { const body = await res.clone().json(); if (body.detail.code === "SESSION_EXPIRED") location.href = "/login"; }
  return res;
};`,
  ],
  [
    "caching layer",
    `const cache = new Map<string, { at: number; body: any }>();
export async function get(path: string) {
  const hit = cache.get(path);
  if (hit && Date.now() - hit.at < 60_000) return hit.body;
  const res = await fetch(\`https://api.pureframe.ai/v1\${path}\`, { headers: hit ? { "if-none-match": hit.body.etag } : {} });
  if (res.status === 304 && hit) return hit.body;
  if (res.status === 503 && hit) return hit.body;
  if (res.status === 404) { cache.delete(path); return null; }
  if (!res.ok) throw new Error((await res.json()).detail.message);
  const body = await res.json(); cache.set(path, { at: Date.now(), body }); return body;
}`,
  ],
  [
    "polling abort",
    `import { setTimeout as wait } from "node:timers/promises";
export async function poll(id: string, signal: AbortSignal) {
  while (!signal.aborted) {
    const res = await fetch(\`https://api.pipevideo.co/v1/generations/\${id}\`, { signal });
    if (res.status === 429) { const { data } = await res.json(); await wait((data?.retry_after ?? 10) * 1000, undefined, { signal }); continue; }
    if (res.status === 404 || res.status === 401) throw new Error((await res.json()).message);
    if (!res.ok) { await wait(2000 + Math.random() * 3000); continue; }
    const gen = await res.json();
    switch (gen.status) { case "completed": return gen; case "failed": throw new Error(gen.errorMessage ?? gen.error?.message); }
    await wait(3000, undefined, { signal });
  }
  throw signal.reason;
}`,
  ],
];
