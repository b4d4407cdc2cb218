import { catalogText } from "../../../../test/support/catalogText.ts";
import { testRule } from "../../../../test/support/ruleCases.ts";
import { futileRetry } from "./rule.ts";

const loop = (body: string, before = "") => `${before}async function run(url) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
${body}
  }
}`;

const pureframe = (body: string) =>
  loop(body).replace("https://videoconduit.com/v1/download", "https://api.pureframe.ai/v1/search");

const axiosLoop = (caught: string) => `import axios from "axios";
async function run(url) {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await axios.post("https://videoconduit.com/v1/download", { url });
    } catch (error) {
${caught}
    }
  }
}`;

const query = (test: string) => `import { useQuery } from "@tanstack/react-query";
import axios from "axios";
useQuery({
  queryFn: () => axios.get("https://videoconduit.com/v1/jobs"),
  retry: (count, error) => ${test},
});`;

/** A catalog with one error, and what it says of trying again. */
function soldOut(retry: object): object {
  const catalog = JSON.parse(catalogText("shop", { SOLD_OUT: 409 }));
  const [entry] = catalog.entries;
  return { ...catalog, entries: [{ ...entry, retry }] };
}

testRule(futileRetry, {
  valid: [
    [
      "what p-retry does not try again",
      `import pRetry, { AbortError } from "p-retry";
const jobs = () => pRetry(async () => {
  const res = await fetch("https://videoconduit.com/v1/jobs");
  if (res.status === 401 || res.status === 402) throw new AbortError(res.statusText);
  if (!res.ok) throw new Error(res.statusText);
  return res.json();
}, { retries: 5 });`,
    ],
    [
      "what async-retry is told to end at",
      `import retry from "async-retry";
const jobs = () => retry(async (bail) => {
  const res = await fetch("https://videoconduit.com/v1/jobs");
  if (res.status === 402) {
    bail(new Error("Pay first."));
    return undefined;
  }
  if (res.status === 503) throw new Error("later");
  return res.json();
});`,
      { language: "js" },
    ],
    [
      "a condition of axios-retry that may pass",
      `import axios from "axios";
import axiosRetry from "axios-retry";
const client = axios.create({ baseURL: "https://videoconduit.com/v1" });
axiosRetry(client, { retries: 3, retryCondition: (error) => axiosRetry.isNetworkError(error) || error.response?.status === 503 });`,
    ],
    [
      "what a policy of cockatiel does not handle",
      `import axios from "axios";
import { ExponentialBackoff, handleWhen, retry } from "cockatiel";
const policy = retry(handleWhen((error) => error.response?.status === 503), { backoff: new ExponentialBackoff() });
const load = () => policy.execute(() => axios.get("https://videoconduit.com/v1/jobs"));`,
    ],
    [
      "a policy of cockatiel that makes nothing again",
      `import { circuitBreaker, handleAll } from "cockatiel";
const breaker = circuitBreaker(handleAll, { halfOpenAfter: 1000 });
const jobs = () => breaker.execute(async () => {
  const res = await fetch("https://videoconduit.com/v1/jobs");
  if (res.status === 402) throw new Error(res.statusText);
  return res.json();
});`,
    ],
    [
      "a retry of p-retry for another server",
      `import axios from "axios";
import pRetry from "p-retry";
const load = () => pRetry(() => axios.get("https://example.com/jobs"), { shouldRetry: ({ error }) => error.response?.status === 402 });`,
    ],
    [
      "a function of TanStack Query that leaves out what cannot pass",
      `import { useQuery } from "@tanstack/react-query";
import axios from "axios";
useQuery({
  queryKey: ["jobs"],
  queryFn: () => axios.get("https://videoconduit.com/v1/jobs"),
  retry: (count, error) => count < 3 && error.status === 503,
});`,
    ],
    [
      "what may pass",
      loop("    if (![429, 500, 502, 503].includes(res.status)) return res;\n    await sleep(1000);"),
    ],
    [
      "a success that loops back",
      loop('    if (res.ok && (await res.json()).status === "pending") continue;\n    return res;'),
    ],
    [
      "a token refreshed first",
      loop("    if (res.status === 401) {\n      await refresh();\n      continue;\n    }\n    return res;"),
    ],
    [
      "a key changed first",
      `let key = keys.shift();\n${loop("    if (res.status === 402) {\n      key = keys.shift();\n      continue;\n    }\n    return res;").replace("body: url", "body: url, headers: { key }")}`,
    ],
    [
      "the address changed first",
      loop(
        "    if (res.status === 404) {\n      url = fallback(url);\n      continue;\n    }\n    return res;",
      ),
    ],
    [
      "the next of several",
      `async function all(urls) {
  for (const url of urls) {
    const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
    if (res.status === 402) continue;
    use(res);
  }
}`,
    ],
    [
      "pages",
      `async function all() {
  for (let page = 1; page < 9; page++) {
    const res = await fetch(\`https://videoconduit.com/v1/jobs?page=\${page}\`);
    if (res.status === 404) continue;
    use(res);
  }
}`,
    ],
    [
      "jobs of a queue",
      `async function work() {
  while (true) {
    const job = await queue.take();
    const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: job.url });
    if (res.status === 402) {
      console.warn("no credits");
      continue;
    }
  }
}`,
    ],
    [
      "a test that is not understood",
      loop("    if (res.status === 402 && (await isTopUpUnderWay(res))) continue;\n    return res;"),
    ],
    [
      "an hour later",
      loop(
        "    if (res.status === 402) {\n      await new Promise((resolve) => setTimeout(resolve, 3_600_000));\n      continue;\n    }\n    return res;",
      ),
    ],
    [
      "a refresh after a call of its own",
      `class Client {
  async request(path, retried = false) {
    const res = await fetch("https://videoconduit.com/v1" + path, { headers: this.headers() });
    if (res.status === 401 && !retried) {
      this.token = await this.login();
      return this.request(path, true);
    }
    return res;
  }
}`,
    ],
    [
      "a smaller request",
      `async function make(prompt, quality) {
  const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: JSON.stringify({ prompt, quality }) });
  if (res.status === 402) return make(prompt, "low");
  return res;
}`,
    ],
    [
      "what is only suggested of a 404",
      loop("    if ([404, 503].includes(res.status)) continue;\n    return res;"),
    ],
    [
      "what is only suggested of a 409",
      loop(
        "    if (res.status === 409) {\n      await sleep(1000 * 2 ** attempt);\n      continue;\n    }\n    return res;",
      ),
    ],
    [
      "a code of which a catalog only suggests not to retry it",
      `async function buy(id) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const res = await fetch(\`https://api.shop.example/v1/orders/\${id}\`);
    if (res.ok) return res;
    const { code } = await res.json();
    if (code !== "SOLD_OUT") throw new Error(code);
    await sleep(500 * 2 ** attempt);
  }
}`,
      { catalogs: [soldOut({ policy: "never", basis: "judgement" })] },
    ],
    [
      "an error that the API says nothing about",
      `async function find(id) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const res = await fetch(\`https://api.pureframe.ai/v1/videos/\${id}\`);
    if (res.status !== 404) return res;
    await sleep(500);
  }
}`,
    ],
    [
      "axios: all but what is final",
      axiosLoop(
        "      if (error.response?.status < 500 && error.response?.status !== 429) throw error;\n      await sleep(2 ** attempt);",
      ),
    ],
    [
      "axios: only without a response",
      axiosLoop("      if (error.response) throw error;\n      await sleep(2 ** attempt);"),
    ],
    [
      "a loop further out that goes on",
      `async function all(ids) {
  outer: for (const id of ids) {
    for (let attempt = 0; attempt < 3; attempt++) {
      const res = await fetch(\`https://videoconduit.com/v1/jobs/\${id}\`);
      if (res.status === 404) continue outer;
      if (res.status !== 503) return res;
      await sleep(1000 * 2 ** attempt);
    }
  }
}`,
    ],
    [
      "a dialogue in which credits are bought",
      `async function submit() {
  const res = await fetch("https://videoconduit.com/v1/jobs");
  if (res.status === 402 && (await openTopUp())) return submit();
  return res;
}`,
    ],
    [
      "errors of a class that may pass",
      `class Fatal extends Error {}
async function run() {
  for (let attempt = 0; attempt < 4; attempt++) {
    try {
      const res = await fetch("https://videoconduit.com/v1/jobs");
      if (res.status < 500 && res.status !== 429) throw new Fatal(res.statusText);
      if (!res.ok) throw new Error(res.statusText);
      return res;
    } catch (error) {
      if (error instanceof Fatal) throw error;
      await sleep(1000 * 2 ** attempt);
    }
  }
}`,
    ],
    [
      "a token that a function elsewhere forgets or reads",
      `let token;
async function run(attempt = 0) {
  const res = await fetch("https://videoconduit.com/v1/jobs", { headers: headers() });
  if (res.status === 401 && attempt < 1) {
    token = undefined;
    return run(attempt + 1);
  }
  return res;
}`,
    ],
    [
      "headers that something else may change",
      `const session = { token: "" };
function authHeaders() {
  return { Authorization: \`Bearer \${session.token}\` };
}
async function run(attempt = 0) {
  const res = await fetch("https://videoconduit.com/v1/jobs", { headers: authHeaders() });
  if (res.status === 401 && attempt < 1) return run(attempt + 1);
  return res;
}`,
    ],
    [
      "a member that is changed",
      `class Client {
  async request(attempt = 0) {
    const res = await fetch("https://videoconduit.com/v1/jobs", { headers: this.headers() });
    if (res.status === 402 && attempt < 9) {
      this.index++;
      return this.request(attempt + 1);
    }
    return res;
  }
}`,
    ],
    [
      "another way out each time",
      `async function run() {
  for (let attempt = 0; attempt < 3; attempt++) {
    const res = await fetch("https://videoconduit.com/v1/jobs", { dispatcher: pickProxy() });
    if (res.status !== 403) return res;
  }
}`,
    ],
    [
      "a key of several",
      `async function run(keys) {
  for (const key of keys) {
    const res = await fetch("https://videoconduit.com/v1/jobs", { headers: { authorization: key } });
    if (res.status === 401 || res.status === 402) continue;
    return res;
  }
}`,
    ],
    [
      "options that list what may pass",
      `import ky from "ky";
await ky.get("https://videoconduit.com/v1/jobs", { retry: { statusCodes: [429, 500, 502, 503] } });`,
    ],
    [
      "another API",
      loop("    if (res.status === 402) continue;\n    return res;").replace(
        "videoconduit.com/v1",
        "example.com",
      ),
    ],
    [
      "only the network",
      `async function run() {
  for (;;) {
    try {
      return await fetch("https://videoconduit.com/v1/jobs");
    } catch (error) {
      await sleep(1000);
    }
  }
}`,
    ],
  ],
  invalid: [
    [
      "what is thrown to p-retry",
      `import pRetry from "p-retry";
const jobs = () => pRetry(async () => {
  const res = await fetch("https://videoconduit.com/v1/jobs");
  if (res.status === 402) throw new Error(res.statusText);
//                   ^^^
  return res.json();
}, { retries: 5 });`,
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "what is thrown to async-retry, in JavaScript",
      `const retry = require("async-retry");
const jobs = () => retry(async () => {
  const res = await fetch("https://videoconduit.com/v1/jobs");
  if (res.status === 401) throw new Error("Who are you?");
//                   ^^^
  return res.json();
});`,
      {
        language: "js",
        related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."],
      },
    ],
    [
      "a function of p-retry that decides",
      `import axios from "axios";
import pRetry from "p-retry";
const load = () => pRetry(() => axios.get("https://videoconduit.com/v1/jobs"), { shouldRetry: ({ error }) => error.response?.status === 402 });
//                                                                                                                                      ^^^`,
      { related: ["3: axios.get(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 3."] },
    ],
    [
      "what a policy of cockatiel handles",
      `import axios from "axios";
import { handleWhen, retry } from "cockatiel";
const policy = retry(handleWhen((error) => error.response?.status === 402), { maxAttempts: 3 });
//                                                                    ^^^
const load = () => policy.execute(() => axios.get("https://videoconduit.com/v1/jobs"));`,
      { related: ["5: axios.get(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 5."] },
    ],
    [
      "what is thrown to a policy of cockatiel that handles everything",
      `import { handleAll, retry } from "cockatiel";
const policy = retry(handleAll, { maxAttempts: 3 });
const jobs = () => policy.execute(async () => {
  const res = await fetch("https://videoconduit.com/v1/jobs");
  if (res.status === 402) throw new Error(res.statusText);
//                   ^^^
  return res.json();
});`,
      { related: ["4: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 4."] },
    ],
    [
      "a condition of axios-retry",
      `import axios from "axios";
import axiosRetry from "axios-retry";
const client = axios.create({ baseURL: "https://videoconduit.com/v1" });
axiosRetry(client, { retries: 3, retryCondition: (error) => error.response?.status === 402 });
//                                                                                     ^^^`,
      {
        related: ["4: axiosRetry(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 4."],
      },
    ],
    [
      "a function of TanStack Query that decides",
      `import { useQuery } from "@tanstack/react-query";
import axios from "axios";
useQuery({
  queryKey: ["jobs"],
  queryFn: () => axios.get("https://videoconduit.com/v1/jobs"),
  retry: (count, error) => count < 3 && (error.status === 401 || error.status === 503),
//                                                        ^^^
});`,
      { related: ["5: axios.get(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 5."] },
    ],
    [
      "headers that are always the same",
      `const KEY = process.env.VIDEOCONDUIT_API_KEY;
function authHeaders() {
  const kind = "Bearer";
  return { Authorization: \`\${kind} \${KEY}\`, accept: "*/*" };
}
async function run(attempt = 0) {
  const res = await fetch("https://videoconduit.com/v1/jobs", { headers: { ...authHeaders(), a: "b" } });
  if (res.status === 401 && attempt < 9) return run(attempt + 1);
//                   ^^^
  return res;
}`,
      { related: ["7: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 7."] },
    ],
    [
      "a list",
      loop("    if ([402, 429].includes(res.status)) continue;\n//       ^^^\n    return res;"),
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "a list to which others are exceptions",
      loop(
        "    if (![402, 429].includes(res.status)) throw new Error(res.statusText);\n//        ^^^\n    await sleep(1000 * attempt);",
      ),
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "a Set",
      loop(
        "    if (RETRYABLE.has(res.status)) continue;\n    return res;",
        "const RETRYABLE = new Set([422, 500, 503]);\n//                         ^^^\n",
      ),
      { related: ["5: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 5."] },
    ],
    [
      "a lone status",
      loop(
        "    if (res.status === 402) {\n//                     ^^^\n      await sleep(1000);\n      continue;\n    }\n    return res;",
      ),
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "one of two tests",
      loop(
        "    if (res.status === 402 || res.status >= 500) continue;\n//                     ^^^\n    return res;",
      ),
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "a switch",
      loop(
        "    switch (res.status) {\n      case 403:\n//         ^^^\n      case 429:\n        await sleep(1000);\n        continue;\n      default:\n        return res;\n    }",
      ),
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "a condition of the loop",
      `async function run() {
  let res;
  do {
    res = await fetch("https://videoconduit.com/v1/jobs");
  } while (res.status === 422);
//                        ^^^
  return res;
}`,
      { related: ["4: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 4."] },
    ],
    [
      "a function that calls itself",
      `async function run(url, attempt = 0) {
  const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  if ((res.status === 422 || res.status === 429) && attempt < 3) return run(url, attempt + 1);
//                    ^^^
  return res;
}`,
      {
        language: "js",
        related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."],
      },
    ],
    [
      "a method that calls itself",
      `class Client {
  async request(path: string, attempt = 0): Promise<Response> {
    const res = await fetch("https://api.pipevideo.co/v1" + path);
    if (res.status === 400 && attempt < 3) {
//                     ^^^
      await this.sleep(1000);
      return this.request(path, attempt + 1);
    }
    return res;
  }
}`,
      { related: ["3: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 3."] },
    ],
    [
      "axios",
      axiosLoop(
        "      if (![402, 429].includes(error.response?.status)) throw error;\n//          ^^^\n      await sleep(1000);",
      ),
      {
        related: ["5: axios.post(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 5."],
      },
    ],
    [
      "axios, with a guard",
      axiosLoop(
        "      if (axios.isAxiosError(error) && error.response?.status === 402) continue;\n//                                                                ^^^\n      throw error;",
      ),
      {
        related: ["5: axios.post(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 5."],
      },
    ],
    [
      "a code",
      `async function find() {
  for (let attempt = 0; attempt < 3; attempt++) {
    const res = await fetch("https://api.pureframe.ai/v1/search");
    const body = await res.json();
    if (body.detail?.code !== "INSUFFICIENT_CREDITS") return body;
//                             ^^^^^^^^^^^^^^^^^^^^
    await sleep(1000);
  }
}`,
      { related: ["3: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 3."] },
    ],
    [
      "a wrapper",
      `async function call(path) {
  return fetch("https://videoconduit.com/v1" + path);
}
async function run() {
  for (let attempt = 0; attempt < 3; attempt++) {
    const res = await call("/jobs");
    if (res.status === 403) continue;
//                     ^^^
    return res;
  }
}`,
      { related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."] },
    ],
    [
      "a test in a function of its own",
      loop(
        "    if (mayRetry(res.status)) continue;\n//      ^^^^^^^^^^^^^^^^^^^^\n    return res;",
        "const mayRetry = (status) => status === 402 || status === 503;\n",
      ),
      { related: ["4: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 4."] },
    ],
    [
      "whatever fails, under strict",
      `import axios from "axios";
async function run(url) {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await axios.post("https://videoconduit.com/v1/download", { url });
    } catch (error) {
//    ^^^^^
      if (attempt === 4) throw error;
      await sleep(1000 * 2 ** attempt);
    }
  }
}`,
      {
        severity: "information",
        preset: "strict",
        related: ["5: axios.post(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 5."],
      },
    ],
    [
      "whatever is thrown, under strict",
      `async function run() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const res = await fetch("https://api.pipevideo.co/v1/generations");
      if (!res.ok) throw new Error(res.statusText);
      return await res.json();
    } catch (error) {
//    ^^^^^
      console.warn(error);
      await sleep(1000 * 2 ** attempt);
    }
  }
}`,
      {
        severity: "information",
        preset: "strict",
        related: ["4: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 4."],
      },
    ],
    [
      "ky: an option of a client",
      `import ky from "ky";
const api = ky.create({
  prefixUrl: "https://videoconduit.com/v1",
  retry: { limit: 3, statusCodes: [402, 429, 503] },
//                                 ^^^
});
export const jobs = () => api.get("jobs").json();`,
      { related: ["7: api.get(…): API detected: VideoConduit, from ky(…videoconduit.com…) on line 7."] },
    ],
    [
      "got: an option of a request",
      `import got from "got";
await got.post("https://api.pipevideo.co/v1/generations", { retry: { statusCodes: [400, 500] } });
//                                                                                 ^^^`,
      { related: ["2: got.post(…): API detected: Pipevideo, from got(…api.pipevideo.co…) on line 2."] },
    ],
    [
      "ofetch: an option of a request",
      `import { ofetch } from "ofetch";
await ofetch("https://videoconduit.com/v1/jobs", { retry: 2, retryStatusCodes: [429, 401] });
//                                                                                   ^^^`,
      {
        language: "js",
        related: ["2: ofetch(…): API detected: VideoConduit, from ofetch(…videoconduit.com…) on line 2."],
      },
    ],
    [
      "a code of which a catalog says not to retry it",
      `async function buy(id) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const res = await fetch(\`https://api.shop.example/v1/orders/\${id}\`);
    if (res.ok) return res;
    const { code } = await res.json();
    if (code !== "SOLD_OUT") throw new Error(code);
//                ^^^^^^^^
    await sleep(500 * 2 ** attempt);
  }
}`,
      {
        catalogs: [soldOut({ policy: "never" })],
        related: ["3: fetch(…): API detected: SHOP, from fetch(…api.shop.example…) on line 3."],
      },
    ],
    [
      "a range of nothing else",
      loop(
        "    if (res.status >= 400 && res.status < 410) continue;\n//                                        ^^^\n    return res;",
      ),
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
  ],
  messages: [
    [
      loop("    if ([402, 429].includes(res.status)) continue;\n    return res;"),
      ["Do not retry 402 of VideoConduit: the same request fails again."],
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      `async function video(id) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const res = await fetch(\`https://api.pureframe.ai/v1/videos/\${id}\`);
    if (res.status !== 403 && res.status !== 503) return res;
    await sleep(500 * 2 ** attempt);
  }
}`,
      ["Do not retry 403 of PureFrame unchanged, as RFC 9110, Section 15.5.4, advises."],
      { related: ["3: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 3."] },
    ],
    [
      pureframe("    if (res.status >= 400 && res.status < 404) continue;\n    return res;"),
      [
        "Do not retry 401 and 403 of PureFrame unchanged (for 403, see RFC 9110). Change the request, the key or the account first.",
      ],
      { related: ["3: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 3."] },
    ],
    [
      pureframe("    if (res.status > 402 && res.status < 404) continue;\n    return res;"),
      [
        "Do not retry 403 of PureFrame unchanged, as RFC 9110 advises. Change the request, the key or the account first.",
      ],
      { related: ["3: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 3."] },
    ],
    [
      pureframe("    if (res.status >= 400) continue;\n    return res;"),
      [
        "Do not retry 401, 403, 413, 415 and 422 of PureFrame unchanged (for 403, see RFC 9110). Retry only errors that pass by themselves.",
      ],
      {
        severity: "information",
        preset: "strict",
        related: ["3: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 3."],
      },
    ],
    [
      loop("    if (res.status >= 400 && res.status < 403) continue;\n    return res;"),
      [
        "Do not retry 400, 401 and 402 of VideoConduit: the same request fails again. Change the request, the key or the account first.",
      ],
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
  ],
  fixes: [
    [
      "of a function that decides in options",
      query("count < 3 && (error.status === 401 || error.status === 503)"),
      query("count < 3 && (error.status === 503)"),
    ],
    [
      "in a list",
      loop("    if ([402, 429].includes(res.status)) continue;\n    return res;"),
      loop("    if ([429].includes(res.status)) continue;\n    return res;"),
    ],
    [
      "at the end of a list",
      loop("    if ([429, 402, 422].includes(res.status)) continue;\n    return res;"),
      loop("    if ([429].includes(res.status)) continue;\n    return res;"),
    ],
    [
      "here and there",
      loop("    if ([401, 429, 402, 403, 500, 422].includes(res.status)) continue;\n    return res;"),
      loop("    if ([429, 500].includes(res.status)) continue;\n    return res;"),
    ],
    [
      "in a chain",
      loop("    if (res.status === 402 || res.status >= 500) continue;\n    return res;"),
      loop("    if (res.status >= 500) continue;\n    return res;"),
    ],
    [
      "at the end of a chain",
      loop("    if (res.status === 429 || res.status === 402) continue;\n    return res;"),
      loop("    if (res.status === 429) continue;\n    return res;"),
    ],
  ],
});
