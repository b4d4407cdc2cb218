// The tree of all errors, as its view gets it.

import * as assert from "node:assert/strict";
import { commands, type Event, env, MarkdownString, ThemeIcon, TreeItemCollapsibleState } from "vscode";
import type { TreeNode } from "../../../client/src/treeModel.ts";
import { waitFor } from "../support/events.ts";
import { leaves, startedExtension } from "../support/extension.ts";
import { closeEditors, openAt } from "../support/places.ts";

describe("tree", () => {
  before(startedExtension);
  after(() => commands.executeCommand("errorAtlas.groupByCategory"));

  it("has the APIs of the workspace first, its own one above, and the others below a node of their own", async () => {
    const { tree, used } = await startedExtension();
    // The workspace is looked through for it.
    await used.getChildren();
    const top = await waitFor("the APIs in use", apisInUse, tree.onDidChangeTreeData as Event<unknown>);
    const idsOf = (nodes: readonly TreeNode[]) =>
      nodes.map((node) => (node.kind === "catalog" ? node.catalog.id : node.id));
    const inUse = idsOf(top).slice(0, -1);
    assert.equal(inUse[0], "studio");
    for (const id of ["ltx", "pipevideo", "pureframe", "videoconduit", "vidio", "stripe", "prisma"])
      assert.ok(inUse.includes(id), id);
    assert.equal(idsOf(top).at(-1), "more");
    const others = (await tree.getChildren(top.at(-1))).filter((node) => node.kind === "catalog");
    for (const id of ["slack", "redis", "http"]) assert.ok(idsOf(others).includes(id), id);
    // By their names, standards last.
    const namesOf = (wanted: "api" | "standard") =>
      others.filter(({ catalog }) => catalog.kind === wanted).map(({ label }) => label);
    const byName = (names: readonly string[]) =>
      names.toSorted((a, b) => a.localeCompare(b, "en", { sensitivity: "base" }));
    assert.deepEqual(
      others.map(({ label }) => label),
      [...byName(namesOf("api")), ...byName(namesOf("standard"))],
    );
  });

  it("groups by status when asked to", async () => {
    const { tree } = await startedExtension();
    await commands.executeCommand("errorAtlas.groupByStatus");
    const codes = await entriesIn(await child(await child(undefined, "pureframe"), /^402\b/));
    assert.deepEqual(
      codes.filter((code) => ["INSUFFICIENT_CREDITS", "PAYMENT_FAILED"].includes(code)).sort(),
      ["INSUFFICIENT_CREDITS", "PAYMENT_FAILED"],
    );
    assert.equal(tree.grouping, "status");
  });

  it("shows only what a filter matches, and all of it again without one", async () => {
    const { tree } = await startedExtension();
    const before = (await tree.getChildren()).length;
    tree.setFilter("COLLECTION_NAME_TAKEN");
    const found = await leaves();
    assert.equal(found[0]?.label, "COLLECTION_NAME_TAKEN");
    assert.equal(
      tree.view.message,
      `${found.length === 1 ? "1 error matches" : `${found.length} errors match`} “COLLECTION_NAME_TAKEN”`,
    );
    tree.setFilter("zzqqxx");
    assert.equal((await tree.getChildren()).length, 0);
    assert.equal(tree.view.message, undefined);
    await commands.executeCommand("errorAtlas.clearFilter");
    assert.equal((await tree.getChildren()).length, before);
  });

  it("shows what a filter matches open, and nothing open without one", async () => {
    const { tree } = await startedExtension();
    const states = async () =>
      (await tree.getChildren()).map((node) => tree.getTreeItem(node).collapsibleState);
    tree.setFilter("COLLECTION_NAME_TAKEN");
    assert.deepEqual([...new Set(await states())], [TreeItemCollapsibleState.Expanded]);
    await commands.executeCommand("errorAtlas.clearFilter");
    assert.deepEqual([...new Set(await states())], [TreeItemCollapsibleState.Collapsed]);
  });

  it("has the uses of an error below it", async () => {
    const { tree } = await startedExtension();
    const node = (await leaves(await child(undefined, "videoconduit"))).find(
      (one) => one.label === "insufficient_credits",
    );
    assert.ok(node);
    const [use] = (await tree.getChildren(node)).filter(({ label }) => label.startsWith("videoconduit.ts:"));
    assert.ok(use?.kind === "use" && use.location);
    assert.equal(use.description, "src");
    assert.equal(tree.getTreeItem(use).command?.command, "vscode.open");
  });

  it("has in its other view what the workspace uses", async () => {
    const { used } = await startedExtension();
    const apis = await used.getChildren();
    const conduit = apis.find(({ label }) => label === "VideoConduit");
    assert.ok(conduit);
    assert.match(`${conduit.description}`, /^\d+ uses$/);
    const entries = await used.getChildren(conduit);
    const credits = entries.find(({ label }) => label === "insufficient_credits");
    assert.ok(credits);
    const places = await used.getChildren(credits);
    assert.ok(places.some(({ label }) => label.startsWith("videoconduit.ts:")));
  });

  it("shows the error at the cursor", async () => {
    const { tree } = await startedExtension();
    await openAt("src/pureframe.ts", 'case "INSUFFICIENT_$0CREDITS":');
    await commands.executeCommand("errorAtlas.revealErrorAtCursor");
    assert.deepEqual(
      tree.view.selection.map(({ label }) => label),
      ["INSUFFICIENT_CREDITS"],
    );
    await closeEditors();
  });

  it("copies all errors that are chosen, a line for each", async () => {
    const nodes = (await leaves(await child(undefined, "pureframe"))).slice(0, 3);
    await commands.executeCommand("errorAtlas.copyCode", nodes[0], nodes);
    assert.deepEqual(
      (await env.clipboard.readText()).split("\n"),
      nodes.map((node) => node.kind === "entry" && node.entry.code),
    );
  });

  it("has an icon for who has to act, and a menu for what can be done", async () => {
    const { tree } = await startedExtension();
    const items = (await leaves(await child(undefined, "pipevideo"))).map((node) => ({
      node,
      item: tree.getTreeItem(node),
    }));
    for (const { node, item } of items) {
      assert.ok(node.kind === "entry");
      const { channel, statuses, deprecated, url } = node.entry;
      const [status = 0] = statuses;
      const icon = deprecated
        ? "circle-slash"
        : channel === "async"
          ? "history"
          : status >= 500
            ? "error"
            : status >= 400
              ? "warning"
              : "info";
      assert.ok(item.iconPath instanceof ThemeIcon);
      assert.equal(item.iconPath.id, icon);
      assert.equal(item.contextValue, url === undefined ? "entry" : "entry.documented");
      assert.equal(item.command?.command, "errorAtlas.showEntry");
    }
    const icons = new Set(items.map(({ item }) => (item.iconPath as ThemeIcon).id));
    assert.deepEqual([...icons].sort(), ["error", "history", "warning"]);
    const icon = async (id: string) => {
      const { iconPath, contextValue } = tree.getTreeItem(await child(undefined, id));
      return [(iconPath as ThemeIcon).id, contextValue];
    };
    assert.deepEqual(await icon("http"), ["book", "catalog"]);
    assert.deepEqual(await icon("pureframe"), ["globe", "catalog"]);
    assert.deepEqual(await icon("studio"), ["folder-library", "catalog.own"]);
  });

  it("tells the meaning in the tooltip, as text that cannot run commands", async () => {
    const { tree } = await startedExtension();
    const node = (await leaves()).find((one) => one.label === "INSUFFICIENT_CREDITS");
    assert.ok(node, "INSUFFICIENT_CREDITS is in the tree");
    const item = tree.getTreeItem(node);
    const tooltip = tree.resolveTreeItem(item, node).tooltip;
    assert.ok(tooltip instanceof MarkdownString);
    assert.equal(tooltip.isTrusted, false);
    assert.match(tooltip.value, /402/);
  });
});

