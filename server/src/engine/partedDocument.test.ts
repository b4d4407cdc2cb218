import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fixtures, recording } from "../../../test/bench/jsonSources.mjs";
import { builtins } from "../../../test/support/analyse.ts";
import { completion } from "../features/completion.ts";
import { type AnyDocument, documentAt } from "../features/document.ts";
import { findingsOf } from "../features/findings.ts";
import { hover } from "../features/hover.ts";
import { bodySymbols } from "../features/json/symbols.ts";
import { usesIn } from "../features/usesIn.ts";
import { type AnalyseOptions, analyseText } from "./analyse.ts";
import { analyseParts } from "./partedDocument.ts";
import { createPartCache, type PartCache } from "./partedVersion.ts";

const document = (text: string, file = "a.json", version = 1) =>
  TextDocument.create(`file:///work/${file}`, file.endsWith("l") ? "jsonl" : "json", version, text);

const pad = "x".repeat(200);
const body = (code: string) => ({ detail: "It exists.", code, pad });
const download = "https://videoconduit.com/v1/download";
const many = <T>(make: (i: number) => T) => Array.from({ length: 300 }, (_, i) => make(i));
/** One in ten is misspelt. */
const code = (i: number) => (i % 10 === 3 ? "conflicts" : "conflict");

const documents: readonly (readonly [what: string, text: string, options?: AnalyseOptions, file?: string])[] =
  [
    ["a recording", recording(150_000).text],
    ["fixtures", fixtures(150_000).text],
    [
      "JSON Lines",
      many((i) => `${JSON.stringify({ url: download, status: 409, body: body(code(i)) })}\n`).join(""),
      {},
      "a.jsonl",
    ],
    [
      "an address around the list",
      JSON.stringify({
        baseUrl: "https://videoconduit.com/v1",
        calls: many((i) => ({ path: "/download", status: 409, body: body(code(i)) })),
      }),
    ],
    [
      "fixes with lines of their own, deep in the document",
      JSON.stringify(
        {
          data: {
            calls: many((i) => ({
              url: "https://api.vidio.ai/v1/jobs",
              status: 401,
              pad,
              body: { error: `No ${i}` },
            })),
          },
        },
        null,
        2,
      ),
    ],
    [
      "variables around the list",
      JSON.stringify(
        {
          item: many((i) => ({
            name: `n${i}`,
            request: { url: "{{base}}/download" },
            response: [{ code: 409, body: JSON.stringify(body(code(i))) }],
          })),
          variable: [{ key: "base", value: "https://videoconduit.com/v1" }],
        },
        null,
        2,
      ),
    ],
    [
      "the configuration",
      JSON.stringify(
        many((i) => ({ status: 409, note: "x".repeat(300), body: body(code(i)) })),
        null,
        "\t",
      ),
      { api: "videoconduit" },
    ],
    [
      "another list of the same text",
      JSON.stringify({
        a: many(() => body("conflict")),
        url: download,
        b: many(() => ({ status: 409, pad: "y".repeat(200), data: body("conflicts") })),
      }),
    ],
  ];

function show(analysed: AnyDocument) {
  return findingsOf(analysed).map(({ span, message, related, fixes }) => ({ span, message, related, fixes }));
}

describe.each(documents.map((one) => ({ what: one[0], one })))("$what", ({ one }) => {
  const [, text, options = {}, file = "a.json"] = one;
  const whole = analyseText(document(text, file), builtins, options)!;
  const parted = analyseParts(document(text, file), builtins, options, createPartCache())!;

  it("has the findings that it has as a whole", () => {
    expect([...parted.parts()].length, "it is read in parts").toBeGreaterThan(40);
    expect(show(whole).length, "it has findings").toBeGreaterThan(0);
    expect(show(parted)).toEqual(show(whole));
  });

  it("is about the same APIs, for the same reasons", () => {
    expect(parted.apis.map(({ catalog }) => catalog.id).sort()).toEqual(
      whole.apis.map(({ catalog }) => catalog.id).sort(),
    );
    for (const { catalog, evidence } of whole.apis.filter(({ evidence: { kind } }) => kind !== "vocabulary"))
      expect(parted.apis.find((api) => api.catalog === catalog)?.evidence).toEqual(evidence);
  });

  it("has the same outline", () => {
    expect(bodySymbols(parted)).toEqual(bodySymbols(whole));
  });

  it("has the same uses of entries, which are found without reading it as a whole", () => {
    const uses = usesIn({ ...parted, whole: () => expect.fail("all of it is read") });
    expect(uses.length).toBeGreaterThan(0);
    expect(uses).toEqual(usesIn(whole));
  });

  it("has the same hovers", () => {
    let shown = 0;
    let empty = 0;
    for (let offset = 0; offset < text.length; offset += 61) {
      const here = hover(documentAt(parted, offset), offset, { relatedApis: false });
      expect(here).toEqual(hover(whole, offset, { relatedApis: false }));
      if (here) shown++;
      if (!parted.isEmptyAt(offset)) continue;
      expect(here).toBeNull();
      empty++;
    }
    expect(shown).toBeGreaterThan(5);
    expect(empty).toBeGreaterThan(5);
  });
});

