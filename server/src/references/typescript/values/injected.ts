// What containers hand over when they are asked for a class: `inject(Stripe)`, `container.resolve(Payments)`, `injector.get<Stripe>(TOKEN)`.

import type * as ts from "typescript";
import type { Scope } from "../outline/scopes.ts";
import { isAccess, memberName, nameOf, unwrap } from "../syntax.ts";
import { describedInstance } from "./described.ts";
import type { Evaluation, Value } from "./model.ts";
import { isHandedOver, typedValue } from "./typedValues.ts";

/**
 * The ways to ask in Angular (`inject`, `Injector.get`), NestJS (`ModuleRef.get`, `resolve`, `create`), tsyringe (`resolve`), InversifyJS
 * (`get`, `getAsync`) and TypeDI (`Container.get`), by their documentation.
 */
const ASKING = new Set(["create", "get", "getAsync", "inject", "resolve"]);

/**
 * An instance of the class that a function is asked for, by its type argument or its first argument; undefined where it is asked for
 * something else. Only of functions of which nothing else is known.
 */
export function injectedValue(
  node: ts.CallExpression,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  if (!ASKING.has(calledName(node))) return undefined;
  const [type, other] = node.typeArguments ?? [];
  if (type && !other) {
    const value = typedValue(type, node, "", evaluation, scope);
    if (isHandedOver(value)) return value;
  }
  const [first] = node.arguments;
  if (first === undefined || !isNameOfClass(first)) return undefined;
  const asked = evaluation.evaluate(first, scope);
  if (asked?.kind === "class") return { kind: "instance", outline: asked.outline };
  return asked?.kind === "described" && !asked.given && !asked.isMade ? describedInstance(asked) : undefined;
}

function calledName({ expression }: ts.CallExpression): string {
  const callee = unwrap(expression);
  if (isAccess(callee)) return memberName(nameOf(callee) as ts.PropertyName) ?? "";
  return (callee as ts.Identifier).text ?? "";
}

/** Classes go by names in upper case, clients that were made do not. */
function isNameOfClass(node: ts.Expression): boolean {
  const bare = unwrap(node);
  const name = isAccess(bare) ? memberName(nameOf(bare) as ts.PropertyName) : (bare as ts.Identifier).text;
  return /^[A-Z]/.test(name ?? "");
}
