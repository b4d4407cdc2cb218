// A name that is given the failure of a client of the platform which fails only where no response came: nothing of an API arrives
// there. Of what a block throws, and of handlers of rejections. Only calls of the file itself count.

import * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import type { Unanswered } from "../../arrivalModel.ts";
import { BudgetExhausted } from "../budget.ts";
import type { Outline } from "../outline/outline.ts";
import { type Definition, findBinding, type Scope, type Scoped } from "../outline/scopes.ts";
import { accessedName, isAccess, memberName, spanOf, unwrap } from "../syntax.ts";
import type { ApiCall, Imports, Value } from "../values/model.ts";
import { type Arriving, arriving, declarationOf } from "./arrivals.ts";
import { identifierAt, isMember } from "./identifierAt.ts";

/** What is given to the name at `offset` where such a call fails; undefined for other names, and where none leads there. */
export function unansweredAt(
  offset: number,
  outline: Outline,
  libraries: Libraries,
  imports?: Imports,
): Unanswered | undefined {
  const at = identifierAt(outline.file, offset);
  if (at === undefined || isMember(at)) return undefined;
  const declared = declarationOf(at.name, outline);
  const [definition] = declared?.binding.definitions ?? [];
  if (declared?.binding.position !== at.name.pos || definition === undefined) return undefined;
  try {
    const from = arriving(outline, libraries, imports);
    const values = failingWith(definition, declared.scope).map(({ node, scope }) =>
      from.evaluator.evaluate(node as ts.Expression, scope),
    );
    return unansweredOf(values, at.name, from);
  } catch (error) {
    if (!(error instanceof BudgetExhausted)) throw error;
    return undefined;
  }
}

/** The calls, and chains of calls, whose failure a name is given. */
function failingWith(definition: Definition, scope: Scope): readonly Scoped[] {
  if (definition.kind === "caught")
    return definition.path.length > 0
      ? []
      : [...definition.attempt.calls, ...(definition.attempt.awaited ?? [])];
  if (definition.kind !== "parameter" || definition.index > 0 || definition.path.length > 0) return [];
  const { call, index } = definition.owner.passedTo ?? {};
  const callee = call && unwrap(call.expression);
  if (callee === undefined || !isAccess(callee)) return [];
  const name = accessedName(callee);
  const isHandler = (name === "catch" && index === 0) || (name === "then" && index === 1);
  return isHandler ? chainTo(callee.expression).map((node) => ({ node, scope })) : [];
}

/** A chain of promises, with what it goes on from: `fetch(…).then(…)`, `fetch(…)`; none where another handler takes what fails. */
function chainTo(end: ts.Expression): readonly ts.Expression[] {
  const node = unwrap(end);
  const callee = ts.isCallExpression(node) ? unwrap(node.expression) : undefined;
  if (callee === undefined || !isAccess(callee)) return [node];
  const isHandled =
    accessedName(callee) === "catch" ||
    (accessedName(callee) === "then" && (node as ts.CallExpression).arguments.length > 1);
  const before = isHandled ? [] : chainTo(callee.expression);
  return before.length > 0 ? [node, ...before] : [];
}

function unansweredOf(
  values: readonly (Value | undefined)[],
  name: ts.Identifier,
  { outline, numbers }: Arriving,
): Unanswered | undefined {
  const parts = values.flatMap((value) => (value?.kind === "part" ? [value] : []));
  const calls = parts.flatMap(({ source: { call } }) => (call && isOfPlatform(call, outline) ? [call] : []));
  const [first] = calls;
  const number = parts.map(({ source }) => numbers.of(source)).find((each) => each !== undefined);
  const call = number === undefined ? undefined : numbers.calls[number];
  if (first === undefined || call === undefined) return undefined;
  return {
    span: spanOf(name, outline.file),
    call,
    ...(calls.some(canBeAborted) ? { canBeAborted: true } : {}),
    ...(parts.some(({ part }) => part === "body") ? { isParsed: true } : {}),
  };
}

/** Whether a call is one of the platform's own, which nothing of the file stands for. */
function isOfPlatform({ node, file, client }: ApiCall, { file: own, scope }: Outline): boolean {
  const { failsUnanswered, globals = [] } = client.library.description;
  if (!failsUnanswered || file !== own || !ts.isCallExpression(node)) return false;
  const callee = unwrap(node.expression);
  return ts.isIdentifier(callee)
    ? globals.includes(callee.text) && findBinding(callee.text, scope) === undefined
    : isAccess(callee) && isGlobal(unwrap(callee.expression));
}

function isGlobal(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && /^(?:globalThis|window|self)$/.test(node.text);
}

/** Whether a call has a signal, as far as its options say; it may where they are not written there. */
function canBeAborted({ node }: ApiCall): boolean {
  const [, options] = ts.isCallExpression(node) ? node.arguments : [];
  if (options === undefined) return false;
  const written = unwrap(options);
  if (!ts.isObjectLiteralExpression(written)) return true;
  return written.properties.some(({ name }) => name === undefined || memberName(name) === "signal");
}
