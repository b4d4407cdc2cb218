// Where code that handles what arrives can be put: the block behind a `catch` or of a handler, behind the statement that takes a result
// apart, or behind a call that nothing catches.

import * as ts from "typescript";
import type { HandlerRoom } from "../../arrivalModel.ts";
import { depths } from "../budget.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Binding, Scope } from "../outline/scopes.ts";
import { isFunctionNode, spanOf, unwrap } from "../syntax.ts";

/** The room behind the name that errors are given to; undefined where there is none without writing code anew. */
export function roomOfName(
  name: ts.Identifier,
  { definitions: [definition] }: Binding,
  { node }: Scope,
  file: ts.SourceFile,
): HandlerRoom | undefined {
  if (definition?.kind === "caught" && node?.kind === ts.SyntaxKind.CatchClause)
    return inBlock((node as ts.CatchClause).block, file);
  if (definition?.kind === "parameter" && node && isFunctionNode(node))
    return node.body?.kind === ts.SyntaxKind.Block ? inBlock(node.body as ts.Block, file) : undefined;
  return definition?.kind === "expression" && definition.path.length > 0 ? ofResult(name, file) : undefined;
}

/** The room behind a call that is awaited or returned, where nothing catches what it throws. */
export function roomOfCall({ node }: CallPlace, { file, awaited }: Outline): HandlerRoom | undefined {
  if (!awaited.has(node)) return undefined;
  for (const each of waysTo(node, file).toReversed()) {
    if (isFunctionNode(each)) break;
    const { tryBlock, catchClause } =
      each.kind === ts.SyntaxKind.TryStatement ? (each as ts.TryStatement) : {};
    if (catchClause && tryBlock && tryBlock.pos <= node.pos && node.end <= tryBlock.end) return undefined;
  }
  const span = spanOf(node, file);
  return { kind: "call", span: { start: span.start, end: span.end } };
}

/** Behind the statement that declares the name, or in the block of the test for it that follows. */
function ofResult(name: ts.Identifier, file: ts.SourceFile): HandlerRoom | undefined {
  const statements = waysTo(name, file)
    .flatMap((node) => statementsOf(node) ?? [])
    .filter(({ pos, end }) => pos <= name.pos && name.end <= end);
  const statement = statements.at(-1);
  if (statement?.kind !== ts.SyntaxKind.VariableStatement) return undefined;
  const list = waysTo(statement, file).flatMap((node) =>
    statementsOf(node)?.includes(statement) ? [node] : [],
  );
  const all = list[0] && statementsOf(list[0]);
  const next = all?.[all.indexOf(statement) + 1];
  if (next?.kind === ts.SyntaxKind.IfStatement) {
    const { expression, thenStatement } = next as ts.IfStatement;
    const test = unwrap(expression);
    const isTested = test.kind === ts.SyntaxKind.Identifier && (test as ts.Identifier).text === name.text;
    if (isTested)
      return thenStatement.kind === ts.SyntaxKind.Block
        ? { ...inBlock(thenStatement as ts.Block, file), isOfResult: true }
        : undefined;
  }
  return { kind: "result", span: spanOf(statement, file) };
}

/** The room between the braces of a block. */
export function inBlock(block: ts.Block, file: ts.SourceFile): HandlerRoom {
  const { start, end } = spanOf(block, file);
  const isEmpty = block.statements.length === 0;
  return { kind: "block", span: { start: start + 1, end: end - 1 }, ...(isEmpty ? { isEmpty } : {}) };
}

function statementsOf(node: ts.Node): readonly ts.Statement[] | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.SourceFile:
    case ts.SyntaxKind.Block:
    case ts.SyntaxKind.ModuleBlock:
    case ts.SyntaxKind.CaseClause:
    case ts.SyntaxKind.DefaultClause:
      return (node as ts.Block).statements;
    default:
      return undefined;
  }
}

/** The nodes around one, from the file inwards. */
function waysTo({ pos, end }: ts.Node, file: ts.SourceFile): readonly ts.Node[] {
  const ways: ts.Node[] = [file];
  for (let depth = 0; depth < depths.tree; depth++) {
    const around = ways.at(-1)!;
    const next = ts.forEachChild(around, (child) =>
      child.pos <= pos && end <= child.end && !(child.pos === pos && child.end === end) ? child : undefined,
    );
    if (next === undefined) break;
    ways.push(next);
  }
  return ways;
}
