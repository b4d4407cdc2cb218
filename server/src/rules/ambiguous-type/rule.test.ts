import { testRule } from "../../../../test/support/ruleCases.ts";
import { studioCatalog } from "../../../../test/support/studioCatalog.ts";
import { ambiguousType } from "./rule.ts";

const studio = studioCatalog({
  entries: [
    { id: "ratelimited", statuses: [200, 429] },
    { id: "busy-now", code: "busy", statuses: [409] },
    { id: "busy-later", code: "busy", statuses: [503] },
  ],
});
const studioCode = (code: string) => `const res = await fetch("https://api.studio.example/v1/renders");
const { code } = await res.json();
if (code === "${code}") forget();`;

const vidio = `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
`;
const ltx = vidio.replace("api.vidio.ai/v1/jobs/j1", "api.ltx.video/v1/text-to-video");

testRule(ambiguousType, {
  valid: [
    ["one error that comes with several statuses", studioCode("ratelimited"), { catalogs: [studio] }],
    ["a type of one status", `${vidio}if (error.type === "api_error") retry();`],
    ["an API in which the type has one status", `${ltx}if (error.type === "invalid_request_error") mend();`],
    [
      "the status before it",
      `${vidio}if (res.status === 404 && error.type === "invalid_request_error") forget();`,
    ],
    [
      "the status behind it",
      `${vidio}if (error.type === "invalid_request_error" && res.status === 404) forget();`,
    ],
    [
      "the status around it",
      `${vidio}if (res.status === 400) {
  if (error.type === "invalid_request_error") mend();
}`,
    ],
    [
      "one of its statuses gone already",
      `${vidio}if (res.status === 404) return forget();
if (error.type === "invalid_request_error") mend();`,
    ],
    [
      "the status in the branch",
      `${vidio}if (error.type === "invalid_request_error") {
  if (res.status === 404) forget();
  else mend();
}`,
    ],
    [
      "the message in the branch",
      `${vidio}if (error.type === "invalid_request_error") throw new Error(error.message);`,
    ],
    [
      "a message of its own name",
      `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error: { type, message } } = await res.json();
if (type === "invalid_request_error") show(message);`,
    ],
    [
      "a predicate with the response beside it",
      `${vidio}if (error.type === "invalid_request_error" && isGone(res)) forget();`,
    ],
    [
      "the response handed on",
      `${vidio}switch (error.type) {
  case "invalid_request_error":
    return invalid(res, error);
}`,
    ],
    [
      "one of several that are handled alike",
      `${vidio}if (error.type === "invalid_request_error" || error.type === "permission_error") stop();
switch (error.type) {
  case "invalid_request_error":
  case "authentication_error":
    return false;
}`,
    ],
    ["all but this one", `${vidio}if (error.type !== "invalid_request_error") retry();`],
    ["no branch", `${vidio}export const isOurs = error.type === "invalid_request_error";`],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1/jobs/j1");
const { error } = await res.json();
if (error.type === "invalid_request_error") forget();`,
    ],
  ],
  invalid: [
    [
      "two errors with one code",
      `${studioCode("busy")}
//            ^^^^`,
      {
        catalogs: [studio],
        related: ["1: fetch(…): API detected: Studio, from fetch(…api.studio.example…) on line 1."],
      },
    ],
    [
      "if",
      `${vidio}if (error.type === "invalid_request_error") forget();
//                  ^^^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      "an error of one's own",
      `${vidio}if (error.type === "invalid_request_error") throw new Error("The request is wrong.");
//                  ^^^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      "a ternary",
      `${vidio}const words = error.type === "invalid_request_error" ? "no such job" : "try again";
//                            ^^^^^^^^^^^^^^^^^^^^^`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      "a case",
      `${vidio}switch (error.type) {
  case "insufficient_balance":
    return pay();
  case "invalid_request_error":
//      ^^^^^^^^^^^^^^^^^^^^^
    return forget();
}`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      "where a success is gone",
      `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
if (!res.ok) {
  const { error: { type } } = await res.json();
  if (type === "invalid_request_error") return undefined;
//              ^^^^^^^^^^^^^^^^^^^^^
}`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      "a range that both are in",
      `${vidio}if (res.status >= 400 && res.status < 500) {
  if (error.type === "invalid_request_error") forget();
//                    ^^^^^^^^^^^^^^^^^^^^^
}`,
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
    [
      "axios, in JavaScript",
      `import axios from "axios";
try {
  await axios.get("https://api.vidio.ai/v1/jobs/j1");
} catch (error) {
  if (error.response?.data.error.type === "invalid_request_error") forget();
//                                         ^^^^^^^^^^^^^^^^^^^^^
}`,
      {
        language: "js",
        related: ["3: axios.get(…): API detected: VIDIO, from axios(…vidio.ai…) on line 3."],
      },
    ],
    [
      "a directive",
      `// error-atlas: vidio
export function words(problem) {
  if (problem.error.type === "invalid_request_error") return "no such job";
//                            ^^^^^^^^^^^^^^^^^^^^^
}`,
      {
        language: "js",
        related: ["1: // error-atlas: vidio: API detected: VIDIO, from the error-atlas comment on line 1."],
      },
    ],
  ],
  messages: [
    [
      `${vidio}if (error.type === "invalid_request_error") forget();`,
      ['"invalid_request_error" covers 400 and 404 in VIDIO. Check the status too.'],
      { related: ["1: fetch(…): API detected: VIDIO, from fetch(…vidio.ai…) on line 1."] },
    ],
  ],
  fixes: [
    [
      "the first of its statuses",
      `${vidio}if (error.type === "invalid_request_error") forget();`,
      `${vidio}if (error.type === "invalid_request_error" && res.status === 400) forget();`,
    ],
    [
      "beside another test",
      `${vidio}if (isOpen && error.type === "invalid_request_error") forget();`,
      `${vidio}if (isOpen && error.type === "invalid_request_error" && res.status === 400) forget();`,
    ],
    [
      "axios, in JavaScript",
      `import axios from "axios";
try {
  await axios.get("https://api.vidio.ai/v1/jobs/j1");
} catch (error) {
  if (error.response?.data.error.type === "invalid_request_error") forget();
}`,
      `import axios from "axios";
try {
  await axios.get("https://api.vidio.ai/v1/jobs/j1");
} catch (error) {
  if (error.response?.data.error.type === "invalid_request_error" && error.response.status === 400) forget();
}`,
      { language: "js" },
    ],
    [
      "nothing where the response has no name here",
      `const load = () => fetch("https://api.vidio.ai/v1/jobs/j1").then((r) => r.json());
const { error } = await load();
if (error.type === "invalid_request_error") forget();`,
      `const load = () => fetch("https://api.vidio.ai/v1/jobs/j1").then((r) => r.json());
const { error } = await load();
if (error.type === "invalid_request_error") forget();`,
    ],
    [
      "nothing for a case",
      `${vidio}switch (error.type) { case "invalid_request_error": forget(); }`,
      `${vidio}switch (error.type) { case "invalid_request_error": forget(); }`,
    ],
  ],
});
