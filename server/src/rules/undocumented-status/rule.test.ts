import { expect, test } from "vitest";
import { analyseSource } from "../../../../test/support/analyse.ts";
import { testRule } from "../../../../test/support/ruleCases.ts";
import { findingsOf } from "../../features/findings.ts";
import { undocumentedStatus } from "./rule.ts";

const pipevideo = `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST" });
`;

testRule(undocumentedStatus, {
  valid: [
    [
      "the answer to an address that the API gave: files are stored elsewhere",
      `const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
if (!res.ok) throw new Error(String(res.status));
const generation = await res.json();
const file = await fetch(generation.url);
if (file.status === 402) throw new Error("The link is over");`,
    ],
    [
      "the same with a name taken out of the answer",
      `const res = await fetch("https://api.vidio.ai/v1/upload-url");
if (!res.ok) throw new Error(String(res.status));
const { upload_url } = await res.json();
const put = await fetch(upload_url, { method: "PUT", body: file });
if (put.status === 412 || put.status === 403) throw new Error("The link is over");`,
    ],
    [
      "data of another form, beneath an address",
      `{ "url": "https://api.pureframe.ai/v1", "items": [{ "status": 418, "code": "abc", "detail": "x" }] }`,
      { language: "json" },
    ],
    ["a status that the API documents", `${pipevideo}if (res.status === 400) check();`],
    [
      "a status without an entry, but with a meaning",
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (res.status === 413) smaller();`,
    ],
    [
      "5xx: a gateway sends them for any API",
      `${pipevideo}if ([502, 503, 504].includes(res.status)) wait();`,
    ],
    ["what any server may send", `${pipevideo}if (res.status === 408 || res.status === 431) again();`],
    ["a range", `${pipevideo}if (res.status >= 402 && res.status < 499) check();`],
    ["not this status", `${pipevideo}if (res.status !== 402) show();`],
    ["a success", `${pipevideo}if (res.status === 202 || res.status === 204) done();`],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1/things");
if (res.status === 418) tea();`,
    ],
    ["no evidence of an API", `export const isTeapot = (res: Response) => res.status === 418;`],
    ["a number that is no status", `${pipevideo}if (res.headers.length === 402) odd();`],
    ["an answer that a mock makes for another API", `${pipevideo}server.reply(418, {});`],
    [
      "JSON: a documented status",
      `{ "url": "https://api.pipevideo.co/v1/generations", "status": 400, "body": { "message": "Insufficient credits" } }`,
      { language: "json" },
    ],
  ],
  invalid: [
    [
      "===",
      `${pipevideo}if (res.status === 402) pay();
//                 ^^^`,
      { related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."] },
    ],
    [
      "the other way round, loosely",
      `${pipevideo}if (402 == res.status) pay();
//  ^^^`,
      { related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."] },
    ],
    [
      "a switch",
      `${pipevideo}switch (res.status) {
  case 400:
  case 403:
//     ^^^
    check();
}`,
      {
        preset: "strict",
        related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."],
      },
    ],
    [
      "includes, of which one is documented",
      `${pipevideo}if ([401, 403].includes(res.status)) login();
//        ^^^`,
      {
        severity: "information",
        preset: "strict",
        related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."],
      },
    ],
    [
      "a Set",
      `const forever = new Set([400, 401, 403, 404, 422]);
//                                 ^^^       ^^^
${pipevideo}if (forever.has(res.status)) fail();`,
      {
        each: [
          {
            severity: "information",
            preset: "strict",
            related: ["3: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 3."],
          },
          {
            severity: "information",
            related: ["3: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 3."],
          },
        ],
      },
    ],
    [
      "destructured and renamed",
      `const { status: code } = await fetch("https://api.vidio.ai/v1/jobs/j1");
if (code === 422) check();
//           ^^^`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      "axios, in JavaScript",
      `import axios from "axios";
const ltx = axios.create({ baseURL: "https://api.ltx.video/v1" });
try {
  await ltx.get("/videos/v1");
} catch (error) {
  if (error.response?.status === 409) gone();
//                               ^^^
}`,
      {
        language: "js",
        related: ["4: ltx.get(…): API detected: LTX, from axios(…api.ltx.video…) on line 4."],
      },
    ],
    [
      "a directive for the next statement",
      `// error-atlas: ltx
export const isGone = (res: Response) => res.status === 409;
//                                                      ^^^`,
      { related: ["1: // error-atlas: ltx: API detected: LTX, from the error-atlas comment on line 1."] },
    ],
    [
      "an API from the settings",
      `export const isGone = (res: Response) => res.status === 409;
//                                                      ^^^`,
      { api: "ltx" },
    ],
    [
      "JSON: a recorded answer",
      `{
  "url": "https://api.pipevideo.co/v1/generations",
  "status": 402,
//          ^^^
  "body": { "message": "Insufficient credits" }
}`,
      { language: "jsonc" },
    ],
  ],
  messages: [
    [
      `${pipevideo}if (res.status === 402) pay();`,
      ["402 is not documented for Pipevideo. Use 400 instead."],
      { related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."] },
    ],
    [
      `${pipevideo}if (res.status === 418) tea();`,
      ["418 is not documented for Pipevideo. Use one of 400, 401, 404, 429 or 500."],
      { related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."] },
    ],
  ],
  fixes: [
    [
      "the one status of the same condition",
      `${pipevideo}if (res.status === 402) pay();`,
      `${pipevideo}if (res.status === 400) pay();`,
    ],
    [
      "a case",
      `const { status } = await fetch("https://api.vidio.ai/v1/jobs/j1");
switch (status) {
  case 422:
    return "check the request";
}`,
      `const { status } = await fetch("https://api.vidio.ai/v1/jobs/j1");
switch (status) {
  case 400:
    return "check the request";
}`,
    ],
    [
      "JSON",
      `{ "url": "https://api.pipevideo.co/v1/x", "status": 402, "body": { "message": "Insufficient credits" } }`,
      `{ "url": "https://api.pipevideo.co/v1/x", "status": 400, "body": { "message": "Insufficient credits" } }`,
      { language: "json" },
    ],
    [
      "nothing where the program asks for that status already",
      `${pipevideo}if (res.status === 400) check();
if (res.status === 402) pay();`,
      `${pipevideo}if (res.status === 400) check();
if (res.status === 402) pay();`,
    ],
    [
      "nothing where the API has no such condition",
      `${pipevideo}if (res.status === 418) tea();`,
      `${pipevideo}if (res.status === 418) tea();`,
    ],
  ],
});

const fetched = (api: string) => `const res = await fetch("https://${api}");\n`;

test.each<[what: string, source: string]>([
  [
    "in one test with others",
    `${fetched("api.pipevideo.co/v1/generations")}if (res.status === 401 || res.status === 403) login();`,
  ],
  ["in a list", `${fetched("api.ltx.video/v1/videos")}if ([401, 403].includes(res.status)) login();`],
  [
    "in a switch",
    `${fetched("api.ltx.video/v1/videos")}switch (res.status) { case 401: case 403: login(); break; default: other(); }`,
  ],
  [
    "in a table",
    `const TEXTS = { 400: "Wrong", 403: "Not allowed", 409: "Conflict" };\n${fetched("api.ltx.video/v1/videos")}show(TEXTS[res.status] ?? "Error");`,
  ],
  [
    "made up by a test",
    `nock("https://api.ltx.video").post("/v1/videos").reply(418, { type: "error", error: { type: "teapot", message: "" } });`,
  ],
])("only strict: a status that code is ready for besides, %s", (_what, source) => {
  const found = findingsOf(analyseSource(source)).filter(({ rule }) => rule === undocumentedStatus);
  expect(found.map(({ preset }) => preset)).toEqual(found.map(() => "strict"));
  expect(found.length).toBeGreaterThan(0);
});
