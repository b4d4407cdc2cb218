// Tests of the name of an error's class, as they are written: whose class it is, is not asked here.

import * as ts from "typescript";
import { accessedName, isAccess, literalOf, unwrap } from "./syntax.ts";

/** Fields in which errors may have the name of their class. */
const CLASS_FIELDS: ReadonlySet<string> = new Set(["name", "type", "constructor.name"]);

/** A test of the name of a class, as it is written. */
export interface NameTest {
  readonly subject: ts.Identifier;
  readonly field: string;
  readonly name: string;
  /** Whether it asks for this name, and not for another. */
  readonly isSame: boolean;
}

/** What `err.name === "PrismaClientKnownRequestError"` asks; undefined for other tests, also of shorter names, which many classes have. */
export function nameTestIn({ left, right, operatorToken }: ts.BinaryExpression): NameTest | undefined {
  const isSame = EQUAL.has(operatorToken.kind);
  if (!isSame && !UNEQUAL.has(operatorToken.kind)) return undefined;
  const literal = literalOf(unwrap(right));
  if (literal === undefined || !/^[A-Z][A-Za-z]{9,60}$/.test(literal.text)) return undefined;
  const names: string[] = [];
  let subject = unwrap(left);
  for (; isAccess(subject) && names.length < 2; subject = unwrap(subject.expression))
    names.unshift(accessedName(subject));
  const field = names.join(".");
  return subject.kind === ts.SyntaxKind.Identifier && CLASS_FIELDS.has(field)
    ? { subject: subject as ts.Identifier, field, name: literal.text, isSame }
    : undefined;
}

const EQUAL: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
]);
const UNEQUAL: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);
