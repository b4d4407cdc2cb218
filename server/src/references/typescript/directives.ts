// `// error-atlas: <api>` comments of a TypeScript file, and the stretch of source that each holds for.

import * as ts from "typescript";
import type { Span } from "../../text/span.ts";
import type { Directive } from "../commentModel.ts";
import { isTextNode, spanOf } from "./syntax.ts";

const DIRECTIVE = /(\/\/|\/\*+|^[ \t]*\*)[ \t]*error-atlas:[ \t]*([a-z0-9][a-z0-9-]*)/gm;

/**
 * The directives of a file. Above the first statement one holds for the file, as the first thing in a block for the block,
 * elsewhere for the statement that it stands on or before.
 */
export function directivesOf(file: ts.SourceFile): Directive[] {
  const { text } = file;
  if (!text.includes("error-atlas:")) return [];
  const directives: Directive[] = [];
  for (const match of text.matchAll(DIRECTIVE)) {
    const api = match[2] ?? "";
    const span = { start: match.index, end: match.index + match[0].length };
    const chain = nodesAround(file, span.start);
    if (chain.some((node) => isTextNode(node))) continue;
    directives.push({
      span,
      apiSpan: { start: span.end - api.length, end: span.end },
      api,
      scope: scopeOf(span, chain, file),
    });
  }
  return directives;
}

function scopeOf(span: Span, chain: readonly ts.Node[], file: ts.SourceFile): Span {
  const first = file.statements[0];
  const whole = { start: 0, end: file.text.length };
  if (first === undefined || span.start < first.getStart(file)) return whole;
  const list = chain.findLast((node) => statementsOf(node) !== undefined);
  const statements = (list && statementsOf(list)) ?? file.statements;
  const [opening] = statements;
  if (list && list !== file && (opening === undefined || span.start < opening.getStart(file)))
    return spanOf(list, file);
  const line = (offset: number) => file.getLineAndCharacterOfPosition(offset).line;
  const holder = statements.find(
    (statement) => line(statement.end) === line(span.start) || statement.getStart(file) > span.start,
  );
  return holder ? spanOf(holder, file) : span;
}

function statementsOf(node: ts.Node): ts.NodeArray<ts.Statement> | undefined {
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

/** The nodes that hold `offset`, outermost first. White space and comments before a node count as part of it, as in the tree. */
function nodesAround(file: ts.SourceFile, offset: number): ts.Node[] {
  const chain: ts.Node[] = [];
  let node: ts.Node | undefined = file;
  while (node) {
    chain.push(node);
    node = ts.forEachChild(node, (child) => (child.pos <= offset && offset < child.end ? child : undefined));
    if (node && node.getStart(file) > offset && statementsOf(node) === undefined) break;
  }
  return chain;
}
