// The errors that a file states as its own. One walk over the tree, in which each kind of form (kinds/) looks at each node. Only the code
// of an API is read so, when somebody asks: other files cost nothing.

import * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import type { StatedError } from "../../statedModel.ts";
import { Budget, BudgetExhausted, depths } from "../budget.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scope } from "../outline/scopes.ts";
import { isFunctionNode } from "../syntax.ts";
import { createEvaluator } from "../values/evaluate.ts";
import type { Imports } from "../values/model.ts";
import { assigned } from "./kinds/assigned.ts";
import { calls } from "./kinds/calls.ts";
import { classes } from "./kinds/classes.ts";
import { contracts } from "./kinds/contracts.ts";
import type { Kind, StatedPlace } from "./kinds/kind.ts";
import { objects } from "./kinds/objects.ts";
import { tables } from "./kinds/tables.ts";
import { thrown } from "./kinds/thrown.ts";
import { madeBy } from "./madeBy.ts";
import { objectIn, type StatedReader } from "./statedValues.ts";

/** All kinds of forms; of two that state the same text, the first counts. */
const KINDS: readonly Kind[] = [assigned, contracts, tables, classes, calls, thrown, objects];

/** The errors that an outlined file states, in no particular order. A file that takes more than its budget states one that is not known. */
export function statedErrors(
  outline: Outline,
  libraries: Libraries,
  imports?: Imports,
): readonly StatedError[] {
  const { file } = outline;
  try {
    const evaluator = createEvaluator(outline, libraries, imports, new Budget(file.text.length));
    const reader: StatedReader = {
      file,
      evaluator,
      madeBy: (call, depth) => madeBy(call, reader, depth),
    };
    return read(outline, reader);
  } catch (error) {
    if (!(error instanceof BudgetExhausted)) throw error;
    const start = { start: 0, end: 0 };
    return [{ span: start, how: "declared", texts: [], unknown: [start] }];
  }
}

function read({ file, scope: top, scopes }: Outline, reader: StatedReader): readonly StatedError[] {
  const scopeOf = new Map<ts.Node, Scope>();
  for (const scope of scopes) if (scope.node) scopeOf.set(scope.node, scope);
  const found: StatedError[] = [];
  const visit = (node: ts.Node, place: StatedPlace, depth: number): void => {
    if (depth >= depths.tree) return;
    const scope = scopeOf.get(node) ?? place.scope;
    const here = scope === place.scope ? place : { ...place, scope };
    for (const kind of KINDS) found.push(...kind(node, here, reader));
    ts.forEachChild(node, (child) => visit(child, placeIn(node, child, here), depth + 1));
  };
  visit(file, { scope: top, isArgument: false, isCallee: false }, 0);
  return found;
}

/** What holds of a child of a node. */
function placeIn(node: ts.Node, child: ts.Node, place: StatedPlace): StatedPlace {
  const isCall = node.kind === ts.SyntaxKind.CallExpression || node.kind === ts.SyntaxKind.NewExpression;
  const isCallee = isCall && child === (node as ts.CallExpression).expression;
  const isHanded = isCall && !isCallee && objectIn(node as ts.Expression) !== child;
  const isArgument = isFunctionNode(node) ? false : place.isArgument || isHanded;
  return isArgument === place.isArgument && isCallee === place.isCallee
    ? place
    : { ...place, isArgument, isCallee };
}
