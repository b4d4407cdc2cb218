// The tree of errors as plain data: API → category or status → entry. Pure, without `vscode`; tree.ts turns it into tree items.

import type {
  CatalogSummary,
  EntryParams,
  EntrySummary,
  Location,
  UsedApi,
  Uses,
} from "../../server/src/protocol.ts";
import type { OrderedApis } from "./apiOrder.ts";
import { joinParts, nameOf, statusesOf } from "./entryText.ts";
import { rows, tree as texts } from "./messages.ts";

/** What the entries of an API are put together by. */
export type Grouping = "category" | "status";

export interface CatalogNode {
  readonly kind: "catalog";
  /** Unique in the tree and the same again after a refresh, so that what is open stays open. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly catalog: CatalogSummary;
  /** Whether it is shown open at first: what was searched for should be seen. */
  readonly isOpen: boolean;
  /** Its groups; its entries, where nothing puts them together. */
  readonly children: readonly GroupNode[] | readonly EntryNode[];
}

export interface GroupNode {
  readonly kind: "group";
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Where the group is one status. */
  readonly status?: number;
  readonly isOpen: boolean;
  readonly children: readonly EntryNode[];
}

export interface EntryNode {
  readonly kind: "entry";
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly catalog: CatalogSummary;
  readonly entry: EntrySummary;
}

/** A place where the workspace uses an entry, or, without one, why there is none to show. */
export interface UseNode {
  readonly kind: "use";
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly location?: Location;
}

/** The APIs that the workspace does not use, so that they do not stand between those that it does. */
export interface MoreNode {
  readonly kind: "more";
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly isOpen: false;
  readonly children: readonly CatalogNode[];
}

export type TreeNode = CatalogNode | MoreNode | GroupNode | EntryNode | UseNode;

/** Whether what a command was given is a node of the tree: other programs may hand over anything. */
export function isTreeNode(argument: unknown): argument is TreeNode {
  return typeof argument === "object" && argument !== null && "kind" in argument && "id" in argument;
}

/** The tree's roots: the APIs in use, and the others below one node; where none is in use, all. */
export function wholeTree(
  { used, more }: OrderedApis<CatalogSummary>,
  grouping: Grouping,
): readonly (CatalogNode | MoreNode)[] {
  const names = statusNames([...used, ...more]);
  const nodes = buildTree(used, grouping, undefined, names);
  const others = buildTree(more, grouping, undefined, names);
  if (nodes.length === 0 || others.length === 0) return [...nodes, ...others];
  const shared = { label: rows.moreApis, description: `${others.length}`, isOpen: false } as const;
  return [...nodes, { kind: "more", id: "more", ...shared, children: others }];
}

/**
 * A node for each catalog, in the order in which catalogs and entries come. `found`: only these entries, and only the catalogs that
 * have some of them.
 */
export function buildTree(
  catalogs: readonly CatalogSummary[],
  grouping: Grouping,
  found?: readonly EntryParams[],
  names = statusNames(catalogs),
): readonly CatalogNode[] {
  const shown = found && new Set(found.map(keyOf));
  const isOpen = shown !== undefined && shown.size <= MOST_OPEN;
  return catalogs.flatMap((catalog) => {
    const entries = shown ? catalog.entries.filter((entry) => shown.has(keyOf(entry))) : catalog.entries;
    // A catalog without entries is shown as such, unless the others are left out.
    if (entries.length === 0 && shown) return [];
    return [catalogNode(catalog, entries, { grouping, names, isOpen })];
  });
}

/** What was found is shown open up to here; beyond, it would be a wall. */
const MOST_OPEN = 200;

interface NodeOptions {
  readonly grouping: Grouping;
  readonly names: ReadonlyMap<number, string>;
  readonly isOpen: boolean;
}

function keyOf({ catalogId, entryId }: EntryParams): string {
  return `${catalogId}/${entryId}`;
}

/** How many entries a tree shows, each counted once however many groups it is in. */
export function countEntries(roots: readonly CatalogNode[]): number {
  const entries = roots
    .flatMap((root): readonly (GroupNode | EntryNode)[] => root.children)
    .flatMap((node) => (node.kind === "group" ? node.children : [node]));
  return new Set(entries.map((node) => node.entry)).size;
}

function catalogNode(
  catalog: CatalogSummary,
  entries: readonly EntrySummary[],
  options: NodeOptions,
): CatalogNode {
  const { grouping, names, isOpen } = options;
  // An API whose source has no categories would be one heap: its statuses tell its errors apart.
  const hasCategories = catalog.entries.some((entry) => entry.category !== undefined);
  const groups = grouping === "category" && hasCategories ? byCategory(entries) : byStatus(entries, names);
  const isShared = sharedNames(catalog);
  const nodes = groups.map((group) => groupNode(catalog, group, { isOpen, isShared }));
  // One group of all that have neither category nor status is a click that tells nothing.
  const [only] = groups.length === 1 && groups[0]?.isRest ? nodes : [];
  return {
    kind: "catalog",
    // VS Code keeps by id what was closed: what is found is not to stay closed for it.
    id: isOpen ? `found:${catalog.id}` : catalog.id,
    label: catalog.name,
    description: joinParts(
      `${entries.length}`,
      catalog.kind === "standard" ? texts.standard : "",
      catalog.origin === "workspace" ? texts.fromWorkspace : "",
      catalog.origin === "package" ? texts.fromPackage : "",
    ),
    catalog,
    isOpen,
    children: only?.children ?? nodes,
  };
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly status?: number;
  /** Those that no category or status tells apart. */
  readonly isRest?: true;
  readonly entries: readonly EntrySummary[];
}

