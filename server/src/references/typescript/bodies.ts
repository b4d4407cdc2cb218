// From objects that are sent as bodies to what is read in JSON: the body with its status, and its keys and values as
// references. Where code sends bodies is for sentBodies.ts to say.

import * as ts from "typescript";
import type { BodyCandidate, Facts, NamedText, Reference } from "../model.ts";
import { statusSet } from "../statusSet.ts";
import { kindByName } from "./kinds.ts";
import type { SentPlace } from "./outline.ts";
import type { Reader } from "./reader.ts";
import {
  contentSpan,
  isAccess,
  isTerminated,
  type LiteralNode,
  literalOf,
  memberName,
  quoteOf,
  spanOf,
  unwrap,
} from "./syntax.ts";

/** The bodies that are sent, and all that is written in them. */
export interface SentBodies {
  readonly bodies: readonly BodyCandidate[];
  readonly references: readonly Reference[];
}

export function bodiesOf(places: readonly SentPlace[], reader: Reader): SentBodies {
  const bodies: BodyCandidate[] = [];
  const references: Reference[] = [];
  for (const { node, status, url, scope, isDouble } of places) {
    const value = status && reader.evaluator.evaluate(status, scope);
    const number = value?.kind === "number" ? value.number : undefined;
    if (status === undefined || number === undefined || !(number >= 100 && number <= 599)) continue;
    const span = spanOf(status, reader.file);
    const facts: Facts = { statuses: statusSet(number), values: [], because: [span] };
    const named: NamedText[] = [];
    const writer: BodyReader = { reader, scope, body: bodies.length, facts, references, named };
    const whole = readObject(node, [], writer);
    bodies.push({
      span: spanOf(node, reader.file),
      value: whole,
      status: { value: number, span },
      isSent: true,
      ...(named.length > 0 ? { named } : {}),
      ...(isDouble ? { isDouble } : {}),
      ...(url === undefined ? {} : { url }),
    });
  }
  return { bodies, references };
}

interface BodyReader {
  readonly reader: Reader;
  readonly scope: SentPlace["scope"];
  readonly body: number;
  readonly facts: Facts;
  readonly references: Reference[];
  readonly named: NamedText[];
}

/** Reads an object and returns its plain value. What is not known of it is left out. */
function readObject(
  node: ts.ObjectLiteralExpression,
  path: readonly string[],
  reader: BodyReader,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const property of node.properties) {
    const name = memberName(property.name);
    if (name === undefined || property.name === undefined) continue;
    const below = [...path, name];
    noteKey(property.name, name, below, reader);
    const isShorthand = property.kind === ts.SyntaxKind.ShorthandPropertyAssignment;
    if (property.kind === ts.SyntaxKind.PropertyAssignment)
      value[name] = readValue(property.initializer, below, reader);
    else if (isShorthand) value[name] = readValue(property.name, below, reader);
  }
  return value;
}

function readValue(expression: ts.Expression, path: readonly string[], reader: BodyReader): unknown {
  const node = unwrap(expression);
  const literal = literalOf(node);
  if (literal) {
    if (literal.kind === ts.SyntaxKind.NumericLiteral) return Number(literal.text);
    noteValue(literal, path, reader);
    return literal.text;
  }
  switch (node.kind) {
    case ts.SyntaxKind.ObjectLiteralExpression:
      return readObject(node as ts.ObjectLiteralExpression, path, reader);
    case ts.SyntaxKind.ArrayLiteralExpression: {
      const { elements } = node as ts.ArrayLiteralExpression;
      return elements.map((element) => readValue(element, [...path, "*"], reader));
    }
    case ts.SyntaxKind.TrueKeyword:
      return true;
    case ts.SyntaxKind.FalseKeyword:
      return false;
    case ts.SyntaxKind.NullKeyword:
      return null;
    default: {
      const value = reader.reader.evaluator.evaluate(node, reader.scope);
      if (value?.kind === "number") return value.number;
      // What is put together at run time is a text as a rule: the form of the body is judged with one.
      if (value?.kind !== "text") return "";
      const isName = node.kind === ts.SyntaxKind.Identifier || isAccess(node);
      if (isName && !value.text.includes("{}"))
        reader.named.push({ path, value: value.text, span: spanOf(node, reader.reader.file) });
      return value.text;
    }
  }
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

function noteValue(
  node: LiteralNode,
  path: readonly string[],
  { reader: { file }, references, facts, body }: BodyReader,
): void {
  const span = contentSpan(node, file);
  const named = kindByName(path.at(-1));
  references.push({
    kind: named === undefined || named === "status" ? "text" : named,
    role: "body",
    value: node.text,
    span,
    quote: quoteOf(node, file),
    partial: node.text === "" || !isTerminated(node, file.text),
    subject: { span, root: "", path, pathSpans: [], origin: { part: "body", path } },
    facts,
    body,
  });
}
