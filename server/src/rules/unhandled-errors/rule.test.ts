import { expect, test } from "vitest";
import { analyseSource } from "../../../../test/support/analyse.ts";
import { testRule } from "../../../../test/support/ruleCases.ts";
import { severityOf } from "../../features/diagnostics.ts";
import { findingsOf } from "../../features/findings.ts";
import { unhandledErrors } from "./rule.ts";

const ltx = `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error } = await res.json();
`;
const conduit = `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
`;
const pureframe = `const res = await fetch("https://api.pureframe.ai/v1/search");
const { detail } = await res.json();
`;

testRule(unhandledErrors, {
  valid: [
    [
      "a default",
      `${conduit}switch (body.code) { case "conflict": skip(); break; case "forbidden": deny(); break; default: fail(); }`,
    ],
    [
      "what follows a switch in which every case leaves",
      `async function f() {
  ${conduit}  switch (body.code) {
    case "conflict":
      return skip();
    case "forbidden":
      throw new Error("forbidden");
  }
  throw new Error(body.detail);
}`,
    ],
    [
      "what follows the branch around it",
      `async function f() {
  ${conduit}  if (!res.ok) {
    switch (body.code) {
      case "conflict":
        return skip();
      case "forbidden":
        return deny();
    }
  }
  return body;
}`,
    ],
    [
      "a body that is given to others whole, and a status that is asked for behind it",
      `async function f() {
  const res = await fetch("https://videoconduit.com/v1/download");
  switch (res.status) {
    case 402:
      throw new Error("pay");
    case 429:
      throw new Error("wait");
  }
  return res.json();
}
async function g() {
  const res = await fetch("https://videoconduit.com/v1/download");
  if (!res.ok) {
    const { code } = await res.json();
    switch (code) {
      case "conflict":
        return skip();
      case "forbidden":
        return deny();
    }
    throw new Error(res.statusText);
  }
  return res.json();
}`,
    ],
    [
      "the next round of a loop",
      `for (const url of urls) {
  ${conduit}  switch (res.status) {
    case 402:
      throw new Error("pay");
    case 409:
      continue;
  }
}`,
    ],
    [
      "a text that stands before the switch",
      `${conduit}let message = "Something went wrong.";
switch (body.code) {
  case "conflict":
    message = "It exists.";
    break;
  case "forbidden":
    message = "No.";
    break;
}`,
    ],
    [
      "all errors of one status",
      `${ltx}if (res.status === 429) {
  switch (error.type) {
    case "rate_limit_error":
      slowDown();
      break;
    case "concurrency_limit_error":
      wait();
      break;
  }
}`,
    ],
    [
      "errors that tests before took",
      `${ltx}if (res.status !== 401 && res.status !== 402) return;
switch (res.status) { case 401: signIn(); break; case 402: pay(); break; }`,
    ],
    [
      "a question",
      `const RETRYABLE = new Set([429, 503]);\n${conduit}if (RETRYABLE.has(res.status)) retry();\nif (["conflict", "forbidden"].includes(body.code)) stop();`,
    ],
    [
      "a table with ??",
      `const T = { conflict: "a", forbidden: "b" };\n${conduit}show(T[body.code] ?? body.detail);`,
    ],
    [
      "a table with ||",
      `const T = new Map([["conflict", "a"], ["forbidden", "b"]]);\n${conduit}throw new Error(T.get(body.code) || body.detail);`,
    ],
    [
      "a table whose answer is looked at",
      `const T = { conflict: "a", forbidden: "b" };\n${conduit}const text = T[body.code];\nif (text) show(text); else fail();`,
    ],
    [
      "a table that was asked before",
      `const T = { conflict: "a", forbidden: "b" };\n${conduit}if (body.code in T) throw new Error(T[body.code]);`,
    ],
    [
      "a table of functions called where there is one",
      `const T = { conflict: () => skip(), forbidden: () => deny() };\n${conduit}T[body.code]?.();`,
    ],
    [
      "a table that is added to",
      `const T = { conflict: "a", forbidden: "b" };\nT[other] = "c";\n${conduit}throw new Error(T[body.code]);`,
    ],
    [
      "a code that a function of elsewhere let through",
      `import { isOurs } from "./ours.js";
${conduit}if (isOurs(body.code)) {
  switch (body.code) { case "conflict": skip(); break; case "forbidden": deny(); break; }
}`,
    ],
    [
      "two links of a chain",
      `${conduit}if (body.code === "conflict") skip();\nelse if (body.code === "forbidden") deny();`,
    ],
    [
      "states that are no errors",
      `const res = await fetch("https://api.pipevideo.co/v1/generations/1");
const body = await res.json();
switch (body.status) { case "completed": show(); break; case "failed": fail(); break; }`,
    ],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1/things");
switch (res.status) { case 402: pay(); break; case 404: gone(); break; }`,
    ],
  ],
  invalid: [
    [
      "what falls into the code of the success, which reads the body again",
      `async function f() {
  const res = await fetch("https://videoconduit.com/v1/download");
  if (!res.ok) {
    const { code } = await res.json();
    switch (code) {
//          ^^^^
      case "conflict":
        throw new Error("conflict");
      case "forbidden":
        throw new Error("forbidden");
    }
  }
  return res.json();
}`,
      { related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."] },
    ],
    [
      "what falls into the code of the success, which gives a field of it",
      `async function f() {
  const res = await fetch("https://videoconduit.com/v1/account");
  switch (res.status) {
//        ^^^^^^^^^^
    case 401:
      throw new Error("key");
    case 429:
      throw new Error("wait");
  }
  return (await res.json()).credits;
}`,
      {
        language: "js",
        related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."],
      },
    ],
    [
      "a switch on types at the end of a function",
      `async function f() {
${ltx}  switch (error.type) {
//        ^^^^^^^^^^
    case "rate_limit_error":
      return "wait";
    case "authentication_error":
      return "key";
  }
}`,
      { related: ["2: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 2."] },
    ],
    [
      "a switch on a status, in JavaScript",
      `import axios from "axios";
async function f() {
  try {
    await axios.post("https://videoconduit.com/v1/download");
  } catch (error) {
    switch (error.response.status) {
//          ^^^^^^^^^^^^^^^^^^^^^
      case 402:
        pay();
        break;
      case 429:
        wait();
    }
  }
}`,
      {
        language: "js",
        related: ["4: axios.post(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 4."],
      },
    ],
    [
      "a switch within a status",
      `${pureframe}if (res.status === 402) {
  switch (detail.code) {
//        ^^^^^^^^^^^
    case "INSUFFICIENT_CREDITS":
      topUp();
      break;
    case "PAYMENT_FAILED":
      askForCard();
      break;
  }
}`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "a callback",
      `fetch("https://videoconduit.com/v1/download").then((res) => {
  switch (res.status) {
//        ^^^^^^^^^^
    case 402: return pay();
    case 403: return deny();
  }
});`,
      { related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."] },
    ],
    [
      "a table in an error",
      `const T = { conflict: "a", forbidden: "b" };
${conduit}throw new Error(T[body.code]);
//              ^^^^^^^^^^^^`,
      { related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."] },
    ],
    [
      "a table in a template",
      `const T = { 402: "pay", 403: "no" };
${conduit}show(\`Error: \${T[res.status]}\`);
//             ^^^^^^^^^^^^^`,
      { related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."] },
    ],
    [
      "a Map",
      `const T = new Map([["conflict", { title: "a" }], ["forbidden", { title: "b" }]]);
${conduit}show(T.get(body.code)!.title);
//   ^^^^^^^^^^^^^^^^`,
      { related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."] },
    ],
    [
      "a table of functions",
      `const T = { conflict: () => skip(), forbidden: () => deny() };
${conduit}await T[body.code]();
//    ^^^^^^^^^^^^`,
      { related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."] },
    ],
    [
      "strict: a chain of three",
      `${conduit}if (body.code === "conflict") skip();
//  ^^^^^^^^^
else if (body.code === "forbidden") deny();
else if (body.code === "not_found") gone();`,
      {
        preset: "strict",
        related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."],
      },
    ],
    [
      "strict: one error",
      `${conduit}switch (body.code) { case "conflict": skip(); }
//      ^^^^^^^^^`,
      {
        preset: "strict",
        related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."],
      },
    ],
    [
      "strict: code behind that all come to",
      `${conduit}switch (body.code) {
//      ^^^^^^^^^
  case "conflict": skip(); break;
  case "forbidden": deny(); break;
}
done();`,
      {
        preset: "strict",
        related: ["1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1."],
      },
    ],
    [
      "strict: a look-up that is handed on",
      `const T = { conflict: "a", forbidden: "b" };
${conduit}show(T[body.code]);
//   ^^^^^^^^^^^^`,
      {
        preset: "strict",
        related: ["2: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 2."],
      },
    ],
  ],
  messages: [
    [
      `${ltx}switch (error.type) { case "rate_limit_error": wait(); break; case "api_error": fail(); }`,
      [
        '7 of 9 LTX error types are not handled: "invalid_request_error", "authentication_error" and 5 more. Handle these types too, or add a default.',
      ],
      { related: ["1: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 1."] },
    ],
    [
      `${pureframe}if (res.status === 409) switch (detail.code) { case "COLLECTION_NAME_TAKEN": rename(); }`,
      [
        '1 of 2 PureFrame errors is not handled: "API_KEY_ALREADY_REVOKED". Handle this error too, or add a default.',
      ],
      {
        preset: "strict",
        related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."],
      },
    ],
    [
      `const T = { 400: "a", 401: "b", 404: "c" };
const res = await fetch("https://api.pipevideo.co/v1/generations");
throw new Error(T[res.status]);`,
      [
        "2 of 5 Pipevideo error statuses are not handled: 429 and 500. Handle these statuses too, or add a default.",
      ],
      { related: ["2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2."] },
    ],
  ],
  fixes: [
    [
      "cases that break",
      `${ltx}if (res.status === 429 || res.status === 503) {
  switch (error.type) {
    case "rate_limit_error":
      slowDown();
      break;
    case "service_unavailable":
      wait();
      break;
  }
}
`,
      `${ltx}if (res.status === 429 || res.status === 503) {
  switch (error.type) {
    case "rate_limit_error":
      slowDown();
      break;
    case "service_unavailable":
      wait();
      break;
    case "concurrency_limit_error":
      // Concurrency limit exceeded
      break;
  }
}
`,
    ],
    [
      "a last case that runs to the end, single quotes, no semicolons, tabs",
      `${ltx}if (res.status === 429) {
	switch (error.type) {
		case 'rate_limit_error':
			slowDown()
	}
}
`,
      `${ltx}if (res.status === 429) {
	switch (error.type) {
		case 'rate_limit_error':
			slowDown()
			break
		case 'concurrency_limit_error':
			// Concurrency limit exceeded
			break
	}
}
`,
    ],
    [
      "cases that return a text",
      `${pureframe}function text() {
  if (res.status !== 409) return "";
  switch (detail.code) {
    case "COLLECTION_NAME_TAKEN":
      return "Take another name.";
  }
}
`,
      `${pureframe}function text() {
  if (res.status !== 409) return "";
  switch (detail.code) {
    case "COLLECTION_NAME_TAKEN":
      return "Take another name.";
    case "API_KEY_ALREADY_REVOKED":
      // API key already revoked
      return "The key was revoked before.";
  }
}
`,
    ],
    [
      "cases in braces that throw, CRLF",
      `${pureframe}if (res.status === 409) {\r\n  switch (detail.code) {\r\n    case "COLLECTION_NAME_TAKEN": {\r\n      throw new TypeError("name");\r\n    }\r\n  }\r\n}\r\n`.replaceAll(
        /(?<!\r)\n/g,
        "\r\n",
      ),
      `${pureframe}if (res.status === 409) {\r\n  switch (detail.code) {\r\n    case "COLLECTION_NAME_TAKEN": {\r\n      throw new TypeError("name");\r\n    }\r\n    case "API_KEY_ALREADY_REVOKED": {\r\n      // API key already revoked\r\n      throw new Error("API key already revoked");\r\n    }\r\n  }\r\n}\r\n`.replaceAll(
        /(?<!\r)\n/g,
        "\r\n",
      ),
    ],
    [
      "members of an enum",
      `enum Type { Rate = "rate_limit_error", Busy = "concurrency_limit_error" }
${ltx}if (res.status === 429) {
  switch (error.type) {
    case Type.Rate:
      wait();
      break;
  }
}
`,
      `enum Type { Rate = "rate_limit_error", Busy = "concurrency_limit_error" }
${ltx}if (res.status === 429) {
  switch (error.type) {
    case Type.Rate:
      wait();
      break;
    case Type.Busy:
      // Concurrency limit exceeded
      break;
  }
}
`,
    ],
    [
      "well-known names of statuses",
      `import { StatusCodes } from "http-status-codes";
const res = await fetch("https://api.pipevideo.co/v1/generations");
switch (res.status) {
  case StatusCodes.BAD_REQUEST:
  case StatusCodes.UNAUTHORIZED:
  case StatusCodes.NOT_FOUND:
    stop();
    break;
  case StatusCodes.INTERNAL_SERVER_ERROR:
    again();
    break;
}
`,
      `import { StatusCodes } from "http-status-codes";
const res = await fetch("https://api.pipevideo.co/v1/generations");
switch (res.status) {
  case StatusCodes.BAD_REQUEST:
  case StatusCodes.UNAUTHORIZED:
  case StatusCodes.NOT_FOUND:
    stop();
    break;
  case StatusCodes.INTERNAL_SERVER_ERROR:
    again();
    break;
  case StatusCodes.TOO_MANY_REQUESTS:
    // Too many requests
    break;
}
`,
    ],
    [
      "statuses, each once, on one line",
      `const res = await fetch("https://api.pipevideo.co/v1/generations");
switch (res.status) { case 400: case 401: case 404: case 429: fail(); }
`,
      `const res = await fetch("https://api.pipevideo.co/v1/generations");
switch (res.status) { case 400: case 401: case 404: case 429: fail();
    break;
  case 500:
    // Internal server error
    break;
}
`,
    ],
    [
      "keys of a table",
      `const T = {
  400: "Check the request.",
  401: "Check the key.",
  404: "Gone.",
  500: "Try again."
};
const res = await fetch("https://api.pipevideo.co/v1/generations");
throw new Error(T[res.status]);
`,
      `const T = {
  400: "Check the request.",
  401: "Check the key.",
  404: "Gone.",
  500: "Try again.",
  429: "The key has sent more requests than the rate limit allows."
};
const res = await fetch("https://api.pipevideo.co/v1/generations");
throw new Error(T[res.status]);
`,
    ],
    [
      "the keys of a table once, wherever it is used",
      `const T = { 400: "a", 401: "b", 404: "c", 429: "d" };
const res = await fetch("https://api.pipevideo.co/v1/generations");
if (late) throw new Error(T[res.status]);
throw new Error(T[res.status]);
`,
      `const T = { 400: "a", 401: "b", 404: "c", 429: "d", 500: "Something unexpected went wrong on the server." };
const res = await fetch("https://api.pipevideo.co/v1/generations");
if (late) throw new Error(T[res.status]);
throw new Error(T[res.status] ?? "Something went wrong.");
`,
    ],
    [
      "no keys for a Map, but a default",
      `const T = new Map([["conflict", "Exists."], ["forbidden", "No."]]);
${conduit}throw new Error(T.get(body.code));
`,
      `const T = new Map([["conflict", "Exists."], ["forbidden", "No."]]);
${conduit}throw new Error(T.get(body.code) ?? "Something went wrong.");
`,
    ],
  ],
});

/** The source with the fix of that title applied, and how many findings are left. */
function withFix(source: string, title: string): { text: string; left: number } {
  const of = (text: string) => findingsOf(analyseSource(text)).filter(({ rule }) => rule === unhandledErrors);
  const fix = of(source)
    .flatMap(({ fixes }) => fixes)
    .find((each) => each.title === title);
  if (fix === undefined) throw new Error(`There is no fix "${title}".`);
  const text = fix.edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((rest, { span, newText }) => rest.slice(0, span.start) + newText + rest.slice(span.end), source);
  return { text, left: of(text).length };
}

test.each([
  ["break", "skip();\n    break;", "default:\n    // Any other error\n    break;"],
  ["throw", 'throw new Error("x");', `default:\n    throw new Error(\`Unexpected code \${body.code}\`);`],
  ["a text", 'return "x";', 'default:\n    return "Something went wrong.";'],
  ["nothing", "return;", "default:\n    // Any other error\n    return;"],
])("a default where cases leave with %s", (_, statement, expected) => {
  const source = `${conduit}switch (body.code) {\n  case "conflict":\n    ${statement}\n}\n`;
  expect(withFix(source, "Add a default")).toEqual({
    text: `${conduit}switch (body.code) {\n  case "conflict":\n    ${statement}\n  ${expected}\n}\n`,
    left: 0,
  });
});

test("a default behind a look-up", () => {
  const source = `const T = { conflict: 'Exists.', forbidden: 'No.' };\n${conduit}throw new Error(T[body.code]);`;
  expect(withFix(source, "Add a default")).toEqual({
    text: source.replace("T[body.code]", "T[body.code] ?? 'Something went wrong.'"),
    left: 0,
  });
});

test("only what surely loses errors is shown without strict", () => {
  const shown = (source: string) =>
    findingsOf(analyseSource(conduit + source))
      .filter(({ rule }) => rule === unhandledErrors)
      .map((finding) => severityOf(finding, { rules: {} }));
  expect(shown('switch (body.code) { case "conflict": skip(); break; case "forbidden": deny(); }')).toEqual([
    "information",
  ]);
  expect(shown('switch (body.code) { case "conflict": skip(); }')).toEqual(["off"]);
  expect(
    shown('switch (body.code) { case "conflict": skip(); break; case "forbidden": deny(); } go();'),
  ).toEqual(["off"]);
  expect(shown('const T = { conflict: "a", forbidden: "b" }; show(T[body.code]);')).toEqual(["off"]);
  expect(
    shown(
      'if (body.code === "a") a(); else if (body.code === "conflict") b(); else if (body.code === "forbidden") c();',
    ),
  ).toEqual(["off"]);
});

/** An API of hundreds of errors: three for each status. */
const large = {
  id: "large",
  name: "Large",
  version: "1.0.0",
  summary: "Many errors.",
  sources: [{ id: "page", title: "Errors", document: "errors.md", read: "2026-01-01" }],
  detection: { hosts: [{ host: "large.example" }] },
  discriminators: [{ pointer: "/code", kind: "code" }],
  shapes: [
    {
      id: "error",
      title: "Error",
      fields: [{ pointer: "/code", types: ["string"], required: true, meaning: "Its code." }],
      source: { source: "page", section: "Errors" },
    },
  ],
  entries: Array.from({ length: 300 }, (_, i) => ({
    id: `error-${i}`,
    code: `error_${i}`,
    statuses: [400 + (Math.floor(i / 3) % 100)],
    category: i === 299 ? "first" : `category ${i}`,
    ...(i === 0 ? { category: "first" } : {}),
    title: "Error",
    meaning: "An error.",
    condition: "invalid_request",
    source: { source: "page", section: "Errors" },
  })),
};

test.each([
  {
    codes: ["error_0", "error_1"],
    message:
      '2 of 4 similar Large errors are not handled: "error_2" and "error_299". Handle these errors too, or add a default.',
  },
  { codes: ["error_3", "error_4", "error_5"], message: undefined },
])(
  "of an API with hundreds of errors only those are asked for that are like $codes",
  ({ codes, message }) => {
    const cases = codes.map((code) => `case "${code}": give(); break;`).join(" ");
    const source = `const res = await fetch("https://large.example/"); const body = await res.json(); switch (body.code) { ${cases} }`;
    const found = findingsOf(analyseSource(source, { catalogs: [large] }));
    expect(found.map((each) => each.message)).toEqual(message === undefined ? [] : [message]);
  },
);

/** A switch over a field of an error that a class proves, with nothing for the rest. */
function switchOver(proof: string, subject: string, codes: readonly string[]): string {
  const cases = codes.map((code) => `    case "${code}":\n      give();\n      break;`).join("\n");
  return `${proof}
  switch (${subject}) {
${cases}
  }
}`;
}

const database = `import { DatabaseError } from "pg";
export function handle(error: unknown) {
  if (!(error instanceof DatabaseError)) return;`;
const stripe = `import Stripe from "stripe";
export function handle(error: unknown) {
  if (!(error instanceof Stripe.errors.StripeError)) return;`;

test.each([
  [database, "error.code", ["23505", "23503"], undefined],
  [database, "error.code", ["23000", "23001", "23502", "23503", "23505", "23514"], undefined],
  [stripe, "error.code", ["card_declined", "expired_card"], undefined],
  [stripe, "error.rawType", ["card_error", "invalid_request_error"], undefined],
  [
    stripe,
    "error.rawType",
    ["card_error", "invalid_request_error", "api_error", "rate_limit_error", "authentication_error"],
    '4 of 9 Stripe error types are not handled: "validation_error", "idempotency_error" and 2 more. Handle these types too, or add a default.',
  ],
])(
  "of errors that a library hands over, only a small vocabulary is asked for: %s %s %j",
  (proof, subject, codes, message) => {
    const found = findingsOf(analyseSource(switchOver(proof, subject, codes)));
    expect(found.map((each) => each.message)).toEqual(message === undefined ? [] : [message]);
  },
);
