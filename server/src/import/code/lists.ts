// The lists that a file of code declares: enums, objects, unions of literals, arrays, sets, and maps, with what each element says. Whether a
// list is one of errors is decided elsewhere.

import * as ts from "typescript";
import type { Outline } from "../../references/typescript/outline/outline.ts";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { literalOf, memberName, negativeOf, unwrap } from "../../references/typescript/syntax.ts";
import type { Evaluator } from "../../references/typescript/values/model.ts";
import { commentOf } from "./comments.ts";
import { isOfErrors, isSentence, roleOf } from "./names.ts";

/** An element of a list. */
export interface Row {
  /** The name of a member or the key of a property; a key that is worked out has its value. */
  readonly key: string | undefined;
  /** Whether the key is written as a number. */
  readonly isNumberKey: boolean;
  readonly code: string | number | undefined;
  /** A name that an object gives its error beside the code. */
  readonly label?: string | undefined;
  readonly status: number | undefined;
  readonly message: string | undefined;
  readonly meaning: string;
  readonly line: number;
}

export interface List {
  readonly name: string;
  readonly kind: "enum" | "object" | "values";
  /** Whether the elements are objects, tuples or calls: each says what is what. */
  readonly isOfRecords: boolean;
  readonly rows: readonly Row[];
  readonly line: number;
}

interface Reader {
  readonly file: ts.SourceFile;
  readonly outline: Outline;
  readonly evaluator: Evaluator;
}

/** Names of lists that have no name: what a file exports by default. */
const UNNAMED = "default";
const DEEPEST = 4;
const MOST_ROWS = 20_000;

/** The lists at the top of a file and in its namespaces. */
export function listsIn(outline: Outline, evaluator: Evaluator): readonly List[] {
  const reader: Reader = { file: outline.file, outline, evaluator };
  const { statements } = outline.file;
  return [
    ...statements.flatMap((statement) => listsOf(statement, outline.scope, reader)),
    ...constantList(UNNAMED, statements, outline.scope, reader),
  ];
}

/** Constants of their own, one for each error: `export const ERR_TIMEOUT = 504;`. */
function constantList(
  name: string,
  statements: readonly ts.Statement[],
  scope: Scope,
  reader: Reader,
): readonly List[] {
  const rows = statements.flatMap((statement): Row[] => {
    if (statement.kind !== ts.SyntaxKind.VariableStatement) return [];
    const { declarations, flags } = (statement as ts.VariableStatement).declarationList;
    if ((flags & ts.NodeFlags.Const) === 0) return [];
    return declarations.flatMap((declaration): Row[] => {
      const { name: own, initializer } = declaration;
      if (own.kind !== ts.SyntaxKind.Identifier || !initializer) return [];
      // In a namespace of errors all are; else the name of each has to say so.
      if (name === UNNAMED && !isOfErrors(own.text)) return [];
      const value = plainOf(initializer, scope, reader);
      if (value === undefined || (typeof value === "string" && isSentence(value))) return [];
      const line = lineOf(declaration, reader);
      const meaning = commentOf(statement, reader.file);
      return [{ ...NOTHING, key: own.text, isNumberKey: false, code: value, meaning, line }];
    });
  });
  return rows.length < 3
    ? []
    : [
        {
          name: name === UNNAMED ? "errors" : name,
          kind: "enum",
          isOfRecords: false,
          rows,
          line: rows[0]?.line ?? 1,
        },
      ];
}

