// Careful orders of things: what is read when, what is tried again, what is waited for, what is logged and what is mocked.

import type { Snippet } from "../../support/snippet.ts";

export const flows: readonly Snippet[] = [
  [
    "a guard that throws, then the body",
    `async function assertOk(res: Response): Promise<void> {
  if (res.ok) return;
  const { error } = await res.json();
  throw new Error(error.message);
}
const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
await assertOk(res);
const job = await res.json();
return job.outputs;`,
  ],
  [
    "a body that is an error by its own word",
    `const res = await fetch("https://api.ltx.video/v1/text-to-video");
const body = await res.json().catch(() => ({ type: "error", error: { type: "api_error", message: res.statusText } }));
if (body.type === "error") throw new Error(body.error.message);
return body.url;`,
  ],
  [
    "a schema that takes nothing but a success",
    `import { z } from "zod";
const Job = z.object({ job_id: z.string() });
const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body });
if (res.status !== 200) throw new Error(\`HTTP \${res.status}\`);
return Job.parse(await res.json()).job_id;`,
  ],
  [
    "ok decides what the body is",
    `const res = await fetch("https://api.pureframe.ai/v1/collections");
return res.ok ? { ok: true, value: await res.json() } : { ok: false, error: (await res.json()).detail };`,
  ],
  [
    "axios throws by itself",
    `import axios from "axios";
const { data } = await axios.get("https://api.pureframe.ai/v1/collections");
return data.collections.map((collection) => collection.name);`,
    "js",
  ],
  [
    "a test that asserts the status",
    `import { expect, it } from "vitest";
it("lists", async () => {
  const res = await fetch("https://api.pureframe.ai/v1/collections");
  expect(res.status).toBe(200);
  const body = await res.json();
  expect(body.collections).toHaveLength(2);
});`,
  ],
  [
    "404 while what was made appears elsewhere",
    `export async function eventually(id: string, tries = 10): Promise<Video> {
  const res = await fetch(\`https://api.pureframe.ai/v1/videos/\${id}\`);
  if (res.ok) return res.json();
  if (res.status === 404 && tries > 0) {
    await sleep(500);
    return eventually(id, tries - 1);
  }
  throw new Error((await res.json()).detail.message);
}`,
  ],
  [
    "another provider after a 400",
    `for (const provider of ["veo", "kling", "runway"]) {
  const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body: JSON.stringify({ ...input, provider }) });
  if (res.status === 400) {
    console.warn(provider, (await res.json()).message);
    continue;
  }
  if (!res.ok) throw new Error((await res.json()).message);
  return res.json();
}`,
  ],
  [
    "PUT where it is there already",
    `let res = await fetch("https://videoconduit.com/v1/playlists/p", { method: "POST", body });
if (res.status === 409) res = await fetch("https://videoconduit.com/v1/playlists/p", { method: "PUT", body });
if (!res.ok) throw new Error(String((await res.json()).detail));`,
  ],
  [
    "the job goes back for another day",
    `const res = await fetch("https://api.pureframe.ai/v1/search?q=" + job.data.q);
if (res.status === 402) {
  await queue.add("search", job.data, { delay: 24 * 60 * 60 * 1000 });
  return;
}
if (!res.ok) throw new Error((await res.json()).detail.message);`,
  ],
  [
    "people decide whether to try again",
    `async function run(): Promise<void> {
  const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST", body: form.read() });
  if (res.status === 402 && (await confirm("Add credits, then try again?"))) return run();
  if (res.status === 422) return edit();
}`,
  ],
  [
    "the longer of the stated wait and one's own",
    `for (let attempt = 0; attempt < 5; attempt++) {
  const res = await fetch("https://videoconduit.com/v1/info");
  if (res.ok) return res.json();
  if (res.status !== 429 && res.status < 500) throw new Error(\`HTTP \${res.status}\`);
  const stated = Number(res.headers.get("Retry-After") ?? 0) * 1000;
  await sleep(Math.max(stated, Math.min(1000 * 2 ** attempt, 30_000)));
}`,
  ],
  [
    "the wait is thrown to who knows how to wait",
    `class RateLimited extends Error {
  constructor(readonly seconds: number) { super("Rate limited"); }
}
async function once(path: string) {
  const res = await fetch("https://api.pipevideo.co/v1" + path);
  if (res.status === 429) throw new RateLimited((await res.json()).data?.retry_after ?? 60);
  if (!res.ok) throw new Error((await res.json()).message);
  return res.json();
}
export async function get(path: string) {
  for (;;) {
    try {
      return await once(path);
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error;
      await sleep(error.seconds * 1000);
    }
  }
}`,
  ],
  [
    "ky, which waits for Retry-After by itself",
    `import ky from "ky";
export const conduit = ky.create({
  prefixUrl: "https://videoconduit.com/v1",
  retry: { limit: 4, methods: ["get", "post"], statusCodes: [429, 500, 502, 503] },
});
export const info = (url: string) => conduit.get("info", { searchParams: { url } }).json();`,
  ],
  [
    "a loop over states with a switch",
    `for (;;) {
  const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
  if (!res.ok) throw new Error((await res.json()).message);
  const generation = await res.json();
  switch (generation.status) {
    case "completed": return generation.videoUrl;
    case "failed": throw new Error(generation.error?.message ?? generation.errorMessage);
  }
  await sleep(2000);
}`,
  ],
  [
    "a helper that knows when it is over",
    `const isSettled = ({ status }: { status: string }) => status !== "pending" && status !== "processing";
async function settled(id: string) {
  let generation;
  do {
    await sleep(2000);
    const res = await fetch(\`https://api.pipevideo.co/v1/generations/\${id}\`);
    if (!res.ok) throw new Error((await res.json()).message);
    generation = await res.json();
  } while (!isSettled(generation));
  if (generation.status !== "completed") throw new Error(generation.errorMessage ?? "It failed");
  return generation;
}`,
  ],
  [
    "a component with a view for each state",
    `const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
if (!res.ok) throw new Error((await res.json()).message);
const generation = await res.json();
export const View = () => {
  if (generation.status === "completed") return <video src={generation.videoUrl} />;
  if (generation.status === "failed") return <p>{generation.errorMessage}</p>;
  return <Spinner />;
};`,
    "tsx",
  ],
  [
    "what may be said of a key",
    `import { createHash } from "node:crypto";
const key = process.env.PIPEVIDEO_API_KEY;
if (!key) console.error("PIPEVIDEO_API_KEY is missing");
console.log({ hasKey: Boolean(key), length: key?.length, prefix: key?.slice(0, 3) });
console.log("key", createHash("sha256").update(key ?? "").digest("hex").slice(0, 8));
const headers = { Authorization: \`Bearer \${key}\` };
console.debug(Object.keys(headers));
await fetch("https://api.pipevideo.co/v1/generations", { headers });`,
  ],
  [
    "the key's source and mask in a log",
    `const mask = (text: string) => text.slice(0, 3) + "***";
const { VIDEOCONDUIT_API_KEY: key = "" } = process.env;
console.info(\`VideoConduit with key \${mask(key)} from VIDEOCONDUIT_API_KEY\`);
const res = await fetch("https://videoconduit.com/v1/info", { headers: { Authorization: \`Bearer \${key}\` } });
console.info(res.status, res.headers.get("x-request-id"));`,
  ],
  [
    "answers that no API gives, to see what happens",
    `import { HttpResponse, http } from "msw";
export const broken = [
  http.get("https://api.vidio.ai/v1/jobs", () => HttpResponse.error()),
  http.get("https://videoconduit.com/v1/info", () => HttpResponse.text("Bad Gateway", { status: 502 })),
  http.get("https://api.ltx.video/v1/text-to-video", () => new HttpResponse(null, { status: 503 })),
];`,
  ],
  [
    "a generation that failed is a success of HTTP",
    `import { HttpResponse, http } from "msw";
export const failed = http.get("https://api.pipevideo.co/v1/generations/:id", ({ params }) =>
  HttpResponse.json({ id: params.id, status: "failed", error: { message: "Provider failure" } }));
export const limited = http.post("https://api.pipevideo.co/v1/generations", () =>
  HttpResponse.json({ message: "Rate limit exceeded. Please try again later." }, { status: 429 }));`,
  ],
  [
    "doubles with what the pages show, and more",
    `import { vi } from "vitest";
import { createClient } from "./client";
const fetchMock = vi.fn();
fetchMock.mockResolvedValueOnce({ ok: false, status: 401, json: async () => ({ detail: "Invalid or missing API key" }) });
fetchMock.mockResolvedValueOnce({ ok: false, status: 429, headers: new Headers({ "Retry-After": "5" }),
  json: async () => ({ detail: "Rate limit exceeded. Retry after 5 seconds.", retry_after: 5 }) });
fetchMock.mockResolvedValueOnce({ ok: true, status: 200, json: async () => ({ job_id: "j1" }) });
export const client = createClient("https://videoconduit.com/v1", fetchMock);`,
  ],
  [
    "a check of all behind the parse, of an error in the body, and of each status",
    `async function a() {
  const res = await fetch("https://videoconduit.com/v1/jobs/1");
  const job = await res.json();
  if (!res.ok) throw new Error(job.detail);
  return job.job_id;
}
async function b() {
  const res = await fetch("https://videoconduit.com/v1/jobs/2");
  const job = await res.json();
  if (res.status === 402) throw new Error("Not enough credits");
  if (!job.job_id) throw new Error("no job");
  return job.job_id;
}
async function c() {
  const res = await fetch("https://videoconduit.com/v1/jobs/3");
  const job = await res.json();
  if (res.status >= 400) throw new Error("failed");
  return job.job_id;
}
async function d() {
  const res = await fetch("https://videoconduit.com/v1/jobs/4");
  const job = await res.json();
  if (res.status === 402) return job;
  return { id: job.job_id, status: res.status };
}`,
  ],
];
