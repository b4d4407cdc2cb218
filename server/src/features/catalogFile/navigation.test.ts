import { describe, expect, test } from "vitest";
import {
  fileOptions,
  inCatalog,
  inConfiguration,
  type Placed,
  shown,
} from "../../../../test/support/catalogFile.ts";
import { fileDefinition, fileHighlights, fileReferences } from "./navigation.ts";

const options = { ...fileOptions, uriOf: ({ uri }: { readonly uri: string }) => uri };

function definition({ text, file, offset }: Placed, asked = options): readonly string[] {
  return (fileDefinition(text, file, offset, asked) ?? []).map(({ targetUri, targetSelectionRange }) =>
    targetUri === text.uri ? shown({ text }, targetSelectionRange) : targetUri,
  );
}

describe("definition in a catalog", () => {
  test.each([
    [`"replacedBy": "go$0ne"`, ["entries/0/id: gone"]],
    [`"shapes": ["plain", "er$0ror"]`, ["shapes/0/id: error"]],
    [`"source": "bl$0og"`, ["sources/1/id: blog"]],
    [`"field": "/retry$0_after"`, ["shapes/0/fields/1/pointer: /retry_after"]],
    [`[{ "pointer": "/co$0de"`, ["shapes/0/fields/0/pointer: /code", "shapes/1/fields/0/pointer: /code"]],
    [`"id": "slow-d$0own"`, ["entries/2/id: slow-down"]],
    [`"id": "ac$0me"`, ["id: acme"]],
    [`"title": "Remo$0ved"`, []],
    [`"statuses": [404, 4$010], "title": "G`, ["statuses/0/status: 410"]],
    [`"statuses": [4$004, 410]`, []],
  ])("%s", (marked, expected) => {
    expect(definition(inCatalog(marked))).toEqual(expected);
  });

  test("a condition leads to the errors of other APIs that have it", () => {
    const found = new Set(definition(inCatalog(`"condition": "rate$0_limited"`)));
    expect(found).toContain("error-atlas:/pureframe.error-catalog.json");
    expect([...found].filter((uri) => /http|grpc/.test(uri))).toEqual([]);
  });

  test("to nothing where the client can open none of them", () => {
    expect(
      definition(inCatalog(`"condition": "rate$0_limited"`), { ...options, uriOf: () => undefined as never }),
    ).toEqual([]);
  });

  test("what is not there leads nowhere", () => {
    expect(definition(inCatalog(`"replacedBy": "wen$0t"`, `"replacedBy": "gone"`))).toEqual([]);
  });
});

test.each([
  [`{ "apis": { "src/**": "vi$0dio" } }`, ["error-atlas:/vidio.error-catalog.json"]],
  [`{ "rules": { "wrong-f$0ield": "off" } }`, ["error-atlas:/rules/wrong-field.md"]],
  [`{ "apis": { "src/**": "nobo$0dy" } }`, []],
])("definition in error-atlas.json: %s", (marked, expected) => {
  expect(definition(inConfiguration(marked))).toEqual(expected);
});

describe("references and highlights", () => {
  test.each([
    [
      `"replacedBy": "go$0ne"`,
      ["entries/0/id: gone", "entries/1/deprecated/replacedBy: gone"],
      ["entries/1/deprecated/replacedBy: gone"],
    ],
    [
      `"id": "err$0or", "ti`,
      ["shapes/0/id: error", "entries/0/shapes/0: error", "entries/2/shapes/1: error"],
      ["entries/0/shapes/0: error", "entries/2/shapes/1: error"],
    ],
    [
      `"source": "bl$0og"`,
      ["sources/1/id: blog", "shapes/1/source/source: blog", "entries/2/source/source: blog"],
      ["shapes/1/source/source: blog", "entries/2/source/source: blog"],
    ],
    [
      `"condition": "rate$0_limited"`,
      ["entries/2/condition: rate_limited"],
      ["entries/2/condition: rate_limited"],
    ],
    [
      `"status": 4$010`,
      [
        "shapes/0/statuses/1: 410",
        "statuses/0/status: 410",
        "entries/0/statuses/1: 410",
        "entries/1/statuses/0: 410",
      ],
      ["shapes/0/statuses/1: 410", "entries/0/statuses/1: 410", "entries/1/statuses/0: 410"],
    ],
  ])("%s", (marked, all, mentions) => {
    const placed = inCatalog(marked);
    const { text, file, offset } = placed;
    const texts = (includeDeclaration: boolean) =>
      (fileReferences(text, file, offset, includeDeclaration) ?? []).map((range) => shown(placed, range));
    expect([texts(true), texts(false)]).toEqual([all, mentions]);
    const highlights = fileHighlights(text, file, offset) ?? [];
    expect(highlights.map(({ range }) => shown(placed, range))).toEqual(texts(true));
    expect(highlights.filter(({ kind }) => kind === 2).map(({ range }) => shown(placed, range))).toEqual(
      texts(false),
    );
  });

  test("null where nothing is named, so that the editor looks for the word", () => {
    const { text, file, offset } = inCatalog(`"title": "Remo$0ved"`);
    expect([fileHighlights(text, file, offset), fileReferences(text, file, offset, true)]).toEqual([
      null,
      null,
    ]);
  });
});
