// What log calls write that may be a key: environment variables and literals, followed through names, objects and fields as
// far as these have one value. Whose key it is, if anybody's, is for rules to say.

import * as ts from "typescript";
import type { Span } from "../../text/span.ts";
import type { LoggedSecret } from "../model.ts";
import { isLog } from "./logCalls.ts";
import { isElsewhere } from "./modules.ts";
import { type Definition, lookUp, type Outline, type Scope } from "./outline.ts";
import type { Reader } from "./reader.ts";
import { accessedName, isAccess, isNamed, literalOf, memberName, spanOf, unwrap } from "./syntax.ts";

/** Names that stand for names that stand for names: nobody goes further. */
const DEEPEST = 12;

const NONE: ReadonlySet<string> = new Set();

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

/** What in the log call gives the value away, and what may be done about it. */
type Written = Pick<LoggedSecret, "span" | "form" | "edit">;

class Search {
  private readonly reader: Reader;
  /** Loggers may be set up to leave fields of objects out. */
  private readonly writesObjects: boolean;
  private readonly found: LoggedSecret[];
  /** Where those begin that were found in this call. */
  private readonly taken = new Set<number>();
  /** The members of the next object that others replace: `{ ...headers, Authorization: "***" }`. */
  private replaced: ReadonlySet<string> = NONE;

  constructor(reader: Reader, writesObjects: boolean, found: LoggedSecret[]) {
    this.reader = reader;
    this.writesObjects = writesObjects;
    this.found = found;
  }

  /** Looks at an expression. `written`: the place in the log call that leads to it; undefined where it is in the call itself. */
  look(expression: ts.Expression, scope: Scope, written: Written | undefined, depth: number): void {
    if (depth > DEEPEST) return;
    const node = unwrap(expression);
    const here = written ?? this.asExpression(expression);
    const variable = variableOf(node);
    if (variable !== undefined) return this.note({ variable }, node, here);
    switch (node.kind) {
      case ts.SyntaxKind.StringLiteral:
      case ts.SyntaxKind.NoSubstitutionTemplateLiteral: {
        const text = /^(?:bearer )?([\w-]{8,})$/i.exec((node as ts.StringLiteralLike).text)?.[1];
        return text === undefined ? undefined : this.note({ text }, node, here);
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
        const { definitions = [] } = lookUp((node as ts.Identifier).text, scope) ?? {};
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

  private lookInObject(
    node: ts.ObjectLiteralExpression,
    scope: Scope,
    written: Written | undefined,
    depth: number,
  ): void {
    const { replaced } = this;
    if (!this.writesObjects) return;
    node.properties.forEach((property, index) => {
      if (replaced.has(memberName(property.name) ?? "")) return;
      const value =
        property.kind === ts.SyntaxKind.PropertyAssignment
          ? property.initializer
          : property.kind === ts.SyntaxKind.ShorthandPropertyAssignment
            ? property.name
            : property.kind === ts.SyntaxKind.SpreadAssignment
              ? property.expression
              : undefined;
      if (value === undefined) return;
      const isNested = unwrap(value).kind === ts.SyntaxKind.ObjectLiteralExpression;
      this.replaced =
        property.kind === ts.SyntaxKind.SpreadAssignment
          ? namesOf(node.properties.slice(index + 1), replaced)
          : NONE;
      this.look(
        value,
        scope,
        written ?? (isNested ? undefined : this.asProperty(node, index, value)),
        depth + 1,
      );
      this.replaced = NONE;
    });
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
    const isWhole = isNamed(object, "JSON") && name.text === "stringify" && isNothing(second);
    if (first && (isWhole || (isNamed(object, "util") && name.text === "inspect")))
      return this.look(first, scope, written, depth + 1);
    if (name.text === "toString" || name.text === "trim") return this.look(object, scope, written, depth + 1);
  }

  // Names and members

  private follow(definitions: readonly Definition[], here: Written, depth: number): void {
    const [definition, other] = definitions;
    if (definition?.kind !== "expression" || other) return;
    const { node, scope, path } = definition;
    const [name, further] = path;
    if (name === undefined) return this.look(node, scope, here, depth + 1);
    if (further !== undefined) return;
    if (isEnvironment(unwrap(node))) return this.note({ variable: name }, node, here);
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

  private note(what: Pick<LoggedSecret, "variable" | "text">, node: ts.Node, written: Written): void {
    if (this.taken.has(written.span.start)) return;
    this.taken.add(written.span.start);
    const from = isElsewhere(node) ? undefined : spanOf(node, this.reader.file);
    const isApart = from && (from.end <= written.span.start || from.start >= written.span.end);
    this.found.push({ ...written, ...what, ...(isApart ? { from } : {}) });
  }

  private asExpression(node: ts.Expression): Written {
    const span = spanOf(node, this.reader.file);
    return { span, form: "expression", edit: span };
  }

  /** A property may go, with the comma that parts it from the next one, or the one before. */
  private asProperty(
    { properties }: ts.ObjectLiteralExpression,
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

function namesOf(
  properties: readonly ts.ObjectLiteralElementLike[],
  further: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set([...further, ...properties.flatMap(({ name }) => memberName(name) ?? [])]);
}

function isNothing(node: ts.Expression | undefined): boolean {
  return node === undefined || node.kind === ts.SyntaxKind.NullKeyword || isNamed(node, "undefined");
}

/** The environment variable that is read by `process.env.X`, `process.env["X"]`, `import.meta.env.X` or `Deno.env.get("X")`. */
function variableOf(node: ts.Expression): string | undefined {
  if (isAccess(node)) {
    const name = accessedName(node);
    return name !== "*" && isEnvironment(unwrap(node.expression)) ? name : undefined;
  }
  if (node.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression, arguments: args } = node as ts.CallExpression;
  const callee = unwrap(expression);
  const isGet =
    isAccess(callee) && accessedName(callee) === "get" && isEnvironment(unwrap(callee.expression));
  return isGet && args[0] ? literalOf(args[0])?.text : undefined;
}

function isEnvironment(node: ts.Expression): boolean {
  if (!isAccess(node) || accessedName(node) !== "env") return false;
  const owner = unwrap(node.expression);
  return (
    owner.kind === ts.SyntaxKind.MetaProperty ||
    ["process", "Deno", "Bun"].some((name) => isNamed(owner, name))
  );
}
