// Bodies that are parsed from responses of clients that leave the status to their caller: where, what is known of the
// response there, whether anybody asks for its status, and what becomes of the body.

import * as ts from "typescript";
import type { Span } from "../../../text/span.ts";
import { hasWord } from "../../../text/wholeWord.ts";
import type { BodyParse } from "../../flowModel.ts";
import type { Facts } from "../../model.ts";
import { depths } from "../budget.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { valueRead } from "../read/responses.ts";
import { accessedName, isAccess, isFunctionNode, isNamed, spanOf, unwrap } from "../syntax.ts";
import type { ValueSource } from "../values/model.ts";
import type { Ancestors } from "./responseUses.ts";

/** A parse of which it is not known what becomes of the body. */
export interface ParsePlace {
  readonly place: CallPlace;
  readonly receiver: ts.Expression;
  readonly source: ValueSource;
  readonly facts: Facts | undefined;
  readonly statusReads: readonly Span[];
}

/** The parses before which nothing was learnt of the response's status. */
export function parsePlacesOf(outline: Outline, reader: Reader): readonly ParsePlace[] {
  const { evaluator, narrower } = reader;
  const found: ParsePlace[] = [];
  let statusReads: ReadonlyMap<ValueSource, readonly Span[]> | undefined;
  for (const place of outline.calls) {
    const { node, scope, frame } = place;
    const callee = unwrap(node.expression);
    if (node.arguments.length > 0 || !isAccess(callee) || accessedName(callee) !== "json") continue;
    const body = evaluator.evaluate(node, scope);
    if (body?.kind !== "part" || body.part !== "body" || body.path.length > 0) continue;
    const { source } = body;
    const { call } = source;
    if (call === undefined || !leavesStatus(call, outline.file)) continue;
    const facts = narrower.factsAt(frame, source, callee.expression, scope);
    if (facts?.statuses) continue;
    statusReads ??= statusReadsOf(outline, reader);
    found.push({
      place,
      receiver: callee.expression,
      source,
      facts,
      statusReads: statusReads.get(source) ?? [],
    });
  }
  return found;
}

/** Whether a call gives a response whatever its status is, and makes its request in this file. */
function leavesStatus(
  { client, file: own, through }: NonNullable<ValueSource["call"]>,
  file: ts.SourceFile,
): boolean {
  const { gives, library } = client;
  if (library.throws || gives !== "response" || through !== undefined || own !== file) return false;
  // An option of the request or an interceptor of the client may tell it to throw.
  return !library.throwsWhen.some((setting) => hasWord(file.text, setting));
}

const STATUS_NAMES = new Set(["ok", "status", "statusCode", "statusText"]);

/** The places at which code reads the status of a response, or whether it is a success. */
function statusReadsOf(
  { accesses }: Outline,
  { evaluator, file }: Reader,
): ReadonlyMap<ValueSource, readonly Span[]> {
  const statusReads = new Map<ValueSource, Span[]>();
  for (const access of accesses) {
    const { name, nameNode } = access;
    if (!STATUS_NAMES.has(name)) continue;
    const value = valueRead(access, evaluator);
    if (value?.kind !== "part" || value.part !== "response") continue;
    const spans = statusReads.get(value.source);
    const span = spanOf(nameNode, file);
    if (spans) spans.push(span);
    else statusReads.set(value.source, [span]);
  }
  return statusReads;
}

/** A parse with what becomes of the body, from what stands around it. */
export function parseAt(
  { place, receiver, source, facts, statusReads }: ParsePlace,
  around: Ancestors | undefined,
  reader: Reader,
): BodyParse | undefined {
  const { file, calls } = reader;
  const call = calls.of(source);
  if (call === undefined || around === undefined) return undefined;
  const { becomes, statement, body } = fateOf(place.node, around, file);
  const response = unwrap(receiver);
  const isNamed = response.kind === ts.SyntaxKind.Identifier;
  const received = reader.evaluator.evaluate(response, place.scope);
  const isWhole = received?.kind === "part" && received.part === "response";
  return {
    span: spanOf(place.node, file),
    call,
    ...(isNamed && isWhole ? { response: (response as ts.Identifier).text } : {}),
    becomes,
    ...(facts ? { facts } : {}),
    statusReads,
    isOwn: isRequest(receiver, place.scope, source, reader, 0),
    within: spanOf(place.owner?.node ?? file, file),
    ...(statement ? { statement } : {}),
    ...(body ? { body } : {}),
  };
}

/**
 * Whether an expression gives the response just as the client does: it is the request, a name for it, the parameter of the
 * callback that receives it, or the call of a function that does nothing but return it.
 */
