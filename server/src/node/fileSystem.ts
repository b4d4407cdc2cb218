// File access for the Node entries. Only `file:` URIs exist here; any other is a file that is not there.

import { closeSync, constants, promises as fs, fstatSync, openSync, readFileSync } from "node:fs";
import { URI } from "vscode-uri";
import type { DirectoryEntry, FileSystem } from "../workspace/fileSystem.ts";

export const nodeFileSystem: FileSystem = {
  /** Without the byte order mark, as editors hand texts over. */
  readFile: (uri) =>
    unlessMissing(uri, async (path) => {
      // A workspace may have a link to a device that has no end, or to what the client writes to us.
      if (!(await fs.stat(path)).isFile()) throw new Error("it is no file");
      return (await fs.readFile(path, "utf8")).replace(/^\uFEFF/, "");
    }),

  readFiles: async (uris, mostBytes) => uris.map((uri) => readNow(uri, mostBytes)),

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

/** Read at once: to hand each of thousands of files over to another thread takes some six times as long as to read it. */
function readNow(uri: string, mostBytes: number): string | undefined {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== "file") return undefined;
  let file: number | undefined;
  try {
    // A pipe would be waited for without this.
    file = openSync(parsed.fsPath, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > mostBytes) return undefined;
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    // As the interface says: what cannot be read is as good as not there to those who look through all files.
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

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
