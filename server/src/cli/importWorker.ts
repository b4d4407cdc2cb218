// The worker in which `error-atlas import` reads a page, so that it can be ended whatever the page does to a parser: dist/import.js.

import { parentPort, workerData } from "node:worker_threads";
import type { Source } from "../import/importText.ts";
import { merge } from "../import/merge.ts";
import { NotImportable } from "../import/notImportable.ts";
import { type ImportOptions, type ImportResult, importCatalog } from "../import/result.ts";
import type { CatalogJson } from "../import/write.ts";
import { formatJson } from "../import/write.ts";
import { readerBeside } from "./importFiles.ts";

/** What the worker is given. */
export interface ImportTask {
  readonly source: Source;
  readonly options: ImportOptions;
  /** Where the file is, with the directory beyond which nothing is read; undefined: it is no file. */
  readonly at?: { readonly file: string; readonly root: string };
  /** The catalog to merge into, with what the last import wrote. */
  readonly into?: { readonly text: string; readonly base: CatalogJson | undefined };
}

/** What it says. */
export type ImportMessage =
  | { readonly kind: "stage"; readonly stage: string }
  | { readonly kind: "result"; readonly result: ImportResult; readonly text: string }
  | { readonly kind: "refused"; readonly why: string };

const { source, options, at, into } = workerData as ImportTask;
const say = (message: ImportMessage): void => parentPort?.postMessage(message);
try {
  const result = importCatalog(
    source,
    options,
    (stage) => say({ kind: "stage", stage }),
    at && readerBeside(at),
  );
  if (into === undefined) say({ kind: "result", result, text: `${formatJson(result.catalog)}\n` });
  else {
    say({ kind: "stage", stage: "Merging" });
    const { text, difference } = merge(into.text, result.catalog, into.base);
    say({ kind: "result", result: { ...result, difference }, text });
  }
} catch (error) {
  if (error instanceof NotImportable || error instanceof TypeError)
    say({ kind: "refused", why: error.message });
  else throw error;
}
