// What tests say a value is: inside the branches of `instanceof` and of type guards.

import * as ts from "typescript";
import type { Library } from "../../../libraries/library.ts";
import { type NameTest, nameTestIn } from "../nameTests.ts";
import type { Binding, ClassOutline, FunctionOutline, Scope } from "../outline/scopes.ts";
import { rootOf, unwrap } from "../syntax.ts";
import { lineage } from "./classes.ts";
import { type ErrorKind, errorGuard, namesOfKinds, testedClass } from "./errorKinds.ts";
import { type GuardLink, guardedName, guardOf, nextGuard } from "./guardChain.ts";
import type { Evaluation, Part, Value } from "./model.ts";
import { isUnnamed, libraryOf } from "./parts.ts";
import { onlyReturn, operandsOf } from "./testForms.ts";
import { typedValue } from "./typedValues.ts";
import { joinValues } from "./value.ts";

/** The value of a name, seen from inside of the branches that say more of it, or that it is something else. */
export function guardedValue(
  name: string,
  binding: Binding,
  scope: Scope,
  value: Value | undefined,
  evaluation: Evaluation,
): Value | undefined {
  if (binding.definitions.length > 1 || !mayBeNarrowed(value)) return value;
  let current = value;
  const { budget } = evaluation;
  const around = (of: Scope | undefined) => guardOf(of, budget);
  const outside = around(homeOf(name, scope)?.parent)?.depth ?? 0;
  for (
    let link = nextGuard(around(scope), name, budget);
    link !== undefined && link.depth > outside;
    link = nextGuard(link.outer, name, budget)
  ) {
    const test = testBy(link.node, name, evaluation);
    if (test === undefined) continue;
    if (test.holds) {
      // What is in something else may be told by a library's class alone.
      if (current?.kind === "opaque" && current.path.length > 0 && !isOfErrors(test)) continue;
      return asOf(test, current, evaluation);
    }
    if (isOneOfSeveral(test)) continue;
    if (current?.kind === "mixed") current = withoutTested(current, test, evaluation);
    else if (isOf(test, current, evaluation))
      current = { kind: "opaque", source: evaluation.sourceFor(binding, binding.name), path: [] };
  }
  return current;
}

/** The value of `ctx.error` or `err.cause`, seen from inside of the branches that say whose error it is. */
export function guardedAccess(
  node: ts.PropertyAccessExpression,
  scope: Scope,
  value: Value | undefined,
  evaluation: Evaluation,
): Value | undefined {
  const isOpen =
    value === undefined || value.kind === "opaque" || (value.kind === "part" && isUnnamed(value));
  if (!isOpen) return value;
  const { budget } = evaluation;
  const around = guardOf(scope, budget);
  const name = around && guardedName(node);
  if (name === undefined) return value;
  const root = rootOf(node);
  const outside = root ? (guardOf(homeOf(root.text, scope)?.parent, budget)?.depth ?? 0) : 0;
  for (
    let link = nextGuard(around, name, budget);
    link !== undefined && link.depth > outside;
    link = nextGuard(link.outer, name, budget)
  ) {
    // What an object has may have changed since a test of it was kept in a name.
    const test = link.node.guard.kept ? undefined : testBy(link.node, name, evaluation);
    if (test?.holds) return asOf(test, undefined, evaluation);
  }
  return value;
}

/** The scope that declares a name. */
function homeOf(name: string, scope: Scope): Scope | undefined {
  let home: Scope | undefined = scope.guard?.of ?? scope;
  while (home && !home.bindings?.has(name)) home = home.parent && (home.parent.guard?.of ?? home.parent);
  return home;
}

/** Whether a test could say more of a value: it may be an error of some kind, or anything. */
function mayBeNarrowed(value: Value | undefined): boolean {
  switch (value?.kind) {
    case undefined:
    case "instance":
    case "mixed":
    case "opaque":
      return true;
    case "part":
      return value.part === "error";
    default:
      return false;
  }
}

/** A test of what a name stands for: an instance of a local class, or the error of a client. */
interface Test {
  readonly node: ts.Node;
  readonly name: string;
  readonly holds: boolean;
  readonly of:
    | { readonly outline: ClassOutline }
    | { readonly library: Library; readonly is?: undefined }
    | ErrorKind
    /** An error that the code throws itself: nothing is known of what is in it. */
    | { readonly raised: true }
    | { readonly type: ts.TypeNode; readonly scope: Scope }
    /** One of several classes of errors. */
    | { readonly anyOf: readonly Test[] };
}

