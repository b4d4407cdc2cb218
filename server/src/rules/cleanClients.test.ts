// Clients of the APIs as careful people write them, in several styles: the rules about single values and fields are silent.

import { expect, test } from "vitest";
import { analyseSource } from "../../../test/support/analyse.ts";
import { findingsOf } from "../features/findings.ts";

const RULES = new Set([
  "absent-field",
  "ambiguous-type",
  "brittle-message",
  "contradictory-status",
  "undocumented-status",
  "unknown-code",
  "wrong-api",
  "wrong-field",
]);

const clients: Readonly<Record<string, string>> = {
  "a client with an error class": `
export class ConduitError extends Error {
  constructor(readonly status: number, readonly code: string | undefined, message: string, readonly retryAfter?: number) { super(message); }
}
async function request(path: string, init?: RequestInit, attempt = 0): Promise<any> {
  const res = await fetch(\`https://videoconduit.com/v1\${path}\`, init);
  if (res.ok) return res.json();
  const body = await res.json().catch(() => ({}));
  if (res.status === 429) {
    const wait = body.retry_after ?? Number(res.headers.get("Retry-After") ?? 5);
    await new Promise((r) => setTimeout(r, wait * 1000));
    return request(path, init, attempt + 1);
  }
  if (res.status === 402) throw new ConduitError(402, body.code, \`need \${body.required}, have \${body.available}\`);
  if (res.status === 422) throw new ConduitError(422, "validation_error", body.detail.map((d: any) => d.msg).join(", "));
  throw new ConduitError(res.status, body.code, body.detail);
}
export async function safe(path: string) {
  try { return await request(path); } catch (e) {
    if (e instanceof ConduitError) {
      switch (e.code) { case "insufficient_credits": return "pay"; case "conflict": return "there"; }
      if (e.status === 401) return "key";
    }
    throw e;
  }
}`,
  "axios with an instance": `
import axios, { isAxiosError } from "axios";
const vidio = axios.create({ baseURL: "https://api.vidio.ai/v1", headers: { "x-api-key": process.env.VIDIO_API_KEY } });
export async function job(id: string) {
  try { return (await vidio.get(\`/jobs/\${id}\`)).data; }
  catch (err) {
    if (!isAxiosError(err) || !err.response) throw err;
    const { status, data } = err.response;
    const { type, message } = data.error;
    if (type === "invalid_request_error") {
      throw status === 404 ? new NotFound(message) : new BadRequest(message);
    }
    if (type === "insufficient_balance") throw new OutOfCredits();
    if (type === "rate_limit_error" || type === "api_error" || type === "server_error") return retry(id);
    throw err;
  }
}
export function toKind(error: any): string {
  switch (error.response?.data?.error?.type) {
    case "invalid_request_error": return error.response.status === 404 ? "missing" : "invalid";
    case "authentication_error": return "auth";
    default: return "other";
  }
}`,
  ky: `
import ky, { HTTPError } from "ky";
const api = ky.create({ prefixUrl: "https://api.pureframe.ai/v1" });
export async function load(id: string) {
  try { return await api.get(\`collections/\${id}\`).json(); }
  catch (e) {
    if (e instanceof HTTPError) {
      const { detail } = await e.response.json<{ detail: { code: string; message: string } }>();
      if (detail.code === "COLLECTION_NOT_FOUND") return undefined;
      if (e.response.status === 429) return wait();
      throw new Error(\`\${detail.code}: \${detail.message}\`);
    }
    throw e;
  }
}`,
  "an API without codes": `
export async function start(prompt: string) {
  const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body: prompt });
  const json = await res.json();
  if (!res.ok) {
    if (res.status === 429) { await sleep((json.data?.retry_after ?? 60) * 1000); return start(prompt); }
    if (res.status === 400 && /credit/i.test(json.message)) throw new Error("top up");
    throw Object.assign(new Error(json.message), { status: res.status, retryAfter: json.data?.retry_after });
  }
  if (json.status === "failed") throw new Error(json.errorMessage ?? json.error?.message);
  return json;
}`,
  "names of several APIs in one table and one switch": `
const CODE_TO_KIND: Record<string, string> = { insufficient_credits: "credits", INSUFFICIENT_CREDITS: "credits", insufficient_balance: "credits", insufficient_funds_error: "credits", rate_limited: "wait", RATE_LIMIT_EXCEEDED: "wait" };
export async function a() {
  const res = await fetch("https://videoconduit.com/v1/x"); const body = await res.json();
  return CODE_TO_KIND[body.code] ?? "other";
}
export async function b() {
  const res = await fetch("https://api.pureframe.ai/v1/x"); const body = await res.json();
  return CODE_TO_KIND[body.detail.code] ?? "other";
}
function kindOf(code: string) {
  switch (code) { case "insufficient_credits": case "INSUFFICIENT_CREDITS": return "credits"; case "rate_limited": return "wait"; case "SEARCH_LIMIT_EXCEEDED": return "wait"; default: return "other"; }
}
export async function c() {
  const res = await fetch("https://api.pureframe.ai/v1/x"); const body = await res.json();
  return kindOf(body.detail.code);
}
export async function d() {
  const res = await fetch("https://api.pureframe.ai/v1/x"); const { detail: { code } } = await res.json();
  if (code === "RATE_LIMIT_EXCEEDED" || code === "rate_limited") return 1;
}`,
  "ofetch and a switch over the status": `
import { ofetch, FetchError } from "ofetch";
const api = ofetch.create({ baseURL: "https://videoconduit.com/v1" });
export async function go() {
  try { return await api("/download", { method: "POST" }); }
  catch (e) {
    if (e instanceof FetchError) {
      switch (e.status) {
        case 401: throw new Error(e.data.detail);
        case 402: throw new Error(\`\${e.data.required}\`);
        case 404: return { code: e.data.code, detail: e.data.detail };
        case 429: await sleep(e.data.retry_after); return go();
        case 500: case 502: case 503: return later(e.data.code);
      }
    }
    throw e;
  }
}`,
  "bodies of two forms": `
const res = await fetch("https://videoconduit.com/v1/download");
const body = await res.json();
const code = body.code;
if (res.status === 401 || res.status === 404) {
  log(code ?? "no code");
  const msg = typeof body.detail === "string" ? body.detail : body.detail[0].msg;
}
if (res.status === 404 && body?.code === undefined) x();
const e = res.status === 404 ? { code: body.code, status: 404 } : undefined;
`,
  "a loop that tries again": `
export async function gen(prompt: string): Promise<any> {
  for (let i = 0; i < 5; i++) {
    const r = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: prompt });
    if (r.ok) return r;
    const body = await r.json();
    if (r.status === 429 && body.error.type === "concurrency_limit_error") { await sleep(30); continue; }
    if (r.status === 429 || r.status >= 500) { await sleep(2 ** i); continue; }
    if (body.error?.message?.startsWith("prompt")) throw new TypeError(body.error.message);
    throw new Error(body.error.message);
  }
}`,
};
test.each(Object.entries(clients))("nothing in %s", (_, source) => {
  const findings = findingsOf(analyseSource(source)).filter(({ rule }) => RULES.has(rule.metadata.id));
  expect(findings.map(({ rule, message }) => `${rule.metadata.id}: ${message}`)).toEqual([]);
});
