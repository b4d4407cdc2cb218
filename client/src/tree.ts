// The tree view of all errors: turns treeModel.ts into tree items and keeps filter and grouping. What its commands do besides
// is in commands/.

import {
  commands,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  MarkdownString,
  type Memento,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from "vscode";
import type { CatalogStore } from "./catalogStore.ts";
import { catalogsView, commandIds } from "./commandIds.ts";
import { joinParts, nameOf, statusesOf } from "./entryText.ts";
import type { Requests } from "./requests.ts";
import {
  buildTree,
  type CatalogNode,
  countEntries,
  type EntryNode,
  type Grouping,
  type GroupNode,
  type TreeNode,
} from "./treeModel.ts";

/** The tree: its data for the view and the tests, and what its commands may change. */
export interface ErrorTree extends TreeDataProvider<TreeNode>, Disposable {
  readonly view: TreeView<TreeNode>;
  readonly filter: string;
  readonly grouping: Grouping;
  setFilter(filter: string): void;
  setGrouping(grouping: Grouping): Promise<void>;
  getChildren(node?: TreeNode): Promise<TreeNode[]>;
  getTreeItem(node: TreeNode): TreeItem;
  resolveTreeItem(item: TreeItem, node: TreeNode): TreeItem;
}

const groupingKey = "errorAtlas.grouping";

/** Makes the view. `state` keeps the grouping for the workspace. */
export function createErrorTree(
  requests: Pick<Requests, "lookup">,
  store: CatalogStore,
  state: Memento,
  log: LogOutputChannel,
): ErrorTree {
  const changed = new EventEmitter<void>();
  let filter = "";
  let grouping = state.get<Grouping>(groupingKey, "category");

  const roots = async (): Promise<readonly CatalogNode[]> => {
    try {
      const found = filter === "" ? undefined : (await requests.lookup(filter)).entries;
      return buildTree(await store.catalogs(), grouping, found);
    } catch (error) {
      // The welcome text of the empty view says what to do; the reason belongs in the log.
      log.warn(`The tree is empty, because the catalogs could not be asked for: ${String(error)}`);
      return [];
    }
  };
  const getChildren = async (node?: TreeNode): Promise<TreeNode[]> => {
    if (node) return node.kind === "entry" ? [] : [...node.children];
    const nodes = await roots();
    // Where nothing matches, the view's welcome text says so and offers a way out; a message would hide it.
    view.message =
      filter === "" || nodes.length === 0 ? undefined : `${matches(countEntries(nodes))} “${filter}”`;
    return [...nodes];
  };
  const provider = { onDidChangeTreeData: changed.event, getChildren, getTreeItem, resolveTreeItem };
  const view = window.createTreeView<TreeNode>(catalogsView, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const subscriptions = [view, changed, store.onDidChange(() => changed.fire())];
  void commands.executeCommand("setContext", groupingKey, grouping);

  return {
    ...provider,
    view,
    get filter() {
      return filter;
    },
    get grouping() {
      return grouping;
    },
    setFilter(text) {
      filter = text.trim();
      void commands.executeCommand("setContext", "errorAtlas.filtered", filter !== "");
      changed.fire();
    },
    async setGrouping(wanted) {
      grouping = wanted;
      await state.update(groupingKey, wanted);
      await commands.executeCommand("setContext", groupingKey, wanted);
      changed.fire();
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function matches(count: number): string {
  return count === 1 ? "1 error matches" : `${count} errors match`;
}

function getTreeItem(node: TreeNode): TreeItem {
  const open = node.kind === "entry" ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(node.label, open);
  item.id = node.id;
  item.description = node.description;
  item.iconPath = iconOf(node);
  item.contextValue = contextOf(node);
  if (node.kind === "entry") {
    item.command = { command: commandIds.showEntry, title: "Show Error", arguments: [node] };
  }
  return item;
}

/** The menus of the manifest are bound to these words. */
function contextOf(node: TreeNode): string {
  if (node.kind !== "entry") return node.kind;
  return node.entry.url === undefined ? "entry" : "entry.documented";
}

function iconOf(node: TreeNode): ThemeIcon {
  if (node.kind === "catalog") {
    if (node.catalog.kind === "standard") return new ThemeIcon("book");
    return new ThemeIcon(node.catalog.origin === "built-in" ? "globe" : "folder-library");
  }
  if (node.kind === "group") return new ThemeIcon(node.status === undefined ? "tag" : "symbol-numeric");
  return entryIcon(node);
}

/** Who has to act, at a glance: the caller (4xx), the API (5xx), nobody (below), or whoever polls (asynchronous). */
function entryIcon({ entry }: EntryNode): ThemeIcon {
  if (entry.deprecated) return new ThemeIcon("circle-slash");
  if (entry.channel === "async") return new ThemeIcon("history", new ThemeColor("list.warningForeground"));
  const status = entry.statuses[0] ?? 0;
  if (status >= 500) return new ThemeIcon("error", new ThemeColor("list.errorForeground"));
  if (status >= 400) return new ThemeIcon("warning", new ThemeColor("list.warningForeground"));
  return new ThemeIcon("info");
}

function resolveTreeItem(item: TreeItem, node: TreeNode): TreeItem {
  item.tooltip = tooltipOf(node);
  return item;
}

/** Texts of catalogs are appended as text, so that nothing in one is taken for Markdown or a command. */
function tooltipOf(node: TreeNode): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  if (node.kind === "entry") return entryTooltip(tooltip, node);
  return node.kind === "catalog" ? catalogTooltip(tooltip, node) : groupTooltip(tooltip, node);
}

function entryTooltip(tooltip: MarkdownString, { catalog, entry }: EntryNode): MarkdownString {
  tooltip.appendMarkdown("**").appendText(nameOf(entry)).appendMarkdown("**");
  tooltip.appendText(` · ${joinParts(statusesOf(entry), catalog.name)}`);
  if (entry.deprecated) tooltip.appendText(" · deprecated");
  if (entry.title !== nameOf(entry)) paragraph(tooltip, entry.title);
  paragraph(tooltip, entry.meaning);
  for (const message of entry.messages) tooltip.appendCodeblock(message, "text");
  paragraph(tooltip, `Condition: ${entry.condition}`);
  return tooltip;
}

function catalogTooltip(tooltip: MarkdownString, { catalog }: CatalogNode): MarkdownString {
  tooltip.appendMarkdown("**").appendText(catalog.name).appendMarkdown("**");
  paragraph(tooltip, catalog.summary);
  paragraph(tooltip, `Catalog ${catalog.id}, version ${catalog.version}, ${catalog.origin}`);
  return tooltip;
}

function groupTooltip(tooltip: MarkdownString, node: GroupNode): MarkdownString {
  return tooltip.appendText(
    `${node.label}: ${node.children.length === 1 ? "1 error" : `${node.children.length} errors`}`,
  );
}

function paragraph(tooltip: MarkdownString, text: string): void {
  tooltip.appendMarkdown("\n\n").appendText(text);
}
