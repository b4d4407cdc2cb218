// Of which names that errors are given to a compiler knows a type: those with an annotation, those that a test has told something of, and
// those that take it from what they are given.

import * as ts from "typescript";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { outlineAround } from "../outline/walk.ts";
import { isAccess, memberName, nameOf, unwrap } from "../syntax.ts";
import { type Arriving, declarationOf } from "./arrivals.ts";

/** Whether a compiler has a type for a name where it is used, other than `any` and `unknown`. */
export function isTyped(name: ts.Identifier, { outline }: Arriving): boolean {
  const { binding } = declarationOf(name, outline) ?? {};
  if (binding === undefined) return true;
  const { type, definitions } = binding;
  if (type !== undefined)
    return type.kind !== ts.SyntaxKind.AnyKeyword && type.kind !== ts.SyntaxKind.UnknownKeyword;
  const [definition] = definitions;
  const isOpen =
    definition?.kind === "caught" ||
    (definition?.kind === "parameter" && isOfRejection(definition.owner.passedTo?.call)) ||
    (definition?.kind === "expression" && definition.path.length === 0 && isSaidToBeAny(definition.node));
  if (!isOpen) return true;
  const here = outlineAround(name, outline.file)?.here.scope;
  return here !== undefined && isTested(name.text, here);
}

/** Whether a function is a handler of rejections, whose parameter may be anything; one that is handed to nothing is declared so. */
function isOfRejection(call: ts.CallExpression | ts.NewExpression | undefined): boolean {
  if (call === undefined) return true;
  const callee = unwrap(call.expression);
  const name = isAccess(callee) ? memberName(nameOf(callee) as ts.PropertyName) : undefined;
  return name === "catch" || name === "then";
}

function isSaidToBeAny(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.AsExpression &&
    (node as ts.AsExpression).type.kind === ts.SyntaxKind.AnyKeyword
  );
}

/** Whether one of the tests around a place has told what a name is, or what it has. */
function isTested(name: string, scope: Scope): boolean {
  const home = findBinding(name, scope)?.position ?? 0;
  for (let each: Scope | undefined = scope; each !== undefined; each = each.parent) {
    const { guard } = each;
    if (guard && guard.condition.pos > home && tells(name, guard.condition, guard.truthy)) return true;
  }
  return false;
}

/** Whether a condition, where it is true or where it is not, says what a name is. */
function tells(name: string, condition: ts.Expression, truthy: boolean): boolean {
  const pending = [{ condition, truthy }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const node = unwrap(next.condition);
    if (node.kind === ts.SyntaxKind.PrefixUnaryExpression) {
      const { operator, operand } = node as ts.PrefixUnaryExpression;
      if (operator === ts.SyntaxKind.ExclamationToken)
        pending.push({ condition: operand, truthy: !next.truthy });
    } else if (node.kind === ts.SyntaxKind.CallExpression) {
      // What a function of one's own asks is taken for a guard.
      const { arguments: args } = node as ts.CallExpression;
      if (next.truthy && args.length === 1 && isNamed(args[0]!, name)) return true;
    } else if (node.kind === ts.SyntaxKind.BinaryExpression) {
      const { left, right, operatorToken } = node as ts.BinaryExpression;
      const joins = next.truthy ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
      if (operatorToken.kind === joins)
        pending.push({ ...next, condition: left }, { ...next, condition: right });
      if (!next.truthy) continue;
      if (operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword && isNamed(left, name)) return true;
      if (operatorToken.kind === ts.SyntaxKind.InKeyword && isNamed(right, name)) return true;
    }
  }
  return false;
}

function isNamed(node: ts.Expression, name: string): boolean {
  const bare = unwrap(node);
  return bare.kind === ts.SyntaxKind.Identifier && (bare as ts.Identifier).text === name;
}
