// The requests that add to the catalogs of the workspace: what a text tells of an error, the edit that adds it, and the hosts and
// packages that have no catalog yet.

import type { Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { shortNames } from "../catalog/discriminators.ts";
import type { Catalog, Value } from "../catalog/model.ts";
import { addedEntry, type NewEntry } from "../catalog/newEntry.ts";
import { hasNumbersAt, hasValue } from "../catalog/values.ts";
import type { Engine } from "../engine/engine.ts";
import type { OpenDocuments } from "../engine/openDocuments.ts";
import { toldError } from "../explain/told.ts";
import { uncatalogedHosts, uncatalogedPackages } from "../features/uncataloged.ts";
import {
  type AddErrorParams,
  type AddErrorResult,
  addErrorRequest,
  type ErrorToAdd,
  type ToldErrorParams,
  type ToldErrorResult,
  toldErrorRequest,
  type UncatalogedParams,
  type UncatalogedResult,
  uncatalogedRequest,
} from "../makingProtocol.ts";
import type { Guard } from "./guard.ts";
import type { OwnFiles } from "./ownFiles.ts";
import { presentDocumentIn } from "./presentDocument.ts";

export interface AdditionRequestOptions {
  readonly connection: Pick<Connection, "onRequest">;
  readonly guard: Guard;
  readonly catalogs: () => CatalogIndex;
  readonly documents: Pick<OpenDocuments, "get">;
  readonly ownFiles: OwnFiles;
  readonly engine: Pick<Engine, "opened" | "optionsFor">;
}

export function registerAdditions(options: AdditionRequestOptions): void {
  const { connection, guard, catalogs, documents, ownFiles, engine } = options;
  const presentDocument = presentDocumentIn(documents);

  connection.onRequest(
    toldErrorRequest,
    guard.request<ToldErrorParams, ToldErrorResult>(toldErrorRequest, null, ({ text, catalogId }) => {
      const loaded = catalogs().catalog(catalogId);
      return loaded ? errorToAdd(toldError(text, loaded.catalog), loaded.catalog) : null;
    }),
  );

  connection.onRequest(
    addErrorRequest,
    guard.request<AddErrorParams, AddErrorResult>(addErrorRequest, null, async ({ catalogId, ...error }) => {
      const loaded = catalogs().catalog(catalogId);
      if (loaded?.origin !== "workspace" || (await ownFiles.refusal(loaded.uri)) !== undefined) return null;
      const { catalog, uri, text } = loaded;
      const entry = newEntry(error, catalog);
      const known = knownEntry(entry, catalog);
      if (known !== undefined) return { kind: "known", entryId: known };
      const added = addedEntry(text, entry, catalog);
      const present = presentDocument({ uri, text });
      if (added === undefined || present === undefined) return null;
      const position = TextDocument.create(uri, "json", 0, text).positionAt(added.offset);
      return { kind: "edit", ...present, position, newText: added.text };
    }),
  );

  connection.onRequest(
    uncatalogedRequest,
    guard.request<UncatalogedParams, UncatalogedResult>(
      uncatalogedRequest,
      [],
      async ({ textDocument: { uri } }) => {
        const file = await engine.opened(uri);
        // Somebody has said which API the file is about, or that it is about none.
        const { api, dependencies = [] } = await engine.optionsFor(uri);
        if (file === undefined || api !== undefined) return [];
        const { document } = file;
        const hosts = uncatalogedHosts(document).flatMap(({ host, isTested }) => (isTested ? host : []));
        return [
          ...[...new Set(hosts)].map((host) => ({ host })),
          ...uncatalogedPackages(document, dependencies).map((name) => ({ package: name })),
        ];
      },
    ),
  );
}

function errorToAdd({ values, status }: NewEntry, catalog: Catalog): ErrorToAdd {
  const { code } = shortNames(catalog.named);
  const { [code]: value, ...others } = values;
  return { code: value === undefined ? null : String(value), status: status ?? null, others };
}

function newEntry({ code, status, others }: ErrorToAdd, catalog: Catalog): NewEntry {
  const { code: name } = shortNames(catalog.named);
  const value = code !== null && /^-?\d+$/.test(code) && hasNumbersAt(catalog, name) ? Number(code) : code;
  const values: Record<string, Value> = { ...(value !== null && { [name]: value }), ...others };
  return { values, status: status ?? undefined };
}

/** The id of an entry that has all of these values; where there are none, that comes with the status and has none either. */
function knownEntry({ values, status }: NewEntry, { entries }: Catalog): string | undefined {
  const named = Object.entries(values);
  return entries.find((entry) =>
    named.length > 0
      ? named.every(([name, value]) => hasValue(entry, name, value))
      : status !== undefined && entry.statuses.includes(status) && Object.keys(entry.values).length === 0,
  )?.id;
}
