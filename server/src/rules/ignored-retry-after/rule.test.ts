import { testRule } from "../../../../test/support/ruleCases.ts";
import { ignoredRetryAfter } from "./rule.ts";

const conduit = (body: string) => `async function run() {
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await fetch("https://videoconduit.com/v1/jobs");
${body}
  }
}`;
const at = (url: string, body: string) => conduit(body).replace("https://videoconduit.com/v1/jobs", url);
const vidio = (body: string) => at("https://api.vidio.ai/v1/jobs/j1", body);
const pureframe = (body: string) => at("https://api.pureframe.ai/v1/search", body);
const pipevideo = (body: string) => at("https://api.pipevideo.co/v1/generations", body);

const axiosLoop = (caught: string) => `import axios from "axios";
async function run() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await axios.get("https://videoconduit.com/v1/jobs");
    } catch (error) {
${caught}
    }
  }
}`;

/** A loop with a client that gives its responses, whatever their status. */
const needleLoop = (body: string) =>
  `import needle from "needle";\n${conduit(body).replace("fetch(", 'needle("get", ')}`;

testRule(ignoredRetryAfter, {
  valid: [
    [
      "a condition of axios-retry, which waits as long as the header says",
      `import axios from "axios";
import axiosRetry from "axios-retry";
const client = axios.create({ baseURL: "https://videoconduit.com/v1" });
axiosRetry(client, { retryCondition: (error) => error.response?.status === 429 });`,
    ],
    [
      "a policy of cockatiel, which waits longer each time",
      `import axios from "axios";
import { ExponentialBackoff, handleWhen, retry } from "cockatiel";
const policy = retry(handleWhen((error) => error.response?.status === 429), { maxAttempts: 3, backoff: new ExponentialBackoff() });
const jobs = () => policy.execute(() => axios.get("https://videoconduit.com/v1/jobs"));`,
    ],
    [
      "a function of p-retry, which waits longer each time",
      `import pRetry from "p-retry";
import axios from "axios";
const jobs = () => pRetry(() => axios.get("https://videoconduit.com/v1/jobs"), {
  shouldRetry: ({ error }) => error.response?.status === 429,
});`,
    ],
    [
      "TanStack Query, which waits longer after each attempt by itself",
      `import { useQuery } from "@tanstack/react-query";
import axios from "axios";
useQuery({
  queryKey: ["jobs"],
  queryFn: () => axios.get("https://videoconduit.com/v1/jobs"),
  retry: (count, error) => count < 3 && error.status === 429,
});`,
    ],
    [
      "TanStack Query, with the wait that the error states",
      `import { useQuery } from "@tanstack/react-query";
import axios from "axios";
useQuery({
  queryKey: ["jobs"],
  queryFn: () => axios.get("https://videoconduit.com/v1/jobs"),
  retry: (count, error) => error.status === 429,
  retryDelay: (count, error) => 1000 * Number(error.response.headers["retry-after"]),
});`,
    ],
    [
      "a limiter that every request waits for",
      conduit("    if (res.status === 429) continue;\n    return res;").replace(
        "    const res",
        "    await limiter.acquire();\n    const res",
      ),
    ],
    [
      "the header",
      conduit(
        '    if (res.status !== 429) return res;\n    await sleep(1000 * Number(res.headers.get("retry-after")));',
      ),
    ],
    [
      "the header, logged behind what looks like the beginning of a comment",
      conduit(
        '    if (res.status !== 429) return res;\n    console.warn(res.headers.get("retry-after"));',
      ).replace('/v1/jobs"', '/v1/jobs", { headers: { accept: "image/*" } }'),
    ],
    [
      "the time at which the limit ends, logged",
      conduit(
        '    if (res.status !== 429) return res;\n    console.warn(res.headers\n      .get("X-Reset"));',
      ),
    ],
    [
      "the field",
      pipevideo(
        "    if (res.status !== 429) return res;\n    const body = await res.json();\n    await sleep(1000 * (body.data?.retry_after ?? 5));",
      ),
    ],
    [
      "a destructured field",
      conduit(
        "    if (res.status !== 429) return res;\n    const { retry_after: seconds } = await res.json();\n    await sleep(seconds * 1000);",
      ),
    ],
    [
      "a helper that gets the response",
      conduit("    if (res.status !== 429) return res;\n    await waitAsTold(res);"),
    ],
    [
      "a helper that gets the headers",
      conduit("    if (res.status !== 429) return res;\n    await pauseFor(res.headers);"),
    ],
    [
      "a wait that grows",
      conduit("    if (res.status !== 429) return res;\n    await sleep(1000 * 2 ** attempt);"),
    ],
    [
      "a wait that grows, before the request",
      `async function run() {
  let delay = 1000;
  for (;;) {
    const res = await fetch("https://videoconduit.com/v1/jobs");
    if (res.status !== 429) return res;
    await sleep(delay);
    delay *= 2;
  }
}`,
    ],
    [
      "turns that an interval gives",
      `import { setInterval } from "node:timers/promises";
async function run() {
  for await (const _ of setInterval(5000)) {
    const res = await fetch("https://videoconduit.com/v1/jobs");
    if (res.status === 429) continue;
    return res;
  }
}`,
    ],
    [
      "waits in a list",
      `async function run() {
  for (const delay of [1000, 2000, 4000]) {
    const res = await fetch("https://api.pureframe.ai/v1/search");
    if (res.status !== 429) return res;
    await sleep(delay);
  }
}`,
    ],
    [
      "a wait at the beginning of each further attempt",
      conduit("    if (res.status === 429) continue;\n    return res;").replace(
        "    const res",
        "    if (attempt > 0) await backoff(attempt);\n    const res",
      ),
    ],
    [
      "a wait that comes from elsewhere",
      `async function run(pause) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await fetch("https://videoconduit.com/v1/jobs");
    if (res.status !== 429) return res;
    await sleep(pause);
  }
}`,
    ],
    [
      "VIDIO states no time: a constant wait",
      vidio("    if (res.status !== 429) return res;\n    await sleep(60_000);"),
    ],
    [
      "PureFrame, a constant wait, a few times",
      pureframe("    if (res.status !== 429) return res;\n    await sleep(1000);"),
    ],
    [
      "LTX says nothing: a constant wait",
      at(
        "https://api.ltx.video/v1/videos",
        "    if (res.status !== 429) return res;\n    await sleep(5000);",
      ),
    ],
    ["another status", conduit("    if (res.status !== 503) return res;")],
    [
      "axios: the header",
      axiosLoop(
        '      if (error.response?.status !== 429) throw error;\n      await sleep(1000 * error.response.headers["retry-after"]);',
      ),
    ],
    [
      "a poll",
      conduit(
        '    const job = await res.json();\n    if (job.status === "pending") {\n      await sleep(1000);\n      continue;\n    }\n    return job;',
      ),
    ],
    [
      "a wait in a promise of its own",
      conduit(
        "    if (res.status !== 429) return res;\n    await new Promise((done) => setTimeout(() => done(), 1000 * 2 ** attempt));",
      ),
    ],
    ["another API", at("https://example.com/jobs", "    if (res.status === 429) continue;\n    return res;")],
  ],
  invalid: [
    [
      "a condition of axios-retry, with a wait that is always the same",
      `import axios from "axios";
import axiosRetry from "axios-retry";
const client = axios.create({ baseURL: "https://videoconduit.com/v1" });
axiosRetry(client, {
  retryDelay: () => 1000,
  retryCondition: (error) => error.response?.status === 429,
//                                                      ^^^
});`,
      {
        severity: "information",
        related: ["4: axiosRetry(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 4."],
      },
    ],
    [
      "a function of TanStack Query that decides, with a wait that is always the same",
      `import { useQuery } from "@tanstack/react-query";
import axios from "axios";
useQuery({
  queryKey: ["jobs"],
  queryFn: () => axios.get("https://videoconduit.com/v1/jobs"),
  retryDelay: 1000,
  retry: (count, error) => count < 3 && error.status === 429,
//                                                       ^^^
});`,
      {
        severity: "information",
        related: ["5: axios.get(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 5."],
      },
    ],
    [
      "at once",
      conduit("    if (res.status === 429) continue;\n//                     ^^^\n    return res;"),
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "at once, in a list",
      conduit("    if (![429, 503].includes(res.status)) return res;\n//        ^^^"),
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "always a second",
      conduit("    if (res.status !== 429) return res;\n//                     ^^^\n    await sleep(1000);"),
      {
        severity: "information",
        related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."],
      },
    ],
    [
      "a timer",
      pipevideo(
        "    if (res.status !== 429) return res;\n//                     ^^^\n    await new Promise((resolve) => setTimeout(resolve, 1000));",
      ),
      {
        severity: "information",
        related: ["3: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 3."],
      },
    ],
    [
      "VIDIO at once",
      vidio("    if (res.status !== 429) return res;\n//                     ^^^"),
      { related: ["3: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 3."] },
    ],
    [
      "PureFrame at once",
      pureframe("    if (res.status !== 429) return res;\n//                     ^^^"),
      { related: ["3: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 3."] },
    ],
    [
      "PureFrame, a constant wait without an end",
      `async function run() {
  while (true) {
    const res = await fetch("https://api.pureframe.ai/v1/search");
    if (res.status !== 429) return res;
//                     ^^^
    await sleep(1000);
  }
}`,
      {
        severity: "information",
        related: ["3: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 3."],
      },
    ],
    [
      "LTX at once",
      at(
        "https://api.ltx.video/v1/videos",
        "    if (res.status !== 429) return res;\n//                     ^^^",
      ),
      { related: ["3: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 3."] },
    ],
    [
      "a range",
      conduit("    if (res.status >= 429) continue;\n//                    ^^^\n    return res;"),
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "whatever fails, under strict",
      conduit("    if (res.ok) return res;\n//      ^^^^^^"),
      {
        severity: "information",
        preset: "strict",
        related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."],
      },
    ],
    [
      "a function that calls itself",
      `async function run(attempt = 0) {
  const res = await fetch("https://videoconduit.com/v1/jobs");
  if (res.status === 429 && attempt < 3) return run(attempt + 1);
//                   ^^^
  return res;
}`,
      {
        language: "js",
        related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."],
      },
    ],
    [
      "axios",
      axiosLoop(
        "      if (error.response?.status !== 429) throw error;\n//                                   ^^^\n      await sleep(1000);",
      ),
      {
        language: "js",
        severity: "information",
        related: ["5: axios.get(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 5."],
      },
    ],
    [
      "a comment that speaks of it",
      conduit(
        "    // Retry-After would say when.\n    if (res.status !== 429) return res;\n//                     ^^^",
      ),
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "a deadline is no wait",
      conduit("    if (res.status !== 429) return res;\n//                     ^^^").replace(
        "    const res",
        "    const timer = setTimeout(() => controller.abort(), 10_000);\n    const res",
      ),
      { related: ["4: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 4."] },
    ],
  ],
  messages: [
    [
      conduit("    if (res.status !== 429) return res;"),
      [
        'Wait as "Retry-After" or "retry_after" says before retrying 429 of VideoConduit: this retries at once.',
      ],
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      pipevideo("    if (res.status !== 429) return res;\n    await sleep(1000);"),
      ['Wait as "data.retry_after" says before retrying 429 of Pipevideo: a fixed wait may be too short.'],
      {
        severity: "information",
        related: ["3: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 3."],
      },
    ],
    [
      pureframe("    if (res.status !== 429) return res;"),
      [
        "PureFrame asks for exponential backoff on 429, but this retries at once. Wait first, and longer each time.",
      ],
      { related: ["3: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 3."] },
    ],
    [
      vidio("    if (res.status !== 429) return res;"),
      ["This retries 429 of VIDIO at once, after too many requests. Wait first."],
      { related: ["3: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 3."] },
    ],
  ],
  fixes: [
    [
      "before a continue in a block",
      conduit("    if (res.status === 429) {\n      continue;\n    }\n    return res;"),
      conduit(
        '    if (res.status === 429) {\n      const seconds = Math.max(1, Number(res.headers.get("Retry-After")) || (Date.parse(res.headers.get("Retry-After") ?? "") - Date.now()) / 1000 || 5);\n      if (seconds > 60) throw new Error("VideoConduit asks for a wait of more than 60 seconds");\n      await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));\n      continue;\n    }\n    return res;',
      ),
    ],
    [
      "a lone continue",
      conduit("    if (res.status === 429) continue;\n    return res;"),
      conduit(
        '    if (res.status === 429) {\n      const seconds = Math.max(1, Number(res.headers.get("Retry-After")) || (Date.parse(res.headers.get("Retry-After") ?? "") - Date.now()) / 1000 || 5);\n      if (seconds > 60) throw new Error("VideoConduit asks for a wait of more than 60 seconds");\n      await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));\n      continue;\n    }\n    return res;',
      ),
    ],
    [
      "at the end of the loop",
      conduit("    if (res.status !== 429) return res;"),
      conduit(
        '    if (res.status !== 429) return res;\n    const seconds = Math.max(1, Number(res.headers.get("Retry-After")) || (Date.parse(res.headers.get("Retry-After") ?? "") - Date.now()) / 1000 || 5);\n    if (seconds > 60) throw new Error("VideoConduit asks for a wait of more than 60 seconds");\n    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));',
      ),
    ],
    [
      "in place of a constant wait",
      conduit("    if (res.status !== 429) return res;\n    await sleep(2000);"),
      conduit(
        '    if (res.status !== 429) return res;\n    const seconds = Math.max(1, Number(res.headers.get("Retry-After")) || (Date.parse(res.headers.get("Retry-After") ?? "") - Date.now()) / 1000 || 2);\n    if (seconds > 60) throw new Error("VideoConduit asks for a wait of more than 60 seconds");\n    await sleep(1000 * seconds);',
      ),
    ],
    [
      "a helper that takes seconds",
      `const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));\n${conduit("    if (res.status !== 429) return res;\n    await sleep(2);")}`,
      `const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));\n${conduit('    if (res.status !== 429) return res;\n    const seconds2 = Math.max(1, Number(res.headers.get("Retry-After")) || (Date.parse(res.headers.get("Retry-After") ?? "") - Date.now()) / 1000 || 2);\n    if (seconds2 > 60) throw new Error("VideoConduit asks for a wait of more than 60 seconds");\n    await sleep(seconds2);')}`,
    ],
    [
      "needle, whose headers are an object",
      needleLoop("    if (res.statusCode !== 429) return res;"),
      needleLoop(
        '    if (res.statusCode !== 429) return res;\n    const seconds = Math.max(1, Number(res.headers["retry-after"]) || (Date.parse(res.headers["retry-after"] ?? "") - Date.now()) / 1000 || 5);\n    if (seconds > 60) throw new Error("VideoConduit asks for a wait of more than 60 seconds");\n    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));',
      ),
    ],
    [
      "redaxios, whose errors are responses",
      axiosLoop("      if (error.status !== 429) throw error;").replace('"axios"', '"redaxios"'),
      axiosLoop(
        '      if (error.status !== 429) throw error;\n      const seconds = Math.max(1, Number(error.headers.get("Retry-After")) || (Date.parse(error.headers.get("Retry-After") ?? "") - Date.now()) / 1000 || 5);\n      if (seconds > 60) throw error;\n      await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));',
      ).replace('"axios"', '"redaxios"'),
    ],
    [
      "a helper that takes milliseconds, ten thousand at most",
      `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 10000)));\n${conduit("    if (res.status !== 429) return res;\n    await sleep(2);")}`,
      `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 10000)));\n${conduit('    if (res.status !== 429) return res;\n    const seconds = Math.max(1, Number(res.headers.get("Retry-After")) || (Date.parse(res.headers.get("Retry-After") ?? "") - Date.now()) / 1000 || 5);\n    if (seconds > 60) throw new Error("VideoConduit asks for a wait of more than 60 seconds");\n    await sleep(1000 * seconds);')}`,
    ],
    [
      "axios, in a catch clause",
      axiosLoop("      if (error.response?.status !== 429) throw error;"),
      axiosLoop(
        '      if (error.response?.status !== 429) throw error;\n      const seconds = Math.max(1, Number(error.response.headers["retry-after"]) || (Date.parse(error.response.headers["retry-after"] ?? "") - Date.now()) / 1000 || 5);\n      if (seconds > 60) throw error;\n      await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));',
      ),
    ],
    [
      "a return, without semicolons, in single quotes",
      `async function run(attempt = 0) {
  const res = await fetch('https://videoconduit.com/v1/jobs')
  if (res.status === 429 && attempt < 3) {
    return run(attempt + 1)
  }
  return res
}`,
      `async function run(attempt = 0) {
  const res = await fetch('https://videoconduit.com/v1/jobs')
  if (res.status === 429 && attempt < 3) {
    const seconds = Math.max(1, Number(res.headers.get('Retry-After')) || (Date.parse(res.headers.get('Retry-After') ?? "") - Date.now()) / 1000 || 5)
    if (seconds > 60) throw new Error('VideoConduit asks for a wait of more than 60 seconds')
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds))
    return run(attempt + 1)
  }
  return res
}`,
    ],
    [
      "a body at hand",
      pipevideo("    const body = await res.json();\n    if (res.status !== 429) return body;"),
      pipevideo(
        '    const body = await res.json();\n    if (res.status !== 429) return body;\n    const seconds = Math.max(1, Number(body?.data?.retry_after) || 5);\n    if (seconds > 60) throw new Error("Pipevideo asks for a wait of more than 60 seconds");\n    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));',
      ),
    ],
  ],
});