function listsOf(statement: ts.Statement, scope: Scope, reader: Reader): readonly List[] {
  switch (statement.kind) {
    case ts.SyntaxKind.EnumDeclaration:
      return [enumList(statement as ts.EnumDeclaration, scope, reader)];
    case ts.SyntaxKind.VariableStatement:
      return (statement as ts.VariableStatement).declarationList.declarations.flatMap((declaration) =>
        variableLists(declaration, scope, reader),
      );
    case ts.SyntaxKind.TypeAliasDeclaration: {
      const { name, type } = statement as ts.TypeAliasDeclaration;
      return unionList(name.text, type, reader);
    }
    case ts.SyntaxKind.ExportAssignment:
      return expressionLists(UNNAMED, (statement as ts.ExportAssignment).expression, scope, reader, 0);
    case ts.SyntaxKind.ExpressionStatement: {
      const { expression } = statement as ts.ExpressionStatement;
      if (expression.kind !== ts.SyntaxKind.BinaryExpression) return [];
      const { left, right } = expression as ts.BinaryExpression;
      const name =
        left.kind === ts.SyntaxKind.PropertyAccessExpression
          ? (left as ts.PropertyAccessExpression).name.text
          : "";
      return name === "" ? [] : expressionLists(name === "exports" ? UNNAMED : name, right, scope, reader, 0);
    }
    case ts.SyntaxKind.ModuleDeclaration: {
      const { body } = statement as ts.ModuleDeclaration;
      if (body?.kind !== ts.SyntaxKind.ModuleBlock) return [];
      const inner = reader.outline.scopes.find(({ node }) => node === body || node === statement) ?? scope;
      const { statements } = body as ts.ModuleBlock;
      const name = (statement as ts.ModuleDeclaration).name.text;
      return [
        ...statements.flatMap((each) => listsOf(each, inner, reader)),
        ...constantList(name, statements, inner, reader),
      ];
    }
    default:
      return [];
  }
}

function lineOf(node: ts.Node, { file }: Reader): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

function enumList(node: ts.EnumDeclaration, scope: Scope, reader: Reader): List {
  let next: number | undefined = 0;
  const rows = node.members.map((member): Row => {
    const value: string | number | undefined = member.initializer
      ? valueOfEnum(member.initializer, scope, reader)
      : next;
    next = typeof value === "number" ? value + 1 : undefined;
    return {
      key: memberName(member.name),
      isNumberKey: false,
      code: value,
      status: undefined,
      message: undefined,
      meaning: commentOf(member, reader.file),
      line: lineOf(member, reader),
    };
  });
  return { name: node.name.text, kind: "enum", isOfRecords: false, rows, line: lineOf(node, reader) };
}

function valueOfEnum(node: ts.Expression, scope: Scope, reader: Reader): string | number | undefined {
  const value = plainOf(node, scope, reader);
  if (value !== undefined) return value;
  // `Base + 1`, `1 << 3`
  const plain = unwrap(node);
  if (plain.kind !== ts.SyntaxKind.BinaryExpression) return undefined;
  const { left, right, operatorToken } = plain as ts.BinaryExpression;
  const [a, b] = [valueOfEnum(left, scope, reader), valueOfEnum(right, scope, reader)];
  if (typeof a !== "number" || typeof b !== "number") return undefined;
  switch (operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return a + b;
    case ts.SyntaxKind.MinusToken:
      return a - b;
    case ts.SyntaxKind.LessThanLessThanToken:
      return a << b;
    case ts.SyntaxKind.BarToken:
      return a | b;
    default:
      return undefined;
  }
}

/** The text or number that an expression surely is. */
function plainOf(node: ts.Expression, scope: Scope, { evaluator }: Reader): string | number | undefined {
  const plain = unwrap(node);
  const negative = negativeOf(plain);
  if (negative !== undefined) return negative;
  const literal = literalOf(plain);
  if (literal) return literal.kind === ts.SyntaxKind.NumericLiteral ? Number(literal.text) : literal.text;
  const value = evaluator.evaluate(node, scope);
  if (value?.kind === "text") return value.text.includes("{}") ? undefined : value.text;
  return value?.kind === "number" ? value.number : undefined;
}

function variableLists(
  { name, type, initializer }: ts.VariableDeclaration,
  scope: Scope,
  reader: Reader,
): readonly List[] {
  if (name.kind !== ts.SyntaxKind.Identifier) return [];
  if (initializer) return expressionLists(name.text, initializer, scope, reader, 0);
  // A declaration without a value: `declare const Codes: { readonly NotFound: "not_found" };`
  return type?.kind === ts.SyntaxKind.TypeLiteral
    ? typeLiteralList(name.text, type as ts.TypeLiteralNode, reader)
    : [];
}

