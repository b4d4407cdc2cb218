// Where code sends an object as the body of a response, or pretends that an API did: servers, mocks and test doubles. Which
// of their parts are references is for bodies.ts to say.

import * as ts from "typescript";
import { isFunctionNode, isNamed, literalOf, memberName, unwrap } from "../syntax.ts";
import type { SentForm } from "./notes.ts";
import type { Walk } from "./noting.ts";

/** Notes the body that a call sends: `res.status(404).json(body)`, `Response.json(body, { status })`, `.reply(401, body)`. */
export function noteSentByCall(node: ts.CallExpression, walk: Walk): void {
  const callee = unwrap(node.expression);
  const { arguments: args } = node;
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) {
    if (isNamed(callee, "json")) noteWithStatus(args, "either", walk);
    else if (isNamed(callee, "res")) noteTransformed(args, walk);
    return;
  }
  const { expression: object, name } = callee as ts.PropertyAccessExpression;
  switch (name.text) {
    case "json":
    case "send":
    case "jsonp": {
      const [body] = args;
      const status = statusOfChain(object);
      if (status && body) walk.noteSent(body, status, "server");
      else noteWithStatus(args, isNamed(object, "HttpResponse") ? "mock" : "either", walk);
      return;
    }
    case "mockResponse":
    case "mockResponseOnce":
      return noteWithStatus(args, "mock", walk);
    case "reply":
    case "replyOnce":
      return noteReply(args, walk);
  }
}

/** `new Response(JSON.stringify(body), { status })` */
export function noteSentByNew({ expression, arguments: args }: ts.NewExpression, walk: Walk): void {
  if (expression.kind !== ts.SyntaxKind.Identifier || !args) return;
  const name = (expression as ts.Identifier).text;
  if (name.endsWith("Response")) noteWithStatus(args, name === "HttpResponse" ? "mock" : "either", walk);
}

/** A test double of a response: `{ status: 402, json: async () => ({ … }) }`, `{ status: 402, data: { … } }`. */
export function noteDouble(node: ts.ObjectLiteralExpression, walk: Walk): void {
  let status: ts.Expression | undefined;
  let body: ts.Expression | undefined;
  let address: ts.Expression | undefined;
  let form: SentForm = "either";
  for (const property of node.properties) {
    const name = memberName(property.name);
    if (name === "json" && property.kind === ts.SyntaxKind.MethodDeclaration) {
      body = returnedBy(property.body);
      form = "mock";
    }
    if (property.kind !== ts.SyntaxKind.PropertyAssignment) continue;
    const { initializer } = property;
    if (name === "status" || name === "statusCode") status = initializer;
    else if (name === "url") address = initializer;
    else if (name === "json") {
      body = givenBy(initializer);
      if (body !== unwrap(initializer)) form = "mock";
    } else if (name === "data" || name === "body") body ??= initializer;
  }
  if (status && body) walk.noteSent(body, status, form, address, true);
}

/** nock's and undici's `reply(402, body)`, with a function in the place of the body, or of both: `reply(() => [402, body])`. */
function noteReply([first, second]: readonly ts.Expression[], walk: Walk): void {
  if (first === undefined) return;
  if (second) {
    const body = givenBy(second);
    if (body) walk.noteSent(body, first, "mock");
  } else if (isFunctionNode(unwrap(first))) {
    const pair = givenBy(first);
    if (pair?.kind !== ts.SyntaxKind.ArrayLiteralExpression) return;
    const [status, body] = (pair as ts.ArrayLiteralExpression).elements;
    if (status && body) walk.noteSent(body, status, "mock");
  }
}

/** MSW before 2: `res(ctx.status(402), ctx.json(body))` */
function noteTransformed(transformers: readonly ts.Expression[], walk: Walk): void {
  const given = new Map<string, ts.Expression | undefined>();
  for (const transformer of transformers) {
    const call = unwrap(transformer);
    if (call.kind !== ts.SyntaxKind.CallExpression) continue;
    const { expression: callee, arguments: args } = call as ts.CallExpression;
    if (callee.kind === ts.SyntaxKind.PropertyAccessExpression)
      given.set((callee as ts.PropertyAccessExpression).name.text, args[0]);
  }
  const [status, body] = [given.get("status"), given.get("json")];
  if (status && body) walk.noteSent(body, status, "mock");
}

/** What a function gives: `() => ({ … })`, `async () => { return { … } }`, `vi.fn().mockResolvedValue({ … })`; else the value itself. */
function givenBy(expression: ts.Expression): ts.Expression | undefined {
  const node = unwrap(expression);
  switch (node.kind) {
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.FunctionExpression: {
      const { body } = node as ts.ArrowFunction;
      if (body.kind === ts.SyntaxKind.Block) return returnedBy(body as ts.Block);
      return unwrap(body as ts.Expression);
    }
    case ts.SyntaxKind.CallExpression: {
      const { expression: callee, arguments: args } = node as ts.CallExpression;
      if (args.length !== 1 || args[0] === undefined || isStringify(callee)) return node;
      return givenBy(args[0]);
    }
    default:
      return node;
  }
}

function returnedBy(body: ts.Block | undefined): ts.Expression | undefined {
  const [only, other] = body?.statements ?? [];
  if (other !== undefined || only?.kind !== ts.SyntaxKind.ReturnStatement) return undefined;
  const { expression } = only as ts.ReturnStatement;
  return expression && unwrap(expression);
}

/** `(body, { status })` and `(body, status)` */
function noteWithStatus([body, options]: readonly ts.Expression[], form: SentForm, walk: Walk): void {
  if (body === undefined || options === undefined) return;
  const node = unwrap(options);
  if (node.kind !== ts.SyntaxKind.ObjectLiteralExpression) {
    const mayBeStatus =
      literalOf(node)?.kind === ts.SyntaxKind.NumericLiteral || node.kind === ts.SyntaxKind.Identifier;
    if (mayBeStatus) walk.noteSent(body, node, form);
    return;
  }
  for (const property of (node as ts.ObjectLiteralExpression).properties) {
    if (memberName(property.name) !== "status") continue;
    if (property.kind === ts.SyntaxKind.PropertyAssignment) walk.noteSent(body, property.initializer, form);
    else if (property.kind === ts.SyntaxKind.ShorthandPropertyAssignment)
      walk.noteSent(body, property.name, form);
  }
}

/** Whether a callee is `JSON.stringify`. */
export function isStringify(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.PropertyAccessExpression &&
    (callee as ts.PropertyAccessExpression).name.text === "stringify"
  );
}

/** The status of `res.status(404)`, `reply.code(404)` and the like, in a chain of calls. */
function statusOfChain(object: ts.Expression): ts.Expression | undefined {
  for (let node = unwrap(object); node.kind === ts.SyntaxKind.CallExpression; ) {
    const { expression: callee, arguments: args } = node as ts.CallExpression;
    if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
    const { expression: inner, name } = callee as ts.PropertyAccessExpression;
    if (name.text === "status" || name.text === "code") return args[0];
    node = unwrap(inner);
  }
  return undefined;
}
