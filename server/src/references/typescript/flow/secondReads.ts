// Bodies that are read twice: where one read has surely been begun before another one of the same response. What surely runs before
// what is told from the tree alone; where it is not sure, nothing is said.

import * as ts from "typescript";
import { hasWord } from "../../../text/wholeWord.ts";
import type { SecondRead } from "../../flowModel.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import { type Binding, findBinding } from "../outline/scopes.ts";
import { callsIn } from "../read/reach.ts";
import type { Reader } from "../read/reader.ts";
import { accessedName, isAccess, spanOf, unwrap } from "../syntax.ts";
import type { ValueSource } from "../values/model.ts";
import { libraryOf } from "../values/parts.ts";

/** A read of a body under one name, or a copy that is made of the response. */
interface Read {
  readonly place: CallPlace;
  readonly receiver: ts.Expression;
  readonly source: ValueSource;
  readonly binding: Binding;
  readonly method: string;
  /** Whether it uses the body up; a copy leaves it. */
  readonly isWhole: boolean;
  /** The method that copies the response, where there is one. */
  readonly copying: string | undefined;
}

/** The reads of a file that come after another one of the same body, each with the last one before it. */
export function secondReads(outline: Outline, reader: Reader): readonly SecondRead[] {
  const { file, calls } = reader;
  const found: SecondRead[] = [];
  for (const reads of readsOf(outline, reader).values()) {
    for (const [i, read] of reads.entries()) {
      const before = reads
        .slice(0, i)
        .filter((each) => each.isWhole && runsBefore(each, read, outline, reader));
      const first = before.at(-1);
      const call = first && calls.of(read.source);
      if (first === undefined || call === undefined || asksWhetherUsed(read, reader)) continue;
      const { copying, receiver } = first;
      const isOnly = before.length === 1 && copying !== undefined;
      found.push({
        span: spanOf(read.place.node, file),
        method: read.method,
        first: spanOf(first.place.node, file),
        call,
        ...(isOnly ? { copy: { at: receiver.end, text: `.${copying}()` } } : {}),
      });
    }
  }
  return found;
}

/** The reads of each body that goes by one name, which is never given another value; those of one only are left out. */
function readsOf(outline: Outline, reader: Reader): ReadonlyMap<Binding, readonly Read[]> {
  const { evaluator } = reader;
  const found = new Map<Binding, Read[]>();
  for (const name of evaluator.libraries.bodyReads) {
    for (const place of outline.callsByName.get(name) ?? []) {
      const read = readAt(place, reader);
      if (read === undefined) continue;
      const known = found.get(read.binding);
      if (known) known.push(read);
      else found.set(read.binding, [read]);
    }
  }
  for (const [binding, reads] of found) {
    if (reads.length < 2) found.delete(binding);
    else reads.sort((a, b) => a.place.node.end - b.place.node.end);
  }
  return found;
}

function readAt(place: CallPlace, { evaluator, file }: Reader): Read | undefined {
  const { node, scope } = place;
  const callee = unwrap(node.expression);
  if (!isAccess(callee) || node.arguments.length > 0) return undefined;
  const receiver = unwrap(callee.expression);
  const name = nameOf(receiver);
  const binding = name && findBinding(name.text, scope);
  if (binding === undefined || binding.definitions.length !== 1 || scope.file !== file) return undefined;
  const value = evaluator.evaluate(receiver, scope);
  if (value?.kind !== "part" || value.orElse || value.source.call === undefined) return undefined;
  const library = libraryOf(value.source);
  if (library?.description.response?.isReadOnce === undefined) return undefined;
  const method = accessedName(callee);
  const isBody = value.part === "body" && value.path.length === 0;
  const methods =
    value.part === "response" ? library.responseMethods : isBody ? library.bodyMethods : undefined;
  const given = methods?.get(method);
  if (given === undefined) return undefined;
  const [copying] = [...library.responseMethods].find(([, { part }]) => part === "response") ?? [];
  const isWhole = given.part !== "response";
  return {
    place,
    receiver,
    source: value.source,
    binding,
    method,
    isWhole,
    copying: isBody ? undefined : copying,
  };
}

/** The name of a response or of its body: `res`, `res.body`. */
function nameOf(receiver: ts.Expression): ts.Identifier | undefined {
  const node = isAccess(receiver) ? unwrap(receiver.expression) : receiver;
  return node.kind === ts.SyntaxKind.Identifier ? (node as ts.Identifier) : undefined;
}

/** `if (!res.bodyUsed)`: who asks knows. */
function asksWhetherUsed({ place: { owner } }: Read, { file }: Reader): boolean {
  const { start, end } = spanOf(owner?.node ?? file, file);
  return hasWord(file.text.slice(start, end), "bodyUsed");
}

// Order

