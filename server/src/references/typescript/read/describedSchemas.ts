// The literals of schemas by which a body, or a part of it, is parsed: `z.enum(["a", "b"])` in zod, `picklist` in valibot.
// Schemas are read as they are written: what a schema does besides is not asked.

import * as ts from "typescript";
import { depths } from "../budget.ts";
import type { Outline } from "../outline/outline.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { isFunctionNode, literalOf, memberName, unwrap } from "../syntax.ts";
import type { Evaluator, Part } from "../values/model.ts";
import type { DescribedLiteral } from "./describedTypes.ts";

/** Methods and functions by which zod and valibot parse. */
export const PARSE_METHODS = ["parse", "parseAsync", "safeParse", "safeParseAsync"];

/** More than the schemas of a file have parts: those that are used again and again are read again each time. */
const MOST_PARTS = 2000;

/** Calls `note` for each literal of a schema that a known part of a body is parsed by. */
export function noteSchemas(
  outline: Outline,
  evaluator: Evaluator,
  note: (literal: DescribedLiteral, of: Part) => void,
): void {
  for (const check of PARSE_METHODS) {
    for (const { node, scope } of outline.callsByName.get(check) ?? []) {
      const args = node.arguments;
      const index = args.findIndex((argument) => isBody(argument, scope, evaluator));
      const body = args[index] && evaluator.evaluate(args[index], scope);
      if (body?.kind !== "part") continue;
      const callee = unwrap(node.expression);
      const owner =
        callee.kind === ts.SyntaxKind.PropertyAccessExpression
          ? (callee as ts.PropertyAccessExpression).expression
          : undefined;
      const schema = index === 0 ? owner : args[0];
      if (schema) for (const literal of readSchema(schema, scope)) note(literal, body);
    }
  }
}

function isBody(argument: ts.Expression, scope: Scope, evaluator: Evaluator): boolean {
  const value = evaluator.evaluate(argument, scope);
  return value?.kind === "part" && value.part === "body";
}

function readSchema(schema: ts.Expression, scope: Scope): readonly DescribedLiteral[] {
  const found: DescribedLiteral[] = [];
  let left = MOST_PARTS;
  read(schema, scope, [], 0);
  return found;

  function read(expression: ts.Expression, at: Scope, path: readonly string[], depth: number): void {
    if (depth > depths.schemas || left-- <= 0) return;
    const { node, scope: inner } = resolved(expression, at);
    if (isFunctionNode(node)) {
      if (node.body && node.body.kind !== ts.SyntaxKind.Block)
        read(node.body as ts.Expression, inner, path, depth + 1);
      return;
    }
    if (node.kind !== ts.SyntaxKind.CallExpression) return;
    const call = node as ts.CallExpression;
    const callee = unwrap(call.expression);
    const isMethod = callee.kind === ts.SyntaxKind.PropertyAccessExpression;
    const name = isMethod
      ? (callee as ts.PropertyAccessExpression).name.text
      : callee.kind === ts.SyntaxKind.Identifier
        ? (callee as ts.Identifier).text
        : "";
    const receiver = isMethod ? (callee as ts.PropertyAccessExpression).expression : undefined;
    if (receiver && resolved(receiver, inner).node.kind === ts.SyntaxKind.CallExpression)
      read(receiver, inner, name === "array" ? [...path, "*"] : path, depth + 1);
    for (const argument of call.arguments) readArgument(name, argument, inner, path, depth);
  }

  function readArgument(
    name: string,
    argument: ts.Expression,
    at: Scope,
    path: readonly string[],
    depth: number,
  ): void {
    const { node, scope: inner } = resolved(argument, at);
    const literal = literalOf(node);
    if (literal) {
      if (name === "literal") found.push({ node: literal, path });
    } else if (node.kind === ts.SyntaxKind.ArrayLiteralExpression) {
      for (const element of (node as ts.ArrayLiteralExpression).elements) {
        const each = literalOf(unwrap(element));
        if (each === undefined) read(element, inner, path, depth + 1);
        else if (CHOICES.has(name)) found.push({ node: each, path });
      }
    } else if (node.kind === ts.SyntaxKind.ObjectLiteralExpression) {
      if (!OBJECTS.has(name)) return;
      for (const property of (node as ts.ObjectLiteralExpression).properties) {
        const member = memberName(property.name);
        if (member === undefined) continue;
        if (property.kind === ts.SyntaxKind.PropertyAssignment)
          read(property.initializer, inner, [...path, member], depth + 1);
        else if (property.kind === ts.SyntaxKind.ShorthandPropertyAssignment)
          read(property.name, inner, [...path, member], depth + 1);
      }
    } else read(argument, at, name === "array" ? [...path, "*"] : path, depth + 1);
  }
}

/** Functions that take the choices of a field, and those that take the fields of an object (zod, valibot). */
const CHOICES = new Set(["enum", "literal", "picklist"]);
const OBJECTS = new Set(["object", "strictObject", "looseObject", "extend"]);

/** What a name stands for that is declared once: the expression, and the scope that it stands in. */
function resolved(
  expression: ts.Expression,
  scope: Scope,
): { readonly node: ts.Expression; readonly scope: Scope } {
  let node = unwrap(expression);
  let at = scope;
  for (let i = 0; i < depths.schemas && node.kind === ts.SyntaxKind.Identifier; i++) {
    const definitions = findBinding((node as ts.Identifier).text, at)?.definitions ?? [];
    const [definition] = definitions;
    if (definitions.length !== 1 || definition?.kind !== "expression" || definition.path.length > 0) break;
    node = unwrap(definition.node);
    at = definition.scope;
  }
  return { node, scope: at };
}
