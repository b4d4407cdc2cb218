// File access as everything below the entries sees it: by URI, asynchronous, read-only. Implementations belong to the entries;
// which files may be read at all is bounds.ts's.

import { files } from "./messages.ts";

/** What a directory holds: links are not followed; `other` are pipes, devices and the like. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "link" | "other";
}

/** What somebody who watches the files on disk has seen. */
export interface FileChange {
  readonly uri: string;
  /** Whether it was created or removed, and not only written. */
  readonly comesOrGoes: boolean;
}

export interface ReadOptions {
  /** A file with more bytes is not read; MOST_BYTES where nothing is said. */
  readonly mostBytes?: number;
  /** Real URIs: what is opened must really lie in one of them (`liesWithin`). It may lie anywhere where nothing is said. */
  readonly within?: readonly string[];
}

export interface FileSystem {
  /**
   * The file's text, read as UTF-8, without a byte order mark. Only ordinary files are read; links to them are followed.
   * undefined: there is no such file. Rejects with `Unreadable` where it is there and was not read.
   */
  readFile(uri: string, options?: ReadOptions): Promise<string | undefined>;
  /**
   * The texts of many files, in their order, for those who look through all of them. undefined: what `readFile` gives as such or
   * rejects. Never rejects.
   */
  readFiles(uris: readonly string[], options: ReadOptions): Promise<readonly (string | undefined)[]>;
  /** What is in a directory; empty where there is no such directory. Rejects with `Unreadable` where it cannot be read. */
  readDirectory(uri: string): Promise<readonly DirectoryEntry[]>;
  /** The URI with all links followed. undefined: there is no such file. Rejects where that cannot be told. */
  realPath(uri: string): Promise<string | undefined>;
  /** Who owns a file, links not followed: the same number for the same owner. undefined: it is not there. Rejects where that cannot be told. */
  ownerOf(uri: string): Promise<number | undefined>;
  /** The home directory of whoever runs this; undefined where there is none. */
  readonly home: string | undefined;
}

/** Bytes of the largest file that is read where nobody says anything else: what is written by hand is far smaller. */
export const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Why a file was not read that is there, or of which there is at least a link: it is a device, a pipe, a directory; it has too many
 * bytes; it really lies elsewhere; it became another while it was read; the system says no; a link leads to nothing.
 */
export type UnreadableReason = "not-a-file" | "too-large" | "outside" | "changed" | "refused" | "missing";

/** What reading a file rejects with. The message is a sentence for people, and quotes nothing of what was read. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, message: string) {
    super(message);
    this.name = "Unreadable";
    this.reason = reason;
  }
}

/** The text of a file that is listed in its directory: where it is not there, somebody has put a link in its place. */
export async function readListed(
  fileSystem: Pick<FileSystem, "readFile">,
  uri: string,
  options?: ReadOptions,
): Promise<string> {
  const text = await fileSystem.readFile(uri, options);
  if (text === undefined) throw new Unreadable("missing", files.linkToNothing({}));
  return text;
}

/** For people: that a file or directory was not read, and why. */
export function notRead(uri: string, error: unknown): string {
  return files.notRead({ file: uri, why: error instanceof Error ? error.message : String(error) });
}

/** What is said of a file that costs too much, and of why. */
export function leftAlone(uri: string, why: string): string {
  return files.leftAlone({ file: uri, why });
}

/** Says when to give up; a `CancellationToken` is one. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

export const neverCancelled: Cancellation = { isCancellationRequested: false };
