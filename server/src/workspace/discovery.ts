// What the discovery of catalogs gives: the types of discover.ts, packageCatalogs.ts and readCatalog.ts.

/** A catalog file as it is on disk. */
export interface CatalogFile {
  readonly uri: string;
  readonly origin: "package" | "workspace";
  /** Whether it lies around the folders that are open, in what they are a part of. */
  readonly isAround?: boolean;
  readonly text: string;
  /** Why it was not read, in sentences for people: `text` is empty then. */
  readonly unread?: string;
}

export interface Discovery {
  readonly files: readonly CatalogFile[];
  /** The package.json files of the folders. */
  readonly manifests: readonly string[];
  /** The names of the packages that those depend on. */
  readonly dependencies: readonly string[];
  /** Their error-atlas.json files. */
  readonly configurations: readonly string[];
  /** Where the directories really lie that links in the folders lead to. */
  readonly linked: readonly string[];
  /** For people: what was left out, and why. */
  readonly problems: readonly string[];
  /** What is there and could not be read. */
  readonly skipped: readonly SkippedFile[];
}

/** A file or directory that was found and could not be read. */
export interface SkippedFile {
  readonly uri: string;
  readonly error: unknown;
}
