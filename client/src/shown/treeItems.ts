// What a tree view shows: items, tooltips and the message above them, from texts that may come from anywhere.

import {
  type Command,
  DataTransferItem,
  MarkdownString,
  type ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from "vscode";
import { outsideText } from "./outsideText.ts";
import { type Block, tooltipMarkdown } from "./tooltipMarkdown.ts";

export interface ShownItem {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: ThemeIcon;
  readonly contextValue: string;
  readonly hasChildren: boolean;
  /** Whether its children are shown at first. */
  readonly isOpen?: boolean;
  /** What is read aloud; without it, label and description are. */
  readonly spoken?: string;
  /** What a click does. Its title is ours. */
  readonly command?: Command;
}

export function treeItem(shown: ShownItem): TreeItem {
  const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
  const state = shown.isOpen ? Expanded : Collapsed;
  const item = new TreeItem(outsideText(shown.label), shown.hasChildren ? state : None);
  item.id = shown.id;
  item.description = outsideText(shown.description);
  item.iconPath = shown.icon;
  item.contextValue = shown.contextValue;
  if (shown.spoken !== undefined) item.accessibilityInformation = { label: outsideText(shown.spoken) };
  if (shown.command) item.command = shown.command;
  return item;
}

/** The item with a tooltip, which has no links, runs nothing and knows no HTML. */
export function withTooltip(item: TreeItem, blocks: readonly Block[]): TreeItem {
  const tooltip = new MarkdownString(tooltipMarkdown(blocks));
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  tooltip.supportThemeIcons = false;
  item.tooltip = tooltip;
  return item;
}

/** A view whose texts are changed by `say` alone. */
export interface ShownView<T> {
  readonly view: Readonly<TreeView<T>>;
  /** Shows a message above the tree; undefined takes it away. */
  say(message: string | undefined): void;
}

/** Several of its items can be chosen. What is dragged from it into an editor is `dragged` of each, a line for each. */
export function createView<T>(
  id: string,
  treeDataProvider: TreeDataProvider<T>,
  dragged: (node: T) => string | undefined,
): ShownView<T> {
  const view = window.createTreeView<T>(id, {
    treeDataProvider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: {
      dragMimeTypes: ["text/plain"],
      dropMimeTypes: [],
      handleDrag(nodes, data) {
        const lines = nodes.map(dragged).filter((line) => line !== undefined);
        if (lines.length > 0) data.set("text/plain", new DataTransferItem(lines.join("\n")));
      },
    },
  });
  return {
    view,
    say(message) {
      view.message = message === undefined ? undefined : outsideText(message);
    },
  };
}
