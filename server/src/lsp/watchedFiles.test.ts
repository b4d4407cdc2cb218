import { describe, expect, test } from "vitest";
import {
  type Connection,
  type DidChangeWatchedFilesParams,
  FileChangeType,
  WatchKind,
} from "vscode-languageserver";
import { URI } from "vscode-uri";
import { fileUri, type MemoryFile, memoryFileSystem } from "../../../test/support/memoryFileSystem.ts";
import { languageOf } from "../parse/languages.ts";
import { matchesGlob } from "../text/globs.ts";
import type { FileChange } from "../workspace/fileSystem.ts";
import { createGuard } from "./guard.ts";
import { createWatchedFiles } from "./watchedFiles.ts";

/** What is told, batch by batch, when the client says that these places were created (`+`), written (`~`) or removed (`-`). */
async function told(
  said: readonly string[],
  files: Readonly<Record<string, MemoryFile>> = {},
  known: readonly string[] = [],
): Promise<readonly (readonly string[])[]> {
  let hear = async (_params: DidChangeWatchedFilesParams) => {};
  const connection = {
    onDidChangeWatchedFiles(handler: typeof hear) {
      hear = handler;
    },
  } as unknown as Connection;
  const batches: (readonly string[])[] = [];
  createWatchedFiles({
    connection,
    abilities: { registerWatchers: false },
    guard: createGuard(connection.console),
    fileSystem: memoryFileSystem(files),
    folders: () => [fileUri("/w")],
    knownFiles: () => known.map(fileUri),
    engine: { filesChanged: () => ({ affectsOthers: false, affectsCatalogs: false }) },
    tell(event: string, ...[about]: readonly unknown[]) {
      const { changes } = about as { changes: readonly FileChange[] };
      expect(event).toBe("filesChanged");
      batches.push(changes.map(({ uri, comesOrGoes }) => `${comesOrGoes ? "±" : "~"}${URI.parse(uri).path}`));
    },
  }).start();
  const types: Record<string, FileChangeType> = {
    "+": FileChangeType.Created,
    "~": FileChangeType.Changed,
    "-": FileChangeType.Deleted,
  };
  await hear({
    changes: said.map((each) => ({
      uri: fileUri(each.slice(1)),
      type: types[each.slice(0, 1)] ?? FileChangeType.Changed,
    })),
  });
  return batches;
}

describe("what is told of changes", () => {
  const files = {
    "/w/new/a.ts": "",
    "/w/new/deep/b.json": "",
    "/w/new/c.txt": "",
    "/r/new/a.ts": "",
    "/r/new/shop.error-catalog.json": "",
    "/r/new/b/package.json": "",
  };
  const known = ["/w/old/a.ts", "/w/old/deep/b.json", "/w/older/c.ts"];

  test.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ["files", ["+/w/a.ts", "~/w/b.json", "-/w/.gitignore"], [["±/w/a.ts", "~/w/b.json", "±/w/.gitignore"]]],
    ["a folder that is removed", ["-/w/old"], [["±/w/old/a.ts", "±/w/old/deep/b.json"]]],
    ["one that has come", ["+/w/new"], [["±/w/new/a.ts", "±/w/new/deep/b.json"]]],
    [
      "one that has another name now",
      ["-/w/old", "+/w/new"],
      [
        ["±/w/old/a.ts", "±/w/old/deep/b.json"],
        ["±/w/new/a.ts", "±/w/new/deep/b.json"],
      ],
    ],
    ["a file beside one", ["-/w/old/deep", "~/w/a.ts"], [["~/w/a.ts", "±/w/old/deep/b.json"]]],
    ["a folder of which nothing is known", ["-/w/other"], []],
    ["files of no interest", ["+/w/notes.txt", "-/w/notes.txt", "~/w/notes.txt"], []],
    ["what git does", ["+/w/.git/index.lock", "-/w/.git/index.lock", "+/w/.git/refs"], []],
    ["one around the folders", ["+/r/new"], [["±/r/new/shop.error-catalog.json", "±/r/new/b/package.json"]]],
    ["an installed package", ["+/w/node_modules/acme"], []],
  ])("%s", async (_, said, expected) => {
    expect(await told(said, files, known)).toEqual(expected);
  });
});

/** The globs of files whose changes a client is asked to watch. */
function watched(): readonly string[] {
  const globs: string[] = [];
  const register = async (_: unknown, options: { watchers: { globPattern: string; kind: number }[] }) => {
    for (const { globPattern, kind } of options.watchers)
      if (kind === WatchKind.Change) globs.push(globPattern);
  };
  const connection = { onDidChangeWatchedFiles() {}, client: { register } } as unknown as Connection;
  createWatchedFiles({
    connection,
    abilities: { registerWatchers: true },
    guard: createGuard(connection.console),
    fileSystem: memoryFileSystem({}),
    folders: () => [],
    knownFiles: () => [],
    engine: { filesChanged: () => ({ affectsOthers: false, affectsCatalogs: false }) },
    tell() {},
  }).start();
  return globs;
}

test.each([
  ["typescript", ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"]],
  ["vue", ["vue"]],
  ["svelte", ["svelte"]],
  ["astro", ["astro"]],
  ["json", ["json", "jsonc", "har"]],
  ["jsonl", ["jsonl", "ndjson"]],
])("files that are read as %s are watched", (language, extensions) => {
  for (const extension of extensions) {
    const name = `src/a.${extension}`;
    const isWatched = watched().some((glob) => matchesGlob(glob, name));
    expect([name, languageOf(name, ""), isWatched]).toEqual([name, language, true]);
  }
});
