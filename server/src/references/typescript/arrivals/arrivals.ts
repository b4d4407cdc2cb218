// What can arrive at one place of a file: the calls whose errors a name is given (`catch (error)`, `.catch((error) => …)`, `{ error }`
// of a result), what tests have left of them where the name is used, or the call that stands there. Read when somebody asks for that place: other files, and other places, cost nothing.

import type * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import type { Span } from "../../../text/span.ts";
import type { Arrival, FailingCall } from "../../arrivalModel.ts";
import { Budget, BudgetExhausted } from "../budget.ts";
import { accessesIn } from "../collect/classTests.ts";
import type { CallPlace, CaughtPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Attempt, Binding, Scope } from "../outline/scopes.ts";
import { failingIn } from "../read/failures.ts";
import { CallNumbers } from "../read/subject.ts";
import { isAccess, nameOf, spanOf, unwrap } from "../syntax.ts";
import { createEvaluator } from "../values/evaluate.ts";
import type { Evaluator, Imports } from "../values/model.ts";
import { identifierAt, isMember, type NameAt } from "./identifierAt.ts";
import { inBlock, roomOfCall, roomOfName } from "./rooms.ts";
import { failuresOf } from "./sources.ts";
import { leftAt } from "./uses.ts";

/** What can arrive at the name that stands at `offset`; undefined where that is none that errors arrive at. */
export function arrivalAt(
  offset: number,
  outline: Outline,
  libraries: Libraries,
  imports?: Imports,
): Arrival | undefined {
  const at = identifierAt(outline.file, offset);
  const nameless = at ? undefined : namelessAt(offset, outline);
  try {
    if (at) return arrivalOf(at, arriving(outline, libraries, imports));
    return nameless && arrivalInto(nameless, arriving(outline, libraries, imports));
  } catch (error) {
    if (!(error instanceof BudgetExhausted)) throw error;
    return undefined;
  }
}

/** The clause of whose `catch {`, without a name for what is caught, an offset is at a part; in an empty one, also between its braces. */
function namelessAt(offset: number, { file, caught }: Outline): CaughtPlace | undefined {
  return caught.find(({ clause }) => {
    const { block, pos, variableDeclaration: name } = clause;
    if (name || offset < pos || offset > block.end) return false;
    const end = block.statements.length === 0 ? block.end : block.getStart(file) + 1;
    return clause.getStart(file) <= offset && offset <= end;
  });
}

/** What arrives at a clause that has no name for it. */
function arrivalInto({ clause, attempt }: CaughtPlace, from: Arriving): Arrival | undefined {
  const { outline, evaluator, numbers } = from;
  const { file, scope } = outline;
  const { failing, others } = thrownIn(attempt, outline, evaluator, numbers);
  if (failing.length === 0) return undefined;
  const start = clause.getStart(file);
  const span = { start, end: start + "catch".length };
  return {
    kind: "name",
    span,
    failing,
    others,
    handled: { start: span.end, end: clause.end },
    room: { ...inBlock(clause.block, file), nameAt: span.end },
    classesFrom: accessesIn(scope, evaluator),
  };
}

/** What is asked what arrives in a file. */
export interface Arriving {
  readonly outline: Outline;
  readonly evaluator: Evaluator;
  readonly numbers: CallNumbers;
  readonly libraries: Libraries;
  readonly imports: Imports | undefined;
}

export function arriving(outline: Outline, libraries: Libraries, imports?: Imports): Arriving {
  const evaluator = createEvaluator(outline, libraries, imports, new Budget(outline.file.text.length));
  return { outline, evaluator, numbers: new CallNumbers(outline, evaluator), libraries, imports };
}

/** What can arrive at a name, or fail where it is called. Throws `BudgetExhausted`. */
export function arrivalOf(at: NameAt, from: Arriving): Arrival | undefined {
  const { outline, evaluator, numbers, libraries, imports } = from;
  const { name } = at;
  const declared = isMember(at) ? undefined : declarationOf(name, outline);
  const received = declared && receivedBy(name, declared, outline, evaluator, numbers);
  if (declared === undefined || received === undefined) return failingAt(name, outline, evaluator, numbers);
  return declared.binding.position === name.pos
    ? received
    : leftAt(name, outline.file, received, libraries, imports);
}

