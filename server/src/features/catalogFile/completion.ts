// What can be mentioned where a catalog or an error-atlas.json mentions something: the names that there are.

import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
} from "vscode-languageserver-types";
import type { CatalogIndex } from "../../catalog/catalogIndex.ts";
import { contentOf, type JsonNode } from "../../parse/json.ts";
import { rangeOf } from "../ranges.ts";
import { numbersOf, textProperty } from "./contents.ts";
import { titles } from "./messages.ts";
import { type NamedKind, type PlacedFile, roleAt } from "./places.ts";
import { type Slot, slotAt } from "./slots.ts";

/** A name that can stand at a place. */
interface Name {
  readonly value: string;
  readonly detail: string;
  readonly documentation?: string;
}

export interface FileCompletionOptions {
  readonly index: CatalogIndex;
  /** Whether the client offers what the schema lists, conditions among it, so that they must not be offered twice. */
  readonly schemaOffered: boolean;
}

/** Names for a mention in a catalog; null where none is expected. */
export function catalogFileCompletion(
  text: TextDocument,
  file: PlacedFile,
  offset: number,
  { index, schemaOffered }: FileCompletionOptions,
): CompletionList | null {
  const slot = file.root && slotAt(file.text, file.root, offset);
  const role = slot && roleAt(slot.path.join("/"));
  if (slot === undefined || role?.role !== "mention") return null;
  switch (role.kind) {
    case "condition":
      return schemaOffered
        ? null
        : completionsOf(conditionNames(index), CompletionItemKind.EnumMember, slot, text);
    case "entry":
    case "shape":
    case "source":
    case "field": {
      const [, , element] = slot.around;
      return completionsOf(namesOf(file, role.kind, slot, element), kinds[role.kind], slot, text);
    }
    default:
      return null;
  }
}

/** Ids of catalogs for an error-atlas.json; null where none is expected. */
export function configurationFileCompletion(
  text: TextDocument,
  file: PlacedFile,
  offset: number,
  index: CatalogIndex,
): CompletionList | null {
  const slot = file.root && slotAt(file.text, file.root, offset);
  const [section, , ...deeper] = slot?.path ?? [];
  if (slot === undefined || slot.path.length !== 2 || deeper.length > 0) return null;
  if (section !== "apis" && section !== "hosts") return null;
  const names: Name[] = index.catalogs
    .filter(({ catalog }) => catalog.kind === "api")
    .map(({ catalog }) => ({ value: catalog.id, detail: catalog.name, documentation: catalog.summary }));
  if (section === "apis") names.push({ value: "none", detail: titles.noApi({}) });
  return completionsOf(names, CompletionItemKind.Module, slot, text);
}

const kinds = {
  entry: CompletionItemKind.EnumMember,
  shape: CompletionItemKind.Struct,
  source: CompletionItemKind.Reference,
  field: CompletionItemKind.Field,
} as const;

function conditionNames({ conditions }: CatalogIndex): readonly Name[] {
  return [...conditions.values()].map(({ id, title, meaning }) => ({
    value: id,
    detail: title,
    documentation: meaning,
  }));
}

/** The names of a kind, without what makes no sense: an entry in place of itself, a shape that is listed already. */
function namesOf(
  { places }: PlacedFile,
  kind: Extract<NamedKind, keyof typeof kinds>,
  { around, node }: Slot,
  own: JsonNode | undefined,
): readonly Name[] {
  const list = around.at(-1);
  const listed = new Set(
    list?.kind === "array"
      ? list.items.flatMap((item) => (item.kind === "string" && item !== node ? [item.value] : []))
      : [],
  );
  const found = new Map<string, Name>();
  for (const { value, element, ...place } of places) {
    if (place.role !== "name" || place.kind !== kind || found.has(value) || listed.has(value)) continue;
    if (kind === "entry" && element === own) continue;
    found.set(value, { value, detail: detailOf(kind, element) });
  }
  return [...found.values()];
}

function detailOf(kind: keyof typeof kinds, element: JsonNode | undefined): string {
  const statuses = numbersOf(element, "statuses").join(", ");
  const title = textProperty(element, "title") ?? "";
  const name = kind === "entry" ? (textProperty(element, "code") ?? textProperty(element, "type") ?? "") : "";
  const parts = kind === "source" ? [title] : [name, statuses, title];
  return parts.filter((part) => part !== "").join(" · ");
}

function completionsOf(
  names: readonly Name[],
  kind: CompletionItemKind,
  slot: Slot,
  text: TextDocument,
): CompletionList | null {
  const { node, word } = slot;
  const isString = node?.kind === "string";
  if (node && !isString) return null;
  // Of a string without its end the rest of the line is not known to belong to it.
  const span = isString
    ? {
        start: contentOf(node).start,
        end: node.closed ? contentOf(node).end : Math.max(contentOf(node).start, word.end),
      }
    : word;
  const [before, after] = isString ? ["", node.closed ? "" : '"'] : ['"', '"'];
  const items = names.map(({ value, detail, documentation }, index): CompletionItem => {
    const escaped = JSON.stringify(value).slice(1, -1);
    return {
      label: value,
      kind,
      detail,
      ...(documentation === undefined ? {} : { documentation }),
      sortText: String(index).padStart(5, "0"),
      insertTextFormat: InsertTextFormat.PlainText,
      filterText: isString ? escaped : value,
      textEdit: { range: rangeOf(span, text), newText: `${before}${escaped}${after}` },
    };
  });
  return items.length > 0 ? { isIncomplete: false, items } : null;
}
