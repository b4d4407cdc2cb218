// What the branches around a place say of one response: the statuses that can reach it and the values its body fields can
// have. Works from the frames of the outline, on demand, remembered per frame and source.

import * as ts from "typescript";
import type { Span } from "../../text/span.ts";
import type { Facts, ValueFact } from "../model.ts";
import {
  complementStatuses,
  intersectStatuses,
  okStatuses,
  type StatusSet,
  statusRange,
  statusSet,
  unionStatuses,
} from "../statusSet.ts";
import type { Evaluator } from "./evaluate.ts";
import type { Frame, Scope } from "./outline.ts";
import { comparisonOf, operatorOf } from "./places.ts";
import { spanOf, unwrap } from "./syntax.ts";
import { type Source, samePath, type Value } from "./value.ts";

const NOTHING: Facts = { values: [], because: [] };

export interface Narrower {
  /** What is known of `source` at a place in `frame`. */
  factsAt(frame: Frame | undefined, source: Source): Facts | undefined;
}

export function createNarrower(file: ts.SourceFile, evaluator: Evaluator): Narrower {
  const known = new Map<Source, Map<Frame, Facts>>();

  function factsAt(frame: Frame | undefined, source: Source): Facts | undefined {
    const memo = known.get(source) ?? new Map<Frame, Facts>();
    known.set(source, memo);
    const pending: Frame[] = [];
    let facts: Facts = NOTHING;
    for (let f = frame; f !== undefined; f = f.outer) {
      const remembered = memo.get(f);
      if (remembered) {
        facts = remembered;
        break;
      }
      pending.push(f);
    }
    for (const f of pending.reverse()) {
      facts = enter(facts, f, source);
      memo.set(f, facts);
    }
    return facts.statuses === undefined && facts.values.length === 0 ? undefined : facts;
  }

  function enter(facts: Facts, frame: Frame, source: Source): Facts {
    switch (frame.kind) {
      case "condition":
        return both(facts, testOf(frame.node, frame.truthy, frame.scope, source));
      case "case": {
        const tests = frame.labels.map((label) => equals(frame.subject, label, frame.scope, source));
        if (frame.fallback) return tests.reduce((all, test) => both(all, negate(test)), facts);
        const [first, ...rest] = tests;
        return first ? both(facts, rest.reduce(either, first)) : facts;
      }
      case "assigned":
        return isAssigned(frame, source) ? NOTHING : facts;
    }
  }

  function isAssigned(frame: Frame & { kind: "assigned" }, source: Source): boolean {
    for (const name of frame.names) {
      const value = evaluator.bindingValue(name, frame.scope);
      if ((value?.kind === "part" || value?.kind === "opaque") && value.source === source) return true;
    }
    return false;
  }

  /** A test, or what is known when it holds (`truthy`) or fails. */
  function testOf(expression: ts.Expression, truthy: boolean, scope: Scope, source: Source): Facts {
    const node = unwrap(expression);
    if (node.kind === ts.SyntaxKind.PrefixUnaryExpression) {
      const { operator, operand } = node as ts.PrefixUnaryExpression;
      return operator === ts.SyntaxKind.ExclamationToken ? testOf(operand, !truthy, scope, source) : NOTHING;
    }
    if (node.kind === ts.SyntaxKind.BinaryExpression)
      return binaryTest(node as ts.BinaryExpression, truthy, scope, source);
    if (node.kind === ts.SyntaxKind.CallExpression)
      return membershipTest(node as ts.CallExpression, truthy, scope, source);
    const value = evaluator.evaluate(node, scope);
    if (value?.kind === "part" && value.source === source && value.part === "ok") {
      return {
        statuses: truthy ? okStatuses : complementStatuses(okStatuses),
        values: [],
        because: [spanOf(node, file)],
      };
    }
    return NOTHING;
  }

  function binaryTest(node: ts.BinaryExpression, truthy: boolean, scope: Scope, source: Source): Facts {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken) {
      const left = testOf(node.left, truthy, scope, source);
      const right = testOf(node.right, truthy, scope, source);
      return (kind === ts.SyntaxKind.AmpersandAmpersandToken) === truthy
        ? both(left, right)
        : either(left, right);
    }
    const operator = operatorOf(kind);
    if (operator === undefined) return NOTHING;
    if (operator === "===" || operator === "!==") {
      const test = equals(node.left, node.right, scope, source);
      const facts = hasFacts(test) ? test : equals(node.right, node.left, scope, source);
      return (operator === "===") === truthy ? facts : negate(facts);
    }
    const comparison = comparisonOf(node);
    if (comparison === undefined) return NOTHING;
    const value = evaluator.evaluate(comparison.subject, scope);
    if (!isStatusOf(value, source)) return NOTHING;
    const bound = Number(comparison.literal.text);
    const statuses = relation(comparison.operator, bound);
    return {
      statuses: truthy ? statuses : complementStatuses(statuses),
      values: [],
      because: [spanOf(node, file)],
    };
  }

  /** `subject === label`, where either may be the value of a response. */
  function equals(subject: ts.Expression, label: ts.Expression, scope: Scope, source: Source): Facts {
    const isTrue = unwrap(subject).kind === ts.SyntaxKind.TrueKeyword;
    if (isTrue) return testOf(label, true, scope, source);
    const value = evaluator.evaluate(subject, scope);
    if (value === undefined) return NOTHING;
    const expected = evaluator.evaluate(label, scope);
    const because = [spanOf(label, file)];
    if (isStatusOf(value, source)) {
      return expected?.kind === "number"
        ? { statuses: statusSet(expected.number), values: [], because }
        : NOTHING;
    }
    if (unwrap(label).kind === ts.SyntaxKind.FalseKeyword) return testOf(subject, false, scope, source);
    const path = fieldPath(value, source);
    return path && expected?.kind === "text"
      ? { values: [{ path, only: [expected.text], not: [] }], because }
      : NOTHING;
  }

  /** `[…].includes(x)` and `SET.has(x)`. */
  function membershipTest(call: ts.CallExpression, truthy: boolean, scope: Scope, source: Source): Facts {
    const callee = unwrap(call.expression);
    const [argument] = call.arguments;
    if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression || argument === undefined) return NOTHING;
    const { expression, name } = callee as ts.PropertyAccessExpression;
    if (name.text !== "includes" && name.text !== "has") return NOTHING;
    const subject = evaluator.evaluate(argument, scope);
    if (subject === undefined || (!isStatusOf(subject, source) && fieldPath(subject, source) === undefined))
      return NOTHING;
    const table = evaluator.evaluate(expression, scope);
    if (table?.kind !== "array" || table.node.elements.length === 0) return NOTHING;
    const members = table.node.elements.map((element) => evaluator.evaluate(element, table.scope));
    const because = [spanOf(call, file)];
    let facts: Facts = NOTHING;
    if (isStatusOf(subject, source)) {
      const numbers = members.flatMap((member) => (member?.kind === "number" ? [member.number] : []));
      if (numbers.length === members.length) facts = { statuses: statusSet(...numbers), values: [], because };
    } else {
      const path = fieldPath(subject, source);
      const only = members.flatMap((member) => (member?.kind === "text" ? [member.text] : []));
      if (path && only.length === members.length) facts = { values: [{ path, only, not: [] }], because };
    }
    return truthy ? facts : negate(facts);
  }

  return { factsAt };
}

