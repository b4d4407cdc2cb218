// What is left of errors at a later use of the name that they were given to, by the tests before it. What holds at a place is known
// while a tree is walked, so it is walked again for the one name that is asked about.

import * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import type { Arrival } from "../../arrivalModel.ts";
import { Budget } from "../budget.ts";
import { createAssignments } from "../facts/assigned.ts";
import { createNarrower } from "../facts/narrow.ts";
import type { Scope } from "../outline/scopes.ts";
import { findBinding } from "../outline/scopes.ts";
import { outlineAround } from "../outline/walk.ts";
import { failingIn } from "../read/failures.ts";
import { CallNumbers } from "../read/subject.ts";
import { spanOf, unwrap } from "../syntax.ts";
import { type ErrorKind, errorTest } from "../values/errorKinds.ts";
import { createEvaluator } from "../values/evaluate.ts";
import type { Evaluator, Imports, Value } from "../values/model.ts";
import { operandsOf } from "../values/testForms.ts";

/**
 * What can be there at `name`, which stands for what arrives where it is declared; undefined where nothing is left, and of names that
 * are given other values.
 */
export function leftAt(
  name: ts.Identifier,
  file: ts.SourceFile,
  declared: Arrival,
  libraries: Libraries,
  imports?: Imports,
): Arrival | undefined {
  const around = outlineAround(name, file);
  if (around === undefined) return undefined;
  const { outline, here } = around;
  const evaluator = createEvaluator(outline, libraries, imports, new Budget(file.text.length));
  const assignments = createAssignments(outline, evaluator);
  const binding = findBinding(name.text, here.scope);
  if (binding === undefined || assignments.isAssigned(binding)) return undefined;
  const narrower = createNarrower(outline, evaluator, assignments);
  const value = evaluator.evaluate(name, here.scope);
  const factsOf = (source: Parameters<typeof narrower.factsAt>[1]) =>
    narrower.factsAt(here.frame, source, name, here.scope);
  const failing = failingIn(value, new CallNumbers(outline, evaluator), "error", factsOf);
  if (failing.length === 0) return undefined;
  const tests = testsOf(name.text, here.scope, evaluator);
  const isProved = isSure(value);
  return {
    kind: "use",
    span: spanOf(name, file),
    failing: failing.map((each) => {
      const tested = tests.filter(({ library }) => library.of === each.call.library).map(({ is }) => is);
      return tested.length > 0 ? { ...each, tested } : each;
    }),
    others: isProved ? [] : declared.others,
    ...(isProved ? { isProved } : {}),
    handled: { start: name.end, end: blockAround(here.scope, file).end },
  };
}

/** Whether a test has proved what a value is. */
function isSure(value: Value | undefined): boolean {
  if (value?.kind === "mixed") return value.of.every(isSure);
  return value?.kind === "part" && value.orElse !== true;
}

/** The innermost block, function or other node that has a scope of its own: behind its end, other ways may lead on. */
function blockAround(scope: Scope, file: ts.SourceFile): ts.Node {
  return (scope.guard?.of ?? scope).node ?? file;
}

/** What classes and guards say of a name by the tests that hold around a place, also as the sides of `&&`. */
function testsOf(name: string, scope: Scope, evaluator: Evaluator): readonly ErrorKind[] {
  const found: ErrorKind[] = [];
  for (let each: Scope | undefined = scope; each !== undefined; each = each.parent) {
    const { guard, parent = each } = each;
    if (!guard?.truthy || guard.isAsserted || (guard.kept && guard.kept.definitions.length > 1)) continue;
    for (const condition of sidesOf(guard.condition)) {
      const test = errorTest(condition, parent, evaluator);
      const subject = test && unwrap(test.subject);
      if (test && subject?.kind === ts.SyntaxKind.Identifier && (subject as ts.Identifier).text === name)
        found.push(test);
    }
  }
  return found;
}

function sidesOf(condition: ts.Expression): readonly ts.Expression[] {
  const node = unwrap(condition);
  const isBoth =
    node.kind === ts.SyntaxKind.BinaryExpression &&
    (node as ts.BinaryExpression).operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isBoth ? operandsOf(node as ts.BinaryExpression).map(unwrap) : [node];
}
