// From the place of a literal, of a key or of a name that stands for one to the reference that it is.

import * as ts from "typescript";
import type { Span } from "../../../text/span.ts";
import type {
  Constant,
  DecidedIf,
  Decision,
  NamedValue,
  NamesThere,
  Reference,
  ReferenceKind,
} from "../../model.ts";
import { statusSet } from "../../statusSet.ts";
import type { Conditional, DecidedIfPlace, NotedPlace } from "../outline/notes.ts";
import { constantBehind, constantOf } from "../read/constants.ts";
import { kindAt, kindByName, kindOf, statusesOf } from "../read/kinds.ts";
import type { MadeLiteral } from "../read/madeErrors.ts";
import { importedValues, namedValues } from "../read/namedValues.ts";
import type { Reader } from "../read/reader.ts";
import { type SourcedSubject, sourced, subjectOf } from "../read/subject.ts";
import { contentSpan, isAccess, isTerminated, literalOf, nameOf, quoteOf, spanOf } from "../syntax.ts";
import { classTestAt } from "./classTests.ts";
import type { TableUse } from "./sites.ts";

/** The reference at a place; undefined where it names nothing that could be an error. `table`: the look-up that it is for. */
export function referenceAt(
  place: NotedPlace,
  table: TableUse | undefined,
  reader: Reader,
): Reference | undefined {
  const { file } = reader;
  const { node } = place;
  if (place.role === "class") return classTestAt(place, reader);
  if (isMissing(node)) return missingAt(place, reader);
  const value = valueAt(place, reader);
  if (value === undefined) return isAccess(node) ? memberAt(place, node, reader) : undefined;
  const made = reader.made.get(node);
  if (made) return madeAt(place, value, made, reader);
  const { subject, source, standIns } = subjectAt(place, table, reader);
  const role = table && place.role !== "key" ? "membership" : place.role;
  // What is still empty is about to be something else than what stands in for a value that is missing.
  const isStandIn = value !== "" && standIns?.includes(value);
  const kind = isStandIn ? undefined : kindOf(value, { role }, subject);
  if (kind === undefined) return undefined;
  const literal = literalOf(node);
  const isShort = kind === "status" && typeof value === "number" && value < 100;
  const isOpen = literal
    ? literal.text === "" || !isTerminated(literal, file.text)
    : table !== undefined && place.role === "key" && isShorthand(node, file.text);
  const { frame, scope, subject: tested } = table?.place ?? place;
  const facts = source && tested && reader.narrower.factsAt(frame, source, tested, scope);
  const site = table?.site ?? place.site;
  // Thousands are made of a file: spreading what is there, as elsewhere, would make as many objects again.
  const reference: { -readonly [K in keyof Reference]: Reference[K] } = {
    kind,
    role,
    value,
    span: spanAt(node, file),
    quote: literal ? quoteOf(literal, file) : "",
    partial: isShort || isOpen,
  };
  if (subject) reference.subject = subject;
  if (facts) reference.facts = facts;
  if (kind === "status") reference.statuses = statusesOf(place, Number(value));
  const constant = subject && constantAt(place, value, reader);
  if (constant) reference.constant = constant;
  if (place.marks) Object.assign(reference, place.marks);
  if (site !== undefined) reference.site = site;
  const declared = declaredAt(place, reader);
  if (declared) reference.declared = declared;
  if (place.test && source) {
    reference.decision = decisionAt(place.test, place.conditional, file);
    const isField = subject?.origin?.part === "body";
    const statusText = isField ? reader.responses.statusText(source, scope, place.test.pos) : undefined;
    if (statusText !== undefined) reference.statusText = statusText;
  }
  const decided = subject?.origin || facts ? reader.decidedIfs.get(node) : undefined;
  if (decided) reference.decidedIf = decidedIfAt(decided, file);
  return reference;
}

