// What a file does with some responses besides reading their fields: what it tests, hands on and returns. A second walk over
// the tree, made only for responses that a rule may have something to say of.

import * as ts from "typescript";
import type { ResponseUse } from "../../flowModel.ts";
import { depths } from "../budget.ts";
import { readTable } from "../facts/tables.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Frame, Scope } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { isAccess, isFunctionNode, spanOf, unwrap } from "../syntax.ts";
import type { Part, ValueSource } from "../values/model.ts";
import { isLog } from "./logCalls.ts";

/** What stands around a node that was asked for, from the innermost on. */
export type Ancestors = readonly ts.Node[];

export interface Uses {
  readonly uses: readonly ResponseUse[];
  /** What stands around the nodes that were asked for; a node that is nested too deep is left out. */
  readonly around: ReadonlyMap<ts.Node, Ancestors>;
}

/** Functions that make sure of what they are given. */
const CHECKING_NAME = /assert|invariant|expect|ensure|check|verify|valid|parse|^(is|has|must)[A-Z_]/;

/** The uses of all responses of `sources`, and what stands around `nodes`. */
export function usesOf(
  sources: ReadonlySet<ValueSource>,
  nodes: ReadonlySet<ts.Node>,
  outline: Outline,
  reader: Reader,
): Uses {
  const walk = new UseWalk(sources, nodes, outline, reader);
  for (const statement of outline.file.statements) walk.visit(statement, outline.scope);
  return walk;
}

class UseWalk implements Uses {
  readonly uses: ResponseUse[] = [];
  readonly around = new Map<ts.Node, Ancestors>();
  private readonly stack: ts.Node[] = [];
  private readonly scopes: ReadonlyMap<ts.Node, Scope>;
  private readonly places: ReadonlyMap<ts.Node, CallPlace>;
  private readonly functions: Outline["functions"];
  private readonly sources: ReadonlySet<ValueSource>;
  private readonly nodes: ReadonlySet<ts.Node>;
  private readonly reader: Reader;

  constructor(
    sources: ReadonlySet<ValueSource>,
    nodes: ReadonlySet<ts.Node>,
    outline: Outline,
    reader: Reader,
  ) {
    this.sources = sources;
    this.nodes = nodes;
    this.reader = reader;
    this.functions = outline.functions;
    this.places = new Map(outline.calls.map((place) => [place.node, place]));
    this.scopes = new Map(outline.scopes.flatMap((scope) => (scope.node ? [[scope.node, scope]] : [])));
  }

  visit(node: ts.Node, outer: Scope): void {
    if (this.stack.length >= depths.tree) return;
    const scope = this.scopes.get(node) ?? outer;
    if (this.nodes.has(node)) this.around.set(node, this.stack.toReversed());
    this.look(node, scope);
    if (isFunctionNode(node)) {
      for (const { node: returned, scope: inner, frame } of this.functions.get(node)?.returns ?? [])
        this.note("returned", returned, inner, frame);
    }
    this.stack.push(node);
    ts.forEachChild(node, (child) => this.visit(child, scope));
    this.stack.pop();
  }

  private look(node: ts.Node, scope: Scope): void {
    switch (node.kind) {
      case ts.SyntaxKind.IfStatement:
      case ts.SyntaxKind.WhileStatement:
      case ts.SyntaxKind.DoStatement:
      case ts.SyntaxKind.SwitchStatement:
        return this.note("tested", (node as ts.IfStatement).expression, scope);
      case ts.SyntaxKind.ForStatement:
      case ts.SyntaxKind.ConditionalExpression:
        return this.note("tested", (node as ts.ForStatement | ts.ConditionalExpression).condition, scope);
      case ts.SyntaxKind.BinaryExpression:
        return this.lookAtBinary(node as ts.BinaryExpression, scope);
      case ts.SyntaxKind.PrefixUnaryExpression:
        return this.note("tested", (node as ts.PrefixUnaryExpression).operand, scope);
      case ts.SyntaxKind.TypeOfExpression:
        return this.note("tested", (node as ts.TypeOfExpression).expression, scope);
      case ts.SyntaxKind.PropertyAccessExpression:
      case ts.SyntaxKind.ElementAccessExpression: {
        const { questionDotToken, expression } = node as ts.PropertyAccessExpression;
        // What stands in a table under a value may do anything with it.
        if (node.kind === ts.SyntaxKind.ElementAccessExpression)
          this.note("given", (node as ts.ElementAccessExpression).argumentExpression, scope);
        return questionDotToken && this.note("tested", expression, scope);
      }
      case ts.SyntaxKind.CallExpression:
        return this.lookAtCall(node as ts.CallExpression, scope);
      case ts.SyntaxKind.TemplateExpression: {
        // A text with it in it goes to people, or to where it is kept; in a log it is looked at too late.
        const outer = this.stack.at(-1);
        const isLogged =
          outer?.kind === ts.SyntaxKind.CallExpression &&
          isLog(outer as ts.CallExpression, scope) !== undefined;
        if (isLogged) return;
        for (const { expression } of (node as ts.TemplateExpression).templateSpans)
          this.note("given", expression, scope);
        return;
      }
      case ts.SyntaxKind.NewExpression:
        for (const argument of (node as ts.NewExpression).arguments ?? [])
          this.note("given", argument, scope);
        return;
      case ts.SyntaxKind.PropertyAssignment:
      case ts.SyntaxKind.PropertyDeclaration:
        return this.note("given", (node as ts.PropertyAssignment).initializer, scope);
      case ts.SyntaxKind.ShorthandPropertyAssignment:
        return this.note("given", (node as ts.ShorthandPropertyAssignment).name, scope);
      case ts.SyntaxKind.ArrayLiteralExpression:
        for (const element of (node as ts.ArrayLiteralExpression).elements)
          this.note("given", element, scope);
        return;
      case ts.SyntaxKind.SpreadAssignment:
      case ts.SyntaxKind.SpreadElement:
      case ts.SyntaxKind.YieldExpression:
      case ts.SyntaxKind.ThrowStatement:
      case ts.SyntaxKind.JsxExpression:
      case ts.SyntaxKind.JsxSpreadAttribute:
        return this.note("given", (node as ts.SpreadElement).expression, scope);
    }
  }

