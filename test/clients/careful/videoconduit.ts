// Careful pieces of VideoConduit clients: codes that some bodies lack, a detail that is a text or a list, waits in a header.

import type { Snippet } from "../../support/snippet.ts";

export const videoconduit: readonly Snippet[] = [
  [
    "the header first, then the field",
    `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body });
if (res.status === 429) {
  const header = res.headers.get("Retry-After");
  const seconds = header ? Number(header) : (await res.json()).retry_after;
  await sleep(seconds * 1000);
  return again();
}`,
  ],
  [
    "only the header",
    `async function get(path: string): Promise<Response> {
  const res = await fetch("https://videoconduit.com/v1" + path);
  if (res.status !== 429) return res;
  await sleep(Number(res.headers.get("retry-after") ?? 5) * 1000);
  return get(path);
}`,
  ],
  [
    "the credits of a 402",
    `import axios from "axios";
try {
  await axios.post("https://videoconduit.com/v1/download", { url });
} catch (error) {
  if (axios.isAxiosError(error) && error.response?.status === 402) {
    const { required, available } = error.response.data;
    throw new Error(\`\${required - available} credits are missing\`);
  }
  throw error;
}`,
  ],
  [
    "by its code",
    `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body });
if (!res.ok) {
  const body = await res.json();
  if (body.code === "insufficient_credits") throw new NoCredits(body.required, body.available);
  if (body.code === "forbidden") throw new Error("The key is switched off");
  throw new Error(typeof body.detail === "string" ? body.detail : "The request is not valid");
}`,
  ],
  [
    "a code that may be absent",
    `const res = await fetch("https://videoconduit.com/v1/info");
if (res.status === 401) {
  const { detail, code } = await res.json();
  throw new ConduitError(code ?? "unauthorized", detail);
}
if (res.status === 404) {
  const problem = await res.json();
  throw new ConduitError(problem.code ?? "not_found", problem.detail);
}`,
  ],
  [
    "a detail that is a text or a list",
    `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body });
if (!res.ok) {
  const { detail } = await res.json();
  const text = Array.isArray(detail) ? detail.map((each) => \`\${each.loc.join(".")}: \${each.msg}\`).join("\\n") : detail;
  throw new Error(text);
}`,
  ],
  [
    "field errors of a 422",
    `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body });
if (res.status === 422) {
  const { detail } = await res.json();
  for (const { loc, msg, type } of detail) form.setError(loc.at(-1), { message: msg, required: type === "value_error.missing" });
}`,
  ],
  [
    "backoff as the page says",
    `const STEPS = [1, 2, 4, 8, 16, 30];
for (const seconds of STEPS) {
  const res = await fetch("https://videoconduit.com/v1/info");
  if (res.status < 500) return res;
  await sleep(seconds * 1000);
}`,
  ],
  [
    "a ladder of statuses",
    `const { status } = await fetch("https://videoconduit.com/v1/info");
if (status === 200) return "fine";
else if (status === 401 || status === 403) return "key";
else if (status === 404) return "unsupported";
else if (status === 429) return "later";
else if (status === 503) return "down";
else if (status >= 500) return "broken";
else return "request";`,
  ],
  [
    "a health check",
    `export async function health() {
  try {
    const res = await fetch("https://videoconduit.com/v1/account", { signal: AbortSignal.timeout(2000) });
    return { up: res.status < 500, authorized: res.status !== 401 && res.status !== 403 };
  } catch {
    return { up: false, authorized: undefined };
  }
}`,
  ],
  [
    "there already is as good as made",
    `const res = await fetch("https://videoconduit.com/v1/playlists", { method: "POST", body });
if (res.ok || res.status === 409) return;
const body = await res.json();
if (body.code === "bad_request") throw new TypeError(body.detail);
throw new Error(JSON.stringify(body.detail));`,
  ],
  [
    "undici with statusCode",
    `import { request } from "undici";
const { statusCode, headers, body } = await request("https://videoconduit.com/v1/info");
if (statusCode === 429) {
  await body.dump();
  await sleep(Number(headers["retry-after"] ?? 5) * 1000);
} else if (statusCode >= 400) {
  throw new Error(await body.text());
}`,
  ],
  [
    "ofetch with a wait of its own",
    `import { ofetch } from "ofetch";
const conduit = ofetch.create({
  baseURL: "https://videoconduit.com/v1",
  retry: 3,
  retryStatusCodes: [429, 500, 502, 503],
  retryDelay: ({ response }) => Number(response?.headers.get("retry-after") ?? 1) * 1000,
});
try {
  await conduit("/download", { method: "POST", body: { url } });
} catch (error) {
  if (error.status === 402) console.error(\`Need \${error.data.required}, have \${error.data.available}\`);
  else throw error;
}`,
  ],
];