/** A name, and the scope that declares it. */
export interface Declared {
  readonly binding: Binding;
  readonly scope: Scope;
}

/** What is given, where it is declared, to the name that stands at a place. */
function receivedBy(
  name: ts.Identifier,
  { binding, scope }: Declared,
  outline: Outline,
  evaluator: Evaluator,
  numbers: CallNumbers,
): Arrival | undefined {
  const [definition] = binding.definitions;
  const attempt =
    definition?.kind === "caught" && definition.path.length === 0 ? definition.attempt : undefined;
  const { failing, others } = attempt
    ? thrownIn(attempt, outline, evaluator, numbers)
    : { failing: failingIn(evaluator.bindingValue(name.text, scope), numbers), others: [] };
  if (failing.length === 0) return undefined;
  const { file } = outline;
  const handled: Span = { start: name.end, end: (scope.node ?? file).end };
  const room = roomOfName(name, binding, scope, file);
  return {
    kind: "name",
    span: spanOf(name, file),
    failing,
    others,
    handled,
    ...(room ? { room } : {}),
    classesFrom: accessesIn(outline.scope, evaluator),
  };
}

/** What declares the name that stands at a place, there or around it. */
export function declarationOf(name: ts.Identifier, { scope: top, scopes }: Outline): Declared | undefined {
  let found: Declared | undefined;
  // Scopes are in the order in which they begin, so the last one around a place is the innermost.
  for (const scope of [top, ...scopes]) {
    const { node } = scope;
    const binding = scope.bindings?.get(name.text);
    if (binding && (node === undefined || (node.pos <= name.pos && name.end <= node.end)))
      found = { binding, scope };
  }
  return found;
}

/** What the calls of a block throw; those of which nothing is known, by what they are called. */
function thrownIn(
  { calls, awaited = [] }: Attempt,
  outline: Outline,
  evaluator: Evaluator,
  numbers: CallNumbers,
): Pick<Arrival, "failing" | "others"> {
  const failures = [...calls, ...awaited].flatMap((call) => failuresOf(call, outline, evaluator, numbers));
  return {
    failing: eachOnce(failures.flatMap(({ failing }) => failing)),
    others: [...new Set(failures.flatMap(({ other }) => other ?? []))],
  };
}

/** What a call fails with, where `name` is that of what is called. */
function failingAt(
  name: ts.Identifier,
  outline: Outline,
  evaluator: Evaluator,
  numbers: CallNumbers,
): Arrival | undefined {
  const place = outline.calls.find(({ node }) => calledName(node) === name);
  if (place === undefined || isOfAnswer(place, evaluator)) return undefined;
  const failing = failingIn(evaluator.evaluate(place.node, place.scope), numbers, "any");
  if (failing.length === 0) return undefined;
  const room = failing.every(({ isThrown }) => isThrown) ? roomOfCall(place, outline) : undefined;
  return {
    kind: "call",
    span: spanOf(name, outline.file),
    failing,
    others: [],
    ...(room ? { room } : {}),
    classesFrom: accessesIn(outline.scope, evaluator),
  };
}

/** Whether a method of what a request gives is called, such as `res.json()`: the request is what fails. */
function isOfAnswer({ node, scope }: CallPlace, evaluator: Evaluator): boolean {
  const callee = unwrap(node.expression);
  return isAccess(callee) && evaluator.evaluate(callee.expression, scope)?.kind === "part";
}

function calledName({ expression }: ts.CallExpression): ts.Node {
  const callee = unwrap(expression);
  return isAccess(callee) ? nameOf(callee) : callee;
}

/** A call that several values are of counts once. */
function eachOnce(all: readonly FailingCall[]): readonly FailingCall[] {
  return [...new Map(all.map((each) => [each.call, each])).values()];
}
