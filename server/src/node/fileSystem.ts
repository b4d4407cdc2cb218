// File access for the Node entries. Only `file:` URIs exist here; any other is a file that is not there.

import { promises as fs } from "node:fs";
import { URI } from "vscode-uri";
import type { DirectoryEntry, FileSystem } from "../workspace/fileSystem.ts";

export const nodeFileSystem: FileSystem = {
  /** Without the byte order mark, as editors hand texts over. */
  readFile: (uri) =>
    unlessMissing(uri, async (path) => (await fs.readFile(path, "utf8")).replace(/^\uFEFF/, "")),

  async readDirectory(uri) {
    const entries = await unlessMissing(uri, (path) => fs.readdir(path, { withFileTypes: true }));
    return (entries ?? []).flatMap((entry): DirectoryEntry[] => {
      if (entry.isFile()) return [{ name: entry.name, kind: "file" }];
      if (entry.isDirectory()) return [{ name: entry.name, kind: "directory" }];
      if (entry.isSymbolicLink()) return [{ name: entry.name, kind: "link" }];
      return [];
    });
  },

  realPath: (uri) => unlessMissing(uri, async (path) => URI.file(await fs.realpath(path)).toString()),
};

/** Runs `action` on the URI's path; undefined where there is no such file. */
async function unlessMissing<T>(uri: string, action: (path: string) => Promise<T>): Promise<T | undefined> {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== "file") return undefined;
  try {
    return await action(parsed.fsPath);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