/** What the test that guards a scope says of a name. */
function testBy(guarded: GuardLink["node"], name: string, evaluation: Evaluation): Test | undefined {
  const { guard, parent = guarded } = guarded;
  const { condition, truthy, kept, isAsserted } = guard;
  if (kept && kept.definitions.length > 1) return undefined;
  if (isAsserted && !asserts(condition as ts.CallExpression, parent, evaluation)) return undefined;
  return testOf(name, condition, truthy, parent, evaluation);
}

/** Whether a function is called that says that it asserts of what kind an argument is: `asserts error is CardError`. */
function asserts({ expression }: ts.CallExpression, scope: Scope, evaluation: Evaluation): boolean {
  const target = evaluation.evaluate(expression, scope);
  const type = target?.kind === "function" ? target.outline.node.type : undefined;
  return (
    type?.kind === ts.SyntaxKind.TypePredicate && (type as ts.TypePredicateNode).assertsModifier !== undefined
  );
}

/** Guards that call others, no more deeply than anybody writes them. */
const DEEPEST_GUARD = 3;

/** @param depth how many functions it is within that do nothing but test */
function testOf(
  name: string,
  condition: ts.Expression,
  truthy: boolean,
  scope: Scope,
  evaluation: Evaluation,
  depth = 0,
): Test | undefined {
  const node = unwrap(condition);
  if (node.kind === ts.SyntaxKind.PrefixUnaryExpression) {
    const { operator, operand } = node as ts.PrefixUnaryExpression;
    return operator === ts.SyntaxKind.ExclamationToken
      ? testOf(name, operand, !truthy, scope, evaluation, depth)
      : undefined;
  }
  if (node.kind === ts.SyntaxKind.BinaryExpression) {
    const { left, right, operatorToken } = node as ts.BinaryExpression;
    if (operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
      return isName(left, name) ? classTest(node, right, truthy, name, scope, evaluation) : undefined;
    const asked = nameTestIn(node as ts.BinaryExpression);
    if (asked) return nameTest(node, asked, truthy, name, evaluation);
    const both = truthy ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    const either = truthy ? ts.SyntaxKind.BarBarToken : ts.SyntaxKind.AmpersandAmpersandToken;
    if (operatorToken.kind === either) {
      const anyOf = operandsOf(node as ts.BinaryExpression).map((operand) =>
        testOf(name, operand, truthy, scope, evaluation, depth),
      );
      return anyOf.every((test) => test?.holds === true && isOfErrors(test))
        ? { node, name, holds: true, of: { anyOf: anyOf as Test[] } }
        : undefined;
    }
    if (operatorToken.kind !== both) return undefined;
    for (const operand of operandsOf(node as ts.BinaryExpression)) {
      const test = testOf(name, operand, truthy, scope, evaluation, depth);
      if (test) return test;
    }
    return undefined;
  }
  return node.kind === ts.SyntaxKind.CallExpression
    ? callTest(node as ts.CallExpression, truthy, name, scope, evaluation, depth)
    : undefined;
}

/** Whether a test is for errors of a library: what several such say can be put together. */
function isOfErrors({ of }: Test): boolean {
  return "library" in of || "anyOf" in of;
}

function isName(node: ts.Expression, name: string): boolean {
  return guardedName(node) === name;
}

function classTest(
  node: ts.Node,
  type: ts.Expression,
  holds: boolean,
  name: string,
  scope: Scope,
  evaluation: Evaluation,
): Test | undefined {
  const target = evaluation.evaluate(type, scope);
  if (target?.kind === "class") return { node, name, holds, of: { outline: target.outline } };
  if (target?.kind === "raiser") return { node, name, holds, of: { raised: true } };
  if (target?.kind === "error-class") return { node, name, holds, of: { library: target.library } };
  const of = testedClass(target);
  return of && { node, name, holds, of };
}

/** `err.name === "…"`: for the class of a library, whatever else the file knows of it. */
function nameTest(
  node: ts.Node,
  { subject, field, name: className, isSame }: NameTest,
  truthy: boolean,
  name: string,
  evaluation: Evaluation,
): Test | undefined {
  if (subject.text !== name || isSame !== truthy) return undefined;
  const of = evaluation.libraries.classNamed(className, field);
  return of && { node, name, holds: true, of };
}

function callTest(
  node: ts.CallExpression,
  holds: boolean,
  name: string,
  scope: Scope,
  evaluation: Evaluation,
  depth: number,
): Test | undefined {
  const [first] = node.arguments;
  if (first === undefined || !isName(first, name)) return undefined;
  const target = evaluation.evaluate(node.expression, scope);
  if (target?.kind === "error-guard") return { node, name, holds, of: { library: target.library } };
  const guarded = errorGuard(target);
  if (guarded) return { node, name, holds, of: guarded };
  if (target?.kind !== "function") return undefined;
  const { type: returned } = target.outline.node;
  if (returned?.kind === ts.SyntaxKind.TypePredicate) {
    const { type } = returned as ts.TypePredicateNode;
    const { scope: at } = evaluation.outline.of(target.outline.file) ?? evaluation.outline;
    return type && { node, name, holds, of: { type, scope: at } };
  }
  const found = depth < DEEPEST_GUARD ? testWithin(target.outline, holds, evaluation, depth) : undefined;
  return found && { ...found, node, name };
}

/** What a function that does nothing but test says of what it is given first: `(error) => error instanceof CardError`. */
function testWithin(
  outline: FunctionOutline,
  truthy: boolean,
  evaluation: Evaluation,
  depth: number,
): Test | undefined {
  const name = outline.node.parameters[0]?.name;
  const returned = onlyReturn(outline);
  if (returned === undefined || name?.kind !== ts.SyntaxKind.Identifier) return undefined;
  return testOf((name as ts.Identifier).text, returned.node, truthy, returned.scope, evaluation, depth + 1);
}

/** What a value is where a test of it holds: what is known of it already, as far as that fits. */
function asOf(test: Test, value: Value | undefined, evaluation: Evaluation): Value | undefined {
  const { of, node, name } = test;
  if ("anyOf" in of) return asAnyOf(of.anyOf, test, value, evaluation);
  const alternatives = value?.kind === "mixed" ? value.of : value ? [value] : [];
  const fitting = alternatives.filter((each) => isOf(test, each, evaluation));
  const [fit] = fitting;
  if (fit && fitting.length === 1) return fit.kind === "part" && "library" in of ? tested(fit, of) : fit;
  // What is of no known origin, code may have made that is not read.
  const isOpen = value === undefined || value.kind === "opaque";
  if ("outline" in of) return { kind: "instance", outline: of.outline, ...(isOpen && { orElse: true }) };
  if ("type" in of)
    return value && value.kind !== "opaque"
      ? value
      : (typedValue(of.type, node, name, evaluation, of.scope) ?? value);
  if ("raised" in of) return { kind: "opaque", source: evaluation.sourceFor(node, name), path: [] };
  const { library, is } = of;
  const source = evaluation.sourceFor(node, name, { library, ...(is && { is, names: of.names }) });
  return { kind: "part", source, part: "error", path: [] };
}

/** The same where it is one of several: those of one library are one error of it, which is either. */
function asAnyOf(
  anyOf: readonly Test[],
  test: Test,
  value: Value | undefined,
  evaluation: Evaluation,
): Value | undefined {
  const kinds = anyOf.flatMap(({ of }) => ("library" in of ? of : []));
  const [first] = kinds;
  const isOne =
    first && kinds.length === anyOf.length && kinds.every(({ library }) => library === first.library);
  if (!isOne) {
    let joined: Value | undefined;
    for (const each of anyOf) joined = joinValues(joined, asOf(each, value, evaluation));
    return joined;
  }
  const is = kinds.flatMap((kind) => kind.is ?? []);
  const names = namesOfKinds(kinds.map((kind) => (kind.is ? kind : undefined)));
  const of = is.length > 0 ? { library: first.library, is, names } : { library: first.library };
  return asOf({ ...test, of }, value, evaluation);
}

/** Whether a test is for some of the errors of a library: what it does not let through may be another one of them. */
function isOneOfSeveral({ of }: Test): boolean {
  return "library" in of && of.is !== undefined && of.is.every((each) => Object.keys(each).length > 0);
}

/** What is left of several things where a test fails. */
function withoutTested(value: Value & { kind: "mixed" }, test: Test, evaluation: Evaluation): Value {
  const of = value.of.filter((each) => !isOf(test, each, evaluation));
  const [first] = of;
  return first && of.length === 1 ? first : of.length > 0 ? { kind: "mixed", of } : value;
}

/** The errors of a library that a catalog describes are those of its API, whatever else is called there. */
function tested(value: Part, { is }: { readonly is?: ErrorKind["is"] | undefined }): Part {
  if (is === undefined) return { ...value, isTested: true };
  const { orElse: _, ...part } = value;
  return part;
}

/** Whether a value is what a test asks for. */
function isOf({ of }: Test, value: Value | undefined, evaluation: Evaluation): boolean {
  if ("outline" in of)
    return value?.kind === "instance" && lineage(value.outline, evaluation).includes(of.outline);
  if ("library" in of)
    return (
      value?.kind === "part" &&
      value.part === "error" &&
      libraryOf(value.source) === of.library &&
      // What is in an error is another one.
      !isUnnamed(value)
    );
  return false;
}
