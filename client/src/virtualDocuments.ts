// The read-only documents of the `error-atlas:` scheme: built-in catalogs (`/<id>.error-catalog.json`), entries as pages
// (`/entries/<catalog>/<entry>.md`) and the pages of rules (`/rules/<id>.md`), which the code of a finding leads to. Their
// addresses, their text, and showing a page.

import {
  commands,
  EventEmitter,
  extensions,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { type EntryParams, virtualScheme } from "../../server/src/protocol.ts";
import type { CatalogStore } from "./catalogStore.ts";
import type { Requests } from "./requests.ts";
import { outsideText } from "./shown/outsideText.ts";
import { outsideMarkdown } from "./shown/tooltipMarkdown.ts";

/** The address of an entry's page. */
export function entryUri({ catalogId, entryId }: EntryParams): Uri {
  const path = `/entries/${encodeURIComponent(catalogId)}/${encodeURIComponent(entryId)}.md`;
  return Uri.from({ scheme: virtualScheme, path });
}

/** Serves the documents, and tells the editor when the catalogs behind them change. */
export function createContentProvider(requests: Requests, store: CatalogStore) {
  const changed = new EventEmitter<Uri>();
  const subscription = store.onDidChange(() => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === virtualScheme) changed.fire(uri);
  });
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => textOf(uri, requests),
  };
  return {
    ...provider,
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}

/**
 * Shows an entry as a rendered page: beside the editor when one is in use, so that the code stays in sight, else in its place.
 * Where the Markdown preview is turned off, the page's source is shown.
 */
export async function showEntryPage(entry: EntryParams): Promise<void> {
  const uri = entryUri(entry);
  const beside = window.activeTextEditor !== undefined;
  const command = beside ? "markdown.showPreviewToSide" : "markdown.showPreview";
  if (extensions.getExtension("vscode.markdown-language-features"))
    await commands.executeCommand(command, uri);
  else
    await window.showTextDocument(uri, {
      preview: true,
      viewColumn: beside ? ViewColumn.Beside : ViewColumn.Active,
    });
}

async function textOf(uri: Uri, requests: Requests): Promise<string> {
  const partsOf = (pattern: RegExp) => pattern.exec(uri.path)?.slice(1).map(decodeURIComponent);
  const [catalogId, entryId] = partsOf(/^\/entries\/([^/]+)\/([^/]+)\.md$/) ?? [];
  if (catalogId !== undefined && entryId !== undefined) {
    const page = await requests.entryPage({ catalogId, entryId });
    const [entry, catalog] = [entryId, catalogId].map(outsideMarkdown);
    return page ?? `There is no entry "${entry}" in the catalog "${catalog}" any more.\n`;
  }
  const [ruleId] = partsOf(/^\/rules\/([^/]+)\.md$/) ?? [];
  const [builtIn] = partsOf(/^\/([^/]+)\.error-catalog\.json$/) ?? [];
  let text: string | null = null;
  if (ruleId !== undefined) text = await requests.rulePage(ruleId);
  else if (builtIn !== undefined) text = await requests.catalogText(builtIn);
  if (text === null) throw new Error(outsideText(`There is nothing at ${uri.toString(true)}.`));
  return text;
}
