// File access as everything below the entries sees it: by URI, asynchronous, read-only. Implementations belong to the entries.

/** What a directory holds: links are not followed. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "link";
}

export interface FileSystem {
  /** The file's text, read as UTF-8. undefined: there is no such file. Rejects where it is there and cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /**
   * The texts of many files, in their order, for those who look through all of them. undefined: it is not there, is larger than
   * `mostBytes`, or cannot be read. Never rejects.
   */
  readFiles(uris: readonly string[], mostBytes: number): Promise<readonly (string | undefined)[]>;
  /** What is in a directory; empty where there is no such directory. Rejects where it cannot be read. */
  readDirectory(uri: string): Promise<readonly DirectoryEntry[]>;
  /** The URI with all links followed. undefined: there is no such file. */
  realPath(uri: string): Promise<string | undefined>;
}

/** Says when to give up; a `CancellationToken` is one. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

export const neverCancelled: Cancellation = { isCancellationRequested: false };
