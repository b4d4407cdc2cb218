// What a condition says of responses when it holds, or when it fails: one case per form of test. Where a form is not
// understood, it says nothing.

import * as ts from "typescript";
import type { Span } from "../../text/span.ts";
import { complementStatuses, okStatuses, type StatusSet, statusSet } from "../statusSet.ts";
import type { Assignments } from "./assigned.ts";
import { MIRRORED, operatorOf } from "./comparisons.ts";
import type { Evaluator } from "./evaluate.ts";
import { bothClaims, type Claim, eitherClaims, negate, statusFacts, valueFacts } from "./facts.ts";
import type { Instances } from "./instances.ts";
import {
  asksForIndex,
  firstDigitOf,
  hundredOf,
  hundredsInRelation,
  plainNumber,
  statusesBeginningWith,
  statusesInRelation,
  writtenNumber,
} from "./measures.ts";
import { type FunctionOutline, lookUp, type Scope, type TableQuestion } from "./outline.ts";
import { knownProperty } from "./parts.ts";
import { accessedName, isAccess, isNamed, spanOf, unwrap } from "./syntax.ts";
import { fixedMembers, isSurelyTrue, type TableMember } from "./tables.ts";
import { fieldPath, isLeftToCallers, isStatus, onlyReturn, operandsOf } from "./testForms.ts";
import type { Source, Value } from "./value.ts";

