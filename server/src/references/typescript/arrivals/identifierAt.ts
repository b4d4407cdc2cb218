// The name at an offset of a tree.

import * as ts from "typescript";
import { depths } from "../budget.ts";

/** The identifier that touches `offset`; undefined where none does. */
export function identifierAt(file: ts.SourceFile, offset: number): ts.Identifier | undefined {
  let node: ts.Node = file;
  for (let depth = 0; depth < depths.tree; depth++) {
    if (node.kind === ts.SyntaxKind.Identifier)
      return node.getStart(file) <= offset ? (node as ts.Identifier) : undefined;
    // Of two that meet at the offset, the name is meant.
    const touching: ts.Node[] = [];
    ts.forEachChild(node, (child) => {
      if (child.pos <= offset && offset <= child.end) touching.push(child);
    });
    const next = touching.find((child) => child.getStart(file) <= offset) ?? touching[0];
    if (next === undefined) return undefined;
    node = next;
  }
  return undefined;
}