  private lookAtBinary({ left, right, operatorToken: { kind } }: ts.BinaryExpression, scope: Scope): void {
    if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) {
      if (isAccess(left)) this.note("given", right, scope);
    } else if (kind !== ts.SyntaxKind.CommaToken) {
      this.note("tested", left, scope);
      const isDefault = kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
      if (!isDefault && kind !== ts.SyntaxKind.PlusToken) this.note("tested", right, scope);
    }
  }

  private lookAtCall(node: ts.CallExpression, scope: Scope): void {
    if (isLog(node, scope) !== undefined) return;
    const callee = unwrap(node.expression);
    const name = isAccess(callee)
      ? (callee as ts.PropertyAccessExpression).name?.text
      : (callee as ts.Identifier).text;
    const isTest = name !== undefined && (CHECKING_NAME.test(name) || this.isLookUp(callee, name, scope));
    const as = isTest ? "tested" : "given";
    const frame = this.places.get(node)?.frame;
    for (const argument of node.arguments) {
      const isResponse = this.tracked(unwrap(argument), scope)?.part === "response";
      // A function that is given a whole response may ask it anything, however it is called.
      this.note(isResponse ? "given" : as, argument, scope, frame);
    }
  }

  /** `DONE.includes(job.status)`, where it is known what is in the list. */
  private isLookUp(callee: ts.Expression, name: string, scope: Scope): boolean {
    return (
      isAccess(callee) &&
      (name === "includes" || name === "has") &&
      readTable(callee.expression, "element", scope, this.reader.evaluator) !== undefined
    );
  }

  private note(
    as: ResponseUse["as"],
    expression: ts.Expression | undefined,
    scope: Scope,
    frame?: Frame,
  ): void {
    if (expression === undefined) return;
    const node = unwrap(expression);
    if (isFunctionNode(node)) return;
    const value = this.tracked(node, scope);
    if (value === undefined) {
      // `if (job.items.includes(x))` tests what it is called on.
      if (as !== "tested" || node.kind !== ts.SyntaxKind.CallExpression) return;
      const callee = unwrap((node as ts.CallExpression).expression);
      return isAccess(callee) ? this.note(as, callee.expression, scope) : undefined;
    }
    // What makes the request, or parses what it gives, hands on nothing that the code around it had.
    if (node.kind === ts.SyntaxKind.CallExpression && (value.part === "response" || as === "returned"))
      return;
    const { file, calls, narrower } = this.reader;
    const number = calls.of(value.source);
    if (number === undefined) return;
    const { part, path, source } = value;
    const facts = frame && narrower.factsAt(frame, source, expression, scope);
    this.uses.push({ span: spanOf(node, file), call: number, part, path, as, ...(facts ? { facts } : {}) });
  }

  private tracked(node: ts.Expression, scope: Scope): Part | undefined {
    switch (node.kind) {
      case ts.SyntaxKind.Identifier:
      case ts.SyntaxKind.PropertyAccessExpression:
      case ts.SyntaxKind.ElementAccessExpression:
      case ts.SyntaxKind.CallExpression: {
        const value = this.reader.evaluator.evaluate(node, scope);
        return value?.kind === "part" && this.sources.has(value.source) ? value : undefined;
      }
      default:
        return undefined;
    }
  }
}
