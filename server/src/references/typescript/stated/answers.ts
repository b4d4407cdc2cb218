// Answers that one expression makes: `res.status(404).json(body)`, `c.json(body, 404)`, `new Response(body, { status: 404 })`. Those that
// take several statements are kinds/assigned.ts's.

import * as ts from "typescript";
import { isAccess, isNamed, unwrap } from "../syntax.ts";
import { type Given, type Made, propertyIn, type StatedReader, valuesOf } from "./statedValues.ts";

type Call = ts.CallExpression | ts.NewExpression;

/** What a call answers; undefined where it is no answer with a status. */
export function answerOf(call: Given<Call>, reader: StatedReader, depth: number): Made | undefined {
  const { scope, bound } = call;
  const parts = partsOf(call);
  if (parts === undefined) return undefined;
  const body = valuesOf({ node: parts.body, scope, bound }, [], reader, depth + 1);
  const status = valuesOf(parts.status, ["status"], reader, depth + 1);
  return { how: "sent", values: [...body, ...status] };
}

interface Parts {
  readonly body: ts.Expression;
  readonly status: Given;
}

function partsOf({ node, scope, bound }: Given<Call>): Parts | undefined {
  const callee = unwrap(node.expression);
  const [body, second] = node.arguments ?? [];
  if (body === undefined) return undefined;
  if (node.kind === ts.SyntaxKind.NewExpression)
    return isResponseClass(callee) ? withStatus(body, second, { scope, bound }) : undefined;
  if (isNamed(callee, "json")) return withStatus(body, second, { scope, bound });
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const { expression: object, name } = callee as ts.PropertyAccessExpression;
  if (!SENDING.has(name.text) || isNamed(object, "HttpResponse")) return undefined;
  const status = statusOfChain(object);
  if (status) return { body, status: { node: status, scope, bound } };
  return name.text === "json" ? withStatus(body, second, { scope, bound }) : undefined;
}

/** Methods that send their argument as a body. */
export const SENDING: ReadonlySet<string> = new Set(["json", "send", "jsonp", "end"]);

/** Methods that set the status, and go on or stand alone. */
export const STATUS_SETTERS: ReadonlySet<string> = new Set(["status", "code", "setStatus", "writeHead"]);

function isResponseClass(callee: ts.Expression): boolean {
  if (callee.kind !== ts.SyntaxKind.Identifier) return false;
  const { text } = callee as ts.Identifier;
  return text.endsWith("Response") && text !== "HttpResponse";
}

/** `(body, { status })` and `(body, status)` */
function withStatus(
  body: ts.Expression,
  options: ts.Expression | undefined,
  { scope, bound }: Omit<Given, "node">,
): Parts | undefined {
  if (options === undefined) return undefined;
  const node = unwrap(options);
  if (node.kind !== ts.SyntaxKind.ObjectLiteralExpression) return { body, status: { node, scope, bound } };
  const status = propertyIn({ node, scope, bound }, "status");
  return status && { body, status };
}

/** The status of `res.status(404)` and the like, in a chain of calls. */
function statusOfChain(object: ts.Expression): ts.Expression | undefined {
  for (let node = unwrap(object); node.kind === ts.SyntaxKind.CallExpression; ) {
    const { expression: callee, arguments: args } = node as ts.CallExpression;
    if (!isAccess(callee) || callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
    const { expression: inner, name } = callee as ts.PropertyAccessExpression;
    if (STATUS_SETTERS.has(name.text)) return args[0];
    node = unwrap(inner);
  }
  return undefined;
}
