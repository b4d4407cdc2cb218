// The one walk over a tree: declares names, keeps track of branches, and notes places. It decides nothing about meaning;
// what a literal's surroundings say of its role is in places.ts.

import * as ts from "typescript";
import { depths } from "../budget.ts";
import { accessedName, type FunctionNode, isFunctionNode, literalOf, memberName } from "../syntax.ts";
import { noteAbsence, noteAbsences, noteAsked } from "./absence.ts";
import {
  visitBlock,
  visitConditional,
  visitExpressionStatement,
  visitIf,
  visitLabelled,
  visitSimple,
  visitSwitch,
  visitTry,
} from "./branches.ts";
import { hintOfDeclaration, hintOfImport, hintsOfNode } from "./hints.ts";
import { noteBack, visitDo, visitFor, visitForOf, visitWhile } from "./loops.ts";
import {
  assign,
  changed,
  nameFunction,
  visitClass,
  visitDeclarations,
  visitFunction,
  visitImport,
  visitImportEquals,
  visitNamespace,
} from "./names.ts";
import type { Pretence } from "./notes.ts";
import { isOutgoingAs, isOutgoingTo } from "./outgoing.ts";
import type { Outline } from "./outline.ts";
import { notePlaces } from "./places.ts";
import { pretenceOfAssignment, pretenceOfCall, pretenceOfKey, pretenceOfNew } from "./pretences.ts";
import { visitStatements } from "./statements.ts";
import { noteAwaited, noteCallOf, noteFailing, noteFailingName, noteNew } from "./walkCalls.ts";
import { type Here, Walker } from "./walker.ts";

/** Reads the outline of a file. Never throws; an expression that is nested too deep is skipped. */
export function outlineOf(file: ts.SourceFile): Outline {
  const walker = new Walker(file, visitNode);
  visitStatements(file.statements, walker);
  return walker.finish();
}

/** The same with what holds at one of its names; undefined where the walk does not get there. */
export function outlineAround(
  name: ts.Identifier,
  file: ts.SourceFile,
): { readonly outline: Outline; readonly here: Here } | undefined {
  const walker = new Walker(file, visitNode);
  walker.sought = name;
  visitStatements(file.statements, walker);
  return walker.found && { outline: walker.finish(), here: walker.found };
}

function visitNode(node: ts.Node, walker: Walker): void {
  if (walker.depth >= depths.tree) return;
  walker.depth++;
  visitKind(node, walker);
  walker.depth--;
}

