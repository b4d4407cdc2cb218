// From objects that are sent as bodies to what is read in JSON: the body with its status, and its keys and values as
// references. Where code sends bodies is for sentBodies.ts to say, for whom for answers.ts.

import * as ts from "typescript";
import {
  type BodyCandidate,
  type BodyNode,
  type BodyObject,
  type BodyProperty,
  spanOfProperty,
} from "../../bodyModel.ts";
import type { Facts, Reference } from "../../model.ts";
import { statusSet } from "../../statusSet.ts";
import { limits } from "../budget.ts";
import type { SentPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scope } from "../outline/scopes.ts";
import { isStringify } from "../outline/sentBodies.ts";
import { constantBehind, constantOf, type Literal, literalBehind } from "../read/constants.ts";
import { kindByName } from "../read/kinds.ts";
import type { Reader } from "../read/reader.ts";
import {
  contentSpan,
  isAccess,
  isTerminated,
  literalOf,
  memberName,
  nameOf,
  negativeOf,
  quoteOf,
  spanOf,
  unwrap,
} from "../syntax.ts";
import { type Answer, answerAt } from "./answers.ts";
import { sentPlaces } from "./sentByHelpers.ts";

/** The bodies that are sent, and all that is written in them. */
export interface SentBodies {
  readonly bodies: readonly BodyCandidate[];
  readonly references: readonly Reference[];
}

export function bodiesOf(outline: Outline, reader: Reader): SentBodies {
  const places = sentPlaces(outline, reader.evaluator);
  const bodies: BodyCandidate[] = [];
  const references: Reference[] = [];
  const read = new Set<ts.Node>();
  for (const [node, { status, scope, answer }] of sentObjects(places, reader)) {
    if (read.has(node)) continue;
    const number = numberOf(status, reader);
    if (number === undefined) continue;
    const span = spanOf(status.node, reader.file);
    const facts: Facts = { statuses: statusSet(number), values: [], because: [span] };
    const writer: BodyReader = { reader, scope, body: bodies.length, facts, references, read };
    // Bodies that one helper sends share its status.
    if (!read.has(status.node)) references.push(statusReference(status.node, number, writer));
    read.add(status.node);
    bodies.push({
      span: spanOf(node, reader.file),
      root: readObject(node, [], writer),
      status: { value: number, span },
      ...answer,
    });
  }
  return { bodies, references };
}

/** An object with how it is sent. */
interface Sent {
  readonly status: { readonly node: ts.Expression; readonly scope: Scope };
  /** The scope that the object stands in. */
  readonly scope: Scope;
  readonly answer: Answer;
}

/** The objects that are sent, each once; those that are sent in two ways that differ say nothing. */
function sentObjects(
  places: readonly SentPlace[],
  reader: Reader,
): ReadonlyMap<ts.ObjectLiteralExpression, Sent> {
  const sent = new Map<ts.ObjectLiteralExpression, Sent>();
  const differing = new Set<ts.ObjectLiteralExpression>();
  for (const place of places) {
    const object = objectIn(place.body, place.scope, reader);
    if (object === undefined || differing.has(object.node)) continue;
    const status = { node: place.status, scope: place.scope };
    const number = numberOf(status, reader);
    const answer = number === undefined ? undefined : answerAt(place, reader.evaluator);
    if (answer === undefined) continue;
    const known = sent.get(object.node);
    if (known === undefined) sent.set(object.node, { status, scope: object.scope, answer });
    else if (
      numberOf(known.status, reader) !== number ||
      known.answer.sentBy !== answer.sentBy ||
      known.answer.url !== answer.url
    ) {
      differing.add(object.node);
      sent.delete(object.node);
    }
  }
  return sent;
}

function numberOf({ node, scope }: Sent["status"], { evaluator }: Reader): number | undefined {
  const value = evaluator.evaluate(node, scope);
  const number = value?.kind === "number" ? value.number : Number.NaN;
  return number >= 100 && number <= 599 ? number : undefined;
}

/** The object literal that an expression is or stands for: itself, as text, or held in a constant. */
function objectIn(
  expression: ts.Expression,
  scope: Scope,
  { file, evaluator }: Reader,
): { readonly node: ts.ObjectLiteralExpression; readonly scope: Scope } | undefined {
  let node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.CallExpression) {
    const { expression: callee, arguments: args } = node as ts.CallExpression;
    if (isStringify(callee) && args[0]) node = unwrap(args[0]);
  }
  if (node.kind === ts.SyntaxKind.ObjectLiteralExpression)
    return { node: node as ts.ObjectLiteralExpression, scope };
  const value = evaluator.evaluate(node, scope);
  return value?.kind === "object" && value.within === undefined && value.scope.file === file
    ? { node: value.node, scope: value.scope }
    : undefined;
}

interface BodyReader {
  readonly reader: Reader;
  readonly scope: Scope;
  readonly body: number;
  readonly facts: Facts;
  readonly references: Reference[];
  /** The objects that were read, each of which is part of one body only. */
  readonly read: Set<ts.Node>;
}

