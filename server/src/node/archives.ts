// Files in zip archives, by paths in which an archive stands as a directory: `.yarn/cache/acme.zip/node_modules/acme/package.json`.
// Yarn names packages so and keeps most of them so. Nothing is unpacked but the one file that is asked for.

import { closeSync, statSync } from "node:fs";
import path from "node:path";
import { type Entry, fromFdPromise, type ZipFile } from "yauzl";
import { withoutEnd } from "../text/ends.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { unread } from "./messages.ts";
import { type OrdinaryOptions, openOrdinary, tooLarge } from "./readOrdinary.ts";
import { realPathNow } from "./realPath.ts";

/** A place in an archive. */
export interface ArchivedPlace {
  /** The path of the archive. */
  readonly archive: string;
  /** The name in it, with `/` between its parts. */
  readonly name: string;
}

/** The place that a path has in an archive; undefined where what it names is no file. Throws the system's error where it cannot be told. */
export function archivedPlace(file: string): ArchivedPlace | undefined {
  const end = file.search(/(?<=\.zip)[/\\]/i);
  const archive = file.slice(0, end);
  if (end < 0 || !statSync(archive).isFile()) return undefined;
  return { archive, name: file.slice(end + 1).replaceAll(path.sep, "/") };
}

/** The path with all links to the archive followed. Throws where there is no archive. */
export function realArchivedPath({ archive, name }: ArchivedPlace): string {
  return path.join(realPathNow(archive), name);
}

/**
 * The text of a file in an archive, without a byte order mark; undefined where the archive has none of that name, or is none. Rejects
 * with `Unreadable`, and with the system's error where there is no archive.
 * @param options what is asked of the file, and of where the archive really lies
 */
export async function readArchived(
  { archive, name }: ArchivedPlace,
  { mostBytes, isAllowedAt }: OrdinaryOptions,
): Promise<string | undefined> {
  const { file } = openOrdinary(archive, {
    ...(isAllowedAt && { isAllowedAt: (real: string) => isAllowedAt(path.join(real, name)) }),
  });
  const zip = await fromFdPromise(file, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    closeSync(file);
    throw damaged(error);
  });
  try {
    const entry = await entryNamed(zip, name);
    if (entry === undefined) return undefined;
    if (entry.uncompressedSize > mostBytes) throw tooLarge(mostBytes);
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    return Buffer.concat(parts)
      .toString("utf8")
      .replace(/^\uFEFF/, "");
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged(error);
  } finally {
    // Closes the file as well.
    zip.close();
  }
}

async function entryNamed(zip: ZipFile, name: string): Promise<Entry | undefined> {
  for await (const entry of zip.eachEntry()) if (entry.fileName === name) return entry;
  return undefined;
}

function damaged(error: unknown): Unreadable {
  const why = withoutEnd(error instanceof Error ? error.message : String(error), ".");
  return new Unreadable("not-a-file", unread.archive({ why }));
}