function visitKind(node: ts.Node, walker: Walker): void {
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      walker.note(node as ts.StringLiteral, "other");
      if (node.kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral) noteTextBlock(node as TextNode, walker);
      return hintsOfNode(node, walker.file, walker.made.hints);
    case ts.SyntaxKind.JsxText:
    case ts.SyntaxKind.TemplateHead:
    case ts.SyntaxKind.TemplateMiddle:
    case ts.SyntaxKind.TemplateTail:
      return noteTextBlock(node as TextNode, walker);
    case ts.SyntaxKind.NumericLiteral:
      return;
    case ts.SyntaxKind.Identifier:
      if (node === walker.sought) walker.found = walker.here();
      return;
    case ts.SyntaxKind.ImportDeclaration:
      return visitImport(node as ts.ImportDeclaration, walker);
    case ts.SyntaxKind.ImportEqualsDeclaration:
      return visitImportEquals(node as ts.ImportEqualsDeclaration, walker);
    case ts.SyntaxKind.ExportDeclaration:
      return hintOfDeclaration(node as ts.ExportDeclaration, walker.file, walker.made.hints);
    case ts.SyntaxKind.Block:
      return visitBlock(node as ts.Block, walker);
    case ts.SyntaxKind.VariableStatement:
      return visitSimple(node, walker);
    case ts.SyntaxKind.VariableDeclarationList:
      return visitDeclarations(node as ts.VariableDeclarationList, walker);
    case ts.SyntaxKind.ExpressionStatement:
      return visitExpressionStatement(node as ts.ExpressionStatement, walker);
    case ts.SyntaxKind.IfStatement:
      return visitIf(node as ts.IfStatement, walker);
    case ts.SyntaxKind.SwitchStatement:
      return visitSwitch(node as ts.SwitchStatement, walker);
    case ts.SyntaxKind.WhileStatement:
      return visitWhile(node as ts.WhileStatement, walker);
    case ts.SyntaxKind.DoStatement:
      return visitDo(node as ts.DoStatement, walker);
    case ts.SyntaxKind.ForStatement:
      return visitFor(node as ts.ForStatement, walker);
    case ts.SyntaxKind.ForOfStatement:
    case ts.SyntaxKind.ForInStatement:
      return visitForOf(node as ts.ForOfStatement, walker);
    case ts.SyntaxKind.LabeledStatement:
      return visitLabelled(node as ts.LabeledStatement, walker);
    case ts.SyntaxKind.TryStatement:
      return visitTry(node as ts.TryStatement, walker);
    case ts.SyntaxKind.BreakStatement:
    case ts.SyntaxKind.ContinueStatement:
      walker.exits = true;
      if (node.kind === ts.SyntaxKind.ContinueStatement) return noteBack(node, walker);
      if ((node as ts.BreakStatement).label) walker.labelledBreaks++;
      else walker.breaks++;
      return;
    case ts.SyntaxKind.ThrowStatement: {
      const { expression } = node as ts.ThrowStatement;
      const { scope, frame } = walker;
      walker.attempt?.throws.push({ node: expression, scope, frame });
      walker.visit(expression);
      walker.exits = true;
      return;
    }
    case ts.SyntaxKind.ReturnStatement: {
      const { expression } = node as ts.ReturnStatement;
      if (expression) {
        const { scope, frame, currentFunction } = walker;
        currentFunction?.returns.push({ node: expression, scope, frame });
        noteAwaited(expression, walker);
        if (expression.kind === ts.SyntaxKind.CallExpression) walker.made.returned.add(expression);
        walker.noteUse(expression, true);
        walker.visit(expression);
      }
      walker.exits = true;
      return;
    }
    case ts.SyntaxKind.AwaitExpression: {
      const { expression } = node as ts.AwaitExpression;
      noteAwaited(expression, walker);
      noteFailingName(expression, walker);
      return walker.visit(expression);
    }
    case ts.SyntaxKind.YieldExpression: {
      const { expression, asteriskToken } = node as ts.YieldExpression;
      if (expression === undefined) return;
      const each = asteriskToken !== undefined;
      walker.currentFunction?.yields.push({ node: expression, scope: walker.scope, each });
      return walker.visit(expression);
    }
    case ts.SyntaxKind.ClassDeclaration:
    case ts.SyntaxKind.ClassExpression:
      return visitClass(node as ts.ClassLikeDeclaration, walker);
    case ts.SyntaxKind.EnumDeclaration: {
      const declaration = node as ts.EnumDeclaration;
      walker.declare(walker.scope, declaration.name, { kind: "enum", node: declaration });
      notePlaces(node, walker);
      return ts.forEachChild(node, walker.visit);
    }
    case ts.SyntaxKind.ModuleDeclaration:
      return visitNamespace(node as ts.ModuleDeclaration, walker);
    case ts.SyntaxKind.BinaryExpression:
      return visitBinary(node as ts.BinaryExpression, walker);
    case ts.SyntaxKind.ConditionalExpression:
      return visitConditional(node as ts.ConditionalExpression, walker);
    case ts.SyntaxKind.DeleteExpression:
    case ts.SyntaxKind.PostfixUnaryExpression:
    case ts.SyntaxKind.PrefixUnaryExpression:
      return visitUnary(node as ts.PrefixUnaryExpression | ts.DeleteExpression, walker);
    case ts.SyntaxKind.TaggedTemplateExpression: {
      noteFailing(node as ts.TaggedTemplateExpression, walker);
      return ts.forEachChild(node, walker.visit);
    }
    case ts.SyntaxKind.CallExpression:
      return visitCall(node as ts.CallExpression, walker);
    case ts.SyntaxKind.NewExpression:
      noteNew(node as ts.NewExpression, walker);
      return visitWithin(node, pretenceOfNew(node as ts.NewExpression, walker), walker);
    case ts.SyntaxKind.ShorthandPropertyAssignment:
      noteAbsence((node as ts.ShorthandPropertyAssignment).name, walker);
      return visitOther(node, walker);
    case ts.SyntaxKind.TypeOfExpression:
      noteAsked((node as ts.TypeOfExpression).expression, walker);
      return visitOther(node, walker);
    case ts.SyntaxKind.PropertyAssignment: {
      const { name, initializer } = node as ts.PropertyAssignment;
      noteAbsence(initializer, walker);
      nameFunction(initializer, memberName(name), walker);
      return visitWithin(node, pretenceOfKey(name, walker), walker, isOutgoingAs(name));
    }
    case ts.SyntaxKind.InterfaceDeclaration:
    case ts.SyntaxKind.TypeAliasDeclaration: {
      const declaration = node as ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
      walker.made.types.set(declaration.name.text, declaration);
      return visitOther(node, walker);
    }
    case ts.SyntaxKind.AsExpression:
    case ts.SyntaxKind.SatisfiesExpression:
    case ts.SyntaxKind.TypeAssertionExpression: {
      const { type, expression } = node as ts.AsExpression;
      walker.made.typed.push({ type, of: expression, scope: walker.scope });
      return visitOther(node, walker);
    }
    case ts.SyntaxKind.PropertyAccessExpression: {
      const { name, expression, questionDotToken } = node as ts.PropertyAccessExpression;
      if (questionDotToken) noteAbsence(expression, walker);
      else walker.noteUse(expression, false);
      walker.noteAccess(name.text, name, node, expression);
      hintsOfNode(node, walker.file, walker.made.hints);
      return walker.visit(expression);
    }
    case ts.SyntaxKind.ElementAccessExpression:
      return visitElementAccess(node as ts.ElementAccessExpression, walker);
    default:
      if (isFunctionNode(node)) return visitFunction(node as FunctionNode, walker);
      visitOther(node, walker);
  }
}

