// The commands that act on one entry: show, copy, find its like, open its documentation or its catalog. They are given a node
// of the tree, or the entry's ids by a link on a page.

import {
  commands,
  env,
  Selection,
  TabInputWebview,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
} from "vscode";
import type { CatalogSummary, EntryParams, EntrySummary } from "../../../server/src/protocol.ts";
import { commandIds } from "../commandIds.ts";
import { valueInCode } from "../entryText.ts";
import { notifications } from "../messages.ts";
import type { CommandHandler, Parts } from "../parts.ts";
import { showInformation, showInStatusBar } from "../shown/messages.ts";
import { isTreeNode } from "../treeModel.ts";

/** What a command acts on: an entry, or a whole catalog. */
interface Meant {
  readonly catalog: CatalogSummary;
  readonly entry?: EntrySummary;
}

export function entryCommands({ tree, store, pages }: Pick<Parts, "tree" | "store" | "pages">) {
  /** Run from a key binding or a title bar there is no argument of ours: the page in use is meant, else the tree's selection. */
  const meant = async (argument: unknown): Promise<Meant | undefined> => {
    const page = pages.isActive ? pages.shown : undefined;
    const named = isEntryParams(argument) ? argument : page && "entryId" in page ? page : undefined;
    if (!isTreeNode(argument) && named) return find(named);
    const node = isTreeNode(argument) ? argument : tree.view.selection[0];
    return node?.kind === "entry" || node?.kind === "catalog" ? node : undefined;
  };
  const find = async ({ catalogId, entryId }: EntryParams): Promise<Meant | undefined> => {
    const catalog = (await store.catalogs()).find(({ id }) => id === catalogId);
    const entry = catalog?.entries.find((one) => one.entryId === entryId);
    return catalog && entry && { catalog, entry };
  };
  /** A code action names a catalog alone. */
  const named = async (argument: unknown): Promise<Meant | undefined> => {
    const { catalogId } = (argument ?? {}) as Partial<Record<keyof EntryParams, unknown>>;
    if (isTreeNode(argument) || isEntryParams(argument) || catalogId === undefined) return undefined;
    const catalog = (await store.catalogs()).find(({ id }) => id === catalogId);
    return catalog && { catalog };
  };
  const withEntry =
    (act: (entry: EntrySummary, catalog: CatalogSummary) => unknown): CommandHandler =>
    async (argument) => {
      const { catalog, entry } = (await meant(argument)) ?? {};
      if (catalog && entry) await act(entry, catalog);
      else await showInformation(notifications.selectError);
    };
  return {
    showEntry: withEntry(({ catalogId, entryId }) => pages.show({ catalogId, entryId })),
    copyCode: async (argument?: unknown, selected?: unknown) => {
      // A menu of the tree hands over all that is chosen, a key binding nothing.
      const isKey = argument === undefined && !pages.isActive;
      const nodes = Array.isArray(selected) ? selected : isKey ? tree.view.selection : [];
      const chosen = nodes.filter(isTreeNode).filter((node) => node.kind === "entry");
      if (chosen.length > 1) await copyValues(chosen.map(({ entry }) => entry));
      else await withEntry(copyValue)(argument);
    },
    lookUpCondition: withEntry((entry) => commands.executeCommand(commandIds.lookUp, entry.condition)),
    openDocumentation: withEntry(openDocumentation),
    openCatalog: async (argument?: unknown) => {
      const { catalog, entry } = (await named(argument)) ?? (await meant(argument)) ?? {};
      if (catalog) await openCatalog(catalog, entry?.line ?? 0);
    },
  };
}

/** Whether what a command was given has the ids of an entry: other programs may hand over anything. */
function isEntryParams(argument: unknown): argument is EntryParams {
  const { catalogId, entryId } = (argument ?? {}) as Partial<Record<keyof EntryParams, unknown>>;
  return typeof catalogId === "string" && typeof entryId === "string";
}

/** Puts what stands for the entry in code onto the clipboard, and says so in the status bar. */
export async function copyValue(entry: EntrySummary): Promise<void> {
  const value = valueInCode(entry);
  await env.clipboard.writeText(value);
  showInStatusBar(notifications.copied({ code: value }), 3000);
}

/** Puts what stands for several entries onto the clipboard, a line for each. */
async function copyValues(entries: readonly EntrySummary[]): Promise<void> {
  const values = [...new Set(entries.map(valueInCode))];
  await env.clipboard.writeText(values.join("\n"));
  showInStatusBar(notifications.copiedSeveral({ count: values.length }), 3000);
}

/** Opens the entry's documentation in the browser. Only https is followed: catalogs are data that anyone may have written. */
export async function openDocumentation(entry: EntrySummary): Promise<void> {
  const uri = entry.url === undefined ? undefined : Uri.parse(entry.url);
  if (uri?.scheme === "https") await env.openExternal(uri);
  else await showInformation(notifications.noDocumentation);
}

async function openCatalog(catalog: CatalogSummary, line: number): Promise<void> {
  // From a page beside the code it opens where the code is, not over the page.
  const viewColumn =
    window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview
      ? ViewColumn.One
      : ViewColumn.Active;
  const editor = await window.showTextDocument(Uri.parse(catalog.uri), { preview: true, viewColumn });
  const start = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range;
  editor.selection = new Selection(start.start, start.start);
  editor.revealRange(start, TextEditorRevealType.AtTop);
}
