// The commands in the tree view's title: filter, refresh, grouping.

import type { Disposable } from "vscode";
import type { CatalogStore } from "../catalogStore.ts";
import { placeholders, titles } from "../messages.ts";
import { createInput } from "../shown/picks.ts";
import type { ErrorTree } from "../tree.ts";

export function treeCommands(tree: ErrorTree, store: CatalogStore) {
  return {
    filterTree: () => askForFilter(tree),
    clearFilter: () => tree.setFilter(""),
    refreshTree: () => store.refresh(),
    groupByCategory: () => tree.setGrouping("category"),
    groupByStatus: () => tree.setGrouping("status"),
  };
}

/** An input that filters while one types; Escape brings the filter back that was there before. */
async function askForFilter(tree: ErrorTree): Promise<void> {
  const before = tree.filter;
  const input = createInput({
    title: titles.filter,
    placeholder: placeholders.filter,
  });
  input.value = before;
  await new Promise<void>((resolve) => {
    let accepted = false;
    const subscriptions: Disposable[] = [
      input,
      input.onDidChangeValue((value) => tree.setFilter(value)),
      input.onDidAccept(() => {
        accepted = true;
        input.hide();
      }),
      input.onDidHide(() => {
        if (!accepted) tree.setFilter(before);
        for (const subscription of subscriptions) subscription.dispose();
        resolve();
      }),
    ];
    input.show();
  });
}