type TextNode = ts.JsxText | ts.TemplateLiteralToken;

function noteTextBlock(node: TextNode, { made: { textBlocks } }: Walker): void {
  if (node.text.includes("\n")) textBlocks.push(node);
}

function visitOther(node: ts.Node, walker: Walker): void {
  notePlaces(node, walker);
  hintsOfNode(node, walker.file, walker.made.hints);
  ts.forEachChild(node, walker.visit);
}

/** Visits what may answer in the place of an API, or is handed on. */
function visitWithin(node: ts.Node, own: Pretence | undefined, walker: Walker, isOutgoing = false): void {
  const { pretence, isOutgoing: wasOutgoing } = walker;
  walker.pretence = own ?? pretence;
  walker.isOutgoing = (isOutgoing || wasOutgoing) && own === undefined;
  visitOther(node, walker);
  walker.pretence = pretence;
  walker.isOutgoing = wasOutgoing;
}

/** Operators lean to the left: a chain of them is walked as a list, so that its length costs no stack. */
function visitBinary(node: ts.BinaryExpression, walker: Walker): void {
  const chain = [node];
  const { pretence } = walker;
  walker.pretence = pretenceOfAssignment(node, walker) ?? pretence;
  notePlaces(node, walker);
  let first = node.left;
  while (first.kind === ts.SyntaxKind.BinaryExpression) {
    chain.push(first as ts.BinaryExpression);
    notePlaces(first, walker);
    first = (first as ts.BinaryExpression).left;
  }
  if (chain.length > 1 || !isAssignment(node.operatorToken.kind)) walker.visit(first);
  const base = walker.here();
  let previous: ts.BinaryExpression | undefined;
  for (let i = chain.length - 1; i >= 0; i--) {
    const link = chain[i] as ts.BinaryExpression;
    const operator = link.operatorToken.kind;
    noteAbsences(link, walker);
    const goesOn = previous?.operatorToken.kind === operator;
    if (!goesOn) walker.goTo(base);
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken || operator === ts.SyntaxKind.BarBarToken)
      walker.suppose(
        goesOn && previous ? previous.right : link.left,
        operator === ts.SyntaxKind.AmpersandAmpersandToken,
        operator === ts.SyntaxKind.BarBarToken,
      );
    walker.visit(link.right);
    previous = link;
  }
  walker.goTo(base);
  walker.pretence = pretence;
  if (isAssignment(node.operatorToken.kind)) visitAssigned(node, walker);
}

function isAssignment(operator: ts.SyntaxKind): boolean {
  return operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
}

function visitAssigned(node: ts.BinaryExpression, walker: Walker): void {
  const { left, right, operatorToken } = node;
  walker.visit(left);
  switch (operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return assign(left, right, walker);
    case ts.SyntaxKind.PlusEqualsToken:
      return assign(left, node, walker);
    default:
      return changed(left, walker);
  }
}

function visitUnary(node: ts.PrefixUnaryExpression | ts.DeleteExpression, walker: Walker): void {
  if (node.kind === ts.SyntaxKind.DeleteExpression) {
    walker.visit((node as ts.DeleteExpression).expression);
    return changed((node as ts.DeleteExpression).expression, walker);
  }
  const { operand, operator } = node as ts.PrefixUnaryExpression;
  if (operator === ts.SyntaxKind.ExclamationToken) noteAsked(operand, walker);
  walker.visit(operand);
  if (operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken)
    changed(operand, walker);
}

function visitCall(node: ts.CallExpression, walker: Walker): void {
  const name = noteCallOf(node, walker);
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword || name === "require") {
    const [argument] = node.arguments;
    if (argument && literalOf(argument)) return hintOfImport(argument, walker.file, walker.made.hints);
  }
  const { attempt } = walker;
  // What it is given may fail: it says so in what it gives, and throws nothing.
  if (name === "allSettled") walker.attempt = undefined;
  visitWithin(node, pretenceOfCall(node, walker), walker, isOutgoingTo(node));
  walker.attempt = attempt;
}

function visitElementAccess(node: ts.ElementAccessExpression, walker: Walker): void {
  const argument = node.argumentExpression;
  if (argument.kind === ts.SyntaxKind.StringLiteral) {
    hintsOfNode(node, walker.file, walker.made.hints);
    walker.claim(argument);
    if (node.questionDotToken) noteAbsence(node.expression, walker);
    walker.noteAccess(accessedName(node), argument, node, node.expression);
  } else {
    notePlaces(node, walker);
    walker.visit(argument);
  }
  walker.visit(node.expression);
}