function expressionLists(
  name: string,
  expression: ts.Expression,
  scope: Scope,
  reader: Reader,
  depth: number,
): readonly List[] {
  const node = frozen(expression);
  switch (node.kind) {
    case ts.SyntaxKind.ObjectLiteralExpression:
      return objectLists(name, node as ts.ObjectLiteralExpression, scope, reader, depth);
    case ts.SyntaxKind.ArrayLiteralExpression:
      return arrayLists(name, node as ts.ArrayLiteralExpression, scope, reader);
    case ts.SyntaxKind.NewExpression:
    case ts.SyntaxKind.CallExpression: {
      const [first] = (node as ts.CallExpression).arguments ?? [];
      const inner = first && frozen(first);
      if (inner?.kind === ts.SyntaxKind.ArrayLiteralExpression)
        return arrayLists(name, inner as ts.ArrayLiteralExpression, scope, reader);
      return inner?.kind === ts.SyntaxKind.ObjectLiteralExpression
        ? objectLists(name, inner as ts.ObjectLiteralExpression, scope, reader, depth)
        : [];
    }
    default:
      return [];
  }
}

/** What `Object.freeze(…)` is given. */
function frozen(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  if (node.kind !== ts.SyntaxKind.CallExpression) return node;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  const called =
    callee.kind === ts.SyntaxKind.PropertyAccessExpression
      ? (callee as ts.PropertyAccessExpression).name.text
      : "";
  const [first] = args;
  return first && /^(?:freeze|seal|preventExtensions|fromEntries)$/.test(called) ? unwrap(first) : node;
}

/** An object is one list, and each group of it that has objects of its own is another. */
function objectLists(
  name: string,
  node: ts.ObjectLiteralExpression,
  scope: Scope,
  reader: Reader,
  depth: number,
): readonly List[] {
  const rows: Row[] = [];
  const groups: List[] = [];
  let records = 0;
  for (const { property, scope: at, reader: own } of propertiesOf(node, scope, reader, 0)) {
    if (rows.length > MOST_ROWS) break;
    const key = keyOf(property, at, own);
    if (key === undefined) continue;
    const element = frozen(property.initializer);
    const members = element.kind === ts.SyntaxKind.ObjectLiteralExpression ? element : undefined;
    if (members && !isRecord(members as ts.ObjectLiteralExpression)) {
      if (depth < DEEPEST)
        groups.push(...objectLists(name, members as ts.ObjectLiteralExpression, at, own, depth + 1));
      continue;
    }
    const said = saidBy(element, at, own);
    if (said === undefined) continue;
    if (said.isRecord) records += 1;
    rows.push({
      ...key,
      code: said.code,
      label: said.label,
      status: said.status,
      message: said.message,
      meaning: said.meaning || commentOf(property, own.file),
      line: own.file === reader.file ? lineOf(property, own) : lineOf(node, reader),
    });
  }
  const line = lineOf(node, reader);
  const own: List = { name, kind: "object", isOfRecords: records > rows.length / 2, rows, line };
  return rows.length > 0 ? [own, ...groups] : groups;
}

interface Property {
  readonly property: ts.PropertyAssignment;
  readonly scope: Scope;
  readonly reader: Reader;
}

/** The properties of an object, those of what is spread into it among them. */
function propertiesOf(
  node: ts.ObjectLiteralExpression,
  scope: Scope,
  reader: Reader,
  depth: number,
): readonly Property[] {
  return node.properties.flatMap((property): readonly Property[] => {
    if (property.kind === ts.SyntaxKind.PropertyAssignment) return [{ property, scope, reader }];
    if (property.kind !== ts.SyntaxKind.SpreadAssignment || depth > DEEPEST) return [];
    const value = reader.evaluator.evaluate(property.expression, scope);
    if (value?.kind !== "object") return [];
    const { file } = value.scope;
    return propertiesOf(value.node, value.scope, { ...reader, file }, depth + 1);
  });
}

function keyOf(
  { name }: ts.PropertyAssignment,
  scope: Scope,
  reader: Reader,
): Pick<Row, "key" | "isNumberKey"> | undefined {
  if (name.kind === ts.SyntaxKind.ComputedPropertyName) {
    const value = plainOf(name.expression, scope, reader);
    return value === undefined ? undefined : { key: String(value), isNumberKey: false };
  }
  const key = memberName(name);
  return key === undefined ? undefined : { key, isNumberKey: name.kind === ts.SyntaxKind.NumericLiteral };
}