/** The top of the tree where it has an API that only files tell of which nobody has open. */
async function apisInUse(): Promise<readonly TreeNode[] | undefined> {
  const { tree } = await startedExtension();
  const nodes = await tree.getChildren();
  const found = nodes.some((node) => node.kind === "catalog" && node.catalog.id === "vidio");
  return found && nodes.at(-1)?.kind === "more" ? nodes : undefined;
}

/** The child with that id of a catalog or with such a label; at the top, below "More APIs" too. */
async function child(parent: TreeNode | undefined, wanted: string | RegExp): Promise<TreeNode> {
  const { tree } = await startedExtension();
  const nodes = await tree.getChildren(parent);
  const more = nodes.filter(({ kind }) => kind === "more");
  const children = [...nodes, ...(await Promise.all(more.map((node) => tree.getChildren(node)))).flat()];
  const found = children.find((node) =>
    typeof wanted === "string"
      ? node.kind === "catalog" && node.catalog.id === wanted
      : wanted.test(node.label),
  );
  assert.ok(found, `${wanted} is not among ${children.map((node) => node.label).join(", ")}`);
  return found;
}

async function entriesIn(parent: TreeNode): Promise<readonly string[]> {
  const { tree } = await startedExtension();
  return (await tree.getChildren(parent)).map((node) => node.label);
}
