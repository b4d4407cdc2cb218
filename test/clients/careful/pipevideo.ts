// Careful pieces of Pipevideo clients: no codes, a stated wait that may be absent, generations that fail later.

import type { Snippet } from "../../support/snippet.ts";

export const pipevideo: readonly Snippet[] = [
  [
    "a wait that may not be stated",
    `const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
if (res.status === 429) {
  const body = await res.json();
  await sleep((body.data?.retry_after ?? 60) * 1000);
  return again();
}`,
  ],
  [
    "the wait is worked out elsewhere",
    `const waitFor = (body: { data?: { retry_after?: number } }) => (body.data?.retry_after ?? 30) * 1000;
for (let i = 0; i < 5; i++) {
  const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body });
  if (res.ok) return res.json();
  if (res.status !== 429) throw new Error((await res.json()).message);
  await sleep(waitFor(await res.json()));
}`,
  ],
  [
    "polling while it is pending or processing",
    `let generation = await retrieve("g1");
while (generation.status === "pending" || generation.status === "processing") {
  await sleep(2000);
  generation = await retrieve("g1");
}
if (generation.status === "failed") throw new Error(generation.errorMessage ?? generation.error?.message);
return generation;
async function retrieve(id: string) {
  const res = await fetch("https://api.pipevideo.co/v1/generations/" + id);
  if (!res.ok) throw new Error((await res.json()).message);
  return res.json();
}`,
  ],
  [
    "polling until it is in a set of final states",
    `const FINAL = new Set(["completed", "failed"]);
async function poll(id: string): Promise<Generation> {
  const res = await fetch(\`https://api.pipevideo.co/v1/generations/\${id}\`);
  if (!res.ok) throw new Error((await res.json()).message);
  const generation: Generation = await res.json();
  if (FINAL.has(generation.status)) return generation;
  await sleep(3000);
  return poll(id);
}`,
  ],
  [
    "anything that is not done is an error after the loop",
    `for (let i = 0; i < 100; i++) {
  const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
  if (!res.ok) throw new Error((await res.json()).message);
  const generation = await res.json();
  if (generation.status === "completed") return generation;
  if (!["pending", "processing"].includes(generation.status)) throw new Error(generation.errorMessage);
  await sleep(1000);
}
throw new Error("Timed out");`,
  ],
  [
    "setInterval that stops at both ends",
    `const timer = setInterval(async () => {
  const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
  if (res.status === 500) return;
  if (!res.ok) { clearInterval(timer); alert((await res.json()).message); return; }
  const { status, videoUrl, errorMessage } = await res.json();
  if (status === "completed") { clearInterval(timer); show(videoUrl); }
  else if (status === "failed") { clearInterval(timer); alert(errorMessage ?? "It failed"); }
}, 4000);`,
  ],
  [
    "useQuery that polls",
    `useQuery({
  queryKey: ["generation", id],
  queryFn: async () => {
    const res = await fetch("https://api.pipevideo.co/v1/generations/" + id);
    if (!res.ok) throw new Error((await res.json()).message);
    return res.json();
  },
  refetchInterval: ({ state }) => (state.data?.status === "completed" || state.data?.status === "failed" ? false : 3000),
});`,
    "tsx",
  ],
  [
    "only the start of a generation",
    `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body });
if (!res.ok) throw new Error((await res.json()).message);
const { id } = await res.json();
console.log("accepted", id);
return id;`,
  ],
  [
    "a dashboard that counts what is done",
    `const res = await fetch("https://api.pipevideo.co/v1/generations");
if (!res.ok) throw new Error((await res.json()).message);
const { items } = await res.json();
const done = items.filter((item) => item.status === "completed").length;
render(done, items.length);`,
  ],
  [
    "a 400 for missing credits is shown",
    `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body });
if (res.status === 400) {
  const { message } = await res.json();
  form.setError("root", { message });
  return;
}`,
  ],
  [
    "backoff with jitter on 500 alone",
    `async function post(body: string, attempt = 0): Promise<Response> {
  const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST", body });
  if (res.status === 500 && attempt < 4) {
    await sleep(Math.random() * 500 * 2 ** attempt);
    return post(body, attempt + 1);
  }
  return res;
}`,
  ],
  [
    "names for statuses in one's own error",
    `const NAMES = { 400: "BAD_REQUEST", 401: "UNAUTHORIZED", 404: "NOT_FOUND", 429: "TOO_MANY_REQUESTS", 500: "INTERNAL_SERVER_ERROR" };
const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
if (!res.ok) {
  const { message } = await res.json();
  throw Object.assign(new Error(message), { code: NAMES[res.status] });
}`,
    "js",
  ],
  [
    "a webhook that handles both ends",
    `const API = "https://api.pipevideo.co/v1";
export async function POST(request: Request) {
  const event = await request.json();
  if (event.status === "failed") await notify(event.id, event.error?.message ?? event.errorMessage);
  else if (event.status === "completed") await publish(event.id, API);
  return new Response(null, { status: 204 });
}`,
  ],
];
