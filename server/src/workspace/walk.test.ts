import { expect, test } from "vitest";
import { fileUri, type MemoryFile, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { walk } from "./walk.ts";

async function found(files: Record<string, MemoryFile>, root = "/w"): Promise<readonly string[]> {
  const result = await walk(memoryFileSystem(files), fileUri(root), (name) => name.endsWith(".json"));
  return result.files.map((uri) => uri.slice("file://".length)).sort();
}

test("finds wanted files at any depth, and no others", async () => {
  const files = { "/w/a.json": "", "/w/b/c/d.json": "", "/w/b/e.txt": "", "/other/f.json": "" };
  expect(await found(files)).toEqual(["/w/a.json", "/w/b/c/d.json"]);
});

test("leaves out node_modules and .git", async () => {
  const files = {
    "/w/node_modules/x/a.json": "",
    "/w/.git/b.json": "",
    "/w/c/node_modules/d.json": "",
    "/w/e.json": "",
  };
  expect(await found(files)).toEqual(["/w/e.json"]);
});

test("leaves out what a .gitignore names, and a directory it names is not looked into", async () => {
  const files = {
    "/w/.gitignore": "dist/\n/a.json\n",
    "/w/a.json": "",
    "/w/dist/b.json": "",
    "/w/src/a.json": "",
  };
  expect(await found(files)).toEqual(["/w/src/a.json"]);
});

test("an inner .gitignore overrules an outer one", async () => {
  const files = {
    "/w/.gitignore": "*.json\n",
    "/w/src/.gitignore": "!a.json\n",
    "/w/src/a.json": "",
    "/w/b.json": "",
  };
  expect(await found(files)).toEqual(["/w/src/a.json"]);
});

test("a .gitignore above the root counts, up to the repository", async () => {
  const files = {
    "/r/.git/HEAD": "",
    "/r/.gitignore": "out/\n",
    "/.gitignore": "*.json\n",
    "/r/w/out/a.json": "",
    "/r/w/b.json": "",
  };
  expect(await found(files, "/r/w")).toEqual(["/r/w/b.json"]);
});

test("links to directories are not followed, so a circle of links ends", async () => {
  const files = { "/w/a.json": "", "/w/loop": { link: "/w" }, "/w/b.json": { link: "/elsewhere/b.json" } };
  expect(await found(files)).toEqual(["/w/a.json", "/w/b.json"]);
});

test("a directory that is missing holds nothing", async () => {
  expect(await found({}, "/nowhere")).toEqual([]);
});

test("stops after the given number of directories and says so", async () => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`/w/d${i}/a.json`, ""]));
  const result = await walk(memoryFileSystem(files), fileUri("/w"), () => true, { maxDirectories: 11 });
  expect([result.files.length, result.directories, result.truncated]).toEqual([10, 11, true]);
});

test("looks into a hundred directories in one another, and says where it stops", async () => {
  const files = { [`/w${"/d".repeat(100)}/a.json`]: "", [`/w${"/d".repeat(101)}/b.json`]: "" };
  const skipped: string[] = [];
  const { files: seen } = await walk(
    memoryFileSystem(files),
    fileUri("/w"),
    (name) => name.endsWith(".json"),
    {
      onError: (uri, error) => skipped.push(`${uri.length} ${error}`),
    },
  );
  expect(seen).toEqual([fileUri(`/w${"/d".repeat(100)}/a.json`)]);
  expect(skipped).toEqual([
    `${fileUri(`/w${"/d".repeat(101)}`).length} Error: It lies in more than 100 directories.`,
  ]);
});

test("stops when cancelled", async () => {
  const result = await walk(memoryFileSystem({ "/w/a.json": "" }), fileUri("/w"), () => true, {
    cancellation: { isCancellationRequested: true },
  });
  expect(result).toEqual({ files: [], directories: 0, linked: [], truncated: true });
});

test("a directory that cannot be read is reported, and the rest goes on", async () => {
  const fileSystem = memoryFileSystem({ "/w/a/x.json": "", "/w/b/y.json": "" });
  const broken = {
    ...fileSystem,
    readDirectory: (uri: string) =>
      uri.endsWith("/a") ? Promise.reject(new Error("EACCES")) : fileSystem.readDirectory(uri),
  };
  const errors: string[] = [];
  const result = await walk(broken, fileUri("/w"), () => true, {
    onError: (uri, error) => errors.push(`${uri} ${error}`),
  });
  expect(result.files).toEqual(["file:///w/b/y.json"]);
  expect(errors).toEqual(["file:///w/a Error: EACCES"]);
});

test("a .gitignore or .git that cannot be read is reported, and leaves nothing out", async () => {
  const files: Record<string, MemoryFile> = {
    "/.gitignore": { error: "EACCES" },
    "/w/.git": { link: "/w/.git" },
    "/w/.gitignore": { link: "/w/.gitignore" },
    "/w/a.json": "",
    "/w/b/.gitignore": { error: "EISDIR" },
    "/w/b/c.json": "",
  };
  const errors: string[] = [];
  const result = await walk(memoryFileSystem(files), fileUri("/w"), (name) => name.endsWith(".json"), {
    onError: (uri) => errors.push(uri),
  });
  expect(result.files).toEqual(["file:///w/a.json", "file:///w/b/c.json"]);
  expect(errors).toContain("file:///w/b/.gitignore");
});
