// Errors that get one answer, whichever they are: in a `catch`, in a handler of rejections, or right behind a result that says it has
// failed. What counts as an answer is in fixedAnswer.ts.

import * as ts from "typescript";
import type { Span } from "../../../text/span.ts";
import type { FailingCall } from "../../arrivalModel.ts";
import type { AlikeErrors } from "../../flowModel.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scope, Scoped } from "../outline/scopes.ts";
import { failingIn } from "../read/failures.ts";
import type { Reader } from "../read/reader.ts";
import { accessedName, isAccess, isFunctionNode, rootOf, spanOf, unwrap } from "../syntax.ts";
import { fixedAnswer, type HandlerBody } from "./fixedAnswer.ts";
import { unhandled } from "./swallowed.ts";

/** The handlers of a file that answer all errors of known calls alike. What tests expect of errors is none of them. */
export function alikeErrors(outline: Outline, reader: Reader): readonly AlikeErrors[] {
  if (isTest(outline)) return [];
  return [...caught(outline, reader), ...handed(outline, reader), ...failed(outline, reader)];
}

function caught(outline: Outline, reader: Reader): readonly AlikeErrors[] {
  const isAwaited = ({ node }: Scoped) => outline.awaited.has(node);
  return outline.caught.flatMap(({ clause, attempt, scope, assigned: { from, to } }) => {
    const name = clause.variableDeclaration?.name;
    const named = clause.variableDeclaration ? nameSpan(name, reader) : wordOf(clause, reader);
    const names = [...namesIn(name), ...outline.assigned.slice(from, to).map((each) => each.name)];
    return alike(clause.block.statements, { scope, names, name: named }, reader, () =>
      thrownBy(unhandled(attempt.calls, outline).filter(isAwaited), reader),
    );
  });
}

/** `call().catch((error) => …)`, `call().then(done, (error) => …)` */
function handed({ callsByName, file }: Outline, reader: Reader): readonly AlikeErrors[] {
  return (["catch", "then"] as const).flatMap((method) =>
    (callsByName.get(method) ?? []).flatMap(({ node, scope }) => {
      const handler = node.arguments[method === "catch" ? 0 : 1];
      const callee = unwrap(node.expression);
      if (!handler || !isFunctionNode(handler) || !isAccess(callee) || scope.file !== file) return [];
      const name = nameSpan(handler.parameters[0]?.name, reader);
      const body = handler.body && bodyOf(handler.body);
      const names = handler.parameters.flatMap((parameter) => namesIn(parameter.name));
      return alike(body, { scope, names, name }, reader, () =>
        thrownBy([{ node: callee.expression, scope }], reader),
      );
    }),
  );
}

/** `if (!res.ok) …`, `if (error) …`, `if (result.error) …` */
function failed({ failed: places }: Outline, reader: Reader): readonly AlikeErrors[] {
  return places.flatMap(({ node, tested, isResponse, declared, scope }) => {
    const body = bodyOf(node.thenStatement);
    const name = isResponse ? undefined : nameSpan(tested, reader);
    return alike(body, { scope, names: namesIn(declared), name }, reader, () => {
      const value = reader.evaluator.evaluate(isResponse ? tested : node.expression, scope);
      const isOne = value?.kind === "part" && value.part === "response";
      return failingIn(value, reader.calls, isResponse && isOne ? "any" : "error");
    });
  });
}

interface Place {
  readonly scope: Scope;
  /** What the error goes by, and what may depend on it. */
  readonly names: readonly string[];
  /** The name that the error is given to, or the `catch` that gives it none. */
  readonly name: Span | undefined;
}

/** @param failing asked only where there is an answer */
function alike(
  body: HandlerBody | undefined,
  { scope, names, name }: Place,
  { file }: Reader,
  failing: () => readonly FailingCall[],
): readonly AlikeErrors[] {
  const answer = body && fixedAnswer(body, { scope, names: new Set(names) });
  const found = answer ? failing() : [];
  if (answer === undefined || found.length === 0) return [];
  return [{ span: spanOf(answer, file), failing: found, ...(name ? { name } : {}) }];
}

function nameSpan(node: ts.Node | undefined, { file }: Reader): Span | undefined {
  return node?.kind === ts.SyntaxKind.Identifier ? spanOf(node, file) : undefined;
}

/** The word `catch` of a clause. */
function wordOf(clause: ts.CatchClause, { file }: Reader): Span {
  const start = clause.getStart(file);
  return { start, end: start + "catch".length };
}

function bodyOf(node: ts.Node): HandlerBody {
  if (node.kind === ts.SyntaxKind.Block) return (node as ts.Block).statements;
  return STEPS.has(node.kind) ? [node as ts.Statement] : (node as ts.Expression);
}

const STEPS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ThrowStatement,
  ts.SyntaxKind.ReturnStatement,
  ts.SyntaxKind.ExpressionStatement,
]);

function namesIn(name: ts.BindingName | undefined): readonly string[] {
  if (name === undefined) return [];
  if (name.kind === ts.SyntaxKind.Identifier) return [name.text];
  return name.elements.flatMap((element) =>
    element.kind === ts.SyntaxKind.BindingElement ? namesIn(element.name) : [],
  );
}

function thrownBy(failing: readonly Scoped[], { evaluator, calls }: Reader): readonly FailingCall[] {
  const requests = failing.filter(({ node }) => !LOCAL.test(methodOf(node)));
  const all = requests.flatMap(({ node, scope }) => failingIn(evaluator.rejection(node, scope), calls));
  return [...new Map(all.map((each) => [each.call, each])).values()];
}

/** Methods that ask nobody: they work with a key that the program has. */
const LOCAL = /^(?:construct|createPresigned|getSigned|presign|sign(?!In|Out|Up)|validate|verify)/;

function methodOf(node: ts.Expression): string {
  const call = unwrap(node);
  const callee = call.kind === ts.SyntaxKind.CallExpression && unwrap((call as ts.CallExpression).expression);
  if (!callee) return "";
  return isAccess(callee) ? accessedName(callee) : (rootOf(callee)?.text ?? "");
}

const TESTING = ["describe", "it", "test", "beforeEach"];

function isTest({ callsByName }: Outline): boolean {
  return TESTING.some((name) =>
    callsByName.get(name)?.some(({ node }) => !isAccess(unwrap(node.expression))),
  );
}
