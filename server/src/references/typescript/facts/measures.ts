// Forms in which code measures a status rather than comparing it: its hundreds, its first digits, where it stands in a list.

import * as ts from "typescript";
import { type StatusSet, statusRange } from "../../statusSet.ts";
import { isNamed, unwrap } from "../syntax.ts";

/** `x` of `Math.floor(x / 100)`, `Math.trunc(x / 100)`, `(x / 100) | 0` and `~~(x / 100)`. */
export function hundredOf(expression: ts.Expression): ts.Expression | undefined {
  const node = unwrap(expression);
  switch (node.kind) {
    case ts.SyntaxKind.CallExpression: {
      const { expression: callee, arguments: args } = node as ts.CallExpression;
      const [argument] = args;
      if (argument === undefined) return undefined;
      const isRounding =
        isNamed(callee, "parseInt") ||
        (callee.kind === ts.SyntaxKind.PropertyAccessExpression &&
          isNamed((callee as ts.PropertyAccessExpression).expression, "Math") &&
          ["floor", "trunc"].includes((callee as ts.PropertyAccessExpression).name.text));
      return isRounding ? dividedByHundred(argument) : undefined;
    }
    case ts.SyntaxKind.BinaryExpression: {
      const { left, right, operatorToken } = node as ts.BinaryExpression;
      const isCut = operatorToken.kind === ts.SyntaxKind.BarToken && isNumber(right, 0);
      return isCut ? dividedByHundred(left) : undefined;
    }
    case ts.SyntaxKind.PrefixUnaryExpression: {
      const inner = tildeOf(node) && tildeOf(unwrap((node as ts.PrefixUnaryExpression).operand));
      return inner && dividedByHundred(inner);
    }
    default:
      return undefined;
  }
}

function tildeOf(node: ts.Expression): ts.Expression | undefined {
  if (node.kind !== ts.SyntaxKind.PrefixUnaryExpression) return undefined;
  const { operator, operand } = node as ts.PrefixUnaryExpression;
  return operator === ts.SyntaxKind.TildeToken ? operand : undefined;
}

function dividedByHundred(expression: ts.Expression): ts.Expression | undefined {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.BinaryExpression) return undefined;
  const { left, right, operatorToken } = node as ts.BinaryExpression;
  return operatorToken.kind === ts.SyntaxKind.SlashToken && isNumber(right, 100) ? left : undefined;
}

function isNumber(expression: ts.Expression, number: number): boolean {
  const node = unwrap(expression);
  return node.kind === ts.SyntaxKind.NumericLiteral && Number((node as ts.NumericLiteral).text) === number;
}

/** `x` of `String(x)`, `x.toString()` and `` `${x}` ``. */
export function writtenNumber(expression: ts.Expression): ts.Expression | undefined {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.TemplateExpression) {
    const { head, templateSpans } = node as ts.TemplateExpression;
    const [span] = templateSpans;
    return head.text === "" && templateSpans.length === 1 && span?.literal.text === ""
      ? span.expression
      : undefined;
  }
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  if (isNamed(callee, "String")) return args[0];
  return callee.kind === ts.SyntaxKind.PropertyAccessExpression &&
    (callee as ts.PropertyAccessExpression).name.text === "toString"
    ? (callee as ts.PropertyAccessExpression).expression
    : undefined;
}

/** `x` of `String(x)[0]` and `String(x).charAt(0)`. */
export function firstDigitOf(expression: ts.Expression): ts.Expression | undefined {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.ElementAccessExpression) {
    const { expression: text, argumentExpression } = node as ts.ElementAccessExpression;
    return isNumber(argumentExpression, 0) ? writtenNumber(text) : undefined;
  }
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression || !args[0] || !isNumber(args[0], 0))
    return undefined;
  const { expression: text, name } = callee as ts.PropertyAccessExpression;
  return name.text === "charAt" || name.text === "at" ? writtenNumber(text) : undefined;
}

/** The statuses whose decimal form begins with `digits`; undefined where that is no beginning of one. */
export function statusesBeginningWith(digits: string): StatusSet | undefined {
  if (!/^[1-5]\d{0,2}$/.test(digits)) return undefined;
  const rest = 3 - digits.length;
  return statusRange(Number(digits.padEnd(3, "0")), Number(digits) * 10 ** rest + 10 ** rest - 1);
}

/** The statuses that are in a relation to a number. */
export function statusesInRelation(operator: string, bound: number): StatusSet {
  switch (operator) {
    case "<":
      return statusRange(100, Math.ceil(bound) - 1);
    case "<=":
      return statusRange(100, Math.floor(bound));
    case ">":
      return statusRange(Math.floor(bound) + 1, 599);
    default:
      return statusRange(Math.ceil(bound), 599);
  }
}

/** The statuses whose hundreds are in a relation to a number. */
export function hundredsInRelation(operator: string, hundreds: number): StatusSet {
  if (operator === "===" || operator === "!==") return statusRange(hundreds * 100, hundreds * 100 + 99);
  const next = operator === ">" || operator === "<=";
  return statusesInRelation(
    next ? (operator === ">" ? ">=" : "<") : operator,
    (hundreds + (next ? 1 : 0)) * 100,
  );
}

/** Whether a comparison of `indexOf(…)` asks for the value to be there (true), or not to be (false); undefined: something else. */
export function asksForIndex(operator: string, number: number): boolean | undefined {
  switch (`${operator}${number}`) {
    case "!==-1":
    case ">=0":
    case ">-1":
      return true;
    case "===-1":
    case "<0":
    case "<=-1":
      return false;
    default:
      return undefined;
  }
}

/** The number that a literal, also a negative one, stands for. */
export function plainNumber(expression: ts.Expression): number | undefined {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.NumericLiteral) return Number((node as ts.NumericLiteral).text);
  if (node.kind !== ts.SyntaxKind.PrefixUnaryExpression) return undefined;
  const { operator, operand } = node as ts.PrefixUnaryExpression;
  const inner = operator === ts.SyntaxKind.MinusToken ? plainNumber(operand) : undefined;
  return inner === undefined ? undefined : -inner;
}
