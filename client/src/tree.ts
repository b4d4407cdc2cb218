// The tree view of all errors: turns treeModel.ts into tree items and keeps filter and grouping. What its commands do besides
// is in commands/.

import {
  commands,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  type Memento,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  Uri,
  workspace,
} from "vscode";
import type { EntryParams, EntrySummary } from "../../server/src/protocol.ts";
import type { CatalogStore } from "./catalogStore.ts";
import { catalogsView, commandIds } from "./commandIds.ts";
import { joinParts, nameOf, statusesOf, valueInCode } from "./entryText.ts";
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
  type UseNode,
  useNodes,
} from "./treeModel.ts";

/** The tree: its data for the view and the tests, and what its commands may change. */
export interface ErrorTree extends TreeDataProvider<TreeNode>, Disposable {
  readonly view: Readonly<TreeView<TreeNode>>;
  readonly filter: string;
  readonly grouping: Grouping;
  setFilter(filter: string): void;
  /** Shows an entry in the tree, chosen; a filter that hides it is taken away. Nothing where no catalog has it any more. */
  reveal(entry: EntryParams): Promise<void>;
  setGrouping(grouping: Grouping): Promise<void>;
  getChildren(node?: TreeNode): Promise<TreeNode[]>;
  getTreeItem(node: TreeNode): TreeItem;
  resolveTreeItem(item: TreeItem, node: TreeNode): TreeItem;
}

const groupingKey = "errorAtlas.grouping";

/** Makes the view. `state` keeps the grouping for the workspace. */
export function createErrorTree(
  requests: Pick<Requests, "lookup" | "uses">,
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
  const parents = new WeakMap<TreeNode, TreeNode>();
  const below = async (node: TreeNode): Promise<readonly TreeNode[]> => {
    if (node.kind === "use") return [];
    if (node.kind !== "entry") return node.children;
    if (!hasUses(node)) return [];
    return useNodes(node, await requests.uses(node.entry), (uri) => workspace.asRelativePath(Uri.parse(uri)));
  };
  const getChildren = async (node?: TreeNode): Promise<TreeNode[]> => {
    if (node) {
      const children = await below(node);
      for (const child of children) parents.set(child, node);
      return [...children];
    }
    const nodes = await roots();
    // Where nothing matches, the view's welcome text says so and offers a way out; a message would hide it.
    say(filter === "" || nodes.length === 0 ? undefined : `${matches(countEntries(nodes))} “${filter}”`);
    return [...nodes];
  };
  const getParent = (node: TreeNode) => parents.get(node);
  const provider = {
    onDidChangeTreeData: changed.event,
    getChildren,
    getParent,
    getTreeItem,
    resolveTreeItem,
  };
  const { view, say } = createView<TreeNode>(catalogsView, provider, (node) =>
    node.kind === "entry" ? valueInCode(node.entry) : undefined,
  );
  const subscriptions = [view, changed, store.onDidChange(() => changed.fire())];
  void commands.executeCommand("setContext", groupingKey, grouping);

  function setFilter(text: string): void {
    filter = text.trim();
    void commands.executeCommand("setContext", "errorAtlas.filtered", filter !== "");
    changed.fire();
  }

  return {
    ...provider,
    view,
    get filter() {
      return filter;
    },
    get grouping() {
      return grouping;
    },
    async reveal({ catalogId, entryId }) {
      if (filter !== "") setFilter("");
      for (const catalog of await getChildren()) {
        if (catalog.kind !== "catalog" || catalog.catalog.id !== catalogId) continue;
        for (const group of await getChildren(catalog)) {
          const entries = await getChildren(group);
          const node = entries.find((one) => one.kind === "entry" && one.entry.entryId === entryId);
          if (node) return view.reveal(node, { select: true, focus: true });
        }
      }
    },
    setFilter,
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

/** Standards are used everywhere: their uses are not counted, unless a workspace has its own. */
function hasUses({ catalog }: EntryNode): boolean {
  return catalog.kind === "api" || catalog.origin === "workspace";
}

function getTreeItem(node: TreeNode): TreeItem {
  if (node.kind === "use") return useItem(node);
  const { id, label, description } = node;
  const shared = { id, label, description, icon: iconOf(node), contextValue: contextOf(node) };
  if (node.kind !== "entry") return treeItem({ ...shared, hasChildren: true, isOpen: node.isOpen });
  return treeItem({
    ...shared,
    hasChildren: hasUses(node),
    spoken: joinParts(label, description, severityOf(node.entry).spoken),
    command: { command: commandIds.showEntry, title: "Show Error", arguments: [node] },
  });
}

function useItem({ id, label, description, location }: UseNode): TreeItem {
  const icon = new ThemeIcon(location === undefined ? "dash" : "references");
  const shared = { id, label, description, icon, contextValue: "use", hasChildren: false };
  if (location === undefined) return treeItem(shared);
  const { start, end } = location.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  const open = { command: "vscode.open", title: "Open", arguments: [Uri.parse(location.uri), { selection }] };
  return treeItem({ ...shared, command: open });
}

/** The menus of the manifest are bound to these words. */
function contextOf(node: Exclude<TreeNode, UseNode>): string {
  if (node.kind !== "entry") return node.kind;
  return node.entry.url === undefined ? "entry" : "entry.documented";
}

function iconOf(node: Exclude<TreeNode, UseNode>): ThemeIcon {
  if (node.kind === "catalog") {
    if (node.catalog.kind === "standard") return new ThemeIcon("book");
    return new ThemeIcon(node.catalog.origin === "built-in" ? "globe" : "folder-library");
  }
  if (node.kind === "group") return new ThemeIcon(node.status === undefined ? "tag" : "symbol-numeric");
  return severityOf(node.entry).icon;
}

/** Who has to act, at a glance: the caller (4xx), the API (5xx), nobody (below), or whoever polls (asynchronous). */
function severityOf(entry: EntrySummary): { readonly icon: ThemeIcon; readonly spoken: string } {
  const warning = new ThemeColor("list.warningForeground");
  if (entry.deprecated) return { icon: new ThemeIcon("circle-slash"), spoken: "deprecated" };
  if (entry.channel === "async") return { icon: new ThemeIcon("history", warning), spoken: "later failure" };
  const status = entry.statuses[0] ?? 0;
  if (status >= 500)
    return { icon: new ThemeIcon("error", new ThemeColor("list.errorForeground")), spoken: "server error" };
  if (status >= 400) return { icon: new ThemeIcon("warning", warning), spoken: "client error" };
  return { icon: new ThemeIcon("info"), spoken: "" };
}

function resolveTreeItem(item: TreeItem, node: TreeNode): TreeItem {
  return withTooltip(item, tooltipOf(node));
}

function tooltipOf(node: TreeNode): readonly Block[] {
  if (node.kind === "use") return [{ text: joinParts(node.description, node.label) }];
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
