// The language features on the wire: each request is answered from the analysed document by one pure function of features/.

import type { CompletionItem, Connection } from "vscode-languageserver";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import { codeActions } from "../features/codeActions.ts";
import { completion, resolveCompletion } from "../features/completion.ts";
import { definition } from "../features/definition.ts";
import { hover } from "../features/hover.ts";
import type { Analyser } from "./analyser.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { CatalogUris } from "./documentUris.ts";
import type { Guard } from "./guard.ts";

export interface HandlerOptions {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly guard: Guard;
  readonly analyser: Analyser;
  readonly catalogs: () => CatalogIndex;
  readonly uris: CatalogUris;
}

/** Registers the handlers. Documents that are closed, or not ours, are answered with nothing. */
export function registerHandlers(options: HandlerOptions): void {
  const { connection, abilities, guard, analyser, catalogs, uris } = options;

  const uriOf = ({ id }: Catalog) => {
    const loaded = catalogs().catalog(id);
    return loaded && uris.of(loaded);
  };

  connection.onHover(
    guard.request("textDocument/hover", null, async ({ textDocument, position }) => {
      const ready = await analyser.ready(textDocument.uri);
      if (!ready) return null;
      const { document, settings } = ready;
      return hover(document, document.text.offsetAt(position), { relatedApis: settings.hoverRelatedApis });
    }),
  );

  connection.onCompletion(
    guard.request("textDocument/completion", null, async ({ textDocument, position }) => {
      const ready = await analyser.ready(textDocument.uri);
      return ready ? completion(ready.document, ready.document.text.offsetAt(position)) : null;
    }),
  );

  connection.onCompletionResolve((item, token) =>
    guard.request("completionItem/resolve", item, (params: CompletionItem) =>
      resolveCompletion(params, catalogs()),
    )(item, token),
  );

  connection.onDefinition(
    guard.request("textDocument/definition", null, async ({ textDocument, position }) => {
      const ready = await analyser.ready(textDocument.uri);
      const links = ready && definition(ready.document, ready.document.text.offsetAt(position), uriOf);
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
      const ready = await analyser.ready(textDocument.uri);
      return ready ? codeActions(ready.document, range, context, ready.settings) : [];
    }),
  );
}
