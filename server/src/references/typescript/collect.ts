// From the outline of a file to its references: each place gets its kind, its subject with its origin, and what the
// branches around it say.

import * as ts from "typescript";
import type { FileReferences, Hint, Reference } from "../model.ts";
import { bodiesOf } from "./bodies.ts";
import { describedLiterals } from "./described.ts";
import { directivesOf } from "./directives.ts";
import { createEvaluator, type Evaluator } from "./evaluate.ts";
import { fieldAt } from "./fields.ts";
import { referenceAt } from "./literals.ts";
import { hintsWithin, type Imports } from "./modules.ts";
import { createNarrower } from "./narrow.ts";
import type { Outline, Place } from "./outline.ts";
import type { Reader } from "./reader.ts";
import { sitesOf } from "./sites.ts";
import { CallNumbers } from "./subject.ts";
import { isAccess, memberName, unwrap } from "./syntax.ts";

/** The references of an outlined file. */
export function collectReferences(outline: Outline, imports?: Imports): FileReferences {
  const { file } = outline;
  const evaluator = createEvaluator(outline, imports);
  const reader: Reader = {
    file,
    evaluator,
    narrower: createNarrower(outline, evaluator),
    calls: new CallNumbers(outline, evaluator),
    described: describedLiterals(outline, evaluator),
  };
  for (const call of outline.calls) noteCall(call.node, call.scope, reader);
  const { sites, members, named } = sitesOf(outline, reader);
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
  return {
    references: references.sort((a, b) => a.span.start - b.span.start),
    calls: reader.calls.calls,
    sites,
    bodies: sent.bodies,
    directives: directivesOf(file),
    hints: withUsedModules(outline.hints, evaluator),
  };
}

/** Says of each import whose values were followed what the module itself names. */
function withUsedModules(hints: readonly Hint[], { modules: { used } }: Evaluator): readonly Hint[] {
  if (used.size === 0) return hints;
  return hints.map((hint) => {
    const modules = hint.kind === "module" || hint.kind === "package" ? used.get(hint.value) : undefined;
    return modules ? { ...hint, within: [...modules].flatMap(hintsWithin) } : hint;
  });
}

const REQUEST_NAMES = new Set([
  "fetch",
  "$fetch",
  "ofetch",
  "axios",
  "ky",
  "got",
  "superagent",
  "request",
  "raw",
  "get",
  "post",
  "put",
  "patch",
  "delete",
  "head",
  "del",
]);

function noteCall(node: ts.CallExpression, scope: Place["scope"], reader: Reader): void {
  const callee = unwrap(node.expression);
  const name =
    callee.kind === ts.SyntaxKind.Identifier
      ? (callee as ts.Identifier).text
      : isAccess(callee)
        ? memberName((callee as ts.PropertyAccessExpression).name)
        : undefined;
  if (name === undefined || !REQUEST_NAMES.has(name)) return;
  const value = reader.evaluator.evaluate(node, scope);
  if (value?.kind === "part") reader.calls.of(value.source);
}