export interface Tester {
  /** What is known when `expression` is true, or when it is false. */
  test(expression: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[];
  /** What is known when `subject` equals `label`, or when it does not. `switch (true)` is understood as well. */
  equals(subject: ts.Expression, label: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[];
}

/** A test inside of a predicate: what its parameters are given, and where it is called. */
interface Given {
  readonly owner: FunctionOutline;
  readonly values: readonly (Value | undefined)[];
  readonly at: Span;
}

const NONE: readonly Claim[] = [];
/** Conditions held in constants and predicates that call others: deeper than this nobody nests them. */
const DEEPEST = 8;

export function createTester(
  file: ts.SourceFile,
  evaluator: Evaluator,
  assignments: Assignments,
  instances: Instances,
): Tester {
  return new Tests(file, evaluator, assignments, instances);
}

class Tests implements Tester {
  private readonly file: ts.SourceFile;
  private readonly evaluator: Evaluator;
  private readonly assignments: Assignments;
  private readonly instances: Instances;
  private given: Given | undefined = undefined;
  private depth = 0;

  constructor(file: ts.SourceFile, evaluator: Evaluator, assignments: Assignments, instances: Instances) {
    this.instances = instances;
    this.file = file;
    this.evaluator = evaluator;
    this.assignments = assignments;
  }

  test(expression: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[] {
    const node = unwrap(expression);
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
        return this.lookUp(table, "key", argumentExpression, truthy, scope, node);
      }
      default:
        return this.ok(node, truthy, scope);
    }
  }

  // Names: `res.ok`, and conditions held in constants

  private ok(node: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[] {
    const value = this.valueOf(node, scope);
    return value?.kind === "part" && value.part === "ok"
      ? this.statuses(node, value, truthy ? okStatuses : complementStatuses(okStatuses), scope, node)
      : NONE;
  }

  private named(node: ts.Identifier, truthy: boolean, scope: Scope): readonly Claim[] {
    const own = this.ok(node, truthy, scope);
    if (own.length > 0) return own;
    const binding = lookUp(node.text, scope);
    const definition = binding?.definitions.length === 1 ? binding.definitions[0] : undefined;
    if (binding === undefined || definition?.kind !== "expression" || definition.path.length > 0) return NONE;
    if (this.assignments.isAssigned(binding) || this.depth > DEEPEST) return NONE;
    this.depth++;
    const claims = this.test(definition.node, truthy, definition.scope);
    this.depth--;
    // The test was made earlier: it says something of now only where nothing has changed since.
    return claims.filter(({ source }) => !this.assignments.isUnstable(source));
  }

  // Operators

  private binary(node: ts.BinaryExpression, truthy: boolean, scope: Scope): readonly Claim[] {
    const { left, right, operatorToken } = node;
    switch (operatorToken.kind) {
      case ts.SyntaxKind.AmpersandAmpersandToken:
      case ts.SyntaxKind.BarBarToken: {
        const isConjunction = operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
        const operands = operandsOf(node).map((operand) => this.test(operand, truthy, scope));
        return operands.reduce(isConjunction === truthy ? bothClaims : eitherClaims);
      }
      case ts.SyntaxKind.QuestionQuestionToken: {
        const isFalse = unwrap(right).kind === ts.SyntaxKind.FalseKeyword;
        return isFalse ? this.test(left, truthy, scope) : NONE;
      }
      case ts.SyntaxKind.CommaToken:
        return this.test(right, truthy, scope);
      case ts.SyntaxKind.InKeyword:
        return this.member(right, "key", left, truthy, scope, node);
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

  private relation(
    subject: ts.Expression,
    operator: string,
    bound: ts.Expression,
    truthy: boolean,
    scope: Scope,
  ): readonly Claim[] {
    const number = this.numberOf(bound, scope);
    if (number === undefined) return NONE;
    const index = this.index(subject, operator, number, truthy, scope);
    if (index) return index;
    const hundred = hundredOf(subject);
    const status = hundred ?? subject;
    const value = this.valueOf(status, scope);
    if (!isStatus(value)) return NONE;
    const set = (hundred ? hundredsInRelation : statusesInRelation)(operator, number);
    return this.statuses(status, value, truthy ? set : complementStatuses(set), scope, bound);
  }

  equals(subject: ts.Expression, label: ts.Expression, truthy: boolean, scope: Scope): readonly Claim[] {
    if (unwrap(subject).kind === ts.SyntaxKind.TrueKeyword) return this.test(label, truthy, scope);
    switch (unwrap(label).kind) {
      case ts.SyntaxKind.TrueKeyword:
        return this.test(subject, truthy, scope);
      case ts.SyntaxKind.FalseKeyword:
        return this.test(subject, !truthy, scope);
    }
    const number = this.numberOf(label, scope);
    const index = number === undefined ? undefined : this.index(subject, "===", number, truthy, scope);
    if (index) return index;
    const hundred = hundredOf(subject);
    if (hundred) {
      const value = this.valueOf(hundred, scope);
      if (number === undefined || !isStatus(value)) return NONE;
      const set = hundredsInRelation("===", number);
      return this.statuses(hundred, value, truthy ? set : complementStatuses(set), scope, label);
    }
    const digit = firstDigitOf(subject);
    if (digit) return this.beginning(digit, label, truthy, scope);
    const value = this.valueOf(subject, scope);
    const expected = this.expected(label, scope);
    if (isStatus(value)) {
      if (expected?.kind !== "number") return NONE;
      const set = statusSet(expected.number);
      return this.statuses(subject, value, truthy ? set : complementStatuses(set), scope, label);
    }
    return value && expected?.kind === "text"
      ? this.values(subject, value, [expected.text], truthy, scope, label)
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
    return this.member(callee.expression, "element", argument, asks === truthy, scope, node);
  }

  /** `String(status).startsWith("4")` */
  private beginning(
    status: ts.Expression,
    digits: ts.Expression,
    truthy: boolean,
    scope: Scope,
  ): readonly Claim[] {
    const value = this.valueOf(status, scope);
    const text = this.expected(digits, scope);
    const set = text?.kind === "text" ? statusesBeginningWith(text.text) : undefined;
    if (set === undefined || !isStatus(value)) return NONE;
    return this.statuses(status, value, truthy ? set : complementStatuses(set), scope, digits);
  }

  // Calls

  private call(node: ts.CallExpression, truthy: boolean, scope: Scope): readonly Claim[] {
    const callee = unwrap(node.expression);
    const [first, second] = node.arguments;
    if (first && isNamed(callee, "Boolean")) return this.test(first, truthy, scope);
    if (isAccess(callee) && first) {
      const object = callee.expression;
      switch (accessedName(callee)) {
        case "includes":
          return this.member(object, "element", first, truthy, scope, node);
        case "has":
          return this.member(object, "element", first, truthy, scope, node);
        case "hasOwnProperty":
          return this.member(object, "key", first, truthy, scope, node);
        case "hasOwn":
          return second && isNamed(object, "Object")
            ? this.member(first, "key", second, truthy, scope, node)
            : NONE;
        case "get":
          return this.lookUp(object, "entry", first, truthy, scope, node);
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
    if (this.depth > DEEPEST || node.arguments.length === 0) return NONE;
    const callee = this.evaluator.evaluate(node.expression, scope);
    if (callee?.kind !== "function") return NONE;
    const owner = callee.outline;
    const returned = onlyReturn(owner);
    if (returned === undefined) return NONE;
    const values = node.arguments.map((argument) => this.valueOf(argument, scope));
    if (!values.some((value) => value?.kind === "part" || value?.kind === "opaque")) return NONE;
    const outer = this.given;
    this.given = { owner, values, at: outer?.at ?? spanOf(node, this.file) };
    this.depth++;
    const claims = this.test(returned.node, truthy, returned.scope);
    this.depth--;
    this.given = outer;
    return claims.map((claim) => {
      const index = values.findIndex((value) => value && "source" in value && value.source === claim.source);
      const argument = node.arguments[index] ?? node;
      return { ...claim, ...this.place(argument, scope, claim.source) };
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
    const value = this.evaluator.evaluate(callback, scope);
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
    return this.member(table, "element", isElement(left) ? right : left, truthy, returned.scope, at);
  }

  // Tables

  private member(
    table: ts.Expression,
    question: TableQuestion,
    subject: ts.Expression,
    truthy: boolean,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    const value = this.valueOf(subject, scope);
    if (value?.kind !== "part" && value?.kind !== "opaque") return NONE;
    const members = this.fixedMembers(table, question, scope);
    return members ? this.amongst(subject, value, members, truthy, scope, at) : NONE;
  }

  /** `TABLE[x]` and `MAP.get(x)`: where they are true, `x` is a key; where they are false, no key with something behind it. */
  private lookUp(
    table: ts.Expression,
    question: TableQuestion,
    subject: ts.Expression,
    truthy: boolean,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    const value = this.valueOf(subject, scope);
    if (value?.kind !== "part" && value?.kind !== "opaque") return NONE;
    const all = this.fixedMembers(table, question, scope);
    const members = truthy ? all : all?.filter(({ content }) => isSurelyTrue(content));
    return members && members.length > 0 ? this.amongst(subject, value, members, truthy, scope, at) : NONE;
  }

  private amongst(
    subject: ts.Expression,
    value: Value,
    members: readonly TableMember[],
    truthy: boolean,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    if (isStatus(value)) {
      const set = statusSet(...members.map((member) => Number(member.value)).filter(Number.isInteger));
      return this.statuses(subject, value, truthy ? set : complementStatuses(set), scope, at);
    }
    const only = members.map((member) => String(member.value));
    return this.values(subject, value, only, truthy, scope, at);
  }

  // Claims

  private statuses(
    subject: ts.Expression,
    value: Value,
    statuses: StatusSet,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    if (value.kind !== "part" && value.kind !== "opaque") return NONE;
    const facts = statusFacts(statuses, this.placeOf(at));
    return [{ source: value.source, facts, ...this.place(subject, scope, value.source) }];
  }

  private values(
    subject: ts.Expression,
    value: Value,
    only: readonly string[],
    truthy: boolean,
    scope: Scope,
    at: ts.Node,
  ): readonly Claim[] {
    const path = fieldPath(value, only);
    if (path === undefined || (value.kind !== "part" && value.kind !== "opaque")) return NONE;
    const facts = valueFacts(path, only, this.placeOf(at));
    return [
      {
        source: value.source,
        facts: truthy ? facts : negate(facts),
        ...this.place(subject, scope, value.source),
      },
    ];
  }

  private place(subject: ts.Expression, scope: Scope, source: Source): Pick<Claim, "instance" | "since"> {
    return {
      instance: this.instances.of(subject, scope, source),
      since: () => this.assignments.since(subject, scope),
    };
  }

  private placeOf(node: ts.Node): Span {
    return this.given?.at ?? spanOf(node, this.file);
  }

  // Values

  private numberOf(expression: ts.Expression, scope: Scope): number | undefined {
    const plain = plainNumber(expression);
    if (plain !== undefined) return plain;
    const value = this.expected(expression, scope);
    return value?.kind === "number" ? value.number : undefined;
  }

  /** What something is compared with: nothing where callers decide it, who may be in other files and give anything. */
  private expected(expression: ts.Expression, scope: Scope): Value | undefined {
    return isLeftToCallers(expression, scope, this.given?.owner)
      ? undefined
      : this.valueOf(expression, scope);
  }

  private fixedMembers(
    table: ts.Expression,
    question: TableQuestion,
    scope: Scope,
  ): readonly TableMember[] | undefined {
    if (isLeftToCallers(table, scope, this.given?.owner)) return undefined;
    return fixedMembers(table, question, scope, this.evaluator, this.assignments);
  }

  /** The value of an expression; inside of a predicate its parameters are what the call gives. */
  private valueOf(expression: ts.Expression, scope: Scope): Value | undefined {
    const { given } = this;
    if (given === undefined) return this.evaluator.evaluate(expression, scope);
    const path: string[] = [];
    let node = unwrap(expression);
    for (; isAccess(node); node = unwrap(node.expression)) path.push(accessedName(node));
    const binding =
      node.kind === ts.SyntaxKind.Identifier ? lookUp((node as ts.Identifier).text, scope) : undefined;
    const [definition, other] = binding?.definitions ?? [];
    if (definition?.kind !== "parameter" || definition.owner !== given.owner)
      return this.evaluator.evaluate(expression, scope);
    if (other || (binding && this.assignments.isAssigned(binding))) return undefined;
    let value = given.values[definition.index];
    for (const name of [...definition.path, ...path.reverse()]) value = knownProperty(value, name);
    return value;
  }
}
