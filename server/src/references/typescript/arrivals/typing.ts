// What is being typed of a test, a class or a member of an error where one is handled. Read when completion asks for a place.

import * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import type { Arrival, Typing } from "../../arrivalModel.ts";
import { BudgetExhausted } from "../budget.ts";
import { accessesIn } from "../collect/classTests.ts";
import type { Outline } from "../outline/outline.ts";
import type { Definition } from "../outline/scopes.ts";
import { failingIn } from "../read/failures.ts";
import { nameOf } from "../syntax.ts";
import type { Imports } from "../values/model.ts";
import { type Arriving, arrivalOf, arriving, declarationOf } from "./arrivals.ts";
import { identifierAt, type NameAt, type TypedName, typedNameAt } from "./identifierAt.ts";
import { isTyped } from "./typedNames.ts";

/** What is typed at `offset`; undefined where it is none of these. */
export function typingAt(
  offset: number,
  outline: Outline,
  libraries: Libraries,
  imports?: Imports,
): Typing | undefined {
  const typed = typedNameAt(outline.file, offset);
  const form = typed && formOf(typed);
  if (typed === undefined || form === undefined) return undefined;
  try {
    const from = arriving(outline, libraries, imports);
    const held = form.of === "around" ? heldAround(offset, from) : namedBy(form.of);
    const arrival = held && arrivalOf(held, from);
    if (form.kind !== "class" && (held === undefined || arrival === undefined)) return undefined;
    // A compiler offers the members of what it knows the type of.
    if (form.kind === "member" && held && isTyped(held.name, from)) return undefined;
    return {
      kind: form.kind,
      span: typed.span,
      ...(held ? { held: held.name.text } : {}),
      ...(held && arrival && isOfName(arrival) ? { arrival: withAllHandled(arrival, held, from) } : {}),
      classesFrom: accessesIn(outline.scope, from.evaluator),
    };
  } catch (error) {
    if (!(error instanceof BudgetExhausted)) throw error;
    return undefined;
  }
}

/** What is left at a use of a name, with all code that handles it, also before that use. */
function withAllHandled(arrival: Arrival, { name }: NameAt, from: Arriving): Arrival {
  if (arrival.kind !== "use") return arrival;
  const { file } = from.outline;
  const { binding } = declarationOf(name, from.outline) ?? {};
  const declared = binding && identifierAt(file, startOf(binding.position, file));
  const { handled } = (declared && arrivalOf(declared, from)) ?? {};
  return handled ? { ...arrival, handled } : arrival;
}

/** What is typed, and the expression of the error that it is about; `around`: the name that errors are given to around it. */
interface Form {
  readonly kind: Typing["kind"];
  readonly of: ts.Expression | "around";
}

function formOf({ name, around: [parent, ...outer] }: TypedName): Form | undefined {
  if (parent === undefined) return undefined;
  if (
    parent.kind === ts.SyntaxKind.PropertyAccessExpression &&
    nameOf(parent as ts.PropertyAccessExpression) === name
  )
    return { kind: "member", of: (parent as ts.PropertyAccessExpression).expression };
  if (parent.kind === ts.SyntaxKind.BinaryExpression) {
    const { left, operatorToken, right } = parent as ts.BinaryExpression;
    if (operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword && right === name)
      return { kind: "class", of: left };
  }
  return isCondition(name, [parent, ...outer]) ? { kind: "test", of: "around" } : undefined;
}

/** Whether a branch is decided by an expression, alone or as a side of `&&` and `||`. */
function isCondition(expression: ts.Node, around: readonly ts.Node[]): boolean {
  let inner = expression;
  for (const node of around) {
    switch (node.kind) {
      case ts.SyntaxKind.IfStatement:
        return (node as ts.IfStatement).expression === inner;
      case ts.SyntaxKind.ConditionalExpression:
        return (node as ts.ConditionalExpression).condition === inner;
      case ts.SyntaxKind.ParenthesizedExpression:
        break;
      case ts.SyntaxKind.PrefixUnaryExpression:
        if ((node as ts.PrefixUnaryExpression).operator !== ts.SyntaxKind.ExclamationToken) return false;
        break;
      case ts.SyntaxKind.BinaryExpression:
        if (!JOINING.has((node as ts.BinaryExpression).operatorToken.kind)) return false;
        break;
      default:
        return false;
    }
    inner = node;
  }
  return false;
}

const JOINING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
]);

/** The name that an expression is; also in parentheses, and where it is said to be of any type. */
function namedBy(expression: ts.Expression): NameAt | undefined {
  let node: ts.Expression = expression;
  let parent: ts.Node = node;
  for (;;) {
    parent = node;
    if (node.kind === ts.SyntaxKind.ParenthesizedExpression || node.kind === ts.SyntaxKind.NonNullExpression)
      node = (node as ts.ParenthesizedExpression).expression;
    else if (
      node.kind === ts.SyntaxKind.AsExpression &&
      (node as ts.AsExpression).type.kind === ts.SyntaxKind.AnyKeyword
    )
      node = (node as ts.AsExpression).expression;
    else break;
  }
  return node.kind === ts.SyntaxKind.Identifier ? { name: node as ts.Identifier, parent } : undefined;
}

/** The innermost name around an offset that errors are given to. */
function heldAround(offset: number, { outline, evaluator, numbers }: Arriving): NameAt | undefined {
  const around = [outline.scope, ...outline.scopes].filter(
    ({ node }) => node === undefined || (node.pos < offset && offset <= node.end),
  );
  for (const scope of around.toReversed()) {
    for (const [name, { position, definitions }] of scope.bindings ?? []) {
      const [definition] = definitions;
      if (position > offset || !isGiven(definition)) continue;
      if (failingIn(evaluator.bindingValue(name, scope), numbers).length > 0)
        return identifierAt(outline.file, startOf(position, outline.file));
    }
  }
  return undefined;
}

/** Whether a name is given an error by something else: by `catch`, by who calls a function, by a result. */
function isGiven(definition: Definition | undefined): boolean {
  if (definition?.kind === "expression") return definition.path.length > 0;
  return definition?.kind === "caught" || definition?.kind === "parameter";
}

function startOf(position: number, { text }: ts.SourceFile): number {
  return position + (/^\s*/.exec(text.slice(position, position + MOST_BLANKS))?.[0].length ?? 0);
}

const MOST_BLANKS = 200;

/** Whether errors arrive at the name, rather than that it is called. */
function isOfName({ kind }: Arrival): boolean {
  return kind !== "call";
}
