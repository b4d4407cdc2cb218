// The language features on the wire: each request is answered from the analysed document by one pure function of features/; for
// catalogs and error-atlas.json, by catalogFileAnswers.ts. The one place that registers these methods.

import type { CompletionItem, Connection, Location, Position } from "vscode-languageserver";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import { codeActions } from "../features/codeActions.ts";
import { completion, resolveCompletion } from "../features/completion.ts";
import { limited } from "../features/completionLimit.ts";
import { definition } from "../features/definition.ts";
import { documentAt } from "../features/document.ts";
import { hover } from "../features/hover.ts";
import { bodySymbols } from "../features/json/symbols.ts";
import type { Analyser, Ready } from "./analyser.ts";
import { type CatalogFileAnswers, isCatalogFileUri } from "./catalogFileAnswers.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { CatalogUris } from "./documentUris.ts";
import type { Guard } from "./guard.ts";
import { shownHover, shownItem } from "./markupFormat.ts";
import type { UsesHandlers } from "./usesHandlers.ts";

export interface HandlerOptions {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly guard: Guard;
  readonly analyser: Analyser;
  readonly catalogs: () => CatalogIndex;
  readonly uris: CatalogUris;
  readonly catalogFiles: CatalogFileAnswers;
  readonly uses: Pick<UsesHandlers, "references">;
}

/** Registers the handlers. Documents that are closed, or not ours, are answered with nothing. */
export function registerHandlers(options: HandlerOptions): void {
  const { connection, abilities, guard, analyser, catalogs, uris, catalogFiles, uses } = options;

  const uriOf = ({ id }: Catalog) => {
    const loaded = catalogs().catalog(id);
    return loaded && uris.of(loaded);
  };

  connection.onHover(
    guard.request("textDocument/hover", null, async (params) => {
      const { textDocument, position } = params;
      if (isCatalogFileUri(textDocument.uri))
        return shownHover(await catalogFiles.hover(params), abilities.markdownHovers);
      const ready = await analyser.ready(textDocument.uri);
      if (!ready || ready.document.parts?.isEmptyAt(ready.document.text.offsetAt(position))) return null;
      const { document, offset } = placeIn(ready, position);
      const found = hover(document, offset, { relatedApis: ready.settings.hoverRelatedApis });
      return shownHover(found, abilities.markdownHovers);
    }),
  );

  connection.onCompletion(
    guard.request("textDocument/completion", null, async (params) => {
      const { textDocument, position } = params;
      if (isCatalogFileUri(textDocument.uri)) return catalogFiles.completion(params);
      const ready = await analyser.ready(textDocument.uri);
      if (!ready) return null;
      const { document, offset } = placeIn(ready, position);
      return limited(completion(document, offset, abilities.tabStops), document.text, offset);
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
      const ready = await analyser.ready(textDocument.uri);
      const place = ready && placeIn(ready, position);
      const links = isCatalogFileUri(textDocument.uri)
        ? await catalogFiles.definition(params)
        : place && definition(place.document, place.offset, uriOf);
      if (!links) return null;
      if (abilities.definitionLinks) return links;
      return links.map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      }));
    }),
  );

  connection.onCodeAction(
    guard.request("textDocument/codeAction", [], async ({ textDocument, range, context }) => {
      const ready = await analyser.checked(textDocument.uri);
      if (!ready) return [];
      const { versionedEdits } = abilities;
      return codeActions(ready.document, range, context, { ...ready.settings, versionedEdits });
    }),
  );

  // Null rather than an empty list: an editor then asks its other providers, or looks for the word itself.
  connection.onReferences(
    guard.request("textDocument/references", null, async (params, token) => {
      const own = isCatalogFileUri(params.textDocument.uri) ? await catalogFiles.references(params) : null;
      const used = await uses.references(params, token);
      return own || used ? eachOnce([...(own ?? []), ...(used ?? [])]) : null;
    }),
  );

  connection.onDocumentHighlight(
    guard.request("textDocument/documentHighlight", null, async (params) =>
      isCatalogFileUri(params.textDocument.uri) ? catalogFiles.highlights(params) : null,
    ),
  );

  connection.onDocumentSymbol(
    guard.request("textDocument/documentSymbol", null, async (params) => {
      const { uri } = params.textDocument;
      if (isCatalogFileUri(uri)) return catalogFiles.symbols(params);
      const ready = await analyser.ready(uri);
      return ready ? bodySymbols(ready.document) : null;
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

/** What is to be asked for a position: of a large document, no more than what is there. */
function placeIn({ document }: Ready, position: Position) {
  const offset = document.text.offsetAt(position);
  return { document: documentAt(document, offset), offset };
}

/** An entry is named in its catalog and used in others: what both answers have is told once. */
function eachOnce(locations: readonly Location[]): Location[] {
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
}
