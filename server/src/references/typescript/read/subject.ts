// From an expression to the subject of a reference: what it starts from, which properties it reads, where it comes from.

import * as ts from "typescript";
import type { Library } from "../../../libraries/library.ts";
import type { Span } from "../../../text/span.ts";
import type { Call, Origin, PlainOrigin, Subject } from "../../model.ts";
import { limits } from "../budget.ts";
import type { Below, CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scope } from "../outline/scopes.ts";
import { accessedName, contentSpan, isAccess, literalOf, spanOf, unwrap } from "../syntax.ts";
import type { ApiCall, Described, Evaluator, Part, Value, ValueSource } from "../values/model.ts";
import { knownProperty, libraryOf } from "../values/parts.ts";
import { statementOfCall } from "./callStatements.ts";
import { calleeNames } from "./dependencies.ts";
import { retriedByCall, retriedByClient } from "./ownRetries.ts";

/** A subject with the source its value comes from, where that is known. */
export interface SourcedSubject {
  readonly subject: Subject;
  readonly source: ValueSource | undefined;
  /** Literals that the file itself puts in its place: what they are compared with says nothing of an API. */
  readonly standIns?: readonly (string | number)[];
}

/** Gives each call of the file its number in `FileReferences.calls`, in the order in which they are first asked for. */
export class CallNumbers {
  readonly calls: { -readonly [K in keyof Call]: Call[K] }[] = [];
  private readonly file: ts.SourceFile;
  private readonly outline: Pick<Outline, "file" | "hints" | "calls" | "newsOfObjects">;
  private readonly evaluator: Evaluator;
  private readonly numbers = new Map<ApiCall, number>();
  /** What clients make again that have no options of their own. */
  private readonly retried = new Map<Library, Call["retried"]>();
  private places: ReadonlyMap<ts.Node, CallPlace> | undefined = undefined;

  constructor(outline: Pick<Outline, "file" | "hints" | "calls" | "newsOfObjects">, evaluator: Evaluator) {
    this.file = outline.file;
    this.outline = outline;
    this.evaluator = evaluator;
  }

  /** The number of the source's call; undefined where the source is not a call to a web API. */
  of(source: ValueSource, isRepeated = false): number | undefined {
    const { call } = source;
    if (call === undefined) return undefined;
    let number = this.numbers.get(call);
    if (number === undefined) {
      const place = this.placeOf(call);
      if (place === undefined) return undefined;
      const { client, url, method, through, isGiven } = call;
      number =
        this.calls.push({
          ...place,
          client: client.library.name,
          ...(client.library.of === undefined ? {} : { library: client.library.of }),
          ...(url ? { url: url.text } : {}),
          ...(url?.node && url.file === this.file ? { urlSpan: spanOf(url.node, this.file) } : {}),
          ...(method === undefined ? {} : { method }),
          ...(through === undefined ? {} : { through }),
          ...(isRepeated ? { isRepeated } : {}),
          ...(isGiven ? { isGiven } : {}),
        }) - 1;
      const retried = this.retriedBy(call);
      const made = this.calls[number];
      if (retried && made) made.retried = retried;
      this.numbers.set(call, number);
    }
    return number;
  }

  /** What makes a call again by itself. */
  private retriedBy(call: ApiCall): Call["retried"] {
    const { library } = call.client;
    const { own } = library.description.retries ?? {};
    if (own === undefined || (own.methods && !own.methods.includes(call.method ?? "GET"))) return undefined;
    const ofCall = retriedByCall(call, this.callPlace(call.node), this.evaluator);
    if (ofCall) return ofCall === "not" ? undefined : ofCall;
    if (!this.retried.has(library))
      this.retried.set(library, retriedByClient(library, this.outline, this.evaluator));
    return this.retried.get(library);
  }

  /** Notes that a call is made again by what runs the function that it stands in. */
  noteRetried(source: ValueSource, retried: NonNullable<Call["retried"]>): void {
    const number = this.of(source);
    const call = number === undefined ? undefined : this.calls[number];
    if (call) call.retried ??= retried;
  }

  /** Where a call stands; one of another module where that is imported. */
  private placeOf(call: ApiCall): Pick<Call, "span" | "module" | "place"> | undefined {
    const { node, file } = call;
    if (file === this.file) {
      const own = this.callPlace(node);
      const place = own && statementOfCall(own, this.file, this.evaluator);
      return { span: spanOf(node, this.file), ...(place ? { place } : {}), ...own?.marks };
    }
    const module = this.evaluator.modules.importOf(call);
    const hint = this.outline.hints.find(
      ({ kind, value }) => value === module && (kind === "module" || kind === "package"),
    );
    return hint && { span: hint.span, module: hint.value };
  }

