// Environment variables as source reads them.

import * as ts from "typescript";
import { accessedName, isAccess, isNamed, literalOf, unwrap } from "./syntax.ts";

/**
 * The environment variable that is read by `process.env.X`, `process.env["X"]`, `import.meta.env.X`, `env.X`, `c.env.X` (Workers,
 * SvelteKit, Hono) or `Deno.env.get("X")`.
 */
export function variableOf(node: ts.Expression): string | undefined {
  if (isAccess(node)) {
    const name = accessedName(node);
    // `Deno.env.get` is asked for one; it is none.
    return name !== "*" && name !== "get" && isEnvironment(unwrap(node.expression)) ? name : undefined;
  }
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression, arguments: args } = node as ts.CallExpression;
  const callee = unwrap(expression);
  const isGet =
    isAccess(callee) && accessedName(callee) === "get" && isEnvironment(unwrap(callee.expression));
  return isGet && args[0] ? literalOf(args[0])?.text : undefined;
}

/**
 * `process.env`, `import.meta.env`, `env`, `context.env`: whatever goes by this name. That there is a variable in it which a catalog
 * names is more than chance.
 */
export function isEnvironment(node: ts.Expression): boolean {
  return isAccess(node) ? accessedName(node) === "env" : isNamed(node, "env");
}

/** Whether a module exports environment variables by their names: SvelteKit's and Astro's, which are made at build time. */
export function isEnvironmentModule(module: string): boolean {
  return /^(?:\$env\/static\/(?:private|public)|astro:env\/(?:client|server))$/.test(module);
}
