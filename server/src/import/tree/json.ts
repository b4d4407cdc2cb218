// JSON into a tree with lines. Comments and trailing commas are read over, other faults refused with their line.

import { printParseErrorCode, visit } from "jsonc-parser";
import { refusals } from "../messages.ts";
import { NotImportable } from "../notImportable.ts";
import type { Scalar, Tree } from "./tree.ts";

interface Open {
  readonly members?: Map<string, Tree>;
  readonly items?: Tree[];
  readonly node: Tree;
  key: string;
}

/** Reads JSON. Throws `NotImportable` where it has a fault or nests too deeply. */
export function readJson(text: string): Tree {
  let root: Tree | undefined;
  const open: Open[] = [];
  const add = (node: Tree): void => {
    const parent = open.at(-1);
    if (parent?.items) parent.items.push(node);
    else if (parent?.members) parent.members.set(parent.key, node);
    else root ??= node;
  };
  const begin = (each: Omit<Open, "key">): void => {
    if (open.length > DEEPEST) throw new NotImportable(refusals.tooDeep({ line: each.node.line }));
    add(each.node);
    open.push({ ...each, key: "" });
  };
  const end = (): void => {
    open.pop();
  };
  visit(
    text,
    {
      onObjectBegin(_offset, _length, line) {
        const members = new Map<string, Tree>();
        begin({ members, node: { kind: "object", members, line: line + 1 } });
      },
      onObjectEnd: end,
      onObjectProperty(property) {
        const parent = open.at(-1);
        if (parent) parent.key = property;
      },
      onArrayBegin(_offset, _length, line) {
        const items: Tree[] = [];
        begin({ items, node: { kind: "array", items, line: line + 1 } });
      },
      onArrayEnd: end,
      onLiteralValue: (value: Scalar, _offset, _length, line) =>
        add({ kind: "scalar", value, line: line + 1 }),
      onError(code, _offset, _length, line) {
        throw new NotImportable(refusals.badJson({ line: line + 1, why: printParseErrorCode(code) }));
      },
    },
    { allowTrailingComma: true },
  );
  if (root === undefined) throw new NotImportable(refusals.badJson({ line: 1, why: "ValueExpected" }));
  return root;
}

/** Levels. */
const DEEPEST = 500;