function groupNode(
  catalog: CatalogSummary,
  group: Group,
  { isOpen, isShared }: { readonly isOpen: boolean; readonly isShared: (entry: EntrySummary) => boolean },
): GroupNode {
  const id = `${isOpen ? "found:" : ""}${catalog.id}/${group.key}`;
  return {
    kind: "group",
    id,
    label: group.label,
    description: `${group.entries.length}`,
    status: group.status,
    isOpen,
    children: group.entries.map((entry) => {
      // Nine rows of the same name tell nothing: the type stands behind the title then.
      const [label, other] = isShared(entry) ? [entry.title, nameOf(entry)] : [nameOf(entry), entry.title];
      const statuses = group.status === undefined ? statusesOf(entry) : "";
      const description = joinParts(statuses, other === label ? "" : other);
      return { kind: "entry", id: `${id}/${entry.entryId}`, label, description, catalog, entry };
    }),
  };
}

/** Tells whether an entry has a name that others of its catalog have too. */
function sharedNames({ entries }: CatalogSummary): (entry: EntrySummary) => boolean {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1);
  return (entry) => (counts.get(nameOf(entry)) ?? 0) > 1;
}

/** The errors that the workspace uses, by API; APIs and entries that no catalog has any more are left out. */
export function usedTree(
  catalogs: readonly CatalogSummary[],
  used: readonly UsedApi[],
): readonly GroupNode[] {
  return used.flatMap(({ catalogId, uses, entries }): readonly GroupNode[] => {
    const catalog = catalogs.find(({ id }) => id === catalogId);
    if (!catalog) return [];
    const byId = new Map(catalog.entries.map((entry) => [entry.entryId, entry]));
    const children = entries.flatMap(({ entryId, uses: count }): readonly EntryNode[] => {
      const entry = byId.get(entryId);
      if (!entry) return [];
      const description = joinParts(statusesOf(entry), texts.uses({ count }));
      return [
        {
          kind: "entry",
          id: `used:${catalogId}/${entryId}`,
          label: nameOf(entry),
          description,
          catalog,
          entry,
        },
      ];
    });
    const shared = {
      label: catalog.name,
      description: texts.uses({ count: uses }),
      isOpen: used.length === 1,
    };
    return [{ kind: "group", id: `used:${catalogId}`, ...shared, children }];
  });
}

/** What stands below an entry: where it is used. `pathOf` gives a file's path as people write it. */
export function useNodes(
  entry: EntryNode,
  uses: Uses | null,
  pathOf: (uri: string) => string,
): readonly UseNode[] {
  const note = (label: string): UseNode => ({ kind: "use", id: `${entry.id}/note`, label, description: "" });
  if (uses === null) return [note(texts.usesNotCounted)];
  if (uses.locations.length === 0) return [note(texts.notUsed)];
  const nodes = uses.locations.map((location, i): UseNode => {
    const path = pathOf(location.uri);
    const name = path.slice(path.lastIndexOf("/") + 1);
    const folder = path.slice(0, Math.max(0, path.length - name.length - 1));
    const label = `${name}:${location.range.start.line + 1}`;
    return { kind: "use", id: `${entry.id}/use:${i}`, label, description: folder, location };
  });
  return uses.isWhole ? nodes : [...nodes, note(texts.moreUses)];
}

function byCategory(entries: readonly EntrySummary[]): readonly Group[] {
  const categories = [...new Set(entries.map((entry) => entry.category ?? ""))];
  return categories.map((category) => ({
    key: `category:${category}`,
    label: category === "" ? texts.otherCategory : sentenceCase(category),
    entries: entries.filter((entry) => (entry.category ?? "") === category),
  }));
}

/** By status, ascending; an entry with several statuses is in each; what has none comes last. */
function byStatus(entries: readonly EntrySummary[], names: ReadonlyMap<number, string>): readonly Group[] {
  const statuses = [...new Set(entries.flatMap((entry) => entry.statuses))].sort((a, b) => a - b);
  const groups: Group[] = statuses.map((status) => ({
    key: `status:${status}`,
    label: names.has(status) ? `${status} ${names.get(status)}` : `${status}`,
    status,
    entries: entries.filter((entry) => entry.statuses.includes(status)),
  }));
  const rest = entries.filter((entry) => entry.statuses.length === 0);
  const late = rest.filter((entry) => entry.channel === "async");
  const own = rest.filter((entry) => entry.channel === "library");
  const free = rest.filter((entry) => entry.channel === "http");
  const add = (key: string, label: string, entries: readonly EntrySummary[]) => {
    if (entries.length > 0) groups.push({ key, label, entries, isRest: true });
  };
  add("status:async", texts.asyncFailures, late);
  add("status:library", texts.noResponse, own);
  add("status:none", texts.noStatus, free);
  return groups;
}

/** The names of the statuses, from the HTTP catalog, if it is in force. */
function statusNames(catalogs: readonly CatalogSummary[]): ReadonlyMap<number, string> {
  const http = catalogs.find((catalog) => catalog.id === "http");
  return new Map(
    http?.entries.flatMap((entry) => entry.statuses.map((status) => [status, entry.title] as const)),
  );
}

/** "rate_limit" and "rate-limit" read "Rate limit"; what has spaces or capitals of its own stays as it is. */
function sentenceCase(text: string): string {
  if (/[\sA-Z]/.test(text)) return text;
  const words = text.replace(/[_-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
