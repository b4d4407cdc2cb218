// Errors of described libraries that code makes itself, as tests do in place of what the library throws: the literals of the objects
// that they are made of, and what these say of the error.

import * as ts from "typescript";
import type { Facts } from "../../model.ts";
import { statusSet } from "../../statusSet.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scope } from "../outline/scopes.ts";
import { accessedName, isAccess, isNamed, literalOf, memberName, spanOf, unwrap } from "../syntax.ts";
import { errorClass } from "../values/errorKinds.ts";
import type { Evaluator, Part, ValueSource } from "../values/model.ts";
import { knownProperty } from "../values/parts.ts";

/** A literal of an error that is made. */
export interface MadeLiteral {
  readonly part: Part;
  /** What the object says of the same error besides: its status. */
  readonly facts: Facts | undefined;
}

/** Methods by which a test says what a call is to reject with. */
const REJECTING = ["mockRejectedValue", "mockRejectedValueOnce", "rejects"];

/** The literals by their nodes. */
export function madeErrors(outline: Outline, evaluator: Evaluator): ReadonlyMap<ts.Node, MadeLiteral> {
  const found = new Map<ts.Node, MadeLiteral>();
  for (const { node, scope } of outline.newsOfObjects) {
    const kind = errorClass(evaluator.evaluate(node.expression, scope));
    const object = node.arguments?.find(isObject);
    if (kind && object) noteObject(object, { name: "", ...kind }, outline, found, isTaken);
  }
  for (const method of REJECTING) {
    for (const { node, scope } of outline.callsByName.get(method) ?? []) {
      const object = objectOf(node.arguments[0]);
      const source = object && mocked(node, scope, evaluator);
      if (object && source) noteObject(object, source, outline, found);
    }
  }
  return found;
}

/** What a constructor takes cannot name the class: `type` is what the API answered, though the error has its class there. */
function isTaken({ part }: Part): boolean {
  return part !== "class";
}

function isObject(node: ts.Node): node is ts.ObjectLiteralExpression {
  return node.kind === ts.SyntaxKind.ObjectLiteralExpression;
}

/** `{ … }`, and that of `Object.assign(new Error("…"), { … })`. */
function objectOf(expression: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
  if (expression === undefined) return undefined;
  const node = unwrap(expression);
  if (isObject(node)) return node;
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  const isAssign =
    isAccess(callee) && accessedName(callee) === "assign" && isNamed(unwrap(callee.expression), "Object");
  return isAssign ? args.slice(1).map(unwrap).find(isObject) : undefined;
}

/** The library whose call is mocked: `vi.mocked(stripe.charges.create)`, `vi.spyOn(stripe.charges, "create")`, `stripe.charges.create`. */
function mocked(
  { expression }: ts.CallExpression,
  scope: Scope,
  evaluator: Evaluator,
): ValueSource | undefined {
  const callee = unwrap(expression);
  if (!isAccess(callee)) return undefined;
  const target = unwrap(callee.expression);
  const [first] =
    target.kind === ts.SyntaxKind.CallExpression ? (target as ts.CallExpression).arguments : [target];
  const value = first && evaluator.evaluate(first, scope);
  return value?.kind === "described" ? { name: "", library: value.library } : undefined;
}

function noteObject(
  object: ts.ObjectLiteralExpression,
  source: ValueSource,
  { file }: Outline,
  found: Map<ts.Node, MadeLiteral>,
  isOfError: (part: Part) => boolean = () => true,
): void {
  const whole: Part = { kind: "part", source, part: "error", path: [] };
  const literals = literalsIn(object, whole).filter(({ part }) => isOfError(part));
  const status = literals.find(
    ({ part, node }) => part.part === "status" && Number.isInteger(Number(node.text)),
  );
  const facts = status && {
    statuses: statusSet(Number(status.node.text)),
    values: [],
    because: [spanOf(status.node, file)],
  };
  for (const literal of literals) {
    const { part, node } = literal;
    found.set(node, { part, facts: literal === status ? undefined : facts });
  }
}

interface Literal {
  readonly node: NonNullable<ReturnType<typeof literalOf>>;
  readonly part: Part;
}

/** Objects in the object are parts of the error as well. */
const MOST_LEVELS = 5;

function literalsIn(object: ts.ObjectLiteralExpression, of: Part, depth = 0): readonly Literal[] {
  if (depth >= MOST_LEVELS) return [];
  return object.properties.flatMap((property): readonly Literal[] => {
    const name = memberName(property.name);
    if (property.kind !== ts.SyntaxKind.PropertyAssignment || name === undefined) return [];
    const part = knownProperty(of, name);
    const value = unwrap(property.initializer);
    if (part?.kind !== "part") return [];
    if (isObject(value)) return literalsIn(value, part, depth + 1);
    const node = literalOf(value);
    return node ? [{ node, part }] : [];
  });
}
