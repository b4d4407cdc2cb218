import { afterEach, expect, test } from "vitest";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { nodeFileSystem } from "./fileSystem.ts";

afterEach(removeTestFolders);

test("many files at a time, in their order; what is not there, too large, or no file is left out", async () => {
  const folder = await testFolder({
    "a.ts": "\uFEFFä",
    "b c#.ts": "b",
    "large.ts": "x".repeat(11),
    "d/e.ts": "",
  });
  const uris = ["a.ts", "b c#.ts", "missing.ts", "large.ts", "d", "d/e.ts"].map(folder.uriOf);
  expect(await nodeFileSystem.readFiles([...uris, "untitled:a.ts"], 10)).toEqual([
    ...["ä", "b", undefined, undefined, undefined, "", undefined],
  ]);
});
