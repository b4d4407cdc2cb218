// What the index of uses takes and gives. How it works is uses.ts's.

import type { FileSystem } from "./fileSystem.ts";

/** The same object until something is dropped. */
export interface FoundUses<Use> {
  /** Files with uses, in the order of their URIs. */
  readonly files: readonly FileUses<Use>[];
  /** False where there are more files, or more text, than is looked through. */
  readonly isWhole: boolean;
}

export interface FileUses<Use> {
  readonly uri: string;
  readonly uses: readonly Use[];
}

export interface UsesIndexOptions<Use> {
  readonly fileSystem: FileSystem;
  readonly folders: () => readonly string[];
  /** The text of a file that is open in an editor; it counts instead of the one on disk. */
  readonly openText: (uri: string) => string | undefined;
  /** Files that are looked through where no folder is open. */
  readonly openFiles: () => readonly string[];
  /** Whether a file is looked through, by its name: `source` may import others. */
  readonly kindOf: (name: string) => "source" | "data" | undefined;
  /** Bytes of the largest file that is read. */
  readonly mostBytes: () => Promise<number>;
  /** What counts now, in a workspace with these files. */
  readonly rules: (files: Iterable<string>) => Promise<ClueRules>;
  /** The uses in a file, and the keys of the files whose texts they depend on. */
  readonly usesIn: (uri: string, text: string) => Promise<Analysed<Use>>;
  /** The file that an import of a package or an alias means. */
  readonly resolve: (from: string, specifier: string) => Promise<string | undefined>;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
  /** A folder is larger than what is looked through. */
  readonly onLimit: (message: string) => void;
  readonly onError: (uri: string, error: unknown) => void;
  readonly limits?: Limits;
}

/** How it is told which files may have uses. */
export interface ClueRules {
  /** Words that may be evidence of an API. */
  readonly evidence: readonly string[];
  /** Words that may name an entry. */
  readonly entries: readonly string[];
  /** Whether the API of a file is set by configuration; undefined where none is configured at all. */
  readonly isAssigned: ((uri: string) => Promise<boolean>) | undefined;
}

/** What a file gives. */
export interface Analysed<Use> {
  readonly uses: readonly Use[];
  readonly dependencies: ReadonlySet<string>;
}

/** A file without uses, whatever other files say. */
export const noUses: Analysed<never> = { uses: [], dependencies: new Set() };

export interface Limits {
  readonly files: number;
  /** UTF-16 code units of all texts. */
  readonly text: number;
}
