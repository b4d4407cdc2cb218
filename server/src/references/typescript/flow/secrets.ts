// What log calls write that may be a key: environment variables and literals, followed through names, objects and fields as
// far as these have one value. Whose key it is, if anybody's, is for rules to say.

import * as ts from "typescript";
import type { Span } from "../../../text/span.ts";
import type { LoggedSecret } from "../../flowModel.ts";
import { depths } from "../budget.ts";
import { isEnvironment, isEnvironmentModule, variableOf } from "../environment.ts";
import type { Outline } from "../outline/outline.ts";
import { type Definition, findBinding, type Scope } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { accessedName, isNamed, memberName, spanOf, unwrap } from "../syntax.ts";
import type { Value } from "../values/model.ts";
import { isLog } from "./logCalls.ts";

/** Values that log calls write and that may be keys. */
export function secretsOf(outline: Outline, reader: Reader): readonly LoggedSecret[] {
  const found: LoggedSecret[] = [];
  for (const { node, scope } of outline.calls) {
    const log = isLog(node, scope);
    if (log === undefined) continue;
    const search = new Search(reader, log === "plain", found);
    for (const argument of node.arguments) search.look(argument, scope, undefined, 0);
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/** What in the log call gives the value away, and what may be done about it. */
type Written = Pick<LoggedSecret, "span" | "form" | "edit">;

class Search {
  private readonly reader: Reader;
  /** Loggers may be set up to leave fields of objects out. */
  private readonly writesObjects: boolean;
  private readonly found: LoggedSecret[];
  /** Where those begin that were found in this call. */
  private readonly taken = new Set<number>();

  constructor(reader: Reader, writesObjects: boolean, found: LoggedSecret[]) {
    this.reader = reader;
    this.writesObjects = writesObjects;
    this.found = found;
  }

  /** Looks at an expression. `written`: the place in the log call that leads to it; undefined where it is in the call itself. */
  look(expression: ts.Expression, scope: Scope, written: Written | undefined, depth: number): void {
    if (depth > depths.names) return;
    const node = unwrap(expression);
    const here = written ?? this.asExpression(expression);
    const variable = variableOf(node);
    if (variable !== undefined) return this.note({ variable }, node, scope, here);
    switch (node.kind) {
      case ts.SyntaxKind.StringLiteral:
      case ts.SyntaxKind.NoSubstitutionTemplateLiteral: {
        const text = /^(?:bearer )?([\w-]{8,})$/i.exec((node as ts.StringLiteralLike).text)?.[1];
        return text === undefined ? undefined : this.note({ text }, node, scope, here);
      }
      case ts.SyntaxKind.TemplateExpression:
        return this.lookInTemplate(node as ts.TemplateExpression, scope, written, depth);
      case ts.SyntaxKind.BinaryExpression:
        return this.lookInBinary(node as ts.BinaryExpression, scope, written, here, depth);
      case ts.SyntaxKind.ConditionalExpression: {
        const { whenTrue, whenFalse } = node as ts.ConditionalExpression;
        this.look(whenTrue, scope, here, depth + 1);
        return this.look(whenFalse, scope, here, depth + 1);
      }
      case ts.SyntaxKind.ObjectLiteralExpression:
        return this.lookInObject(node as ts.ObjectLiteralExpression, scope, written, depth);
      case ts.SyntaxKind.ArrayLiteralExpression:
        for (const element of (node as ts.ArrayLiteralExpression).elements)
          if (element.kind !== ts.SyntaxKind.SpreadElement) this.look(element, scope, written, depth + 1);
        return;
      case ts.SyntaxKind.CallExpression:
        return this.lookInCall(node as ts.CallExpression, scope, written, depth);
      case ts.SyntaxKind.Identifier: {
        const { definitions = [] } = findBinding((node as ts.Identifier).text, scope) ?? {};
        return this.follow(definitions, here, depth);
      }
      case ts.SyntaxKind.PropertyAccessExpression:
      case ts.SyntaxKind.ElementAccessExpression: {
        const { expression: object } = node as ts.PropertyAccessExpression;
        const name = accessedName(node as ts.PropertyAccessExpression);
        return this.lookAtMember(object, name, scope, here, depth);
      }
    }
  }

  private lookInTemplate(
    node: ts.TemplateExpression,
    scope: Scope,
    written: Written | undefined,
    depth: number,
  ): void {
    const { file } = this.reader;
    let { end } = node.head;
    for (const { expression, literal } of node.templateSpans) {
      // Between the texts stand `${` and `}`, which the parser counts to the texts.
      const edit = { start: end - 2, end: literal.getStart(file) + 1 };
      const part = written ?? { span: spanOf(expression, file), form: "template" as const, edit };
      this.look(expression, scope, part, depth + 1);
      end = literal.end;
    }
  }

  private lookInBinary(
    { left, right, operatorToken }: ts.BinaryExpression,
    scope: Scope,
    written: Written | undefined,
    here: Written,
    depth: number,
  ): void {
    switch (operatorToken.kind) {
      case ts.SyntaxKind.PlusToken:
        this.look(left, scope, written, depth + 1);
        return this.look(right, scope, written, depth + 1);
      case ts.SyntaxKind.QuestionQuestionToken:
      case ts.SyntaxKind.BarBarToken:
        this.look(left, scope, here, depth + 1);
        return this.look(right, scope, here, depth + 1);
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return this.look(right, scope, here, depth + 1);
    }
  }

  /** Looks at the properties of an object, the last first: of two with one name the last counts, as in `{ ...config, apiKey: "***" }`. */
  private lookInObject(
    { properties }: ts.ObjectLiteralExpression,
    scope: Scope,
    written: Written | undefined,
    depth: number,
    without: ReadonlySet<string> = NONE,
  ): void {
    if (!this.writesObjects || depth > depths.names) return;
    const replaced = new Set(without);
    for (let index = properties.length - 1; index >= 0; index--) {
      const property = properties[index] as ts.ObjectLiteralElementLike;
      const name = memberName(property.name);
      const value = heldBy(property);
      if (value !== undefined && (name === undefined || !replaced.has(name))) {
        const isNested = unwrap(value).kind === ts.SyntaxKind.ObjectLiteralExpression;
        const part = written ?? (isNested ? undefined : this.asProperty(properties, index, value));
        if (property.kind === ts.SyntaxKind.SpreadAssignment && replaced.size > 0)
          this.lookInRest(value, scope, part, depth + 1, replaced);
        else this.look(value, scope, part, depth + 1);
      }
      if (name !== undefined) replaced.add(name);
      if (property.kind !== ts.SyntaxKind.SpreadAssignment) continue;
      const spread = propertyNames(this.reader.evaluator.evaluate(property.expression, scope));
      // What is spread here may take the place of anything before it.
      if (spread === undefined) return;
      for (const each of spread) replaced.add(each);
    }
  }

  /** Looks at what an object has besides some of its properties. */
  private lookInRest(
    object: ts.Expression,
    scope: Scope,
    written: Written | undefined,
    depth: number,
    without: ReadonlySet<string>,
  ): void {
    const value = this.reader.evaluator.evaluate(object, scope);
    if (value?.kind === "object") this.lookInObject(value.node, value.scope, written, depth, without);
  }

  private lookInCall(
    { expression, arguments: args }: ts.CallExpression,
    scope: Scope,
    written: Written | undefined,
    depth: number,
  ): void {
    const callee = unwrap(expression);
    const [first, second] = args;
    if (isNamed(callee, "String") || isNamed(callee, "inspect"))
      return first && this.look(first, scope, written, depth + 1);
    if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return;
    const { expression: object, name } = callee as ts.PropertyAccessExpression;
    // A second argument of `JSON.stringify` may be what leaves the key out.
    const isWhole = isNamed(object, "JSON") && name.text === "stringify" && isLeftOut(second);
    if (first && (isWhole || (isNamed(object, "util") && name.text === "inspect")))
      return this.look(first, scope, written, depth + 1);
    if (name.text === "toString" || name.text === "trim") return this.look(object, scope, written, depth + 1);
  }

  // Names and members

  private follow(definitions: readonly Definition[], here: Written, depth: number): void {
    const [first, second, third] = definitions;
    // What a caller gives in place of a key is a key as well: `key = process.env.API_KEY`.
    const hasDefault = first?.kind === "parameter" && first.path.length === 0;
    const [definition, other] = hasDefault ? [second, third] : [first, second];
    if (other || depth > depths.names) return;
    if (definition?.kind === "import") {
      if (isEnvironmentModule(definition.module))
        return this.add({ variable: definition.name }, undefined, here);
      const exported = this.reader.evaluator.modules.declared(definition.module, definition.name);
      return exported && this.follow(exported, here, depth + 1);
    }
    if (definition?.kind !== "expression") return;
    const { node, scope, path, without } = definition;
    const [name, further] = path;
    if (without !== undefined)
      return name === undefined ? this.lookInRest(node, scope, here, depth + 1, new Set(without)) : undefined;
    if (name === undefined) return this.look(node, scope, here, depth + 1);
    if (further !== undefined) return;
    if (isEnvironment(unwrap(node))) return this.note({ variable: name }, node, scope, here);
    return this.lookAtMember(node, name, scope, here, depth);
  }

  private lookAtMember(
    object: ts.Expression,
    name: string,
    scope: Scope,
    here: Written,
    depth: number,
  ): void {
    const value = this.reader.evaluator.evaluate(object, scope);
    if (value?.kind === "instance") return this.follow(value.outline.members.get(name) ?? [], here, depth);
    if (value?.kind !== "object") return;
    const member = value.node.properties.findLast(
      (property) => property.kind === ts.SyntaxKind.SpreadAssignment || memberName(property.name) === name,
    );
    if (member?.kind === ts.SyntaxKind.PropertyAssignment)
      this.look(member.initializer, value.scope, here, depth + 1);
    else if (member?.kind === ts.SyntaxKind.ShorthandPropertyAssignment)
      this.look(member.name, value.scope, here, depth + 1);
  }

  // Noting

  private note(
    what: Pick<LoggedSecret, "variable" | "text">,
    node: ts.Node,
    scope: Scope,
    written: Written,
  ): void {
    const { file } = this.reader;
    this.add(what, scope.file === file ? spanOf(node, file) : undefined, written);
  }

  /** @param from where it stands, if in this file */
  private add(what: Pick<LoggedSecret, "variable" | "text">, from: Span | undefined, written: Written): void {
    if (this.taken.has(written.span.start)) return;
    this.taken.add(written.span.start);
    const isApart = from && (from.end <= written.span.start || from.start >= written.span.end);
    this.found.push({ ...written, ...what, ...(isApart ? { from } : {}) });
  }

  private asExpression(node: ts.Expression): Written {
    const span = spanOf(node, this.reader.file);
    return { span, form: "expression", edit: span };
  }

  /** A property may go, with the comma that parts it from the next one, or the one before. */
  private asProperty(
    properties: ts.NodeArray<ts.ObjectLiteralElementLike>,
    index: number,
    value: ts.Expression,
  ): Written {
    const { file } = this.reader;
    const start = (i: number) => properties[i]?.getStart(file);
    const own = spanOf(properties[index] as ts.Node, file);
    const next = start(index + 1);
    const edit: Span =
      next === undefined
        ? { start: properties[index - 1]?.end ?? own.start, end: own.end }
        : { start: own.start, end: next };
    return { span: spanOf(value, file), form: "property", edit };
  }
}

/** The names of the properties of an object; undefined where they are not all known. */
function propertyNames(value: Value | undefined): readonly string[] | undefined {
  if (value?.kind !== "object") return undefined;
  const names = value.node.properties.map(({ name }) => memberName(name));
  return names.every((name) => name !== undefined) ? names : undefined;
}

function heldBy(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  switch (property.kind) {
    case ts.SyntaxKind.PropertyAssignment:
      return property.initializer;
    case ts.SyntaxKind.ShorthandPropertyAssignment:
      return property.name;
    case ts.SyntaxKind.SpreadAssignment:
      return property.expression;
    default:
      return undefined;
  }
}

function isLeftOut(node: ts.Expression | undefined): boolean {
  return node === undefined || node.kind === ts.SyntaxKind.NullKeyword || isNamed(node, "undefined");
}
