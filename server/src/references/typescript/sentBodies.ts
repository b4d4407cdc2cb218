// Where code sends an object as the body of a response, or pretends that an API did: servers, mocks and test doubles. Which
// of their parts are references is for bodies.ts to say.

import * as ts from "typescript";
import { isAccess, isNamed, literalOf, memberName, unwrap } from "./syntax.ts";
import type { Walk } from "./walker.ts";

/** Notes the body that a call sends: `res.status(404).json(body)`, `Response.json(body, { status })`, `.reply(401, body)`. */
export function noteSentByCall(node: ts.CallExpression, walk: Walk): void {
  const callee = unwrap(node.expression);
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) {
    if (isNamed(callee, "json")) noteWithStatus(node.arguments, walk);
    return;
  }
  const { expression: object, name } = callee as ts.PropertyAccessExpression;
  switch (name.text) {
    case "json":
    case "send":
    case "jsonp": {
      const [body] = node.arguments;
      const status = statusOfChain(object);
      if (status && body) noteBody(body, status, undefined, walk);
      else noteWithStatus(node.arguments, walk);
      return;
    }
    case "reply":
    case "replyOnce": {
      const [status, body] = node.arguments;
      if (status && body) noteBody(body, status, addressOfChain(object), walk);
      return;
    }
  }
}

/** `new Response(JSON.stringify(body), { status })` */
export function noteSentByNew({ expression, arguments: args }: ts.NewExpression, walk: Walk): void {
  if (expression.kind !== ts.SyntaxKind.Identifier || !args) return;
  if ((expression as ts.Identifier).text.endsWith("Response")) noteWithStatus(args, walk);
}

/** A test double of a response: `{ status: 402, json: async () => ({ … }) }`, `{ status: 402, data: { … } }`. */
export function noteDouble(node: ts.ObjectLiteralExpression, walk: Walk): void {
  let status: ts.Expression | undefined;
  let body: ts.Expression | undefined;
  for (const property of node.properties) {
    const name = memberName(property.name);
    if (name === "json" && property.kind === ts.SyntaxKind.MethodDeclaration)
      body = returnedBy(property.body);
    if (property.kind !== ts.SyntaxKind.PropertyAssignment) continue;
    if (name === "status" || name === "statusCode") status = property.initializer;
    else if (name === "json") body = givenBy(property.initializer);
    else if (name === "data" || name === "body") body = property.initializer;
  }
  if (status && literalOf(unwrap(status))?.kind === ts.SyntaxKind.NumericLiteral && body)
    noteBody(body, status, undefined, walk, true);
}

/** The object that a function gives: `() => ({ … })`, `async () => { return { … } }`, `vi.fn().mockResolvedValue({ … })`. */
function givenBy(expression: ts.Expression): ts.Expression | undefined {
  const node = unwrap(expression);
  switch (node.kind) {
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.FunctionExpression: {
      const { body } = node as ts.ArrowFunction;
      return body.kind === ts.SyntaxKind.Block ? returnedBy(body as ts.Block) : (body as ts.Expression);
    }
    case ts.SyntaxKind.CallExpression: {
      const [argument] = (node as ts.CallExpression).arguments;
      return argument && givenBy(argument);
    }
    default:
      return node;
  }
}

function returnedBy(body: ts.Block | undefined): ts.Expression | undefined {
  const [only, other] = body?.statements ?? [];
  return other === undefined && only?.kind === ts.SyntaxKind.ReturnStatement
    ? (only as ts.ReturnStatement).expression
    : undefined;
}

/** `(body, { status })` and `(body, status)` */
function noteWithStatus([body, options]: readonly ts.Expression[], walk: Walk): void {
  if (body === undefined || options === undefined) return;
  const node = unwrap(options);
  if (node.kind !== ts.SyntaxKind.ObjectLiteralExpression) {
    if (literalOf(node)?.kind === ts.SyntaxKind.NumericLiteral) noteBody(body, node, undefined, walk);
    return;
  }
  for (const property of (node as ts.ObjectLiteralExpression).properties) {
    if (property.kind === ts.SyntaxKind.PropertyAssignment && memberName(property.name) === "status")
      noteBody(body, property.initializer, undefined, walk);
  }
}

function noteBody(
  body: ts.Expression,
  status: ts.Expression,
  url: string | undefined,
  walk: Walk,
  isDouble = false,
): void {
  const node = unwrap(body);
  if (node.kind === ts.SyntaxKind.ObjectLiteralExpression)
    return walk.noteSent(node as ts.ObjectLiteralExpression, status, url, isDouble);
  if (node.kind !== ts.SyntaxKind.CallExpression) return;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  const isText = isAccess(callee) && isNamed(callee.expression, "JSON");
  if (isText && args[0]) noteBody(args[0], status, url, walk, isDouble);
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

/** The address that a chain begins with: `nock("https://…").get("/x")`. */
function addressOfChain(object: ts.Expression): string | undefined {
  let node = unwrap(object);
  while (node.kind === ts.SyntaxKind.CallExpression || isAccess(node)) {
    if (node.kind === ts.SyntaxKind.CallExpression) {
      const { expression: callee, arguments: args } = node as ts.CallExpression;
      const literal = args[0] && literalOf(unwrap(args[0]));
      if (callee.kind === ts.SyntaxKind.Identifier) return addressIn(literal?.text);
    }
    node = unwrap((node as ts.CallExpression | ts.PropertyAccessExpression).expression);
  }
  return undefined;
}

function addressIn(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//.test(text) ? text : undefined;
}

/** Calls that give the answer to requests for an address: MSW's `http.get`, Playwright's `page.route`, Cypress's `intercept`. */
const ANSWERING = new Set([
  "all",
  "delete",
  "get",
  "head",
  "intercept",
  "mock",
  "options",
  "patch",
  "post",
  "put",
  "route",
]);

/** The address whose requests a call answers by a function that it is given. */
export function answeredAddress(node: ts.CallExpression): string | undefined {
  const callee = node.expression;
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const [first, second] = node.arguments;
  if (second === undefined || !ANSWERING.has((callee as ts.PropertyAccessExpression).name.text))
    return undefined;
  return first && addressIn(literalOf(unwrap(first))?.text);
}