/** A literal of an error that code makes itself, in place of what a library throws. */
function madeAt(
  { node }: NotedPlace,
  value: string | number,
  { part, facts }: MadeLiteral,
  { file, calls }: Reader,
): Reference | undefined {
  const literal = literalOf(node);
  const written = { span: spanOf(node, file), root: "", path: [], pathSpans: [] };
  const { subject } = sourced(part, written, calls);
  const kind = kindOf(value, { role: "comparison" }, subject);
  if (kind === undefined || literal === undefined) return undefined;
  return {
    kind,
    role: "body",
    value,
    span: contentSpan(literal, file),
    quote: quoteOf(literal, file),
    partial: literal.text === "" || !isTerminated(literal, file.text),
    subject,
    ...(facts ? { facts } : {}),
    ...(kind === "status" ? { statuses: statusSet(Number(value)) } : {}),
  };
}

/** Whether a key stands alone, `{ NOT_FOUND }`: it is the name of a value, or still to be typed. */
function isShorthand({ end }: ts.Node, text: string): boolean {
  return /^\s*[,}]/.test(text.slice(end, end + 100));
}

function decidedIfAt({ node, before, isListed }: DecidedIfPlace, file: ts.SourceFile): DecidedIf {
  const { expression, thenStatement, elseStatement } = node;
  return {
    span: { start: node.getStart(file), end: thenStatement.end },
    test: spanOf(expression, file),
    ...(before ? { after: before.thenStatement.end } : {}),
    ...(elseStatement ? { otherwise: elseStatement.getStart(file) } : {}),
    isListed,
  };
}

function decisionAt(
  test: ts.Expression,
  conditional: Conditional | undefined,
  file: ts.SourceFile,
): Decision {
  const first = conditional?.body[0];
  const last = conditional?.body.at(-1);
  return {
    test: spanOf(test, file),
    ...(conditional?.condition && { condition: spanOf(conditional.condition, file) }),
    ...(first && last && { branch: { start: first.getStart(file), end: last.end } }),
  };
}

/** What stands at a place, or what the name there stands for. */
function valueAt({ node, role, scope }: NotedPlace, { evaluator }: Reader): string | number | undefined {
  const literal = literalOf(node);
  if (literal) return literal.kind === ts.SyntaxKind.NumericLiteral ? Number(literal.text) : literal.text;
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) return plainText(node.text);
  if (role === "key" && node.kind === ts.SyntaxKind.Identifier) return (node as ts.Identifier).text;
  const value = evaluator.evaluate(node as ts.Expression, scope);
  return value?.kind === "text" ? value.text : value?.kind === "number" ? value.number : undefined;
}

/** The constant that a place has, where it surely comes to `value`. */
function constantAt(
  { node, role, scope }: NotedPlace,
  value: string | number,
  reader: Reader,
): Constant | undefined {
  const isName = isAccess(node) || (node.kind === ts.SyntaxKind.Identifier && role !== "key");
  const behind = isName ? constantBehind(node as ts.Expression, scope, reader) : undefined;
  if (behind === undefined) return undefined;
  if (!("node" in behind)) return { use: spanOf(node, reader.file), quote: "" };
  const { text } = behind.node;
  return (typeof value === "number" ? Number(text) : text) === value
    ? constantOf(behind, node, reader.file)
    : undefined;
}

/** The text that a regular expression looks for, where it is nothing but a text: `/rate limit/i`. */
function plainText(expression: string): string | undefined {
  const body = /^\/\^?(.*?)\$?\/[a-z]*$/.exec(expression)?.[1];
  if (body === undefined || /[|()[\]{}*+?^$]|(?<!\\)\.|\\[a-zA-Z0-9]/.test(body)) return undefined;
  return body.replaceAll(/\\(.)/g, "$1");
}

function spanAt(node: NotedPlace["node"], file: ts.SourceFile): Span {
  const literal = literalOf(node);
  if (literal) return contentSpan(literal, file);
  const { start, end } = spanOf(isAccess(node) ? nameOf(node) : node, file);
  if (node.kind !== ts.SyntaxKind.RegularExpressionLiteral) return { start, end };
  return { start: start + 1, end: start + node.text.lastIndexOf("/") };
}

