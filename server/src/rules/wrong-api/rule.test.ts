import type { FixtureOptions } from "../../../../test/support/analyse.ts";
import { testRule } from "../../../../test/support/ruleCases.ts";
import { wrongApi } from "./rule.ts";

const pureframe = `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
`;
const conduit = `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
`;
const ltx = `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error } = await res.json();
`;
const pipevideo = `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST" });
const body = await res.json();
`;

/** Further APIs with one error each, which an address finds: like those that a large set of catalogs has. */
function others(code: string, condition: string, names: readonly string[]): FixtureOptions["catalogs"] {
  return names.map((name) => ({
    id: name.toLowerCase(),
    format: 2,
    name,
    version: "1.0.0",
    summary: "Another API.",
    sources: [{ id: "page", title: "Errors", document: "errors.md", read: "2026-01-01" }],
    detection: { hosts: [{ host: `${name.toLowerCase()}.example` }] },
    discriminators: [{ pointer: "/code", kind: "code" }],
    shapes: [],
    entries: [{ code, condition, statuses: [400], meaning: "An error." }],
  }));
}

testRule(wrongApi, {
  valid: [
    [
      "one letter from the API's own, for another error",
      `${conduit}if (body.code === "server_errors") wait();`,
      { catalogs: others("server_errors", "quota_exhausted", ["Alpha"]) },
    ],
    [
      "what many APIs have, for an error that this one does not have",
      `${conduit}if (body.code === "card_declined") pay();`,
      { catalogs: others("card_declined", "gone", ["Alpha", "Beta", "Gamma", "Delta"]) },
    ],
    ["the API's own code", `${pureframe}if (body.detail.code === "INSUFFICIENT_CREDITS") pay();`],
    ["a type that both APIs have", `${ltx}if (error.type === "authentication_error") signIn();`],
    ["a code that no API has", `${pureframe}if (body.detail.code === "INSUFFICIENT_CREDIT") pay();`],
    ["a value of a standard that the code may be for", `${conduit}if (body.code === "NOT_FOUND") gone();`],
    ["another API's code at another place", `${pureframe}if (body.state === "insufficient_credits") pay();`],
    ["a common word where a success can be at hand", `${pipevideo}if (body.code === "conflict") skip();`],
    [
      "a table for several APIs",
      `const billing = new Set(["INSUFFICIENT_CREDITS", "insufficient_credits", "insufficient_balance"]);
${conduit}if (res.status === 402 && billing.has(body.code)) pay();
${pureframe.replaceAll("res", "other").replaceAll("body", "answer")}if (billing.has(answer.detail.code)) pay();`,
    ],
    [
      "a map of words for several APIs",
      `const words = { COLLECTION_NOT_FOUND: "gone", insufficient_credits: "top up", conflict: "there already" };
${conduit}if (res.status === 409) show(words[body.code]);`,
    ],
    [
      "beside this API's own name, in one switch",
      `${pureframe}switch (body.detail.code) {
  case "insufficient_credits":
  case "INSUFFICIENT_CREDITS":
    pay();
}`,
    ],
    [
      "a function for several APIs",
      `${pureframe}if (isEmpty(body.detail.code)) show(words(body.detail.code));
function isEmpty(code) {
  return code === "insufficient_credits" || code === "INSUFFICIENT_CREDITS" || code === "insufficient_balance";
}
function words(code) {
  switch (code) {
    case "insufficient_credits":
    case "INSUFFICIENT_CREDITS":
      return "top up";
    case "rate_limited":
      return "wait";
  }
}`,
      { language: "js" },
    ],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1/things");
const body = await res.json();
if (body.code === "insufficient_credits") pay();`,
    ],
    [
      "no evidence of an API",
      `export const isEmpty = (error) => error.code === "insufficient_credits" || error.detail.code === "PLAN_LIMIT_EXCEEDED";`,
      { language: "js" },
    ],
    [
      "two APIs in one file, each with its own",
      `${pureframe}if (body.detail.code === "INSUFFICIENT_CREDITS") pay();
const second = await fetch("https://videoconduit.com/v1/download");
const answer = await second.json();
if (answer.code === "insufficient_credits") pay();`,
    ],
  ],
  invalid: [
    [
      "===",
      `${pureframe}if (body.detail.code === "insufficient_balance") pay();
//                        ^^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "the same word in another case",
      `${conduit}if (body.code === "INSUFFICIENT_CREDITS") pay();
//                 ^^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "!==",
      `${ltx}if (error.type !== "rate_limited") throw new Error(error.message);
//                  ^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      "a case",
      `${ltx}switch (error.type) {
  case "insufficient_balance":
//      ^^^^^^^^^^^^^^^^^^^^
    pay();
    break;
  case "rate_limit_error":
    wait();
}`,
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      "a distinctive code at the top of a body",
      `${conduit}if (body.code === "COLLECTION_NOT_FOUND") create();
//                 ^^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "a list of another API's codes only",
      `${conduit}if (["PLAN_LIMIT_EXCEEDED", "SEARCH_LIMIT_EXCEEDED"].includes(body.code)) upgrade();
//    ^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^`,
      {
        each: [
          { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
          { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
        ],
      },
    ],
    [
      "an API without codes",
      `${pipevideo}if (!res.ok && body.code === "insufficient_credits") pay();
//                            ^^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."] },
    ],
    [
      "axios, in JavaScript",
      `import axios from "axios";
try {
  await axios.post("https://api.pureframe.ai/v1/collections");
} catch (error) {
  if (error.response?.data.detail.code === "rate_limited") wait();
//                                          ^^^^^^^^^^^^
}`,
      {
        language: "js",
        related: ["3: axios.post(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 3."],
      },
    ],
    [
      "a directive for the file",
      `// error-atlas: vidio
export const isEmpty = (body) => body.error.type === "insufficient_funds_error";
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^`,
      {
        language: "js",
        related: ["1: // error-atlas: vidio: API detected: VIDIO, from the error-atlas comment on line 1."],
      },
    ],
    [
      "JSON: a body with another API's code",
      `{
  "url": "https://videoconduit.com/v1/download",
  "status": 402,
  "body": { "detail": "No credits", "code": "INSUFFICIENT_CREDITS" }
//                                           ^^^^^^^^^^^^^^^^^^^^
}`,
      { language: "jsonc" },
    ],
  ],
  messages: [
    [
      `${conduit}if (!res.ok && body.code === "no_funds_left") pay();`,
      ['Use "insufficient_credits" for VideoConduit: "no_funds_left" belongs to other APIs.'],
      {
        catalogs: others("no_funds_left", "out_of_credits", ["Alpha", "Beta", "Gamma", "Delta"]),
        related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."],
      },
    ],
    [
      `${conduit}await fetch("https://alpha.example/");
if (body.code === "server_errors") wait();`,
      [
        '"server_errors" belongs to Alpha; VideoConduit documents no such error. Check which API sent this response.',
      ],
      {
        catalogs: others("server_errors", "quota_exhausted", ["Alpha"]),
        related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."],
      },
    ],
    [
      `${ltx}if (error.type === "insufficient_balance") pay();`,
      ['Use "insufficient_funds_error" for LTX: "insufficient_balance" belongs to VIDIO.'],
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      `${pureframe}if (body.detail.code === "insufficient_credits") pay();`,
      ['Use "INSUFFICIENT_CREDITS" for PureFrame: "insufficient_credits" belongs to VideoConduit.'],
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      `${pipevideo}if (!res.ok && body.code === "insufficient_credits") pay();`,
      ['"insufficient_credits" belongs to VideoConduit; Pipevideo documents no code for this. Test for 400.'],
      { related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."] },
    ],
    [
      `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
if (error.type === "COLLECTION_NAME_TAKEN") rename();`,
      [
        '"COLLECTION_NAME_TAKEN" belongs to PureFrame; VIDIO documents no such error. Check which API sent this response.',
      ],
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      `${ltx}if (error.type === "SEARCH_UNAVAILABLE" || error.type === "upstream_error") wait();`,
      [
        'Use "service_unavailable" for LTX: "SEARCH_UNAVAILABLE" belongs to PureFrame.',
        '"upstream_error" belongs to VideoConduit; LTX documents no such error. Check which API sent this response.',
      ],
      {
        each: [
          { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
          { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
        ],
      },
    ],
  ],
  fixes: [
    [
      "the name of the same condition",
      `${ltx}if (error.type === 'insufficient_balance') pay();`,
      `${ltx}if (error.type === 'insufficient_funds_error') pay();`,
    ],
    [
      "the one in the other case, of several of that condition",
      `${pureframe}if (body.detail.code === "not_found") gone();`,
      `${pureframe}if (body.detail.code === "NOT_FOUND") gone();`,
    ],
    [
      "each of a list",
      `${pureframe}if (["insufficient_credits", "rate_limited"].includes(body.detail.code)) wait();`,
      `${pureframe}if (["INSUFFICIENT_CREDITS", "RATE_LIMIT_EXCEEDED"].includes(body.detail.code)) wait();`,
    ],
    [
      "nothing for an API without codes",
      `${pipevideo}if (!res.ok && body.code === "insufficient_credits") pay();`,
      `${pipevideo}if (!res.ok && body.code === "insufficient_credits") pay();`,
    ],
    [
      "JSON",
      `{ "url": "https://videoconduit.com/v1/x", "status": 402, "body": { "detail": "x", "code": "INSUFFICIENT_CREDITS" } }`,
      `{ "url": "https://videoconduit.com/v1/x", "status": 402, "body": { "detail": "x", "code": "insufficient_credits" } }`,
      { language: "json" },
    ],
  ],
});