const STATUS_NAMES = new Set(["status", "statusCode", "httpStatus"]);

function isStatusOf(value: Value | undefined, source: Source): boolean {
  if (value?.kind === "part") return value.source === source && value.part === "status";
  return (
    value?.kind === "opaque" && value.source === source && STATUS_NAMES.has(value.path.at(-1) ?? source.name)
  );
}

/** The field path of a value of `source`: inside the body, or for what the file does not explain, from its root. */
function fieldPath(value: Value, source: Source): readonly string[] | undefined {
  if (value.kind === "part")
    return value.source === source && value.part === "body" && value.path.length > 0 ? value.path : undefined;
  return value.kind === "opaque" && value.source === source ? value.path : undefined;
}

function relation(operator: string, bound: number): StatusSet {
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

function hasFacts(facts: Facts): boolean {
  return facts.statuses !== undefined || facts.values.length > 0;
}

/** What is known when both hold. */
function both(a: Facts, b: Facts): Facts {
  if (!hasFacts(b)) return a;
  if (!hasFacts(a)) return b;
  const values = [...a.values];
  for (const fact of b.values) {
    const index = values.findIndex((value) => samePath(value.path, fact.path));
    const existing = values[index];
    if (existing) values[index] = intersect(existing, fact);
    else values.push(fact);
  }
  const statuses =
    a.statuses && b.statuses ? intersectStatuses(a.statuses, b.statuses) : (a.statuses ?? b.statuses);
  return { ...(statuses ? { statuses } : {}), values, because: union(a.because, b.because) };
}

/** What is known when at least one holds. */
function either(a: Facts, b: Facts): Facts {
  const statuses = a.statuses && b.statuses ? unionStatuses(a.statuses, b.statuses) : undefined;
  const values = a.values.flatMap((fact) => {
    const other = b.values.find((value) => samePath(value.path, fact.path));
    if (other === undefined) return [];
    const only = fact.only && other.only ? [...new Set([...fact.only, ...other.only])] : undefined;
    const not = fact.not.filter((value) => other.not.includes(value));
    return only || not.length > 0 ? [{ path: fact.path, ...(only ? { only } : {}), not }] : [];
  });
  if (statuses === undefined && values.length === 0) return NOTHING;
  return { ...(statuses ? { statuses } : {}), values, because: union(a.because, b.because) };
}

/** What is known when a single test fails. Of several facts at once nothing is known: any of them may be the one that fails. */
function negate(facts: Facts): Facts {
  const count = facts.values.length + (facts.statuses ? 1 : 0);
  if (count !== 1) return NOTHING;
  if (facts.statuses)
    return { statuses: complementStatuses(facts.statuses), values: [], because: facts.because };
  const values = facts.values.flatMap((fact) => (fact.only ? [{ path: fact.path, not: fact.only }] : []));
  return values.length > 0 ? { values, because: facts.because } : NOTHING;
}

function intersect(a: ValueFact, b: ValueFact): ValueFact {
  const not = [...new Set([...a.not, ...b.not])];
  const only = a.only && b.only ? a.only.filter((value) => b.only?.includes(value)) : (a.only ?? b.only);
  return { path: a.path, ...(only ? { only: only.filter((value) => !not.includes(value)) } : {}), not };
}

function union(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  return [...a, ...b.filter((span) => !a.includes(span))];
}
