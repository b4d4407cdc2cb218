// Careful pieces of VIDIO clients: types that the status tells apart, a rate limit without a stated wait.

import type { Snippet } from "../../support/snippet.ts";

export const vidio: readonly Snippet[] = [
  [
    "the type and the status together",
    `const res = await fetch("https://api.vidio.ai/v1/jobs/j1", { headers: { "x-api-key": key } });
if (!res.ok) {
  const { error } = await res.json();
  if (res.status === 404 && error.type === "invalid_request_error") return null;
  if (error.type === "invalid_request_error" && res.status === 400) throw new TypeError(error.message);
  throw new Error(error.message);
}`,
  ],
  [
    "a switch on the status around one on the type",
    `const res = await fetch("https://api.vidio.ai/v1/render", { method: "POST", body });
const failure = res.ok ? undefined : await res.json();
switch (res.status) {
  case 404:
    switch (failure.error.message) {
      case "Job not found": throw new NoJob();
      case "User not found": throw new NoUser();
      default: throw new Missing(failure.error.message);
    }
  case 402: throw new NoCredits();
  case 429: await sleep(60_000); return again();
  default: if (!res.ok) throw new Error(failure.error.message);
}`,
  ],
  [
    "a message that is shown, not decided upon",
    `import axios from "axios";
export async function show(id: string) {
  try {
    return (await axios.get("https://api.vidio.ai/v1/jobs/" + id)).data;
  } catch (error) {
    if (axios.isAxiosError(error) && error.response) toast(error.response.data?.error?.message ?? "Unknown error");
    throw error;
  }
}`,
  ],
  [
    "all types in a map with a fallback",
    `const TITLES: Record<string, string> = {
  invalid_request_error: "Bad request",
  authentication_error: "Not signed in",
  insufficient_balance: "No credits",
  permission_error: "Not yours",
  rate_limit_error: "Slow down",
  api_error: "Server error",
  server_error: "Upload failed",
};
const res = await fetch("https://api.vidio.ai/v1/jobs");
if (!res.ok) {
  const { error: { type, message } } = await res.json();
  throw Object.assign(new Error(message), { title: TITLES[type] ?? "Error" });
}`,
  ],
  [
    "axios that throws on nothing",
    `import axios from "axios";
const http = axios.create({ baseURL: "https://api.vidio.ai/v1", validateStatus: () => true });
const res = await http.post("/highlight-reels", input);
if (res.status >= 200 && res.status < 300) return res.data.id;
if (res.status === 401) throw new Error("Check VIDIO_API_KEY: " + res.data.error.message);
if (res.status === 500 && res.data.error.type === "api_error") throw new Error("Try later");
throw new Error(res.data.error.message);`,
  ],
  [
    "axios-retry with a condition",
    `import axios from "axios";
import axiosRetry from "axios-retry";
const http = axios.create({ baseURL: "https://api.vidio.ai/v1", headers: { "x-api-key": process.env.VIDIO_API_KEY } });
axiosRetry(http, {
  retries: 3,
  retryDelay: (count, error) => (error.response?.status === 429 ? 60_000 : axiosRetry.exponentialDelay(count)),
  retryCondition: (error) => error.response?.status === 429 || error.response?.status === 500,
});
export const job = (id: string) => http.get("/jobs/" + id);`,
  ],
  [
    "a retry of network errors only",
    `import axios from "axios";
async function robust(id, left = 3) {
  try {
    return await axios.get(\`https://api.vidio.ai/v1/jobs/\${id}\`);
  } catch (error) {
    if (error.code === "ECONNRESET" && left > 0) return robust(id, left - 1);
    throw error;
  }
}`,
    "js",
  ],
  [
    "a shorter reel after a 402",
    `for (const seconds of [60, 30, 15]) {
  const res = await fetch("https://api.vidio.ai/v1/highlight-reels", {
    method: "POST",
    body: JSON.stringify({ ...input, output_length: seconds }),
  });
  if (res.status === 402) continue;
  if (!res.ok) throw new Error((await res.json()).error.message);
  return await res.json();
}
throw new Error("No credits even for a short reel");`,
  ],
  [
    "a key whose end is logged",
    `const key = process.env.VIDIO_API_KEY ?? "";
console.log("VIDIO key ends in", key.slice(-4));
console.log(key ? "VIDIO_API_KEY is set" : "VIDIO_API_KEY is missing", key.length);
const res = await fetch("https://api.vidio.ai/v1/jobs", { headers: { "x-api-key": key } });
console.info(res.status);`,
  ],
  [
    "polling a job that appears late",
    `async function appears(id: string) {
  for (let i = 0; i < 20; i++) {
    const res = await fetch("https://api.vidio.ai/v1/jobs/" + id);
    if (res.status === 404) {
      await new Promise((done) => setTimeout(done, 1_000));
      continue;
    }
    if (!res.ok) throw new Error((await res.json()).error.message);
    return await res.json();
  }
  throw new Error("It never appeared");
}`,
  ],
  [
    "errors of the upload told from others",
    `const isUploadProblem = (status: number, type: string) => status === 500 && type === "server_error";
const res = await fetch("https://api.vidio.ai/v1/upload-url?name=a.mp4");
if (!res.ok) {
  const body = (await res.json()) as { error: { type: string; message: string } };
  if (isUploadProblem(res.status, body.error.type)) throw new Error("Choose the file again");
  throw new Error(body.error.message);
}`,
  ],
  [
    "a type that stands for two things, both handled alike",
    `const res = await fetch("https://api.vidio.ai/v1/render", { method: "POST", body });
if (!res.ok) {
  const { error } = await res.json();
  if (error.type === "invalid_request_error") throw new RequestError(res.status, error.message);
  throw new Error(error.message);
}`,
  ],
];
