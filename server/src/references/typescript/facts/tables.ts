// Tables that values are looked up in: arrays, Sets, Maps, objects and enums, and what is in them.

import * as ts from "typescript";
import { limits } from "../budget.ts";
import type { TableQuestion } from "../outline/notes.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { isNamed, literalOf, memberName, rootOf, unwrap } from "../syntax.ts";
import type { Evaluator, Value } from "../values/model.ts";
import type { Assignments } from "./assigned.ts";

export interface TableMember {
  readonly value: string | number;
  /** The member as it stands in the table, in which file, and where its names are looked for. */
  readonly node: ts.Node;
  readonly file: ts.SourceFile;
  readonly scope: Scope;
  /** Whether it is a key that stands for itself, and not an expression. */
  readonly isKey: boolean;
  /** Whether the walk over the file notes it, whatever the table is there for. */
  readonly isNoted: boolean;
  /** What is kept under a key. */
  readonly content: ts.Expression | undefined;
}

export interface Table {
  readonly members: readonly TableMember[];
  /** Whether these are all that it has. */
  readonly isWhole: boolean;
}

/** Reads the table that `expression` is, as far as it is known; undefined where it is no table that could be asked this. */
export function readTable(
  expression: ts.Expression,
  question: TableQuestion,
  scope: Scope,
  evaluator: Evaluator,
): Table | undefined {
  const listed = keysOrValues(expression, scope);
  const { object, scope: where } = listed ?? { object: expression, scope };
  const value = evaluator.evaluate(object, where);
  if (value?.kind !== "array" && value?.kind !== "object" && value?.kind !== "enum") return undefined;
  const asked = listed?.method === "keys" ? "key" : question;
  const key = `${asked} ${listed !== undefined}`;
  const tables = tablesOf(value.node, evaluator);
  if (!tables.has(key)) tables.set(key, tableOf(value, asked, listed !== undefined, evaluator));
  return tables.get(key);
}

/** The tables that a node was read as, each once, however often it is asked. */
function tablesOf(node: ts.Node, evaluator: Evaluator): Map<string, Table | undefined> {
  let tables = known.get(evaluator);
  if (tables === undefined) {
    tables = new Map();
    known.set(evaluator, tables);
  }
  let ofNode = tables.get(node);
  if (ofNode === undefined) {
    ofNode = new Map();
    tables.set(node, ofNode);
  }
  return ofNode;
}

const known = new WeakMap<Evaluator, Map<ts.Node, Map<string, Table | undefined>>>();

function tableOf(
  value: Value,
  question: TableQuestion,
  isListed: boolean,
  evaluator: Evaluator,
): Table | undefined {
  const members: TableMember[] = [];
  const isWhole = addMembers(value, { question, isListed, members, evaluator, read: new Set() });
  return members.length > 0 && members.length <= limits.members ? { members, isWhole } : undefined;
}

/** The members of a table that is known as a whole and is never changed in this file; undefined for other tables. */
export function fixedMembers(
  expression: ts.Expression,
  question: TableQuestion,
  scope: Scope,
  evaluator: Evaluator,
  assignments: Assignments,
): readonly TableMember[] | undefined {
  const root = rootOf(expression);
  const binding = root && findBinding(root.text, scope);
  if (binding && assignments.isAssigned(binding)) return undefined;
  const table = readTable(expression, question, scope, evaluator);
  return table?.isWhole ? table.members : undefined;
}

interface ListOf {
  readonly method: "keys" | "values";
  readonly object: ts.Expression;
  readonly scope: Scope;
}