describe("where whole bodies can stand in the list", () => {
  const list = many((i) => ({ status: 409, body: body(code(i)) }));
  const marks: readonly (readonly [what: string, text: string, file: string])[] = [
    ["in one line", JSON.stringify(list), "a.json"],
    ["over lines", JSON.stringify(list, null, 2), "a.json"],
    ["with empty items", JSON.stringify(list).replaceAll("},{", "},{},{"), "a.json"],
    ["with commas only", JSON.stringify(list).replaceAll("},{", "}, , {"), "a.json"],
    ["without a comma", JSON.stringify(list).replaceAll("},{", "} {"), "a.json"],
    ["half typed", JSON.stringify(list, null, 2).replaceAll('"code": "conflict"', '"code": "con'), "a.json"],
    ["JSON Lines", list.map((item) => JSON.stringify(item)).join("\n\n"), "a.jsonl"],
  ];

  it.each(marks)("has the same offers: %s", (_, text, file) => {
    const options = { api: "videoconduit" };
    const whole = analyseText(document(text, file), builtins, options)!;
    const parted = analyseParts(document(text, file), builtins, options, createPartCache())!;
    const start = text.indexOf("}", text.length >> 1);
    let shown = 0;
    const ends = [0, 1, 2, 3].flatMap((by) => [by, text.length - by]);
    for (const offset of [...ends, ...Array.from({ length: 120 }, (_, i) => start + i)]) {
      const offers = completion(documentAt(parted, offset), offset, { tabStops: true });
      expect(offers, `at ${text.slice(offset - 20, offset)}`).toEqual(
        completion(whole, offset, { tabStops: true }),
      );
      if (offers) shown++;
    }
    expect(shown).toBeGreaterThan(0);
  });
});

describe("analyseParts", () => {
  it("names it in a hover, too, where an item has no address beside its body", () => {
    const text = many(
      (i) => `${JSON.stringify({ u: download, status: 409, body: body(code(i)), i })}\n`,
    ).join("");
    const offset = text.indexOf("conflict", text.length >> 1);
    const parted = analyseParts(document(text, "a.jsonl"), builtins, {}, createPartCache())!;
    const whole = analyseText(document(text, "a.jsonl"), builtins, {})!;
    const here = hover(documentAt(parted, offset), offset, { relatedApis: false });
    expect(JSON.stringify(here)).toContain("`videoconduit.com` on line 1");
    expect(here).toEqual(hover(whole, offset, { relatedApis: false }));
  });

  it("names the first place of an API, where what is around the list comes behind it", () => {
    const text = JSON.stringify({ calls: many(() => ({ url: download, pad })), url: download }, null, 1);
    const parted = analyseParts(document(text), builtins, {}, createPartCache())!;
    expect(parted.apis).toEqual(analyseText(document(text), builtins, {})!.apis);
  });

  it.each([
    ["comes into a part before the others", 3],
    ["goes from the part that was the first", 1],
  ])("knows of an API that %s", (_, at) => {
    const urls = ["https://a.example", download, "https://b.example", "https://c.example"];
    const text = JSON.stringify(
      many((i) => ({ url: i < 2 ? urls[i] : i > 250 ? "https://api.ltx.video/v1/x" : urls[2], pad })),
      null,
      1,
    );
    const place = text.indexOf(`"${at === 1 ? download : urls[2]}"`) + 1;
    const by = at === 1 ? "https://d.example" : "https://api.ltx.video/v1/x";
    const end = text.indexOf('"', place);
    const edited = text.slice(0, place) + by + text.slice(end);
    const cache = createPartCache();
    expect(analyseParts(document(text), builtins, {}, cache)!.apis).toHaveLength(2);
    cache.edits = [{ span: { start: place, end }, newLength: by.length }];
    const after = analyseParts(document(edited, "a.json", 2), builtins, {}, cache)!;
    const whole = analyseText(document(edited), builtins, {})!;
    expect(new Set(after.apis)).toEqual(new Set(whole.apis));
  });

  const { text } = fixtures(150_000);

  const results = ({ last }: PartCache) => new Set(last?.results.flatMap(({ items }) => items));
  const at = text.indexOf('"code":', text.length >> 1) + 9;
  const edited = `${text.slice(0, at)}zzz${text.slice(at)}`;
  const change = { span: { start: at, end: at }, newLength: 3 };

  it.each([
    ["by what is known of an edit", [change]],
    ["by the text of the parts", undefined],
  ])("reads nothing again but the part that was edited, %s", (_, edits) => {
    const cache = createPartCache();
    const findings = show(analyseParts(document(text), builtins, {}, cache)!).length;
    const first = results(cache);
    cache.edits = edits;
    const after = analyseParts(document(edited, "a.json", 2), builtins, {}, cache)!;
    expect(show(after)).toEqual(show(analyseText(document(edited), builtins, {})!));
    expect(show(after).length).toBe(findings + 1);
    expect([...results(cache)].filter((result) => !first.has(result))).toHaveLength(1);
  });

  it.each([
    [
      "a status beside the list is no part of its items",
      JSON.stringify({
        status: 409,
        url: download,
        errors: many(() => ({ body: body("conflict"), pad: "x".repeat(200) })),
      }),
    ],
    [
      "a list in a body",
      JSON.stringify({
        url: download,
        body: { message: "No.", errors: many((i) => ({ msg: `m${i}`, pad: "x".repeat(300) })) },
      }),
    ],
    [
      "a specification",
      JSON.stringify({
        openapi: "3.0.0",
        paths: {},
        tags: many((i) => ({ name: `t${i}`, pad: "x".repeat(300) })),
      }),
    ],
    ["a short document", JSON.stringify(body("conflict"))],
  ])("leaves alone: %s", (_, text) => {
    expect(analyseParts(document(text), builtins, {}, createPartCache())).toBeUndefined();
  });
});
