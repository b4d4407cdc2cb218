import { describe, expect, it } from "vitest";
import { type JsonNode, parseJson } from "./json.ts";
import { jumpsFor, partsOf, updateParts } from "./jsonParts.ts";

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
    expect(show(at)).not.toContain('"id":78,');
    const tree = parseJson(text, false, jumpsFor(partsOf(text, false, 1000), at, false));
    const items = tree.roots.flatMap((root) =>
      root.kind === "object"
        ? root.properties.flatMap(({ value }) => (value?.kind === "array" ? value.items : []))
        : [],
    );
    expect(items[0]?.span.start).toBe(at - 1);
  });

  it.each([
    ["behind a brace", -2],
    ["behind the comma", -1],
    ["before a brace", 0],
  ])("keeps the two that an offset is between: %s", (_, by) => {
    const shown = show(text.indexOf('{"id":77,') + by);
    expect(shown.match(/"id":\d+/g)).toEqual(['"id":76', '"id":77']);
  });

  it("keeps the first and the last at the brackets", () => {
    expect(show(text.indexOf("[") + 1).match(/"id":\d+/g)).toEqual(['"id":0']);
    expect(show(text.indexOf("]")).match(/"id":\d+/g)).toEqual(['"id":599']);
  });
});

describe("updateParts", () => {
  const text = `{"a":${list(300)},"b":${list(300)},"end":1}`;
  const lines = Array.from({ length: 900 }, (_, i) => `{"id":${i},"text":"${"x".repeat(90)}"}`).join("\n");

  /** Replaces what stands between two marks in turn, and compares with lists that are found anew. */
  function afterEdits(before: string, edits: readonly (readonly [at: string, by: string])[], byLine = false) {
    const first = partsOf(before, byLine, 1000);
    let now = before;
    const changes = edits.map(([at, by]) => {
      const start = now.indexOf(at);
      now = now.slice(0, start) + by + now.slice(start + at.length);
      return { span: { start, end: start + at.length }, newLength: by.length };
    });
    const updated = updateParts(first, changes, now, byLine);
    return { updated, again: partsOf(now, byLine, 1000) };
  }

  it.each<[string, string, [string, string][], boolean?]>([
    ["a character in a string", text, [['"id":77,"text":"x', '"id":77,"text":"xy']]],
    [
      "several edits in several objects",
      text,
      [
        ['"id":7,', '"id":7000,'],
        ['"id":250,"text":', '"text":'],
        ['"id":7000,', ""],
      ],
    ],
    ["an object in an object", text, [['"id":77,', '"id":77,"in":{"a":[1,{}]},']]],
    ["brackets in strings", text, [['"id":77,"text":"x', '"id":77,"text":"}]']]],
    [
      "a line",
      lines,
      [
        ['{"id":77,', '{"id":77,"in":{},'],
        ['{"id":77,', '{"id":'],
      ],
      true,
    ],
    ["a line that is left open", lines, [['{"id":77,', "{{["]], true],
  ])("follows %s", (_, before, edits, byLine) => {
    const { updated, again } = afterEdits(before, edits, byLine);
    expect(updated?.lists).toEqual(again);
    expect(updated?.changed.flatMap((items) => [...items]).length).toBeGreaterThan(0);
  });

  it.each<[string, string, [string, string][], boolean?]>([
    ["an edit around the lists", text, [['"end":1', '"end":2']]],
    ["one over the border of an object", text, [['"},\n{"id":77,', '","id":77,']]],
    ["a new object", text, [['{"id":77,', '{},{"id":77,']]],
    ["an object that is closed too early", text, [['"id":77,', '"id":77},{']]],
    ["one that is not closed", text, [['"id":77,', '"id":77,"in":{']]],
    ["a comment", text, [['"id":77,', '"id":77, /* x */']]],
    ["a line that is broken", lines, [['{"id":77,', '{\n"id":77,']], true],
  ])("does not follow %s", (_, before, edits, byLine) => {
    expect(afterEdits(before, edits, byLine).updated).toBeUndefined();
  });

  it("never has other lists than those that are found anew, whatever is typed", () => {
    const pieces = ["{", "}", "[", "]", '"', ",", ":", "\\", "//", "/*", "1", "x", "\n", "{}", ""];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    let followed = 0;
    for (let i = 0; i < 400; i++) {
      const start = random(text.length - 5);
      const end = start + random(4);
      const by = pieces[random(pieces.length)] ?? "";
      const now = text.slice(0, start) + by + text.slice(end);
      const updated = updateParts(
        partsOf(text, false, 1000),
        [{ span: { start, end }, newLength: by.length }],
        now,
        false,
      );
      if (updated === undefined) continue;
      followed++;
      expect(updated.lists).toEqual(partsOf(now, false, 1000));
    }
    expect(followed).toBeGreaterThan(50);
  });
});
