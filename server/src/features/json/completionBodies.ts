// Whole error bodies that are offered where one can stand, for the errors of the status beside it.

import { CompletionItemKind } from "vscode-languageserver-types";
import type { Catalog, Entry } from "../../catalog/model.ts";
import type { JsonCursor } from "../../references/json/cursor.ts";
import { memberOf } from "../../references/json/members.ts";
import { indentationAt } from "../../text/layout.ts";
import type { Span } from "../../text/span.ts";
import { sortText } from "../completionData.ts";
import type { AnalysedDocument } from "../document.ts";
import { type JsonOffer, type JsonText, valueInString, valueText } from "./completionItems.ts";
import { catalogsFor, type Level } from "./completionPlace.ts";
import { type Draft, draftOfEntry } from "./draft.ts";
import { isOnOneLine, layoutAt, partsOf } from "./draftText.ts";

/** The bodies that can stand at the last of `levels`. `byLine`: each line of the file is a document of its own. */
export function bodyOffers(
  levels: readonly Level[],
  cursor: JsonCursor,
  document: AnalysedDocument,
  byLine: boolean,
): readonly JsonOffer[] {
  const level = levels.at(-1);
  if (!level?.mayBeBody) return [];
  const place = editPlace(level, cursor);
  if (place === undefined) return [];
  const { layer } = cursor;
  const isOneLine = layer.literals.length > 0 ? !layer.text.trim().includes("\n") : byLine;
  const here = layoutAt(cursor, isOneLine || place === "text");
  const layout = {
    ...here,
    isSpaced: here.isSpaced && place !== "text",
    ...(typeof place === "string" ? {} : { indentation: indentationAt(layer.text, place.start) }),
  };
  const write = (draft: Draft): JsonText => {
    if (place === "text") return valueInString(draft, cursor, layout);
    if (place === "value") return valueText(draft, cursor, layout);
    const parts = partsOf(draft, layout);
    // A completion cannot replace more than its line: then what stands between the brackets is written.
    return isOnOneLine(layer.text, { span: place }, place.end)
      ? { span: place, parts, opening: "{}" }
      : { span: cursor.typed, parts: parts.slice(2, -2), opening: "" };
  };
  const { status } = level.around;
  const digits = String(status?.value ?? rangeAround(levels) ?? "");
  return catalogsFor(level, document).flatMap((catalog, rank) =>
    responsesOf(catalog, digits).map(({ label, draft, entry }, i) => ({
      label,
      detail: entry.title,
      kind: CompletionItemKind.Snippet,
      text: write(draft),
      sort: `${status ? 0 : 2}${sortText({ likelihood: entry.deprecated ? "handled" : "likely" }, rank, i)}`,
      data: { catalogId: catalog.id, entryId: entry.id },
      isDeprecated: entry.deprecated !== undefined,
    })),
  );
}

/** Where a body goes: in place of an empty object, as a value, or into a string; undefined where something else stands. */
function editPlace(
  { node, name, holder }: Level,
  { place, quotes }: JsonCursor,
): Span | "value" | "text" | undefined {
  if (node?.kind === "object") return place === "key" && node.properties.length === 0 ? node.span : undefined;
  if (place !== "value") return undefined;
  if (node?.kind === "string") return quotes !== "none" && node.value.trim() === "" ? "text" : undefined;
  if (node !== undefined) return undefined;
  // HAR and Postman have the body as a text.
  const isText =
    name === "text" || (holder?.kind === "object" && memberOf(holder, "originalRequest") !== undefined);
  return isText ? "text" : "value";
}

interface Response {
  readonly label: string;
  readonly draft: Draft;
  readonly entry: Entry;
}

/** The first digit of the range of statuses that a specification has a place under: `4XX`. */
function rangeAround(levels: readonly Level[]): string | undefined {
  return levels.findLast(({ name }) => /^[45]XX$/.test(name))?.name[0];
}

/** What an API answers with the statuses that begin with `digits`. */
function responsesOf(catalog: Catalog, digits: string): readonly Response[] {
  const all = catalog.entries.flatMap((entry) => {
    if (entry.channel !== "http") return [];
    return entry.statuses.flatMap((one) => {
      if (!String(one).startsWith(digits)) return [];
      const draft = draftOfEntry(catalog, entry, one);
      const { code, type, title } = entry;
      return draft ? [{ label: `${catalog.name} ${one} ${code ?? type ?? title}`, draft, entry }] : [];
    });
  });
  return all.map((one) => {
    const isAlone = all.every((other) => other === one || other.label !== one.label);
    const { messages, title } = one.entry;
    return isAlone ? one : { ...one, label: `${one.label}: ${messages[0] ?? title}` };
  });
}
