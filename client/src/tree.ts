// The tree view of all errors: turns treeModel.ts into tree items and keeps filter and grouping. What its commands do besides
// is in commands/.

import {
  commands,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from "vscode";
import type { EntryParams } from "../../server/src/protocol.ts";
import type { CatalogStore } from "./catalogStore.ts";
import { catalogsView } from "./commandIds.ts";
import { valueInCode } from "./entryText.ts";
import { log as lines, tree as texts } from "./messages.ts";
import { childrenOf, getTreeItem, resolveTreeItem } from "./nodeItems.ts";
import type { Requests } from "./requests.ts";
import { createView } from "./shown/treeItems.ts";
import {
  buildTree,
  type CatalogNode,
  countEntries,
  type Grouping,
  type TreeNode,
  wholeTree,
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

  const found = async (): Promise<readonly CatalogNode[]> => {
    const { used, more } = await store.ordered();
    return buildTree([...used, ...more], grouping, (await requests.lookup(filter)).entries);
  };
  const shown = async (): Promise<readonly TreeNode[]> => {
    if (filter === "") {
      say(undefined);
      return wholeTree(await store.ordered(), grouping);
    }
    const nodes = await found();
    // Where nothing matches, the view's welcome text says so and offers a way out; a message would hide it.
    say(nodes.length === 0 ? undefined : texts.matches({ count: countEntries(nodes), filter }));
    return nodes;
  };
  const roots = async (): Promise<readonly TreeNode[]> => {
    try {
      return await shown();
    } catch (error) {
      // The welcome text of the empty view says what to do; the reason belongs in the log.
      log.warn(lines.treeEmpty({ error: String(error) }));
      return [];
    }
  };
  const parents = new WeakMap<TreeNode, TreeNode>();
  const getChildren = async (node?: TreeNode): Promise<TreeNode[]> => {
    if (node) {
      const children = await childrenOf(node, requests);
      for (const child of children) parents.set(child, node);
      return [...children];
    }
    return [...(await roots())];
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
  const refresh = () => changed.fire();
  const subscriptions = [view, changed, store.onDidChange(refresh), store.onDidChangeOrder(refresh)];
  void commands.executeCommand("setContext", groupingKey, grouping);

  /** Those of APIs that are not in use too. */
  async function allCatalogs(): Promise<readonly TreeNode[]> {
    const nodes = await getChildren();
    const more = await Promise.all(nodes.filter(({ kind }) => kind === "more").map(getChildren));
    return [...nodes, ...more.flat()];
  }

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
      for (const catalog of await allCatalogs()) {
        if (catalog.kind !== "catalog" || catalog.catalog.id !== catalogId) continue;
        for (const child of await getChildren(catalog)) {
          const entries = child.kind === "entry" ? [child] : await getChildren(child);
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
