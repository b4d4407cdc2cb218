import { expect, test } from "vitest";
import type { EntryParams } from "../../server/src/protocol.ts";
import { catalog, catalogs, entry, pipevideo } from "./testCatalogs.ts";
import { buildTree, countEntries, type Grouping, type TreeNode } from "./treeModel.ts";

/** The tree as indented text: label, then description in brackets. */
function draw(nodes: readonly TreeNode[], indent = ""): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.label} [${node.description}]`,
    ...(node.kind === "entry" ? [] : draw(node.children, `${indent}  `)),
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
    "    Generation failed [asynchronous]",
    "  Other [1]",
    "    BAD_REQUEST [400 · Bad request]",
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
    "    BAD_REQUEST [Bad request]",
    "  After the request was accepted [1]",
    "    Generation failed [asynchronous]",
    "HTTP [2 · standard]",
    "  400 Bad Request [1]",
    "    Bad Request []",
    "  402 Payment Required [1]",
    "    Payment Required []",
  ]);
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

test("entries that are tied to no status have a group of their own", () => {
  const grpc = catalog("grpc", "gRPC", [entry("grpc", { entryId: "aborted", code: "ABORTED" })]);
  expect(tree("status", undefined, [grpc])).toEqual([
    "gRPC [1]",
    "  Not tied to a status [1]",
    "    ABORTED [aborted]",
  ]);
});

test("ids are unique, also of an entry that is shown twice, which counts once", () => {
  const roots = buildTree(catalogs, "status");
  const ids = (nodes: readonly TreeNode[]): string[] =>
    nodes.flatMap((node) => [node.id, ...(node.kind === "entry" ? [] : ids(node.children))]);
  expect(new Set(ids(roots)).size).toBe(ids(roots).length);
  expect(countEntries(roots)).toBe(6);
  expect(
    countEntries(buildTree([pipevideo], "category", [{ catalogId: "pipevideo", entryId: "bad-request" }])),
  ).toBe(1);
});
