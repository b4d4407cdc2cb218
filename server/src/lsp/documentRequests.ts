// The requests of protocol.ts about one open document: what is at a place of it, which APIs it uses, and what is put into it. Those about
// catalogs are customRequests.ts's.

import type { Connection } from "vscode-languageserver";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Engine } from "../engine/engine.ts";
import { directiveEdit } from "../features/directiveEdit.ts";
import { entriesAt } from "../features/entriesAt.ts";
import { rangeOf } from "../features/ranges.ts";
import { insertedHandlers } from "../features/refactorings/arrivingHandler.ts";
import { mockResponse } from "../features/refactorings/mockResponse.ts";
import {
  type DirectiveEditParams,
  type DirectiveEditResult,
  type DocumentApisParams,
  type DocumentApisResult,
  directiveEditRequest,
  documentApisRequest,
  type EntriesAtResult,
  type ErrorHandlerParams,
  type ErrorHandlerResult,
  entriesAtRequest,
  errorHandlerRequest,
  type MockResponseParams,
  type MockResponseResult,
  mockResponseRequest,
  type PositionParams,
} from "../protocol.ts";
import type { Guard } from "./guard.ts";

export interface DocumentRequestOptions {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly engine: Pick<Engine, "opened">;
  readonly catalogs: () => CatalogIndex;
}

export function registerDocumentRequests({
  connection,
  guard,
  engine,
  catalogs,
}: DocumentRequestOptions): void {
  connection.onRequest(
    entriesAtRequest,
    guard.request<PositionParams, EntriesAtResult>(
      entriesAtRequest,
      [],
      async ({ textDocument, position }) => {
        const file = await engine.opened(textDocument.uri);
        if (!file) return [];
        const { document, offset } = file.at(position);
        return entriesAt(document, offset);
      },
    ),
  );

  connection.onRequest(
    errorHandlerRequest,
    guard.request<ErrorHandlerParams, ErrorHandlerResult>(
      errorHandlerRequest,
      null,
      async ({ textDocument, position, catalogId }) => {
        const file = await engine.opened(textDocument.uri);
        if (!file) return null;
        const { document, offset } = file.at(position);
        const found = insertedHandlers(document, offset).find(({ catalog }) => catalog.id === catalogId);
        return (
          found?.edits.map(({ span, newText }) => ({ range: rangeOf(span, document.text), newText })) ?? null
        );
      },
    ),
  );

  connection.onRequest(
    mockResponseRequest,
    guard.request<MockResponseParams, MockResponseResult>(
      mockResponseRequest,
      null,
      async ({ textDocument, position, catalogId, entryId }) => {
        const ref = catalogs().entry(catalogId, entryId);
        const file = ref && (await engine.opened(textDocument.uri));
        if (!file) return null;
        const { document, offset } = file.at(position);
        const newText = mockResponse(document, ref, offset);
        return newText === undefined ? null : { newText };
      },
    ),
  );

  connection.onRequest(
    documentApisRequest,
    guard.request<DocumentApisParams, DocumentApisResult>(
      documentApisRequest,
      null,
      async ({ textDocument }) => {
        const file = await engine.opened(textDocument.uri);
        if (!file) return null;
        const { text, apis } = file.document;
        return apis.map(({ catalog, evidence }) => ({
          catalogId: catalog.id,
          name: catalog.name,
          evidence: evidence.kind,
          reason: evidence.reason,
          ...(evidence.span && { line: text.positionAt(evidence.span.start).line }),
        }));
      },
    ),
  );

  connection.onRequest(
    directiveEditRequest,
    guard.request<DirectiveEditParams, DirectiveEditResult>(
      directiveEditRequest,
      null,
      async ({ textDocument, catalogId }) => {
        const file = await engine.opened(textDocument.uri);
        return file ? directiveEdit(file.document, catalogId) : null;
      },
    ),
  );
}
