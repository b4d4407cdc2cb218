// Classes of errors as their fields and what they hand on say it, for files that have no other errors:
// `class SoldError extends AppError { constructor() { super("Sold", 409); } }`.

import * as ts from "typescript";
import { depths } from "../../references/typescript/budget.ts";
import type { Outline } from "../../references/typescript/outline/outline.ts";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { memberName } from "../../references/typescript/syntax.ts";
import type { Evaluator } from "../../references/typescript/values/model.ts";
import { commentOf } from "./comments.ts";
import type { Declared } from "./joined.ts";
import { lineOf, plainOf, type Reader } from "./listReader.ts";
import { roleOf } from "./names.ts";
import { isStatus, recordIn, saidByParts } from "./said.ts";

/** The errors of the classes at the top of a file: without a code, those with the same status are one, by all their names. */
export function classErrors(outline: Outline, evaluator: Evaluator): readonly Declared[] {
  const reader: Reader = { file: outline.file, outline, evaluator };
  const errors = new Map<string, Declared>();
  for (const statement of outline.file.statements) {
    if (statement.kind !== ts.SyntaxKind.ClassDeclaration) continue;
    const node = statement as ts.ClassDeclaration;
    const name = node.name?.text ?? "";
    const { code, status } = isErrorClass(node) ? saidByClass(node, reader) : {};
    if (code === undefined && status === undefined) continue;
    const line = lineOf(node, reader);
    const id = JSON.stringify(code ?? { status });
    const known = errors.get(id);
    if (known) known.label = `${known.label} / ${name}`;
    else
      errors.set(id, {
        code,
        label: name === code ? undefined : name,
        statuses: new Map(status === undefined ? [] : [[status, { line, isSaid: true }]]),
        messages: new Map(),
        meaning: commentOf(node, outline.file),
        section: "",
        line,
      });
  }
  return [...errors.values()];
}

function isErrorClass({ name, heritageClauses }: ts.ClassDeclaration): boolean {
  const isDerived = heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) ?? false;
  return isDerived && /(?:Error|Exception)$/.test(name?.text ?? "");
}

interface ClassSaid {
  readonly code?: string | number | undefined;
  readonly status?: number | undefined;
}

/**
 * The status that a field of a class has, or that its constructor hands on, and the code that is named so in an object which it hands on.
 * Nothing of what differs.
 */
function saidByClass(node: ts.ClassDeclaration, reader: Reader): ClassSaid {
  const { scopes, scope: top } = reader.outline;
  const scopeAt = (at: ts.Node): Scope => scopes.find((each) => each.node === at) ?? top;
  const statuses = new Set<number>();
  const codes = new Set<string | number>();
  for (const member of node.members) {
    if (member.kind === ts.SyntaxKind.PropertyDeclaration) {
      const { name, initializer } = member as ts.PropertyDeclaration;
      const isOfStatus = roleOf(memberName(name) ?? "") === "status";
      const value = isOfStatus && initializer ? plainOf(initializer, top, reader) : undefined;
      if (isStatus(value)) statuses.add(value);
    } else if (member.kind === ts.SyntaxKind.Constructor) {
      for (const { arguments: args } of superCalls(member, 0)) {
        const status = saidByParts(args, scopeAt(member), reader)?.status;
        if (status !== undefined) statuses.add(status);
        const code = saidByParts(args.filter(recordIn), scopeAt(member), reader)?.code;
        if (code !== undefined) codes.add(code);
      }
    }
  }
  return { code: onlyOne(codes), status: onlyOne(statuses) };
}

function onlyOne<T>([only, second]: Iterable<T>): T | undefined {
  return second === undefined ? only : undefined;
}

function superCalls(node: ts.Node, depth: number): readonly ts.CallExpression[] {
  if (depth >= depths.tree) return [];
  const own: ts.CallExpression[] = [];
  if (node.kind === ts.SyntaxKind.CallExpression) {
    const call = node as ts.CallExpression;
    if (call.expression.kind === ts.SyntaxKind.SuperKeyword) own.push(call);
  }
  ts.forEachChild(node, (child) => void own.push(...superCalls(child, depth + 1)));
  return own;
}
