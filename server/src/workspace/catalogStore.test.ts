import { expect, test } from "vitest";
import { catalogText } from "../../../test/support/catalogText.ts";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { loadCatalog } from "../catalog/load.ts";
import { jsonPlace } from "../text/jsonPlace.ts";
import { atOnce } from "../text/slices.ts";
import { type CatalogState, type CatalogStore, createCatalogStore } from "./catalogStore.ts";

const uri = "file:///w/shop.error-catalog.json";
const builtin = loadCatalog(catalogText("shop", { BUILT_IN: 404 }), "error-atlas:/shop", "built-in").catalogs;

function store(): CatalogStore {
  return createCatalogStore(() => builtin);
}

/** The catalogs in force, refreshed. */
function indexOf(of: CatalogStore): CatalogIndex {
  atOnce(of.refresh());
  return of.index();
}

/** The files, refreshed. */
function filesOf(of: CatalogStore): readonly CatalogState[] {
  atOnce(of.refresh());
  return of.files();
}

/** The codes of `shop` in force. */
function codes(of: CatalogStore): readonly (string | undefined)[] | undefined {
  return indexOf(of)
    .catalog("shop")
    ?.catalog.entries.map((entry) => entry.code);
}

function disk(text: string, origin: "workspace" | "package" = "workspace", at = uri) {
  return { uri: at, origin, text };
}

test("the small catalogs of the tests are good ones", () => {
  expect(loadCatalog(catalogText("shop", { A: 404 }), uri, "workspace").problems).toEqual([]);
});

test("the built-in catalogs are in force at first", () => {
  expect(codes(store())).toEqual(["BUILT_IN"]);
});

test("workspace before package before built-in", () => {
  const s = store();
  s.setDisk([disk(catalogText("shop", { PACKAGE: 404 }), "package", "file:///w/a.error-catalog.json")]);
  expect(codes(s)).toEqual(["PACKAGE"]);
  s.setDisk([
    disk(catalogText("shop", { PACKAGE: 404 }), "package", "file:///w/a.error-catalog.json"),
    disk(catalogText("shop", { WORKSPACE: 404 })),
  ]);
  expect(codes(s)).toEqual(["WORKSPACE"]);
  s.setDisk([]);
  expect(codes(s)).toEqual(["BUILT_IN"]);
});

test("the text of an open editor counts, until it is closed", () => {
  const s = store();
  s.setDisk([disk(catalogText("shop", { DISK: 404 }))]);
  s.setOpen(uri, catalogText("shop", { OPEN: 404 }), "workspace");
  expect(codes(s)).toEqual(["OPEN"]);
  s.close(uri);
  expect(codes(s)).toEqual(["DISK"]);
});

test("a file that an editor names in another way is the same file", () => {
  const s = store();
  s.setDisk([
    disk(catalogText("shop", { DISK: 404 }), "workspace", "file:///c%3A/w/shop.error-catalog.json"),
  ]);
  s.setOpen("file:///C:/w/shop.error-catalog.json", catalogText("shop", { OPEN: 404 }), "workspace");
  expect(codes(s)).toEqual(["OPEN"]);
  expect(filesOf(s).length).toBe(1);
});

test("an editor that names a file in another way names the catalog so, too", () => {
  const s = store();
  const text = catalogText("shop", { DISK: 404 });
  s.setDisk([disk(text, "workspace", "file:///c%3A/w/shop.error-catalog.json")]);
  indexOf(s);
  s.setOpen("file:///C:/w/shop.error-catalog.json", text, "workspace");
  expect(indexOf(s).catalog("shop")?.uri).toBe(filesOf(s)[0]?.uri);
});

test("a catalog that is broken stays in force as it last was, and its problem is known", () => {
  const s = store();
  s.setOpen(uri, catalogText("shop", { GOOD: 404 }), "workspace");
  expect(codes(s)).toEqual(["GOOD"]);
  s.setOpen(uri, `${catalogText("shop", { GOOD: 404 })}}`, "workspace");
  expect(codes(s)).toEqual(["GOOD"]);
  expect(filesOf(s).map(({ problems }) => problems.length)).toEqual([1]);
  s.setOpen(uri, catalogText("shop", { BETTER: 404 }), "workspace");
  expect(codes(s)).toEqual(["BETTER"]);
  expect(filesOf(s).map(({ problems }) => problems.length)).toEqual([0]);
});

test("a catalog outside the workspace is checked, but not in force", () => {
  const s = store();
  s.setOpen(uri, catalogText("shop", { OUTSIDE: 404 }), undefined);
  expect(codes(s)).toEqual(["BUILT_IN"]);
  s.setOpen(uri, "{", undefined);
  expect(filesOf(s).map(({ problems }) => problems.length)).toEqual([1]);
});

test("the index and its revision change only when a text does", () => {
  const s = store();
  const first = indexOf(s);
  s.setDisk([]);
  expect(indexOf(s)).toBe(first);
  s.setDisk([disk(catalogText("shop", { A: 404 }))]);
  const second = indexOf(s);
  expect(second.revision).toBe(first.revision + 1);
  s.setOpen(uri, catalogText("shop", { A: 404 }), "workspace");
  s.updateDisk(disk(catalogText("shop", { B: 404 }), "workspace", uri));
  expect(indexOf(s)).toBe(second);
  s.close(uri);
  expect(codes(s)).toEqual(["B"]);
});

test("of two catalogs of the workspace with the same id the second says that it is not used", () => {
  const s = store();
  const second = "file:///w/shop/b.error-catalog.json";
  s.setDisk([
    disk(catalogText("shop", { B: 404 }), "workspace", second),
    disk(catalogText("shop", { A: 404 }), "workspace", "file:///w/api/a.error-catalog.json"),
    disk(catalogText("shop", { PACKAGE: 404 }), "package", "file:///w/node_modules/a.json"),
  ]);
  expect(codes(s)).toEqual(["A"]);
  const problems = filesOf(s).flatMap((file) => file.problems);
  expect(problems.map(({ uri, severity, message, span }) => [uri, severity, message, span])).toEqual([
    [
      second,
      "warning",
      'This catalog is not used: api/a.error-catalog.json has the id "shop" too and comes first. Give one of them another id, or remove one.',
      jsonPlace(catalogText("shop", { B: 404 }), "/id"),
    ],
  ]);
  expect(filesOf(s)).toEqual(filesOf(s));
  expect(filesOf(s).every((file, i) => file === filesOf(s)[i])).toBe(true);
  s.updateDisk(disk(catalogText("store", { B: 404 }), "workspace", second));
  expect(filesOf(s).flatMap((file) => file.problems)).toEqual([]);
});

test("more catalogs may turn up until what a scan found is in force", () => {
  const catalogs = store();
  catalogs.setOpen(uri, catalogText("shop", { TYPED: 404 }), "workspace");
  atOnce(catalogs.refresh());
  expect(catalogs.isComplete()).toBe(false);
  const before = catalogs.refresh();
  before.next();
  catalogs.setDisk([]);
  atOnce(before);
  expect(catalogs.isComplete()).toBe(false);
  atOnce(catalogs.refresh());
  expect(catalogs.isComplete()).toBe(true);
});

test("updateDisk leaves alone what no scan found", () => {
  const s = store();
  s.updateDisk(disk(catalogText("shop", { A: 404 }), "workspace", uri));
  expect(codes(s)).toEqual(["BUILT_IN"]);
});