function runsBefore(first: Read, second: Read, outline: Outline, reader: Reader): boolean {
  const { place: a } = first;
  const { place: b } = second;
  if (a.node.end > b.node.end) return false;
  if (a.owner !== b.owner) return isHandedOnTo(a.node, b);
  const around = pathTo(a.owner?.node ?? outline.file, a.node);
  const common = around.findLastIndex((node) => node.pos <= b.node.pos && b.node.end <= node.end);
  return (
    common >= 0 &&
    a.node.end <= b.node.pos &&
    around
      .slice(common)
      .every(
        (node, i, rest) => i === rest.length - 1 || isSurelyRun(node, rest[i + 1]!, a.node, outline, reader),
      )
  );
}

/** `res.json().catch(() => res.text())`: whether the function of a place is called once `read` is over. */
function isHandedOnTo(read: ts.Node, { owner }: CallPlace): boolean {
  if (owner?.passedTo?.index === undefined) return false;
  let node: ts.Expression = owner.passedTo.call;
  while (node.kind === ts.SyntaxKind.CallExpression) {
    const callee = unwrap((node as ts.CallExpression).expression);
    if (!isAccess(callee) || !HANDING_ON.has(accessedName(callee))) return false;
    node = unwrap(callee.expression);
    if (node === read) return true;
  }
  return false;
}

const HANDING_ON = new Set(["then", "catch", "finally"]);

/** The nodes around one, from `root` on, with itself. */
function pathTo(root: ts.Node, target: ts.Node): readonly ts.Node[] {
  const path = [root];
  for (let node: ts.Node | undefined = root; node !== undefined && node !== target; ) {
    node = ts.forEachChild(node, (child) =>
      child.pos <= target.pos && target.end <= child.end ? child : undefined,
    );
    if (node) path.push(node);
  }
  return path;
}

/** Whether `child` is begun wherever its parent is. */
function isSurelyRun(
  parent: ts.Node,
  child: ts.Node,
  read: ts.Node,
  outline: Outline,
  reader: Reader,
): boolean {
  switch (parent.kind) {
    case ts.SyntaxKind.SourceFile:
    case ts.SyntaxKind.Block:
    case ts.SyntaxKind.CaseClause:
    case ts.SyntaxKind.DefaultClause:
    case ts.SyntaxKind.VariableStatement:
    case ts.SyntaxKind.VariableDeclarationList:
    case ts.SyntaxKind.VariableDeclaration:
    case ts.SyntaxKind.ExpressionStatement:
    case ts.SyntaxKind.ReturnStatement:
    case ts.SyntaxKind.ThrowStatement:
    case ts.SyntaxKind.ParenthesizedExpression:
    case ts.SyntaxKind.AsExpression:
    case ts.SyntaxKind.SatisfiesExpression:
    case ts.SyntaxKind.TypeAssertionExpression:
    case ts.SyntaxKind.NonNullExpression:
    case ts.SyntaxKind.AwaitExpression:
    case ts.SyntaxKind.VoidExpression:
    case ts.SyntaxKind.TypeOfExpression:
    case ts.SyntaxKind.PrefixUnaryExpression:
    case ts.SyntaxKind.NewExpression:
    case ts.SyntaxKind.ObjectLiteralExpression:
    case ts.SyntaxKind.PropertyAssignment:
    case ts.SyntaxKind.SpreadAssignment:
    case ts.SyntaxKind.SpreadElement:
    case ts.SyntaxKind.ArrayLiteralExpression:
    case ts.SyntaxKind.TemplateExpression:
    case ts.SyntaxKind.TemplateSpan:
      return true;
    case ts.SyntaxKind.PropertyAccessExpression:
    case ts.SyntaxKind.ElementAccessExpression:
    case ts.SyntaxKind.CallExpression:
      // What stands before `?.` is run whatever it gives.
      return (
        (parent as ts.CallExpression).questionDotToken === undefined ||
        (parent as ts.CallExpression).expression === child
      );
    case ts.SyntaxKind.BinaryExpression: {
      const { left, operatorToken } = parent as ts.BinaryExpression;
      return left === child || !CONDITIONAL.has(operatorToken.kind);
    }
    case ts.SyntaxKind.ConditionalExpression:
      return (parent as ts.ConditionalExpression).condition === child;
    case ts.SyntaxKind.IfStatement:
    case ts.SyntaxKind.SwitchStatement:
    case ts.SyntaxKind.WhileStatement:
    case ts.SyntaxKind.ForOfStatement:
      return (parent as ts.IfStatement).expression === child;
    case ts.SyntaxKind.TryStatement: {
      const { tryBlock } = parent as ts.TryStatement;
      return tryBlock === child && isFirstIn(tryBlock, read, outline, reader);
    }
    default:
      return parent.kind === ts.SyntaxKind.ArrowFunction || parent.kind === ts.SyntaxKind.FunctionDeclaration
        ? (parent as ts.ArrowFunction).body === child
        : false;
  }
}

const CONDITIONAL = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

/** Whether nothing in a block can fail before `read` is begun: then whoever comes behind the block comes after it. */
function isFirstIn(block: ts.Block, read: ts.Node, outline: Outline, reader: Reader): boolean {
  const [statement] = block.statements;
  if (statement === undefined || read.pos < statement.pos || read.end > statement.end) return false;
  return callsIn(block, outline, reader).every(({ node }) => node.pos >= read.pos || node.end >= read.end);
}
