// What code that makes errors says of those of its list: `new PetError("Gone", ErrorType.Sold, 410)` is of a code and a status.

import * as ts from "typescript";
import { depths } from "../../references/typescript/budget.ts";
import type { Outline } from "../../references/typescript/outline/outline.ts";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import type { Evaluator } from "../../references/typescript/values/model.ts";
import { lineOf, type Reader } from "./listReader.ts";
import { isOfErrors } from "./names.ts";
import { saidBy } from "./said.ts";

/** An error that is made, with its status. */
export interface Constructed {
  readonly code: string | number;
  readonly status: number;
  readonly line: number;
}

/** The errors that a file makes by what has a name of errors, where a code and a status are written. */
export function constructedIn(outline: Outline, evaluator: Evaluator): readonly Constructed[] {
  const reader: Reader = { file: outline.file, outline, evaluator };
  const scopeOf = new Map<ts.Node, Scope>();
  for (const scope of outline.scopes) if (scope.node) scopeOf.set(scope.node, scope);
  const found: Constructed[] = [];
  const visit = (node: ts.Node, around: Scope, depth: number): void => {
    if (depth >= depths.tree) return;
    const scope = scopeOf.get(node) ?? around;
    if (isMakingError(node)) {
      const said = saidBy(node, scope, reader);
      if (said?.code !== undefined && said.status !== undefined)
        found.push({ code: said.code, status: said.status, line: lineOf(node, reader) });
    }
    ts.forEachChild(node, (child) => visit(child, scope, depth + 1));
  };
  visit(outline.file, outline.scope, 0);
  return found;
}

/** `new PetError(…)`, `petError(…)`, `PetError.of(…)` */
function isMakingError(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  if (node.kind !== ts.SyntaxKind.NewExpression && node.kind !== ts.SyntaxKind.CallExpression) return false;
  return namesIn((node as ts.CallExpression).expression).some(isOfErrors);
}

function namesIn(callee: ts.Expression): readonly string[] {
  if (callee.kind === ts.SyntaxKind.Identifier) return [(callee as ts.Identifier).text];
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return [];
  const { expression, name } = callee as ts.PropertyAccessExpression;
  return [...namesIn(expression), name.text];
}
