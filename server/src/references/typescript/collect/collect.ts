// From the outline of a file to its references: each place gets its kind, its subject with its origin, and what the
// branches around it say.

import * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import type { TextBlock } from "../../commentModel.ts";
import type { FileReferences, Hint } from "../../fileReferences.ts";
import type { Reference } from "../../model.ts";
import type { Budget } from "../budget.ts";
import { createAssignments } from "../facts/assigned.ts";
import { createNarrower } from "../facts/narrow.ts";
import { flowOf } from "../flow/flow.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { createDeclaredTypes } from "../read/declaredTypes.ts";
import { calleeNames } from "../read/dependencies.ts";
import { describedLiterals } from "../read/described.ts";
import { madeErrors } from "../read/madeErrors.ts";
import { retriedByRunner } from "../read/ownRetries.ts";
import type { Reader } from "../read/reader.ts";
import { createResponses } from "../read/responses.ts";
import { CallNumbers } from "../read/subject.ts";
import { retriesOf } from "../retries/retries.ts";
import { isAccess, memberName, spanOf, unwrap } from "../syntax.ts";
import { createEvaluator } from "../values/evaluate.ts";
import type { Evaluator, Imports } from "../values/model.ts";
import { hintsWithin } from "../values/modules.ts";
import { functionRun } from "../values/runners.ts";
import { bodiesOf } from "./bodies.ts";
import { withDeclared } from "./declared.ts";
import { directivesOf } from "./directives.ts";
import { fieldAt } from "./fields.ts";
import { referenceAt } from "./literals.ts";
import { prefixesOf } from "./prefixes.ts";
import { sitesOf } from "./sites.ts";
import { suppressionsOf } from "./suppressions.ts";

/** The references of an outlined file. */
export function collectReferences(
  outline: Outline,
  libraries: Libraries,
  imports?: Imports,
  budget?: Budget,
): FileReferences {
  const { file } = outline;
  const evaluator = createEvaluator(outline, libraries, imports, budget);
  const assignments = createAssignments(outline, evaluator);
  const reader: Reader = {
    file,
    evaluator,
    assignments,
    narrower: createNarrower(outline, evaluator, assignments),
    calls: new CallNumbers(outline, evaluator),
    responses: createResponses(outline, evaluator),
    described: describedLiterals(outline, evaluator),
    declared: createDeclaredTypes(outline, evaluator),
    made: madeErrors(outline, evaluator),
    decidedIfs: outline.decidedIfs,
  };
  for (const call of outline.calls) noteCall(call, reader);
  const { sites, members, named, holes } = sitesOf(outline, reader);
  const sent = bodiesOf(outline, reader);
  const references = [...sent.references];
  // Of two that begin at one place the first counts: what is said of bodies is the most.
  const taken = new Set(sent.references.map(({ span }) => span.start));
  const add = (reference: Reference | undefined) => {
    if (reference && !taken.has(reference.span.start)) references.push(reference);
  };
  for (const place of outline.places) add(referenceAt(place, members.get(place.node), reader));
  for (const place of named) add(referenceAt(place, members.get(place.node), reader));
  for (const access of outline.accesses) add(fieldAt(access, reader));
  for (const hole of holes) add(hole);
  const prefixes = prefixesOf(outline, reader);
  const flow = flowOf(outline, reader);
  return {
    references: withDeclared(references).toSorted((a, b) => a.span.start - b.span.start),
    prefixes,
    calls: reader.calls.calls,
    sites,
    bodies: sent.bodies,
    retries: retriesOf(outline, reader),
    directives: directivesOf(file),
    hints: withUsedModules(outline.hints, evaluator),
    suppressions: suppressionsOf(file),
    textBlocks: outline.textBlocks.map((node) => textBlockOf(node, file)),
    embedded: [],
    ...(flow ? { flow } : {}),
  };
}

function textBlockOf(node: ts.Node, file: ts.SourceFile): TextBlock {
  return node.kind === ts.SyntaxKind.JsxText
    ? { kind: "markup", span: { start: node.pos, end: node.end } }
    : { kind: "template", span: spanOf(node, file) };
}

/** Says of each import whose values were followed what the module itself names. */
function withUsedModules(hints: readonly Hint[], { modules: { used } }: Evaluator): readonly Hint[] {
  if (used.size === 0) return hints;
  return hints.map((hint) => {
    const modules = hint.kind === "module" || hint.kind === "package" ? used.get(hint.value) : undefined;
    return modules ? { ...hint, within: [...modules].flatMap(hintsWithin) } : hint;
  });
}

function isRequestName(name: string, { evaluator: { libraries } }: Reader): boolean {
  return libraries.requests.has(name);
}

/** Whether a name is one that a file gives to what it imports of a library. */
function isImported(callee: ts.Expression, scope: Scope, { evaluator: { libraries } }: Reader): boolean {
  if (callee.kind !== ts.SyntaxKind.Identifier) return false;
  const [definition] = findBinding((callee as ts.Identifier).text, scope)?.definitions ?? [];
  return definition?.kind === "import" && libraries.hasModule(definition.module);
}

function noteCall(call: CallPlace, reader: Reader): void {
  const { node, scope } = call;
  const callee = unwrap(node.expression);
  const name =
    callee.kind === ts.SyntaxKind.Identifier
      ? (callee as ts.Identifier).text
      : isAccess(callee)
        ? memberName((callee as ts.PropertyAccessExpression).name)
        : undefined;
  if (name === undefined || !(isRequestName(name, reader) || isImported(callee, scope, reader))) return;
  noteRun(call, reader);
  const value = reader.evaluator.evaluate(node, scope);
  if (value?.kind === "part") reader.calls.of(value.source, isRepeated(call));
}

/** Notes of the requests of a function that a library runs again: `pRetry(load)`. */
function noteRun({ node, scope }: CallPlace, reader: Reader): void {
  const { evaluator, calls } = reader;
  const callee = evaluator.evaluate(node.expression, scope);
  if (callee?.kind !== "runner") return;
  const found = functionRun(callee, node, scope, evaluator);
  const retried = found && retriedByRunner(callee, found.at, node, scope, evaluator);
  if (found === undefined || retried === undefined) return;
  for (const each of found.run.outline.attempt.calls) {
    const value = evaluator.evaluate(each.node, each.scope);
    if (value?.kind === "part" && value.source.call) calls.noteRetried(value.source, retried);
  }
}

/** Whether a call stands in a loop, or in a function that is handed to a helper such as `withRetry`. */
function isRepeated({ loop, owner }: CallPlace): boolean {
  const helper = owner?.passedTo && calleeNames(unwrap(owner.passedTo.call.expression));
  return loop !== undefined || (helper !== undefined && /retr(?:y|ies)|attempt/i.test(helper.last));
}
