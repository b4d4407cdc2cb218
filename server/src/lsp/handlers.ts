// The language features on the wire: each request is answered by the engine's analysed file; for catalogs and error-atlas.json, by catalogFileAnswers.ts. The one place that registers these methods.

import type { CompletionItem, Connection, Location, Position } from "vscode-languageserver";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import type { Engine } from "../engine/engine.ts";
import type { OpenDocuments } from "../engine/openDocuments.ts";
import { beginsValue } from "../features/afterSpace.ts";
import { resolveCompletion } from "../features/completion.ts";
import { findingSymbols } from "../features/workspaceSymbols.ts";
import { inSlices } from "../text/slices.ts";
import { isCatalogFileUri } from "../workspace/catalogFiles.ts";
import type { CatalogFileAnswers } from "./catalogFileAnswers.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { CodeActionAnswers } from "./codeActionAnswers.ts";
import type { CatalogUris } from "./documentUris.ts";
import type { Guard } from "./guard.ts";
import { shownHover, shownItem } from "./markupFormat.ts";
import { nextTurn } from "./turns.ts";
import type { UsesHandlers } from "./usesHandlers.ts";
import type { WorkspaceUses } from "./workspaceUses.ts";

export interface HandlerOptions {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly guard: Guard;
  readonly engine: Pick<Engine, "opened">;
  readonly documents: Pick<OpenDocuments, "get">;
  readonly catalogs: () => CatalogIndex;
  readonly uris: CatalogUris;
  readonly catalogFiles: CatalogFileAnswers;
  readonly codeActions: CodeActionAnswers;
  readonly shownUses: Pick<UsesHandlers, "references">;
  readonly uses: Pick<WorkspaceUses, "apisInUse">;
}

/** Registers the handlers. Documents that are closed, or not ours, are answered with nothing. */
export function registerHandlers(options: HandlerOptions): void {
  const {
    connection,
    abilities,
    guard,
    engine,
    documents,
    catalogs,
    uris,
    catalogFiles,
    codeActions,
    shownUses,
    uses,
  } = options;

  const uriOf = ({ id }: Catalog) => {
    const loaded = catalogs().catalog(id);
    return loaded && uris.of(loaded);
  };

  /** A line of an open document up to a position. */
  const lineBefore = (uri: string, { line, character }: Position) =>
    documents.get(uri)?.text.getText({ start: { line, character: 0 }, end: { line, character } }) ?? "";

  connection.onHover(
    guard.request("textDocument/hover", null, async (params) => {
      const { textDocument, position } = params;
      if (isCatalogFileUri(textDocument.uri))
        return shownHover(await catalogFiles.hover(params), abilities.markdownHovers);
      const file = await engine.opened(textDocument.uri);
      const { markdownHovers, showsFindingsInHovers } = abilities;
      // As plain text the address of a link would be read.
      const linksToPages = abilities.linksToPages && markdownHovers;
      return file
        ? shownHover(file.hover(position, { linksToPages, showsFindingsInHovers }), markdownHovers)
        : null;
    }),
  );

  connection.onCompletion(
    guard.request("textDocument/completion", null, async (params) => {
      const { textDocument, position, context } = params;
      const afterSpace = context?.triggerCharacter === " ";
      if (isCatalogFileUri(textDocument.uri)) return afterSpace ? null : catalogFiles.completion(params);
      if (afterSpace && !beginsValue(lineBefore(textDocument.uri, position))) return null;
      const file = await engine.opened(textDocument.uri);
      const apisInUse = uses.apisInUse();
      return file ? file.completion(position, { tabStops: abilities.tabStops, afterSpace, apisInUse }) : null;
    }),
  );

  connection.onCompletionResolve((item, token) =>
    guard.request("completionItem/resolve", item, (params: CompletionItem) =>
      shownItem(resolveCompletion(params, catalogs()), abilities.markdownDocumentation),
    )(item, token),
  );

  connection.onDefinition(
    guard.request("textDocument/definition", null, async (params) => {
      const { textDocument, position } = params;
      const links = isCatalogFileUri(textDocument.uri)
        ? await catalogFiles.definition(params)
        : (await engine.opened(textDocument.uri))?.definition(position, uriOf);
      if (!links) return null;
      if (abilities.definitionLinks) return links;
      return links.map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      }));
    }),
  );

  connection.onCodeAction(
    guard.request("textDocument/codeAction", [], async (params) => [
      ...(isCatalogFileUri(params.textDocument.uri) ? await catalogFiles.codeActions(params) : []),
      ...(await codeActions(params)),
    ]),
  );

  // Null rather than an empty list: an editor then asks its other providers, or looks for the word itself.
  connection.onReferences(
    guard.request("textDocument/references", null, async (params, token) => {
      const own = isCatalogFileUri(params.textDocument.uri) ? await catalogFiles.references(params) : null;
      const used = await shownUses.references(params, token);
      return own || used ? eachOnce([...(own ?? []), ...(used ?? [])]) : null;
    }),
  );

  connection.onDocumentHighlight(
    guard.request("textDocument/documentHighlight", null, async (params) => {
      const { textDocument, position } = params;
      if (isCatalogFileUri(textDocument.uri)) return catalogFiles.highlights(params);
      const file = await engine.opened(textDocument.uri);
      return file ? file.highlights(position) : null;
    }),
  );

  // In source an address is a link by itself, and what a code means is in its hover.
  connection.onDocumentLinks(
    guard.request("textDocument/documentLink", null, async (params) =>
      isCatalogFileUri(params.textDocument.uri) ? catalogFiles.links(params) : null,
    ),
  );

  connection.onDocumentSymbol(
    guard.request("textDocument/documentSymbol", null, async (params) => {
      const { uri } = params.textDocument;
      if (isCatalogFileUri(uri)) return catalogFiles.symbols(params);
      const file = await engine.opened(uri);
      return file ? file.symbols() : null;
    }),
  );

  connection.onWorkspaceSymbol(
    guard.request("workspace/symbol", null, async ({ query }, token) => {
      const found = await inSlices(
        findingSymbols(query, catalogs(), uris.of),
        nextTurn,
        () => token.isCancellationRequested,
      );
      return found ? [...found] : null;
    }),
  );

  connection.onPrepareRename(
    guard.request("textDocument/prepareRename", null, async (params) =>
      isCatalogFileUri(params.textDocument.uri) ? catalogFiles.prepareRename(params) : null,
    ),
  );

  connection.onRenameRequest(
    guard.request("textDocument/rename", null, async (params) =>
      isCatalogFileUri(params.textDocument.uri) ? catalogFiles.rename(params) : null,
    ),
  );
}

/** An entry is named in its catalog and used in others: what both answers have is told once. */
function eachOnce(locations: readonly Location[]): Location[] {
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
}
