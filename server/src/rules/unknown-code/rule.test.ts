import { expect, test } from "vitest";
import { analyseSource } from "../../../../test/support/analyse.ts";
import { testRule } from "../../../../test/support/ruleCases.ts";
import { findingsOf } from "../../features/findings.ts";
import { unknownCode } from "./rule.ts";

const pureframe = `const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
`;
const ltx = `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error } = await res.json();
`;

testRule(unknownCode, {
  valid: [
    ["a code that the API has", `${pureframe}if (body.detail.code === "COLLECTION_NOT_FOUND") show();`],
    ["a type that the API has", `${ltx}if (error.type === "rate_limit_error") wait();`],
    [
      "an API that no catalog has",
      `const body = await (await fetch("https://api.example.com/v1/things")).json();
if (body.detail.code === "COLECTION_NOT_FOUND") show();`,
    ],
    [
      "a call to an API in a file that the configuration says is of none",
      `${pureframe}if (body.detail.code === "COLECTION_NOT_FOUND") show();`,
      { api: "none" },
    ],
    ["no evidence of an API", `if (err.code === "COLECTION_NOT_FOUND" || err.code === "not_found") show();`],
    [
      "a code of the platform, in an error class of the file's own",
      `class ApiError extends Error {
  constructor(readonly code: string) { super(code); }
}
async function get() {
  const res = await fetch("https://videoconduit.com/v1/download");
  if (!res.ok) throw new ApiError((await res.json()).code);
}
try {
  await get();
} catch (e) {
  if (e.code === "ECONNRESET") retry();
}`,
    ],
    [
      "a code of the success's own, at the top of the body",
      `const res = await fetch("https://videoconduit.com/v1/jobs");
const body = await res.json();
if (body.code === "READY") show();`,
    ],
    [
      "data of another form, beneath an address",
      `{ "url": "https://videoconduit.com/v1", "items": [{ "status": 404, "code": "abc", "title": "x" }] }`,
      { language: "json" },
    ],
    ["no value yet", `${pureframe}if (body.detail.code === "") show();`],
    [
      "a text compared with a message",
      `${pureframe}if (body.detail.message === "no such collection") show();`,
    ],
    [
      "a field that is no discriminator",
      `${pureframe}if (body.detail.kind === "COLECTION_NOT_FOUND") show();`,
    ],
    [
      "a key for all other codes",
      `const words = { conflict: "there already", default: "try again", "*": "no idea" };
const res = await fetch("https://videoconduit.com/v1/download");
const { code } = await res.json();
show(words[code] ?? words.default);`,
    ],
    [
      "a constant that something else may stand in for",
      `const GONE = process.env.GONE ?? "COLECTION_NOT_FOUND";
${pureframe}if (body.detail.code === GONE) show();`,
    ],
    [
      "codes of one's own, or of what comes the same way, beside the API's in a list",
      `const busy = new Set(["rate_limit_error", "overloaded_error", "NETWORK", "TIMEOUT"]);
${ltx}if (busy.has(error.type)) wait();`,
    ],
    [
      "a code of the platform in the same catch",
      `import axios from "axios";
try {
  await axios.get("https://videoconduit.com/v1/jobs");
} catch (error) {
  if (error.code === "ECONNABORTED" || error.code === "ERR_NETWORK") again();
}`,
    ],
    [
      "a code that another comment says is not of an API",
      `// error-atlas: none
${pureframe}if (body.detail.code === "COLECTION_NOT_FOUND") show();`,
    ],
    [
      "JSON: a body that is not an error's",
      `{ "id": "c1", "code": "COLECTION", "items": [] }`,
      { language: "json", api: "videoconduit" },
    ],
    [
      "JSON: a code that the API has",
      `{ "detail": { "code": "COLLECTION_NOT_FOUND", "message": "Collection not found" } }`,
      { language: "json", api: "pureframe" },
    ],
    [
      "another API's code, of which wrong-api speaks",
      `const res = await fetch("https://videoconduit.com/v1/download");
const body = await res.json();
if (body.code === "INSUFFICIENT_CREDITS") pay();`,
    ],
  ],
  invalid: [
    [
      "a value of a vocabulary that other APIs have, where the API has codes of its own",
      `const res = await fetch("https://videoconduit.com/v1/info");
const body = await res.json();
if (!res.ok && body.code === "NOT_FOUND") skip();
//                            ^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "a code like none, where only an error can be",
      `const res = await fetch("https://videoconduit.com/v1/jobs");
if (!res.ok) {
  const body = await res.json();
  if (body.code === "READY") show();
//                   ^^^^^
}`,
      {
        severity: "information",
        related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."],
      },
    ],
    [
      "===",
      `${pureframe}if (body.detail.code === "COLECTION_NOT_FOUND") show();
//                        ^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "!==, which is always true",
      `${pureframe}if (body.detail.code !== "COLECTION_NOT_FOUND") show();
//                        ^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "the other way round, loosely",
      `${pureframe}if ("COLECTION_NOT_FOUND" == body.detail.code) show();
//   ^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "a switch, each case on its own",
      `${ltx}switch (error.type) {
  case "rate_limit":
//      ^^^^^^^^^^
  case "concurrency_limit_error":
  case "api-error":
//      ^^^^^^^^^
    wait();
}`,
      {
        each: [
          {
            severity: "information",
            related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."],
          },
          { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
        ],
      },
    ],
    [
      "includes, with other quotes",
      `${pureframe}if (['FORBIDEN', \`NOT_FOUND\`].includes(body.detail.code)) show();
//    ^^^^^^^^`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "a Set",
      `const busy = new Set(["rate_limit_error", "rate_limited_error", "overloaded_error"]);
//                                         ^^^^^^^^^^^^^^^^^^
${ltx}if (busy.has(error.type)) wait();`,
      { related: ["3: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 3."] },
    ],
    [
      "a table that the code is looked up in",
      `const words = { conflict: "there already", "insufficient_credit": "top up", up_stream_error: "again" };
//                                          ^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^
const res = await fetch("https://videoconduit.com/v1/download");
const body = await res.json();
show(words[body.code]);`,
      {
        each: [
          { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
          { related: ["3: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 3."] },
        ],
      },
    ],
    [
      "a constant",
      `const GONE = "COLECTION_NOT_FOUND";
${pureframe}if (body.detail.code === GONE) show();
//                       ^^^^`,
      {
        related: [
          '1: COLECTION_NOT_FOUND: "COLECTION_NOT_FOUND" is written here.',
          "2: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 2.",
        ],
      },
    ],
    [
      "destructured",
      `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error: { type } } = await res.json();
if (type === "insufficient_ballance") pay();
//            ^^^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      "axios, in JavaScript",
      `import axios from "axios";
try {
  await axios.post("https://api.pureframe.ai/v1/collections");
} catch (error) {
  if (error.response?.data.detail.code === "COLLECTION_NAME_IN_USE") rename();
//                                          ^^^^^^^^^^^^^^^^^^^^^^
}`,
      {
        language: "js",
        related: ["3: axios.post(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 3."],
      },
    ],
    [
      "a directive for the file",
      `// error-atlas: pureframe
export const isGone = (body) => body.detail.code === "COLECTION_NOT_FOUND";
//                                                    ^^^^^^^^^^^^^^^^^^^`,
      {
        language: "js",
        related: [
          "1: // error-atlas: pureframe: API detected: PureFrame, from the error-atlas comment on line 1.",
        ],
      },
    ],
    [
      "an API from the settings",
      `export const isGone = (body: Body) => body.detail.code === "COLECTION_NOT_FOUND";
//                                                          ^^^^^^^^^^^^^^^^^^^`,
      { api: "pureframe" },
    ],
    [
      "JSON: an error body",
      `{
  "detail": { "code": "COLECTION_NOT_FOUND", "message": "Collection not found" }
//                     ^^^^^^^^^^^^^^^^^^^
}`,
      { language: "jsonc", api: "pureframe" },
    ],
    [
      "JSON: a recorded answer with its address and status",
      `{
  "url": "https://videoconduit.com/v1/download",
  "status": 409,
  "body": { "detail": "Exists already", "code": "conflicts" }
//                                               ^^^^^^^^^
}`,
      { language: "jsonc" },
    ],
  ],
  messages: [
    [
      `{ "detail": { "code": "COLECTION_NOT_FOUND", "message": "Collection not found" } }`,
      ['Unknown PureFrame code "COLECTION_NOT_FOUND". Did you mean "COLLECTION_NOT_FOUND"?'],
      { language: "json", api: "pureframe" },
    ],
    [
      `${pureframe}if (body.detail.code === "COLECTION_NOT_FOUND") show();`,
      ['Unknown PureFrame code "COLECTION_NOT_FOUND". Did you mean "COLLECTION_NOT_FOUND"?'],
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      `${pureframe}if (body.detail.code !== "TEAPOT") show();`,
      ['Unknown PureFrame code "TEAPOT". Check the spelling, and which API sent this response.'],
      {
        severity: "information",
        related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."],
      },
    ],
  ],
  fixes: [
    [
      "a code",
      `${pureframe}if (body.detail.code === "COLECTION_NOT_FOUND") show();`,
      `${pureframe}if (body.detail.code === "COLLECTION_NOT_FOUND") show();`,
    ],
    [
      "each of several, in the quotes that are there",
      `${ltx}switch (error.type) {
  case 'rate_limit_eror':
  case "concurency_limit_error":
    wait();
}`,
      `${ltx}switch (error.type) {
  case 'rate_limit_error':
  case "concurrency_limit_error":
    wait();
}`,
    ],
    [
      "a key of a table",
      `const words = { "insufficient_credit": "top up", up_stream_error: "again" };
const res = await fetch("https://videoconduit.com/v1/download");
show(words[(await res.json()).code]);`,
      `const words = { "insufficient_credits": "top up", upstream_error: "again" };
const res = await fetch("https://videoconduit.com/v1/download");
show(words[(await res.json()).code]);`,
    ],
    [
      "JSON",
      `{ "detail": { "code": "COLECTION_NOT_FOUND", "message": "Collection not found" } }`,
      `{ "detail": { "code": "COLLECTION_NOT_FOUND", "message": "Collection not found" } }`,
      { language: "json", api: "pureframe" },
    ],
    [
      "nothing where no code is near",
      `${pureframe}if (body.detail.code === "TEAPOT") show();`,
      `${pureframe}if (body.detail.code === "TEAPOT") show();`,
    ],
  ],
});

test("only strict: a code that resembles none, in the answer that a test makes up", () => {
  const source = `nock("https://api.pureframe.ai").get("/v1/videos/1").reply(400, { detail: { code: "BRAND_NEW_CODE", message: "New" } });`;
  const found = findingsOf(analyseSource(source)).filter(({ rule }) => rule === unknownCode);
  expect(found.map(({ preset }) => preset)).toEqual(["strict"]);
});
