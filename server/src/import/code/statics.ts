// The static properties of a class as a list of errors: `class ParseError { static OBJECT_NOT_FOUND = 101 }`.

import * as ts from "typescript";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { memberName } from "../../references/typescript/syntax.ts";
import { commentOf } from "./comments.ts";
import type { List, Row } from "./listModel.ts";
import { frozen, lineOf, type Reader } from "./listReader.ts";
import { roleOf } from "./names.ts";
import { saidBy } from "./said.ts";

const FEWEST = 3;

/** The list that a class is; none where its static properties are parts of one error (`static code`, `static status`). */
export function staticList(
  { name, members }: ts.ClassDeclaration,
  scope: Scope,
  reader: Reader,
): readonly List[] {
  const properties = members.filter(isStatic);
  if (name === undefined || properties.some((each) => isPart(memberName(each.name) ?? ""))) return [];
  let records = 0;
  const rows = properties.flatMap((property): readonly Row[] => {
    const { name: own, initializer } = property;
    const said = initializer && saidBy(frozen(initializer), scope, reader);
    const key = memberName(own);
    if (said === undefined || key === undefined || !isConstant(key)) return [];
    if (said.isRecord) records += 1;
    const meaning = said.meaning || commentOf(property, reader.file);
    return [{ ...said, key, isNumberKey: false, meaning, line: lineOf(property, reader) }];
  });
  const isOfRecords = records > rows.length / 2;
  return rows.length < FEWEST
    ? []
    : [{ name: name.text, kind: "object", isOfRecords, rows, line: lineOf(name, reader) }];
}

function isStatic(member: ts.ClassElement): member is ts.PropertyDeclaration {
  if (member.kind !== ts.SyntaxKind.PropertyDeclaration) return false;
  const { modifiers } = member as ts.PropertyDeclaration;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

/** Names of errors begin with a capital: others are what a class keeps for itself. */
function isConstant(name: string): boolean {
  return /^[A-Z]/.test(name);
}

function isPart(name: string): boolean {
  const role = roleOf(name);
  return role !== undefined && role !== "label" && !isConstant(name);
}
