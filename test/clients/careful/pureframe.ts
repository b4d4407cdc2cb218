// Careful pieces of PureFrame clients: stable codes, statuses shared by many of them.

import type { Snippet } from "../../support/snippet.ts";

export const pureframe: readonly Snippet[] = [
  [
    "parse, then check",
    `const res = await fetch("https://api.pureframe.ai/v1/collections");
const body = await res.json();
if (!res.ok) throw new PureFrameError(res.status, body.detail.code, body.detail.message);
return body.collections;`,
  ],
  [
    "a new token, then once more",
    `export async function withSession(path: string, session: Session, isSecond = false) {
  const res = await fetch("https://api.pureframe.ai/v1" + path, { headers: session.headers() });
  if (res.status === 401 && !isSecond) {
    const { detail } = await res.json();
    if (detail.code === "SESSION_EXPIRED") {
      await session.refresh();
      return withSession(path, session, true);
    }
    throw new Error(detail.message);
  }
  if (!res.ok) throw new Error((await res.json()).detail.message);
  return res.json();
}`,
  ],
  [
    "an interceptor that refreshes the token",
    `import axios from "axios";
const http = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
http.interceptors.response.use(undefined, async (error) => {
  const { config, response } = error;
  if (response?.status === 401 && response.data.detail.code === "SESSION_EXPIRED" && !config.retried) {
    config.retried = true;
    config.headers.Authorization = "Bearer " + (await refresh());
    return http(config);
  }
  return Promise.reject(error);
});`,
    "js",
  ],
  [
    "one key after another",
    `async function search(q: string, keys: readonly string[]) {
  for (const key of keys) {
    const res = await fetch("https://api.pureframe.ai/v1/search?q=" + q, { headers: { Authorization: \`Bearer \${key}\` } });
    if (res.ok) return res.json();
    const { detail } = await res.json();
    if (detail.code === "SEARCH_LIMIT_EXCEEDED" || detail.code === "INVALID_API_KEY") continue;
    throw new Error(detail.message);
  }
  throw new Error("All keys are used up");
}`,
  ],
  [
    "a switch that returns, and a throw after it",
    `const res = await fetch("https://api.pureframe.ai/v1/videos/v1");
if (res.ok) return res.json();
const { detail } = await res.json();
switch (detail.code) {
  case "VIDEO_NOT_FOUND":
  case "NOT_FOUND":
    return null;
  case "FORBIDDEN":
    return "forbidden";
}
throw new Error(detail.code);`,
  ],
  [
    "an enum of codes",
    `enum Code {
  Taken = "COLLECTION_NAME_TAKEN",
  Invalid = "VALIDATION_ERROR",
  Limit = "PLAN_LIMIT_EXCEEDED",
}
const res = await fetch("https://api.pureframe.ai/v1/collections", { method: "POST", body });
if (res.status === 409) {
  const { detail } = await res.json();
  if (detail.code === Code.Taken) return suggestAnother();
}
if (res.status === 402 && (await res.json()).detail.code === Code.Limit) return upgrade();
if (res.status === 422) return showInvalid((await res.json()).detail.message);`,
  ],
  [
    "a wrapper that gives [error, data]",
    `type Result<T> = [error: null, data: T] | [error: { code: string; message: string }, data: null];
async function call<T>(path: string): Promise<Result<T>> {
  const res = await fetch(\`https://api.pureframe.ai/v1\${path}\`);
  return res.ok ? [null, (await res.json()) as T] : [(await res.json()).detail, null];
}
const [error, job] = await call<Job>("/jobs/j1");
if (error?.code === "JOB_NOT_FOUND") return undefined;
if (error) throw new Error(error.message);
return job;`,
  ],
  [
    "a smaller upload after a 413",
    `async function upload(file: Blob, quality = 1): Promise<Response> {
  const res = await fetch("https://api.pureframe.ai/v1/videos", { method: "POST", body: await compress(file, quality) });
  if (res.status === 413 && quality > 0.3) return upload(file, quality - 0.2);
  if (res.status === 415) throw new Error("Use MP4, MOV, AVI, WebM, MPEG or MKV");
  return res;
}`,
  ],
  [
    "p-retry with AbortError",
    `import pRetry, { AbortError } from "p-retry";
export const search = (q: string) =>
  pRetry(async () => {
    const res = await fetch("https://api.pureframe.ai/v1/search?q=" + q);
    if (res.ok) return res.json();
    const { detail } = await res.json();
    if (detail.code === "SEARCH_UNAVAILABLE" || detail.code === "RATE_LIMIT_EXCEEDED") throw new Error(detail.message);
    throw new AbortError(detail.message);
  }, { retries: 5, factor: 2, randomize: true });`,
  ],
  [
    "TanStack Query that retries what is worth it",
    `import { useQuery } from "@tanstack/react-query";
import axios, { isAxiosError } from "axios";
export const useCollection = (id: string) =>
  useQuery({
    queryKey: ["collection", id],
    queryFn: async () => (await axios.get(\`https://api.pureframe.ai/v1/collections/\${id}\`)).data,
    retry: (count, error) => isAxiosError(error) && [429, 500, 503].includes(error.response?.status ?? 0) && count < 3,
  });`,
    "tsx",
  ],
  [
    "what is missing counts as removed",
    `const { status } = await fetch("https://api.pureframe.ai/v1/api-keys/k1", { method: "DELETE" });
if (status === 404 || status === 409) return;
if (status >= 400) throw new Error(\`HTTP \${status}\`);`,
  ],
  [
    "codes sorted into classes",
    `class NotFound extends Error {}
class Billing extends Error {}
const CLASSES = new Map<string, new (message: string) => Error>([
  ["COLLECTION_NOT_FOUND", NotFound],
  ["VIDEO_NOT_FOUND", NotFound],
  ["JOB_NOT_FOUND", NotFound],
  ["INSUFFICIENT_CREDITS", Billing],
  ["PAYMENT_FAILED", Billing],
]);
const res = await fetch("https://api.pureframe.ai/v1/jobs/j1");
if (!res.ok) {
  const { detail } = await res.json();
  const Class = CLASSES.get(detail.code) ?? Error;
  throw new Class(detail.message);
}`,
  ],
  [
    "optional fields with a stand-in",
    `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const body = await res.json().catch(() => null);
  const code = body?.detail?.code ?? "UNKNOWN";
  if (code === "UNKNOWN") throw new Error(res.statusText);
  throw new Error(\`\${code}: \${body.detail.message}\`);
}`,
  ],
  [
    "a key and headers that are redacted",
    `const key = process.env.PUREFRAME_API_KEY;
const headers = { Authorization: \`Bearer \${key}\` };
console.log("calling with", { ...headers, Authorization: "Bearer ***" });
const masked = key?.replace(/.(?=.{4})/g, "*");
logger.debug(masked);
await fetch("https://api.pureframe.ai/v1/search", { headers });`,
  ],
];
