// What in code answers in the place of an API: interceptors of requests, test doubles of clients. Noted while the tree is walked,
// so by form alone; which address is meant is for answers.ts to find out.

import * as ts from "typescript";
import { isAccess, isNamed, rootOf } from "../syntax.ts";
import type { Pretence } from "./notes.ts";
import type { Walker } from "./walker.ts";

/** Test doubles: what they are given is what a call gives or throws (vitest, jest, node:test, sinon, vitest-fetch-mock). */
const DOUBLING = new Set([
  "callsFake",
  "fulfill",
  "mockImplementation",
  "mockImplementationOnce",
  "mockRejectedValue",
  "mockRejectedValueOnce",
  "mockResolvedValue",
  "mockResolvedValueOnce",
  "mockResponse",
  "mockResponseOnce",
  "mockReturnValue",
  "mockReturnValueOnce",
  "rejects",
  "resolves",
  "returns",
  "stubGlobal",
]);

/** nock, undici's MockAgent, axios-mock-adapter: the address is in the chain before. */
const REPLYING = new Set(["reply", "replyOnce"]);

/** Calls that give the answer to requests for an address, of mocking libraries alone: Playwright, Cypress, fetch-mock. */
const INTERCEPTING = new Set(["intercept", "mock", "mockOnce", "route"]);

/** The same where the name alone does not tell: a client has these methods as well. */
const VERBS = new Set([
  "all",
  "any",
  "delete",
  "deleteOnce",
  "get",
  "getOnce",
  "head",
  "options",
  "patch",
  "patchOnce",
  "post",
  "postOnce",
  "put",
  "putOnce",
]);

/** What a call pretends for all that it is given; undefined for calls that pretend nothing. */
export function pretenceOfCall(node: ts.CallExpression, walker: Walker): Pretence | undefined {
  const callee = node.expression;
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const { expression: object, name } = callee as ts.PropertyAccessExpression;
  const method = name.text;
  if (DOUBLING.has(method) || (method === "fn" && isTestTool(object)))
    return pretence(undefined, true, walker);
  if (REPLYING.has(method)) return pretence(node, true, walker);
  if (node.arguments.length < 2) return undefined;
  const isAnswering = INTERCEPTING.has(method) || (VERBS.has(method) && isMockName(object));
  return isAnswering ? pretence(node, false, walker) : undefined;
}

/** `new AxiosError("…", "…", config, request, { status, data })`: the error that a client would throw, if it is one of a client. */
export function pretenceOfNew(node: ts.NewExpression, walker: Walker): Pretence | undefined {
  const { expression } = node;
  const isError =
    expression.kind === ts.SyntaxKind.Identifier && /Error$/.test((expression as ts.Identifier).text);
  return isError ? pretence(node, false, walker) : undefined;
}

/** `"https://…": () => Response.json(…)` */
export function pretenceOfKey(name: ts.PropertyName, walker: Walker): Pretence | undefined {
  if (name.kind !== ts.SyntaxKind.StringLiteral) return undefined;
  return /^https?:\/\//.test(name.text) ? pretence(name as ts.StringLiteral, false, walker) : undefined;
}

/** `globalThis.fetch = async () => new Response(…)`, if the member is a client. */
export function pretenceOfAssignment(
  { left, operatorToken }: ts.BinaryExpression,
  walker: Walker,
): Pretence | undefined {
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !isAccess(left)) return undefined;
  return left.kind === ts.SyntaxKind.PropertyAccessExpression
    ? pretence(left as ts.PropertyAccessExpression, false, walker)
    : undefined;
}

function isTestTool(object: ts.Expression): boolean {
  return isNamed(object, "vi") || isNamed(object, "jest") || isNamed(object, "mock");
}

/** MSW's `http` and `rest`, and whatever is called a mock. */
function isMockName(object: ts.Expression): boolean {
  const name = rootOf(object)?.text ?? "";
  return name === "http" || name === "rest" || /mock|msw/i.test(name);
}

function pretence(node: Pretence["node"], isMock: boolean, { scope, pretence: outer }: Walker): Pretence {
  return { node, isMock, scope, outer };
}
