// body-read-twice: the body of a response is read again after it has been read, which fails whatever the API answered.

import type { SecondRead } from "../../references/flowModel.ts";
import type { Finding, Findings, Fix, Rule } from "../rule.ts";
import { becauseOf } from "../support.ts";
import { messages, places, titles } from "./messages.ts";

export const bodyReadTwice: Rule = {
  metadata: {
    id: "body-read-twice",
    title: "A body that is read a second time",
    what: "Reports `text()`, `json()` and the like, and `clone()`, on the response of a known API whose body has surely been read before: earlier on the same way, in the `try` of this `catch`, or in what this callback goes on from. Reads on different branches, of a copy that `clone()` made before, and code that asks for `bodyUsed` are not reported.",
    why: "The body of a response can be read once. The second call rejects with a TypeError, so the error that the API sent is never seen. It happens most often where a body is not JSON and its text is wanted instead.",
    howToFix:
      "Read the body once, as text, and parse that; or read a copy first: `res.clone().json()`. The fix makes the first read one of a copy.",
    severity: "warning",
    preset: "strict",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/collections");
if (!res.ok) throw new Error(await res.text());
const collections = await res.json();
`,
        },
        {
          language: "js",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const text = await res.text();
let body;
try {
  body = JSON.parse(text);
} catch {
  console.error(res.status, text);
}
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/collections");
const body = await res.clone().json().catch(() => undefined);
if (body === undefined) console.error(await res.text());
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/collections");
let body: unknown;
try {
  body = await res.json();
} catch {
  console.error(res.status, await res.text());
//                                ^^^^^^^^^^
}
`,
        },
        {
          language: "js",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
if (!res.ok) throw new Error(\`\${body.code}: \${await res.text()}\`);
//                                                  ^^^^^^^^^^
`,
        },
      ],
    },
  },

  *check(document): Findings {
    for (const read of document.references.flow?.secondReads ?? []) {
      yield;
      const api = document.apiOfCall(read.call, read.span);
      if (api === undefined) continue;
      const { catalog, evidence } = api;
      yield {
        span: read.span,
        message: messageFor(read),
        related: [{ span: read.first, message: places.firstRead({}) }, ...becauseOf(catalog, evidence)],
        fixes: fixesFor(read),
      };
    }
  },
};

function messageFor({ method, copy }: SecondRead): Finding["message"] {
  const call = `${method}()`;
  return copy ? messages.readAgainCopy({ call, copy: copy.text }) : messages.readAgain({ call });
}

function fixesFor({ copy }: SecondRead): readonly Fix[] {
  if (copy === undefined) return [];
  const { at, text } = copy;
  return [
    {
      title: titles.readCopy({}),
      edits: [{ span: { start: at, end: at }, newText: text }],
      preferred: true,
    },
  ];
}
