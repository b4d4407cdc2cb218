import { expect, test } from "vitest";
import { analyseSource } from "../../../../test/support/analyse.ts";
import { decisions } from "./decisions.ts";

test.each<[string, string, readonly string[]]>([
  [
    "an API, and why",
    `const response = await fetch("https://videoconduit.com/v1/jobs?key=secret");`,
    [
      "APIs: VideoConduit (fetch(…videoconduit.com…) on line 1).",
      "Line 1, fetch: a request to VideoConduit.",
    ],
  ],
  [
    "requests that are left alone, and why",
    `const a = await fetch("https://user:pass@example.com:8080/x?key=secret");
const b = await fetch(address);
const c = await fetch("/relative");
const d = await fetch(\`https://\${host}/x\`);
const { next } = await a.json();
const e = await fetch(next);`,
    [
      "APIs: none.",
      'Line 1, fetch: left alone, because no catalog has the host "example.com".',
      "Line 2, fetch: left alone, because its URL is not known.",
      "Line 3, fetch: left alone, because its URL is not known.",
      "Line 4, fetch: left alone, because its URL is not known.",
      "Line 6, fetch: left alone, because its URL is part of an answer.",
    ],
  ],
  [
    "what a comment says",
    "// error-atlas: ltx\nconst response = await fetch(address);",
    ["APIs: LTX (the error-atlas comment on line 1).", "Line 2, fetch: a request to LTX."],
  ],
  [
    "no more requests than anybody reads",
    "fetch(a);\n".repeat(52),
    [
      "APIs: none.",
      ...Array.from(
        { length: 50 },
        (_, i) => `Line ${i + 1}, fetch: left alone, because its URL is not known.`,
      ),
      "2 more requests.",
    ],
  ],
])("%s", (_, source, expected) => {
  expect(decisions(analyseSource(source))).toEqual(expected);
});
