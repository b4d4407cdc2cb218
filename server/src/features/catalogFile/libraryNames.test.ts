// Help for what only format 2 has: discriminators with names, libraries with classes and guards, short sources, other catalogs.

import { describe, expect, test } from "vitest";
import { fileOptions, inCatalog, type Placed, shown } from "../../../../test/support/catalogFile.ts";
import { catalogFileCompletion } from "./completion.ts";
import { fileHover } from "./hover.ts";
import { fileDefinition, fileReferences } from "./navigation.ts";
import { rename, renamedAt } from "./rename.ts";
import { catalogSymbols } from "./symbols.ts";

const bank = `{
  "format": 2,
  "id": "bank",
  "name": "Bank",
  "version": "1.0.0",
  "summary": "Moves money.",
  "sources": [{ "id": "docs", "title": "Bank docs", "document": "errors.md" }],
  "discriminators": [
    { "name": "code", "pointer": "/code" },
    { "name": "decline", "kind": "code", "pointer": "/decline", "stability": "stable" },
    { "name": "reason", "kind": "type" }
  ],
  "shapes": [{
    "id": "error", "title": "Error body", "source": "docs",
    "fields": [
      { "pointer": "/code", "types": ["string"], "required": true, "meaning": "Tells errors apart." },
      { "pointer": "/decline", "types": ["string"], "required": false, "meaning": "Why it was declined." }
    ]
  }],
  "complete": { "decline": false, "fields": true },
  "knownCodes": { "decline": ["closed", "lost"] },
  "carries": ["postgres"],
  "libraries": [{
    "name": "Bank SDK",
    "packages": ["bank"],
    "class": "reason",
    "errors": [{ "thrown": true, "fields": { "code": "code", "why": "decline", "raw": "/code", "at": "status" } }],
    "classes": {
      "Bank.CardError": [{ "code": ["declined"], "decline": ["lost"] }],
      "Bank.LimitError": [{ "status": [429] }]
    },
    "guards": { "isCardError": [{ "code": ["declined"] }] },
    "carries": ["node"]
  }],
  "entries": [
    { "code": "declined", "values": { "decline": "lost" }, "statuses": [402], "meaning": "No money.", "source": "docs" },
    { "code": "slow", "statuses": [429], "meaning": "Too fast.", "source": { "source": "docs", "section": "Limits" } }
  ]
}
`;

const at = (marked: string, instead?: string) => inCatalog(marked, instead, bank);

const hover = ({ file, offset }: Placed) => fileHover(file, offset, fileOptions)?.value ?? "nothing";

describe("hover says what a name stands for", () => {
  test.each([
    [
      `"values": { "dec$0line"`,
      "`decline` · discriminator · Bank\n\nIts values are codes. In a body it stands at `decline`.",
    ],
    [`"complete": { "dec$0line"`, "`decline` · discriminator · Bank"],
    [`"knownCodes": { "dec$0line"`, "`decline` · discriminator · Bank"],
    [`"why": "dec$0line"`, "`decline` · discriminator · Bank"],
    [`"declined"], "dec$0line": [`, "`decline` · discriminator · Bank"],
    [
      `"class": "rea$0son"`,
      "`reason` · discriminator · Bank\n\nIts values are types, which several errors may share. It stands in no body: libraries hand it over.",
    ],
    [`"raw": "/co$0de"`, "`code` · string · Bank"],
    [`"Bank.Card$0Error"`, "`Bank.CardError` · "],
    [`"isCard$0Error"`, "`isCardError` · "],
    [`CardError": [{ "code": ["decl$0ined"]`, "`declined` · 402 Payment Required · Bank"],
    [`"decline": ["lo$0st"] }`, "`declined` · 402 Payment Required · Bank"],
    [`"meaning": "No money.", "source": "do$0cs"`, "Bank docs · `errors.md`"],
    [`"status": [4$029]`, "**429 Too Many Requests** · Bank"],
    [`"carries": ["post$0gres"]`, "**PostgreSQL** · "],
    [`"carries": ["no$0de"]`, "**Node.js** · "],
    [`"at": "sta$0tus"`, "nothing"],
  ])("%s", (marked, expected) => {
    expect(hover(at(marked)).slice(0, expected.length)).toBe(expected);
  });

  test("how many values a discriminator has, those too that are only known", () => {
    expect(hover(at(`"values": { "dec$0line"`))).toContain("\n\n1 value, 1 more without an entry");
    expect(hover(at(`"co$0de": ["declined"], "decline"`))).toContain("\n\n2 values");
  });
});

describe("definition and references", () => {
  const definition = ({ text, file, offset }: Placed) => {
    const uriOf = ({ uri }: { readonly uri: string }) => uri;
    const links = fileDefinition(text, file, offset, { ...fileOptions, uriOf }) ?? [];
    return links.map(({ targetUri, targetSelectionRange }) =>
      targetUri === text.uri ? shown({ text }, targetSelectionRange) : targetUri,
    );
  };

  test.each([
    [`"values": { "dec$0line"`, ["discriminators/1/name: decline"]],
    [`"why": "dec$0line"`, ["discriminators/1/name: decline"]],
    [`CardError": [{ "code": ["decl$0ined"]`, ["entries/0: {"]],
    [`"decline": ["lo$0st"] }`, ["entries/0: {"]],
    [`"meaning": "No money.", "source": "do$0cs"`, ["sources/0/id: docs"]],
    [`"carries": ["post$0gres"]`, ["error-atlas:/postgres.error-catalog.json"]],
    [`"Bank.Card$0Error"`, ["libraries/0/classes/Bank.CardError: Bank.CardError"]],
  ])("%s", (marked, expected) => {
    expect(definition(at(marked))).toEqual(expected);
  });

  test("all mentions of a discriminator", () => {
    const { text, file, offset } = at(`{ "name": "dec$0line"`);
    const ranges = fileReferences(text, file, offset, false) ?? [];
    expect(ranges.map((range) => shown({ text }, range))).toEqual([
      "complete/decline: decline",
      "knownCodes/decline: decline",
      "libraries/0/errors/0/fields/why: decline",
      "libraries/0/classes/Bank.CardError/0/decline: decline",
      "entries/0/values/decline: decline",
    ]);
  });
});

