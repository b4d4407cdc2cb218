import { describe, expect, it } from "vitest";
import { type JsonNode, parseJson } from "./json.ts";
import { itemAt, jumpsFor, partsOf } from "./jsonParts.ts";

/** A list of objects that is long enough. */
const list = (count: number, of = "x".repeat(90)) =>
  `[${Array.from({ length: count }, (_, i) => `{"id":${i},"text":"${of}"}`).join(",\n")}]`;
const long = list(600);

/** Where the lists of a text are, and how many objects each has. */
function lists(text: string, byLine = false): readonly string[] {
  return partsOf(text, byLine, 1000).map(({ span, items }) => {
    for (const item of items) expect(text.slice(item.start, item.end)).toMatch(/^\{[\s\S]*\}$/);
    return `${text.slice(0, span.start).trim().slice(-12)} ${items.length}`;
  });
}

describe("partsOf", () => {
  it.each([
    ["the root", long, [" 600"]],
    ["in objects", `{"log":{"entries":${long}}}`, [`:{"entries": 600`]],
    ["several", `{"a":${long},"b":[1,2],"c":${long}}`, [`{"a": 600`, expect.stringContaining(`"c": 600`)]],
    ["the outermost", `[${`{"in":${long}},`.repeat(8).slice(0, -1)}]`, [" 8"]],
    ["within one that is short", `[{"in":${long}}]`, [expect.stringContaining(`{"in": 600`)]],
    ["brackets in strings", `{"a":"]}{[","b":${long}}`, [expect.stringContaining(`"b": 600`)]],
    ["an unclosed string in an object", `[{"a":"x\n},${long.slice(1)}`, [" 601"]],
  ])("finds %s", (_, text, expected) => {
    expect(lists(text)).toEqual(expected);
  });

  it.each([
    ["short texts", list(5)],
    ["lists of numbers", `[${"12345678,".repeat(9000)}1]`],
    ["lists of lists", `[${"[12345678,1],".repeat(6000)}[1]]`],
    ["objects among other values", `[1,${long.slice(1)}`],
    [
      "long objects",
      `{${Array.from({ length: 900 }, (_, i) => `"k${i}":{"v":"${"x".repeat(90)}"}`).join()}}`,
    ],
    ["comments", `// for all of it\n${long}`],
    ["brackets that are not closed", long.slice(0, -1)],
    ["brackets that do not match", `{${long}]`],
    ["nesting without end", "[".repeat(100_000)],
  ])("finds none in %s", (_, text) => {
    expect(lists(text)).toEqual([]);
  });

  it("takes the lines of JSON Lines, whatever is wrong with one", () => {
    const text = `{"a":1}\r\n\n{"b":[}\n${'{"c":3}\n'.repeat(9000)}`;
    const [parts] = partsOf(text, true);
    expect(parts?.items.slice(0, 3).map(({ start, end }) => text.slice(start, end))).toEqual([
      '{"a":1}',
      '{"b":[}',
      '{"c":3}',
    ]);
  });
});

describe("jumpsFor", () => {
  const text = `{"url":"https://a.example","items":${long},"end":[true]}`;

  function show(offset: number): string {
    const tree = parseJson(text, false, jumpsFor(partsOf(text, false, 1000), offset, false));
    expect(tree.isWhole).toBe(true);
    return JSON.stringify(tree.roots.map(plain)[0]);
  }

  function plain(node: JsonNode): unknown {
    if (node.kind === "array") return node.items.map(plain);
    if (node.kind !== "object") return node.value;
    return Object.fromEntries(node.properties.map(({ key, value }) => [key.value, value && plain(value)]));
  }

  it("leaves out the items", () => {
    expect(show(-1)).toBe('{"url":"https://a.example","items":[],"end":[true]}');
  });

  it("keeps the one at an offset, with its places", () => {
    const at = text.indexOf('"id":77,');
    expect(show(at)).toContain('"items":[{"id":77,');
    expect(show(at)).toContain('"end":[true]}');
    expect(itemAt(partsOf(text, false, 1000)[0]?.items ?? [], at)?.start).toBe(at - 1);
  });
});
