// The server's own requests (protocol.ts) as typed functions. Each rejects when the server is not running.

import type { LanguageClient } from "vscode-languageclient/node";
import {
  type CatalogsResult,
  type CatalogTextResult,
  catalogsRequest,
  catalogTextRequest,
  type DirectiveEditResult,
  type DocumentApisResult,
  directiveEditRequest,
  documentApisRequest,
  type EntriesAtResult,
  type EntryPageResult,
  type EntryParams,
  entriesAtRequest,
  entryPageRequest,
  type LookupResult,
  lookupRequest,
  type MockResponseResult,
  mockResponseRequest,
  type Position,
  type RulePageResult,
  rulePageRequest,
} from "../../server/src/protocol.ts";

export interface Requests {
  catalogs(): Promise<CatalogsResult>;
  entryPage(entry: EntryParams): Promise<EntryPageResult>;
  catalogText(catalogId: string): Promise<CatalogTextResult>;
  lookup(query: string): Promise<LookupResult>;
  rulePage(ruleId: string): Promise<RulePageResult>;
  entriesAt(uri: string, position: Position): Promise<EntriesAtResult>;
  documentApis(uri: string): Promise<DocumentApisResult>;
  mockResponse(uri: string, position: Position, entry: EntryParams): Promise<MockResponseResult>;
  directiveEdit(uri: string, catalogId: string | null): Promise<DirectiveEditResult>;
}

export function createRequests(client: LanguageClient): Requests {
  return {
    catalogs: () => client.sendRequest(catalogsRequest),
    entryPage: (entry) => client.sendRequest(entryPageRequest, entry),
    catalogText: (catalogId) => client.sendRequest(catalogTextRequest, { catalogId }),
    lookup: (query) => client.sendRequest(lookupRequest, { query }),
    rulePage: (ruleId) => client.sendRequest(rulePageRequest, { ruleId }),
    entriesAt: (uri, position) => client.sendRequest(entriesAtRequest, { textDocument: { uri }, position }),
    documentApis: (uri) => client.sendRequest(documentApisRequest, { textDocument: { uri } }),
    mockResponse: (uri, position, { catalogId, entryId }) =>
      client.sendRequest(mockResponseRequest, { textDocument: { uri }, position, catalogId, entryId }),
    directiveEdit: (uri, catalogId) =>
      client.sendRequest(directiveEditRequest, { textDocument: { uri }, catalogId }),
  };
}
