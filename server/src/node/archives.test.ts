import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { removeTestFolders, type TestFolder, testFolder } from "../../../test/support/folder.ts";
import { zipOf } from "../../../test/support/zip.ts";
import type { ReadOptions } from "../workspace/fileSystem.ts";
import { nodeFileSystem } from "./fileSystem.ts";

afterEach(removeTestFolders);

const NAME = "node_modules/acme/errors.json";

function folderWith(archive: Uint8Array | string): Promise<TestFolder> {
  return testFolder({ "cache/acme.zip": archive });
}

/** What is read of a file in an archive: its text, `nothing`, or why it was not read. */
async function read(folder: TestFolder, name = NAME, options?: ReadOptions): Promise<string> {
  try {
    return (await nodeFileSystem.readFile(folder.uriOf(`cache/acme.zip/${name}`), options)) ?? "nothing";
  } catch (error) {
    return String(error);
  }
}

test.each<[string, Uint8Array | string, string]>([
  ["a file", zipOf({ "node_modules/acme/package.json": "{}", [NAME]: "\uFEFFä" }), "ä"],
  ["a file that it does not have", zipOf({ "node_modules/acme/package.json": "{}" }), "nothing"],
  ["an archive with nothing in it", zipOf({}), "nothing"],
  [
    "what is no archive",
    "PK but nothing else",
    "Unreadable: Its archive cannot be read: End of central directory record signature not found. Either not a zip file, or file is truncated.",
  ],
  [
    "more than the archive says",
    zipOf({ [NAME]: "x".repeat(1_000_000) }, { saidSizes: { [NAME]: 10 } }),
    "Unreadable: Its archive cannot be read: too many bytes in the stream. expected 10. got at least 16384.",
  ],
])("%s", async (_, archive, expected) => {
  expect(await read(await folderWith(archive))).toBe(expected);
});

test("no more is read than may be", async () => {
  const folder = await folderWith(zipOf({ [NAME]: "x".repeat(10) }));
  expect(await read(folder, NAME, { mostBytes: 10 })).toBe("xxxxxxxxxx");
  expect(await read(folder, NAME, { mostBytes: 9 })).toBe("Unreadable: It is larger than 9 bytes.");
});

test("a directory with the name of an archive is one", async () => {
  const folder = await testFolder({ "cache/acme.zip/a.json": "a" });
  expect(await read(folder, "a.json")).toBe("a");
  expect(await read(folder, "b.json")).toBe("nothing");
});

test("where there is no archive, there is nothing", async () => {
  const folder = await testFolder({});
  expect(await read(folder)).toBe("nothing");
  expect(await nodeFileSystem.realPath(folder.uriOf(`cache/acme.zip/${NAME}`))).toBeUndefined();
});

test.skipIf(process.platform === "win32")("where an archive really lies, counts", async () => {
  const folder = await testFolder({ "away/real.zip": zipOf({ [NAME]: "x" }) });
  await mkdir(path.join(folder.path, "cache"));
  await symlink(path.join(folder.path, "away/real.zip"), path.join(folder.path, "cache/acme.zip"));
  expect(await nodeFileSystem.realPath(folder.uriOf(`cache/acme.zip/${NAME}`))).toBe(
    folder.uriOf(`away/real.zip/${NAME}`),
  );
  expect(await read(folder, NAME, { within: [folder.uriOf("away")] })).toBe("x");
  expect(await read(folder, NAME, { within: [folder.uriOf("away/real.zip/node_modules/acme")] })).toBe("x");
  expect(await read(folder, NAME, { within: [folder.uriOf("cache")] })).toBe(
    "Unreadable: It is a link that leads out of the workspace.",
  );
});