/** Where a value is still to be typed, the parser puts a name without letters. */
function isMissing(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.Identifier && (node as ts.Identifier).text === "";
}

/** A place that waits for a value: from the operator or `case` up to whatever comes next on the line. */
function missingAt(place: NotedPlace, reader: Reader): Reference | undefined {
  const start = place.node.pos;
  const end = start + (/^[ \t]*/.exec(reader.file.text.slice(start, start + 200))?.[0].length ?? 0);
  const declared = declaredAt(place, reader);
  const more = { value: Number.NaN, ...(declared ? { declared } : {}) };
  return unwrittenAt(place, { start, end }, more, reader, (kind) => ({
    values: kind === "status" ? [] : importedValues(place.scope, reader.evaluator),
    isMember: false,
  }));
}

/** The place behind a dot, where the name of a member is still to be typed, or has begun. */
function memberAt(
  place: NotedPlace,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  reader: Reader,
): Reference | undefined {
  if (node.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const { expression, name } = node as ts.PropertyAccessExpression;
  const { evaluator, file } = reader;
  const end = spanOf(name, file).end;
  const span = { start: end - name.text.length, end };
  const holder = () => evaluator.evaluate(expression, place.scope);
  return unwrittenAt(place, span, { value: name.text }, reader, (kind) => ({
    values: kind === "status" ? [] : membersFrom(name.text, namedValues(holder(), evaluator)),
    isMember: true,
  }));
}

/** All of several names, where what is typed is the beginning of one. */
function membersFrom(typed: string, members: readonly NamedValue[]): readonly NamedValue[] {
  const begins = typed.toLowerCase();
  return members.some(({ name }) => name.toLowerCase().startsWith(begins)) ? members : [];
}

/** The reference at a place where no value stands yet; undefined where none is asked for that tells errors apart. */
function unwrittenAt(
  place: NotedPlace,
  span: Span,
  more: Pick<Reference, "value" | "declared">,
  reader: Reader,
  namesThere: (kind: ReferenceKind) => NamesThere,
): Reference | undefined {
  if (place.role !== "comparison" && place.role !== "case") return undefined;
  const { subject, source } = subjectAt(place, undefined, reader);
  const origin = subject?.origin;
  if (subject === undefined) return undefined;
  const named = kindByName(subject.path.at(-1) ?? subject.root);
  const kind = kindAt(origin) ?? (origin === undefined || origin.part === "body" ? named : undefined);
  if (kind === undefined) return undefined;
  const names = namesThere(kind);
  if (names.isMember && names.values.length === 0) return undefined;
  const { frame, scope, subject: tested, role, site } = place;
  const facts = source && tested && reader.narrower.factsAt(frame, source, tested, scope);
  return {
    kind,
    role,
    span,
    quote: "",
    partial: true,
    subject,
    ...more,
    ...(facts ? { facts } : {}),
    ...(site === undefined ? {} : { site }),
    ...(names.values.length > 0 ? { names } : {}),
  };
}

/** The values that what a place is compared with is declared to have. */
function declaredAt(
  { role, subject, scope, below }: NotedPlace,
  { declared }: Reader,
): Reference["declared"] {
  if (subject === undefined || (role !== "comparison" && role !== "case")) return undefined;
  return declared.literals(subject, scope, below?.names ?? []);
}

function subjectAt(place: NotedPlace, table: TableUse | undefined, reader: Reader): Partial<SourcedSubject> {
  const { file, evaluator, calls } = reader;
  if (table) return table.subject;
  if (place.subject) return subjectOf(place.subject, place.scope, evaluator, calls, file, place.below);
  const described = reader.described.get(place.node);
  if (place.property === undefined && !described) return {};
  const path = place.property === undefined ? [] : [place.property];
  const written = { span: spanOf(place.node, file), root: "", path, pathSpans: [] };
  if (described) return { subject: sourced(described, written, calls).subject };
  return { subject: written };
}
