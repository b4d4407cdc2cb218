// From the outline of a file to its references: each place gets its kind, its subject with its origin, and what the
// branches around it say.

import * as ts from "typescript";
import type {
  Facts,
  FileReferences,
  HandlingSite,
  Hint,
  Reference,
  ReferenceKind,
  Subject,
} from "../model.ts";
import { complementStatuses, type StatusSet, statusRange, statusSet } from "../statusSet.ts";
import { directivesOf } from "./directives.ts";
import { createEvaluator, type Evaluator } from "./evaluate.ts";
import { hintsWithin, type Imports } from "./modules.ts";
import { createNarrower, type Narrower } from "./narrow.ts";
import {
  type AccessPlace,
  type Definition,
  lookUp,
  type Outline,
  type Place,
  type Scope,
  type TablePlace,
} from "./outline.ts";
import { isBuiltInMember } from "./parts.ts";
import { CallNumbers, type SourcedSubject, sourced, subjectOf, writtenPath } from "./subject.ts";
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
import type { Source } from "./value.ts";

/** Longer strings name no error. */
const LONGEST_VALUE = 300;

/** The references of an outlined file. */
export function collectReferences(outline: Outline, imports?: Imports): FileReferences {
  const { file } = outline;
  const evaluator = createEvaluator(outline, imports);
  const reader: Reader = {
    file,
    evaluator,
    narrower: createNarrower(outline, evaluator),
    calls: new CallNumbers(outline, evaluator),
  };
  const tables = tableMembers(outline.tables, reader);
  const references: Reference[] = [];
  for (const call of outline.calls) noteCall(call.node, call.scope, reader);
  for (const place of outline.places) {
    const reference = referenceAt(place, tables.get(place.node), reader);
    if (reference) references.push(reference);
  }
  for (const access of outline.accesses) {
    const reference = fieldAt(access, reader);
    if (reference) references.push(reference);
  }
  references.sort((a, b) => a.span.start - b.span.start);
  const sites = outline.sites.map((site) => siteAt(site, reader));
  return {
    references,
    calls: reader.calls.calls,
    sites,
    bodies: [],
    directives: directivesOf(file),
    hints: withUsedModules(outline.hints, evaluator),
  };
}

/** Says of each import whose values were followed what the module itself names. */
function withUsedModules(hints: readonly Hint[], { modules: { used } }: Evaluator): readonly Hint[] {
  if (used.size === 0) return hints;
  return hints.map((hint) => {
    const modules = hint.kind === "module" || hint.kind === "package" ? used.get(hint.value) : undefined;
    return modules ? { ...hint, within: [...modules].flatMap(hintsWithin) } : hint;
  });
}

interface Reader {
  readonly file: ts.SourceFile;
  readonly evaluator: Evaluator;
  readonly narrower: Narrower;
  readonly calls: CallNumbers;
}

const REQUEST_NAMES = new Set([
  "fetch",
  "$fetch",
  "ofetch",
  "axios",
  "ky",
  "got",
  "superagent",
  "request",
  "raw",
  "get",
  "post",
  "put",
  "patch",
  "delete",
  "head",
  "del",
]);

function noteCall(node: ts.CallExpression, scope: Place["scope"], reader: Reader): void {
  const callee = unwrap(node.expression);
  const name =
    callee.kind === ts.SyntaxKind.Identifier
      ? (callee as ts.Identifier).text
      : isAccess(callee)
        ? memberName((callee as ts.PropertyAccessExpression).name)
        : undefined;
  if (name === undefined || !REQUEST_NAMES.has(name)) return;
  const value = reader.evaluator.evaluate(node, scope);
  if (value?.kind === "part") reader.calls.of(value.source);
}

// Tables

/** The literals of tables that values are looked up in, each with the look-up. */
function tableMembers(
  tables: readonly TablePlace[],
  { evaluator }: Reader,
): ReadonlyMap<ts.Node, TablePlace> {
  const members = new Map<ts.Node, TablePlace>();
  for (const place of tables) {
    const value = evaluator.evaluate(place.table, place.scope);
    if (value?.kind === "array") {
      for (const element of value.node.elements) {
        const node = unwrap(element);
        const [key] =
          node.kind === ts.SyntaxKind.ArrayLiteralExpression
            ? (node as ts.ArrayLiteralExpression).elements
            : [];
        members.set(key ? unwrap(key) : node, place);
      }
    } else if (value?.kind === "object") {
      for (const { name } of value.node.properties) {
        if (name)
          members.set(
            name.kind === ts.SyntaxKind.ComputedPropertyName ? unwrap(name.expression) : name,
            place,
          );
      }
    }
  }
  return members;
}

// Literals

