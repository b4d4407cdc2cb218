// A form of error bodies that is added to the text of a catalog: the form of one body.

import { toPointer } from "../text/jsonPlace.ts";
import { createIds } from "./derived.ts";
import { added } from "./messages.ts";
import type { Catalog, Field } from "./model.ts";
import { addedElement, type Insertion } from "./newElement.ts";

/** A form that a catalog lacks. */
export interface NewShape {
  readonly status: number | undefined;
  /** Objects before what they hold. */
  readonly fields: readonly Pick<Field, "pointer" | "types">[];
}

/** A value of a body as far as its form goes. */
export type BodyValue =
  | { readonly kind: "object"; readonly properties: readonly BodyMember[] }
  | { readonly kind: "array"; readonly items: readonly BodyValue[] }
  | { readonly kind: "string" | "boolean" | "null" }
  | { readonly kind: "number"; readonly value: unknown }
  | { readonly kind: "unknown" };
interface BodyMember {
  readonly key: { readonly value: string };
  readonly value?: BodyValue;
}

/** The form of a body; undefined where not all of it is known. */
export function shapeOf(root: BodyValue, status: number | undefined): NewShape | undefined {
  const fields: Pick<Field, "pointer" | "types">[] = [];
  return addFields(root, [], fields) && fields.length > 0 && fields.length <= MOST_FIELDS
    ? { status, fields }
    : undefined;
}

/** Larger ones are no error bodies. */
const MOST_FIELDS = 100;

/** Of lists what their first element has. */
function addFields(
  node: BodyValue,
  path: readonly string[],
  fields: Pick<Field, "pointer" | "types">[],
): boolean {
  if (node.kind === "object")
    return node.properties.every(
      ({ key, value }) => value !== undefined && addField(value, [...path, key.value], fields),
    );
  const [first] = node.kind === "array" ? node.items : [];
  return first === undefined || addField(first, [...path, "*"], fields);
}

function addField(
  node: BodyValue,
  path: readonly string[],
  fields: Pick<Field, "pointer" | "types">[],
): boolean {
  if (node.kind === "unknown" || fields.length > MOST_FIELDS) return false;
  const type = node.kind === "number" && Number.isInteger(node.value) ? "integer" : node.kind;
  fields.push({ pointer: toPointer(path), types: [type] });
  return addFields(node, path, fields);
}

/** Adds behind the last form, written as that one is; undefined where the text has no forms. */
export function addedShape(
  text: string,
  { status, fields }: NewShape,
  { shapes }: Pick<Catalog, "shapes">,
): Insertion | undefined {
  const claim = createIds(new Set(shapes.map(({ id }) => id)));
  return addedElement(text, ["shapes"], {
    id: claim(status === undefined ? "error" : `error-${status}`),
    title: status === undefined ? added.body({}) : added.bodyOf({ status }),
    ...(status !== undefined && { statuses: [status] }),
    basis: "example",
    fields: fields.map(({ pointer, types }) => ({
      pointer,
      types,
      required: true,
      meaning: added.notDescribed({}),
    })),
  });
}
