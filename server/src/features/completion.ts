// Completion of codes, types, messages, statuses and fields. The reference at the cursor says what is asked for; the branches
// around it and its site say which answers are likely.

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Range,
} from "vscode-languageserver-types";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { classesOf } from "../catalog/classes.ts";
import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Catalog } from "../catalog/model.ts";
import type { Reference } from "../references/model.ts";
import { isNoError } from "../resolve/noError.ts";
import { asWritten } from "../rules/unknownValues.ts";
import { typedOffers } from "./arrivals/typedOffers.ts";
import { renderClass } from "./classMarkdown.ts";
import { type CompletionOptions, detailOf, type ItemData, sortText } from "./completionData.ts";
import type { AnalysedDocument } from "./document.ts";
import { renderEntry, renderField } from "./entryMarkdown.ts";
import { handlerSnippets } from "./handlerSnippets.ts";
import { completionInJson } from "./json/completion.ts";
import { completion as texts } from "./messages.ts";
import type { Offer } from "./offer.ts";
import { offersFor } from "./offers.ts";
import { rangeOf, referenceAt } from "./ranges.ts";

/** What can stand at `offset`, the likeliest first; null where nothing is known of the place, and in snippets. */
export function completion(
  document: AnalysedDocument,
  offset: number,
  options: CompletionOptions = {},
): CompletionList | null {
  if (document.references.json) return completionInJson(document, offset, options);
  if (document.references.snippets) return null;
  const typing = document.references.typingAt?.(offset);
  if (typing && (typing.kind === "class" || !options.afterSpace)) {
    const list = listOf(typedOffers(typing, document));
    if (list) return list;
  }
  const reference = referenceAt(document, offset);
  if (reference === undefined)
    return options.afterSpace ? null : listOf(handlerSnippets(document, offset, options));
  // What a constant stands for is typed where it is declared.
  if (reference.constant) return null;
  if (isNoError(reference) || reference.declared === "members") return null;
  const { candidates, certain } = document.resolve(reference);
  if (options.afterSpace && !(isEmpty(reference) && certain)) return null;
  const apis = candidates.filter(({ catalog }) => hasOwnErrors(catalog));
  const place = editPlace(reference, offset, document);
  const items = apis.flatMap(({ catalog }, rank) =>
    withNames(offersFor(reference, catalog, document), reference)
      .filter(({ value, name }) => name !== undefined || !isDeclared(value, reference))
      .map((offer, i) => itemOf(offer, catalog, sortText(offer, rank, i), place)),
  );
  return listOf(items);
}

function listOf(items: readonly CompletionItem[]): CompletionList | null {
  return items.length > 0 ? { isIncomplete: false, items: [...items] } : null;
}

/** An item with its documentation. Items that are not ours come back as they are. */
export function resolveCompletion(item: CompletionItem, catalogs: CatalogIndex): CompletionItem {
  const data = item.data as ItemData | undefined;
  const catalog = data && catalogs.catalog(data.catalogId)?.catalog;
  if (catalog === undefined || data === undefined) return item;
  const value = documentationOf(data, catalog, catalogs);
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function documentationOf(
  { entryId, pointer, className }: ItemData,
  catalog: Catalog,
  catalogs: CatalogIndex,
): string | undefined {
  const ref = entryId === undefined ? undefined : catalogs.entry(catalog.id, entryId);
  if (ref) return renderEntry(ref, { index: catalogs, relatedApis: false });
  const errorClass = className === undefined ? undefined : classesOf(catalog).get(className);
  if (errorClass) return renderClass(catalog, errorClass);
  return pointer === undefined ? undefined : renderField(catalog, pointer);
}

/** The offers, with those in front that names stand for: alone behind a dot. */
function withNames(offers: readonly Offer[], { names }: Reference): readonly Offer[] {
  if (names === undefined) return offers;
  const byValue = new Map(offers.map((offer) => [offer.value, offer]));
  const named = names.values.flatMap(({ name, value }) => {
    const offer = byValue.get(String(value));
    if (offer === undefined || (typeof value === "number") !== (offer.isNumber === true)) return [];
    return [{ ...offer, name, detail: [`${value}`, offer.detail].filter((text) => text !== "").join(" · ") }];
  });
  return names.isMember ? named : [...named, ...offers];
}

/** Whether an editor offers a value by itself, since types have it. */
function isDeclared(value: string, { declared = [] }: Reference): boolean {
  return declared !== "members" && declared.includes(value);
}

/** Whether nothing is written there yet. */
function isEmpty({ value }: Reference): boolean {
  return typeof value === "number" && Number.isNaN(value);
}

/** Where the text goes, and what has to be put around it. */
interface EditPlace {
  readonly range: Range;
  /** The quote to write on both sides, where none stands there yet. */
  readonly quotes: string;
  /** The quote that is missing at the end. */
  readonly closing: string;
  /** The quote that the text must not contain unescaped. */
  readonly inside: string;
  /** Whether it is a key without quotes, which some texts need. */
  readonly isBareKey?: boolean;
}

function editPlace(reference: Reference, offset: number, { text, references }: AnalysedDocument): EditPlace {
  const { span, quote, partial, kind } = reference;
  if (isEmpty(reference)) {
    const at = { start: offset, end: offset };
    const style =
      kind === "status"
        ? ""
        : (references.references.find((other) => other.quote === "'" || other.quote === '"')?.quote ?? '"');
    return { range: rangeOf(at, text), quotes: style, closing: "", inside: style };
  }
  const isOpen = quote !== "" && text.getText().charAt(span.end) !== quote;
  const isBareKey = reference.role === "key" && quote === "";
  if (!partial || !isOpen)
    return { range: rangeOf(span, text), quotes: "", closing: "", inside: quote, isBareKey };
  return {
    range: rangeOf({ start: span.start, end: offset }, text),
    quotes: "",
    closing: quote,
    inside: quote,
  };
}

/** For numbers, where no quote stands yet. */
function withoutQuotes(place: EditPlace): EditPlace {
  return place.quotes === "" ? place : { ...place, quotes: "", inside: "" };
}

function itemOf(offer: Offer, catalog: Catalog, sort: string, place: EditPlace): CompletionItem {
  const isBare = offer.isNumber || offer.name !== undefined;
  const { range, quotes, closing, inside, isBareKey } = isBare ? withoutQuotes(place) : place;
  const label = offer.name ?? offer.value;
  const plain = isBareKey ? asWritten(label, { quote: "" }) : label;
  const escaped = inside === "" ? plain : plain.replaceAll("\\", "\\\\").replaceAll(inside, `\\${inside}`);
  const what = offer.likelihood === "known" ? texts.known({}) : offer.detail;
  const detail = detailOf(what, catalog);
  const data: ItemData = {
    catalogId: catalog.id,
    ...(offer.entryId === undefined ? {} : { entryId: offer.entryId }),
    ...(offer.pointer === undefined ? {} : { pointer: offer.pointer }),
  };
  return {
    label,
    kind:
      offer.kind === "field"
        ? CompletionItemKind.Field
        : offer.kind === "status"
          ? CompletionItemKind.Value
          : CompletionItemKind.EnumMember,
    detail,
    labelDetails: { description: detail },
    sortText: sort,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText: `${quotes}${escaped}${quotes}${closing}` },
    ...(quotes === "" ? {} : { filterText: `${quotes}${label}${quotes}` }),
    ...(offer.isDeprecated ? { tags: [1] } : {}),
    data,
  };
}
