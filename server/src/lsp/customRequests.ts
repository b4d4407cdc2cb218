// The requests of protocol.ts, which serve the tree, the look-up and the choice of an API.

import type { CancellationToken, Connection } from "vscode-languageserver";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { catalogSummary } from "../features/catalogSummary.ts";
import { directiveEdit } from "../features/directiveEdit.ts";
import { documentAt } from "../features/document.ts";
import { entriesAt } from "../features/entriesAt.ts";
import { entryPage } from "../features/entryPage.ts";
import { lookup } from "../features/lookup.ts";
import { mockResponse } from "../features/refactorings/mockResponse.ts";
import { rulePage } from "../features/rulePage.ts";
import {
  type CatalogsResult,
  type CatalogTextParams,
  type CatalogTextResult,
  catalogsRequest,
  catalogTextRequest,
  type DirectiveEditParams,
  type DirectiveEditResult,
  type DocumentApisParams,
  type DocumentApisResult,
  directiveEditRequest,
  documentApisRequest,
  type EntriesAtResult,
  type EntryPageResult,
  type EntryParams,
  entriesAtRequest,
  entryPageRequest,
  type LookupParams,
  type LookupResult,
  lookupRequest,
  type MockResponseParams,
  type MockResponseResult,
  mockResponseRequest,
  type PositionParams,
  type RulePageParams,
  type RulePageResult,
  rulePageRequest,
} from "../protocol.ts";
import { allRules } from "../rules/registry.ts";
import type { Analyser } from "./analyser.ts";
import type { CatalogUris } from "./documentUris.ts";
import type { Guard } from "./guard.ts";

export interface CustomRequestOptions {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly analyser: Analyser;
  readonly catalogs: () => CatalogIndex;
  readonly uris: CatalogUris;
}

export function registerCustomRequests({
  connection,
  guard,
  analyser,
  catalogs,
  uris,
}: CustomRequestOptions): void {
  const allCatalogs = guard.request<null, CatalogsResult>(catalogsRequest, [], () => {
    const index = catalogs();
    return index.catalogs.map((loaded) => catalogSummary(loaded, index, uris.of(loaded) ?? loaded.uri));
  });
  // Where a request has no parameters, the cancellation token is all that is handed over.
  connection.onRequest(catalogsRequest, (...args: readonly unknown[]) =>
    allCatalogs(null, args.at(-1) as CancellationToken),
  );

  connection.onRequest(
    entryPageRequest,
    guard.request<EntryParams, EntryPageResult>(entryPageRequest, null, ({ catalogId, entryId }) => {
      const index = catalogs();
      const ref = index.entry(catalogId, entryId);
      return ref ? entryPage(ref, index) : null;
    }),
  );

  connection.onRequest(
    catalogTextRequest,
    guard.request<CatalogTextParams, CatalogTextResult>(
      catalogTextRequest,
      null,
      ({ catalogId }) => catalogs().catalog(catalogId)?.text ?? null,
    ),
  );

  connection.onRequest(
    lookupRequest,
    guard.request<LookupParams, LookupResult>(
      lookupRequest,
      { entries: [], suggestions: [], named: false },
      ({ query }) => {
        const { hits, suggestions, named } = lookup(query, catalogs(), Number.POSITIVE_INFINITY);
        const entries = hits.map(({ catalog, entry }) => ({ catalogId: catalog.id, entryId: entry.id }));
        return { entries, suggestions, named };
      },
    ),
  );

  connection.onRequest(
    rulePageRequest,
    guard.request<RulePageParams, RulePageResult>(rulePageRequest, null, ({ ruleId }) => {
      const rule = allRules.find(({ metadata }) => metadata.id === ruleId);
      return rule ? rulePage(rule) : null;
    }),
  );

  connection.onRequest(
    entriesAtRequest,
    guard.request<PositionParams, EntriesAtResult>(
      entriesAtRequest,
      [],
      async ({ textDocument, position }) => {
        const ready = await analyser.ready(textDocument.uri);
        if (!ready) return [];
        const offset = ready.document.text.offsetAt(position);
        return entriesAt(documentAt(ready.document, offset), offset);
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
        const ready = ref && (await analyser.ready(textDocument.uri));
        if (!ready) return null;
        const { document } = ready;
        const newText = mockResponse(document, ref, document.text.offsetAt(position));
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
        const ready = await analyser.ready(textDocument.uri);
        if (!ready) return null;
        const { text, apis } = ready.document;
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
        const ready = await analyser.ready(textDocument.uri);
        return ready ? directiveEdit(ready.document, catalogId) : null;
      },
    ),
  );
}