function referenceAt(place: Place, table: TablePlace | undefined, reader: Reader): Reference | undefined {
  const { file } = reader;
  const literal = literalOf(place.node);
  if (isMissing(place.node)) return missingAt(place, reader);
  const isKey = place.role === "key";
  const named =
    literal || isKey ? undefined : reader.evaluator.evaluate(place.node as ts.Expression, place.scope);
  if (!literal && !isKey && named?.kind !== "text" && named?.kind !== "number") return undefined;
  const { subject, source } = subjectAt(place, table, reader);
  const value = placeValue(place.node, named);
  const kind = kindOf(value, place, subject);
  if (kind === undefined) return undefined;
  const role = table ? (isKey ? "key" : "membership") : place.role;
  const isShort = typeof value === "number" && value < 100;
  const partial =
    isShort || (literal !== undefined && (literal.text === "" || !isTerminated(literal, file.text)));
  const { frame, scope } = table ?? place;
  const facts = source && reader.narrower.factsAt(frame, source, table?.subject ?? place.subject, scope);
  const statuses = kind === "status" ? statusesOf(place, Number(value)) : undefined;
  return {
    kind,
    role,
    value,
    span: literal
      ? contentSpan(literal, file)
      : spanOf(isAccess(place.node) ? nameOf(place.node) : place.node, file),
    quote: literal ? quoteOf(literal, file) : "",
    partial,
    ...(subject ? { subject } : {}),
    ...(facts ? { facts } : {}),
    ...(statuses ? { statuses } : {}),
    ...(place.negated ? { negated: true } : {}),
    ...(place.site === undefined ? {} : { site: place.site }),
  };
}

/** Where a value is still to be typed, the parser puts a name without letters. */
function isMissing(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.Identifier && (node as ts.Identifier).text === "";
}

/** A place that waits for a value: from the operator or `case` up to whatever comes next on the line. */
function missingAt(place: Place, reader: Reader): Reference | undefined {
  const { subject, source } = subjectAt(place, undefined, reader);
  const origin = subject?.origin;
  if (subject === undefined || place.role === "key") return undefined;
  const named = kindByName(subject.path.at(-1) ?? subject.root);
  const kind =
    origin?.part === "status" ? "status" : origin === undefined || origin.part === "body" ? named : undefined;
  if (kind === undefined) return undefined;
  const start = place.node.pos;
  const end = start + (/^[ \t]*/.exec(reader.file.text.slice(start, start + 200))?.[0].length ?? 0);
  const facts = source && reader.narrower.factsAt(place.frame, source, place.subject, place.scope);
  return {
    kind,
    role: place.role,
    value: Number.NaN,
    span: { start, end },
    quote: "",
    partial: true,
    subject,
    ...(facts ? { facts } : {}),
    ...(place.site === undefined ? {} : { site: place.site }),
  };
}

function nameOf(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): ts.Node {
  return node.kind === ts.SyntaxKind.PropertyAccessExpression
    ? (node as ts.PropertyAccessExpression).name
    : (node as ts.ElementAccessExpression).argumentExpression;
}

function placeValue(node: Place["node"], named: ReturnType<Evaluator["evaluate"]>): string | number {
  if (named?.kind === "text") return named.text;
  if (named?.kind === "number") return named.number;
  const literal = literalOf(node) as LiteralNode | undefined;
  if (literal?.kind === ts.SyntaxKind.NumericLiteral) return Number(literal.text);
  return literal?.text ?? (node as ts.Identifier).text;
}

function subjectAt(place: Place, table: TablePlace | undefined, reader: Reader): Partial<SourcedSubject> {
  const { file, evaluator, calls } = reader;
  const lookedUp = table ?? (place.subject ? { subject: place.subject, scope: place.scope } : undefined);
  if (lookedUp) return subjectOf(lookedUp.subject, lookedUp.scope, evaluator, calls, file);
  if (place.property === undefined) return {};
  return { subject: { span: spanOf(place.node, file), root: "", path: [place.property], pathSpans: [] } };
}

const KIND_BY_NAME: Readonly<Record<string, ReferenceKind>> = {
  code: "code",
  errorcode: "code",
  error_code: "code",
  type: "type",
  errortype: "type",
  error_type: "type",
  message: "message",
  msg: "message",
  detail: "message",
  errormessage: "message",
  status: "status",
  statuscode: "status",
  status_code: "status",
  httpstatus: "status",
};

/** The kind that a name promises: `errorCode` a code. undefined for names that promise nothing. */
function kindByName(name: string | undefined): ReferenceKind | undefined {
  return name === undefined ? undefined : KIND_BY_NAME[name.toLowerCase()];
}

