// What can be mentioned where a catalog or an error-atlas.json mentions something: the names that there are.

import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
} from "vscode-languageserver-types";
import type { CatalogIndex } from "../../catalog/catalogIndex.ts";
import { valuesAt } from "../../catalog/values.ts";
import { contentOf, type JsonNode } from "../../parse/json.ts";
import { rangeOf } from "../ranges.ts";
import { contentsWith, entryNodes, numbersOf, textProperty } from "./contents.ts";
import { titles } from "./messages.ts";
import type { PlacedFile } from "./places.ts";
import { type NamedKind, patternOf, roleOfKey, roleOfValue } from "./roles.ts";
import { keyAt, type Slot, slotAt } from "./slots.ts";

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
  const key = file.root && keyAt(file.root, offset);
  if (key) {
    const isMention = roleOfKey(patternOf(key.path), "")?.kind === "discriminator";
    const others = new Set(
      key.around.properties.flatMap((one) => (one.key === key.node ? [] : one.key.value)),
    );
    const names = isMention ? discriminatorNames(file).filter(({ value }) => !others.has(value)) : [];
    return completionsOf(names, CompletionItemKind.Property, { ...key, word: NOWHERE }, text);
  }
  const slot = file.root && slotAt(file.text, file.root, offset);
  const written = slot?.node?.kind === "string" ? slot.node.value : undefined;
  const role = slot && roleOfValue(patternOf(slot.path), written);
  if (slot === undefined || role?.role !== "mention") return null;
  switch (role.kind) {
    case "catalog":
      return completionsOf(otherCatalogs(file, index), CompletionItemKind.Module, slot, text);
    case "discriminator":
      return completionsOf(discriminatorNames(file), CompletionItemKind.Property, slot, text);
    case "value":
      return completionsOf(valueNames(file, role.of ?? ""), CompletionItemKind.EnumMember, slot, text);
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

/** Of a catalog's own discriminators, and of those that every catalog has. */
function discriminatorNames(file: PlacedFile): readonly Name[] {
  const named = contentsWith(file, [])?.catalog.named ?? [];
  return named.map(({ name, pointer }) => ({ value: name, detail: pointer ?? "" }));
}

function valueNames(file: PlacedFile, discriminator: string): readonly Name[] {
  const catalog = contentsWith(file, entryNodes(file))?.catalog;
  const found = new Map<string, Name>();
  for (const entry of catalog?.entries ?? []) {
    for (const value of valuesAt(entry, discriminator)) {
      // Numbers have no quotes, which completions put around what they insert.
      if (typeof value === "string" && !found.has(value)) found.set(value, { value, detail: entry.title });
    }
  }
  return [...found.values()];
}

function otherCatalogs({ root }: PlacedFile, { catalogs }: CatalogIndex): readonly Name[] {
  const own = textProperty(root, "id");
  return catalogs
    .filter(({ catalog }) => catalog.id !== own)
    .map(({ catalog }) => ({ value: catalog.id, detail: catalog.name, documentation: catalog.summary }));
}

const NOWHERE = { start: 0, end: 0 };

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
  slot: Pick<Slot, "node" | "word">,
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
