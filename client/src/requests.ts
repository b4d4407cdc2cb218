// The server's own requests (protocol.ts) as typed functions. Each rejects when the server is not running.

import type { CancellationToken } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  type AddErrorParams,
  type AddErrorResult,
  addErrorRequest,
  type GenerateParams,
  type GenerateResult,
  generateRequest,
  type ImportParams,
  type ImportResponse,
  importRequest,
  type ToldErrorResult,
  toldErrorRequest,
  type UncatalogedResult,
  uncatalogedRequest,
} from "../../server/src/makingProtocol.ts";
import {
  type ApisInUseResult,
  apisInUseRequest,
  type CatalogEntriesResult,
  type CatalogHeadsResult,
  type CatalogSummary,
  type CatalogsResult,
  type CatalogTextResult,
  catalogEntriesRequest,
  catalogHeadsRequest,
  catalogsRequest,
  catalogTextRequest,
  type DirectiveEditResult,
  type DocumentApisResult,
  directiveEditRequest,
  documentApisRequest,
  type EntriesAtResult,
  type EntryParams,
  type ErrorHandlerParams,
  type ErrorHandlerResult,
  type ErrorPageParams,
  type ErrorPageResult,
  type ExplainResult,
  entriesAtRequest,
  errorHandlerRequest,
  errorPageRequest,
  explainRequest,
  type KnownCodesResult,
  knownCodesRequest,
  type LookupResult,
  lookupRequest,
  type MockResponseResult,
  mockResponseRequest,
  type Position,
  type RulePageResult,
  rulePageRequest,
  type UsedEntriesResult,
  type UsesResult,
  usedEntriesRequest,
  usesRequest,
} from "../../server/src/protocol.ts";

export interface Requests {
  catalogs(): Promise<CatalogsResult>;
  /** Without their entries, for which the server reads none. */
  catalogHeads(): Promise<CatalogHeadsResult>;
  knownCodes(words: readonly string[]): Promise<KnownCodesResult>;
  apisInUse(): Promise<ApisInUseResult>;
  errorPage(page: ErrorPageParams): Promise<ErrorPageResult>;
  catalogText(catalogId: string): Promise<CatalogTextResult>;
  lookup(query: string): Promise<LookupResult>;
  explain(text: string): Promise<ExplainResult>;
  importText(params: ImportParams, token: CancellationToken): Promise<ImportResponse>;
  toldError(text: string, catalogId: string): Promise<ToldErrorResult>;
  addError(error: AddErrorParams): Promise<AddErrorResult>;
  uncataloged(uri: string): Promise<UncatalogedResult>;
  generate(params: GenerateParams): Promise<GenerateResult>;
  rulePage(ruleId: string): Promise<RulePageResult>;
  entriesAt(uri: string, position: Position): Promise<EntriesAtResult>;
  documentApis(uri: string): Promise<DocumentApisResult>;
  mockResponse(uri: string, position: Position, entry: EntryParams): Promise<MockResponseResult>;
  /** The edits that insert a handler of an API's errors where they arrive. */
  errorHandler(params: ErrorHandlerParams): Promise<ErrorHandlerResult>;
  directiveEdit(uri: string, catalogId: string | null): Promise<DirectiveEditResult>;
  uses(entry: EntryParams): Promise<UsesResult>;
  usedEntries(): Promise<UsedEntriesResult>;
}

/** The catalog with the entries that the server has kept for the next pages. Where it is another by then, the server says so soon. */
async function withAllEntries(client: LanguageClient, catalog: CatalogSummary): Promise<CatalogSummary> {
  const entries = [...catalog.entries];
  while (entries.length < catalog.entryCount) {
    const page = await client.sendRequest<CatalogEntriesResult>(catalogEntriesRequest, {
      catalogId: catalog.id,
      from: entries.length,
    });
    if (page.length === 0) break;
    for (const entry of page) entries.push(entry);
  }
  return { ...catalog, entries };
}

export function createRequests(client: LanguageClient): Requests {
  return {
    catalogs: async () => {
      const first = await client.sendRequest<CatalogsResult>(catalogsRequest);
      return Promise.all(first.map((catalog) => withAllEntries(client, catalog)));
    },
    catalogHeads: () => client.sendRequest(catalogHeadsRequest),
    knownCodes: (words) => client.sendRequest(knownCodesRequest, { words }),
    apisInUse: () => client.sendRequest(apisInUseRequest),
    errorPage: (page) => client.sendRequest(errorPageRequest, page),
    catalogText: (catalogId) => client.sendRequest(catalogTextRequest, { catalogId }),
    lookup: (query) => client.sendRequest(lookupRequest, { query }),
    explain: (text) => client.sendRequest(explainRequest, { text }),
    importText: (params, token) => client.sendRequest(importRequest, params, token),
    toldError: (text, catalogId) => client.sendRequest(toldErrorRequest, { text, catalogId }),
    addError: (error) => client.sendRequest(addErrorRequest, error),
    uncataloged: (uri) => client.sendRequest(uncatalogedRequest, { textDocument: { uri } }),
    generate: (params) => client.sendRequest(generateRequest, params),
    rulePage: (ruleId) => client.sendRequest(rulePageRequest, { ruleId }),
    entriesAt: (uri, position) => client.sendRequest(entriesAtRequest, { textDocument: { uri }, position }),
    documentApis: (uri) => client.sendRequest(documentApisRequest, { textDocument: { uri } }),
    mockResponse: (uri, position, { catalogId, entryId }) =>
      client.sendRequest(mockResponseRequest, { textDocument: { uri }, position, catalogId, entryId }),
    errorHandler: (params) => client.sendRequest(errorHandlerRequest, params),
    directiveEdit: (uri, catalogId) =>
      client.sendRequest(directiveEditRequest, { textDocument: { uri }, catalogId }),
    usedEntries: () => client.sendRequest(usedEntriesRequest),
    uses: ({ catalogId, entryId }) => client.sendRequest(usesRequest, { catalogId, entryId }),
  };
}