function isRequest(
  expression: ts.Expression,
  scope: Scope,
  source: ValueSource,
  reader: Reader,
  depth: number,
): boolean {
  if (depth > depths.wrappers) return false;
  const node = unwrap(expression);
  if (node === source.call?.node) return true;
  if (node.kind === ts.SyntaxKind.CallExpression) {
    const callee = reader.evaluator.evaluate((node as ts.CallExpression).expression, scope);
    if (callee?.kind !== "function" || callee.outline.returns.length !== 1) return false;
    const [returned] = callee.outline.returns;
    return returned !== undefined && isRequest(returned.node, returned.scope, source, reader, depth + 1);
  }
  if (node.kind !== ts.SyntaxKind.Identifier) return false;
  const [definition, other] = findBinding((node as ts.Identifier).text, scope)?.definitions ?? [];
  if (other) return false;
  if (definition?.kind === "expression")
    return (
      (definition.path.length === 0 || isBodyOf(definition.path)) &&
      isRequest(definition.node, definition.scope, source, reader, depth + 1)
    );
  if (definition?.kind !== "parameter" || definition.index !== 0 || definition.path.length > 0) return false;
  const { passedTo } = definition.owner;
  const callee = passedTo && unwrap(passedTo.call.expression);
  return (
    passedTo !== undefined &&
    passedTo.index === 0 &&
    callee !== undefined &&
    isAccess(callee) &&
    accessedName(callee) === "then" &&
    isRequest(callee.expression, passedTo.scope, source, reader, depth + 1)
  );
}

/** undici's `const { body } = await request(…)`. */
function isBodyOf([name, further]: readonly string[]): boolean {
  return name === "body" && further === undefined;
}

/** Types that say that the body may be something else than a success. */
const OPEN_TYPES = /\||\b(unknown|Result|Either|Response)\b|Error|Failure|Problem/;

/** What becomes of a body: the first thing around it that does more than change its type or its timing. */
function fateOf(
  node: ts.Node,
  around: Ancestors,
  file: ts.SourceFile,
): Pick<BodyParse, "becomes" | "statement" | "body"> {
  let inner = node;
  for (const [depth, outer] of around.entries()) {
    switch (outer.kind) {
      case ts.SyntaxKind.AsExpression:
      case ts.SyntaxKind.SatisfiesExpression:
      case ts.SyntaxKind.TypeAssertionExpression:
        if (isOpen((outer as ts.AsExpression).type, file)) return { becomes: "other" };
        break;
      case ts.SyntaxKind.ParenthesizedExpression:
      case ts.SyntaxKind.NonNullExpression:
      case ts.SyntaxKind.AwaitExpression:
        break;
      case ts.SyntaxKind.CallExpression:
        // In a file without imports and exports `await (…)` is taken for a call.
        if (!isNamed((outer as ts.CallExpression).expression, "await")) return { becomes: "other" };
        break;
      case ts.SyntaxKind.PropertyAccessExpression:
      case ts.SyntaxKind.ElementAccessExpression:
        // `res.json().then(…)` and `.catch(…)` are calls, which say more than that a field is read.
        if (inner === node) return { becomes: "other" };
        return { becomes: "read", ...statementOf(outer, around.slice(depth + 1), file) };
      case ts.SyntaxKind.VariableDeclaration:
        if (isOpen((outer as ts.VariableDeclaration).type, file)) return { becomes: "other" };
        return { becomes: "kept", ...statementOf(outer, around.slice(depth + 1), file) };
      case ts.SyntaxKind.ReturnStatement: {
        const owner = around.slice(depth).find(isFunctionNode);
        if (owner && isOpen(owner.type, file)) return { becomes: "other" };
        return { becomes: "returned", ...statementOf(inner, around.slice(depth), file) };
      }
      case ts.SyntaxKind.ArrowFunction:
        if (isOpen((outer as ts.ArrowFunction).type, file)) return { becomes: "other" };
        return { becomes: "returned", body: spanOf(inner, file) };
      default:
        return { becomes: "other" };
    }
    inner = outer;
  }
  return { becomes: "other" };
}

function isOpen(type: ts.TypeNode | undefined, file: ts.SourceFile): boolean {
  return type !== undefined && OPEN_TYPES.test(file.text.slice(type.pos, type.end));
}

/** The statement around, where it is one of a list, so that another may be put before it. */
function statementOf(inner: ts.Node, around: Ancestors, file: ts.SourceFile): Pick<BodyParse, "statement"> {
  let statement = inner;
  for (const outer of around) {
    switch (outer.kind) {
      case ts.SyntaxKind.Block:
      case ts.SyntaxKind.SourceFile:
      case ts.SyntaxKind.CaseClause:
      case ts.SyntaxKind.DefaultClause:
        return { statement: spanOf(statement, file) };
    }
    if (isFunctionNode(outer)) return {};
    statement = outer;
  }
  return { statement: spanOf(statement, file) };
}
