// The commands that act on one entry: show, copy, find its like, open its documentation or its catalog. They are given a node
// of the tree.

import { commands, env, Selection, TextEditorRevealType, Uri, window } from "vscode";
import type { CatalogSummary, EntrySummary } from "../../../server/src/protocol.ts";
import { commandIds } from "../commandIds.ts";
import { valueInCode } from "../entryText.ts";
import type { CommandHandler, Parts } from "../parts.ts";
import { showInformation, showInStatusBar } from "../shown/messages.ts";
import { isTreeNode, type TreeNode } from "../treeModel.ts";
import { showEntryPage } from "../virtualDocuments.ts";

export function entryCommands({ tree }: Pick<Parts, "tree">) {
  /** Run from a key binding there is no argument: the tree's selection is meant. */
  const nodeOf = (argument: unknown): TreeNode | undefined =>
    isTreeNode(argument) ? argument : tree.view.selection[0];
  const withEntry =
    (act: (entry: EntrySummary, catalog: CatalogSummary) => unknown): CommandHandler =>
    async (argument) => {
      const node = nodeOf(argument);
      if (node?.kind === "entry") await act(node.entry, node.catalog);
      else await showInformation("Select an error in the Error Atlas view first.");
    };
  return {
    showEntry: withEntry((entry) => showEntryPage(entry)),
    copyCode: withEntry(copyValue),
    lookUpCondition: withEntry((entry) => commands.executeCommand(commandIds.lookUp, entry.condition)),
    openDocumentation: withEntry(openDocumentation),
    openCatalog: async (argument?: unknown) => {
      const node = nodeOf(argument);
      if (node?.kind === "entry") await openCatalog(node.catalog, node.entry.line);
      else if (node?.kind === "catalog") await openCatalog(node.catalog, 0);
    },
  };
}

/** Puts what stands for the entry in code onto the clipboard, and says so in the status bar. */
export async function copyValue(entry: EntrySummary): Promise<void> {
  const value = valueInCode(entry);
  await env.clipboard.writeText(value);
  showInStatusBar(`Copied ${value}`, 3000);
}

/** Opens the entry's documentation in the browser. Only https is followed: catalogs are data that anyone may have written. */
export async function openDocumentation(entry: EntrySummary): Promise<void> {
  const uri = entry.url === undefined ? undefined : Uri.parse(entry.url);
  if (uri?.scheme === "https") await env.openExternal(uri);
  else await showInformation("This error has no documentation address in its catalog.");
}

async function openCatalog(catalog: CatalogSummary, line: number): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(catalog.uri), { preview: true });
  const start = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range;
  editor.selection = new Selection(start.start, start.start);
  editor.revealRange(start, TextEditorRevealType.AtTop);
}