/** Whether an object says of one error what is what. */
function isRecord({ properties }: ts.ObjectLiteralExpression): boolean {
  return properties.some(({ name }) => {
    const role = roleOf(memberName(name) ?? "");
    return role !== undefined && role !== "label";
  });
}

interface Said extends Pick<Row, "code" | "label" | "status" | "message" | "meaning"> {
  readonly isRecord: boolean;
}

const NOTHING: Said = {
  code: undefined,
  status: undefined,
  message: undefined,
  meaning: "",
  isRecord: false,
};

function saidBy(element: ts.Expression, scope: Scope, reader: Reader): Said | undefined {
  switch (element.kind) {
    case ts.SyntaxKind.ObjectLiteralExpression:
      return saidByRecord(element as ts.ObjectLiteralExpression, scope, reader);
    case ts.SyntaxKind.ArrayLiteralExpression:
      return saidByParts((element as ts.ArrayLiteralExpression).elements, scope, reader);
    case ts.SyntaxKind.NewExpression:
    case ts.SyntaxKind.CallExpression:
      return saidByParts((element as ts.CallExpression).arguments ?? [], scope, reader);
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.FunctionExpression:
      return undefined;
    default: {
      const value = plainOf(element, scope, reader);
      return value === undefined ? undefined : { ...saidByValue(value), isRecord: false };
    }
  }
}

function isStatus(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 400 && value <= 599;
}

function saidByValue(value: string | number): Said {
  if (isStatus(value)) return { ...NOTHING, status: value };
  if (typeof value === "string" && isSentence(value)) return { ...NOTHING, message: value };
  return { ...NOTHING, code: value };
}

function saidByRecord(node: ts.ObjectLiteralExpression, scope: Scope, reader: Reader): Said {
  let said: Said = { ...NOTHING, isRecord: true };
  for (const { property, scope: at, reader: own } of propertiesOf(node, scope, reader, 0)) {
    const role = roleOf(memberName(property.name) ?? "");
    const value = role && plainOf(property.initializer, at, own);
    if (value === undefined) continue;
    if (role === "status" && isStatus(value)) said = { ...said, status: value };
    // A code that is the status says no more than that.
    else if (role === "code" && isStatus(value) && said.status === undefined)
      said = { ...said, status: value };
    else if (role === "code" && value !== said.status) said = { ...said, code: value };
    else if (role === "label" && typeof value === "string" && !isSentence(value))
      said = { ...said, label: value };
    else if (role === "message" && typeof value === "string")
      said = { ...said, message: said.message ?? value };
    else if (role === "meaning" && typeof value === "string") said = { ...said, meaning: value };
  }
  return said;
}

/** The elements of a tuple, and what a call is given: a status, a code, a message, whatever their order; the members of an object count too. */
function saidByParts(parts: readonly ts.Expression[], scope: Scope, reader: Reader): Said | undefined {
  let said: Said = { ...NOTHING, isRecord: true };
  for (const part of parts) {
    const node = unwrap(part);
    if (node.kind === ts.SyntaxKind.ObjectLiteralExpression) {
      const own = saidByRecord(node as ts.ObjectLiteralExpression, scope, reader);
      said = {
        ...said,
        code: said.code ?? own.code,
        status: said.status ?? own.status,
        message: said.message ?? own.message,
      };
      continue;
    }
    const value = plainOf(node, scope, reader);
    const own = value === undefined ? NOTHING : saidByValue(value);
    said = {
      ...said,
      code: said.code ?? own.code,
      status: said.status ?? own.status,
      message: said.message ?? own.message,
    };
  }
  return said.code === undefined && said.status === undefined && said.message === undefined
    ? undefined
    : said;
}

