// No text for people stands outside of the messages.ts files, where test/words reads it.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sentencesInCode } from "./sentencesInCode.ts";

const root = path.resolve("server/src");

/** Files whose sentences are no messages. */
const OTHERS: readonly (readonly [file: RegExp, what: string])[] = [
  [/^rules\/catalog\//, "metadata of rules"],
  [/^engine\/ruleExamples\.ts$/, "examples of rules"],
  [/^features\/rulePage\.ts$/, "pages of the documentation"],
  [/^rules\/unhandled-errors\/(?:additions|keys)\.ts$/, "code that is written"],
  [/^features\/refactorings\//, "code that is written"],
  [/^rules\/deprecated-code\/rule\.ts$/, "a catalog for its examples"],
  [/^references\/typescript\/budget\.ts$/, "an error that is thrown, and never shown"],
  [/^lsp\//, "the log"],
];

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is code that has them.
test.each([
  ["a sentence", 'say("It is not read.");', ["1: It is not read."]],
  ["one with a value", "const a = `The file ${name} is not read.`;", ["1: The file {} is not read."]],
  ["one that begins with a value", "say(\n`${name} is not read: ${why}`);", ["2: {} is not read: {}"]],
  ["a question", 'say("Did you mean this?");', ["1: Did you mean this?"]],
  ["words", 'const words = "a an the";', []],
  ["code", "const code = `if (${a}) return ${b};`;", []],
  ["an error that is thrown", 'throw new Error("It has no end here.");', []],
  ["a reason", "add(because`the import of ${name} on line ${line}, which calls ${call}`);", []],
  ["a line of the log", "connection.console.warn(`It was not read: ${why}`);", []],
  ["what a rule says of itself", 'const rule = { metadata: { what: "It finds what is wrong." } };', []],
])("what is found of %s", (_, code, expected) => {
  expect(sentencesInCode(code)).toEqual(expected);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.

test("none stands in the code of the server", () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !/(?:\.test|^|\/messages)\.ts$/.test(file))
    .filter((file) => path.basename(file) !== "messages.ts" && !OTHERS.some(([other]) => other.test(file)));
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) =>
    sentencesInCode(readFileSync(path.join(root, file), "utf8")).map((line) => `${file}:${line}`),
  );
  expect(found).toEqual([]);
});
