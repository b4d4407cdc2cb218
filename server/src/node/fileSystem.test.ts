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
  expect(await nodeFileSystem.readFiles([...uris, "untitled:a.ts"], { mostBytes: 10 })).toEqual([
    ...["ä", "b", undefined, undefined, undefined, "", undefined],
  ]);
});

test.skipIf(process.platform === "win32")("a file is read within the given places only", async () => {
  const folder = await testFolder({ "in/a.ts": "a", "in b/b.ts": "b", "inner/c.ts": "c" });
  for (const name of ["in b/b.ts", "inner/c.ts"])
    await symlink(path.join(folder.path, name), path.join(folder.path, "in", path.basename(name)));
  const within = ["in", "in b/b.ts"].map(folder.uriOf);
  const uris = ["in/a.ts", "in/b.ts", "in/c.ts"].map(folder.uriOf);
  expect(await nodeFileSystem.readFiles(uris, { within })).toEqual(["a", "b", undefined]);
  await expect(nodeFileSystem.readFile(folder.uriOf("in/c.ts"), { within })).rejects.toThrow(
    "It is a link that leads out of the workspace.",
  );
});
