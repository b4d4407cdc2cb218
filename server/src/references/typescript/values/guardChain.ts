// The tests around a place that may tell what a value is, linked so that a question about one name skips those which ask nothing of
// it: code that checks thousands of things, one after the other, has thousands of tests around its end.

import * as ts from "typescript";
import type { Budget } from "../budget.ts";
import { nameTestIn } from "../nameTests.ts";
import type { Guard, Scope } from "../outline/scopes.ts";
import { type Link, linked, nextLink, noContents } from "../skipChain.ts";
import { unwrap } from "../syntax.ts";
import { formOf } from "../written.ts";

/** A scope in which a test holds, or fails. */
export type GuardLink = Link<Scope & { readonly guard: Guard }>;

/** The innermost test around a scope. */
export function guardOf(scope: Scope | undefined, budget: Budget): GuardLink | undefined {
  const pending: Scope[] = [];
  let around = scope;
  for (; around !== undefined && !links.has(around); around = around.parent) pending.push(around);
  let link = around && links.get(around);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    budget.spend();
    if (isGuarded(next)) {
      const keys = keysOf(next.guard.condition);
      if (keys.size > 0) link = linked(next, { ...noContents, keys }, link, budget);
    }
    links.set(next, link);
  }
  return link;
}

/** The next test from `link` on that may tell what `name` is. */
export function nextGuard(link: GuardLink | undefined, name: string, budget: Budget): GuardLink | undefined {
  return nextLink(link, ({ keys }) => keys.has(name), budget);
}

/** Whether one of the tests from `link` on asks a function about an expression that is written like this one. */
export function isAskedBy(link: GuardLink | undefined, expression: ts.Expression, budget: Budget): boolean {
  if (link === undefined || !isShort(expression)) return false;
  const key = `(${formOf(expression)})`;
  return nextLink(link, ({ keys }) => keys.has(key), budget) !== undefined;
}

/** Longer expressions are not compared: in calls within calls, each is as long as all that is in it. */
function isShort({ pos, end }: ts.Expression): boolean {
  return end - pos <= LONGEST;
}

const LONGEST = 400;

const links = new WeakMap<Scope, GuardLink | undefined>();

function isGuarded(scope: Scope): scope is GuardLink["node"] {
  return scope.guard !== undefined;
}

/** The names that a condition asks anything of, and, in parentheses, what it asks functions about. */
function keysOf(condition: ts.Expression): ReadonlySet<string> {
  const keys = new Set<string>();
  const pending: ts.Node[] = [condition];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    ts.forEachChild(node, (child) => void pending.push(child));
    if (node.kind === ts.SyntaxKind.BinaryExpression) {
      const { left, operatorToken } = node as ts.BinaryExpression;
      if (operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) addName(left, keys);
      const named = nameTestIn(node as ts.BinaryExpression);
      if (named) keys.add(named.subject.text);
    } else if (node.kind === ts.SyntaxKind.CallExpression || node.kind === ts.SyntaxKind.NewExpression) {
      const { expression: callee, arguments: args } = node as ts.CallExpression | ts.NewExpression;
      const [first] = args ?? [];
      if (first === undefined) continue;
      addName(first, keys);
      if (callee.kind === ts.SyntaxKind.Identifier && args?.length === 1 && isShort(first))
        keys.add(`(${formOf(first)})`);
    }
  }
  return keys;
}

function addName(node: ts.Expression, keys: Set<string>): void {
  const name = guardedName(node);
  if (name !== undefined) keys.add(name);
}

/** What tests ask for: a name, or the form of an access (`err.cause`); undefined for what they do not tell anything of. */
export function guardedName(node: ts.Expression): string | undefined {
  const plain = unwrap(node);
  if (plain.kind === ts.SyntaxKind.Identifier) return (plain as ts.Identifier).text;
  return plain.kind === ts.SyntaxKind.PropertyAccessExpression && isShort(plain) ? formOf(plain) : undefined;
}
