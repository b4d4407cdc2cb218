// What code hands on that comes from no answer: conditions of a query, rows, bodies and parameters of a request. By form alone.

import * as ts from "typescript";
import { memberName } from "../syntax.ts";

/** Properties whose value chooses rows or goes with a request. */
const OUTGOING_KEYS: ReadonlySet<string> = new Set([
  "filter",
  "filters",
  "params",
  "query",
  "requestBody",
  "searchParams",
  "variables",
  "where",
]);

/** Methods that send, store, look for or hand on what they are given. */
const SENDING: ReadonlySet<string> = new Set([
  "bulkCreate",
  "create",
  "createMany",
  "deleteMany",
  "deleteOne",
  "dispatch",
  "find",
  "findAll",
  "findFirst",
  "findMany",
  "findOne",
  "findUnique",
  "insert",
  "insertMany",
  "insertOne",
  "match",
  "patch",
  "post",
  "postMessage",
  "put",
  "track",
  "update",
  "updateMany",
  "updateOne",
  "upsert",
  "values",
  "where",
]);

/** Names of variables for what is handed on. */
const OUTGOING_NAMES: ReadonlySet<string> = new Set([
  "filter",
  "params",
  "query",
  "request",
  "requestBody",
  "row",
  "rows",
  "where",
]);

/** Whether what a call is given is no answer. */
export function isOutgoingTo({ expression, arguments: args }: ts.CallExpression): boolean {
  if (expression.kind === ts.SyntaxKind.PropertyAccessExpression)
    return SENDING.has((expression as ts.PropertyAccessExpression).name.text);
  return args.some((argument) => isRequest(argument));
}

export function isOutgoingAs(name: ts.PropertyName): boolean {
  return OUTGOING_KEYS.has(memberName(name) ?? "");
}

/** Whether a variable is for what is handed on. */
export function isOutgoingIn(name: ts.BindingName): boolean {
  return name.kind === ts.SyntaxKind.Identifier && OUTGOING_NAMES.has((name as ts.Identifier).text);
}

/** `{ method: "POST", body: … }` */
function isRequest(node: ts.Node): boolean {
  if (node.kind !== ts.SyntaxKind.ObjectLiteralExpression) return false;
  const { properties } = node as ts.ObjectLiteralExpression;
  const has = (name: string) =>
    properties.some((property) => property.name !== undefined && memberName(property.name) === name);
  return has("method") && has("body") && !has("status");
}
