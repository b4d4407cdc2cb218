// File access for the Node entries. Only `file:` URIs exist here; any other is a file that is not there. How a single file is read,
// whatever it is, is readOrdinary.ts's; zip archives are directories (archives.ts), but are not listed.

import { type Dirent, promises as fs } from "node:fs";
import { homedir } from "node:os";
import { URI } from "vscode-uri";
import { liesWithin } from "../workspace/bounds.ts";
import {
  type DirectoryEntry,
  type FileSystem,
  MOST_BYTES,
  type ReadOptions,
} from "../workspace/fileSystem.ts";
import { parseUri } from "../workspace/uris.ts";
import { archivedPlace, readArchived, realArchivedPath } from "./archives.ts";
import { isMissing, type OrdinaryOptions, readOrdinary, unreadable } from "./readOrdinary.ts";
import { realPathNow } from "./realPath.ts";

export const nodeFileSystem: FileSystem = {
  readFile: async (uri, options = {}) => read(uri, options) ?? (await readFromArchive(uri, options)),

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
    return (entries ?? []).map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },

  realPath: async (uri) =>
    (await unlessMissing(uri, async (path) => URI.file(realPathNow(path)).toString())) ??
    (await unlessMissing(uri, async (path) => {
      const place = archivedPlace(path);
      return place && URI.file(realArchivedPath(place)).toString();
    })),

  ownerOf: (uri) => unlessMissing(uri, async (path) => (await fs.lstat(path)).uid),

  home: homeOf(),
};

function read(uri: string, options: ReadOptions): string | undefined {
  const { scheme, fsPath } = parseUri(uri);
  return scheme === "file" ? readOrdinary(fsPath, ordinaryOptions(options)) : undefined;
}

function readFromArchive(uri: string, options: ReadOptions): Promise<string | undefined> {
  return unlessMissing(uri, async (path) => {
    const place = archivedPlace(path);
    return place && readArchived(place, ordinaryOptions(options));
  });
}

function ordinaryOptions({ mostBytes = MOST_BYTES, within }: ReadOptions): OrdinaryOptions {
  if (within === undefined) return { mostBytes };
  return { mostBytes, isAllowedAt: (realPath) => liesWithin(within, URI.file(realPath).toString()) };
}

function kindOf(entry: Dirent): DirectoryEntry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "link" : "other";
}

function homeOf(): string | undefined {
  try {
    return URI.file(homedir()).toString();
  } catch {
    // As the system says where a user is no person and has none.
    return undefined;
  }
}

/** Runs `action` on the URI's path; undefined where there is no such file. */
async function unlessMissing<T>(
  uri: string,
  action: (path: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  const { scheme, fsPath } = parseUri(uri);
  if (scheme !== "file") return undefined;
  try {
    return await action(fsPath);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(error);
  }
}
