// What drafts look like as JSON and as snippets, whatever characters are in them.

import { describe, expect, test } from "vitest";
import { accept, expandSnippet, offersAt } from "../../../../test/support/acceptCompletion.ts";
import { analyseSource, takeCursor } from "../../../../test/support/analyse.ts";
import { studioCatalog, studioField } from "../../../../test/support/studioCatalog.ts";
import type { Draft } from "./draft.ts";
import { escapedParts, partsOf, textOfParts } from "./draftText.ts";

const layout = { indent: "  ", newline: "\n", indentation: "", isInline: false, isSpaced: true };
const text = (...parts: Extract<Draft, { kind: "leaf" }>["parts"]): Draft => ({
  kind: "leaf",
  isText: true,
  parts,
});

describe("layout", () => {
  const draft: Draft = {
    kind: "object",
    members: [
      ["a", { kind: "array", items: [text("x"), text("y")] }],
      ["b", { kind: "object", members: [] }],
    ],
  };
  const written = (change: Partial<typeof layout>) => partsOf(draft, { ...layout, ...change }).join("");
  test("over lines", () => {
    expect(written({ indentation: " " })).toBe(`{\n   "a": [\n     "x",\n     "y"\n   ],\n   "b": {}\n }`);
  });
  test("on a line", () => {
    expect(written({ isInline: true })).toBe(`{ "a": ["x", "y"], "b": {} }`);
  });
  test("as short as can be", () => {
    expect(written({ isInline: true, isSpaced: false })).toBe(`{"a":["x","y"],"b":{}}`);
  });
});

describe("snippets", () => {
  test("stops are counted, choices listed, and what means something escaped", () => {
    const parts = ["$a}\\", { choices: ["b", "c,d|e\\"] }, { choices: [""] }, { choices: ["f}$"] }];
    expect(textOfParts(parts, true)).toBe(`\\$a\\}\\\\\${1|b,c\\,d\\|e\\\\|}\${2}\${3:f\\}\\$}`);
    expect(textOfParts(parts, false)).toBe("$a}\\bf}$");
  });

  test("choices that editors would not read alike are no choices", () => {
    expect(textOfParts([{ choices: ["a$b", "c"] }], true)).toBe(`\${1:a\\$b}`);
  });

  const odd = ["$1", `\${1:x}`, "a|b,c", "}", "\\", '"', "\\$", "ä\u2028😀", "\n\t", `\${1|a,b|}`];
  test.each(odd)("%j is what is written in the end", (value) => {
    const draft: Draft = {
      kind: "object",
      members: [[value, text(value, { choices: [value] }, { choices: [value, "z"] })]],
    };
    for (const times of [0, 1, 2]) {
      const parts = escapedParts(partsOf(draft, layout), times);
      let written = expandSnippet(textOfParts(parts, true));
      expect(written).toBe(textOfParts(parts, false));
      for (let i = 0; i < times; i++) written = JSON.parse(`"${written}"`);
      expect(JSON.parse(written)).toEqual({ [value]: value + value + value });
    }
  });
});

const studio = studioCatalog({
  entries: [{ id: "old", deprecated: {} }, { id: "odd", code: 'a"b,|$}\\' }, { id: "busy" }],
  shapes: [
    {
      id: "error",
      title: "Error",
      fields: [
        studioField("/code", "string", true),
        { ...studioField("/ok", "boolean"), constant: false },
        studioField("/again", "boolean"),
      ],
    },
  ],
});

describe("a catalog of one's own", () => {
  const offered = (marked: string) => {
    const { source, offset } = takeCursor(marked);
    const document = analyseSource(source, { language: "json", catalogs: [studio], api: "studio" });
    return { document, items: offersAt(document, offset) };
  };

  test("whole bodies, deprecated ones last and marked", () => {
    const { items, document } = offered(`{"status": 409, "body": $0}`);
    expect(items.map(({ label, tags }) => [label, tags])).toEqual([
      ['Studio 409 a"b,|$}\\', undefined],
      ["Studio 409 busy", undefined],
      ["Studio 409 old", [1]],
    ]);
    const texts = items.map((item) => JSON.parse(accept(document, item)).body);
    expect(texts).toEqual([{ code: 'a"b,|$}\\' }, { code: "busy" }, { code: "old" }]);
  });

  test("keys: the required one, then the optional ones", () => {
    const { items, document } = offered(`{"status": 409, "body": {"$0"}}`);
    expect(items.map((item) => accept(document, item))).toEqual([
      `{"status": 409, "body": {"code": ${JSON.stringify('a"b,|$}\\')}}}`,
      `{"status": 409, "body": {"ok": false}}`,
      `{"status": 409, "body": {"again": true}}`,
    ]);
  });

  test("values of booleans", () => {
    expect(
      offered(`{"status": 409, "body": {"code": "busy", "again": $0}}`).items.map(({ label }) => label),
    ).toEqual(["true", "false"]);
    expect(
      offered(`{"status": 409, "body": {"code": "busy", "ok": t$0}}`).items.map(({ label }) => label),
    ).toEqual(["false"]);
  });
});
