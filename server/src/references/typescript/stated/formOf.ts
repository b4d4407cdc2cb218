// Which described form (libraries/statedForms.ts) a call is, and what its arguments state.

import * as ts from "typescript";
import { type StatedForm, statedForms } from "../../../libraries/statedForms.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { accessedName, isAccess, literalOf, unwrap } from "../syntax.ts";
import {
  argumentsOf,
  type Given,
  type Made,
  type StatedReader,
  type StatedValue,
  valuesOf,
} from "./statedValues.ts";

type Call = ts.CallExpression | ts.NewExpression;

/** A form, and the names of the arguments at this very call. */
export interface FoundForm {
  readonly form: StatedForm;
  readonly takes: StatedForm["takes"];
}

/** The form that is called; undefined where it is none. */
export function formOf(
  expression: ts.Expression,
  scope: Scope,
  { evaluator }: StatedReader,
): FoundForm | undefined {
  const callee = unwrap(expression);
  const inner = callee.kind === ts.SyntaxKind.CallExpression ? (callee as ts.CallExpression) : undefined;
  const called = inner ? unwrap(inner.expression) : callee;
  const imported = importedName(called, scope);
  if (imported) {
    const form = statedForms.find(
      ({ packages, names, gives }) =>
        packages?.includes(imported.from) &&
        (names.includes(imported.name) || names.includes("*")) &&
        (inner === undefined || gives !== undefined),
    );
    return form && { form, takes: (inner && form.gives) ?? form.takes };
  }
  const name = nameOf(called);
  if (inner || name === undefined) return undefined;
  const isAlone = called.kind === ts.SyntaxKind.Identifier;
  const form = statedForms.find(
    ({ packages, names, isBare }) => packages === undefined && names.includes(name) && (!isBare || isAlone),
  );
  // A function of the workspace does what it does, whatever its name.
  return form && evaluator.evaluate(called, scope)?.kind !== "function"
    ? { form, takes: form.takes }
    : undefined;
}

/** What a call of a form states. `call`: the call, or the arguments that a class hands on to it. */
export function formValues(
  { form, takes }: FoundForm,
  call: Given<Call> | readonly Given[],
  reader: StatedReader,
  depth: number,
): Made {
  const args = "node" in call ? argumentsOf(call) : call;
  const values = args.flatMap((given, index): readonly StatedValue[] => {
    const name = takes[index];
    if (name === undefined) return [];
    const node = unwrap(given.node);
    if (name === "*") return valuesOf(given, byKind(node), reader, depth + 1);
    // A body that is a text may be a message, or a code.
    const path = name === "" || (name === "body" && literalOf(node)) ? [] : [name];
    return valuesOf(given, path, reader, depth + 1);
  });
  return { how: form.how, values };
}

function byKind(node: ts.Expression): readonly string[] {
  const literal = literalOf(node);
  if (literal?.kind === ts.SyntaxKind.NumericLiteral) return ["status"];
  return [];
}

/** The package that a name is imported from, and what it is called there: `default` for the package as a whole. */
function importedName(
  node: ts.Expression,
  scope: Scope,
): { readonly from: string; readonly name: string } | undefined {
  if (isAccess(node)) {
    const object = importedName(unwrap(node.expression), scope);
    return object && { from: object.from, name: accessedName(node) };
  }
  if (node.kind !== ts.SyntaxKind.Identifier) return undefined;
  const [definition, other] = findBinding((node as ts.Identifier).text, scope)?.definitions ?? [];
  if (definition === undefined || other !== undefined) return undefined;
  if (definition.kind === "import")
    return {
      from: packageOf(definition.module),
      name: definition.name === "*" ? "default" : definition.name,
    };
  if (definition.kind !== "expression") return undefined;
  const specifier = requiredBy(definition.node);
  return specifier === undefined
    ? undefined
    : { from: packageOf(specifier), name: definition.path.at(-1) ?? "default" };
}

/** `x` of `require("x")`. */
function requiredBy(expression: ts.Expression): string | undefined {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  return nameOf(callee) === "require" && args[0] ? literalOf(args[0])?.text : undefined;
}

function nameOf(node: ts.Expression): string | undefined {
  if (node.kind === ts.SyntaxKind.Identifier) return (node as ts.Identifier).text;
  return node.kind === ts.SyntaxKind.PropertyAccessExpression
    ? (node as ts.PropertyAccessExpression).name.text
    : undefined;
}

/** `@scope/name/sub` → `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
