// Values that are offered for a field of an error body: codes, types, messages, and whatever else its forms tell of it.

import { CompletionItemKind } from "vscode-languageserver-types";
import type { Catalog } from "../../catalog/model.ts";
import type { JsonCursor } from "../../references/json/cursor.ts";
import type { Reference } from "../../references/model.ts";
import { type StatusSet, statusSet } from "../../references/statusSet.ts";
import { discriminatorAt } from "../../resolve/discriminators.ts";
import { detailOf, sortText } from "../completionData.ts";
import type { AnalysedDocument } from "../document.ts";
import { kindsOf } from "../entryWords.ts";
import { facts } from "../messages.ts";
import type { Offer } from "../offer.ts";
import { offersFor } from "../offers.ts";
import { type JsonOffer, valueText } from "./completionItems.ts";
import { type BodyAround, type ExpectedIn, entriesFitting, expectedAt } from "./completionPlace.ts";
import { type Draft, draftOf, templateParts } from "./draft.ts";
import { isOnOneLine, layoutAt, partsOf } from "./draftText.ts";

/** What can stand at the end of a body's path, the likeliest first. */
export function valueOffers(
  body: BodyAround,
  cursor: JsonCursor,
  document: AnalysedDocument,
): readonly JsonOffer[] {
  return body.catalogs.flatMap((catalog, rank) => {
    const discriminator = discriminatorAt(body.path, catalog);
    const ways = expectedAt(catalog, body);
    const [way] = ways;
    const isText = ways.some(
      ({ expected: { field } }) => field?.types.includes("string") === true && field.constant === undefined,
    );
    if (discriminator && isText)
      return wordOffers(discriminator.kind, catalog, rank, { body, cursor, document });
    const own = way ? exampleOffers(way, catalog, rank, { body, cursor }) : [];
    const others = isText ? standardOffers({ body, cursor, document }) : [];
    return [...own, ...others.filter(({ label }) => own.every((one) => one.label !== label))];
  });
}

interface ValuePlace {
  readonly body: BodyAround;
  readonly cursor: JsonCursor;
  readonly document: AnalysedDocument;
}

/** Codes, types or messages: those that go with what else is in the body first. */
function wordOffers(
  kind: "code" | "type" | "message",
  catalog: Catalog,
  rank: number,
  { body, cursor, document }: ValuePlace,
): readonly JsonOffer[] {
  const { status, root, path } = body;
  const fitting = entriesFitting(catalog, { status, root, except: path });
  const statuses = status === undefined ? undefined : statusSet(status);
  const offers = offersFor(
    emptyReference(kind === "message" ? kind : "code", path, statuses),
    catalog,
    document,
  );
  return offers.map((offer, i) => {
    const fits = fitting.some((entry) =>
      kind === "message" ? entry.messages.includes(offer.value) : entry[kind] === offer.value,
    );
    const parts = kind === "message" ? templateParts(offer.value) : [offer.value];
    const likelihood = fits || offer.likelihood !== "likely" ? offer.likelihood : "possible";
    const sort = sortText({ likelihood }, rank, i + (fits ? 0 : 1000));
    return wordOffer(offer, { kind: "leaf", isText: true, parts }, sort, catalog, cursor);
  });
}

/** The types of field errors, where the API passes on those of a library. */
function standardOffers({ body, cursor, document }: ValuePlace): readonly JsonOffer[] {
  return document.catalogs.catalogs.flatMap(({ catalog }) => {
    const discriminator = catalog.kind === "standard" ? discriminatorAt(body.path, catalog) : undefined;
    // A message of a library is in no list of its types.
    if (discriminator?.kind !== "type" && discriminator?.kind !== "code") return [];
    return offersFor(emptyReference("code", body.path, undefined), catalog, document).map((offer, i) =>
      wordOffer(
        offer,
        { kind: "leaf", isText: true, parts: [offer.value] },
        sortText(offer, 9, i),
        catalog,
        cursor,
      ),
    );
  });
}

function wordOffer(
  offer: Offer,
  value: Draft,
  sort: string,
  catalog: Catalog,
  cursor: JsonCursor,
): JsonOffer {
  return {
    label: offer.value,
    detail: detailOf(offer.detail, catalog),
    kind: CompletionItemKind.EnumMember,
    text: valueText(value, cursor, layoutAt(cursor, true)),
    sort,
    data: { catalogId: catalog.id, ...(offer.entryId === undefined ? {} : { entryId: offer.entryId }) },
    isDeprecated: offer.isDeprecated,
  };
}

/** A constant, the values of a boolean, what an example has, or the fields of an object. */
function exampleOffers(
  { shape, expected }: ExpectedIn,
  catalog: Catalog,
  rank: number,
  { body, cursor }: Omit<ValuePlace, "document">,
): readonly JsonOffer[] {
  const { status, root, path } = body;
  const { field } = expected;
  const entries = entriesFitting(catalog, { status, root, except: path });
  const value = draftOf(expected, path, { catalog, shape, entries });
  const holder = cursor.around.at(-1)?.node;
  const isInline = holder !== undefined && isOnOneLine(cursor.layer.text, holder, cursor.typed.start);
  const kinds = facts.kinds({ kinds: kindsOf(field) });
  return alternatives(value).flatMap((one, i) => {
    const label = labelOf(one);
    return label === ""
      ? []
      : {
          label,
          detail: detailOf(kinds, catalog),
          kind: one.kind === "leaf" ? CompletionItemKind.Value : CompletionItemKind.Struct,
          text: valueText(one, cursor, layoutAt(cursor, isInline)),
          sort: sortText({ likelihood: "likely" }, rank, i),
          data: { catalogId: catalog.id, ...(field ? { pointer: field.pointer } : {}) },
        };
  });
}

/** Each choice by itself: what is chosen from the list need not be chosen again. */
function alternatives(value: Draft): readonly Draft[] {
  if (value.kind !== "leaf") return [value];
  const [part] = value.parts;
  if (part === undefined || typeof part === "string" || value.parts.length > 1) return [value];
  return part.choices.map((choice) => ({ ...value, parts: [choice] }));
}

function labelOf(value: Draft): string {
  if (value.kind === "object") return `{ ${value.members.map(([name]) => name).join(", ")} }`;
  if (value.kind === "array") return "[ … ]";
  const text = value.parts
    .map((part) => (typeof part === "string" ? part : (part.choices[0] ?? "")))
    .join("");
  return value.isText ? text : partsOf({ ...value, parts: [text] }, noLayout).join("");
}

const noLayout = { indent: "", newline: "", indentation: "", isInline: true, isSpaced: true };

/** The place as a reference that nothing stands at yet. `statuses`: those that can be there. */
export function emptyReference(
  kind: "code" | "message" | "status",
  path: readonly string[],
  statuses: StatusSet | undefined,
): Reference {
  const span = { start: 0, end: 0 };
  return {
    kind,
    role: "body",
    value: "",
    span,
    quote: '"',
    partial: true,
    ...(kind === "status"
      ? {}
      : { subject: { span, root: "", path, pathSpans: [], origin: { part: "body", path } } }),
    ...(statuses ? { facts: { statuses, values: [], because: [] } } : {}),
  };
}
