// What counts as a fault in the report on the corpus, and what the clients of catalogued APIs are left out of.

import { describe, expect, test } from "vitest";
import { createCatalogIndex } from "../../server/src/catalog/catalogIndex.ts";
import { builtinCatalogs } from "../support/builtins.ts";
import type { FolderReport } from "./check.ts";
import { packages, sdkPackages } from "./packages.mjs";
import { folderName } from "./provision.mjs";
import { evaluate } from "./report.mjs";

const empty = { characters: 0, tooLarge: 0, milliseconds: 0 };
const lists = { languages: {}, findings: [], hovers: [], apis: [], crashes: [], slow: [] };

function isMetBy(name: string, found: Partial<FolderReport>): boolean {
  const folder: FolderReport = {
    folder: `/corpus/${folderName(name)}`,
    files: 1,
    ...empty,
    ...lists,
    ...found,
  };
  return evaluate({ folders: [folder], peakMemory: 0 }, 1).isMet;
}

describe.each(["hovers", "apis"])("%s", (what) => {
  test("are faults", () => expect(isMetBy("rxjs@7.8.2", { [what]: ["a.ts:1"] })).toBe(false));
  test.each(sdkPackages)("are none in %s", (name) => {
    expect(isMetBy(name, { [what]: ["a.ts:1"] })).toBe(true);
  });
});

test.each(["findings", "crashes"])("%s are faults in a client, too", (what) => {
  expect(isMetBy("openai@7.55.0", { [what]: ["a.ts:1"] })).toBe(false);
});

const catalogs = createCatalogIndex(builtinCatalogs(), 1);

test.each(sdkPackages)("%s is of the corpus, and a catalog names it", (name) => {
  expect(packages).toContain(name);
  expect(catalogs.byPackage(name.slice(0, name.lastIndexOf("@")))?.kind).toBe("api");
});