  private callPlace(node: ts.Node): CallPlace | undefined {
    this.places ??= new Map(this.outline.calls.map((call) => [call.node, call]));
    return this.places.get(node);
  }
}

/** The subject that `expression` is, read in `scope`; `below`: properties of it that are named elsewhere. */
export function subjectOf(
  expression: ts.Expression,
  scope: Scope,
  evaluator: Evaluator,
  calls: CallNumbers,
  file: ts.SourceFile,
  below?: Below,
): SourcedSubject {
  const { root, path, spans } = writtenPath(expression, file);
  const names = below?.names ?? [];
  const value = names.reduce(knownProperty, evaluator.evaluate(expression, scope));
  const written = {
    span: spanOf(unwrap(expression), file),
    root,
    path: names.length > 0 ? [...path, ...names] : path,
    pathSpans: names.length > 0 ? (below?.last ? [nameSpan(below.last, file)] : []) : spans,
    ...(root === "" ? calledIn(expression) : {}),
  };
  return sourced(value, written, calls);
}

function calledIn(expression: ts.Expression): Pick<Subject, "called"> {
  const call = unwrap(expression);
  if (call.kind !== ts.SyntaxKind.CallExpression) return {};
  const { last } = calleeNames((call as ts.CallExpression).expression);
  return last === "" ? {} : { called: last };
}

function nameSpan(node: ts.Node, file: ts.SourceFile): Span {
  const literal = literalOf(node);
  return literal ? contentSpan(literal, file) : spanOf(node, file);
}

/** Completes what is written with what the value is known to be. */
export function sourced(value: Value | undefined, written: Subject, calls: CallNumbers): SourcedSubject {
  if (value?.kind === "described") {
    return { subject: { ...written, origin: originOfOther(value, calls) }, source: undefined };
  }
  if (value?.kind === "mixed") return { subject: withAny(value.of, written, calls), source: undefined };
  if (value?.kind !== "opaque" && value?.kind !== "part") return { subject: written, source: undefined };
  const { source } = value;
  const { span, pathSpans } = written;
  if (value.kind === "opaque") {
    const root = source.name === "" ? written.root : source.name;
    const isCaught = source.isCaught ? { isCaught: true as const } : {};
    return { subject: { span, root, path: value.path, pathSpans, ...isCaught }, source };
  }
  const { part } = value;
  const origin = originOf(value, calls);
  const path = part === "body" ? value.path : written.path;
  const subject: Subject = { span, root: written.root, path, pathSpans, origin };
  return value.or ? { subject, source, standIns: value.or } : { subject, source };
}

function originOf({ source, by, part, path, failed, orElse }: Part, calls: CallNumbers): PlainOrigin {
  const call = by ? undefined : calls.of(source);
  const library = (by ?? libraryOf(source))?.of;
  return {
    part,
    path,
    ...(library === undefined ? {} : { library }),
    ...(call === undefined ? {} : { call }),
    ...(failed ? { failed } : {}),
    ...(orElse ? { orElse } : {}),
  };
}

/** Of what is no error it is enough to know that. */
function originOfOther({ library, given }: Described, calls: CallNumbers): Origin {
  const call = given && calls.of(given.source);
  return {
    part: "success",
    path: given?.names ?? [],
    ...(library.of === undefined ? {} : { library: library.of }),
    ...(call === undefined ? {} : { call }),
  };
}

/** Of errors that may be those of several libraries, what each of them has there. Of two answers nothing is known. */
function withAny(values: readonly Value[], written: Subject, calls: CallNumbers): Subject {
  const parts = values.filter((each) => each.kind === "part");
  const [first, ...others] = parts.map((each) => originOf(each, calls));
  const isOfLibrary = parts.some(({ source }) => libraryOf(source)?.of !== undefined);
  return first && isOfLibrary ? { ...written, origin: { ...first, orElse: true, others } } : written;
}

/** The names that an expression reads one after the other, as they stand in source, with their places. */
export function writtenPath(
  expression: ts.Expression,
  file: ts.SourceFile,
): { root: string; path: string[]; spans: Span[] } {
  const path: string[] = [];
  const spans: Span[] = [];
  let node = unwrap(expression);
  while (isAccess(node)) {
    if (path.length >= limits.path) return { root: "", path: [], spans: [] };
    const nameNode =
      node.kind === ts.SyntaxKind.PropertyAccessExpression
        ? (node as ts.PropertyAccessExpression).name
        : (node as ts.ElementAccessExpression).argumentExpression;
    path.push(accessedName(node));
    spans.push(spanOf(nameNode, file));
    node = unwrap(node.expression);
  }
  const root = node.kind === ts.SyntaxKind.Identifier ? (node as ts.Identifier).text : "";
  return { root, path: path.reverse(), spans: spans.reverse() };
}
