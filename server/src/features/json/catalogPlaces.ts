// Where the text of a catalog describes a field or a status. Where it has an entry is text/jsonPlace.ts's to find.

import type { Node } from "jsonc-parser";
import type { Pointer } from "../../catalog/model.ts";
import { nodeAt, parseJson, spanOf } from "../../text/jsonPlace.ts";
import type { Span } from "../../text/span.ts";

/** The pointer of a field of a form, without the quotes; undefined where the text has none. */
export function fieldPlace(text: string, shapeId: string, pointer: Pointer): Span | undefined {
  const shape = elementWith(elements(read(text), "shapes"), "id", shapeId);
  const field = shape && elementWith(elements(shape, "fields"), "pointer", pointer);
  const node = field && nodeAt(field, ["pointer"]);
  return node && { start: node.offset + 1, end: node.offset + node.length - 1 };
}

/** The number of a status in the list of what statuses mean; undefined where the text has none. */
export function statusPlace(text: string, status: number): Span | undefined {
  const meaning = elementWith(elements(read(text), "statuses"), "status", status);
  const node = meaning && nodeAt(meaning, ["status"]);
  return node && spanOf(node);
}

/** Texts that are read for one place, in UTF-16 code units: a longer one keeps others waiting for more than the place is worth. */
const LONGEST_READ = 2_000_000;

function read(text: string): Node | undefined {
  return text.length > LONGEST_READ ? undefined : parseJson(text);
}

function elements(node: Node | undefined, list: string): readonly Node[] {
  return (node && nodeAt(node, [list])?.children) ?? [];
}

function elementWith(all: readonly Node[], name: string, value: string | number): Node | undefined {
  return all.find((element) => nodeAt(element, [name])?.value === value);
}
