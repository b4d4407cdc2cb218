// Helpers of tests that send what they are given: `const json = (status, body) => new Response(JSON.stringify(body), { status })`.
// What they send is at their calls.

import * as ts from "typescript";
import type { CallPlace, SentPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import { type Definition, type FunctionOutline, findBinding, type Scope } from "../outline/scopes.ts";
import { isStringify } from "../outline/sentBodies.ts";
import { unwrap } from "../syntax.ts";
import type { Evaluator } from "../values/model.ts";

/** The places at which something is sent: where that is what a function is handed, the calls of the function. */
export function sentPlaces({ sent, callsByName }: Outline, evaluator: Evaluator): readonly SentPlace[] {
  const byName = new Map<string, CallsOfFunctions>();
  return sent.flatMap((place) =>
    placesOf(place, (name) => {
      let calls = byName.get(name);
      if (calls === undefined) {
        calls = byFunction(callsByName.get(name) ?? [], evaluator);
        byName.set(name, calls);
      }
      return calls;
    }),
  );
}

type CallsOfFunctions = ReadonlyMap<FunctionOutline, readonly CallPlace[]>;

/** Calls of one name by the functions that they call: many may go by one name, and each is asked for. */
function byFunction(calls: readonly CallPlace[], evaluator: Evaluator): CallsOfFunctions {
  const found = new Map<FunctionOutline, CallPlace[]>();
  for (const call of calls) {
    const callee = evaluator.evaluate(call.node.expression, call.scope);
    if (callee?.kind !== "function") continue;
    const own = found.get(callee.outline);
    if (own) own.push(call);
    else found.set(callee.outline, [call]);
  }
  return found;
}

function placesOf(place: SentPlace, callsOf: (name: string) => CallsOfFunctions): readonly SentPlace[] {
  const body = parameterOf(place.body, place.scope);
  const name = body?.owner.name;
  if (body === undefined || name === undefined) return [place];
  const status = parameterOf(place.status, place.scope);
  return (callsOf(name).get(body.owner) ?? []).flatMap(({ node, scope, pretence }): readonly SentPlace[] => {
    const sent = node.arguments[body.index];
    const given = status?.owner === body.owner ? node.arguments[status.index] : place.status;
    if (sent === undefined || given === undefined) return [];
    return [{ ...place, body: sent, status: given, scope, pretence: pretence ?? place.pretence }];
  });
}

/** The parameter that an expression is, also as text. */
function parameterOf(
  expression: ts.Expression,
  scope: Scope,
): (Definition & { readonly kind: "parameter" }) | undefined {
  let node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.CallExpression) {
    const { expression: callee, arguments: args } = node as ts.CallExpression;
    if (isStringify(callee) && args[0]) node = unwrap(args[0]);
  }
  if (node.kind !== ts.SyntaxKind.Identifier) return undefined;
  const [definition, other] = findBinding((node as ts.Identifier).text, scope)?.definitions ?? [];
  const isWhole = definition?.kind === "parameter" && definition.path.length === 0;
  return isWhole && other === undefined ? definition : undefined;
}
