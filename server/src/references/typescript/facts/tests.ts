// What a condition says of responses when it holds, or when it fails: one case per form of test. Where a form is not
// understood, it says nothing.

import * as ts from "typescript";
import { complementStatuses, okStatuses, statusSet } from "../../statusSet.ts";
import { depths } from "../budget.ts";
import { MIRRORED, operatorOf } from "../outline/comparisons.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { accessedName, isAccess, isNamed, unwrap } from "../syntax.ts";
import { errorTest } from "../values/errorKinds.ts";
import type { Evaluator } from "../values/model.ts";
import { isStatus, onlyReturn, operandsOf } from "../values/testForms.ts";
import type { Assignments } from "./assigned.ts";
import { Claims } from "./claims.ts";
import { allClaims, anyClaims, type Claim } from "./facts.ts";
import type { Instances } from "./instances.ts";
import {
  asksForIndex,
  firstDigitOf,
  hundredOf,
  hundredsInRelation,
  statusesBeginningWith,
  statusesInRelation,
  writtenNumber,
} from "./measures.ts";

export interface Tester {
  /** What is known when `expression` is true, or when it is false. */
  test(expression: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[];
  /** What is known when `subject` equals `label`, or when it does not. `switch (true)` is understood as well. */
  equals(subject: ts.Expression, label: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[];
}

const NONE: readonly Claim[] = [];
/** What a value is that counts as false. */
const FALSY = ["falsy"];
/** Tests in tests: of what is nested deeper, nothing is known. */
const MOST_NESTED = 100;

export function createTester(
  file: ts.SourceFile,
  evaluator: Evaluator,
  assignments: Assignments,
  instances: Instances,
): Tester {
  return new Tests(new Claims(file, evaluator, assignments, instances));
}

class Tests implements Tester {
  private readonly claims: Claims;
  private depth = 0;
  private nesting = 0;

  constructor(claims: Claims) {
    this.claims = claims;
  }

  test(expression: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[] {
    if (this.nesting >= MOST_NESTED) return NONE;
    this.claims.evaluator.budget.spend();
    this.nesting++;
    const claims = this.testOf(unwrap(expression), truthy, scope);
    this.nesting--;
    return claims;
  }

  private testOf(node: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[] {
    switch (node.kind) {
      case ts.SyntaxKind.PrefixUnaryExpression: {
        const { operator, operand } = node as ts.PrefixUnaryExpression;
        return operator === ts.SyntaxKind.ExclamationToken ? this.test(operand, !truthy, scope) : NONE;
      }
      case ts.SyntaxKind.BinaryExpression:
        return this.binary(node as ts.BinaryExpression, truthy, scope);
      case ts.SyntaxKind.CallExpression:
        return this.call(node as ts.CallExpression, truthy, scope);
      case ts.SyntaxKind.Identifier:
        return this.named(node as ts.Identifier, truthy, scope);
      case ts.SyntaxKind.ElementAccessExpression: {
        const { expression: table, argumentExpression } = node as ts.ElementAccessExpression;
        return this.claims.lookUp(table, "key", argumentExpression, truthy, scope, node);
      }
      default: {
        const claims = this.ok(node, truthy, scope);
        return claims.length > 0 || truthy ? claims : this.falsy(node, scope);
      }
    }
  }

  /** `!body.error`: what is no object then. That it is true says little. */
  private falsy(node: ts.Expression, scope: Scope): readonly Claim[] {
    const value = this.claims.valueOf(node, scope);
    return value?.kind === "part" ? this.claims.kinds(node, value, FALSY, true, scope, node) : NONE;
  }

  // Names: `res.ok`, and conditions held in constants

  private ok(node: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[] {
    const value = this.claims.valueOf(node, scope);
    return value?.kind === "part" && value.part === "ok"
      ? this.claims.statuses(node, value, truthy ? okStatuses : complementStatuses(okStatuses), scope, node)
      : NONE;
  }

  private named(node: ts.Identifier, truthy: boolean, scope: Scope): readonly Claim[] {
    const own = this.ok(node, truthy, scope);
    if (own.length > 0) return own;
    const falsy = truthy ? NONE : this.falsy(node, scope);
    if (falsy.length > 0) return falsy;
    const binding = findBinding(node.text, scope);
    const definition = binding?.definitions.length === 1 ? binding.definitions[0] : undefined;
    if (binding === undefined || definition?.kind !== "expression" || definition.path.length > 0) return NONE;
    if (this.claims.assignments.isAssigned(binding) || this.depth > depths.predicates) return NONE;
    this.depth++;
    const claims = this.test(definition.node, truthy, definition.scope);
    this.depth--;
    // The test was made earlier: it says something of now only where nothing has changed since.
    return claims.filter(({ source }) => !this.claims.assignments.isUnstable(source));
  }

  // Operators

  private binary(node: ts.BinaryExpression, truthy: boolean, scope: Scope): readonly Claim[] {
    const { left, right, operatorToken } = node;
    switch (operatorToken.kind) {
      case ts.SyntaxKind.AmpersandAmpersandToken:
      case ts.SyntaxKind.BarBarToken: {
        const isConjunction = operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
        const operands = operandsOf(node).map((operand) => this.test(operand, truthy, scope));
        return isConjunction === truthy ? allClaims(operands) : anyClaims(operands);
      }
      case ts.SyntaxKind.QuestionQuestionToken: {
        const isFalse = unwrap(right).kind === ts.SyntaxKind.FalseKeyword;
        return isFalse ? this.test(left, truthy, scope) : NONE;
      }
      case ts.SyntaxKind.CommaToken:
        return this.test(right, truthy, scope);
      case ts.SyntaxKind.InstanceOfKeyword:
        return truthy ? this.errorKind(node, scope) : NONE;
      case ts.SyntaxKind.InKeyword:
        return this.claims.member(right, "key", left, truthy, scope, node);
    }
    const operator = operatorOf(operatorToken.kind);
    switch (operator) {
      case undefined:
        return NONE;
      case "===":
      case "!==": {
        const equal = (operator === "===") === truthy;
        const claims = this.equals(left, right, equal, scope);
        return claims.length > 0 ? claims : this.equals(right, left, equal, scope);
      }
      default: {
        const claims = this.relation(left, operator, right, truthy, scope);
        return claims.length > 0 ? claims : this.relation(right, MIRRORED[operator], left, truthy, scope);
      }
    }
  }

  /** `err instanceof StripeCardError`. That it is none of these says little: classes may overlap. */
  private errorKind(node: ts.Expression, scope: Scope): readonly Claim[] {
    const test = errorTest(node, scope, this.claims.evaluator);
    return test ? this.claims.errorKind(test.subject, test, scope, node) : NONE;
  }

  private relation(
    subject: ts.Expression,
    operator: string,
    bound: ts.Expression,
    truthy: boolean,
    scope: Scope,
  ): readonly Claim[] {
    const number = this.claims.numberOf(bound, scope);
    if (number === undefined) return NONE;
    const index = this.index(subject, operator, number, truthy, scope);
    if (index) return index;
    const hundred = hundredOf(subject);
    const status = hundred ?? subject;
    const value = this.claims.valueOf(status, scope);
    if (!isStatus(value)) return NONE;
    const set = (hundred ? hundredsInRelation : statusesInRelation)(operator, number);
    return this.claims.statuses(status, value, truthy ? set : complementStatuses(set), scope, bound);
  }

  equals(subject: ts.Expression, label: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[] {
    if (unwrap(subject).kind === ts.SyntaxKind.TrueKeyword) return this.test(label, truthy, scope);
    switch (unwrap(label).kind) {
      case ts.SyntaxKind.TrueKeyword:
        return this.test(subject, truthy, scope);
      case ts.SyntaxKind.FalseKeyword:
        return this.test(subject, !truthy, scope);
    }
    const number = this.claims.numberOf(label, scope);
    const index = number === undefined ? undefined : this.index(subject, "===", number, truthy, scope);
    if (index) return index;
    const hundred = hundredOf(subject);
    if (hundred) {
      const value = this.claims.valueOf(hundred, scope);
      if (number === undefined || !isStatus(value)) return NONE;
      const set = hundredsInRelation("===", number);
      return this.claims.statuses(hundred, value, truthy ? set : complementStatuses(set), scope, label);
    }
    if (unwrap(subject).kind === ts.SyntaxKind.TypeOfExpression) {
      const { expression } = unwrap(subject) as ts.TypeOfExpression;
      const value = this.claims.valueOf(expression, scope);
      const kind = this.claims.expected(label, scope);
      return value?.kind === "part" && kind?.kind === "text"
        ? this.claims.kinds(expression, value, [kind.text], truthy, scope, label)
        : NONE;
    }
    const digit = firstDigitOf(subject);
    if (digit) return this.beginning(digit, label, truthy, scope);
    const value = this.claims.valueOf(subject, scope);
    const expected = this.claims.expected(label, scope);
    if (isStatus(value)) {
      if (expected?.kind !== "number") return NONE;
      const set = statusSet(expected.number);
      return this.claims.statuses(subject, value, truthy ? set : complementStatuses(set), scope, label);
    }
    const text = expected?.kind === "text" ? expected.text : undefined;
    const isNumber = value?.kind === "part" && (value.part === "discriminator" || value.part === "body");
    const only = isNumber && number !== undefined ? String(number) : text;
    return value && only !== undefined
      ? this.claims.values(subject, value, [only], truthy, scope, label)
      : NONE;
  }

  /** `list.indexOf(x) !== -1` */
  private index(
    subject: ts.Expression,
    operator: string,
    number: number,
    truthy: boolean,
    scope: Scope,
  ): readonly Claim[] | undefined {
    const asks = asksForIndex(operator, number);
    const node = unwrap(subject);
    if (asks === undefined || node.kind !== ts.SyntaxKind.CallExpression) return undefined;
    const { expression: callee, arguments: args } = node as ts.CallExpression;
    const [argument] = args;
    if (!isAccess(callee) || accessedName(callee) !== "indexOf" || argument === undefined) return undefined;
    return this.claims.member(callee.expression, "element", argument, asks === truthy, scope, node);
  }

  /** `String(status).startsWith("4")` */
  private beginning(
    status: ts.Expression,
    digits: ts.Expression,
    truthy: boolean,
    scope: Scope,
  ): readonly Claim[] {
    const value = this.claims.valueOf(status, scope);
    const text = this.claims.expected(digits, scope);
    const set = text?.kind === "text" ? statusesBeginningWith(text.text) : undefined;
    if (set === undefined || !isStatus(value)) return NONE;
    return this.claims.statuses(status, value, truthy ? set : complementStatuses(set), scope, digits);
  }

  // Calls

  private call(node: ts.CallExpression, truthy: boolean, scope: Scope): readonly Claim[] {
    const callee = unwrap(node.expression);
    const [first, second] = node.arguments;
    const kind = truthy ? this.errorKind(node, scope) : NONE;
    if (kind.length > 0) return kind;
    if (first && isNamed(callee, "Boolean")) return this.test(first, truthy, scope);
    if (isAccess(callee) && first) {
      const object = callee.expression;
      switch (accessedName(callee)) {
        case "includes":
          return this.claims.member(object, "element", first, truthy, scope, node);
        case "has":
          return this.claims.member(object, "element", first, truthy, scope, node);
        case "hasOwnProperty":
          return this.claims.member(object, "key", first, truthy, scope, node);
        case "hasOwn":
          return second && isNamed(object, "Object")
            ? this.claims.member(first, "key", second, truthy, scope, node)
            : NONE;
        case "get":
          return this.claims.lookUp(object, "entry", first, truthy, scope, node);
        case "some":
          return this.some(object, first, truthy, scope, node);
        case "startsWith": {
          const status = writtenNumber(object);
          return status ? this.beginning(status, first, truthy, scope) : NONE;
        }
      }
    }
    return this.predicate(node, truthy, scope);
  }

  /** A call of a function of this file that does nothing but test what it is given. */
  private predicate(node: ts.CallExpression, truthy: boolean, scope: Scope): readonly Claim[] {
    if (this.depth > depths.predicates || node.arguments.length === 0) return NONE;
    const callee = this.claims.evaluator.evaluate(node.expression, scope);
    if (callee?.kind !== "function") return NONE;
    const owner = callee.outline;
    const returned = onlyReturn(owner);
    if (returned === undefined) return NONE;
    const values = node.arguments.map((argument) => this.claims.valueOf(argument, scope));
    if (!values.some((value) => value?.kind === "part" || value?.kind === "opaque")) return NONE;
    const outer = this.claims.given;
    this.claims.given = { owner, values, at: this.claims.placeOf(node) };
    this.depth++;
    const claims = this.test(returned.node, truthy, returned.scope);
    this.depth--;
    this.claims.given = outer;
    return claims.map((claim) => {
      const index = values.findIndex((value) => value && "source" in value && value.source === claim.source);
      const argument = node.arguments[index] ?? node;
      return { ...claim, ...this.claims.place(argument, scope, claim.source) };
    });
  }

  /** `list.some((each) => each === x)` */
  private some(
    table: ts.Expression,
    callback: ts.Expression,
    truthy: boolean,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    const value = this.claims.evaluator.evaluate(callback, scope);
    const owner = value?.kind === "function" ? value.outline : undefined;
    const returned = owner && onlyReturn(owner);
    const [parameter] = owner?.node.parameters ?? [];
    if (returned === undefined || parameter?.name.kind !== ts.SyntaxKind.Identifier) return NONE;
    const test = unwrap(returned.node);
    if (test.kind !== ts.SyntaxKind.BinaryExpression) return NONE;
    const { left, right, operatorToken } = test as ts.BinaryExpression;
    if (operatorOf(operatorToken.kind) !== "===") return NONE;
    const { text } = parameter.name;
    const isElement = (side: ts.Expression) => isNamed(unwrap(side), text);
    if (isElement(left) === isElement(right)) return NONE;
    return this.claims.member(table, "element", isElement(left) ? right : left, truthy, returned.scope, at);
  }
}
