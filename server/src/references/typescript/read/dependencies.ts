// What the value of an expression hangs on: names, through the constants that they are made of, and parts of responses.

import * as ts from "typescript";
import { depths } from "../budget.ts";
import { type Binding, findBinding, type Scoped } from "../outline/scopes.ts";
import { isAccess, isFunctionNode, memberName } from "../syntax.ts";
import type { Evaluator } from "../values/model.ts";

/** More names than the arguments of a request hang on. */
const MOST_NAMES = 60;
/** Larger expressions are not looked through to their end. */
const MOST_NODES = 5_000;
const MOST_NESTED = 200;

/** A name that an expression reads. */
export interface NameRead {
  readonly name: string;
  readonly node: ts.Identifier;
  readonly binding: Binding | undefined;
}

/** The names that are read in an expression itself, each once. What functions in it read counts as well. */
export function namesRead({ node, scope }: Scoped): readonly NameRead[] {
  const found = new Map<string, NameRead>();
  let visited = 0;
  let depth = 0;
  const visit = (child: ts.Node): void => {
    if (found.size >= MOST_NAMES || depth >= MOST_NESTED || visited++ >= MOST_NODES) return;
    if (child.kind === ts.SyntaxKind.Identifier) {
      const identifier = child as ts.Identifier;
      const { text: name } = identifier;
      if (!found.has(name)) found.set(name, { name, node: identifier, binding: findBinding(name, scope) });
      return;
    }
    if (child.kind === ts.SyntaxKind.PropertyAccessExpression)
      return visit((child as ts.PropertyAccessExpression).expression);
    if (child.kind === ts.SyntaxKind.PropertyAssignment) {
      const { name, initializer } = child as ts.PropertyAssignment;
      if (memberName(name) === undefined) visit(name);
      return visit(initializer);
    }
    if (child.kind >= ts.SyntaxKind.FirstTypeNode && child.kind <= ts.SyntaxKind.LastTypeNode) return;
    depth++;
    ts.forEachChild(child, visit);
    depth--;
  };
  visit(node);
  return [...found.values()];
}

/** The names that a value hangs on, through what they are defined as; `into`: whether a definition is gone into. */
export function dependencies(
  expressions: readonly Scoped[],
  into: (binding: Binding) => boolean,
): ReadonlySet<Binding> {
  const found = new Set<Binding>();
  let layer = expressions;
  for (let depth = 0; depth < depths.parts && layer.length > 0 && found.size < MOST_NAMES; depth++) {
    const next: Scoped[] = [];
    for (const { binding } of layer.flatMap(namesRead)) {
      if (binding === undefined || found.has(binding)) continue;
      found.add(binding);
      if (into(binding)) next.push(...definitionsOf(binding));
    }
    layer = next;
  }
  return found;
}

/** The expressions that a name is given. */
export function definitionsOf({ definitions }: Binding): readonly Scoped[] {
  return definitions.flatMap((definition) =>
    definition.kind === "expression" ? [{ node: definition.node, scope: definition.scope }] : [],
  );
}

/** Whether an expression has anything of a response or of a caught error in it. */
export function mentionsResponse(expression: Scoped, evaluator: Evaluator): boolean {
  let layer: readonly Scoped[] = [expression];
  const seen = new Set<Binding>();
  for (let depth = 0; depth < depths.parts && layer.length > 0; depth++) {
    const next: Scoped[] = [];
    for (const { scope, ...each } of layer) {
      for (const { name, binding } of namesRead({ ...each, scope })) {
        if (binding === undefined || seen.has(binding)) continue;
        seen.add(binding);
        if (binding.definitions.some(({ kind }) => kind === "caught")) return true;
        if (evaluator.bindingValue(name, scope)?.kind === "part") return true;
        next.push(...definitionsOf(binding).filter(({ node }) => !isFunctionNode(node)));
      }
    }
    layer = next;
  }
  return false;
}

/** What is called, in words: the name it starts from, and the last one. */
export function calleeNames(callee: ts.Expression): { readonly root: string; readonly last: string } {
  let root: ts.Node = callee;
  while (isAccess(root)) root = root.expression;
  const last =
    callee.kind === ts.SyntaxKind.PropertyAccessExpression
      ? (callee as ts.PropertyAccessExpression).name.text
      : "";
  const first = root.kind === ts.SyntaxKind.Identifier ? (root as ts.Identifier).text : "";
  return { root: first, last: last === "" ? first : last };
}
