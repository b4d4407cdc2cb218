// What an element of a list says of its error: its code, its status, its message, whatever their order.

import * as ts from "typescript";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { memberName, unwrap } from "../../references/typescript/syntax.ts";
import type { Row } from "./listModel.ts";
import { plainOf, type Reader } from "./listReader.ts";
import { isAboutError, isSentence, roleOf } from "./names.ts";
import { propertiesOf } from "./properties.ts";

/** What an element says; `isRecord`: it has parts that each say something. */
export interface Said extends Pick<Row, "code" | "label" | "status" | "message" | "meaning"> {
  readonly isRecord: boolean;
}

/** For elements that say nothing themselves. */
export const NOTHING: Said = {
  code: undefined,
  status: undefined,
  message: undefined,
  meaning: "",
  isRecord: false,
};

/** What an element says; undefined where it tells no error. */
export function saidBy(element: ts.Expression, scope: Scope, reader: Reader): Said | undefined {
  switch (element.kind) {
    case ts.SyntaxKind.ObjectLiteralExpression:
      return saidByRecord(element as ts.ObjectLiteralExpression, scope, reader);
    case ts.SyntaxKind.ArrayLiteralExpression:
      return saidByParts((element as ts.ArrayLiteralExpression).elements, scope, reader);
    case ts.SyntaxKind.NewExpression:
    case ts.SyntaxKind.CallExpression:
      return isChain(element as ts.CallExpression)
        ? undefined
        : saidByParts((element as ts.CallExpression).arguments ?? [], scope, reader);
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.FunctionExpression:
      return undefined;
    default: {
      const value = plainOf(element, scope, reader);
      return value === undefined ? undefined : { ...saidByValue(value), isRecord: false };
    }
  }
}

/** `string().min(1)` builds a description of data. */
function isChain({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.PropertyAccessExpression &&
    (expression as ts.PropertyAccessExpression).expression.kind === ts.SyntaxKind.CallExpression
  );
}

/** The same of a text or number. */
export function saidByValue(value: string | number): Said {
  if (isStatus(value)) return { ...NOTHING, status: value };
  if (typeof value === "string" && isSentence(value)) return { ...NOTHING, message: value };
  return { ...NOTHING, code: value };
}

function saidByRecord(node: ts.ObjectLiteralExpression, scope: Scope, reader: Reader): Said {
  let said: Said = { ...NOTHING, isRecord: true };
  for (const { property, scope: at, reader: own } of propertiesOf(node, scope, reader, 0)) {
    const role = roleOf(memberName(property.name) ?? "");
    const value = role && plainOf(property.initializer, at, own);
    if (value === undefined) continue;
    if (role === "status" && isStatus(value)) said = { ...said, status: value };
    // A code that is the status says no more than that.
    else if (role === "code" && isStatus(value) && said.status === undefined)
      said = { ...said, status: value };
    else if (role === "code" && value !== said.status) said = { ...said, code: value };
    else if (role === "label" && typeof value === "string" && !isSentence(value))
      said = { ...said, label: value };
    else if (role === "message" && typeof value === "string")
      said = { ...said, message: said.message ?? value };
    else if (role === "meaning" && typeof value === "string") said = { ...said, meaning: value };
  }
  return said;
}

/** The elements of a tuple, and what a call is given: a status, a code, a message, whatever their order; the members of an object count too. */
export function saidByParts(parts: readonly ts.Expression[], scope: Scope, reader: Reader): Said | undefined {
  let said: Said = { ...NOTHING, isRecord: true };
  for (const part of parts) {
    const node = unwrap(part);
    const record = recordIn(node);
    if (record) {
      const own = saidByRecord(record, scope, reader);
      said = {
        ...said,
        code: said.code ?? own.code,
        status: said.status ?? own.status,
        message: said.message ?? own.message,
      };
      continue;
    }
    const value = plainOf(node, scope, reader);
    const own = value === undefined ? NOTHING : saidByValue(value);
    said = {
      ...said,
      code: said.code ?? own.code,
      status: said.status ?? own.status,
      message: said.message ?? own.message,
    };
  }
  return said.code === undefined && said.status === undefined && said.message === undefined
    ? undefined
    : said;
}

/** An object, or the last one that a function which merges objects is given: `mergeOptions(options, { status: 404 })`. */
export function recordIn(node: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (node.kind === ts.SyntaxKind.ObjectLiteralExpression) return node as ts.ObjectLiteralExpression;
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression, arguments: args } = node as ts.CallExpression;
  const { name = expression } = expression as ts.PropertyAccessExpression;
  if (!/merge|assign|default|extend/i.test((name as ts.Identifier).text ?? "")) return undefined;
  const objects = args.filter((each) => each.kind === ts.SyntaxKind.ObjectLiteralExpression);
  return objects.at(-1) as ts.ObjectLiteralExpression | undefined;
}

/** Whether an object says of one error what is what. */
export function isRecord({ properties }: ts.ObjectLiteralExpression): boolean {
  return properties.some(({ name }) => {
    const own = memberName(name) ?? "";
    const role = roleOf(own);
    return (role !== undefined && role !== "label") || isAboutError(own);
  });
}

/**
 * Whether an object tells of one thing, and is no list: most of its properties are parts of an error, it is a JSON Schema, or it has a name and
 * a version or the like.
 */
export function isOneRecord({ properties }: ts.ObjectLiteralExpression): boolean {
  const names = properties.map(({ name }) => memberName(name) ?? "");
  const parts = names.filter((name) => roleOf(name) !== undefined);
  const isSchema = names.includes("type") && (names.includes("properties") || names.includes("meta"));
  return parts.length > names.length / 2 || isSchema || names.filter((name) => OF_ONE.test(name)).length > 1;
}

/** What one thing has, and no list of errors. */
const OF_ONE = /^(?:id|name|version|description|icon|method|path|parameters|provider)$/;

/** Whether a value is a number that may be the status of an error. */
export function isStatus(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 400 && value <= 599;
}
