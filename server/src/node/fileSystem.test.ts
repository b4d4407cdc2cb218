import { symlink } from "node:fs/promises";
import path from "node:path";
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

test.skipIf(process.platform === "win32")("a link to a device, which has no end, is not read", async () => {
  const folder = await testFolder({ "a.json": "{}" });
  await symlink("/dev/zero", path.join(folder.path, "zero.json"));
  await symlink("a.json", path.join(folder.path, "link.json"));
  await expect(nodeFileSystem.readFile(folder.uriOf("zero.json"))).rejects.toThrow("it is no file");
  expect(await nodeFileSystem.readFile(folder.uriOf("link.json"))).toBe("{}");
});
