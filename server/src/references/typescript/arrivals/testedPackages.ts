// The packages whose classes a file tells errors apart by, with `instanceof`: where nothing is described of one, a catalog may be missing.

import * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import type { Outline } from "../outline/outline.ts";
import { findBinding } from "../outline/scopes.ts";
import { isAccess } from "../syntax.ts";
import { createEvaluator } from "../values/evaluate.ts";
import type { Imports } from "../values/model.ts";

/** The specifiers of the imports, each once; of classes that no library describes. */
export function testedPackages(outline: Outline, libraries: Libraries, imports?: Imports): readonly string[] {
  const evaluator = createEvaluator(outline, libraries, imports);
  const modules = new Set<string>();
  for (const { node, role, scope, subject } of outline.places) {
    if (role !== "class" || subject === undefined) continue;
    const root = rootOf(node);
    const bound = root && findBinding(root.text, scope)?.definitions.find(({ kind }) => kind === "import");
    if (bound?.kind !== "import" || /^[./#]|^node:/.test(bound.module)) continue;
    const value = evaluator.evaluate(node as ts.Expression, scope);
    if (value === undefined || value.kind === "opaque") modules.add(bound.module);
  }
  return [...modules];
}

/** The name that a path begins with: `Acme` of `Acme.errors.NotFound`. */
function rootOf(node: ts.Node): ts.Identifier | undefined {
  let root = node;
  while (isAccess(root)) root = root.expression;
  return ts.isIdentifier(root) ? root : undefined;
}
