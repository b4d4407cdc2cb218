// File access as everything below the entries sees it: by URI, asynchronous, read-only. Implementations belong to the entries;
// which files may be read at all is bounds.ts's.

/** What a directory holds: links are not followed. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "link";
}

export interface ReadOptions {
  /** A file with more bytes is not read; MOST_BYTES where nothing is said. */
  readonly mostBytes?: number;
  /** Real directories or files: what is opened must be, or lie under, one of them. It may lie anywhere where nothing is said. */
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
  /** What is in a directory; empty where there is no such directory. Rejects where it cannot be read. */
  readDirectory(uri: string): Promise<readonly DirectoryEntry[]>;
  /** The URI with all links followed. undefined: there is no such file. Rejects where that cannot be told. */
  realPath(uri: string): Promise<string | undefined>;
}

/** Bytes of the largest file that is read where nobody says anything else: what is written by hand is far smaller. */
export const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Why a file that is there was not read: it is a device, a pipe, a directory; it has too many bytes; it really lies elsewhere; it
 * became another while it was read; the system says no.
 */
export type UnreadableReason = "not-a-file" | "too-large" | "outside" | "changed" | "refused";

/** What reading a file rejects with. The message is a sentence for people, and quotes nothing of what was read. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, message: string) {
    super(message);
    this.name = "Unreadable";
    this.reason = reason;
  }
}

/** For people: that a file or directory was not read, and why. */
export function notRead(uri: string, error: unknown): string {
  return `${uri} could not be read: ${error instanceof Error ? error.message : String(error)}`;
}

/** Says when to give up; a `CancellationToken` is one. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

export const neverCancelled: Cancellation = { isCancellationRequested: false };
