// Pieces that are about several APIs, about one's own server, or about no API that a catalog has.

import type { Snippet } from "../../support/snippet.ts";

export const general: readonly Snippet[] = [
  [
    "codes of two APIs in one adapter",
    `export function isOutOfCredits(status: number, body: any): boolean {
  return (
    body?.detail?.code === "INSUFFICIENT_CREDITS" ||
    body?.code === "insufficient_credits" ||
    body?.error?.type === "insufficient_balance" ||
    body?.error?.type === "insufficient_funds_error" ||
    status === 402
  );
}
const a = await fetch("https://api.pureframe.ai/v1/search");
if (!a.ok && isOutOfCredits(a.status, await a.json())) buy("pureframe");
const b = await fetch("https://api.ltx.video/v1/text-to-video");
if (!b.ok && b.status !== 413 && isOutOfCredits(b.status, await b.json())) buy("ltx");`,
  ],
  [
    "a client per API with one error for all",
    `class ApiError extends Error {
  constructor(readonly kind: string, message: string) { super(message); }
}
export async function ltx(path: string) {
  const res = await fetch("https://api.ltx.video/v1" + path);
  if (res.ok) return res;
  if (res.status === 413) throw new ApiError("too-large", "Too large");
  const { error } = await res.json();
  throw new ApiError(error.type === "content_filtered_error" ? "filtered" : "other", error.message);
}
export async function conduit(path: string) {
  const res = await fetch("https://videoconduit.com/v1" + path);
  if (res.ok) return res;
  const { detail, code } = await res.json();
  throw new ApiError(code === "insufficient_credits" ? "credits" : "other", String(detail));
}`,
  ],
  [
    "one list of retryable statuses for all hosts",
    `const RETRYABLE = new Set([408, 425, 429, 500, 502, 503, 504]);
async function robust(url: string, attempt = 0): Promise<Response> {
  const res = await fetch(url);
  if (!RETRYABLE.has(res.status) || attempt === 4) return res;
  const header = res.headers.get("retry-after");
  await sleep(header ? Number(header) * 1000 : 1000 * 2 ** attempt);
  return robust(url, attempt + 1);
}
await robust("https://videoconduit.com/v1/info");
await robust("https://api.ltx.video/v1/text-to-video");`,
  ],
  [
    "the answer of one's own server about an API",
    `import express from "express";
const app = express();
app.get("/video/:id", async (req, res) => {
  const answer = await fetch("https://api.pureframe.ai/v1/videos/" + req.params.id);
  if (answer.status === 404) return res.status(410).json({ code: "gone", detail: { reason: "removed" } });
  if (!answer.ok) return res.status(502).json({ error: { code: "UPSTREAM", message: "PureFrame failed" } });
  res.json(await answer.json());
});`,
    "js",
  ],
  [
    "mocks of one's own backend beside those of an API",
    `import { HttpResponse, http } from "msw";
export const handlers = [
  http.get("/api/search", () => HttpResponse.json({ error: "SEARCH_LIMIT", retry: false }, { status: 429 })),
  http.get("https://backend.example.com/jobs/:id", () => HttpResponse.json({ detail: { code: "NO_JOB" } }, { status: 404 })),
  http.get("https://api.pureframe.ai/v1/jobs/:id", () =>
    HttpResponse.json({ detail: { code: "JOB_NOT_FOUND", message: "Job not found" } }, { status: 404 })),
];`,
  ],
  [
    "another service that is called with the same kind of body",
    `const res = await fetch("https://api.stripe.com/v1/charges", { method: "POST" });
const body = await res.json();
if (res.status === 402 && body.error.type === "card_error") declined(body.error.code);
const reel = await fetch("https://api.vidio.ai/v1/highlight-reels", { method: "POST" });
if (reel.status === 402) noCredits();`,
  ],
  [
    "an API that no catalog has",
    `const res = await fetch("https://api.example.com/v1/things");
const data = await res.json();
while (data.status !== "completed") await sleep(1);
if (data.message.includes("Insufficient credits")) buy();
if (res.status === 429) again();`,
  ],
  [
    "errors of the platform in the same catch",
    `try {
  const res = await fetch("https://videoconduit.com/v1/info", { signal });
  if (!res.ok) throw new Error(\`HTTP \${res.status}\`);
} catch (error) {
  if (error.name === "AbortError" || error.name === "TimeoutError") return;
  if (error.code === "ENOTFOUND" || error.cause?.code === "UND_ERR_CONNECT_TIMEOUT") return offline();
  throw error;
}`,
    "js",
  ],
  [
    "a proxy's own status before the API's",
    `const res = await fetch("https://api.vidio.ai/v1/jobs");
if (res.status === 407) return askForProxyPassword();
if (res.status === 502 || res.status === 504) return tryLater();
if (!res.ok) throw new Error((await res.json()).error.message);`,
  ],
  [
    "a status that is handed on",
    `export async function GET() {
  const res = await fetch("https://api.pipevideo.co/v1/generations");
  if (!res.ok) return Response.json({ error: "Upstream failed", status: res.status }, { status: res.status === 429 ? 503 : 502 });
  return Response.json(await res.json());
}`,
  ],
  [
    "assertions on one's own error",
    `import { expect, it } from "vitest";
import { createClient } from "./client";
const BASE = "https://api.pureframe.ai/v1";
it("wraps", async () => {
  await expect(createClient(BASE).get("x")).rejects.toMatchObject({ name: "ClientError", code: "NO_SUCH_THING", status: 404 });
});`,
  ],
  [
    "a component that shows the state of several clients",
    `const LABELS = { idle: "Ready", failed: "Failed", completed: "Done" } as const;
export function Badge({ job, error }: Props) {
  if (error?.response?.status === 401) return <a href="/login">Sign in</a>;
  return <span>{job ? LABELS[job.status] : "…"}</span>;
}`,
    "tsx",
  ],
];
