// Careful decisions on statuses, codes, types, messages and fields, of all five APIs.

import type { Snippet } from "../../support/snippet.ts";

export const decisions: readonly Snippet[] = [
  [
    "a status again, where the first test has a condition of its own",
    `const res = await fetch("https://api.pureframe.ai/v1/videos/v1");
if (res.status === 404 && isOptional) return null;
if (res.status >= 500 && isIdempotent) return again();
if (res.status === 503) return "down";
if (res.status === 404) throw new Error("No such video");`,
  ],
  [
    "a status again, where the first branch goes on",
    `const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (res.status === 402) metrics.increment("ltx.broke");
if (res.status === 402) throw new Error("Add credits");`,
  ],
  [
    "a status again, of a second response",
    `let res = await fetch("https://api.pureframe.ai/v1/search");
if (res.status === 401) {
  await refresh();
  res = await fetch("https://api.pureframe.ai/v1/search");
}
if (res.status === 401) throw new Error("The session is over");`,
  ],
  [
    "the same code in two switches",
    `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { detail } = await res.json();
  let title = "Error";
  switch (detail.code) {
    case "SEARCH_LIMIT_EXCEEDED": title = "No searches left"; break;
    case "RATE_LIMIT_EXCEEDED": title = "Too fast"; break;
  }
  switch (detail.code) {
    case "SEARCH_LIMIT_EXCEEDED": offerUpgrade(title); break;
    default: show(title, detail.message);
  }
}`,
  ],
  [
    "a switch for a side effect, and a throw for all",
    `const res = await fetch("https://api.pureframe.ai/v1/videos", { method: "POST", body });
if (!res.ok) {
  const { detail } = await res.json();
  switch (detail.code) {
    case "INSUFFICIENT_CREDITS":
    case "PAYMENT_FAILED":
      emit("billing");
      break;
    case "SESSION_EXPIRED":
      emit("sign-in");
  }
  throw new Error(detail.message);
}`,
  ],
  [
    "a map of some codes, with an optional call",
    `const handlers = {
  UPLOAD_TOO_LARGE: () => askForSmaller(),
  UNSUPPORTED_FORMAT: () => askForOther(),
};
const res = await fetch("https://api.pureframe.ai/v1/videos", { method: "POST", body });
if (!res.ok) {
  const { detail } = await res.json();
  if (detail.code in handlers) handlers[detail.code]();
  else throw new Error(detail.message);
}`,
    "js",
  ],
  [
    "two 401s of VIDIO that only their messages tell apart",
    `const res = await fetch("https://api.vidio.ai/v1/jobs");
if (res.status === 401) {
  const { error } = await res.json();
  if (error.message === "Missing API key") throw new Error("Send x-api-key");
  throw new Error("The key is not valid");
}`,
  ],
  [
    "which parameter of VIDIO is wrong, for the form",
    `const res = await fetch("https://api.vidio.ai/v1/highlight-reels", { method: "POST", body });
if (res.status === 400) {
  const { error } = await res.json();
  const field = error.message.startsWith("Invalid aspect_ratio") ? "aspect_ratio"
    : error.message.startsWith("Invalid video_category") ? "video_category" : "root";
  form.setError(field, error.message);
}`,
  ],
  [
    "missing credits of Pipevideo, which nothing but the message tells from a bad request",
    `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body });
if (res.status === 400) {
  const { message } = await res.json();
  if (/insufficient credits/i.test(message)) return openBilling();
  throw new Error(message);
}`,
  ],
  [
    "what the message of PureFrame's VALIDATION_ERROR is about",
    `const res = await fetch("https://api.pureframe.ai/v1/collections", { method: "POST", body });
if (res.status === 422) {
  const { detail } = await res.json();
  form.setError("name", { message: detail.message });
  console.warn("pureframe", detail.code, detail.message);
}`,
  ],
  [
    "a number out of LTX's message, for people",
    `const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (res.status === 402) {
  const { error } = await res.json();
  const credits = /Required: (\\d+) credits/.exec(error.message)?.[1];
  throw new Error(credits ? \`\${credits} credits are needed\` : error.message);
}`,
  ],
  [
    "the type of VIDIO after the 404",
    `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
if (res.ok) return res.json();
if (res.status === 404) return undefined;
const { error } = await res.json();
if (error.type === "invalid_request_error") throw new TypeError(error.message);
if (error.type === "permission_error") throw new Error("Not your job");
throw new Error(error.message);`,
  ],
  [
    "fields that are asked for before they are read",
    `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body });
if (!res.ok) {
  const body = await res.json();
  if ("required" in body) console.log(body.required, body.available);
  if (typeof body.code === "string") console.log(body.code);
  if (body.retry_after !== undefined) await sleep(body.retry_after * 1000);
  throw new Error(JSON.stringify(body.detail));
}`,
  ],
  [
    "a default where the code is taken out",
    `const res = await fetch("https://videoconduit.com/v1/info");
if (res.status === 404 || res.status === 401) {
  const { detail, code = "none" } = await res.json();
  throw new Error(\`\${code}: \${detail}\`);
}`,
  ],
  [
    "undefined is what is hoped for",
    `const res = await fetch("https://videoconduit.com/v1/info");
if (res.status === 429) {
  const body = await res.json();
  expect(body.code).toBeUndefined();
  expect(body.retry_after).toBeGreaterThan(0);
}`,
  ],
  [
    "a status and a code of one response from a helper",
    `async function problemOf(res: Response) {
  const { detail } = await res.json();
  return { status: res.status, code: detail.code as string };
}
const res = await fetch("https://api.pureframe.ai/v1/api-keys", { method: "POST" });
if (!res.ok) {
  const problem = await problemOf(res);
  if (problem.status === 402 && problem.code === "API_KEY_LIMIT_REACHED") return upgrade();
  if (problem.status === 409 && problem.code === "API_KEY_ALREADY_REVOKED") return;
  throw new Error(problem.code);
}`,
  ],
];
