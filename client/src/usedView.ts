// The view of the errors that the workspace uses: by API, with the places below each. Its welcome text shows where there are none.

import {
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  type TreeDataProvider,
  type TreeView,
  workspace,
} from "vscode";
import type { CatalogStore } from "./catalogStore.ts";
import { usedView } from "./commandIds.ts";
import { valueInCode } from "./entryText.ts";
import { log as lines } from "./messages.ts";
import { childrenOf, getTreeItem, resolveTreeItem } from "./nodeItems.ts";
import type { Requests } from "./requests.ts";
import { createView } from "./shown/treeItems.ts";
import { type TreeNode, usedTree } from "./treeModel.ts";

export interface UsedView extends TreeDataProvider<TreeNode>, Disposable {
  readonly view: Readonly<TreeView<TreeNode>>;
  getChildren(node?: TreeNode): Promise<TreeNode[]>;
}

export function createUsedView(
  requests: Pick<Requests, "uses" | "usedEntries">,
  store: CatalogStore,
  log: LogOutputChannel,
): UsedView {
  const changed = new EventEmitter<void>();
  const roots = async (): Promise<readonly TreeNode[]> => {
    try {
      return usedTree(await store.catalogs(), (await requests.usedEntries()) ?? []);
    } catch (error) {
      log.warn(lines.usesNotAsked({ error: String(error) }));
      return [];
    }
  };
  const getChildren = async (node?: TreeNode): Promise<TreeNode[]> => [
    ...(node ? await childrenOf(node, requests) : await roots()),
  ];
  const provider = { onDidChangeTreeData: changed.event, getChildren, getTreeItem, resolveTreeItem };
  const { view } = createView<TreeNode>(usedView, provider, (node) =>
    node.kind === "entry" ? valueInCode(node.entry) : undefined,
  );
  // The workspace is looked through only while somebody looks at the view.
  const refresh = () => {
    if (view.visible) changed.fire();
  };
  const subscriptions = [
    view,
    changed,
    store.onDidChange(refresh),
    view.onDidChangeVisibility(refresh),
    workspace.onDidSaveTextDocument(refresh),
  ];
  return {
    ...provider,
    view,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
