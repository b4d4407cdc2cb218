import { expect, test } from "vitest";
import { apiForFile } from "./apiForFile.ts";

test.each([
  [{ "src/**": "vidio" }, "file:///w/src/a/b.ts", "vidio"],
  [{ "src/**": "vidio" }, "file:///w/lib/a.ts", undefined],
  [{ "**": "vidio", "src/*.ts": "ltx" }, "file:///w/src/a.ts", "ltx"],
  [{ "src/*.ts": "ltx", "**": "vidio" }, "file:///w/src/a.ts", "vidio"],
  [{ "./src/a.ts": "ltx" }, "file:///w/src/a.ts", "ltx"],
  [{ "/src/a.ts": "ltx" }, "file:///w/src/a.ts", "ltx"],
  [{ "**/*.json": "none" }, "file:///w/.config/a.json", "none"],
  [{ "src/{a,b}.ts": "ltx" }, "file:///w/src/b.ts", "ltx"],
  [{ "src/a b.ts": "ltx" }, "file:///w/src/a%20b.ts", "ltx"],
  [{}, "file:///w/src/a.ts", undefined],
])("%j takes %s as %s", (apis, uri, expected) => {
  expect(apiForFile(uri, "file:///w", apis)).toBe(expected);
});

test("a file in no folder is matched by its whole path", () => {
  expect(apiForFile("file:///home/me/a.ts", undefined, { "home/me/*": "ltx" })).toBe("ltx");
});
