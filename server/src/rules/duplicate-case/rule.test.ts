import { testRule } from "../../../../test/support/ruleCases.ts";
import { duplicateCase } from "./rule.ts";

const pureframe = `const res = await fetch("https://api.pureframe.ai/v1/search");
const { detail } = await res.json();
`;
const conduit = `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
`;

testRule(duplicateCase, {
  valid: [
    [
      "a function that is called before the test above it",
      `${conduit}if (!res.ok) throw new Error(words(res.status));
function words(status: number): string {
  switch (status) {
    case 402:
      return "no credits";
    default:
      return "failed";
  }
}`,
    ],
    [
      "each status once",
      `${conduit}switch (res.status) {
  case 401:
  case 403:
    return deny();
  case 402:
    return pay();
  default:
    return fail(res.status);
}`,
    ],
    [
      "the narrow test first",
      `${conduit}if (res.status === 402) pay();\nelse if (res.status >= 400) fail();`,
    ],
    [
      "a status again where the first branch goes on",
      `${conduit}if (res.status === 402) log();\nif (res.status === 402) pay();`,
    ],
    [
      "a code again under another condition",
      `${conduit}if (body.code === "conflict" && retries > 2) return fail();\nif (body.code === "conflict") skip();`,
    ],
    [
      "another response",
      `let res = await fetch("https://videoconduit.com/v1/jobs");
if (res.status === 401) {
  await signIn();
  res = await fetch("https://videoconduit.com/v1/jobs");
}
if (res.status === 401) throw new Error("signed out");`,
    ],
    [
      "two calls of one wrapper",
      `const call = (path: string) => fetch(\`https://videoconduit.com/v1/\${path}\`);
const first = await call("jobs");
if (first.status === 404) throw new Error("no jobs");
const second = await call("credits");
if (second.status === 404) throw new Error("no credits");`,
    ],
    [
      "each round of a loop",
      `for (const id of ids) {
  const res = await fetch(\`https://videoconduit.com/v1/jobs/\${id}\`);
  if (res.status === 404) continue;
  if (res.ok) return res;
}`,
    ],
    [
      "an error that has its status in one of two places",
      `import axios from "axios";
try {
  await axios.get("https://videoconduit.com/v1/jobs");
} catch (error) {
  if (error.response?.status === 401 || error.status === 401) signIn();
  else if (error.statusCode === 401) signOut();
  if (error.response?.data?.code === "conflict" || error.data?.code === "conflict") skip();
}`,
      { language: "js" },
    ],
    [
      "two elements of a list that is made anew each time",
      `class Journal {
  entries: Entry[] = [];
  get errors() {
    return this.entries.map((entry) => ({ code: entry.code }));
  }
}
const journal = new Journal();
if (journal.errors[0].code !== "conflict") throw new Error("other");
if (journal.errors[1].code === "forbidden") deny();`,
      { api: "videoconduit" },
    ],
    [
      "what a test asserts before and after something is done",
      `expect(store.code).toBe("conflict");
store.next();
expect(store.code).toBe("forbidden");`,
      { api: "videoconduit" },
    ],
    [
      "a code that callers expect, of whom one is in this file",
      `export async function check({ job, expected }: { job: Job; expected: string }) {
  if (job.code !== expected) throw new Error(job.code);
  if (job.code === "forbidden") await check({ job: job.parent, expected: "conflict" });
}`,
      { api: "videoconduit" },
    ],
    [
      "statuses that a caller may choose",
      `export async function load(path: string, { passed = [404] } = {}, gone = 409) {
  const res = await fetch(\`https://videoconduit.com/v1/\${path}\`);
  if (passed.includes(res.status) || res.status === gone) return undefined;
  if (res.status === 404) throw new Error("not found");
  if (res.status === 409) throw new Error("conflict");
}`,
    ],
    [
      "a table with names for its keys that is looked up in twice",
      `enum Code { Conflict = "conflict", Forbidden = "forbidden" }
const TEXTS = { [Code.Conflict]: "Taken", [Code.Forbidden]: "Denied" };
${conduit}const text = TEXTS[body.code] ?? "Failed";
show(text, TEXTS[body.code] ?? "Failed");`,
    ],
    ["a test that is always true", `${conduit}if (res.status >= 400) return;\nif (res.status !== 402) go();`],
    [
      "a value that stands in for one that is missing",
      `${conduit}const code = body.code ?? "conflict";\nif (body.code === "conflict") return;\nif (code === "conflict") skip();`,
    ],
    [
      "a shared list after one of its statuses",
      `const RETRYABLE = [429, 500, 503];
${conduit}if (res.status === 429) await wait(body.retry_after);
else if (RETRYABLE.includes(res.status)) await wait(1);`,
    ],
    [
      "lists put together",
      `const SIGN_IN = ["UNAUTHORIZED", "SESSION_EXPIRED"];
const ALL = [...SIGN_IN, "UNAUTHORIZED"];
${pureframe}if (ALL.includes(detail.code)) signIn();`,
    ],
    [
      "a status that the API does not have is undocumented-status's",
      `const res = await fetch("https://api.pipevideo.co/v1/generations");
if (res.status >= 400) throw new Error();
if (res.status === 402) pay();`,
    ],
    [
      "a code under another's status is contradictory-status's",
      `${conduit}if (body.code === "conflict") return;
if (res.status === 402 && body.code === "conflict") skip();`,
    ],
    [
      "behind a test for a code that the API does not have",
      `${conduit}if (body.code !== "conflicts") return;
if (body.code === "forbidden") deny();`,
    ],
    [
      "an API that no catalog has",
      `const res = await fetch("https://api.example.com/v1/things");
switch (res.status) { case 402: pay(); break; case 402: stop(); }`,
    ],
    [
      "a success with content after one without",
      `${conduit}if (!res.ok) throw new Error(body.detail);\nif (res.status === 204) return;`,
    ],
    [
      "what stands in a branch that never runs",
      `${conduit}if (res.ok) return;\nif (res.status >= 400) return;\nif (res.status > 100) { if (res.status === 304) go(); }`,
    ],
  ],
  invalid: [
    [
      "the same place of an error, with and without optional chaining",
      `import axios from "axios";
try {
  await axios.get("https://videoconduit.com/v1/jobs");
} catch (error) {
  if (error.response?.status === 401) signIn();
  else if (error.response.status === 401) signOut();
//                                   ^^^
}`,
      {
        language: "js",
        tags: ["unnecessary"],
        related: [
          "5: 401: This test limits what can get here.",
          "3: axios.get(…): API detected: VideoConduit, from axios(…videoconduit.com…) on line 3.",
        ],
      },
    ],
    [
      "a second case",
      `${pureframe}switch (detail.code) {
  case "NOT_FOUND":
    return undefined;
  case "FORBIDDEN":
  case "NOT_FOUND":
//      ^^^^^^^^^
    return null;
}`,
      {
        tags: ["unnecessary"],
        related: [
          '4: NOT_FOUND: "NOT_FOUND" is first tested here.',
          "1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1.",
        ],
      },
    ],
    [
      "a second case by the name of a constant",
      `const Codes = { Gone: "NOT_FOUND", Missing: "NOT_FOUND" } as const;
${pureframe}switch (detail.code) {
  case Codes.Gone:
    return undefined;
  case Codes.Missing:
//           ^^^^^^^
    return null;
}`,
      {
        tags: ["unnecessary"],
        related: [
          '5: Gone: "NOT_FOUND" is first tested here.',
          "2: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 2.",
        ],
      },
    ],
    [
      "after a range",
      `${conduit}if (res.status >= 400) return fail();
if (res.status === 402) return pay();
//                 ^^^`,
      {
        tags: ["unnecessary"],
        related: [
          "3: 400: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "after !res.ok",
      `${conduit}if (!res.ok) throw new Error(body.detail);
if (res.status === 404) return undefined;
//                 ^^^`,
      {
        tags: ["unnecessary"],
        related: [
          "3: res.ok: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a range after a range",
      `${conduit}if (res.status >= 400) fail();
else if (res.status >= 500) retry();
//                     ^^^`,
      {
        tags: ["unnecessary"],
        related: [
          "3: 400: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "inside of a case",
      `${conduit}switch (res.status) {
  case 429:
    if (res.status === 402) pay();
//                     ^^^
    break;
}`,
      {
        tags: ["unnecessary"],
        related: [
          "4: 429: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a switch in a branch",
      `${conduit}if (res.status === 429) {
  switch (res.status) {
    case 402:
//       ^^^
      pay();
  }
}`,
      {
        tags: ["unnecessary"],
        related: [
          "3: 429: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a third link",
      `${conduit}if (body.code === "conflict") skip();
else if (body.code === "forbidden") deny();
else if (body.code === "conflict") stop();
//                      ^^^^^^^^`,
      {
        tags: ["unnecessary"],
        related: [
          '3: "conflict": This test limits what can get here.',
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "a code after another was made sure of",
      `${conduit}if (body.code !== "conflict") throw new Error(body.detail);
if (body.code === "forbidden") deny();
//                 ^^^^^^^^^`,
      {
        tags: ["unnecessary"],
        related: [
          '3: "conflict": This test limits what can get here.',
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "twice in one condition",
      `${conduit}if (res.status === 429 || res.status === 503 || res.status === 429) retry();
//                                                             ^^^`,
      {
        tags: ["unnecessary"],
        related: [
          "3: 429: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "axios in JavaScript",
      `import axios from "axios";
try {
  await axios.post("https://api.pureframe.ai/v1/collections", { name });
} catch (error) {
  if (error.response.status === 409) return rename();
  switch (error.response.status) {
    case 401:
      return signIn();
    case 409:
//       ^^^
      return again();
  }
}`,
      {
        language: "js",
        tags: ["unnecessary"],
        related: [
          "5: 409: This test limits what can get here.",
          "3: axios.post(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 3.",
        ],
      },
    ],
    [
      "twice in one list, which strict shows",
      `${conduit}if ([429, 500, 503, 429].includes(res.status)) retry();
//                  ^^^`,
      {
        severity: "information",
        preset: "strict",
        tags: ["unnecessary"],
        related: [
          "3: 429: 429 is first tested here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      "twice in one Set",
      `const SIGN_IN = new Set(["UNAUTHORIZED", "SESSION_EXPIRED", "UNAUTHORIZED"]);
//                                                           ^^^^^^^^^^^^
${pureframe}if (SIGN_IN.has(detail.code)) signIn();`,
      {
        severity: "information",
        preset: "strict",
        tags: ["unnecessary"],
        related: [
          '1: UNAUTHORIZED: "UNAUTHORIZED" is first tested here.',
          "3: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 3.",
        ],
      },
    ],
  ],
  messages: [
    [
      `${conduit}switch (res.status) { case 402: pay(); break; case 402: stop(); }`,
      ["Duplicate case 402: an earlier case handles it. Remove this one, or test for another error."],
      {
        tags: ["unnecessary"],
        related: [
          "3: 402: 402 is first tested here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      `${conduit}if (!res.ok) throw new Error();\nif (res.status === 404) return;`,
      ["404 never gets here: after the tests above, the status is 2xx. Move this test up, or remove it."],
      {
        tags: ["unnecessary"],
        related: [
          "3: res.ok: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      `${conduit}if (res.status === 429) wait(); else if (res.status === 503) wait(); else if (res.status === 429) slow();`,
      ["429 is already handled above, so this is never true. Remove it, or test for another error."],
      {
        tags: ["unnecessary"],
        related: [
          "3: 429: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      `${conduit}if (res.status >= 400) fail(); else if (res.status >= 500) retry();`,
      [
        "This is never true: after the tests above, the status is 1xx, 2xx or 3xx. Move this test up, or remove it.",
      ],
      {
        tags: ["unnecessary"],
        related: [
          "3: 400: This test limits what can get here.",
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      `${conduit}if (body.code === "conflict") return;\nif (body.code === "conflict") skip();`,
      ['"conflict" is already handled above, so this is never true. Remove it, or test for another error.'],
      {
        tags: ["unnecessary"],
        related: [
          '3: "conflict": This test limits what can get here.',
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      `${conduit}if (body.code !== "conflict") return;\nif (body.code === "forbidden") deny();`,
      [
        '"forbidden" never gets here: the tests above leave only "conflict". Move this test up, or remove it.',
      ],
      {
        tags: ["unnecessary"],
        related: [
          '3: "conflict": This test limits what can get here.',
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
    [
      `${conduit}if (["conflict", "conflict"].includes(body.code)) skip();`,
      ['Duplicate "conflict" in this list. Remove it, or name another error.'],
      {
        severity: "information",
        preset: "strict",
        tags: ["unnecessary"],
        related: [
          '3: conflict: "conflict" is first tested here.',
          "1: fetch(…): API detected: VideoConduit, from fetch(…videoconduit.com…) on line 1.",
        ],
      },
    ],
  ],
  fixes: [
    [
      "a clause with what it does",
      `${conduit}switch (res.status) {
  case 402:
    pay();
    break;
  case 402:
    stop();
    break;
  default:
    fail();
}
`,
      `${conduit}switch (res.status) {
  case 402:
    pay();
    break;
  default:
    fail();
}
`,
    ],
    [
      "only the label where another leads to the same",
      `${conduit}switch (res.status) {
  case 402:
    return pay();
  case 403:
  case 402:
    return deny();
}
`,
      `${conduit}switch (res.status) {
  case 402:
    return pay();
  case 403:
    return deny();
}
`,
    ],
    [
      "a label in front of others",
      `${conduit}switch (res.status) {
  case 402: return pay();
  case 402: case 403: return deny();
}
`,
      `${conduit}switch (res.status) {
  case 402: return pay();
  case 403: return deny();
}
`,
    ],
    [
      "a clause that the one before runs into keeps its statements",
      `${conduit}switch (res.status) {
  case 402:
    pay();
  case 402:
    log();
}
`,
      `${conduit}switch (res.status) {
  case 402:
    pay();
    log();
}
`,
    ],
    [
      "an if",
      `${conduit}if (!res.ok) throw new Error(body.detail);
if (res.status === 404) {
  return undefined;
}
show(body);
`,
      `${conduit}if (!res.ok) throw new Error(body.detail);
show(body);
`,
    ],
    [
      "a link in the middle",
      `${conduit}if (res.status >= 400) {
  fail();
} else if (res.status === 402) {
  pay();
} else {
  show(body);
}
`,
      `${conduit}if (res.status >= 400) {
  fail();
} else {
  show(body);
}
`,
    ],
    [
      "the first link of several",
      `${conduit}if (!res.ok) throw new Error(body.detail);
if (res.status === 402) pay();
else if (res.status === 204) nothing();
else show(body);
`,
      `${conduit}if (!res.ok) throw new Error(body.detail);
if (res.status === 204) nothing();
else show(body);
`,
    ],
    [
      "no fix where an if is all that another statement has",
      `${conduit}if (!res.ok) throw new Error(body.detail);
for (const each of body.jobs) if (res.status === 402) pay(each);
`,
      `${conduit}if (!res.ok) throw new Error(body.detail);
for (const each of body.jobs) if (res.status === 402) pay(each);
`,
    ],
    [
      "an element of a list",
      `${conduit}if ([429, 503, 429].includes(res.status)) retry();\n`,
      `${conduit}if ([429, 503].includes(res.status)) retry();\n`,
    ],
    [
      "CRLF",
      `${conduit}switch (res.status) {\r\n  case 402:\r\n    return pay();\r\n  case 402:\r\n    return stop();\r\n}\r\n`,
      `${conduit}switch (res.status) {\r\n  case 402:\r\n    return pay();\r\n}\r\n`,
    ],
  ],
});
