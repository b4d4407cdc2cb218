// What is left of errors at a later use of the name that they were given to, by the tests before it. What holds at a place is known
// while a tree is walked, so it is walked again for the one name that is asked about.

import type * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import type { Arrival } from "../../arrivalModel.ts";
import { Budget } from "../budget.ts";
import { createAssignments } from "../facts/assigned.ts";
import { createNarrower } from "../facts/narrow.ts";
import type { Scope } from "../outline/scopes.ts";
import { findBinding } from "../outline/scopes.ts";
import { outlineAround } from "../outline/walk.ts";
import { CallNumbers } from "../read/subject.ts";
import { spanOf } from "../syntax.ts";
import { createEvaluator } from "../values/evaluate.ts";
import type { Imports, Value } from "../values/model.ts";
import { failingIn } from "./sources.ts";

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
  const isProved = isSure(value);
  return {
    kind: "use",
    span: spanOf(name, file),
    failing,
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
