import { expect, test } from "vitest";
import { URI, Utils } from "vscode-uri";
import { folderOf, isCatalogUri, joinUri, parentUri, relativePath, uriKey, uriName } from "./uris.ts";

test.each([
  ["file:///w", "file:///w/a/b.ts", "a/b.ts"],
  ["file:///w/", "file:///w/a", "a"],
  ["file:///w", "file:///w", ""],
  ["file:///w", "file:///wx/a", undefined],
  ["file:///w", "untitled:/w/a", undefined],
  ["file:///c%3A/w", "file:///C:/w/a%20b.ts", "a b.ts"],
  ["file://server/share", "file://SERVER/share/a", "a"],
  ["file:///", "file:///a/b", "a/b"],
])("from %s to %s: %s", (base, uri, path) => {
  expect(relativePath(base, uri)).toBe(path);
});

test.each([
  ["file:////server/share/a.ts", "file://server/share/a.ts"],
  ["file://///server/share", "file:////server/share"],
  ["FILE:////server/share/a.ts", "file://server/share/a.ts"],
  ["vscode-vfs:////w/a.ts", "vscode-vfs:/w/a.ts"],
])("%s is read", (uri, key) => {
  expect(uriKey(uri)).toBe(uriKey(key));
  expect(relativePath(parentUri(uri), uri)).toBe(uriName(uri));
  expect(folderOf([parentUri(uri)], uri)).toBe(parentUri(uri));
  expect(uriKey(joinUri(parentUri(uri), uriName(uri)))).toBe(uriKey(uri));
});

test("the innermost folder holds a file", () => {
  expect(folderOf(["file:///w", "file:///w/inner"], "file:///w/inner/a.ts")).toBe("file:///w/inner");
  expect(folderOf(["file:///w"], "file:///v/a.ts")).toBeUndefined();
});

test("all ways to write a URI have one key", () => {
  expect(uriKey("file:///C:/a b.ts")).toBe(uriKey("file:///c%3A/a%20b.ts"));
});

test.each([
  ["file:///w/a.error-catalog.json", true],
  ["file:///w/error-catalog.json", false],
  ["file:///w/a.error-catalog.jsonc", false],
])("%s is a catalog: %s", (uri, expected) => {
  expect(isCatalogUri(uri)).toBe(expected);
});

test.each([
  ["file:///w/a-b_c.d", "e.ts"],
  ["file:///c%3A/w", "e.ts"],
  ["file:///c%3A", "e.ts"],
  ["file:///C:/w", "e.ts"],
  ["file:///w/", "e.ts"],
  ["file:///", "e.ts"],
  ["file:///w/..", "e.ts"],
  ["file:///w/./x", "e.ts"],
  ["file:///w/.git", ".gitignore"],
  ["file:///w/%61", "e.ts"],
  ["file:///w", ".."],
  ["file:///w", "."],
  ["file:///w", "a b#c?d.ts"],
  ["file:///w", "a/b"],
  ["file://server/share", "a"],
  ["file:///w?query", "a"],
  ["vscode-vfs://github/w", "a"],
])("%s with %s added", (base, segment) => {
  expect(joinUri(base, segment)).toBe(Utils.joinPath(URI.parse(base), segment).toString());
});

test("half a character has an address, which no file has", () => {
  expect(joinUri("file:///w", "\ud800.ts")).toBe(joinUri("file:///w", "\ufffd.ts"));
});
