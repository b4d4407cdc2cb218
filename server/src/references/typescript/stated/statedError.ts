// From the values that are stated of one error to plain data: its status, the texts that may tell which error it is, and the codes that
// are worked out at run time.

import * as ts from "typescript";
import type { StatedForm } from "../../../libraries/statedForms.ts";
import type { Span } from "../../../text/span.ts";
import type { StatedError, StatedStatus, StatedText } from "../../statedModel.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import {
  contentSpan,
  isAccess,
  isTerminated,
  literalOf,
  quoteOf,
  rootOf,
  spanOf,
  unwrap,
} from "../syntax.ts";
import { isCodeName, isStatusName, mayTell } from "./names.ts";
import type { Made, StatedReader, StatedValue } from "./statedValues.ts";

/** Texts that are noted of one error. */
const MOST_TEXTS = 12;

/** The error that values state; undefined where nothing in this file tells which it is. `usual`: its status where none is given. */
export function statedError(
  node: ts.Node,
  { how, values }: Made,
  reader: StatedReader,
  usual?: StatedForm["status"],
): StatedError | undefined {
  const texts: StatedText[] = [];
  const unknown: Span[] = [];
  for (const value of byTelling(values)) {
    if (!isTellingPath(value.path)) continue;
    const text = textOf(value, reader);
    if (text === "unknown") unknown.push(spanOf(value.node, reader.file));
    else if (text !== undefined && texts.length < MOST_TEXTS) texts.push(text);
  }
  if (texts.length === 0 && unknown.length === 0) return undefined;
  const stated = statedStatus(values, reader);
  const status = stated ?? usualStatus(usual, texts);
  return {
    span: spanOf(node, reader.file),
    how,
    ...(status === undefined || status === "several" ? {} : { status }),
    texts,
    unknown,
  };
}

function usualStatus(usual: StatedForm["status"], texts: readonly StatedText[]): StatedStatus | undefined {
  if (typeof usual === "number") return { value: usual };
  const code = texts.find(({ path }) => isCodeName(path.at(-1) ?? ""))?.value;
  const value = usual && code !== undefined && Object.hasOwn(usual, code) ? usual[code] : undefined;
  return value === undefined ? undefined : { value };
}

/** The status that values state: one that is called so, else a number of unknown meaning. */
export function statedStatus(
  values: readonly StatedValue[],
  reader: StatedReader,
): StatedStatus | "several" | undefined {
  const named: StatedStatus[] = [];
  const bare: StatedStatus[] = [];
  for (const value of byTelling(values)) {
    const isNamed = isStatusName(value.path.at(-1) ?? "");
    if (!isNamed && value.path.length > 0) continue;
    const status = statusOf(value, reader);
    if (status) (isNamed ? named : bare).push(status);
  }
  return only(named.length > 0 ? named : bare);
}

/** Each value once: what is given to a constructor is a field and a parameter, of which the name that tells the most counts. */
function byTelling(values: readonly StatedValue[]): readonly StatedValue[] {
  const found = new Map<ts.Node, StatedValue>();
  for (const value of values) {
    const known = found.get(value.node);
    if (known === undefined || rank(value) > rank(known)) found.set(value.node, value);
  }
  return [...found.values()];
}

function rank({ path }: StatedValue): number {
  const name = path.at(-1) ?? "";
  if (isCodeName(name) || isStatusName(name)) return 3;
  return mayTell(name) ? 2 : name === "" ? 1 : 0;
}

function only(statuses: readonly StatedStatus[]): StatedStatus | "several" | undefined {
  const [first] = statuses;
  return statuses.some(({ value }) => value !== first?.value) ? "several" : first;
}

function isTellingPath(path: readonly string[]): boolean {
  return path.length === 0 || mayTell(path.at(-1) ?? "");
}

function statusOf(
  { node, scope, value: known, isLookedUp }: StatedValue,
  { evaluator, file }: StatedReader,
): StatedStatus | undefined {
  const value = known ?? evaluator.evaluate(node, scope);
  if (value?.kind !== "number" || !isErrorStatus(value.number)) return undefined;
  if (isLookedUp) return { value: value.number, isLookedUp };
  return { value: value.number, ...(scope.file === file ? { span: spanOf(unwrap(node), file) } : {}) };
}

/** Whether a number is a status of errors (RFC 9110, section 15). */
export function isErrorStatus(value: number): boolean {
  return Number.isInteger(value) && value >= 400 && value <= 599;
}

function textOf(
  { path, node, scope, value: known }: StatedValue,
  { evaluator, file }: StatedReader,
): StatedText | "unknown" | undefined {
  if (scope.file !== file) return undefined;
  const literal = literalOf(node);
  if (literal?.kind === ts.SyntaxKind.NumericLiteral) return undefined;
  if (literal) {
    const isOpen = !isTerminated(literal, file.text);
    return isOpen
      ? undefined
      : { value: literal.text, span: contentSpan(literal, file), quote: quoteOf(literal, file), path };
  }
  // What a parameter is given is stated where it is given.
  if (isOfCaller(node, scope)) return undefined;
  const value = known ?? evaluator.evaluate(node, scope);
  if (value?.kind === "text" && !value.text.includes("{}")) {
    const ofCodes = isAccess(node) && CODES.test(rootOf(node)?.text ?? "");
    return { value: value.text, span: spanOf(node, file), quote: "", path, ...(ofCodes ? { ofCodes } : {}) };
  }
  return isCodeName(path.at(-1) ?? "") && isWorkedOut(node) ? "unknown" : undefined;
}

/** Names of enums and objects whose members are codes. */
const CODES = /(?:code|err|error)s?$/i;

/** Whether an expression is a parameter, a part of one, or of `this`. */
function isOfCaller(node: ts.Expression, scope: Scope): boolean {
  let from = unwrap(node);
  while (isAccess(from)) from = unwrap(from.expression);
  if (from.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (from.kind !== ts.SyntaxKind.Identifier) return false;
  const binding = findBinding((from as ts.Identifier).text, scope);
  return binding?.definitions.some(({ kind }) => kind === "parameter" || kind === "caught") === true;
}

/** Whether an expression makes or looks up a code, rather than hand on one that is stated elsewhere: `error.code`, a parameter. */
function isWorkedOut(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  switch (node.kind) {
    case ts.SyntaxKind.CallExpression:
    case ts.SyntaxKind.TemplateExpression:
    case ts.SyntaxKind.ElementAccessExpression:
      return true;
    case ts.SyntaxKind.PropertyAccessExpression: {
      const { name } = node as ts.PropertyAccessExpression;
      return isAccess(node) && !isCodeName(name.text);
    }
    default:
      return false;
  }
}
