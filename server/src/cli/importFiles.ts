// Files that an import reads: nothing beyond its root, whatever links lead to.

import path from "node:path";
import type { ReadBeside } from "../import/files.ts";
import { readOrdinary } from "../node/readOrdinary.ts";
import { realPathNow } from "../node/realPath.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { failures } from "./messages.ts";

/** A file's text, or why it cannot be read: it, and what a link leads to, has to lie below `root`. */
export function readBelow(full: string, root: string, mostBytes: number): string | { readonly why: string } {
  try {
    const base = realPathNow(root);
    const isAllowedAt = (real: string): boolean =>
      real === base || real.startsWith(base.endsWith(path.sep) ? base : base + path.sep);
    return readOrdinary(full, { mostBytes, isAllowedAt }) ?? { why: failures.noFile({}) };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.message };
    throw error;
  }
}

/** Bytes of one file that another refers to. */
const MOST_BYTES = 20_000_000;

/** Reads files by their paths relative to one that is imported. */
export function readerBeside({ file, root }: { readonly file: string; readonly root: string }): ReadBeside {
  return (relative) => readBelow(path.resolve(path.dirname(file), relative), root, MOST_BYTES);
}
