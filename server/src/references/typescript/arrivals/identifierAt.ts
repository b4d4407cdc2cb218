// The name at an offset of a tree, and the name that is being typed there.

import * as ts from "typescript";
import { withoutEnd } from "../../../text/ends.ts";
import type { Span } from "../../../text/span.ts";
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

/** A name in a tree, as far as it is written. */
export interface TypedName {
  readonly name: ts.Identifier;
  /** The nodes around it, the innermost first. */
  readonly around: readonly ts.Node[];
  /** What is written of it up to the next space: empty at `offset` where nothing is. */
  readonly span: Span;
}

/** The name that is being typed at `offset`, also where nothing of it is written yet; undefined where something else stands. */
export function typedNameAt(file: ts.SourceFile, offset: number): TypedName | undefined {
  const before = file.text.slice(Math.max(0, offset - MOST_BLANKS), offset);
  const blanks = before.length - withoutEnd(before, " \t").length;
  const around = wayTo(offset - blanks, file);
  const [name, ...outer] = around;
  if (name?.kind !== ts.SyntaxKind.Identifier) return undefined;
  const start = name.getStart(file);
  // What stands behind the offset is no part of what is typed.
  const isWritten = name.pos < name.end && start < offset;
  if (isWritten && blanks > 0) return undefined;
  const span = isWritten ? { start, end: name.end } : { start: offset, end: offset };
  return { name: name as ts.Identifier, around: outer, span };
}

/** The name that ends at or behind a place, or is missing there, with what is around it, the innermost first; empty without one. */
function wayTo(place: number, file: ts.SourceFile): readonly ts.Node[] {
  const pending: (readonly [node: ts.Node, depth: number])[] = [[file, 0]];
  const way: ts.Node[] = [];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, depth] = next;
    way.length = depth;
    way.push(node);
    if (node.kind === ts.SyntaxKind.Identifier) return way.toReversed();
    if (depth >= depths.tree) return [];
    // The last is looked at first: what is missing begins and ends where what is before it ends.
    ts.forEachChild(node, (child) => {
      if (child.pos <= place && place <= child.end && child.getStart(file) <= place)
        pending.push([child, depth + 1]);
    });
  }
  return [];
}

/** Blanks between what is written and what is typed. */
const MOST_BLANKS = 200;

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
