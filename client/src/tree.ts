// The tree view of all errors: turns treeModel.ts into tree items and keeps filter and grouping. What its commands do besides
// is in commands/.

import {
  commands,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  type Memento,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from "vscode";
import type { CatalogStore } from "./catalogStore.ts";
import { catalogsView, commandIds } from "./commandIds.ts";
import { joinParts, nameOf, statusesOf } from "./entryText.ts";
import type { Requests } from "./requests.ts";
import type { Block } from "./shown/tooltipMarkdown.ts";
import { createView, treeItem, withTooltip } from "./shown/treeItems.ts";
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
  readonly view: Readonly<TreeView<TreeNode>>;
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
    say(filter === "" || nodes.length === 0 ? undefined : `${matches(countEntries(nodes))} “${filter}”`);
    return [...nodes];
  };
  const provider = { onDidChangeTreeData: changed.event, getChildren, getTreeItem, resolveTreeItem };
  const { view, say } = createView<TreeNode>(catalogsView, provider);
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
  const { id, label, description } = node;
  const isEntry = node.kind === "entry";
  return treeItem({
    id,
    label,
    description,
    icon: iconOf(node),
    contextValue: contextOf(node),
    hasChildren: !isEntry,
    ...(isEntry && { command: { command: commandIds.showEntry, title: "Show Error", arguments: [node] } }),
  });
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
  return withTooltip(item, tooltipOf(node));
}

function tooltipOf(node: TreeNode): readonly Block[] {
  if (node.kind === "entry") return entryTooltip(node);
  return node.kind === "catalog" ? catalogTooltip(node) : [{ text: groupText(node) }];
}

function entryTooltip({ catalog, entry }: EntryNode): readonly Block[] {
  const name = nameOf(entry);
  const facts = joinParts(statusesOf(entry), catalog.name, entry.deprecated ? "deprecated" : "");
  return [
    { bold: name, text: ` · ${facts}` },
    ...(entry.title === name ? [] : [{ text: entry.title }]),
    { text: entry.meaning },
    ...entry.messages.map((code) => ({ code })),
    { text: `Condition: ${entry.condition}` },
  ];
}

function catalogTooltip({ catalog }: CatalogNode): readonly Block[] {
  return [
    { bold: catalog.name, text: "" },
    { text: catalog.summary },
    { text: `Catalog ${catalog.id}, version ${catalog.version}, ${catalog.origin}` },
  ];
}

function groupText({ label, children }: GroupNode): string {
  return `${label}: ${children.length === 1 ? "1 error" : `${children.length} errors`}`;
}
