// File access for the Node entries. Only `file:` URIs exist here; any other is a file that is not there. How a single file is read,
// whatever it is, is readOrdinary.ts's.

import { promises as fs } from "node:fs";
import { URI } from "vscode-uri";
import {
  type DirectoryEntry,
  type FileSystem,
  MOST_BYTES,
  type ReadOptions,
} from "../workspace/fileSystem.ts";
import { relativePath } from "../workspace/uris.ts";
import { isMissing, readOrdinary } from "./readOrdinary.ts";

export const nodeFileSystem: FileSystem = {
  readFile: async (uri, options = {}) => read(uri, options),

  readFiles: async (uris, options) =>
    uris.map((uri) => {
      try {
        return read(uri, options);
      } catch {
        // As the interface says: what cannot be read is as good as not there to those who look through all files.
        return undefined;
      }
    }),

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

function read(uri: string, { mostBytes = MOST_BYTES, within }: ReadOptions): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== "file") return undefined;
  if (within === undefined) return readOrdinary(fsPath, { mostBytes });
  const isAllowedAt = (realPath: string) => {
    const real = URI.file(realPath).toString();
    return within.some((place) => relativePath(place, real) !== undefined);
  };
  return readOrdinary(fsPath, { mostBytes, isAllowedAt });
}

/** Runs `action` on the URI's path; undefined where there is no such file. */
async function unlessMissing<T>(uri: string, action: (path: string) => Promise<T>): Promise<T | undefined> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== "file") return undefined;
  try {
    return await action(fsPath);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
