// The name at an offset of a tree.

import * as ts from "typescript";
import { depths } from "../budget.ts";
import { isAccess, nameOf } from "../syntax.ts";

/** A name in a tree, and the node that it is a part of. */
export interface NameAt {
  readonly name: ts.Identifier;
  readonly parent: ts.Node;
}

/** The identifier that touches `offset`, or that the `catch` there declares; undefined where none does. */
export function identifierAt(file: ts.SourceFile, offset: number): NameAt | undefined {
  let node: ts.Node = file;
  let parent: ts.Node = file;
  for (let depth = 0; depth < depths.tree; depth++) {
    if (node.kind === ts.SyntaxKind.Identifier)
      return node.getStart(file) <= offset ? { name: node as ts.Identifier, parent } : undefined;
    // Of two that meet at the offset, the name is meant.
    const touching: ts.Node[] = [];
    ts.forEachChild(node, (child) => {
      if (child.pos <= offset && offset <= child.end) touching.push(child);
    });
    const next = touching.find((child) => child.getStart(file) <= offset) ?? touching[0];
    if (next === undefined)
      return node.kind === ts.SyntaxKind.CatchClause ? caughtBy(node as ts.CatchClause) : undefined;
    parent = node;
    node = next;
  }
  return undefined;
}

function caughtBy({ variableDeclaration: parent }: ts.CatchClause): NameAt | undefined {
  return parent?.name.kind === ts.SyntaxKind.Identifier
    ? { name: parent.name as ts.Identifier, parent }
    : undefined;
}

/** Whether a name is that of a member, or a key: it does not stand for what is declared under that name. */
export function isMember({ name, parent }: NameAt): boolean {
  if (isAccess(parent))
    return nameOf(parent) === name && parent.kind === ts.SyntaxKind.PropertyAccessExpression;
  if (parent.kind === ts.SyntaxKind.BindingElement)
    return (parent as ts.BindingElement).propertyName === name;
  return MEMBERS.has(parent.kind) && (parent as ts.NamedDeclaration).name === name;
}

const MEMBERS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.PropertySignature,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.MethodSignature,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.SetAccessor,
  ts.SyntaxKind.EnumMember,
  ts.SyntaxKind.JsxAttribute,
]);
