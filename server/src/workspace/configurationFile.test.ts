import { expect, test } from "vitest";
import { configurationProblems, parseConfiguration } from "./configurationFile.ts";

const URI = "file:///w/pkg/error-atlas.json";
const IDS = ["ltx", "vidio", "videoconduit"];

test("everything a configuration can say", () => {
  const { configuration, problems } = parseConfiguration(
    URI,
    `{
  // JSON with comments
  "$schema": "./schema.json",
  "apis": { "src/**": "vidio", "test/**": "none" },
  "hosts": { "localhost:3000": "ltx", "*.proxy.example/video": "vidio" },
  "ignore": ["generated/**"],
  "preset": "strict",
  "rules": { "wrong-field": "off" },
}`,
  );
  expect(problems).toEqual([]);
  expect(configuration).toEqual({
    uri: URI,
    folder: "file:///w/pkg",
    apis: { "src/**": "vidio", "test/**": "none" },
    hosts: { "localhost:3000": "ltx", "*.proxy.example/video": "vidio" },
    ignore: ["generated/**"],
    preset: "strict",
    rules: { "wrong-field": "off" },
  });
});

/** Each problem as `text of its place: message`. */
function problemsOf(text: string): readonly string[] {
  return configurationProblems(parseConfiguration(URI, text), IDS).map(
    ({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`,
  );
}

test.each([
  [`{ "api": {} }`, `"api": Unknown property "api". Did you mean "apis"?`],
  [`{ "preset": "loud" }`, `"loud": "preset" must be one of recommended, strict.`],
  [`{ "preset": null }`, `null: "preset" must be one of recommended, strict.`],
  [`{ "apis": [] }`, `[]: "apis" must be an object from globs to catalog ids.`],
  [`{ "apis": { "a": 1 } }`, `1: "a" must name a catalog, such as "videoconduit", or be "none".`],
  [`{ "apis": { "a": "vidoi" } }`, `"vidoi": Unknown catalog "vidoi". Did you mean "vidio"?`],
  [`{ "hosts": { "a.b": true } }`, `true: "a.b" must name a catalog, such as "videoconduit".`],
  [`{ "hosts": { "a.b": "none" } }`, `"none": "none" is only for globs in "apis". Name a catalog.`],
  [`{ "hosts": { "https://a.b/c": "ltx" } }`, `"https://a.b/c": Write the host without its scheme: "a.b/c".`],
  [
    `{ "hosts": { "a b": "ltx" } }`,
    `"a b": Invalid host "a b". Use a name, with a port or a path where needed, such as "localhost:3000" or "proxy.example.com/video".`,
  ],
  [`{ "ignore": "x" }`, `"x": "ignore" must be an array of globs, such as ["generated/**"].`],
  [`{ "ignore": ["x", ""] }`, `"": This must be a glob: a string that is not empty.`],
  [
    `{ "apis": { "+(a)/**": "ltx" } }`,
    `"+(a)/**": "+(" makes this an extended glob, which is not supported, so it has no effect. Write alternatives as "{a,b}", and a parenthesis itself as "\\(".`,
  ],
  [
    `{ "ignore": ["a{1..3}"] }`,
    `"a{1..3}": "{1..3}" is a range, which is not supported, so it has no effect. Write out what it stands for, such as "{1,2,3}".`,
  ],
  [
    `{ "ignore": ["src/{a,b"] }`,
    `"src/{a,b": "{" has no matching "}", so it stands for itself. Close it, or write "\\{" for the character.`,
  ],
  [
    `{ "rules": { "wrong-feild": "off" } }`,
    `"wrong-feild": Unknown rule "wrong-feild". Did you mean "wrong-field"?`,
  ],
  [
    `{ "rules": { "wrong-field": "loud" } }`,
    `"loud": The severity of "wrong-field" must be one of off, hint, information, warning, error.`,
  ],
  [`[]`, `[]: It is not a JSON object. Correct it: until then, what it said before holds.`],
])("%s", (text, expected) => {
  expect(problemsOf(text)).toEqual([expected]);
});

test("a part with a fault costs only itself", () => {
  const text = `{ "apis": { "a": 1, "b": "ltx" }, "rules": { "x": "off", "wrong-field": "off" }, "ignore": [1, "c"] }`;
  const { configuration } = parseConfiguration(URI, text);
  expect(configuration).toMatchObject({ apis: { b: "ltx" }, rules: { "wrong-field": "off" }, ignore: ["c"] });
});

test("globs that are not taken are left out, those of which a brace stands for itself are not", () => {
  const text = `{ "apis": { "@(a)": "ltx", "b": "ltx" }, "ignore": ["!(a)", "{a", "c"] }`;
  expect(parseConfiguration(URI, text).configuration).toMatchObject({
    apis: { b: "ltx" },
    ignore: ["{a", "c"],
  });
});

test("of more globs than are matched the first count", () => {
  const globs = Array.from({ length: 600 }, (_, i) => `${"a".repeat(96)}/${i + 100}`);
  const text = JSON.stringify({ ignore: globs });
  expect(parseConfiguration(URI, text).configuration?.ignore).toEqual(globs.slice(0, 500));
  expect(problemsOf(text)).toEqual([
    `"${globs[500]}": With this glob the list has more than 50,000 characters, so from here on its globs have no effect. Write fewer, wider globs.`,
  ]);
});

test.each(["", "{", `{ "apis": `, "nonsense"])("no JSON: %j", (text) => {
  const { configuration, problems } = parseConfiguration(URI, text);
  expect(configuration).toBeUndefined();
  expect(problems.map(({ severity, message }) => [severity, message.startsWith("It is not JSON: ")])).toEqual(
    [["error", true]],
  );
});

test("whether a catalog is there is not asked while more may turn up", () => {
  expect(configurationProblems(parseConfiguration(URI, `{ "apis": { "a": "mine" } }`), undefined)).toEqual(
    [],
  );
});

test("nested a hundred thousand levels deep", () => {
  const text = "[".repeat(100_000);
  const { configuration, problems } = parseConfiguration(URI, text);
  expect(configuration).toBeUndefined();
  expect(problems).toEqual([
    {
      span: { start: 256, end: 257 },
      message:
        "It is nested more than 256 levels deep. Remove the deep part. Correct it: until then, what it said before holds.",
      severity: "error",
    },
  ]);
});

test("a fault in the syntax is said in words, where it is", () => {
  const text = `{ "apis": {} "hosts": {} }`;
  const [problem] = parseConfiguration(URI, text).problems;
  expect(problem?.message).toBe(
    "It is not JSON: comma expected. Correct it: until then, what it said before holds.",
  );
  expect(text.slice(problem?.span.start, problem?.span.end)).toBe(`"hosts"`);
});
