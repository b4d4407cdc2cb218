// The values that one schema is limited to itself, and what it says of each.

import { itemsOf, member, type Scalar, type Tree, textOf } from "../tree/tree.ts";

/** One of the values that a field is limited to. */
export interface Allowed {
  readonly value: string | number;
  /** What the schema says of this value. */
  readonly meaning: string;
  /** A name that the schema gives it, which no body has. */
  readonly label: string;
  readonly line: number;
}

/** The only value of a schema, with what is said of it. */
export function singleOf(node: Tree): Allowed | undefined {
  if (member(node, "properties")) return undefined;
  const [first, second] = allowedBy(node);
  if (first === undefined || second !== undefined) return undefined;
  const meaning = textOf(member(node, "description")) ?? "";
  const label = textOf(member(node, "title")) ?? "";
  return { ...first, meaning: first.meaning || meaning, label: first.label || (meaning === "" ? "" : label) };
}

/** The values that a schema is limited to itself, with the names and meanings that extensions give them. */
export function allowedBy(node: Tree): readonly Allowed[] {
  const constant = member(node, "const");
  if (constant) return scalarOf(constant);
  const values = firstList(node, ["enum", "x-extensible-enum", "x-enum", "x-enum-values"]);
  const names = firstList(node, ["x-enum-varnames", "x-enumNames", "x-enum-names"]);
  const said =
    member(node, "x-enum-descriptions") ??
    member(node, "x-enumDescriptions") ??
    member(node, "x-enum-description");
  const own = new Map(
    itemsOf(member(member(node, "x-ms-enum"), "values")).map((each) => [
      String(scalar(member(each, "value"))),
      { meaning: textOf(member(each, "description")) ?? "", label: textOf(member(each, "name")) ?? "" },
    ]),
  );
  return values.flatMap((item, i) =>
    scalarOf(item).map((each): Allowed => {
      const known = own.get(String(each.value));
      const label = textOf(names[i]) ?? known?.label ?? "";
      const meaning =
        textOf(said?.kind === "array" ? said.items[i] : member(said, String(each.value))) ??
        known?.meaning ??
        "";
      return { ...each, meaning, label: label === String(each.value) ? "" : label };
    }),
  );
}

function firstList(node: Tree, keys: readonly string[]): readonly Tree[] {
  return keys.map((key) => itemsOf(member(node, key))).find((items) => items.length > 0) ?? [];
}

export function scalar(node: Tree | undefined): Scalar | undefined {
  return node?.kind === "scalar" ? node.value : undefined;
}

export function scalarOf(node: Tree): Allowed[] {
  const value = scalar(node);
  return typeof value === "string" || typeof value === "number"
    ? [{ value, meaning: "", label: "", line: node.line }]
    : [];
}
