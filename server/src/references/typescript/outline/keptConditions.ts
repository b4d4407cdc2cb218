// Conditions that are kept in names before they are tested: `const isCard = err instanceof CardError; if (isCard && …)`.

import * as ts from "typescript";
import { isAccess, mayGuard, nameOf, unwrap } from "../syntax.ts";
import { findBinding, type Guard, type Scope } from "./scopes.ts";

/** The conditions that hold, or fail, where `test` does, by the names in `scope` that they are kept in. */
export function keptConditions(
  test: ts.Expression,
  truthy: boolean,
  scope: Scope,
): readonly Omit<Guard, "of">[] {
  const found: Omit<Guard, "of">[] = [];
  const joining = truthy ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
  let node = unwrap(test);
  // The operands of a long chain are a list, from the last to the first.
  while (node.kind === ts.SyntaxKind.BinaryExpression) {
    const { left, right, operatorToken } = node as ts.BinaryExpression;
    if (operatorToken.kind !== joining) return found;
    add(right);
    node = unwrap(left);
  }
  add(node);
  return found;

  function add(operand: ts.Expression): void {
    let name = unwrap(operand);
    let holds = truthy;
    while (
      name.kind === ts.SyntaxKind.PrefixUnaryExpression &&
      (name as ts.PrefixUnaryExpression).operator === ts.SyntaxKind.ExclamationToken
    ) {
      holds = !holds;
      name = unwrap((name as ts.PrefixUnaryExpression).operand);
    }
    if (name.kind !== ts.SyntaxKind.Identifier) return;
    const kept = findBinding((name as ts.Identifier).text, scope);
    const [definition] = kept?.definitions ?? [];
    if (kept === undefined || definition?.kind !== "expression" || definition.path.length > 0) return;
    const { node: condition, scope: there } = definition;
    if (condition.end - condition.pos > LONGEST || !mayGuard(condition)) return;
    if (meansTheSame(condition, there, scope)) found.push({ condition, truthy: holds, kept });
  }
}

/** Longer conditions are not looked at again where they are tested. */
const LONGEST = 400;

/** Whether all names in an expression mean here what they mean there. */
function meansTheSame(expression: ts.Expression, there: Scope, here: Scope): boolean {
  let isSame = true;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.Identifier) {
      const { text } = node as ts.Identifier;
      isSame &&= findBinding(text, there) === findBinding(text, here);
    } else if (isAccess(node)) {
      visit(node.expression);
      if (nameOf(node).kind !== ts.SyntaxKind.Identifier) visit(nameOf(node));
    } else ts.forEachChild(node, visit);
  };
  visit(expression);
  return isSame;
}
