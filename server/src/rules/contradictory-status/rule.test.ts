import { catalogText } from "../../../../test/support/catalogText.ts";
import { testRule } from "../../../../test/support/ruleCases.ts";
import { contradictoryStatus } from "./rule.ts";

const pureframe = `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
`;
const conduit = `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
`;
const vidio = `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
`;

const shop = {
  catalogs: [catalogText("shop", { SOLD_OUT: 409, ORDER_GONE: 404 })],
  produced: "shop",
} as const;

testRule(contradictoryStatus, {
  valid: [
    [
      "a table of codes, which other places look up in, too",
      `const titles = { rate_limited: "Wait a moment", conflict: "It is there already" };
const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
if (res.status !== 429) show(titles[body.code] ?? "Something else");`,
    ],
    [
      "the code of a status that another operand asks for",
      `const res = await fetch("https://api.pureframe.ai/v1/collections/c1"); const body = await res.json();
if (res.status === 404 || body.detail.code === "COLLECTION_NOT_FOUND") create();`,
    ],
    [
      "the code of one of several statuses that other operands ask for",
      `const res = await fetch("https://api.pureframe.ai/v1/collections/c1"); const body = await res.json();
if (res.status === 409 || res.status === 404 || body.detail.code === "COLLECTION_NOT_FOUND") create();`,
    ],
    [
      "the code of a status for which the chain does the same",
      `const res = await fetch("https://api.pureframe.ai/v1/collections/c1"); const body = await res.json();
if (res.status === 404) create();
else if (body.detail.code === "COLLECTION_NOT_FOUND") create();`,
    ],
    [
      "an API's own code, with the status of the catalog",
      `res.status(409).json({ code: "SOLD_OUT" });`,
      shop,
    ],
    ["an API's own error, thrown with it", `throw new ApiError(404, "ORDER_GONE");`, shop],
    ["an API's own error of an unknown status", `throw new ApiError(status, "ORDER_GONE");`, shop],
    ["a code that no catalog has", `res.status(400).json({ code: "SOLD" });`, shop],
    [
      "the status that the code comes with",
      `${pureframe}if (res.status === 402 && body.detail.code === "SEARCH_LIMIT_EXCEEDED") wait();`,
    ],
    [
      "a type of several statuses under one of them",
      `${vidio}if (res.status === 404 && error.type === "invalid_request_error") gone();`,
    ],
    [
      "a range that holds the status",
      `${conduit}if (res.status >= 400 && res.status < 500 && body.code === "conflict") skip();`,
    ],
    ["either of two", `${conduit}if (res.status === 500 || body.code === "conflict") skip();`],
    ["not this status", `${conduit}if (res.status !== 500 && body.code === "conflict") skip();`],
    [
      "a code that is excluded, not expected",
      `${conduit}if (res.status === 500 && body.code !== "conflict") skip();`,
    ],
    [
      "after the branch",
      `${conduit}if (res.status === 500) wait();
if (body.code === "conflict") skip();`,
    ],
    [
      "the status of another response",
      `const other = await fetch("https://videoconduit.com/v1/jobs");
${conduit}if (other.status === 500 && body.code === "conflict") skip();`,
    ],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1/things");
const body = await res.json();
if (res.status === 404 && body.detail.code === "SEARCH_LIMIT_EXCEEDED") wait();`,
    ],
    [
      "an entry that is tied to no status of its own",
      `const res = await fetch("https://api.pipevideo.co/v1/generations");
const body = await res.json();
if (res.status === 200 && body.error === "Insufficient credits") pay();`,
    ],
    [
      "JSON: the code's own status",
      `{ "url": "https://videoconduit.com/v1/download", "status": 409, "body": { "detail": "Exists", "code": "conflict" } }`,
      { language: "json" },
    ],
  ],
  invalid: [
    [
      "the code of a status for which the chain does something else",
      `const res = await fetch("https://api.pureframe.ai/v1/collections/c1"); const body = await res.json();
if (res.status === 404) create();
else if (body.detail.code === "COLLECTION_NOT_FOUND") report();
//                             ^^^^^^^^^^^^^^^^^^^^`,
      {
        related: [
          "2: 404: This test limits what can get here.",
          "1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1.",
        ],
      },
    ],
    [
      "the code of a status that another operand excludes",
      `const res = await fetch("https://api.pureframe.ai/v1/collections/c1"); const body = await res.json();
if (res.status !== 404 && body.detail.code === "COLLECTION_NOT_FOUND") create();
//                                              ^^^^^^^^^^^^^^^^^^^^`,
      {
        related: [
          "2: 404: This test limits what can get here.",
          "1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1.",
        ],
      },
    ],
    [
      "the code of a status that no operand asks for",
      `const res = await fetch("https://api.pureframe.ai/v1/collections/c1"); const body = await res.json();
if (res.status === 409) if (res.status === 403 || body.detail.code === "COLLECTION_NOT_FOUND") create();
//                                                                      ^^^^^^^^^^^^^^^^^^^^`,
      {
        related: [
          "2: 409: This test limits what can get here.",
          "2: 403: This test limits what can get here.",
          "1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1.",
        ],
      },
    ],
    [
      "an API's own code, sent with another status",
      `res.status(400).json({ code: "SOLD_OUT" });
//                            ^^^^^^^^`,
      { ...shop, related: ["1: 400: The status is set here."] },
    ],
    [
      "an API's own error, thrown with another status",
      `throw new ApiError(409, "ORDER_GONE");
//                       ^^^^^^^^^^`,
      { ...shop, related: ["1: 409: The status is set here."] },
    ],
    [
      "in JavaScript, handed to next",
      `module.exports = (req, res, next) => next(new ApiError(409, 'ORDER_GONE'));
//                                                           ^^^^^^^^^^`,
      { ...shop, language: "js", related: ["1: 409: The status is set here."] },
    ],
    [
      "&&",
      `${pureframe}if (res.status === 404 && body.detail.code === "SEARCH_LIMIT_EXCEEDED") wait();
//                                              ^^^^^^^^^^^^^^^^^^^^^`,
      {
        related: [
          "3: 404: This test limits what can get here.",
          "1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1.",
        ],
      },
    ],
    [
      "an if in an if",
      `${conduit}if (res.status === 402) {
  if (body.code === "conflict") skip();
//                   ^^^^^^^^
}`,
      {
        related: [
          "3: 402: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "after an early return",
      `${conduit}if (res.status !== 402) throw new Error(body.detail);
if (body.code === "conflict") skip();
//                 ^^^^^^^^`,
      {
        related: [
          "3: 402: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a success only",
      `${conduit}if (res.ok && body.code === "conflict") skip();
//                           ^^^^^^^^`,
      {
        related: [
          "3: res.ok: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a range",
      `${vidio}if (res.status >= 500 && error.type === "permission_error") deny();
//                                       ^^^^^^^^^^^^^^^^`,
      {
        related: [
          "3: 500: This test limits what can get here.",
          "1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1.",
        ],
      },
    ],
    [
      "a list of statuses",
      `${vidio}if ([401, 402].includes(res.status) && error.type === "permission_error") deny();
//                                                     ^^^^^^^^^^^^^^^^`,
      {
        related: [
          "3: [401, 402].includes(…): This test limits what can get here.",
          "1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1.",
        ],
      },
    ],
    [
      "a switch in a switch",
      `${pureframe}switch (res.status) {
  case 402:
    switch (body.detail.code) {
      case "INSUFFICIENT_CREDITS":
        pay();
        break;
      case "SEARCH_UNAVAILABLE":
//          ^^^^^^^^^^^^^^^^^^
        wait();
    }
}`,
      {
        related: [
          "4: 402: This test limits what can get here.",
          "1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1.",
        ],
      },
    ],
    [
      "the status behind the code",
      `${conduit}if (body.code === "conflict" && res.status === 404) skip();
//                                             ^^^`,
      {
        related: [
          '3: "conflict": This test limits what can get here.',
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a ternary",
      `${vidio}const words = res.status === 429 ? (error.type === "insufficient_balance" ? "top up" : "wait") : "";
//                                                  ^^^^^^^^^^^^^^^^^^^^`,
      {
        related: [
          "3: 429: This test limits what can get here.",
          "1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1.",
        ],
      },
    ],
    [
      "axios, in JavaScript",
      `import axios from "axios";
try {
  await axios.post("https://videoconduit.com/v1/download");
} catch (error) {
  if (error.response.status === 404 && error.response.data.code === "conflict") skip();
//                                                                   ^^^^^^^^
}`,
      {
        language: "js",
        related: [
          "5: 404: This test limits what can get here.",
          "3: axios.post(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 3.",
        ],
      },
    ],
    [
      "a directive for the file",
      `// error-atlas: pureframe
export async function isLimit(url) {
  const res = await fetch(url);
  if (res.status !== 429) return false;
  return (await res.json()).detail.code === "SEARCH_LIMIT_EXCEEDED";
//                                           ^^^^^^^^^^^^^^^^^^^^^
}`,
      {
        language: "js",
        related: [
          "4: 429: This test limits what can get here.",
          "1: // error-atlas: pureframe: API detected: PureFrame, from the error-atlas comment on line 1.",
        ],
      },
    ],
    [
      "JSON: a body under another's status",
      `{
  "url": "https://videoconduit.com/v1/download",
  "status": 404,
  "body": { "detail": "Exists already", "code": "conflict" }
//                                               ^^^^^^^^
}`,
      { language: "jsonc", related: ["3: 404: This test limits what can get here."] },
    ],
  ],
  messages: [
    [
      `{ "url": "https://videoconduit.com/v1/download", "status": 404, "body": { "detail": "Insufficient credits" } }`,
      [
        '"Insufficient credits" does not go with 404: VideoConduit documents it with 402. Change the status to 402, or use an error documented for 404.',
      ],
      { language: "json", severity: "information", related: ["1: 404: This test limits what can get here."] },
    ],
    [
      `throw new ApiError(409, "ORDER_GONE");`,
      ['"ORDER_GONE" is sent with 409, but the SHOP catalog says 404. Send 404, or correct the entry.'],
      { ...shop, related: ["1: 409: The status is set here."] },
    ],
    [
      `{ "url": "https://videoconduit.com/v1/download", "status": 404, "body": { "detail": "Exists", "code": "conflict" } }`,
      [
        '"conflict" does not go with 404: VideoConduit documents it with 409. Change the status to 409, or use an error documented for 404.',
      ],
      { language: "json", related: ["1: 404: This test limits what can get here."] },
    ],
    [
      `{ "url": "https://videoconduit.com/v1/x", "status": 409, "body": { "status": 404, "detail": "Exists", "code": "conflict" } }`,
      ['"status" is 404, but this body comes with 409. Change it to 409.'],
      { language: "json", related: ["1: 409: The status of the response is set here."] },
    ],
    [
      `${pureframe}if (res.status === 404 && body.detail.code === "SEARCH_LIMIT_EXCEEDED") wait();`,
      [
        '"SEARCH_LIMIT_EXCEEDED" never occurs here: PureFrame documents it with 402, but the status is 404. Test for 402.',
      ],
      {
        related: [
          "3: 404: This test limits what can get here.",
          "1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1.",
        ],
      },
    ],
    [
      `${conduit}if (res.status >= 500 && body.code === "conflict") skip();`,
      [
        '"conflict" never occurs here: VideoConduit documents it with 409, but the status is 5xx. Test for 409.',
      ],
      {
        related: [
          "3: 500: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      `${conduit}if (body.code === "conflict" && res.status === 404) skip();`,
      ['404 never occurs here: VideoConduit documents "conflict" with 409. Test for 409.'],
      {
        related: [
          '3: "conflict": This test limits what can get here.',
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
  ],
  fixes: [
    [
      "the status of an API's own error",
      `throw new ApiError(409, "ORDER_GONE");`,
      `throw new ApiError(404, "ORDER_GONE");`,
      shop,
    ],
    [
      "the status in the same condition",
      `${pureframe}if (res.status === 404 && body.detail.code === "SEARCH_LIMIT_EXCEEDED") wait();`,
      `${pureframe}if (res.status === 402 && body.detail.code === "SEARCH_LIMIT_EXCEEDED") wait();`,
    ],
    [
      "the status first, the other way round, behind an early return",
      `${vidio}if (res.ok) done();
const isOurs = 404 == res.status && error.type === "permission_error";`,
      `${vidio}if (res.ok) done();
const isOurs = 403 == res.status && error.type === "permission_error";`,
    ],
    [
      "one status for two codes",
      `${pureframe}if (res.status === 404 && (body.detail.code === "PAYMENT_FAILED" || body.detail.code === "INSUFFICIENT_CREDITS")) pay();`,
      `${pureframe}if (res.status === 402 && (body.detail.code === "PAYMENT_FAILED" || body.detail.code === "INSUFFICIENT_CREDITS")) pay();`,
    ],
    [
      "nothing where the status is right for another code",
      `${pureframe}if (res.status === 404 && (body.detail.code === "PAYMENT_FAILED" || body.detail.code === "VIDEO_NOT_FOUND")) pay();`,
      `${pureframe}if (res.status === 404 && (body.detail.code === "PAYMENT_FAILED" || body.detail.code === "VIDEO_NOT_FOUND")) pay();`,
    ],
    [
      "nothing for a type of several statuses",
      `${vidio}if (res.status === 401 && error.type === "invalid_request_error") fix();`,
      `${vidio}if (res.status === 401 && error.type === "invalid_request_error") fix();`,
    ],
    [
      "nothing in an outer condition",
      `${conduit}if (res.status === 402) {
  if (body.code === "conflict") skip();
}`,
      `${conduit}if (res.status === 402) {
  if (body.code === "conflict") skip();
}`,
    ],
    [
      "nothing for a list of statuses",
      `${vidio}if ([401, 402].includes(res.status) && error.type === "permission_error") deny();`,
      `${vidio}if ([401, 402].includes(res.status) && error.type === "permission_error") deny();`,
    ],
    [
      "the status behind the code",
      `${conduit}if (body.code === "conflict" && res.status === 404) skip();`,
      `${conduit}if (body.code === "conflict" && res.status === 409) skip();`,
    ],
    [
      "axios, in JavaScript",
      `import axios from "axios";
try {
  await axios.post("https://videoconduit.com/v1/download");
} catch (error) {
  if (error.response?.status === 404 && error.response.data.code === 'conflict') skip();
}`,
      `import axios from "axios";
try {
  await axios.post("https://videoconduit.com/v1/download");
} catch (error) {
  if (error.response?.status === 409 && error.response.data.code === 'conflict') skip();
}`,
      { language: "js" },
    ],
    [
      "JSON: the status beside the body and in it",
      `{ "url": "https://videoconduit.com/v1/x", "status": 404, "body": { "status": 404, "detail": "Exists", "code": "conflict" } }`,
      `{ "url": "https://videoconduit.com/v1/x", "status": 409, "body": { "status": 409, "detail": "Exists", "code": "conflict" } }`,
      { language: "json" },
    ],
    [
      "JSON: another status in the body, as a text",
      `{ "url": "https://videoconduit.com/v1/x", "status": 409, "body": { "status": "404", "detail": "Exists", "code": "conflict" } }`,
      `{ "url": "https://videoconduit.com/v1/x", "status": 409, "body": { "status": "409", "detail": "Exists", "code": "conflict" } }`,
      { language: "json" },
    ],
    [
      "JSON: the status beside the body",
      `{ "url": "https://videoconduit.com/v1/x", "status": 404, "body": { "detail": "Exists", "code": "conflict" } }`,
      `{ "url": "https://videoconduit.com/v1/x", "status": 409, "body": { "detail": "Exists", "code": "conflict" } }`,
      { language: "json" },
    ],
    [
      "a mock",
      `import { http, HttpResponse } from "msw";
export const handler = http.post("https://videoconduit.com/v1/download", () =>
  HttpResponse.json({ detail: "Exists", code: "conflict" }, { status: 404 }),
);`,
      `import { http, HttpResponse } from "msw";
export const handler = http.post("https://videoconduit.com/v1/download", () =>
  HttpResponse.json({ detail: "Exists", code: "conflict" }, { status: 409 }),
);`,
    ],
  ],
});
