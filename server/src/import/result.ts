// What an import gives to programs: documented in docs/command-line.md, and only ever grows.

import { catalogIdOf } from "../catalog/derived.ts";
import type { ColumnMap } from "./code/data.ts";
import type { Draft } from "./draft.ts";
import type { ReadBeside } from "./files.ts";
import type { Form } from "./form.ts";
import { withGuesses } from "./guesses.ts";
import { importText, type Source } from "./importText.ts";
import type { Difference } from "./merge.ts";
import { notUnderstood as reasons } from "./messages.ts";
import { readPackage } from "./package/package.ts";
import { readRecordings } from "./recordings/recordings.ts";
import { type CatalogJson, type Naming, type Written, write } from "./write.ts";

export interface ImportResult {
  readonly version: 1;
  readonly catalog: CatalogJson;
  readonly entries: number;
  readonly from: Written["from"];
  readonly notUnderstood: readonly { readonly line: number; readonly text: string; readonly why: string }[];
  readonly doubts: Written["doubts"];
  /** Where the document says of each request which errors it can give, by the ids of entries. */
  readonly operations?: readonly {
    readonly method: string;
    readonly path: string;
    readonly entries: readonly string[];
    readonly line: number;
  }[];
  /** Where it was merged. */
  readonly difference?: Difference;
}

export interface ImportOptions extends Partial<Naming> {
  readonly from?: Form;
  /** What the columns of a list in JSON or YAML hold. */
  readonly map?: ColumnMap | undefined;
  /** Whether guesses become entries. */
  readonly guesses?: boolean;
}

/** Imports a text and writes the catalog. `onStage` is told what begins, `readBeside` gets at files that the text refers to. */
export function importCatalog(
  source: Source,
  options: ImportOptions,
  onStage?: (stage: string) => void,
  readBeside?: ReadBeside,
): ImportResult {
  return resultOf(importText(source, options, onStage, readBeside), options, source.name);
}

/** Imports recordings in several files, which are read one after the other. */
export function importRecordings(
  files: Parameters<typeof readRecordings>[0],
  options: ImportOptions,
): ImportResult {
  return resultOf(readRecordings(files, options.host), options, undefined);
}

/** Imports an installed package; `read` gets at its files by their paths in it. */
export function importPackage(name: string, read: ReadBeside, options: ImportOptions): ImportResult {
  return resultOf(readPackage(name, read), { package: name, ...options }, undefined);
}

/** `document`: the name of the file that was read, where it is one. */
function resultOf(read: Draft, options: ImportOptions, document: string | undefined): ImportResult {
  const draft = options.guesses ? withGuesses(read) : read;
  // Documents that name their API are called openapi.json.
  const id =
    options.id ??
    draft.id ??
    idOf(((draft.operations || draft.isPartial) && draft.title) || (document ?? draft.title));
  const name = options.name ?? (draft.title || id);
  const { catalog, from, doubts } = write(draft, {
    id,
    name,
    host: options.host,
    package: options.package,
    document,
  });
  const notUnderstood =
    from.length > 0 || draft.notUnderstood.length > 0
      ? draft.notUnderstood
      : [
          {
            line: 1,
            text: draft.title,
            why: reasons.page({}),
          },
        ];
  const operations = operationsOf(draft, from);
  return { version: 1, catalog, entries: from.length, from, notUnderstood, doubts, operations };
}

function operationsOf({ operations }: Draft, from: Written["from"]): ImportResult["operations"] {
  return operations?.map(({ method, path, entries, line }) => ({
    method,
    path,
    entries: entries.flatMap((index) => from[index]?.entry ?? []),
    line,
  }));
}

/** An id of the name of a file or page. */
function idOf(name: string): string {
  return catalogIdOf(name.replace(/\.\w+$/, "")) || "my-api";
}
