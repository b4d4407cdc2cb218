import { expect, test } from "vitest";
import { analyseSource, takeCursor } from "../../../test/support/analyse.ts";
import { completion } from "./completion.ts";
import type { CompletionOptions } from "./completionData.ts";

const head = `const response = await fetch("https://videoconduit.com/v1/download");\n`;

function offered(marked: string, options?: CompletionOptions) {
  const { source, offset } = takeCursor(marked);
  return completion(analyseSource(source), offset, options)?.items ?? [];
}

const labels = (marked: string, options?: CompletionOptions) =>
  offered(marked, options).map(({ label }) => label);

test.each([
  ["the first letter", `${head}e$0`],
  ["the beginning of the word", `${head}err$0`],
  ["the word", `${head}errors$0`],
  ["more than the word", `${head}errorsVideo$0`],
  ["within a block", `${head}if (!response.ok) {\n  err$0\n}`],
])("at %s", (_, marked) => expect(labels(marked)).toEqual(["errors VideoConduit"]));

test.each([
  ["another word", `${head}exp$0`],
  ["a word in upper case", `${head}Err$0`],
  ["behind something", `${head}const a = err$0`],
  ["a member", `${head}response.err$0`],
  ["in a template", `${head}const text = \`\n  err$0\n\`;`],
  ["nothing", `${head}$0`],
  ["where no API is used", `err$0`],
])("none at %s", (_, marked) => expect(labels(marked)).toEqual([]));

test("those of the APIs that the workspace uses", () => {
  const apisInUse = new Set(["pureframe", "http", "gone"]);
  expect(labels("err$0", { apisInUse })).toEqual(["errors PureFrame"]);
  expect(labels(`${head}err$0`, { apisInUse })).toEqual(["errors VideoConduit", "errors PureFrame"]);
});

test("what is written for a response that is looked at, its name a tab stop wherever it stands", () => {
  const [item] = offered(`${head}if (a) {\n    err$0\n}`, { tabStops: true });
  const text = item?.textEdit?.newText ?? "";
  // As snippets are read: what is escaped is plain, and the rest of `$` and braces are places.
  const places = text.replaceAll(/\\./g, "").match(/\$(?:\{\d:\w+\}|\d)/g);
  expect(places).toEqual(["$" + "{1:response}", "$1", "$1", "$0"]);
  const plain = text
    .replaceAll(/(?<!\\)\$(?:\{1:response\}|1)/g, "response")
    .replace(/(?<!\\)\$0$/, "")
    .replaceAll(/\\([\\$}])/g, "$1")
    .split("\n");
  expect([...plain.slice(0, 3), ...plain.slice(-3)]).toEqual([
    "if (!response.ok) {",
    "        switch (response.status) {",
    "            case 400:",
    "        }",
    "        throw new Error(`VideoConduit answered $" + "{response.status}`);",
    "    }",
  ]);
  expect([item?.insertTextFormat, item?.insertTextMode]).toEqual([2, 1]);
});

test("what is written for an error that is thrown, without tab stops", () => {
  const [item] = offered(
    `import axios from "axios";\ntry {\n  await axios.get("https://videoconduit.com/v1/a");\n} catch (error) {\n  err$0\n}`,
  );
  const text = item?.textEdit?.newText.split("\n") ?? [];
  expect(text[0]).toBe("switch (error.response?.status) {");
  expect(text.at(-1)).toBe("  throw error;");
  expect(item?.insertTextFormat).toBe(1);
});
