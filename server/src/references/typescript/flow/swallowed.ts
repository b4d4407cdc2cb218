// Errors that nobody sees: what calls fail with is caught, and nothing is done. Where what a block assigns, or what a promise comes to,
// is looked at afterwards, its failure is seen there; and where a client tells of its errors in an event, in what listens to that. What
// tests leave alone, they do so on purpose. Where another error is handled, or a block is left, it is that one which counts.

import * as ts from "typescript";
import type { SwallowedErrors } from "../../flowModel.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Assignment, Scoped } from "../outline/scopes.ts";
import { failingSources } from "../read/failures.ts";
import type { Reader } from "../read/reader.ts";
import { accessedName, isAccess, isFunctionNode, isSilent, literalOf, spanOf, unwrap } from "../syntax.ts";

/** The places of a file where errors of known calls are caught in silence. */
export function swallowedErrors(outline: Outline, reader: Reader): readonly SwallowedErrors[] {
  if (isTest(outline)) return [];
  const { file } = outline;
  const found: SwallowedErrors[] = [];
  const note = (node: ts.Node, failing: readonly Scoped[]) => {
    if (isCleaningUp(node, outline)) return;
    const calls = callsOf(
      failing.filter((each) => isOfMatter(each) && !isListenedTo(each, outline)),
      reader,
    );
    if (calls.length > 0) found.push({ span: spanOf(node, file), calls });
  };
  for (const { clause, attempt, assigned } of outline.caught) {
    if (!isSilent(clause.block, file)) continue;
    const { from, to } = assigned;
    if (!outline.assigned.slice(from, to).some((each) => isKept(each, reader)))
      note(clause, unhandled(attempt.calls, outline));
  }
  for (const place of outline.callsByName.get("catch") ?? []) {
    const handler = silentHandler(place, file);
    const callee = unwrap(place.node.expression);
    if (handler && isAccess(callee)) note(handler, [{ node: callee.expression, scope: place.scope }]);
  }
  return found;
}

/**
 * Calls of a block whose failure ends where the block's does: no handler is put behind them, as in `call().catch(report)`, and they are
 * not returned as they are, so that the promise fails elsewhere.
 */
export function unhandled(
  calls: readonly Scoped[],
  { returned }: Pick<Outline, "returned">,
): readonly Scoped[] {
  const handled = new Set<ts.Node>();
  for (const { node } of calls) {
    const callee =
      node.kind === ts.SyntaxKind.CallExpression && unwrap((node as ts.CallExpression).expression);
    if (callee && isAccess(callee) && accessedName(callee) === "catch")
      handled.add(unwrap(callee.expression));
  }
  return calls.filter(({ node }) => !handled.has(node) && !returned.has(node));
}

/** Whether a place is where another error is handled, or where a block is left, such as a `ROLLBACK`: of both errors that one counts. */
function isCleaningUp(node: ts.Node, { caught, finallies }: Outline): boolean {
  const isAround = (block: ts.Node) => block.pos <= node.pos && node.end <= block.end;
  return caught.some(({ clause }) => clause !== node && isAround(clause.block)) || finallies.some(isAround);
}

/** Methods that end what is not needed any more: whether that fails is often no matter. */
const ENDINGS = /^\$?(?:close|destroy|disconnect|dispose|end|quit|release|shutdown|terminate)$/i;

function isOfMatter({ node }: Scoped): boolean {
  const call = unwrap(node as ts.Expression);
  const callee = call.kind === ts.SyntaxKind.CallExpression && unwrap((call as ts.CallExpression).expression);
  return !callee || !isAccess(callee) || !ENDINGS.test(accessedName(callee));
}

/** Whether the errors of a client go to an event besides, which something listens to: `redis.on("error", report)`. */
function isListenedTo({ node }: Scoped, { callsByName, file }: Outline): boolean {
  const of = receiverOf(node as ts.Expression, file);
  return (
    of !== undefined &&
    (callsByName.get("on") ?? []).some(
      (listening) => isText(listening.node.arguments[0], "error") && receiverOf(listening.node, file) === of,
    )
  );
}

function isText(node: ts.Expression | undefined, text: string): boolean {
  return node !== undefined && literalOf(node)?.text === text;
}

/** What a method is called of, as it is written: `this.redis` of `this.redis.connect()`. */
function receiverOf(node: ts.Expression, file: ts.SourceFile): string | undefined {
  const call = unwrap(node);
  const callee = call.kind === ts.SyntaxKind.CallExpression && unwrap((call as ts.CallExpression).expression);
  return callee && isAccess(callee) ? unwrap(callee.expression).getText(file) : undefined;
}

/** Whether a file has tests: calls such as `it("works", () => …)`. */
function isTest({ callsByName }: Outline): boolean {
  return ["it", "test", "describe"].some((name) => callsByName.get(name)?.some(isTitled));
}

/** Whether a text and a function are handed over. */
function isTitled({ node }: CallPlace): boolean {
  const [title, body] = node.arguments;
  return title !== undefined && literalOf(title) !== undefined && body !== undefined && isFunctionNode(body);
}

/** Whether something is given another value, by which it shows whether the block came to its end. `client.delete(…)` changes no client. */
function isKept({ name, scope, value }: Assignment, { evaluator }: Reader): boolean {
  const changed = value ? undefined : evaluator.bindingValue(name, scope);
  return changed?.kind !== "client" && changed?.kind !== "described";
}

function callsOf(failing: readonly Scoped[], { evaluator, calls }: Reader): readonly number[] {
  const sources = failing.flatMap(({ node, scope }) => failingSources(evaluator.rejection(node, scope)));
  return [...new Set(sources)].flatMap((source) => calls.of(source) ?? []);
}

/** The function of `promise.catch(() => {})` that does nothing, where nobody looks at what the promise comes to. */
function silentHandler({ node, statement, scope }: CallPlace, file: ts.SourceFile): ts.Node | undefined {
  const [handler] = node.arguments;
  if (handler === undefined || scope.file !== file || !isFunctionNode(handler)) return undefined;
  const { body } = handler;
  const isEmpty = body?.kind === ts.SyntaxKind.Block && isSilent(body as ts.Block, file);
  return isEmpty && statement && isWhole(statement, node) ? handler : undefined;
}

/** Whether a statement consists of a call, which may be awaited: `await call();`, `void call();`. */
function isWhole(statement: ts.Statement, call: ts.Node): boolean {
  if (statement.kind !== ts.SyntaxKind.ExpressionStatement) return false;
  const node = unwrap((statement as ts.ExpressionStatement).expression);
  return (
    node === call ||
    (node.kind === ts.SyntaxKind.VoidExpression && unwrap((node as ts.VoidExpression).expression) === call)
  );
}
