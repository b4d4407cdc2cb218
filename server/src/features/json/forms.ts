// By which documented forms an error body in JSON is to be measured, and what it lacks by them: what hovers tell of it.

import { type Expected, expectedOf } from "../../catalog/fieldTree.ts";
import type { Catalog, Entry, Field, Shape } from "../../catalog/model.ts";
import { shapesForStatus, shapesOf } from "../../catalog/shapes.ts";
import type { BodyCandidate, BodyNode } from "../../references/bodyModel.ts";
import { type Fault, faultsOf, fitsShape } from "../../resolve/bodyFaults.ts";
import { nodesAt, tokensOf } from "../../resolve/bodyShape.ts";
import { toPointer } from "../../text/jsonPlace.ts";

/**
 * The forms that a body can have by its status and errors, the one it is nearest to first. Where neither is known: those it has, else
 * all. None only where the catalog describes none that can be meant.
 */
export function formsOf(
  { root, status }: BodyCandidate,
  catalog: Catalog,
  entries: readonly Entry[],
): readonly Shape[] {
  const ofStatus = status ? shapesForStatus(catalog, status.value) : [];
  const ofEntries = entries.flatMap((entry) => shapesOf(catalog, entry, status?.value));
  const narrowed = ofStatus.filter((shape) => ofEntries.includes(shape));
  const forms = [narrowed, ofStatus, ofEntries].find(({ length }) => length > 0) ?? [];
  const fitting = catalog.shapes.filter((shape) => fitsShape(root, shape));
  const all = forms.length > 0 ? forms : fitting.length > 0 ? fitting : catalog.shapes;
  const measured = [...new Set(all)].map((shape) => ({ shape, faults: faultsOf(root, shape).length }));
  return measured.sort((a, b) => a.faults - b.faults).map(({ shape }) => shape);
}

/** A field that a form requires and a body lacks. `field` is absent where only what is below it is described. */
export interface Missing {
  readonly path: readonly string[];
  readonly field?: Field;
}

/** What a body lacks by a form, each path once: for an object that is missing whole, the object. */
export function missingIn(root: BodyNode, form: Shape): readonly Missing[] {
  const found = new Map<string, Missing>();
  for (const fault of faultsOf(root, form)) {
    if (fault.kind !== "missing") continue;
    const { path, expected } = fault;
    found.set(toPointer(path), { path, ...(expected.field && { field: expected.field }) });
  }
  return [...found.values()];
}

/** A value that is not as a form has it. */
export type Wrong = Extract<Fault, { readonly kind: "type" | "constant" }>;

/** Values of a body that are of another type than a form has them, or not its constant. */
export function wrongIn(root: BodyNode, form: Shape): readonly Wrong[] {
  return faultsOf(root, form).flatMap((fault) => (fault.kind === "missing" ? [] : [fault]));
}

/** The fields of a form that hold no others, by whether a body has them. */
export function fieldsOf(
  root: BodyNode,
  form: Shape,
): { readonly there: readonly Field[]; readonly optional: readonly Field[] } {
  const there: Field[] = [];
  const optional: Field[] = [];
  for (const field of form.fields) {
    if (form.fields.some(({ pointer }) => pointer.startsWith(`${field.pointer}/`))) continue;
    if (nodesAt(root, tokensOf(field.pointer)).length > 0) there.push(field);
    else if (!field.required) optional.push(field);
  }
  return { there, optional };
}

/** Paths of what a body has besides a form, the outermost of each. Below a field that is described no further, anything may be. */
export function besides(root: BodyNode, form: Shape): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  collect(root, expectedOf(form), [], found);
  return [...found.values()];
}

function collect(
  node: BodyNode,
  { below }: Expected,
  path: readonly string[],
  found: Map<string, readonly string[]>,
): void {
  if (below.size === 0) return;
  if (node.kind === "array") {
    const each = below.get("*");
    if (each) for (const item of node.items) collect(item, each, [...path, "*"], found);
  } else if (node.kind === "object") {
    for (const { key, value } of node.properties) {
      const expected = below.get(key.value);
      const inner = [...path, key.value];
      if (expected === undefined) found.set(toPointer(inner), inner);
      else if (value) collect(value, expected, inner, found);
    }
  }
}
