// How a body differs from a documented shape. What is worked out at run time counts as right; additional fields are allowed.

import { type Expected, expectedOf, isRequired } from "../catalog/fieldTree.ts";
import type { Field, Shape } from "../catalog/model.ts";
import type { BodyNode, BodyObject, BodyProperty } from "../references/bodyModel.ts";

/** One thing that is wrong with a body. `path`: where the field is, from the body on. */
export type Fault =
  | {
      readonly kind: "missing";
      /** The object that lacks it. */
      readonly object: BodyObject;
      readonly path: readonly string[];
      readonly expected: Expected;
    }
  | {
      readonly kind: "type" | "constant";
      readonly node: BodyNode;
      readonly path: readonly string[];
      readonly field: Field;
    };

/** All faults of a body that is measured by a shape, in the order of the shape. */
export function faultsOf(root: BodyNode, shape: Shape): readonly Fault[] {
  const faults: Fault[] = [];
  check(root, expectedOf(shape), [], faults);
  return faults;
}

/** Whether a body has every required field of a shape, with the types and constants it documents. */
export function fitsShape(root: BodyNode, shape: Shape): boolean {
  let known = fitting.get(root);
  if (known === undefined) {
    known = new Map();
    fitting.set(root, known);
  }
  let fits = known.get(shape);
  if (fits === undefined) {
    fits = faultsOf(root, shape).length === 0;
    known.set(shape, fits);
  }
  return fits;
}

/** Asked by several rules for the same body. */
const fitting = new WeakMap<BodyNode, Map<Shape, boolean>>();

/** The last property of a name; undefined where it has none with a value. */
export function propertyOf({ properties }: BodyObject, name: string): BodyProperty | undefined {
  return properties.findLast(({ key, value }) => key.value === name && value !== undefined);
}

/** The JSON type of a value; undefined for what is not known. */
export function typeOf(node: BodyNode): Field["types"][number] | undefined {
  if (node.kind === "unknown") return undefined;
  return node.kind === "number" && Number.isInteger(node.value) ? "integer" : node.kind;
}

function check(node: BodyNode, { field, below }: Expected, path: readonly string[], faults: Fault[]): void {
  const type = typeOf(node);
  if (type === undefined) return;
  if (field && !field.types.includes(type) && !(type === "integer" && field.types.includes("number"))) {
    faults.push({ kind: "type", node, path, field });
    return;
  }
  if (field?.constant !== undefined && "value" in node && node.value !== field.constant)
    faults.push({ kind: "constant", node, path, field });
  if (node.kind === "array") {
    const each = below.get("*");
    if (each) for (const item of node.items) check(item, each, [...path, "*"], faults);
  } else if (node.kind === "object") {
    for (const expected of below.values()) {
      if (expected.name === "*") continue;
      const value = propertyOf(node, expected.name)?.value;
      const inner = [...path, expected.name];
      if (value) check(value, expected, inner, faults);
      else if (isRequired(expected) && node.isOpen !== true)
        faults.push({ kind: "missing", object: node, path: inner, expected });
    }
  } else if (path.length === 0 && below.size > 0) faults.push(...missingAll(node, below));
}

/** A body that is no object at all lacks everything: what it should be is an object. */
function missingAll(node: BodyNode, below: Expected["below"]): readonly Fault[] {
  const field = [...below.values()].find((expected) => expected.field)?.field;
  return field ? [{ kind: "type", node, path: [], field }] : [];
}
