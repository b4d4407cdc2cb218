import { expect, test } from "vitest";
import { catalogText } from "../../../test/support/catalogText.ts";
import { loadCatalog } from "../catalog/load.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import { catalogProducedBy, isProducedBy } from "./producers.ts";

function catalog(produces: readonly string[], id = "shop", origin: LoadedCatalog["origin"] = "workspace") {
  const text = JSON.stringify({ ...JSON.parse(catalogText(id, { SOLD_OUT: 409 })), produces });
  return loadCatalog(text, `file:///w/errors/${id}.error-catalog.json`, origin).catalogs[0]!;
}

const packages = new Map([["@shop/api", "file:///w/packages/api"]]);

test.each<[produces: readonly string[], path: string, expected: boolean]>([
  [["src/**"], "errors/src/a.ts", true],
  [["src/**"], "src/a.ts", false],
  [["../src/**"], "src/a.ts", true],
  [["./../src/*.ts"], "src/a.ts", true],
  [["../src"], "src/deep/a.ts", true],
  [["../src/"], "src/a.ts", true],
  [["../src/**", "!../src/legacy/**"], "src/legacy/a.ts", false],
  [["!../src/legacy/**"], "src/a.ts", false],
  [["../**"], "src/a.test.ts", false],
  [["../**"], "src/__tests__/a.ts", false],
  [["../**"], "test/mocks.ts", false],
  [["../**"], "src/contest/a.ts", true],
  [["@shop/api"], "packages/api/src/a.ts", true],
  [["@shop/api"], "packages/api/test/a.ts", false],
  [["@shop/api"], "packages/api-client/src/a.ts", false],
  [["@shop/api", "!../packages/api/scripts"], "packages/api/scripts/a.ts", false],
  [["@shop/web"], "packages/web/a.ts", false],
  [["../../../../src/**"], "src/a.ts", false],
  [[], "src/a.ts", false],
])("%j and %s: %j", (produces, path, expected) => {
  expect(isProducedBy(`file:///w/${path}`, catalog(produces), packages)).toBe(expected);
});

test("a catalog of a package or a built-in one names no code", () => {
  expect(isProducedBy("file:///w/src/a.ts", catalog(["../**"], "shop", "package"), packages)).toBe(false);
});

test("a file that several catalogs name is none's", () => {
  const [shop, other] = [catalog(["../**"]), catalog(["../src/**"], "other")];
  expect(catalogProducedBy("file:///w/src/a.ts", [shop], packages)).toBe("shop");
  expect(catalogProducedBy("file:///w/src/a.ts", [shop, other], packages)).toBeUndefined();
  expect(catalogProducedBy("file:///w/b.ts", [shop, other], packages)).toBe("shop");
});
