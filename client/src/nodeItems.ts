// What a node of the trees is shown as: icon, tooltip, menu, what a click does, and what stands below an error.

import { Range, ThemeColor, ThemeIcon, type TreeItem, Uri, workspace } from "vscode";
import type { EntrySummary } from "../../server/src/protocol.ts";
import { commandIds } from "./commandIds.ts";
import { joinParts, nameOf, statusesOf } from "./entryText.ts";
import { buttons, tree as texts } from "./messages.ts";
import type { Requests } from "./requests.ts";
import type { Block } from "./shown/tooltipMarkdown.ts";
import { treeItem, withTooltip } from "./shown/treeItems.ts";
import {
  type CatalogNode,
  type EntryNode,
  type GroupNode,
  type TreeNode,
  type UseNode,
  useNodes,
} from "./treeModel.ts";

/** The nodes below one. Rejects where the server does. */
export async function childrenOf(
  node: TreeNode,
  requests: Pick<Requests, "uses">,
): Promise<readonly TreeNode[]> {
  if (node.kind === "use") return [];
  if (node.kind !== "entry") return node.children;
  if (!hasUses(node)) return [];
  return useNodes(node, await requests.uses(node.entry), (uri) => workspace.asRelativePath(Uri.parse(uri)));
}

/** Standards are used everywhere: their uses are not counted, unless a workspace has its own. */
function hasUses({ catalog }: EntryNode): boolean {
  return catalog.kind === "api" || catalog.origin === "workspace";
}

export function getTreeItem(node: TreeNode): TreeItem {
  if (node.kind === "use") return useItem(node);
  const { id, label, description } = node;
  const shared = { id, label, description, icon: iconOf(node), contextValue: contextOf(node) };
  if (node.kind !== "entry") return treeItem({ ...shared, hasChildren: true, isOpen: node.isOpen });
  return treeItem({
    ...shared,
    hasChildren: hasUses(node),
    spoken: joinParts(label, description, severityOf(node.entry).spoken),
    command: { command: commandIds.showEntry, title: buttons.showError, arguments: [node] },
  });
}

function useItem({ id, label, description, location }: UseNode): TreeItem {
  const icon = new ThemeIcon(location === undefined ? "dash" : "references");
  const shared = { id, label, description, icon, contextValue: "use", hasChildren: false };
  if (location === undefined) return treeItem(shared);
  const { start, end } = location.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  const open = {
    command: "vscode.open",
    title: buttons.open,
    arguments: [Uri.parse(location.uri), { selection }],
  };
  return treeItem({ ...shared, command: open });
}

/** The menus of the manifest are bound to these words. */
function contextOf(node: Exclude<TreeNode, UseNode>): string {
  if (node.kind === "catalog") return node.catalog.origin === "workspace" ? "catalog.own" : "catalog";
  if (node.kind !== "entry") return node.kind;
  return node.entry.url === undefined ? "entry" : "entry.documented";
}

function iconOf(node: Exclude<TreeNode, UseNode>): ThemeIcon {
  if (node.kind === "catalog") {
    if (node.catalog.kind === "standard") return new ThemeIcon("book");
    return new ThemeIcon(node.catalog.origin === "built-in" ? "globe" : "folder-library");
  }
  if (node.kind === "more") return new ThemeIcon("library");
  if (node.kind === "group") return new ThemeIcon(node.status === undefined ? "tag" : "symbol-numeric");
  return severityOf(node.entry).icon;
}

/** Who has to act, at a glance: the caller (4xx), the API (5xx), nobody (below), or whoever polls (asynchronous). */
function severityOf(entry: EntrySummary): { readonly icon: ThemeIcon; readonly spoken: string } {
  const warning = new ThemeColor("list.warningForeground");
  if (entry.deprecated) return { icon: new ThemeIcon("circle-slash"), spoken: texts.deprecated };
  if (entry.channel === "async")
    return { icon: new ThemeIcon("history", warning), spoken: texts.asyncFailure };
  if (entry.channel === "library")
    return { icon: new ThemeIcon("package", warning), spoken: texts.libraryError };
  const status = entry.statuses[0] ?? 0;
  if (status >= 500)
    return {
      icon: new ThemeIcon("error", new ThemeColor("list.errorForeground")),
      spoken: texts.serverError,
    };
  if (status >= 400) return { icon: new ThemeIcon("warning", warning), spoken: texts.clientError };
  return { icon: new ThemeIcon("info"), spoken: "" };
}

export function resolveTreeItem(item: TreeItem, node: TreeNode): TreeItem {
  return withTooltip(item, tooltipOf(node));
}

function tooltipOf(node: TreeNode): readonly Block[] {
  if (node.kind === "use") return [{ text: joinParts(node.description, node.label) }];
  if (node.kind === "entry") return entryTooltip(node);
  if (node.kind === "more") return [{ text: texts.moreApis }];
  return node.kind === "catalog" ? catalogTooltip(node) : [{ text: groupText(node) }];
}

function entryTooltip({ catalog, entry }: EntryNode): readonly Block[] {
  const name = nameOf(entry);
  const facts = joinParts(statusesOf(entry), catalog.name, entry.deprecated ? texts.deprecated : "");
  return [
    { bold: name, text: ` · ${facts}` },
    ...(entry.title === name ? [] : [{ text: entry.title }]),
    { text: entry.meaning },
    ...entry.messages.map((code) => ({ code })),
    ...(entry.condition === undefined ? [] : [{ text: texts.condition({ condition: entry.condition }) }]),
  ];
}

function catalogTooltip({ catalog }: CatalogNode): readonly Block[] {
  return [
    { bold: catalog.name, text: "" },
    { text: catalog.summary },
    { text: ORIGINS[catalog.origin](catalog) },
  ];
}

const ORIGINS = {
  "built-in": texts.catalogBuiltIn,
  package: texts.catalogOfPackage,
  workspace: texts.catalogOfWorkspace,
} as const;

function groupText({ label, children }: GroupNode): string {
  return texts.group({ name: label, count: children.length });
}
