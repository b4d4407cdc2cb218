// Reads one file that may be anything: whoever made the workspace may have put a link, a pipe or a device in its place. What a file
// is called in the server, and which ones are read, is no business of this.

import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { Unreadable } from "../workspace/fileSystem.ts";
import { isDeviceName } from "./deviceNames.ts";
import { unread } from "./messages.ts";
import { realPathNow, realPathOfOpen } from "./realPath.ts";

export interface OrdinaryOptions {
  readonly mostBytes: number;
  /** Whether a file that really lies at this path may be read; it may lie anywhere where nothing is said. */
  readonly isAllowedAt?: (realPath: string) => boolean;
  /** The path with all links followed, of systems that do not say it of an open file; in tests, which change the file meanwhile, of all. */
  readonly realPathOf?: (path: string) => string;
}

// A pipe would be waited for, and a terminal become ours, without these. Windows has neither.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Codes of what is not there; the last one is a name that no file can have. */
const MISSING = new Set(["ENOENT", "ENOTDIR", "ERR_INVALID_ARG_VALUE"]);

/**
 * The file's text, without a byte order mark; undefined where there is no file. Throws `Unreadable` for everything else. The file is
 * opened once, and all that is asked is asked of what was opened. It is read at once: to hand each of thousands of files over to
 * another thread takes some six times as long as to read it.
 */
export function readOrdinary(path: string, options: OrdinaryOptions): string | undefined {
  try {
    return readText(path, options);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(error);
  }
}

/** Whether an error of the system says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return MISSING.has((error as NodeJS.ErrnoException).code ?? "");
}

/** An error of the system in our words. */
export function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const { code = String(error) } = error as NodeJS.ErrnoException;
  const reason = code === "ENXIO" ? "not-a-file" : "refused";
  return new Unreadable(reason, REFUSALS.get(code) ?? unread.system({ code }));
}

const REFUSALS: ReadonlyMap<string, string> = new Map([
  ["EACCES", unread.notAllowed({})],
  ["EPERM", unread.notAllowed({})],
  ["ELOOP", unread.circle({})],
  ["ENAMETOOLONG", unread.longPath({})],
  ["ENXIO", unread.notOrdinary({})],
]);

function readText(path: string, options: OrdinaryOptions): string {
  const { file, size } = openOrdinary(path, options);
  try {
    if (size > options.mostBytes) throw tooLarge(options.mostBytes);
    return readBytes(file, size, options.mostBytes)
      .toString("utf8")
      .replace(/^\uFEFF/, "");
  } finally {
    closeSync(file);
  }
}

/** Opens a file, which whoever asks has to close. Throws `Unreadable`, and the system's error where there is none. */
export function openOrdinary(
  path: string,
  { isAllowedAt, realPathOf }: Omit<OrdinaryOptions, "mostBytes">,
): { readonly file: number; readonly size: number } {
  if (process.platform === "win32" && isDeviceName(path)) throw notOrdinary();
  // To open a device may start something already.
  if (!statSync(path).isFile()) throw notOrdinary();
  const file = openSync(path, FLAGS);
  try {
    const opened = fstatSync(file, { bigint: true });
    if (!opened.isFile()) throw notOrdinary();
    if (isAllowedAt && !isAllowedAt(realPlace(file, path, opened, realPathOf)))
      throw new Unreadable("outside", unread.outside({}));
    return { file, size: Number(opened.size) };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Where the opened file lies. What is found there by name must be that file, or something was put in its place meanwhile. */
function realPlace(
  file: number,
  path: string,
  opened: BigIntStats,
  realPathOf: OrdinaryOptions["realPathOf"],
): string {
  const place = realPathOf ? undefined : realPathOfOpen(file);
  if (place !== undefined) return place;
  const real = (realPathOf ?? realPathNow)(path);
  const { dev, ino } = statSync(real, { bigint: true });
  if (dev !== opened.dev || ino !== opened.ino) throw new Unreadable("changed", unread.replaced({}));
  return real;
}

/** The size is where to begin: one that has grown since has more, those under /proc say 0. */
function readBytes(file: number, size: number, mostBytes: number): Buffer {
  let buffer = Buffer.allocUnsafe(Math.min(size, mostBytes) + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, buffer, length, buffer.length - length, null);
    length += count;
    if (length > mostBytes) throw tooLarge(mostBytes);
    if (count === 0 || length === size) return buffer.subarray(0, length);
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(Math.max(2 * length, 4096), mostBytes + 1));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
  }
}

function notOrdinary(): Unreadable {
  return new Unreadable("not-a-file", unread.notOrdinary({}));
}

/** A file of more bytes than may be read. */
export function tooLarge(mostBytes: number): Unreadable {
  return new Unreadable("too-large", unread.larger({ size: sizeText(mostBytes) }));
}

/** "5 MB", "512 KB", "10 bytes": in the largest unit that leaves no fraction. */
function sizeText(bytes: number): string {
  const MB = 1024 * 1024;
  if (bytes >= MB && bytes % MB === 0) return `${bytes / MB} MB`;
  return bytes >= 1024 && bytes % 1024 === 0 ? `${bytes / 1024} KB` : `${bytes} bytes`;
}
