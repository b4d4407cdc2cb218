// Keys that are offered in an error body: the fields that its forms have at the place, with the value that each would have.

import { CompletionItemKind } from "vscode-languageserver-types";
import { isRequired } from "../../catalog/fieldTree.ts";
import type { Catalog } from "../../catalog/model.ts";
import type { JsonObject } from "../../parse/json.ts";
import { isClosed, type JsonCursor } from "../../references/json/cursor.ts";
import { newlineOf } from "../../text/layout.ts";
import { detailOf } from "../completionData.ts";
import { kindsOf } from "../entryWords.ts";
import { facts } from "../messages.ts";
import { type JsonOffer, type JsonText, keyText } from "./completionItems.ts";
import { type BodyAround, type ExpectedIn, entriesFitting, expectedAt } from "./completionPlace.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isOnOneLine, type Layout, layoutAt } from "./draftText.ts";

/** The fields of a body that are not there yet, those that have to be there first. */
export function keyOffers(body: BodyAround, node: JsonObject, cursor: JsonCursor): readonly JsonOffer[] {
  const present = new Set(
    node.properties.flatMap((property) => (property === cursor.property ? [] : property.key.value)),
  );
  return body.catalogs.flatMap((catalog, rank) => {
    const fields = [...fieldsAt(catalog, body)].filter(([name]) => name !== "*" && !present.has(name));
    const asked = fields.map(([name, ways]) => ({
      name,
      ways,
      needed: ways.filter(({ expected }) => isRequired(expected)).length,
    }));
    asked.sort((a, b) => b.needed - a.needed);
    return asked.flatMap(({ name, ways: [way], needed }, i) =>
      way
        ? [
            keyOffer(name, way, needed > 0, `${rank}${String(i).padStart(4, "0")}`, {
              catalog,
              body,
              cursor,
              node,
            }),
          ]
        : [],
    );
  });
}

/** Each name with what the forms say of it, the likeliest form first. */
function fieldsAt(catalog: Catalog, body: BodyAround): ReadonlyMap<string, readonly ExpectedIn[]> {
  const fields = new Map<string, ExpectedIn[]>();
  for (const { shape, expected } of expectedAt(catalog, body)) {
    for (const [name, field] of expected.below)
      fields.set(name, [...(fields.get(name) ?? []), { shape, expected: field }]);
  }
  return fields;
}

interface KeyPlace {
  readonly catalog: Catalog;
  readonly body: BodyAround;
  readonly cursor: JsonCursor;
  readonly node: JsonObject;
}

function keyOffer(
  name: string,
  { shape, expected }: ExpectedIn,
  isNeeded: boolean,
  sort: string,
  { catalog, body, cursor, node }: KeyPlace,
): JsonOffer {
  const { status, root } = body;
  const path = [...body.path, name];
  const entries = entriesFitting(catalog, { status, root, except: path });
  const value = draftOf(expected, path, { catalog, shape, entries });
  const { field } = expected;
  const kinds = facts.kinds({ kinds: kindsOf(field, !isNeeded) });
  return {
    label: name,
    detail: detailOf(kinds, catalog),
    kind: CompletionItemKind.Field,
    text: memberText(name, value, node, cursor),
    sort: `1${sort}`,
    data: { catalogId: catalog.id, ...(field ? { pointer: field.pointer } : {}) },
  };
}

/** A key with its value in an object: on a line of its own where the object is empty and what is around it is laid out so. */
export function memberText(name: string, value: Draft, node: JsonObject, cursor: JsonCursor): JsonText {
  const { layer, around, typed, quotes } = cursor;
  const { text } = layer;
  const outer = around.at(-2);
  const isOpened =
    node.properties.length === 0 &&
    quotes === "none" &&
    isClosed(text, node) &&
    text.slice(node.span.start + 1, node.span.end - 1).trim() === "" &&
    isOnOneLine(text, node, node.span.end) &&
    (outer
      ? outer.layer === layer && !isOnOneLine(text, outer.node, node.span.start)
      : layer.literals.length === 0);
  if (!isOpened) return keyText(name, value, cursor, layoutAt(cursor, isOnOneLine(text, node, typed.start)));
  const layout = layoutAt(cursor, false);
  const inner: Layout = { ...layout, indentation: layout.indentation + layout.indent };
  const written = keyText(name, value, cursor, inner);
  const newline = newlineOf(text);
  return {
    span: { start: node.span.start + 1, end: node.span.end - 1 },
    parts: [newline + inner.indentation, ...written.parts, newline + layout.indentation],
    opening: "",
  };
}
