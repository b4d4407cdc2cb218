// The read-only documents of the `error-atlas:` scheme: built-in catalogs (`/<id>.error-catalog.json`) and the pages of rules
// (`/rules/<id>.md`), which the code of a finding leads to.

import { EventEmitter, type TextDocumentContentProvider, type Uri, workspace } from "vscode";
import { virtualScheme } from "../../server/src/protocol.ts";
import type { CatalogStore } from "./catalogStore.ts";
import { failures } from "./messages.ts";
import type { Requests } from "./requests.ts";
import { outsideText } from "./shown/outsideText.ts";

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

async function textOf(uri: Uri, requests: Requests): Promise<string> {
  const partsOf = (pattern: RegExp) => pattern.exec(uri.path)?.slice(1).map(decodeURIComponent);
  const [ruleId] = partsOf(/^\/rules\/([^/]+)\.md$/) ?? [];
  const [builtIn] = partsOf(/^\/([^/]+)\.error-catalog\.json$/) ?? [];
  let text: string | null = null;
  if (ruleId !== undefined) text = await requests.rulePage(ruleId);
  else if (builtIn !== undefined) text = await requests.catalogText(builtIn);
  if (text === null) throw new Error(outsideText(failures.nothingAt({ address: uri.toString(true) })));
  return text;
}
