// Statuses that are offered beside a body or an address, and as the names of responses.

import { CompletionItemKind } from "vscode-languageserver-types";
import type { Catalog } from "../../catalog/model.ts";
import type { BodyCandidate } from "../../references/bodyModel.ts";
import type { JsonCursor } from "../../references/json/cursor.ts";
import { BODY_KEYS } from "../../references/json/holders.ts";
import { spanIn } from "../../references/json/layer.ts";
import { isOpenApi } from "../../references/json/openApi.ts";
import { isStatusName } from "../../references/json/statements.ts";
import { statusSet } from "../../references/statusSet.ts";
import { nodesAt, tokensOf } from "../../resolve/bodyShape.ts";
import { encloses } from "../../text/span.ts";
import { detailOf, sortText } from "../completionData.ts";
import type { AnalysedDocument } from "../document.ts";
import type { Offer } from "../offer.ts";
import { offersFor } from "../offers.ts";
import { type JsonOffer, type JsonText, valueText } from "./completionItems.ts";
import { memberText } from "./completionKeys.ts";
import { entriesFitting, hasStatusKeys, isStatusKey, type Level, wellKnown } from "./completionPlace.ts";
import { emptyReference } from "./completionValues.ts";
import type { Draft } from "./draft.ts";
import { layoutAt } from "./draftText.ts";

/** Statuses as the value at the last of `levels`; those that cannot come with the body beside it last. */
export function statusOffers(
  levels: readonly Level[],
  cursor: JsonCursor,
  document: AnalysedDocument,
): readonly JsonOffer[] {
  const level = levels.at(-1);
  const holder = level?.holder;
  if (level === undefined || level.isApart || holder?.kind !== "object") return [];
  const hasBody = holder.properties.some(({ key }) => BODY_KEYS.has(key.value) || key.value === "content");
  const isStatus = isStatusName(level.name) || (level.name === "code" && hasBody);
  if (!isStatus) return [];
  const span = spanIn(level.layer, holder.span);
  const body = document.references.bodies.find(
    (one) => encloses(span, one.span) && one.span.start !== span.start,
  );
  const apis = document.apisFor({ span, url: level.around.url, root: body?.root });
  const isText = cursor.quotes !== "none";
  return wellKnown(apis, hasBody).flatMap((catalog, rank) =>
    offersOf(catalog, body, document).map((offer, i) => {
      const value: Draft = { kind: "leaf", isText, parts: [offer.value] };
      // What no error comes with is what was accepted.
      const index = offer.entryId === undefined ? i + 1000 : i;
      return statusOffer(
        offer,
        sortText(offer, rank, index),
        catalog,
        valueText(value, cursor, layoutAt(cursor, true)),
      );
    }),
  );
}

/** Statuses as keys of an object that has responses by them, those left out that it has. */
export function statusKeyOffers(
  levels: readonly Level[],
  cursor: JsonCursor,
  document: AnalysedDocument,
): readonly JsonOffer[] {
  const level = levels.at(-1);
  const [root] = levels;
  if (level?.node?.kind !== "object" || level.isApart || cursor.place !== "key") return [];
  const { node } = level;
  const others = node.properties.filter((property) => property !== cursor.property);
  const isSpecified = root?.node?.kind === "object" && isOpenApi(root.node);
  const isByStatus = level.name === "responses" || hasStatusKeys({ ...node, properties: others });
  if (!isByStatus) return [];
  const apis = document.apisFor({ span: spanIn(level.layer, node.span), url: level.around.url });
  return wellKnown(apis, isSpecified || hasStatusKeys(node)).flatMap((catalog, rank) =>
    offersOf(catalog, undefined, document)
      .filter(({ value }) => isStatusKey(value) && !others.some(({ key }) => key.value === value))
      .map((offer, i) => {
        const text = memberText(offer.value, responseDraft(offer, catalog, isSpecified), node, cursor);
        return statusOffer(offer, `0${sortText(offer, rank, i)}`, catalog, text);
      }),
  );
}

function responseDraft({ value }: Offer, { statuses, entries }: Catalog, isSpecified: boolean): Draft {
  if (!isSpecified) return { kind: "leaf", isText: false, parts: ["{", { choices: [""] }, "}"] };
  const status = Number(value);
  const meaning =
    statuses.find((one) => one.status === status)?.meaning ??
    entries.find((entry) => entry.statuses.includes(status))?.title ??
    "";
  return {
    kind: "object",
    members: [["description", { kind: "leaf", isText: true, parts: [{ choices: [meaning] }] }]],
  };
}

function statusOffer(offer: Offer, sort: string, catalog: Catalog, text: JsonText): JsonOffer {
  return {
    label: offer.value,
    detail: detailOf(offer.detail, catalog),
    kind: CompletionItemKind.Value,
    text,
    sort,
    data: { catalogId: catalog.id, ...(offer.entryId === undefined ? {} : { entryId: offer.entryId }) },
  };
}

function offersOf(
  catalog: Catalog,
  body: BodyCandidate | undefined,
  document: AnalysedDocument,
): readonly Offer[] {
  return offersFor(emptyReference("status", [], body && statusesOfBody(catalog, body)), catalog, document);
}

/** The statuses that a body can come with; undefined where it does not say. */
function statusesOfBody(catalog: Catalog, { root }: BodyCandidate) {
  const isNamed = catalog.discriminators.some(({ pointer }) => nodesAt(root, tokensOf(pointer)).length > 0);
  const entries = isNamed ? entriesFitting(catalog, { status: undefined, root }) : [];
  return entries.length > 0 ? statusSet(...entries.flatMap(({ statuses }) => statuses)) : undefined;
}
