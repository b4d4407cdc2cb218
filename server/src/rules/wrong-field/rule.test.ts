import { testRule } from "../../../../test/support/ruleCases.ts";
import { wrongField } from "./rule.ts";

const pureframe = `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
`;
const conduit = `const res = await fetch("https://videoconduit.com/v1/download");
const body = await res.json();
`;

testRule(wrongField, {
  valid: [
    [
      "what else an operation may have",
      `const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
if (!res.ok) throw new Error("failed");
const gen = await res.json();
if (gen.status === "failed") report(gen.id, gen.failed_at, gen.errorMessage);
if (gen.status === "completed") report(gen.error_message);
if (gen.status !== "completed") report(gen.error_message);
if (gen.status === "failed") report(gen.errorMessage ?? gen.error_message);`,
    ],
    [
      "a text where the API has an object",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video"); if (res.ok) return; const data = await res.json();
if (typeof data.error === "string") show(data.error); else if (typeof data.error !== "object") show(data.message);`,
    ],
    [
      "what is no object, the other way round",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video"); if (res.ok) return; const data = await res.json();
if (typeof data.error === "object") show(data.error.message); else show(data.message ?? data.detail);`,
    ],
    [
      "what is not there",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video"); if (res.ok) return; const data = await res.json();
if (data.error) show(data.error.message); else show(data.message);`,
    ],
    [
      "what is not there, early",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video"); if (res.ok) return; const data = await res.json();
if (!data.error) { show(data.message); }`,
    ],
    [
      "what is not there, by its name",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video"); if (res.ok) return; const data = await res.json();
const { error } = data; if (!error) { show(data.message); }`,
    ],
    [
      "what is not there, in an expression",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video"); if (res.ok) return; const data = await res.json();
show(data.error ? data.error.message : data.message);`,
    ],
    [
      "a text, in an expression",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video"); if (res.ok) return; const data = await res.json();
show(typeof data.error === "string" ? data.message : data.error.message);`,
    ],
    [
      "one of several fields that may hold it, on lines of their own",
      `const res = await fetch("https://api.vidio.ai/v1/jobs");
if (!res.ok) {
  const body = await res.json().catch(() => null);
  const message =
    body?.error?.message ??
    body?.detail?.message ??
    body?.message ??
    "Unknown error";
  throw new Error(message);
}`,
    ],
    [
      "axios: the API's field, else that of a proxy, else the client's own",
      `import axios from "axios";
try { await axios.get("https://videoconduit.com/v1/jobs"); } catch (e) {
  const message = e.response?.data?.detail ?? e.response?.data?.message ?? e.message;
  const code = e.response?.data?.code || e.response?.data?.error?.code || e.code;
  toast(message, code);
}`,
      { language: "js" },
    ],
    [
      "one or the other, by whether it is there",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (!res.ok) {
  const body = await res.json();
  throw new Error(body.error ? body.error.message : body.message);
}`,
    ],
    [
      "one or the other, by what it is",
      `${pureframe}if (!res.ok) throw new Error(typeof body.message === "string" ? body.message : body.detail.message);`,
    ],
    [
      "asked for before, with the right path behind it",
      `${pureframe}if (!res.ok) {
  if ("message" in body) throw new Error(body.message);
  throw new Error(body.detail.message);
}`,
    ],
    [
      "taken out together, one instead of the other",
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { detail, message } = await res.json();
  throw new Error(detail?.message ?? message);
}`,
    ],
    [
      "whichever is a text",
      `const res = await fetch("https://api.vidio.ai/v1/jobs");
if (!res.ok) {
  const body = await res.json();
  throw new Error([body.error?.message, body.message, body.detail].find((text) => typeof text === "string"));
}`,
    ],
    [
      "a field that is the same in all bodies, compared with what it is",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video");
const body = await res.json();
if (body.type === "error") report(body.error.type);`,
    ],
    ["the path that the API has", `${pureframe}if (!res.ok) report(body.detail.code, body.detail.message);`],
    ["above the path", `${pureframe}if (!res.ok) report(body.detail);`],
    ["below a field that is an object", `${conduit}if (res.status === 422) report(body.detail[0].msg);`],
    ["a success", `${pureframe}show(body.type, body.result.message);`],
    ["a field that the catalog does not speak of", `${pureframe}if (!res.ok) report(body.requestId);`],
    [
      "a field of an operation that fails later",
      `const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
const body = await res.json();
if (body.status === "failed") report(body.error ?? body.errorMessage);`,
    ],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1/things");
const body = await res.json();
if (body.error.code === "SEARCH_UNAVAILABLE") wait();`,
    ],
    ["no evidence of an API", `export const isBusy = (body) => body.error.code === "SEARCH_UNAVAILABLE";`],
    [
      "a field of the error that axios throws",
      `import axios from "axios";
try {
  await axios.get("https://api.pureframe.ai/v1/search");
} catch (error) {
  report(error.message, error.code, error.response.data.detail.code);
}`,
      { language: "js" },
    ],
    [
      "a code of another field's name, which is compared with no code of this API",
      `${pureframe}if (body.error.code === "E1") wait();`,
    ],
    [
      "a response that is an error's only where the request failed",
      `import axios from "axios";
const res = await axios.get("https://api.pureframe.ai/v1/search").catch((error) => error.response);
show(res.data.message);`,
    ],
  ],
  invalid: [
    [
      "why an operation failed, spelt otherwise",
      `const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
if (!res.ok) throw new Error("failed");
const gen = await res.json();
if (gen.status === "failed") report(gen.error_message);
//                                      ^^^^^^^^^^^^^`,
      {
        related: ["1: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 1."],
      },
    ],
    [
      "why an operation failed, in a case of a switch",
      `import axios from "axios";
const { data: gen } = await axios.get("https://api.pipevideo.co/v1/generations/g1");
switch (gen.status) {
  case "failed":
    throw new Error(gen["error-message"]);
//                       ^^^^^^^^^^^^^
}`,
      {
        related: ["2: axios.get(…): API detected: Pipevideo, from axios(…api.pipevideo.co…) on line 2."],
      },
    ],
    [
      "where the form is the documented one",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video"); if (res.ok) return; const data = await res.json();
if (typeof data.error === "object") show(data.message);
//                                            ^^^^^^^`,
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      "where the object is there",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video"); if (res.ok) return; const data = await res.json();
if (data.error) show(data.message);
//                        ^^^^^^^`,
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      "where a text is empty that the API documents",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video"); if (res.ok) return; const data = await res.json();
if (!data.error.message) show(data.message);
//                                 ^^^^^^^`,
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      "a field that is the same in all bodies, compared with a type",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (!res.ok) {
  const body = await res.json();
  if (body.type === "insufficient_funds_error") buyCredits();
//         ^^^^
}`,
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      "in what axios throws, without a test",
      `import axios from "axios";
try {
  await axios.get("https://api.pureframe.ai/v1/search");
} catch (error) {
  if (!axios.isAxiosError(error) || !error.response) throw error;
  const { status, data } = error.response;
  report(status, data.error.code);
//                          ^^^^
}`,
      { related: ["3: axios.get(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 3."] },
    ],
    [
      "in what ky throws, in JavaScript",
      `import ky, { HTTPError } from "ky";
const ltx = ky.create({ prefixUrl: "https://api.ltx.video/v1" });
export const make = (prompt) =>
  ltx.post("text-to-video", { json: { prompt } }).json().catch(async (error) => {
    if (!(error instanceof HTTPError)) throw error;
    const body = await error.response.json();
    report(body.message);
//              ^^^^^^^
  });`,
      { language: "js", related: ["4: ltx.post(…): API detected: LTX, from ky(…api.ltx.video…) on line 4."] },
    ],
    [
      "compared with a code of the API",
      `${pureframe}if (body.error.code === "SEARCH_UNAVAILABLE") wait();
//             ^^^^`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "where only an error can be",
      `${pureframe}if (!res.ok) report(body.message);
//                       ^^^^^^^`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "after an early return",
      `${conduit}if (res.ok) return;
report(body.error.message);
//                ^^^^^^^`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "in a switch, once",
      `${pureframe}switch (body.code) {
//           ^^^^
  case "FORBIDDEN":
  case "NOT_FOUND":
    deny();
}`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "optional chaining",
      `${pureframe}if (body?.error?.code === "FORBIDDEN") deny();
//               ^^^^`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "destructured",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (!res.ok) {
  const { message } = await res.json();
//        ^^^^^^^
}`,
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      "element access",
      `${conduit}if (res.status === 409) report(body["error"]["code"]);
//                                            ^^^^`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "negated",
      `${conduit}if (body.error.code !== "conflict") fail();
//             ^^^^`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "axios, in JavaScript",
      `import axios from "axios";
try {
  await axios.get("https://api.pureframe.ai/v1/search");
} catch (error) {
  if (error.response.data.code === "SEARCH_UNAVAILABLE") wait();
//                        ^^^^
}`,
      {
        language: "js",
        related: ["3: axios.get(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 3."],
      },
    ],
    [
      "a promise chain",
      `fetch("https://api.vidio.ai/v1/jobs/j1")
  .then((res) => res.json())
  .then((body) => {
    if (body.code === "insufficient_balance") pay();
//           ^^^^
  });`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
  ],
  messages: [
    [
      `const res = await fetch("https://api.ltx.video/v1/text-to-video");
const body = await res.json();
if (body.type === "rate_limit_error") wait();`,
      ['Use "error.type": "type" is "error" in every LTX error body.'],
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      `${pureframe}if (body.error.code === "SEARCH_UNAVAILABLE") wait();`,
      ['Use "detail.code": PureFrame documents no "error.code" in error bodies.'],
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const body = await res.json();
if (!res.ok) report(body.code, body.message);`,
      [
        'Use "error.type": VIDIO documents no "code" in error bodies.',
        'Use "error.message": VIDIO documents no "message" in error bodies.',
      ],
      {
        each: [
          { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
          { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
        ],
      },
    ],
  ],
  fixes: [
    [
      "the whole path",
      `${pureframe}if (body.error.code === "SEARCH_UNAVAILABLE") wait();`,
      `${pureframe}if (body.detail.code === "SEARCH_UNAVAILABLE") wait();`,
    ],
    [
      "a longer path than was written",
      `${pureframe}if (!res.ok) report(body.message);`,
      `${pureframe}if (!res.ok) report(body.detail.message);`,
    ],
    [
      "a shorter path than was written",
      `${conduit}if (body.error.code === "conflict") skip();`,
      `${conduit}if (body.code === "conflict") skip();`,
    ],
    [
      "where the text itself is: the step goes with its dot",
      `${conduit}if (res.status === 404) throw new Error(body.detail.message);`,
      `${conduit}if (res.status === 404) throw new Error(body.detail);`,
    ],
    [
      "where the text itself is, optionally",
      `${conduit}if (res.status === 404) throw new Error(body?.detail?.message);`,
      `${conduit}if (res.status === 404) throw new Error(body?.detail);`,
    ],
    [
      "where the text itself is, in a pattern: by hand",
      `${conduit}if (res.status === 404) {
  const { message } = body.detail;
}`,
      `${conduit}if (res.status === 404) {
  const { message } = body.detail;
}`,
    ],
    [
      "optional chaining stays",
      `${pureframe}if (body?.error?.code === "FORBIDDEN") deny();`,
      `${pureframe}if (body?.detail?.code === "FORBIDDEN") deny();`,
    ],
    [
      "several in one line",
      `${pureframe}if (!res.ok) report(body.code, body.message);`,
      `${pureframe}if (!res.ok) report(body.detail.code, body.detail.message);`,
    ],
    [
      "destructured",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (!res.ok) {
  const { code, message } = await res.json();
}`,
      `const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (!res.ok) {
  const { error: { type: code }, error: { message } } = await res.json();
}`,
    ],
    [
      "another name, but nothing where there is a default",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (!res.ok) {
  const { code: type, message = "unknown" } = await res.json();
}`,
      `const res = await fetch("https://api.ltx.video/v1/text-to-video");
if (!res.ok) {
  const { error: { type }, message = "unknown" } = await res.json();
}`,
    ],
    [
      "nothing for element access",
      `${conduit}if (res.status === 409) report(body["error"]["code"]);`,
      `${conduit}if (res.status === 409) report(body["error"]["code"]);`,
    ],
    [
      "the rest of a path that begins right",
      `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
if (!res.ok) report(error?.code);`,
      `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
if (!res.ok) report(error?.type);`,
    ],
    [
      "a step before, once for all that goes through it",
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { error } = await res.json();
  report(error.code, error.message);
}`,
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { detail: error } = await res.json();
  report(error.code, error.message);
}`,
    ],
    [
      "a step before, by name",
      `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
const problem = body.error;
if (problem.code === "SEARCH_UNAVAILABLE") retryLater();`,
      `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
const problem = body.detail;
if (problem.code === "SEARCH_UNAVAILABLE") retryLater();`,
    ],
    [
      "nested patterns",
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { error: { message: text } } = await res.json();
  report(text);
}`,
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { detail: { message: text } } = await res.json();
  report(text);
}`,
    ],
    [
      "a step and the name in it",
      `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
if (!res.ok) {
  const { detail } = await res.json();
  report(detail.code);
}`,
      `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
if (!res.ok) {
  const { error: detail } = await res.json();
  report(detail.type);
}`,
    ],
    [
      "a member with another name",
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { code: c, status } = await res.json();
  report(c);
}`,
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { detail: { code: c }, status } = await res.json();
  report(c);
}`,
    ],
    [
      "nothing for a member with a default",
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { code = "none" } = await res.json();
  report(code);
}`,
      `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const { code = "none" } = await res.json();
  report(code);
}`,
    ],
  ],
});