/** The kind of a reference with this value; undefined where it can name no error. */
function kindOf(
  value: string | number,
  place: Place,
  subject: Subject | undefined,
): ReferenceKind | undefined {
  const origin = subject?.origin;
  const named = kindByName(subject?.path.at(-1) ?? subject?.root);
  if (typeof value === "number") {
    const isStatus = origin ? origin.part === "status" : named === "status";
    const isPlausible = Number.isInteger(value) && value >= 100 && value <= 599;
    const isBeingTyped = value >= 0 && value < 100 && (place.role === "comparison" || place.role === "case");
    return isStatus && (isPlausible || isBeingTyped || place.role === "range") ? "status" : undefined;
  }
  if (value.length > LONGEST_VALUE || (value === "" && subject === undefined)) return undefined;
  if (origin && origin.part !== "body" && origin.part !== "error" && origin.part !== "text") return undefined;
  if (place.role === "pattern") return "message";
  return named === undefined || named === "status" ? "text" : named;
}

function statusesOf(place: Place, status: number): StatusSet {
  switch (place.operator) {
    case "<":
      return statusRange(100, status - 1);
    case "<=":
      return statusRange(100, status);
    case ">":
      return statusRange(status + 1, 599);
    case ">=":
      return statusRange(status, 599);
    default:
      return place.negated ? complementStatuses(statusSet(status)) : statusSet(status);
  }
}

// Fields

/** Names under which error objects go where the file does not say what they are. */
const ERROR_NAMES =
  /^(e|ex|err|error|body|data|json|payload|detail|details|cause|reason|problem|failure)$|(Error|Err|Body|Problem)$/;

function fieldAt(place: AccessPlace, reader: Reader): Reference | undefined {
  const { file, evaluator, calls } = reader;
  if (isBuiltInMember(place.name)) return undefined;
  const isPattern = isDefinition(place.from);
  if (!isDefinition(place.from) && isImportedThing(place.from, place.scope)) return undefined;
  const from = isDefinition(place.from)
    ? evaluator.define(place.from, place.scope)
    : evaluator.evaluate(place.from, place.scope);
  if (from?.kind !== "part" && from?.kind !== "opaque") return undefined;
  if (from.kind === "part" && from.part !== "body" && !(from.part === "response" || from.part === "error"))
    return undefined;
  if (from.kind === "part" && from.part !== "body" && place.name !== "") return undefined;
  if (from.kind === "opaque" && (isPattern || !ERROR_NAMES.test(from.path.at(-1) ?? from.source.name)))
    return undefined;
  const owner: Source = from.source;
  const span = contentOf(place.nameNode, file);
  const written: Subject = {
    span: spanOf(place.node, file),
    root: owner.name,
    path: [...from.path, place.name],
    pathSpans: isAccess(place.node) ? writtenPath(place.node, file).spans : [span],
  };
  const value = { ...from, path: [...from.path, place.name] };
  const { subject } = sourced(value, written, calls);
  const facts = reader.narrower.factsAt(
    place.frame,
    owner,
    isDefinition(place.from) ? undefined : place.from,
    place.scope,
  );
  return {
    kind: "field",
    role: "access",
    value: place.name,
    span,
    quote: literalOf(place.nameNode) ? quoteOf(place.nameNode as LiteralNode, file) : "",
    partial: place.name === "",
    subject,
    ...(facts ? { facts } : {}),
  };
}

/** `styles.a.b` of something imported: constants, clients and namespaces, but no response. Saves reading the module for it. */
function isImportedThing(expression: ts.Expression, scope: Scope): boolean {
  let node = expression;
  while (node.kind === ts.SyntaxKind.PropertyAccessExpression)
    node = (node as ts.PropertyAccessExpression).expression;
  if (node.kind !== ts.SyntaxKind.Identifier) return false;
  return lookUp((node as ts.Identifier).text, scope)?.definitions[0]?.kind === "import";
}

function isDefinition(from: AccessPlace["from"]): from is Definition {
  return typeof from.kind === "string";
}

function contentOf(node: ts.Node, file: ts.SourceFile): Reference["span"] {
  const literal = literalOf(node);
  return literal ? contentSpan(literal, file) : spanOf(node, file);
}

// Sites

function siteAt(site: Outline["sites"][number], reader: Reader): HandlingSite {
  const { file, evaluator, calls, narrower } = reader;
  const { subject, source } = subjectOf(site.subject, site.scope, evaluator, calls, file);
  const values = site.labels.flatMap((label): (string | number)[] => {
    const value = evaluator.evaluate(label, site.scope);
    return value?.kind === "text" ? [value.text] : value?.kind === "number" ? [value.number] : [];
  });
  const facts: Facts | undefined = source && narrower.factsAt(site.frame, source, site.subject, site.scope);
  return {
    kind: site.kind,
    span: spanOf(site.node, file),
    subject,
    values,
    hasDefault: site.hasDefault,
    ...(facts ? { facts } : {}),
  };
}
