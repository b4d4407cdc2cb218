// Environment variables as source reads them.

import * as ts from "typescript";
import { accessedName, isAccess, isNamed, literalOf, unwrap } from "./syntax.ts";

/** The environment variable that is read by `process.env.X`, `process.env["X"]`, `import.meta.env.X` or `Deno.env.get("X")`. */
export function variableOf(node: ts.Expression): string | undefined {
  if (isAccess(node)) {
    const name = accessedName(node);
    return name !== "*" && isEnvironment(unwrap(node.expression)) ? name : undefined;
  }
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression, arguments: args } = node as ts.CallExpression;
  const callee = unwrap(expression);
  const isGet =
    isAccess(callee) && accessedName(callee) === "get" && isEnvironment(unwrap(callee.expression));
  return isGet && args[0] ? literalOf(args[0])?.text : undefined;
}

/** `process.env`, `import.meta.env`, … */
export function isEnvironment(node: ts.Expression): boolean {
  if (!isAccess(node) || accessedName(node) !== "env") return false;
  const owner = unwrap(node.expression);
  return (
    owner.kind === ts.SyntaxKind.MetaProperty ||
    ["process", "Deno", "Bun"].some((name) => isNamed(owner, name))
  );
}
