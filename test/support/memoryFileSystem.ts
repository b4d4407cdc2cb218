// A file system made of a few texts: `{"/folder/a.json": "{}"}` under `file:`. Links are written as `{link: "/target"}`.

import { URI } from "vscode-uri";
import { liesWithin } from "../../server/src/workspace/bounds.ts";
import {
  type DirectoryEntry,
  type FileSystem,
  type ReadOptions,
  Unreadable,
} from "../../server/src/workspace/fileSystem.ts";

/** A text, a link to another path, or an error that reading gives. */
export type MemoryFile = string | { readonly link: string } | { readonly error: string };

/** The `file:` URI of a path. */
export function fileUri(path: string): string {
  return URI.file(path).toString();
}

export interface MemoryOptions {
  /** The path of the home directory. */
  readonly home?: string;
  /** Who owns what, by path; all else belongs to 1. */
  readonly owners?: Readonly<Record<string, number>>;
}

/** Counts what is read, so that a test can say how little was. */
export interface MemoryFileSystem extends FileSystem {
  readonly reads: string[];
}

export function memoryFileSystem(
  files: Readonly<Record<string, MemoryFile>>,
  { home, owners = {} }: MemoryOptions = {},
): MemoryFileSystem {
  const reads: string[] = [];

  /** The path with all links in it followed; gives up on circles, as file systems do. */
  function resolve(path: string, depth = 0): string {
    if (depth > 20) throw new Error(`ELOOP: ${path}`);
    const parts = path.replace(/(.)\/+$/, "$1").split("/");
    for (let i = 2; i <= parts.length; i++) {
      const file = files[parts.slice(0, i).join("/")];
      if (typeof file === "object" && "link" in file) {
        return resolve([file.link, ...parts.slice(i)].join("/"), depth + 1);
      }
    }
    return parts.join("/");
  }

  const exists = (path: string) =>
    Object.keys(files).some((name) => name === path || name.startsWith(path === "/" ? path : `${path}/`));

  async function readFile(uri: string, { mostBytes, within }: ReadOptions = {}): Promise<string | undefined> {
    const { path } = URI.parse(uri);
    reads.push(path);
    const real = resolve(path);
    const file = files[real];
    if (typeof file === "object" && "error" in file) throw new Unreadable("refused", file.error);
    if (typeof file !== "string") return undefined;
    if (within && !liesWithin(within, fileUri(real)))
      throw new Unreadable("outside", "It is a link that leads out of the workspace.");
    if (mostBytes !== undefined && file.length > mostBytes)
      throw new Unreadable("too-large", `It is larger than ${mostBytes} bytes.`);
    return file;
  }

  return {
    reads,
    readFile,
    readFiles: (uris, options) =>
      Promise.all(uris.map((uri) => readFile(uri, options).catch(() => undefined))),
    async readDirectory(uri) {
      const base = resolve(URI.parse(uri).path).replace(/\/$/, "");
      const entries = new Map<string, DirectoryEntry>();
      for (const [path, file] of Object.entries(files)) {
        if (!path.startsWith(`${base}/`)) continue;
        const [name = "", ...rest] = path.slice(base.length + 1).split("/");
        const kind =
          rest.length > 0 ? "directory" : typeof file === "object" && "link" in file ? "link" : "file";
        entries.set(name, { name, kind });
      }
      return [...entries.values()];
    },
    async realPath(uri) {
      const path = resolve(URI.parse(uri).path);
      return exists(path) ? fileUri(path) : undefined;
    },
    async ownerOf(uri) {
      const { path } = URI.parse(uri);
      return exists(path) ? (owners[path] ?? 1) : undefined;
    },
    home: home === undefined ? undefined : fileUri(home),
  };
}
