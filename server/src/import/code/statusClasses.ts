// Classes of errors of which a file says the status and nothing else: `class SoldError extends AppError { constructor() { super("Sold", 409); } }`.

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
import { isStatus, saidByParts } from "./said.ts";

/** The errors of such classes at the top of a file: those with the same status are one, by all their names. */
export function statusClasses(outline: Outline, evaluator: Evaluator): readonly Declared[] {
  const reader: Reader = { file: outline.file, outline, evaluator };
  const errors = new Map<number, Declared>();
  for (const statement of outline.file.statements) {
    if (statement.kind !== ts.SyntaxKind.ClassDeclaration) continue;
    const node = statement as ts.ClassDeclaration;
    const name = node.name?.text ?? "";
    const status = isErrorClass(node) ? statusOf(node, reader) : undefined;
    if (status === undefined) continue;
    const line = lineOf(node, reader);
    const known = errors.get(status);
    if (known) known.label = `${known.label} / ${name}`;
    else
      errors.set(status, {
        code: undefined,
        label: name,
        statuses: new Map([[status, { line, isSaid: true }]]),
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

/** The status that a field of a class has, or that its constructor hands on; undefined where neither is written, or they differ. */
function statusOf(node: ts.ClassDeclaration, reader: Reader): number | undefined {
  const { scopes, scope: top } = reader.outline;
  const scopeAt = (at: ts.Node): Scope => scopes.find((each) => each.node === at) ?? top;
  const found = new Set<number>();
  for (const member of node.members) {
    if (member.kind === ts.SyntaxKind.PropertyDeclaration) {
      const { name, initializer } = member as ts.PropertyDeclaration;
      const isOfStatus = roleOf(memberName(name) ?? "") === "status";
      const value = isOfStatus && initializer ? plainOf(initializer, top, reader) : undefined;
      if (isStatus(value)) found.add(value);
    } else if (member.kind === ts.SyntaxKind.Constructor) {
      for (const call of superCalls(member, 0)) {
        const status = saidByParts(call.arguments, scopeAt(member), reader)?.status;
        if (status !== undefined) found.add(status);
      }
    }
  }
  const [only, second] = found;
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
