// A JSON or YAML document as its readers leave it: values with their lines. What they mean is not known here.

export type Scalar = string | number | boolean | null;

interface OnLine {
  /** From 1. */
  readonly line: number;
}

export interface ObjectNode extends OnLine {
  readonly kind: "object";
  readonly members: ReadonlyMap<string, Tree>;
}

export interface ArrayNode extends OnLine {
  readonly kind: "array";
  readonly items: readonly Tree[];
}

export interface ScalarNode extends OnLine {
  readonly kind: "scalar";
  readonly value: Scalar;
}

/** A node may be reached in several ways where YAML has aliases, and then may hold itself. */
export type Tree = ObjectNode | ArrayNode | ScalarNode;

/** The value of a key; undefined where the node is no object or has no such key. */
export function member(node: Tree | undefined, key: string): Tree | undefined {
  return node?.kind === "object" ? node.members.get(key) : undefined;
}

/** The members of an object; none where it is no object. */
export function membersOf(node: Tree | undefined): readonly (readonly [string, Tree])[] {
  return node?.kind === "object" ? [...node.members] : [];
}

/** The elements of an array; none where it is no array. */
export function itemsOf(node: Tree | undefined): readonly Tree[] {
  return node?.kind === "array" ? node.items : [];
}

/** The text that a node is; undefined where it is none. */
export function textOf(node: Tree | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

/** The value of a node as JSON has it; undefined where it has more than `most` nodes, or holds itself. */
export function plainOf(node: Tree, most: number): unknown {
  let left = most;
  const read = (each: Tree, depth: number): unknown => {
    if (--left < 0 || depth > DEEPEST) throw new TooMuch();
    if (each.kind === "scalar") return each.value;
    if (each.kind === "array") return each.items.map((item) => read(item, depth + 1));
    return Object.fromEntries([...each.members].map(([key, inner]) => [key, read(inner, depth + 1)]));
  };
  try {
    return read(node, 0);
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
}

const DEEPEST = 200;

class TooMuch extends Error {}
