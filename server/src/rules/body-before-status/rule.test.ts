// body-before-status: who asks for the status, in which ways, and what the check looks like.

import { expect, test } from "vitest";
import { analyseSource, describeSpans, markedSpans } from "../../../../test/support/analyse.ts";
import { testRule } from "../../../../test/support/ruleCases.ts";
import { severityOf } from "../../features/diagnostics.ts";
import { findingsOf } from "../../features/findings.ts";
import { bodyBeforeStatus } from "./rule.ts";

const conduit = `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });\n`;
const url = "https://videoconduit.com/v1/jobs/j1";

testRule(bodyBeforeStatus, {
  valid: [
    [
      "an early throw",
      `${conduit}if (!res.ok) throw new Error("no");\nconst data = await res.json();\nstart(data.job_id);`,
    ],
    [
      "a status in a switch",
      `${conduit}switch (res.status) {
  case 200: { const { job_id } = await res.json(); start(job_id); break; }
  default: fail();
}`,
    ],
    [
      "a conditional expression",
      `${conduit}const data = res.ok ? await res.json() : undefined;\nstart(data.job_id);`,
    ],
    ["an assertion", `${conduit}assert(res.ok);\nstart((await res.json()).job_id);`],
    [
      "a function that checks the response",
      `${conduit}await assertOk(res);\nconst data = await res.json();\nstart(data.job_id);`,
    ],
    ["a function that checks and parses", `${conduit}const data = await handle(res);\nstart(data.job_id);`],
    [
      "a wrapper that checks",
      `async function request(path: string) {
  const res = await fetch("https://videoconduit.com/v1" + path);
  if (res.status >= 400) throw new Error(String(res.status));
  return res;
}
const res = await request("/jobs/j1");
const data = await res.json();
start(data.job_id);`,
    ],
    [
      "a wrapper that hands the response to a check",
      `async function request(path: string) {
  const res = await fetch("https://videoconduit.com/v1" + path);
  await raise(res);
  return res;
}
const data = await (await request("/jobs/j1")).json();
start(data.job_id);`,
    ],
    [
      "a wrapper that tries again",
      `const request = (url: string) => withRetry(() => fetch(url));
const res = await request("${url}");
const data = await res.json();
start(data.job_id);`,
    ],
    [
      "a chain with a check",
      `fetch("${url}").then(check).then((r) => r.json()).then((data) => start(data.job_id));`,
    ],
    [
      "a check in the callback",
      `fetch("${url}").then((r) => (r.ok ? r.json() : Promise.reject(new Error("no")))).then((data) => start(data.job_id));`,
    ],
    [
      "an error field that is tested",
      `${conduit}const data = await res.json();\nif (data.detail) throw new Error(data.detail);\nstart(data.job_id);`,
    ],
    [
      "an error field with in",
      `${conduit}const data = await res.json();\nif ("detail" in data) throw new Error("no");\nstart(data.job_id);`,
    ],
    [
      "an error field, destructured, in JavaScript",
      `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error, job } = await res.json();
if (error) throw new Error(error.message);
start(job);`,
      { language: "js" },
    ],
    [
      "a field of a success that is tested",
      `${conduit}const { job_id } = await res.json();\nif (!job_id) throw new Error("no job");\nstart(job_id);`,
    ],
    [
      "an alias that is tested",
      `${conduit}const data = await res.json();\nconst id = data.job_id;\nif (id === undefined) throw new Error("no");\nstart(id);`,
    ],
    ["a default", `${conduit}const data = await res.json();\nstart(data.job_id ?? fail());`],
    ["optional chaining", `${conduit}const data = await res.json();\nreturn data?.job_id;`],
    ["a schema", `${conduit}const data = Job.parse(await res.json());\nstart(data.job_id);`],
    [
      "a schema that is given the body",
      `${conduit}const body = await res.json();\nconst job = JobSchema.parse(body);\nstart(job.job_id);`,
    ],
    [
      "a body that is given to a function",
      `${conduit}const data = await res.json();\nuse(data);\nstart(data.job_id);`,
    ],
    [
      "a body that is kept",
      `${conduit}const data = await res.json();\nthis.last = data;\nstart(data.job_id);`,
    ],
    [
      "a body and a response that are returned",
      `async function f() {\n  const res = await fetch("${url}");\n  const data = await res.json();\n  return { res, data };\n}`,
    ],
    [
      "a caller that checks the body",
      `async function load() {\n  const res = await fetch("${url}");\n  return res.json();\n}\nconst job = await load();\nif (job.code) throw new Error(job.code);`,
    ],
    [
      "a caller that tests the body",
      `async function load() {\n  const res = await fetch("${url}");\n  return res.json();\n}\nconst job = await load();\nif (!job.job_id) throw new Error("none");`,
    ],
    [
      "a type that leaves it open",
      `async function load(): Promise<Job | ApiError> {\n  const res = await fetch("${url}");\n  return res.json();\n}`,
    ],
    [
      "a type that is not known",
      `async function load() {\n  const res = await fetch("${url}");\n  return (await res.json()) as unknown;\n}`,
    ],
    ["only the text", `${conduit}console.log(await res.text());`],
    [
      "a health check",
      `const res = await fetch("https://videoconduit.com/v1/health");\nreturn (await res.json()).status === "ok";`,
    ],
    ["an error body that is shown", `${conduit}const body = await res.json();\nreport(body.detail);`],
    [
      "a test",
      `test("download", async () => {
  const res = await fetch("${url}");
  expect(await res.json()).toEqual({ job_id: "j1" });
  const other = await fetch("${url}");
  const body = await other.json();
  expect(body.job_id).toBe("j1");
});`,
    ],
    [
      "a status that a test expects",
      `${conduit}expect(res.status).toBe(200);\nconst data = await res.json();\nstart(data.job_id);`,
    ],
    [
      "axios",
      `import axios from "axios";\nconst { data } = await axios.get("${url}");\nstart(data.job_id);`,
      { language: "js" },
    ],
    ["ky", `import ky from "ky";\nconst data = await ky.get("${url}").json();\nstart(data.job_id);`],
    ["got", `import got from "got";\nconst data = await got("${url}").json();\nstart(data.job_id);`],
    [
      "undici that throws",
      `import { request } from "undici";\nconst { body } = await request("${url}", { throwOnError: true });\nconst data = await body.json();\nstart(data.job_id);`,
    ],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1/x");\nconst data = await res.json();\nstart(data.job_id);`,
    ],
    [
      "its own server",
      `const res = await fetch("/api/jobs");\nconst data = await res.json();\nstart(data.job_id, "${url}");`,
    ],
    [
      "a response that is passed on",
      `${conduit}const data = await res.json();\nreturn Response.json(data, { status: res.status });`,
    ],
    [
      "one of several",
      `const [a, b] = await Promise.all([fetch("${url}"), fetch("${url}")]);\nconst data = await a.json();\nstart(data.job_id);`,
    ],
    [
      "a parameter",
      `export async function parse(res: Response) {\n  return res.json();\n}\nawait fetch("${url}").then(log);`,
    ],
  ],
  invalid: [
    [
      "a check of one status of many, behind the parse",
      `export async function start(url: string) {
  const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  const job = await res.json();
//                  ^^^^^^^^^^
  if (res.status === 402) throw new Error("Not enough credits");
  return job.job_id;
}`,
      {
        related: [
          "6: job.job_id: The body is used here.",
          "2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2.",
        ],
      },
    ],
    [
      "a field of the body",
      `${conduit}const data = await res.json();
//                 ^^^^^^^^^^
start(data.job_id);`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "destructured, in JavaScript",
      `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST" });
const { id } = await res.json();
//                   ^^^^^^^^^^
module.exports = wait(id);`,
      {
        language: "js",
        related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."],
      },
    ],
    [
      "a function that returns a field",
      `async function download(body: string): Promise<string> {
  const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body });
  const data: Job = await res.json();
//                        ^^^^^^^^^^
  return data.job_id;
}`,
      { related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."] },
    ],
    [
      "a body returned as a type",
      `async function job(id: string): Promise<Job> {
  const res = await fetch(\`https://videoconduit.com/v1/jobs/\${id}\`);
  return (await res.json()) as Job;
//              ^^^^^^^^^^
}`,
      { related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."] },
    ],
    [
      "a body that is returned later",
      `async function load(id: string): Promise<Job> {
  const res = await fetch(\`https://videoconduit.com/v1/jobs/\${id}\`);
  const job = await res.json();
//                  ^^^^^^^^^^
  console.log("loaded", job);
  return job;
}`,
      { related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."] },
    ],
    [
      "a response without a name",
      `export const { job_id } = await (await fetch("${url}")).json();
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
start(job_id);`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "a chain of callbacks",
      `fetch("${url}")
  .then((r) => r.json())
//             ^^^^^^^^
  .then((data) => start(data.job_id));`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "a wrapper that does nothing but ask",
      `class Client {
  private request(path: string) {
    return fetch(\`https://videoconduit.com/v1\${path}\`, { headers: this.headers });
  }
  async start(): Promise<string> {
    const res = await this.request("/download");
    const data = await res.json();
//                     ^^^^^^^^^^
    return data.job_id;
  }
}`,
      { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
    ],
    [
      "undici",
      `import { request } from "undici";
const { body } = await request("${url}");
const data = await body.json();
//                 ^^^^^^^^^^^
start(data.job_id);`,
      { related: ["2: request(…): API detected: VideoConduit, from undici(…videoconduit.com…) on line 2."] },
    ],
    [
      "node-fetch, and headers that are read",
      `import fetch from "node-fetch";
const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
console.log(res.headers.get("x-request-id"));
const video = await res.json();
//                  ^^^^^^^^^^
save(video.url);`,
      { related: ["2: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 2."] },
    ],
    [
      "in a component",
      `<script setup lang="ts">
const first = await fetch("https://videoconduit.com/v1/jobs");
if (!first.ok) throw new Error("no");
const res = await fetch("https://videoconduit.com/v1/jobs");
const data = await res.json();
//                 ^^^^^^^^^^
list(data.jobs);
</script>`,
      {
        language: "vue",
        related: ["4: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 4."],
      },
    ],
    [
      "in a try block",
      `export async function jobs() {
  try {
    const res = await fetch("https://videoconduit.com/v1/jobs");
    const data = await res.json();
//                     ^^^^^^^^^^
    return data.jobs.map((job) => job.id);
  } catch (error) {
    console.error(error);
    return [];
  }
}`,
      {
        language: "js",
        related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."],
      },
    ],
  ],
  messages: [
    [
      `${conduit}const data = await res.json();\nstart(data.job_id);`,
      ["Check the status first: fetch does not fail on VideoConduit errors."],
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      `${conduit}const body = await res.json();\nif (!res.ok) throw new Error(body.detail);\nstart(body.job_id);`,
      ["Check the status first, as VideoConduit asks: an error body may not be JSON."],
      {
        severity: "information",
        preset: "strict",
        related: [
          "3: res.ok: The status is checked only here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      `const res = await fetch("https://api.ltx.video/v1/text-to-video");\nconst body = await res.json();\nif (!res.ok) throw new Error(body.error.message);`,
      ["Check the status first: an error body from a gateway may not be JSON."],
      {
        severity: "information",
        preset: "strict",
        related: [
          "3: res.ok: The status is checked only here.",
          "1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1.",
        ],
      },
    ],
  ],
  fixes: [
    [
      "before the statement",
      `${conduit}const data = await res.json();\nstart(data.job_id);`,
      `${conduit}if (!res.ok) throw new Error(\`VideoConduit answered \${res.status}\`);\nconst data = await res.json();\nstart(data.job_id);`,
    ],
    [
      "without semicolons, indented with tabs, in lines that end with CRLF",
      `async function job() {\r\n\tconst response = await fetch("${url}")\r\n\treturn response.json()\r\n}\r\n`,
      `async function job() {\r\n\tconst response = await fetch("${url}")\r\n\tif (!response.ok) throw new Error(\`VideoConduit answered \${response.status}\`)\r\n\treturn response.json()\r\n}\r\n`,
    ],
    [
      "in an arrow function",
      `fetch("${url}").then((r) => r.json()).then((data) => start(data.job_id));`,
      `fetch("${url}").then((r) => { if (!r.ok) throw new Error(\`VideoConduit answered \${r.status}\`); return r.json(); }).then((data) => start(data.job_id));`,
    ],
    [
      "two in a row",
      `const a = await fetch("${url}");\nconst b = await fetch("${url}");\nconst first = await a.json();\nconst second = await b.json();\nstart(first.job_id, second.job_id);`,
      `const a = await fetch("${url}");\nconst b = await fetch("${url}");\nif (!a.ok) throw new Error(\`VideoConduit answered \${a.status}\`);\nconst first = await a.json();\nif (!b.ok) throw new Error(\`VideoConduit answered \${b.status}\`);\nconst second = await b.json();\nstart(first.job_id, second.job_id);`,
    ],
    [
      "undici",
      `import { request } from "undici";\nconst { body } = await request("${url}");\nconst data = await body.json();\nstart(data.job_id);`,
      `import { request } from "undici";\nconst { body } = await request("${url}");\nconst data = await body.json();\nstart(data.job_id);`,
    ],
  ],
});

test("what is checked afterwards is advice", () => {
  const source = `${conduit}const body = await res.json();
//                 ^^^^^^^^^^
if (!res.ok) throw new Error(body.detail);
start(body.job_id);`;
  const findings = findingsOf(analyseSource(source)).filter(({ rule }) => rule === bodyBeforeStatus);
  expect(
    describeSpans(
      source,
      findings.map(({ span }) => span),
    ),
  ).toEqual(describeSpans(source, markedSpans(source)));
  expect(findings.map((finding) => severityOf(finding, { rules: {} }))).toEqual(["off"]);
});
