import { expect, test } from "vitest";
import type { EntryParams } from "../../server/src/protocol.ts";
import { usedFirst } from "./apiOrder.ts";
import { catalog, catalogs, entry, pipevideo } from "./testCatalogs.ts";
import {
  buildTree,
  countEntries,
  type EntryNode,
  type Grouping,
  type GroupNode,
  type TreeNode,
  usedTree,
  useNodes,
  wholeTree,
} from "./treeModel.ts";

/** The tree as indented text: label, then description in brackets. */
function draw(nodes: readonly TreeNode[], indent = ""): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.label} [${node.description}]`,
    ...(!("children" in node) ? [] : draw(node.children, `${indent}  `)),
  ]);
}

function tree(grouping: Grouping, found?: readonly EntryParams[], of = catalogs): string[] {
  return draw(buildTree(of, grouping, found));
}

test("groups by category, in the catalogs' order; an API without categories by status", () => {
  expect(tree("category")).toEqual([
    "PureFrame [2]",
    "  Billing [1]",
    "    INSUFFICIENT_CREDITS [402 · Not enough credits]",
    "  Validation [1]",
    "    INVALID_REQUEST [400, 422 · Invalid request]",
    "Pipevideo [2]",
    "  Generation failures [1]",
    "    Generation failed [async failure]",
    "  Other [1]",
    "    Bad request [400]",
    "HTTP [2 · standard]",
    "  400 Bad Request [1]",
    "    Bad Request []",
    "  402 Payment Required [1]",
    "    Payment Required []",
  ]);
});

test("groups by status, ascending, with an entry under each of its statuses and late failures at the end", () => {
  expect(tree("status")).toEqual([
    "PureFrame [2]",
    "  400 Bad Request [1]",
    "    INVALID_REQUEST [Invalid request]",
    "  402 Payment Required [1]",
    "    INSUFFICIENT_CREDITS [Not enough credits]",
    "  422 [1]",
    "    INVALID_REQUEST [Invalid request]",
    "Pipevideo [2]",
    "  400 Bad Request [1]",
    "    Bad request []",
    "  Async failures [1]",
    "    Generation failed [async failure]",
    "HTTP [2 · standard]",
    "  400 Bad Request [1]",
    "    Bad Request []",
    "  402 Payment Required [1]",
    "    Payment Required []",
  ]);
});

test("the APIs that are not in use stand below one node, where others are", () => {
  const rows = (inUse: readonly string[]) =>
    wholeTree(usedFirst(catalogs, inUse), "status").map(({ label, description }) => [label, description]);
  expect(rows(["pipevideo"])).toEqual([
    ["Pipevideo", "2"],
    ["More APIs", "2"],
  ]);
  const [pure, pipevideo, http] = [
    ["PureFrame", "2"],
    ["Pipevideo", "2"],
    ["HTTP", "2 · standard"],
  ];
  // Those that are not in use by their names, standards last.
  expect(rows([])).toEqual([pipevideo, pure, http]);
  expect(rows(["http", "pipevideo", "pureframe"])).toEqual([pure, pipevideo, http]);
  // The names of statuses come from a catalog that is not in use.
  const [pipe] = wholeTree(usedFirst(catalogs, ["pipevideo"]), "status");
  expect(pipe?.children[0]?.label).toBe("400 Bad Request");
});

test("groups and catalogs of which nothing was found are left out", () => {
  expect(tree("category", [{ catalogId: "pureframe", entryId: "insufficient-credits" }])).toEqual([
    "PureFrame [1]",
    "  Billing [1]",
    "    INSUFFICIENT_CREDITS [402 · Not enough credits]",
  ]);
  expect(tree("status", [])).toEqual([]);
});

test("a catalog without entries is shown, unless only what was found is", () => {
  const studio = catalog("studio", "Studio", [], { origin: "workspace" });
  expect(tree("category", undefined, [studio])).toEqual(["Studio [0 · from this workspace]"]);
  expect(tree("category", [], [studio])).toEqual([]);
});

test("entries that are tied to no status have a group of their own, unless all are", () => {
  const aborted = entry("grpc", { entryId: "aborted", code: "ABORTED" });
  const taken = entry("grpc", { entryId: "taken", code: "TAKEN", statuses: [409] });
  expect(tree("status", undefined, [catalog("grpc", "gRPC", [aborted, taken])])).toEqual([
    "gRPC [2]",
    "  409 [1]",
    "    TAKEN [taken]",
    "  Not tied to a status [1]",
    "    ABORTED [aborted]",
  ]);
  const only = catalog("grpc", "gRPC", [aborted]);
  expect(tree("status", undefined, [only])).toEqual(["gRPC [1]", "  ABORTED [aborted]"]);
  expect(countEntries(buildTree([only], "status"))).toBe(1);
});

test("ids are unique, also of an entry that is shown twice, which counts once", () => {
  const roots = buildTree(catalogs, "status");
  const ids = (nodes: readonly TreeNode[]): string[] =>
    nodes.flatMap((node) => [node.id, ...(!("children" in node) ? [] : ids(node.children))]);
  expect(new Set(ids(roots)).size).toBe(ids(roots).length);
  expect(countEntries(roots)).toBe(6);
  expect(
    countEntries(buildTree([pipevideo], "category", [{ catalogId: "pipevideo", entryId: "bad-request" }])),
  ).toBe(1);
});

test("what was found is shown open, under ids of its own, as long as it is not very much", () => {
  const state = (count: number) => {
    const entries = Array.from({ length: count }, (_, i) =>
      entry("many", { entryId: `e${i}`, statuses: [400] }),
    );
    const [root] = buildTree([catalog("many", "Many", entries)], "status", entries);
    const [group] = root?.children ?? [];
    return [root?.id, root?.isOpen, group?.id, group?.kind === "group" && group.isOpen];
  };
  expect(state(200)).toEqual(["found:many", true, "found:many/status:400", true]);
  expect(state(201)).toEqual(["many", false, "many/status:400", false]);
  expect(buildTree(catalogs, "status").some(({ isOpen }) => isOpen)).toBe(false);
});

test("where entries of an API share a type, their titles tell them apart", () => {
  const shop = catalog("shop", "Shop", [
    entry("shop", { entryId: "a", type: "invalid_request_error", title: "Missing name", statuses: [400] }),
    entry("shop", { entryId: "b", type: "invalid_request_error", title: "Bad size", statuses: [400] }),
    entry("shop", { entryId: "c", type: "sold_out", title: "Sold out", statuses: [400] }),
  ]);
  expect(tree("status", undefined, [shop])).toEqual([
    "Shop [3]",
    "  400 [3]",
    "    Missing name [invalid_request_error]",
    "    Bad size [invalid_request_error]",
    "    sold_out [Sold out]",
  ]);
});

test("the uses of an entry stand below it, by file and line", () => {
  const [root] = buildTree([pipevideo], "category");
  const [group] = root?.children ?? [];
  const node = (group as GroupNode).children[0] as EntryNode;
  const at = (line: number) => ({
    uri: "file:///w/src/a.ts",
    range: { start: { line, character: 4 }, end: { line, character: 9 } },
  });
  const shown = (uses: Parameters<typeof useNodes>[1]) =>
    useNodes(node, uses, (uri) => uri.replace("file:///w/", "")).map(({ label, description }) => [
      label,
      description,
    ]);
  expect(shown({ locations: [at(0), at(11)], isWhole: true })).toEqual([
    ["a.ts:1", "src"],
    ["a.ts:12", "src"],
  ]);
  expect(shown({ locations: [at(0)], isWhole: false })[1]?.[0]).toMatch(/^There may be more/);
  expect(shown({ locations: [], isWhole: true })).toEqual([["Not used in this workspace", ""]]);
  expect(shown(null)).toEqual([["Uses are not counted here", ""]]);
});

test("what the workspace uses, by API", () => {
  const used = [
    {
      catalogId: "pureframe",
      uses: 3,
      entries: [
        { entryId: "insufficient-credits", uses: 2 },
        { entryId: "gone", uses: 1 },
      ],
    },
    { catalogId: "gone", uses: 1, entries: [] },
  ];
  expect(draw(usedTree(catalogs, used))).toEqual([
    "PureFrame [3 uses]",
    "  INSUFFICIENT_CREDITS [402 · 2 uses]",
  ]);
});
