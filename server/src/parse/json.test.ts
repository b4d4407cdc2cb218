// parse/json.ts: what the tree says of whole, half-typed, odd and hostile JSON.

import { describe, expect, it } from "vitest";
import { contentOf, type JsonNode, maxJsonDepth, parseJson } from "./json.ts";

/** The tree in one line: containers as in JSON, each scalar as the source text it covers, `?` for a missing value. */
function outline(text: string): string {
  const [root] = parseJson(text).roots;
  return root === undefined ? "nothing" : show(root);

  function show(node: JsonNode): string {
    switch (node.kind) {
      case "object":
        return `{${node.properties.map((p) => `${show(p.key)}:${p.value ? show(p.value) : "?"}`).join(" ")}}`;
      case "array":
        return `[${node.items.map(show).join(" ")}]`;
      case "string":
        return `${text.slice(contentOf(node).start, contentOf(node).end)}${node.closed ? "" : "…"}`;
      default:
        return text.slice(node.span.start, node.span.end);
    }
  }
}

describe("parseJson: structure", () => {
  it.each([
    ["", "nothing"],
    ["   \r\n", "nothing"],
    ["// only a comment", "nothing"],
    ["null", "null"],
    ["-1.5e3", "-1.5e3"],
    ['"a"', "a"],
    ["{}", "{}"],
    ["[]", "[]"],
    ['{"a": 1, "b": [true, false, null, "x"]}', "{a:1 b:[true false null x]}"],
    ['{"a": {"b": {"c": "d"}}}', "{a:{b:{c:d}}}"],
    ['\uFEFF{"a": "b"}', "{a:b}"],
    ['{\r\n  "a": "b"\r\n}\r\n', "{a:b}"],
    ['{"a": 1, "a": 2}', "{a:1 a:2}"],
    ['{"a": 1, // why\n "b": 2, /* and\n so */ }', "{a:1 b:2}"],
    ["[1, 2, ]", "[1 2]"],
    ['{"a": 1} {"b": 2}', "{a:1}"],
  ])("%j → %s", (text, expected) => expect(outline(text)).toBe(expected));
});

describe("parseJson: half-typed and broken", () => {
  it.each([
    ['{"code": "INS', "{code:INS…}"],
    ['{"code": "INS\n}', "{code:INS…}"],
    ['{"co', "{co…:?}"],
    ['{"code"', "{code:?}"],
    ['{"code":', "{code:?}"],
    ['{"code": }', "{code:?}"],
    ['{"code": , "message": "m"}', "{code:? message:m}"],
    ['{"code":\n "message": "m"}', "{code:? message:m}"],
    ['{"a": 1 "b": 2}', "{a:1 b:2}"],
    ['{"a": [1, 2}', "{a:[1 2]}"],
    ['{"a": {"b": 1, "c": 2', "{a:{b:1 c:2}}"],
    ["]}{", "{}"],
    ['{code: "x", "y": 1}', "{x:? y:1}"],
    ["{: 1}", "{}"],
    ['{"a":: 1}', "{a:1}"],
    ['{"a": nul, "b": 1}', "{a:? b:1}"],
    ['"\\', "\\…"],
  ])("%j → %s", (text, expected) => expect(outline(text)).toBe(expected));
});

describe("parseJson: strings", () => {
  it.each([
    ['"a\\nb"', "a\nb", "a\\nb"],
    ['"\\u00e9"', "é", "\\u00e9"],
    ['"\ud800"', "\ud800", "\ud800"],
    ['"\\ud800"', "\ud800", "\\ud800"],
    ['"a\tb"', "a\tb", "a\tb"],
    ['"it\\\'s"', "its", "it\\'s"],
    ['""', "", ""],
  ])("%j", (text, value, content) => {
    const [root] = parseJson(text).roots;
    if (root?.kind !== "string") throw new Error("expected a string");
    expect([root.value, text.slice(contentOf(root).start, contentOf(root).end)]).toEqual([value, content]);
  });
});

describe("parseJson: places", () => {
  it("gives containers their brackets, and those left open the end of the text", () => {
    const text = ' {"a": [1], "b": [2 ';
    const [root] = parseJson(text).roots;
    if (root?.kind !== "object") throw new Error("expected an object");
    const [a, b] = root.properties;
    const source = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
    expect([source(root.span), source(a?.value?.span), source(b?.value?.span)]).toEqual([
      '{"a": [1], "b": [2 ',
      "[1]",
      "[2 ",
    ]);
    expect([a?.colon, b?.colon]).toEqual([text.indexOf(":"), text.lastIndexOf(":")]);
  });

  it("lists comments with their marks", () => {
    const text = '// one\n{"a": 1 /* two */}\n// three';
    const comments = parseJson(text).comments.map(({ start, end }) => text.slice(start, end));
    expect(comments).toEqual(["// one", "/* two */", "// three"]);
  });
});

describe("parseJson: size", () => {
  it("leaves out what is nested deeper than the limit, and goes on behind it", () => {
    const deep = "[".repeat(maxJsonDepth + 3) + "]".repeat(maxJsonDepth + 3);
    const kept = "[".repeat(maxJsonDepth - 1) + "]".repeat(maxJsonDepth - 1);
    expect(outline(`{"a": ${deep}, "b": 2}`)).toBe(`{a:${kept} b:2}`);
  });

  it.each([
    ["open brackets", "[".repeat(100_000)],
    ["closed brackets", "[".repeat(100_000) + "]".repeat(100_000)],
    ["open objects", '{"a":'.repeat(100_000)],
    ["stray closing brackets", `[${"}".repeat(100_000)}`],
    ["one long string", `"${"x".repeat(1_000_000)}`],
  ])("takes 100,000 %s without overflow", (_name, text) => {
    expect(parseJson(text).roots[0]?.span).toEqual({ start: 0, end: text.length });
  });
});