/** `["a", "b"]`, `[["a", 404], …]` of a Map, `[{ code: "a" }, …]`. */
function arrayLists(
  name: string,
  node: ts.ArrayLiteralExpression,
  scope: Scope,
  reader: Reader,
): readonly List[] {
  let records = 0;
  const rows = node.elements.flatMap((element): Row[] => {
    const line = lineOf(element, reader);
    const plain = frozen(element);
    const pair =
      plain.kind === ts.SyntaxKind.ArrayLiteralExpression
        ? (plain as ts.ArrayLiteralExpression).elements
        : [];
    const [first, second] = pair;
    const key = first && plainOf(first, scope, reader);
    const meaning = commentOf(element, reader.file);
    if (second && key !== undefined) {
      const said = saidBy(frozen(second), scope, reader);
      if (said?.isRecord) records += 1;
      return said
        ? [
            {
              ...said,
              key: String(key),
              isNumberKey: typeof key === "number",
              meaning: said.meaning || meaning,
              line,
            },
          ]
        : [];
    }
    const said = saidBy(plain, scope, reader);
    if (said === undefined) return [];
    if (said.isRecord) records += 1;
    return [{ ...said, key: undefined, isNumberKey: false, meaning: said.meaning || meaning, line }];
  });
  const isKeyed = rows.some(({ key }) => key !== undefined);
  const isOfRecords = records > rows.length / 2;
  return rows.length === 0
    ? []
    : [
        {
          name,
          kind: isKeyed || isOfRecords ? "object" : "values",
          isOfRecords,
          rows,
          line: lineOf(node, reader),
        },
      ];
}

/** `"a" | "b"`, over aliases of the same file. */
function unionList(name: string, type: ts.TypeNode, reader: Reader): readonly List[] {
  const rows: Row[] = [];
  const seen = new Set<ts.TypeNode>();
  const read = (node: ts.TypeNode, depth: number): boolean => {
    if (depth > 10 || seen.has(node)) return false;
    seen.add(node);
    if (node.kind === ts.SyntaxKind.ParenthesizedType)
      return read((node as ts.ParenthesizedTypeNode).type, depth + 1);
    if (node.kind === ts.SyntaxKind.UnionType)
      return (node as ts.UnionTypeNode).types.map((each) => read(each, depth + 1)).some(Boolean);
    if (node.kind === ts.SyntaxKind.LiteralType) {
      const value = literalValue((node as ts.LiteralTypeNode).literal);
      if (value === undefined) return false;
      const meaning = commentOf(node, reader.file);
      rows.push({
        ...NOTHING,
        key: undefined,
        isNumberKey: false,
        code: value,
        meaning,
        line: lineOf(node, reader),
      });
      return true;
    }
    if (node.kind !== ts.SyntaxKind.TypeReference) return false;
    const { typeName } = node as ts.TypeReferenceNode;
    const alias =
      typeName.kind === ts.SyntaxKind.Identifier ? reader.outline.types.get(typeName.text) : undefined;
    return (
      alias?.kind === ts.SyntaxKind.TypeAliasDeclaration &&
      read((alias as ts.TypeAliasDeclaration).type, depth + 1)
    );
  };
  read(type, 0);
  return rows.length === 0
    ? []
    : [{ name, kind: "values", isOfRecords: false, rows, line: lineOf(type, reader) }];
}

function literalValue(node: ts.Node): string | number | undefined {
  const negative = negativeOf(node);
  if (negative !== undefined) return negative;
  const literal = literalOf(node);
  if (literal === undefined) return undefined;
  return literal.kind === ts.SyntaxKind.NumericLiteral ? Number(literal.text) : literal.text;
}

function typeLiteralList(name: string, { members }: ts.TypeLiteralNode, reader: Reader): readonly List[] {
  const rows = members.flatMap((member): Row[] => {
    if (member.kind !== ts.SyntaxKind.PropertySignature) return [];
    const { type, name: own } = member as ts.PropertySignature;
    const value =
      type?.kind === ts.SyntaxKind.LiteralType
        ? literalValue((type as ts.LiteralTypeNode).literal)
        : undefined;
    if (value === undefined) return [];
    return [
      {
        ...saidByValue(value),
        key: memberName(own),
        isNumberKey: false,
        meaning: commentOf(member, reader.file),
        line: lineOf(member, reader),
      },
    ];
  });
  return rows.length === 0
    ? []
    : [{ name, kind: "object", isOfRecords: false, rows, line: rows[0]?.line ?? 1 }];
}