function readObject(
  node: ts.ObjectLiteralExpression,
  path: readonly string[],
  reader: BodyReader,
): BodyObject {
  reader.read.add(node);
  const { file } = reader.reader;
  const properties: BodyProperty[] = [];
  /** How many of them something comes after that may be in their place. */
  let unsure = 0;
  let isOpen = false;
  for (const property of node.properties) {
    const { name: nameNode } = property;
    const name = memberName(nameNode);
    if (name === undefined || nameNode === undefined) {
      unsure = properties.length;
      isOpen = true;
      continue;
    }
    const below = [...path, name];
    noteKey(nameNode, name, below, reader);
    const isShorthand = property.kind === ts.SyntaxKind.ShorthandPropertyAssignment;
    const value =
      property.kind === ts.SyntaxKind.PropertyAssignment
        ? readValue(property.initializer, below, reader)
        : isShorthand
          ? readValue(property.name, below, reader)
          : unknownAt(spanOf(property, file));
    const key = { value: name, span: spanOf(nameNode, file) };
    properties.push({ span: spanOf(property, file), key, value });
  }
  return {
    kind: "object",
    span: spanOf(node, file),
    properties: properties.map((each, i) =>
      i < unsure ? { ...each, value: unknownAt(spanOfProperty(each)) } : each,
    ),
    ...(isOpen ? { isOpen } : {}),
  };
}

function readValue(expression: ts.Expression, path: readonly string[], body: BodyReader): BodyNode {
  const { file, evaluator } = body.reader;
  const node = unwrap(expression);
  const span = spanOf(node, file);
  if (path.length > limits.path) return unknownAt(span);
  const literal = literalOf(node);
  if (literal) {
    if (literal.kind === ts.SyntaxKind.NumericLiteral)
      return numberAt(node, Number(literal.text), path, body);
    noteValue(literal, { node: literal, file }, path, body);
    return { kind: "string", span, value: literal.text };
  }
  switch (node.kind) {
    case ts.SyntaxKind.ObjectLiteralExpression:
      return readObject(node as ts.ObjectLiteralExpression, path, body);
    case ts.SyntaxKind.ArrayLiteralExpression: {
      const { elements } = node as ts.ArrayLiteralExpression;
      return { kind: "array", span, items: elements.map((each) => readValue(each, [...path, "*"], body)) };
    }
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.FalseKeyword:
      return { kind: "boolean", span, value: node.kind === ts.SyntaxKind.TrueKeyword };
    case ts.SyntaxKind.NullKeyword:
      return { kind: "null", span, value: null };
  }
  const value = evaluator.evaluate(node, body.scope);
  if (value?.kind === "text") noteConstant(node, value.text, path, body);
  if (value?.kind === "number") return numberAt(node, value.number, path, body);
  if (value?.kind === "text" && !value.text.includes("{}"))
    return { kind: "string", span, value: value.text };
  const isOwn = value?.kind === "object" && value.within === undefined && value.scope.file === file;
  if (isOwn && !body.read.has(value.node))
    return readObject(value.node, path, { ...body, scope: value.scope });
  return unknownAt(span);
}

/** A number, which may stand where a code does. */
function numberAt(node: ts.Expression, value: number, path: readonly string[], body: BodyReader): BodyNode {
  const { file } = body.reader;
  const span = spanOf(node, file);
  const kind = kindByName(path.at(-1));
  if ((kind === "code" || kind === "type") && Number.isInteger(value)) {
    const isName = literalOf(node) === undefined && negativeOf(node) === undefined;
    const behind = isName ? constantBehind(node, body.scope, body.reader) : undefined;
    const place = isAccess(node) ? spanOf(nameOf(node), file) : span;
    body.references.push({
      kind,
      role: "body",
      value,
      span: place,
      quote: "",
      partial: false,
      subject: { span: place, root: "", path, pathSpans: [], origin: { part: "body", path } },
      facts: body.facts,
      body: body.body,
      ...(isName && {
        constant: behind && "node" in behind ? constantOf(behind, node, file) : { use: span, quote: "" },
      }),
    });
  }
  return { kind: "number", span, value };
}

function unknownAt(span: BodyNode["span"]): BodyNode {
  return { kind: "unknown", span };
}

/** The status of a body, where the answer says it. */
function statusReference(node: ts.Expression, value: number, { reader, facts, body }: BodyReader): Reference {
  return {
    kind: "status",
    role: "body",
    value,
    span: spanOf(node, reader.file),
    quote: "",
    partial: false,
    ...(facts.statuses ? { statuses: facts.statuses } : {}),
    body,
  };
}

function noteKey(
  node: ts.PropertyName,
  name: string,
  path: readonly string[],
  { reader: { file }, references, facts, body }: BodyReader,
): void {
  const literal = literalOf(node);
  const span = literal ? contentSpan(literal, file) : spanOf(node, file);
  references.push({
    kind: "field",
    role: "body",
    value: name,
    span,
    quote: literal ? quoteOf(literal, file) : "",
    partial: name === "",
    subject: { span, root: "", path, pathSpans: [span], origin: { part: "body", path } },
    facts,
    body,
  });
}

/** A constant in the place of a text, where it surely comes to that. */
function noteConstant(node: ts.Expression, text: string, path: readonly string[], body: BodyReader): void {
  const written = literalBehind(node, body.scope, body.reader);
  if (written?.node.text === text) noteValue(node, written, path, body);
}

/** @param written where the text is written: `node` itself, or what a constant comes to */
function noteValue(
  node: ts.Expression,
  written: Literal,
  path: readonly string[],
  { reader: { file }, references, facts, body }: BodyReader,
): void {
  const literal = literalOf(node);
  const span = literal ? contentSpan(literal, file) : spanOf(isAccess(node) ? nameOf(node) : node, file);
  const named = kindByName(path.at(-1));
  const { text } = written.node;
  references.push({
    kind: named === undefined || named === "status" ? "text" : named,
    role: "body",
    value: text,
    span,
    quote: literal ? quoteOf(literal, file) : "",
    partial: text === "" || (literal !== undefined && !isTerminated(literal, file.text)),
    subject: { span, root: "", path, pathSpans: [], origin: { part: "body", path } },
    facts,
    body,
    ...(literal ? {} : { constant: constantOf(written, node, file) }),
  });
}
