// The outline of a catalog: its lists, and what is in them by the names that people know.

import type { TextDocument } from "vscode-languageserver-textdocument";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { JsonNode } from "../../parse/json.ts";
import { rangeOf } from "../ranges.ts";
import { numbersOf, propertyOf, textProperty } from "./contents.ts";
import type { PlacedFile } from "./places.ts";

interface Section {
  readonly kind: SymbolKind;
  /** The properties of an element that can be its name, the best first. */
  readonly names: readonly string[];
  /** A list inside of each element. */
  readonly inner?: string;
  /** Objects inside of each element whose properties have names of their own. */
  readonly keys?: readonly string[];
}

const SECTIONS: Readonly<Record<string, Section>> = {
  sources: { kind: SymbolKind.File, names: ["title", "id"] },
  discriminators: { kind: SymbolKind.Key, names: ["name", "pointer"] },
  libraries: { kind: SymbolKind.Package, names: ["name"], keys: ["classes", "guards"] },
  shapes: { kind: SymbolKind.Struct, names: ["id", "title"], inner: "fields" },
  fields: { kind: SymbolKind.Field, names: ["pointer"] },
  statuses: { kind: SymbolKind.Number, names: ["status"] },
  entries: { kind: SymbolKind.EnumMember, names: ["code", "type", "label", "title", "id"] },
  operations: { kind: SymbolKind.Event, names: ["title", "id"] },
  limits: { kind: SymbolKind.Number, names: ["what"] },
  practices: { kind: SymbolKind.String, names: ["id"] },
};

/** The symbols of a catalog's file, in the order of its text. */
export function catalogSymbols(text: TextDocument, { root }: PlacedFile): DocumentSymbol[] {
  return (root?.properties ?? []).flatMap(({ key, value }): DocumentSymbol[] => {
    const section = sectionOf(key.value);
    if (section === undefined || value?.kind !== "array") return [];
    return [
      {
        name: key.value,
        kind: SymbolKind.Namespace,
        range: rangeOf({ start: key.span.start, end: value.span.end }, text),
        selectionRange: rangeOf(key.span, text),
        children: elements(text, section, value.items),
      },
    ];
  });
}

function sectionOf(name: string): Section | undefined {
  return Object.hasOwn(SECTIONS, name) ? SECTIONS[name] : undefined;
}

function elements(text: TextDocument, section: Section, items: readonly JsonNode[]): DocumentSymbol[] {
  return items.flatMap((item, index): DocumentSymbol[] => {
    if (item.kind !== "object") return [];
    const named = section.names.map((name) => propertyOf(item, name)).find(isNamed);
    const inner = section.inner === undefined ? undefined : propertyOf(item, section.inner);
    const innerSection = section.inner === undefined ? undefined : sectionOf(section.inner);
    const name = named === undefined ? String(index + 1) : String(named.value);
    const isDeprecated = propertyOf(item, "deprecated") !== undefined;
    return [
      {
        name,
        detail: detailOf(item, name),
        kind: section.kind,
        ...(isDeprecated ? { tags: [1] } : {}),
        range: rangeOf(item.span, text),
        selectionRange: rangeOf(named?.span ?? { start: item.span.start, end: item.span.start + 1 }, text),
        ...(inner?.kind === "array" && innerSection
          ? { children: elements(text, innerSection, inner.items) }
          : {}),
        ...(section.keys
          ? { children: section.keys.flatMap((key) => namesIn(text, propertyOf(item, key))) }
          : {}),
      },
    ];
  });
}

/** The properties of an object: classes, and functions that tell them. */
function namesIn(text: TextDocument, node: JsonNode | undefined): DocumentSymbol[] {
  if (node?.kind !== "object") return [];
  return node.properties.flatMap(({ key, value }): DocumentSymbol[] =>
    key.value.trim() === ""
      ? []
      : [
          {
            name: key.value,
            kind: SymbolKind.Class,
            range: rangeOf({ start: key.span.start, end: (value ?? key).span.end }, text),
            selectionRange: rangeOf(key.span, text),
          },
        ],
  );
}

function isNamed(node: JsonNode | undefined): node is Extract<JsonNode, { readonly value: unknown }> {
  return (node?.kind === "string" || node?.kind === "number") && String(node.value).trim() !== "";
}

/** `404, 410 · Gone`: statuses and what says more than the name. */
function detailOf(item: JsonNode, name: string): string {
  const statuses = numbersOf(item, "statuses").join(", ");
  const words =
    textProperty(item, "title") ?? textProperty(item, "kind") ?? textProperty(item, "meaning") ?? "";
  return [statuses, words === name ? "" : words].filter((part) => part !== "").join(" · ");
}
