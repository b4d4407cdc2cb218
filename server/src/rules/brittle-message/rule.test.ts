import { testRule } from "../../../../test/support/ruleCases.ts";
import { brittleMessage } from "./rule.ts";

const pureframe = `const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
`;
const vidio = `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
`;
const ltx = `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error } = await res.json();
`;
const conduit = `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
`;
const pipevideo = `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST" });
const body = await res.json();
`;

testRule(brittleMessage, {
  valid: [
    ["the code", `${pureframe}if (body.detail.code === "COLLECTION_NOT_FOUND") create();`],
    ["a message that is shown", `${pureframe}show(body.detail.message);`],
    [
      "a text that is no documented message",
      `${pureframe}if (body.detail.message.includes("Please sign in")) go();`,
    ],
    [
      "a type of many messages",
      `${vidio}if (res.status === 404 && error.message === "Job not found") forget();`,
    ],
    ["a type of two messages", `${vidio}if (error.message === "Invalid API key") signIn();`],
    [
      "a message that says which of many faults it is",
      `${ltx}if (error.message === "prompt is required") focus();`,
    ],
    [
      "a status whose body has no code",
      `${conduit}if (body.detail === "Invalid or missing API key") signIn();`,
    ],
    [
      "a switch that needs the message for another case",
      `${vidio}switch (error.message) {
  case "Too many requests":
    return wait();
  case "Job not found":
    return forget();
}`,
    ],
    [
      "an API without codes, of a response that is not at hand",
      `const body = await fetch("https://api.pipevideo.co/v1/generations").then((r) => r.json());
if (body.message === "Rate limit exceeded. Please try again later.") wait();`,
    ],
    [
      "an API without codes, where the status is known",
      `${pipevideo}if (res.status === 429 && body.message.startsWith("Rate limit exceeded")) wait();`,
    ],
    [
      "words that are in several codes",
      `${pureframe}if (body.detail.message.includes("not found")) create();
if (body.detail.message.includes("Invalid")) check();`,
    ],
    [
      "an assertion of a test",
      `${pureframe}expect(body.detail.message).toBe("Collection not found");
expect(body.detail.message.includes("Collection not found")).toBe(true);
expect(body.detail.message).toContain("Collection not found");`,
    ],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1/things");
const body = await res.json();
if (body.detail.message === "Collection not found") create();`,
    ],
    [
      "the message of the error that axios throws, which is its own",
      `import axios from "axios";
try {
  await axios.post("https://api.ltx.video/v1/text-to-video");
} catch (error) {
  if (error.message.includes("Internal server error")) wait();
}`,
      { language: "js" },
    ],
    [
      "JSON: a body",
      `{ "detail": { "code": "COLLECTION_NOT_FOUND", "message": "Collection not found" } }`,
      { language: "json", api: "pureframe" },
    ],
  ],
  invalid: [
    [
      "===",
      `${pureframe}if (body.detail.message === "Collection not found") create();
//                           ^^^^^^^^^^^^^^^^^^^^`,
      {
        severity: "warning",
        related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."],
      },
    ],
    [
      "the words of a code whose messages are not documented",
      `${pureframe}if (body.detail.message === "Video not found.") forget();
//                           ^^^^^^^^^^^^^^^^
if (body.detail.message.includes("video not found")) forget();
//                                ^^^^^^^^^^^^^^^`,
      {
        each: [
          {
            severity: "warning",
            related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."],
          },
          {
            severity: "warning",
            related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."],
          },
        ],
      },
    ],
    [
      "an API without codes whose status says it",
      `${pipevideo}if (body.message === "Rate limit exceeded. Please try again later.") wait();
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
if (body.message.startsWith("Rate limit exceeded")) wait();
//                           ^^^^^^^^^^^^^^^^^^^`,
      {
        each: [
          { related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."] },
          { related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."] },
        ],
      },
    ],
    [
      "includes",
      `${pureframe}if (body.detail.message.includes("Collection not found")) create();
//                                ^^^^^^^^^^^^^^^^^^^^`,
      {
        severity: "warning",
        related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."],
      },
    ],
    [
      "a regular expression",
      `${ltx}if (/insufficient funds/i.test(error.message)) pay();
//   ^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      "startsWith on a message with a number in it",
      `${ltx}if (error.message.startsWith("Insufficient funds")) pay();
//                            ^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      "a case",
      `${vidio}switch (error.message) {
  case "Too many requests":
//      ^^^^^^^^^^^^^^^^^
    wait();
    break;
  default:
    show(error.message);
}`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      "a type of one error",
      `${vidio}if (error.message === "You do not have enough credits to process this job") pay();
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      "a status whose body has a code",
      `${conduit}const isEmpty = body.detail === "Insufficient credits";
//                               ^^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "axios, in JavaScript",
      `import axios from "axios";
try {
  await axios.get("https://api.pureframe.ai/v1/collections/c1");
} catch (error) {
  if (error.response?.data?.detail?.message?.includes("Collection not found")) create();
//                                                     ^^^^^^^^^^^^^^^^^^^^
}`,
      {
        language: "js",
        severity: "warning",
        related: ["3: axios.get(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 3."],
      },
    ],
    [
      "a directive",
      `// error-atlas: ltx
export const isFiltered = (body) => body.error.message.startsWith("Content is filtered");
//                                                                 ^^^^^^^^^^^^^^^^^^^`,
      {
        language: "js",
        related: ["1: // error-atlas: ltx: API detected: LTX, from the error-atlas comment on line 1."],
      },
    ],
  ],
  messages: [
    [
      `${pipevideo}if (body.message.startsWith("Rate limit exceeded")) wait();`,
      ['Use "res.status === 429" instead: Pipevideo may reword its messages.'],
      { related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."] },
    ],
    [
      `${pureframe}if (body.detail.message === "Collection not found") create();`,
      [
        'Compare "detail.code" with "COLLECTION_NOT_FOUND" instead: PureFrame says that its messages may change.',
      ],
      {
        severity: "warning",
        related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."],
      },
    ],
    [
      `${ltx}if (error.message === "Internal server error") wait();`,
      ['Compare "error.type" with "api_error" instead: LTX may reword its messages.'],
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
  ],
  fixes: [
    [
      "===, in the quotes that are there",
      `${pureframe}if (body.detail.message === 'Collection not found') create();`,
      `${pureframe}if (body.detail.code === 'COLLECTION_NOT_FOUND') create();`,
    ],
    [
      "!=, the other way round",
      `${conduit}if ("Insufficient credits" != body.detail) go();`,
      `${conduit}if ("insufficient_credits" != body.code) go();`,
    ],
    [
      "includes",
      `${pureframe}if (body.detail.message.includes("Collection not found")) create();`,
      `${pureframe}if (body.detail.code === "COLLECTION_NOT_FOUND") create();`,
    ],
    [
      "not, with optional chaining",
      `${pureframe}if (!body?.detail?.message?.includes("Collection not found")) go();`,
      `${pureframe}if (body?.detail?.code !== "COLLECTION_NOT_FOUND") go();`,
    ],
    [
      "a regular expression, among others",
      `${ltx}const isEmpty = res.status === 503 || /insufficient funds/i.test(error.message) || forced;`,
      `${ltx}const isEmpty = res.status === 503 || error.type === "insufficient_funds_error" || forced;`,
    ],
    [
      "destructured beside the code",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error: { type: kind, message } } = await res.json();
if (message === "Internal server error") wait();`,
      `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error: { type: kind, message } } = await res.json();
if (kind === "api_error") wait();`,
    ],
    [
      "nothing where the code is not at hand",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error: { message } } = await res.json();
if (message.includes("Internal server error")) wait();`,
      `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error: { message } } = await res.json();
if (message.includes("Internal server error")) wait();`,
    ],
    [
      "nothing where the call gives a number",
      `${ltx}if (error.message.indexOf("Internal server error") >= 0) wait();`,
      `${ltx}if (error.message.indexOf("Internal server error") >= 0) wait();`,
    ],
    [
      "nothing where a comparison would be read otherwise",
      `${ltx}const count = +error.message.includes("Internal server error");`,
      `${ltx}const count = +error.message.includes("Internal server error");`,
    ],
    [
      "nothing for a case",
      `${ltx}switch (error.message) { case "Internal server error": wait(); }`,
      `${ltx}switch (error.message) { case "Internal server error": wait(); }`,
    ],
  ],
});
