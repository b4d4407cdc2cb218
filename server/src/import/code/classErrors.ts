// Classes of errors as their fields and what they hand on say it, for files that have no list of errors:
// `class SoldError extends AppError { constructor() { super("Sold", 409); } }`.

import * as ts from "typescript";
import type { Outline } from "../../references/typescript/outline/outline.ts";
import type { Evaluator } from "../../references/typescript/values/model.ts";
import { baseOf, type ClassFacts, factsOf, isErrorName } from "./classFacts.ts";
import { commentOf } from "./comments.ts";
import { constructorErrors } from "./constructorFacts.ts";
import type { Declared } from "./joined.ts";
import { lineOf, type Reader } from "./listReader.ts";

/**
 * The errors of the classes at the top of a file: by their code, else by their type or name where they set it, else by their status; those with the
 * same status are one then, by all their names.
 */
export function classErrors(outline: Outline, evaluator: Evaluator): readonly Declared[] {
  const reader: Reader = { file: outline.file, outline, evaluator };
  const errors = new Map<string, Declared>();
  for (const { node, name, facts } of [...errorClasses(reader), ...constructorErrors(reader)]) {
    const { code, status, type } = facts;
    const told = type ?? facts.name;
    const value = code ?? told;
    if (value === undefined && status === undefined) continue;
    const line = lineOf(node, reader);
    const id = JSON.stringify(value ?? { status });
    const known = errors.get(id);
    if (known) {
      known.label = known.label === undefined ? name : `${known.label} / ${name}`;
      if (status !== undefined) known.statuses.set(status, { line, isSaid: true });
    } else
      errors.set(id, {
        code: value,
        ...(code === undefined && told !== undefined && { field: type === undefined ? "name" : "type" }),
        label: name === value ? undefined : name,
        statuses: new Map(status === undefined ? [] : [[status, { line, isSaid: true }]]),
        messages: new Map(),
        meaning: commentOf(node, outline.file),
        section: "",
        line,
      });
  }
  return [...errors.values()];
}

function errorClasses(
  reader: Reader,
): readonly { readonly node: ts.Node; readonly name: string; readonly facts: ClassFacts }[] {
  const all = reader.file.statements.filter(
    (each): each is ts.ClassDeclaration => each.kind === ts.SyntaxKind.ClassDeclaration,
  );
  const classes = new Map(all.map((each) => [each.name?.text ?? "", each]));
  return all
    .filter((node) => isErrorClass(node) && !isAbstract(node))
    .map((node) => ({ node, name: node.name?.text ?? "", facts: factsOf(node, classes, reader) }));
}

function isErrorClass(node: ts.ClassDeclaration): boolean {
  const isDerived =
    node.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) ?? false;
  return isDerived && (isErrorName(node.name?.text ?? "") || isErrorName(baseOf(node)));
}

function isAbstract({ modifiers }: ts.ClassDeclaration): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false;
}
