// What is offered at a cursor in JSON as an item of LSP: where its text goes, and what of quotes, colon and commas has to come with it.

import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from "vscode-languageserver-types";
import type { JsonCursor } from "../../references/json/cursor.ts";
import { spanIn } from "../../references/json/layer.ts";
import type { Span } from "../../text/span.ts";
import type { ItemData } from "../completionData.ts";
import type { AnalysedDocument } from "../document.ts";
import { rangeOf } from "../ranges.ts";
import type { Draft, Part } from "./draft.ts";
import { escapedParts, inString, type Layout, partsOf, textOfParts } from "./draftText.ts";

/** Something that can be written at a cursor. */
export interface JsonOffer {
  readonly label: string;
  readonly detail: string;
  readonly kind: CompletionItemKind;
  readonly text: JsonText;
  /** Of offers the one with the lesser text comes first. */
  readonly sort: string;
  readonly data: ItemData;
  readonly isDeprecated?: boolean;
}

/** A text for a place. */
export interface JsonText {
  /** In the layer of the cursor. */
  readonly span: Span;
  readonly parts: readonly Part[];
  /** What stands at the span already and may be typed on: quotes or brackets. */
  readonly opening: string;
}

/** The items of offers at a cursor, in their order. */
export function itemsOf(
  offers: readonly JsonOffer[],
  cursor: JsonCursor,
  { text }: AnalysedDocument,
  snippets: boolean,
): readonly CompletionItem[] {
  const { layer, lacksCommaAt, lacksCommaBehind } = cursor;
  const comma = lacksCommaAt === undefined ? undefined : { start: lacksCommaAt, end: lacksCommaAt };
  return offers.map(({ label, detail, kind, text: written, sort, data, isDeprecated }) => {
    const parts = escapedParts([...written.parts, lacksCommaBehind ? "," : ""], layer.literals.length);
    const hasStops = snippets && parts.some((part) => typeof part !== "string");
    return {
      label,
      kind,
      detail,
      // The name of a whole body needs the width of the list. What it means is among its details.
      ...(kind === CompletionItemKind.Snippet ? {} : { labelDetails: { description: detail } }),
      sortText: sort,
      filterText: `${written.opening}${label}`,
      insertTextFormat: hasStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      // The lines are indented already.
      insertTextMode: InsertTextMode.asIs,
      textEdit: {
        range: rangeOf(spanIn(layer, written.span), text),
        newText: textOfParts(parts, hasStops),
      },
      ...(comma && { additionalTextEdits: [{ range: rangeOf(spanIn(layer, comma), text), newText: "," }] }),
      ...(isDeprecated ? { tags: [1] } : {}),
      data,
    };
  });
}

/** A key with its value; of a key that has its colon only the name is written. */
export function keyText(name: string, value: Draft, cursor: JsonCursor, layout: Layout): JsonText {
  const { typed, quotes, hasColon } = cursor;
  const written = JSON.stringify(name);
  const rest = hasColon ? [] : [layout.isSpaced ? ": " : ":", ...partsOf(value, layout)];
  if (quotes === "none") return { span: typed, parts: [written, ...rest], opening: "" };
  const end = quotes === "closed" ? typed.end + 1 : typed.end;
  return { span: { start: typed.start, end }, parts: [written.slice(1), ...rest], opening: "" };
}

/** A value: between the quotes where it is a text and they stand there, else with all that it needs. */
export function valueText(value: Draft, cursor: JsonCursor, layout: Layout): JsonText {
  const { typed, quotes, layer } = cursor;
  const parts = partsOf(value, layout);
  if (quotes === "none") {
    const isTight = layout.isSpaced && layer.text[typed.start - 1] === ":";
    return { span: typed, parts: isTight ? [" ", ...parts] : parts, opening: "" };
  }
  if (value.kind === "leaf" && value.isText) return withinQuotes(parts.slice(1, -1), cursor);
  const end = quotes === "closed" ? typed.end + 1 : typed.end;
  return { span: { start: typed.start - 1, end }, parts, opening: '"' };
}

/** A value as JSON in a string, which stands there already or is written too. */
export function valueInString(value: Draft, cursor: JsonCursor, layout: Layout): JsonText {
  const parts = partsOf(value, layout).map(inString);
  if (cursor.quotes !== "none") return withinQuotes(parts, cursor);
  const isTight = cursor.layer.text[cursor.typed.start - 1] === ":";
  return { span: cursor.typed, parts: [isTight ? ' "' : '"', ...parts, '"'], opening: "" };
}

function withinQuotes(parts: readonly Part[], { typed, quotes }: JsonCursor): JsonText {
  return { span: typed, parts: quotes === "open" ? [...parts, '"'] : parts, opening: "" };
}
