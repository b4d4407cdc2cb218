// Completion in JSON: keys and values of error bodies, whole bodies, and statuses. What each of them offers is in a file of its own.

import type { CompletionList } from "vscode-languageserver-types";
import { languageOf } from "../../parse/languages.ts";
import { cursorIn, type JsonCursor } from "../../references/json/cursor.ts";
import { lineEnd, lineStart } from "../../text/layout.ts";
import type { CompletionOptions } from "../completionData.ts";
import type { AnalysedDocument } from "../document.ts";
import { bodyOffers } from "./completionBodies.ts";
import { itemsOf, type JsonOffer } from "./completionItems.ts";
import { keyOffers } from "./completionKeys.ts";
import { bodyAround, levelsOf } from "./completionPlace.ts";
import { statusKeyOffers, statusOffers } from "./completionStatuses.ts";
import { valueOffers } from "./completionValues.ts";

/** What can be written at `offset` of a JSON document, the likeliest first; null where nothing is known of the place. */
export function completionInJson(
  document: AnalysedDocument,
  offset: number,
  { tabStops = false, afterSpace = false }: CompletionOptions,
): CompletionList | null {
  const { json } = document.references;
  const cursor = json && cursorIn(json, document.source, offset);
  if (cursor === undefined) return null;
  const isEmptyValue = cursor.place === "value" && cursor.typed.start === cursor.typed.end;
  if (afterSpace && !isEmptyValue) return null;
  const offers = offersAt(cursor, document);
  if (offers.length === 0) return null;
  const sorted = offers.toSorted((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
  return { isIncomplete: false, items: [...itemsOf(sorted, cursor, document, tabStops)] };
}

function offersAt(cursor: JsonCursor, document: AnalysedDocument): readonly JsonOffer[] {
  const levels = levelsOf(cursor);
  const { uri, languageId } = document.text;
  const byLine = languageOf(uri, languageId) === "jsonl";
  if (cursor.around.length === 0 && !isFree(cursor, document, byLine)) return [];
  const bodies = bodyOffers(levels, cursor, document, byLine);
  const statusKeys = statusKeyOffers(levels, cursor, document);
  if (statusKeys.length > 0) return statusKeys;
  const body = bodyAround(levels, document);
  const node = cursor.around.at(-1)?.node;
  if (cursor.place === "key")
    return [...bodies, ...(body && node?.kind === "object" ? keyOffers(body, node, cursor) : [])];
  if (bodies.length > 0) return bodies;
  return body ? valueOffers(body, cursor, document) : statusOffers(levels, cursor, document);
}

/** Whether a value can begin at the top: a document has one, and each line of JSON Lines. */
function isFree({ typed }: JsonCursor, { references, source }: AnalysedDocument, byLine: boolean): boolean {
  if (!byLine) return references.json?.roots.length === 0;
  const line = source.slice(lineStart(source, typed.start), lineEnd(source, typed.start));
  return line.trim().length === typed.end - typed.start;
}
