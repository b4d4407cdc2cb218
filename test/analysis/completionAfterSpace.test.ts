// Where a list opens by itself when a space is typed. `$0` is the cursor, behind the space.

import { describe, expect, test } from "vitest";
import { beginsValue } from "../../server/src/features/afterSpace.ts";
import { completion } from "../../server/src/features/completion.ts";
import { analyseSource, takeCursor } from "../support/analyse.ts";
import { analyseJson } from "../support/jsonBodies.ts";

const response = `const res = await fetch("https://videoconduit.com/v1/download");\nconst body = await res.json();\n`;
const url = "https://videoconduit.com/v1/download";

/** As the server answers: first by the line, then by what is read. */
function firstAfterSpace(marked: string, isJson = false): string | undefined {
  const { source, offset } = takeCursor(marked);
  if (!beginsValue(source.slice(source.lastIndexOf("\n", offset - 1) + 1, offset))) return undefined;
  const document = isJson ? analyseJson(source) : analyseSource(source);
  const items = completion(document, offset, { afterSpace: true })?.items ?? [];
  return items.toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1))[0]?.label;
}

describe("a list opens", () => {
  test.each([
    ["before a status", `${response}if (res.status === $0) wait();`, "400"],
    ["before a status at the end of what is written", `${response}if (res.status !== $0`, "400"],
    ["before a code", `${response}if (body.code === $0) wait();`, "bad_request"],
    [
      "before a status after case",
      `${response}switch (res.status) {\n  case 400: break;\n  case $0\n}`,
      "401",
    ],
  ])("%s", (_, marked, first) => expect(firstAfterSpace(marked)).toBe(first));

  test.each([
    ["before a status", `{ "url": "${url}", "status": $0 }`, "400"],
    ["before a status, with more below", `{ "url": "${url}", "status": $0, "body": {} }`, "400"],
    [
      "before a body",
      `{ "url": "${url}", "status": 402, "body": $0 }`,
      "VideoConduit 402 insufficient_credits",
    ],
  ])("in JSON %s", (_, marked, first) => expect(firstAfterSpace(marked, true)).toBe(first));
});

describe("no list opens", () => {
  test.each([
    ["before a second operand", `${response}if (res.status === 402 && $0) wait();`],
    ["behind a number", `${response}if (res.status === 402 $0) wait();`],
    ["in a string", `${response}if (body.code === "a $0") wait();`],
    ["behind a string", `${response}if (body.code === "conflict" $0) wait();`],
    ["behind a field", `${response}body.code $0`],
    ["where nothing tells of an API", `export const f = (res: Response) => res.status === $0;`],
    ["where only the names of the file tell of one", `// videoconduit.com\nif (res.status === $0) wait();`],
    ["in a type", `${response}interface A {\n  status: $0\n}`],
    ["in a comment", `${response}// res.status === $0`],
    ["in a text with a colon", `${response}const text = \`status: $0\`;`],
    ["before a value that is no status", `${response}const a = { method: $0 };`],
  ])("%s", (_, marked) => expect(firstAfterSpace(marked)).toBe(undefined));

  test.each([
    ["before a key", `{ "url": "${url}", "status": 402, $0 }`],
    ["before what is no body", `{ "name": $0 }`],
    ["behind a value", `{ "url": "${url}", "status": 402 $0 }`],
    ["in a text", `{ "url": "${url}", "status": 402, "body": { "detail": "No: $0" } }`],
  ])("in JSON %s", (_, marked) => expect(firstAfterSpace(marked, true)).toBe(undefined));
});

test.each([
  ["if (a === ", true],
  ["if (a == ", true],
  ["a < ", false],
  ["  case ", true],
  ["showcase ", false],
  ["a.case ", false],
  ['"status": ', true],
  ["status: ", true],
  ["a ? b : ", false],
  ["a = ", false],
  ["a => ", false],
  ["return ", false],
  [" ", false],
  ["", false],
])("%j", (line, expected) => expect(beginsValue(line)).toBe(expected));