/** `Object.keys(x)` and `Object.values(x)`, also in a constant or a Set made of it. */
function keysOrValues(expression: ts.Expression, scope: Scope, depth = 0): ListOf | undefined {
  const node = unwrap(expression);
  if (depth > 4) return undefined;
  switch (node.kind) {
    case ts.SyntaxKind.Identifier: {
      const [definition, other] = findBinding((node as ts.Identifier).text, scope)?.definitions ?? [];
      return other === undefined && definition?.kind === "expression" && definition.path.length === 0
        ? keysOrValues(definition.node, definition.scope, depth + 1)
        : undefined;
    }
    case ts.SyntaxKind.NewExpression: {
      const { expression: made, arguments: args } = node as ts.NewExpression;
      return isNamed(made, "Set") && args?.[0] ? keysOrValues(args[0], scope, depth + 1) : undefined;
    }
    case ts.SyntaxKind.CallExpression: {
      const { expression: callee, arguments: args } = node as ts.CallExpression;
      const [object] = args;
      if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression || object === undefined) return undefined;
      const { expression: owner, name } = callee as ts.PropertyAccessExpression;
      const { text: method } = name;
      return isNamed(owner, "Object") && (method === "keys" || method === "values")
        ? { method, object, scope }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Lists that are spread into one another: nobody puts one together of more. */
const MOST_LISTS = 50;

interface TableReader {
  readonly question: TableQuestion;
  /** Whether the table is a list of what an object holds, rather than the object. */
  readonly isListed: boolean;
  readonly members: TableMember[];
  readonly evaluator: Evaluator;
  /** The lists that were read: `list = [...list, x]` holds itself. */
  readonly read: Set<ts.Node>;
}

/** Adds what is known of a table's members; false where that is not all. */
function addMembers(value: Value, reader: TableReader): boolean {
  const { question, isListed } = reader;
  switch (value.kind) {
    case "array": {
      if (question === "key" || reader.read.has(value.node) || reader.read.size > MOST_LISTS) return false;
      reader.read.add(value.node);
      let isWhole = true;
      for (const element of value.node.elements) {
        if (!addElement(element, value.scope, reader)) isWhole = false;
      }
      return isWhole;
    }
    case "object": {
      let isWhole = true;
      for (const property of value.node.properties) {
        const isKnown =
          question === "key"
            ? addKey(property, value.scope, reader)
            : isListed &&
              property.kind === ts.SyntaxKind.PropertyAssignment &&
              addElement(property.initializer, value.scope, reader);
        if (!isKnown) isWhole = false;
      }
      return isWhole;
    }
    case "enum": {
      let isWhole = isListed && question !== "key";
      for (const { initializer } of value.node.members) {
        if (!isListed || !initializer || !addElement(initializer, value.scope, reader)) isWhole = false;
      }
      return isWhole;
    }
    default:
      return false;
  }
}

function addKey(
  property: ts.ObjectLiteralElementLike,
  scope: Scope,
  { members, evaluator }: TableReader,
): boolean {
  evaluator.budget.spend();
  const { name } = property;
  if (name === undefined) return false;
  const isComputed = name.kind === ts.SyntaxKind.ComputedPropertyName;
  const computed = isComputed ? constantIn(evaluator.evaluate(name.expression, scope)) : undefined;
  const value = computed ?? memberName(name);
  if (value === undefined) return false;
  const node = isComputed ? unwrap(name.expression) : name;
  const content = property.kind === ts.SyntaxKind.PropertyAssignment ? property.initializer : undefined;
  // Methods are keys of handlers, and a shorthand may be a key that is being typed.
  const isName = isComputed && node.kind === ts.SyntaxKind.Identifier;
  const isNoted = property.kind === ts.SyntaxKind.PropertyAssignment && !isName;
  members.push({ value, node, file: scope.file, scope, isKey: !isComputed, isNoted, content });
  return true;
}

function addElement(element: ts.Expression, scope: Scope, reader: TableReader): boolean {
  const { question, evaluator, members } = reader;
  evaluator.budget.spend();
  if (element.kind === ts.SyntaxKind.SpreadElement) {
    const spread = evaluator.evaluate((element as ts.SpreadElement).expression, scope);
    return spread?.kind === "array" && addMembers(spread, reader);
  }
  const node = unwrap(element);
  const isPair = node.kind === ts.SyntaxKind.ArrayLiteralExpression;
  if (!isPair && question === "entry") return false;
  const [key, content] = isPair ? (node as ts.ArrayLiteralExpression).elements : [element];
  const value = key && constantIn(evaluator.evaluate(key, scope));
  if (key === undefined || value === undefined) return false;
  const written = unwrap(key);
  const isNoted = literalOf(written) !== undefined;
  members.push({ value, node: written, file: scope.file, scope, isKey: false, isNoted, content });
  return true;
}

function constantIn(value: Value | undefined): string | number | undefined {
  return value?.kind === "text" ? value.text : value?.kind === "number" ? value.number : undefined;
}

/** Whether an expression is true whatever happens: a filled string, a number other than 0, an object, a function. */
export function isSurelyTrue(expression: ts.Expression | undefined): boolean {
  if (expression === undefined) return false;
  const node = unwrap(expression);
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return (node as ts.StringLiteralLike).text !== "";
    case ts.SyntaxKind.NumericLiteral:
      return Number((node as ts.NumericLiteral).text) !== 0;
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.FunctionExpression:
    case ts.SyntaxKind.ObjectLiteralExpression:
    case ts.SyntaxKind.ArrayLiteralExpression:
      return true;
    default:
      return false;
  }
}
