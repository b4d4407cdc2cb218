// The request that makes a catalog of a text. The importing itself is done elsewhere, by whoever runs this server.

import { getNodeValue } from "jsonc-parser";
import type { Connection } from "vscode-languageserver";
import { nameOf } from "../catalog/versions.ts";
import { baseText } from "../import/base.ts";
import type { ImportOptions } from "../import/result.ts";
import type { Imported, ImportTask } from "../import/task.ts";
import type { CatalogJson } from "../import/write.ts";
import {
  type ImportAnswer,
  type ImportedEntry,
  type ImportedPlace,
  type ImportParams,
  type ImportResponse,
  importRequest,
} from "../makingProtocol.ts";
import { linesOf, readJson } from "../text/jsonPlace.ts";
import { findingPlaces } from "../text/jsonReader.ts";
import { atOnce } from "../text/slices.ts";
import { relativePath } from "../workspace/uris.ts";
import type { Guard } from "./guard.ts";
import { imported as words } from "./messages.ts";

/** A text, with its address and the folder of the workspace that it is in, where there is one. */
export interface ImportedText extends Pick<ImportTask, "source" | "into"> {
  readonly options: ImportOptions;
  readonly uri: string | undefined;
  readonly folder: string | undefined;
}

/** Imports a text until `signal` ends it. */
export type Importing = (text: ImportedText, signal: AbortSignal) => Promise<Imported>;

export interface ImportRequestOptions {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly folders: () => readonly string[];
  readonly importing: Importing;
}

export function registerImport({ connection, guard, folders, importing }: ImportRequestOptions): void {
  connection.onRequest(
    importRequest,
    guard.request<ImportParams, ImportResponse>(importRequest, null, async (params, token) => {
      const { text, file, uri, id, name, host, package: npmPackage, guesses = false } = params;
      const into = params.into && { text: params.into.text, base: parsed(params.into.base) };
      const ending = new AbortController();
      token.onCancellationRequested(() => ending.abort());
      const folder =
        uri === undefined ? undefined : folders().find((each) => relativePath(each, uri) !== undefined);
      const options = { id, name, host, package: npmPackage, guesses };
      const imported = await importing(
        { source: { name: file, text }, options, uri, folder, into },
        ending.signal,
      );
      return imported.kind === "refused" ? imported : answerOf(imported);
    }),
  );
}

/** What the last import wrote. Where nobody can read it, all in the catalog counts as a person's. */
function parsed(base: string | undefined): CatalogJson | undefined {
  const read = base === undefined ? undefined : readJson(base);
  return read && "root" in read ? (getNodeValue(read.root) as CatalogJson) : undefined;
}

function answerOf({ result, text }: Extract<Imported, { kind: "result" }>): ImportAnswer {
  const { catalog, difference } = result;
  const read = readJson(text);
  const entries = entriesOf("root" in read ? getNodeValue(read.root) : catalog);
  const pointers = [
    ...entries.map((_, index) => `/entries/${index}`),
    ...result.doubts.map(({ pointer }) => pointer),
  ];
  const places = atOnce(findingPlaces(text, pointers));
  const lineAt = linesOf(text);
  const lineOf = (pointer: string) => lineAt(places.get(pointer)?.span.start ?? 0);
  return {
    kind: "catalog",
    id: String(catalog.id),
    name: String(catalog.name),
    text,
    base: baseText(catalog),
    ...(difference && { difference }),
    entries: entries.map((entry, index): ImportedEntry => ({ ...entry, line: lineOf(`/entries/${index}`) })),
    doubts: result.doubts.map(({ pointer, why }): ImportedPlace => ({ line: lineOf(pointer), text: why })),
    reasons:
      result.entries > 0
        ? []
        : result.notUnderstood.map(({ line, text: what, why }) =>
            what === "" ? words.reason({ line, why }) : words.reasonAt({ line, what, why }),
          ),
  };
}

/** What the entries of a catalog are called, when they come, and what they mean. */
function entriesOf({ entries }: { readonly entries?: unknown }): readonly Omit<ImportedEntry, "line">[] {
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: Readonly<Record<string, unknown>>) => {
    const { id, code, type, statuses, meaning } = entry;
    return {
      id: nameOf(entry),
      text: String(code ?? type ?? id),
      statuses: Array.isArray(statuses) ? statuses.map(Number) : [],
      meaning: String(meaning),
    };
  });
}
