// Careful pieces of LTX clients: a body that need not be JSON, two types for 429, prompts that are filtered.

import type { Snippet } from "../../support/snippet.ts";

export const ltx: readonly Snippet[] = [
  [
    "a 413 is looked at before the body",
    `const res = await fetch("https://api.ltx.video/v1/image-to-video", { method: "POST", body });
if (res.status === 413) throw new Error("The image is too large");
if (!res.ok) {
  const { error } = await res.json();
  throw new Error(\`\${error.type}: \${error.message}\`);
}
return res.arrayBuffer();`,
  ],
  [
    "the two types of 429",
    `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body });
if (res.status === 429) {
  const { error } = await res.json();
  const seconds = error.type === "concurrency_limit_error" ? 30 : 5;
  await new Promise((done) => setTimeout(done, seconds * 1000));
  return again();
}`,
  ],
  [
    "another prompt after a 422",
    `export async function generate(prompts: string[]) {
  while (prompts.length > 0) {
    const prompt = prompts.shift();
    const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: JSON.stringify({ prompt }) });
    if (res.status === 422) continue;
    if (!res.ok) throw new Error(\`LTX \${res.status}\`);
    return res.blob();
  }
}`,
  ],
  [
    "got with a hook",
    `import got, { HTTPError } from "got";
const ltx = got.extend({
  prefixUrl: "https://api.ltx.video/v1",
  responseType: "json",
  retry: { limit: 4, statusCodes: [429, 500, 503], methods: ["POST"] },
  hooks: {
    beforeError: [
      (error) => {
        const body = error.response?.body;
        if (body?.type === "error") error.message = \`\${body.error.type}: \${body.error.message}\`;
        return error;
      },
    ],
  },
});
export const make = (json) => ltx.post("text-to-video", { json }).buffer();`,
    "js",
  ],
  [
    "a type guard and an exhaustive switch",
    `type LtxType = "invalid_request_error" | "authentication_error" | "insufficient_funds_error" | "request_too_large"
  | "content_filtered_error" | "rate_limit_error" | "concurrency_limit_error" | "api_error" | "service_unavailable";
function text(type: LtxType): string {
  switch (type) {
    case "invalid_request_error": return "Check the request";
    case "authentication_error": return "Check the key";
    case "insufficient_funds_error": return "Add credits";
    case "request_too_large": return "Make it smaller";
    case "content_filtered_error": return "Change the prompt";
    case "rate_limit_error": return "Wait";
    case "concurrency_limit_error": return "Wait for the others";
    case "api_error": return "Try again";
    case "service_unavailable": return "Try again later";
  }
}
const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (!res.ok && res.status !== 413) alert(text((await res.json()).error.type));`,
  ],
  [
    "an early return of a boolean",
    `export const isBusy = async (res: Response) => {
  if (res.status === 503) return true;
  if (res.status !== 429) return false;
  const body = await res.clone().json();
  return body.error.type === "rate_limit_error" || body.error.type === "concurrency_limit_error";
};
const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (await isBusy(res)) later();`,
  ],
  [
    "then and catch",
    `fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body })
  .then((res) => (res.ok ? res.blob() : res.json().then((body) => Promise.reject(body.error))))
  .then(show)
  .catch((error) => {
    if (error.type === "content_filtered_error") hint("Change the prompt");
    else hint(error.message);
  });`,
    "js",
  ],
  [
    "a queue that holds on while there are no credits",
    `async function work(queue: Queue) {
  for await (const job of queue) {
    const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: JSON.stringify(job) });
    if (res.status === 402) {
      await queue.pauseUntilPaid();
      await queue.putBack(job);
      continue;
    }
    await queue.finish(job, res.ok);
  }
}`,
  ],
  [
    "a body that is text first",
    `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body });
if (!res.ok) {
  const text = await res.text();
  let message = text;
  try {
    message = JSON.parse(text).error.message;
  } catch {
    // Not JSON: what stands there is all there is.
  }
  throw new Error(message);
}`,
  ],
  [
    "an error class made from the type",
    `class LtxError extends Error {
  constructor(readonly status: number, readonly body: { type: "error"; error: { type: string; message: string } }) {
    super(body.error.message);
  }
  get isFiltered() { return this.body.error.type === "content_filtered_error"; }
  get isBroke() { return this.status === 402; }
  get canRetry() { return this.status === 429 || this.status >= 500; }
}
const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (!res.ok) throw new LtxError(res.status, await res.json());`,
  ],
  [
    "mocks as the page shows them",
    `import { HttpResponse, http } from "msw";
export const handlers = [
  http.post("https://api.ltx.video/v1/text-to-video", () =>
    HttpResponse.json({ type: "error", error: { type: "authentication_error", message: "Missing authorization header" } }, { status: 401 })),
  http.post("https://api.ltx.video/v1/image-to-video", () => new HttpResponse("Too large", { status: 413 })),
  http.post("https://api.ltx.video/v1/retake", () =>
    HttpResponse.json({ type: "error", error: { type: "service_unavailable", message: "Service temporarily unavailable" } }, { status: 503 })),
];`,
  ],
];