describe("rename", () => {
  const renamed = ({ file, offset }: Placed, newName: string) => {
    const place = renamedAt(file, offset);
    if (!place || "refused" in place) return place?.refused;
    const result = rename(file, place, newName);
    if ("refused" in result) return result.refused;
    return result.spans.reduceRight(
      (text, { start, end }) => text.slice(0, start) + result.newText + text.slice(end),
      file.text,
    );
  };

  test.each([`"name": "dec$0line"`, `"values": { "dec$0line"`, `"why": "dec$0line"`])("at %s", (marked) => {
    expect(renamed(at(marked), "decline_code")).toBe(bank.replaceAll(`"decline"`, `"decline_code"`));
  });

  test("a source, where it is mentioned in short too", () => {
    expect(renamed(at(`"sources": [{ "id": "do$0cs"`), "site")).toBe(bank.replaceAll(`"docs"`, `"site"`));
  });

  test.each([
    [
      `"name": "dec$0line"`,
      "reason",
      `Another discriminator of this catalog has the name "reason". Choose another name.`,
    ],
    [
      `"name": "dec$0line"`,
      "a b",
      `Invalid name "a b". Use letters, digits, "_" and "-", such as "decline_code".`,
    ],
    [
      `"Bank.Card$0Error"`,
      "X",
      "A class has the name that its library gives it. Change it by hand where it is wrong.",
    ],
    [
      `"isCard$0Error"`,
      "X",
      "A function has the name that its library gives it. Change it by hand where it is wrong.",
    ],
    [
      `CardError": [{ "code": ["decl$0ined"]`,
      "x",
      "A value is the API's own and cannot be renamed. Change it by hand where it is wrong.",
    ],
  ])("refused: %s → %s", (marked, newName, reason) => {
    expect(renamed(at(marked), newName)).toBe(reason);
  });
});

describe("completion", () => {
  const labels = ({ text, file, offset }: Placed) =>
    (
      catalogFileCompletion(text, file, offset, { index: fileOptions.index, schemaOffered: true })?.items ??
      []
    ).map(({ label }) => label);

  test.each([
    [`"values": { "$0": "lost"`, `"values": { "decline": "lost"`, ["code", "decline", "reason"]],
    [`"complete": { "$0": false`, `"complete": { "decline": false`, ["code", "decline", "reason"]],
    [`["declined"], "$0": [`, `["declined"], "decline": [`, ["decline", "reason"]],
    [`"why": "$0"`, `"why": "decline"`, ["code", "decline", "reason"]],
    [`"raw": "/$0"`, `"raw": "/code"`, ["/code", "/decline"]],
    [`"class": "$0"`, `"class": "reason"`, ["code", "decline", "reason"]],
    [`CardError": [{ "code": ["$0"]`, `CardError": [{ "code": ["declined"]`, ["declined", "slow"]],
    [`"decline": ["$0"] }`, `"decline": ["lost"] }`, ["lost"]],
    [`"No money.", "source": "$0"`, `"No money.", "source": "docs"`, ["docs"]],
    [`"Bank.$0"`, `"Bank.CardError"`, []],
    [`"$0": "lost"`, `"decline": "lost"`, ["code", "decline", "reason"]],
  ])("%s", (marked, instead, expected) => {
    expect(labels(at(marked, instead))).toEqual(expected);
  });

  test("other catalogs, whose codes are carried", () => {
    expect(labels(at(`"carries": ["$0"]`, `"carries": ["postgres"]`))).toEqual(
      fileOptions.index.catalogs.map(({ catalog }) => catalog.id),
    );
  });
});

test("the outline has libraries with their classes, and discriminators by their names", () => {
  const { text, file } = at(`"id": "ba$0nk"`);
  const found = catalogSymbols(text, file).flatMap(({ name, children = [] }) =>
    name === "libraries" || name === "discriminators"
      ? children.map((child) => [child.name, ...(child.children ?? []).map((inner) => inner.name)])
      : [],
  );
  expect(found).toEqual([
    ["code"],
    ["decline"],
    ["reason"],
    ["Bank SDK", "Bank.CardError", "Bank.LimitError", "isCardError"],
  ]);
});

test("half typed text of libraries is no obstacle", () => {
  for (const cut of [`"classes": {`, `"Bank.CardError": [{ "`, `"fields": { "code": "`, `"values": { "`]) {
    const end = bank.indexOf(cut) + cut.length;
    const placed = inCatalog(`${bank.slice(end - 9, end)}$0`, bank.slice(end - 9), bank);
    expect(() => [labelsAt(placed), hover(placed)]).not.toThrow();
  }
  function labelsAt({ text, file, offset }: Placed) {
    return catalogFileCompletion(text, file, offset, { index: fileOptions.index, schemaOffered: true });
  }
});
