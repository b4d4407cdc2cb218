// The entries of a catalog as its document has them: where each stands, and which one a place is about.

import { findNodeAtLocation, getNodeValue, type Node } from "jsonc-parser";
import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import { createIds, idFor } from "../catalog/derived.ts";
import { identityIn } from "../catalog/places.ts";
import { parseJson, spanOf } from "../text/jsonPlace.ts";
import { touches } from "../text/span.ts";
import { rangeOf } from "./ranges.ts";

/** An entry in a catalog's text. */
export interface EntryInText {
  readonly entryId: string;
  /** Where it begins: one character. */
  readonly start: Range;
}

export interface EntriesInText {
  /** The id that the catalog gives itself. */
  readonly catalogId: string | undefined;
  /** In the order of the text; of entries with the same id the first. */
  readonly entries: readonly EntryInText[];
}

/** The entries of a catalog's text, as far as it can be read. */
export function entriesInText(document: TextDocument): EntriesInText {
  const { catalogId, nodes } = read(document);
  const seen = new Set<string>();
  const entries = nodes.flatMap(({ node, id }): readonly EntryInText[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ entryId: id, start: rangeOf({ start: node.offset, end: node.offset + 1 }, document) }];
  });
  return { catalogId, entries };
}

/** Where a catalog's text says under `produces` which code is its API's; undefined where it says none. */
export function producesInText(document: TextDocument): Range | undefined {
  const root = parsed(document.getText());
  const list = root && findNodeAtLocation(root, ["produces"]);
  if (!list?.parent || !list.children?.length) return undefined;
  return rangeOf({ start: list.parent.offset, end: list.parent.offset + 1 }, document);
}

/** The id of the entry whose `id`, `code` or `type` stands at `offset`; undefined elsewhere. */
export function entryNamedAt(document: TextDocument, offset: number): string | undefined {
  return read(document).nodes.find(({ node }) =>
    NAMES.some((name) => {
      const place = findNodeAtLocation(node, [name]);
      return place?.type === "string" && touches(spanOf(place), offset);
    }),
  )?.id;
}

const NAMES = ["id", "code", "type"];

/** Nesting so deep that the parser overflows the stack is a fault that the catalog's own problems tell; here it has no entries. */
function parsed(text: string): Node | undefined {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function read(document: TextDocument) {
  const root = parsed(document.getText());
  const catalogId: unknown = root && findNodeAtLocation(root, ["id"])?.value;
  const nodes = (root && findNodeAtLocation(root, ["entries"])?.children) ?? [];
  const said = nodes.map((node) => findNodeAtLocation(node, ["id"])?.value as unknown);
  // Those that say no id have one that is made of the rest: the ids that are said come first.
  const free = createIds(new Set(said.filter((id) => typeof id === "string")));
  return {
    catalogId: typeof catalogId === "string" ? catalogId : undefined,
    nodes: nodes.flatMap((node, index) => {
      const id = said[index] ?? derivedId(node, free);
      return typeof id === "string" ? [{ node, id }] : [];
    }),
  };
}

/** undefined: it says nothing yet by which it could be told. */
function derivedId(node: Node, free: (id: string) => string): string | undefined {
  if (!TELLING.some((name) => findNodeAtLocation(node, [name]) !== undefined)) return undefined;
  return free(idFor(identityIn(getNodeValue(node) as Record<string, unknown>)));
}

const TELLING = ["code", "type", "label", "messages", "statuses", "values"];
