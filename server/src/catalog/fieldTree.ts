// The fields of a shape as a tree: what a body of it consists of. How a body differs from that is in resolve/bodyFaults.ts.

import { pointerTokens } from "../text/jsonPlace.ts";
import type { Field, Shape } from "./model.ts";

/** A field of a shape with the fields below it; `*` stands for each element of an array. */
export interface Expected {
  readonly name: string;
  readonly field: Field | undefined;
  readonly below: ReadonlyMap<string, Expected>;
}

/** The fields of a shape as a tree. */
export function expectedOf(shape: Shape): Expected {
  let tree = trees.get(shape);
  if (tree === undefined) {
    tree = { name: "", field: undefined, below: new Map() };
    for (const field of shape.fields) addField(tree, pointerTokens(field.pointer), field);
    trees.set(shape, tree);
  }
  return tree;
}

/** Shapes never change: their trees are made once. */
const trees = new WeakMap<Shape, Expected>();

/** Whether a body must have a field, or something below it where the field itself is not described. */
export function isRequired({ field, below }: Expected): boolean {
  return field ? field.required : [...below.values()].some(isRequired);
}

type Growing = { name: string; field: Field | undefined; below: Map<string, Growing> };

function addField(tree: Expected, tokens: readonly string[], field: Field): void {
  let at = tree as Growing;
  for (const token of tokens) {
    let next = at.below.get(token);
    if (next === undefined) {
      next = { name: token, field: undefined, below: new Map() };
      at.below.set(token, next);
    }
    at = next;
  }
  at.field = field;
}
