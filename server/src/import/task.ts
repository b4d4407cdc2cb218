// What the worker of an import is given and says: types only, for whoever starts it.

import type { Source } from "./importText.ts";
import type { ImportOptions, ImportResult } from "./result.ts";
import type { CatalogJson } from "./write.ts";

/** What the worker is given. */
export interface ImportTask {
  readonly source: Source;
  /** Files of recordings, by their full paths with the names that people see: read in place of `source`. `isNamed`: a person named it. */
  readonly recordings?:
    | readonly { readonly path: string; readonly name: string; readonly isNamed: boolean }[]
    | undefined;
  readonly options: ImportOptions;
  /** An installed package by its name and its real directory: read in place of `source`. */
  readonly package?: { readonly name: string; readonly root: string } | undefined;
  /** Where the file is, with the directory beyond which nothing is read; undefined: it is no file. */
  readonly at?: { readonly file: string; readonly root: string } | undefined;
  /** The catalog to merge into, with what the last import wrote. */
  readonly into?: { readonly text: string; readonly base: CatalogJson | undefined } | undefined;
}

/** What came of it: the text of the catalog with what is to be said of it, or why there is none. */
export type Imported =
  | { readonly kind: "result"; readonly result: ImportResult; readonly text: string }
  | { readonly kind: "refused"; readonly why: string };

/** What the worker says; `stage`: what it begins to do. */
export type ImportMessage = { readonly kind: "stage"; readonly stage: string } | Imported;
