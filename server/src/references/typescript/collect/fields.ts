// From the read of a property to the field reference that it is.

import * as ts from "typescript";
import type { Reference, Subject } from "../../model.ts";
import { limits } from "../budget.ts";
import { isReadyForAbsence } from "../outline/absence.ts";
import type { AccessPlace } from "../outline/notes.ts";
import { findBinding, isTakenApart, type Scope } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { valueRead } from "../read/responses.ts";
import { sourced, writtenPath } from "../read/subject.ts";
import { contentSpan, isAccess, type LiteralNode, literalOf, quoteOf, spanOf } from "../syntax.ts";
import type { ValueSource } from "../values/model.ts";
import { isBuiltInMember, knownProperty } from "../values/parts.ts";

/** Names under which error objects go where the file does not say what they are. */
const ERROR_NAMES =
  /^(e|ex|err|error|body|data|json|payload|detail|details|cause|reason|problem|failure)$|(Error|Err|Body|Problem)$/;

/** The field reference that a read of a property is; undefined where it is no part of an error. */
export function fieldAt(place: AccessPlace, reader: Reader): Reference | undefined {
  const { file, evaluator, calls } = reader;
  if (isBuiltInMember(place.name)) return undefined;
  const isPattern = isTakenApart(place.from);
  if (!isTakenApart(place.from) && isImportedThing(place.from, place.scope)) return undefined;
  const read = valueRead(place, evaluator);
  const from = place.below ? place.below.reduce(knownProperty, read) : read;
  if (from?.kind !== "part" && from?.kind !== "opaque") return undefined;
  if (from.kind === "part" && from.part !== "body") return undefined;
  if (from.kind === "opaque" && (isPattern || !ERROR_NAMES.test(from.path.at(-1) ?? from.source.name)))
    return undefined;
  const owner: ValueSource = from.source;
  const span = contentOf(place.nameNode, file);
  const written: Subject = {
    span: spanOf(place.node, file),
    root: owner.name,
    path: [...from.path, place.name],
    pathSpans: isAccess(place.node) ? writtenPath(place.node, file).spans : [span],
  };
  const value = { ...from, path: [...from.path, place.name] };
  const { subject } = sourced(value, written, calls);
  const facts = reader.narrower.factsAt(place.frame, owner, place.from, place.scope);
  return {
    kind: "field",
    role: "access",
    value: place.name,
    span,
    quote: literalOf(place.nameNode) ? quoteOf(place.nameNode as LiteralNode, file) : "",
    partial: place.name === "",
    subject,
    ...(facts ? { facts } : {}),
    ...place.marks,
    ...(subject.origin && isReadyForAbsence(place) ? { mayBeAbsent: true } : {}),
    ...(reader.declared.hasMembers(place.from, place.scope, place.below ?? [])
      ? { declared: "members" }
      : {}),
  };
}

/** `styles.a.b` of something imported: constants, clients and namespaces, but no response. Saves reading the module for it. */
function isImportedThing(expression: ts.Expression, scope: Scope): boolean {
  let node = expression;
  let links = 0;
  for (; node.kind === ts.SyntaxKind.PropertyAccessExpression && links <= limits.path; links++)
    node = (node as ts.PropertyAccessExpression).expression;
  // Of what is deeper than that nothing is known.
  if (links > limits.path) return true;
  if (node.kind !== ts.SyntaxKind.Identifier) return false;
  return findBinding((node as ts.Identifier).text, scope)?.definitions[0]?.kind === "import";
}

function contentOf(node: ts.Node, file: ts.SourceFile): Reference["span"] {
  const literal = literalOf(node);
  return literal ? contentSpan(literal, file) : spanOf(node, file);
}
