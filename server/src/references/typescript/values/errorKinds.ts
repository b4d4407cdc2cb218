// What classes and guards of described libraries say of the error that is tested by them.

import * as ts from "typescript";
import type { NamedKind } from "../../../libraries/errorWays.ts";
import type { Library } from "../../../libraries/library.ts";
import type { Alternative } from "../../../libraries/model.ts";
import type { Scope } from "../outline/scopes.ts";
import { namesOf } from "./described.ts";
import type { Evaluator, Value } from "./model.ts";

/** Errors of a library, all or some: one of these. */
export interface ErrorKind {
  readonly library: Library;
  readonly is: readonly Alternative[];
  /** The classes and guards that tell so, as the description has them; empty: the description has none. */
  readonly names: readonly string[];
}

/** What one of several kinds is told by: nothing where one of them may be any error of the library. */
export function namesOfKinds(kinds: readonly (ErrorKind | undefined)[]): readonly string[] {
  const names = kinds.map((kind) => kind?.names ?? []);
  return names.every((each) => each.length > 0) ? names.flat() : [];
}

/** What a value is the class of: `Stripe.errors.StripeCardError`. */
export function errorClass(value: Value | undefined): ErrorKind | undefined {
  if (value?.kind !== "described") return undefined;
  return kindOf(value.library, value.library.classes.find(namesOf(value)));
}

function kindOf(library: Library, found: NamedKind | undefined): ErrorKind | undefined {
  return found && { library, is: found.is, names: [found.name] };
}

/** The same of what `instanceof` tests for: where the names of classes are codes, every class of the library is one of its errors. */
export function testedClass(value: Value | undefined): ErrorKind | undefined {
  const described = errorClass(value);
  if (described || value?.kind !== "described" || value.given) return described;
  const { library } = value;
  const names = namesOf(value);
  const code = library.description.class;
  const name = names.at(-1);
  return code === undefined || name === undefined
    ? undefined
    : { library, is: [{ [code]: [name] }], names: [] };
}

/** What a value is a guard of: `isAuthApiError`, `APICallError.isInstance`. */
export function errorGuard(value: Value | undefined): ErrorKind | undefined {
  if (value?.kind !== "described") return undefined;
  return kindOf(value.library, value.library.guards.find(namesOf(value)));
}

/** Which expression a test asks for being such an error: `err instanceof X`, `isX(err)`; undefined for other tests. */
export function errorTest(
  node: ts.Expression,
  scope: Scope,
  evaluator: Evaluator,
): (ErrorKind & { readonly subject: ts.Expression }) | undefined {
  if (node.kind === ts.SyntaxKind.BinaryExpression) {
    const { left, right, operatorToken } = node as ts.BinaryExpression;
    if (operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword) return undefined;
    const found = testedClass(evaluator.evaluate(right, scope));
    return found && { ...found, subject: left };
  }
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression, arguments: args } = node as ts.CallExpression;
  const [subject] = args;
  const found = subject && errorGuard(evaluator.evaluate(expression, scope));
  return found && { ...found, subject };
}
