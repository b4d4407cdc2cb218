import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  fileOptions,
  inCatalog,
  inConfiguration,
  type Placed,
} from "../../../../test/support/catalogFile.ts";
import { catalogFileCompletion, configurationFileCompletion } from "./completion.ts";

const { index } = fileOptions;

function items({ text, file, offset }: Placed, schemaOffered = false) {
  return catalogFileCompletion(text, file, offset, { index, schemaOffered })?.items ?? [];
}

function labels(placed: Placed): readonly string[] {
  return items(placed).map(({ label }) => label);
}

describe("names that can be mentioned", () => {
  test.each([
    ["an entry, not itself", `"replacedBy": "$0"`, `"replacedBy": "gone"`, ["gone", "slow-down"]],
    ["before anything is typed", `"replacedBy": $0`, `"replacedBy": "gone"`, ["gone", "slow-down"]],
    ["without quotes", `"replacedBy": go$0`, `"replacedBy": "gone"`, ["gone", "slow-down"]],
    ["a quote that is not closed", `"replacedBy": "go$0\n`, `"replacedBy": "gone"`, ["gone", "slow-down"]],
    ["a shape, not one that is listed", `["plain", "$0"]`, `["plain", "error"]`, ["error"]],
    ["in an empty list", `"shapes": [$0]`, `"shapes": ["error"]`, ["error", "plain"]],
    ["behind a comma", `["plain", $0]`, `["plain", "error"]`, ["error"]],
    ["no comma yet", `["plain" $0]`, `["plain", "error"]`, []],
    [
      "a source",
      `"source": "$0", "section": "Limits"`,
      `"source": "blog", "section": "Limits"`,
      ["docs", "blog"],
    ],
    ["a field that states the wait", `"field": "$0"`, `"field": "/retry_after"`, ["/code", "/retry_after"]],
    ["a discriminator", `[{ "pointer": "$0"`, `[{ "pointer": "/code"`, ["/code", "/retry_after"]],
    ["a name of a new thing", `"id": "$0"`, `"id": "gone"`, []],
    ["a property", `"$0"`, `"replacedBy": "gone"`, []],
    ["a number", `"replacedBy": 4$0`, `"replacedBy": "gone"`, []],
  ])("%s", (_, marked, instead, expected) => {
    expect(labels(inCatalog(marked, instead))).toEqual(expected);
  });

  test("conditions, where the client does not take them from the schema", () => {
    const placed = inCatalog(`"condition": "$0"`, `"condition": "rate_limited"`);
    expect(labels(placed)).toEqual([...index.conditions.keys()]);
    expect(items(placed, true)).toEqual([]);
  });

  test.each([
    [`"replacedBy": "go$0ing" }`, `"replacedBy": "gone" }`, `"replacedBy": "gone" }`],
    [`"replacedBy": $0 }`, `"replacedBy": "gone" }`, `"replacedBy": "gone" }`],
    [`"replacedBy": go$0 }`, `"replacedBy": "gone" }`, `"replacedBy": "gone" }`],
    [`"replacedBy": "go$0\n`, `"replacedBy": "gone"`, `"replacedBy": "gone"\n }`],
  ])("what %s becomes", (marked, instead, expected) => {
    const placed = inCatalog(marked, instead);
    const edit = items(placed).find(({ label }) => label === "gone")?.textEdit;
    const text = TextDocument.applyEdits(placed.text, edit && "range" in edit ? [edit] : []);
    expect(text).toContain(`"deprecated": { ${expected}`);
  });

  test("says what each is", () => {
    const [gone] = items(inCatalog(`"replacedBy": "$0"`, `"replacedBy": "gone"`));
    expect(gone?.detail).toBe("GONE · 404, 410 · Gone");
  });
});

describe("error-atlas.json", () => {
  function ids(marked: string): readonly string[] {
    const { text, file, offset } = inConfiguration(marked);
    return (configurationFileCompletion(text, file, offset, index)?.items ?? []).map(({ label }) => label);
  }
  const apis = index.catalogs
    .filter(({ catalog }) => catalog.kind === "api")
    .map(({ catalog }) => catalog.id);

  test.each([
    [`{ "apis": { "src/**": "$0" } }`, [...apis, "none"]],
    [`{ "apis": { "src/**": $0 } }`, [...apis, "none"]],
    [`{ "apis": { "src/**": "v$0`, [...apis, "none"]],
    [`{ "hosts": { "localhost": "$0" } }`, apis],
    [`{ "apis": { "$0": "ltx" } }`, []],
    [`{ "rules": { "wrong-field": "$0" } }`, []],
    [`{ "apis": { "src/**": { "a": "$0" } } }`, []],
    [`$0`, []],
  ])("%s", (marked, expected) => {
    expect(ids(marked)).toEqual(expected);
  });
});
