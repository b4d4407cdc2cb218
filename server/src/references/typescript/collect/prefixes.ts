// Tests of how a code begins, such as `err.code.startsWith("08")`: the beginning that stands there, as a reference whose value is no
// code but what codes begin with.

import * as ts from "typescript";
import type { Reference } from "../../model.ts";
import type { NotedPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import { kindAt, kindByName } from "../read/kinds.ts";
import type { Reader } from "../read/reader.ts";
import { subjectOf } from "../read/subject.ts";
import {
  accessedName,
  contentSpan,
  isAccess,
  isTerminated,
  literalOf,
  quoteOf,
  spanOf,
  unwrap,
} from "../syntax.ts";

/** The beginnings that codes or types are tested for. */
export function prefixesOf({ places }: Outline, reader: Reader): readonly Reference[] {
  return places.flatMap((place) => prefixAt(place, reader) ?? []);
}

function prefixAt(place: NotedPlace, reader: Reader): Reference | undefined {
  const tested = testedBy(place);
  if (tested === undefined) return undefined;
  const { node, scope, frame, below } = place;
  const { evaluator, calls, file, narrower } = reader;
  const { subject, source } = subjectOf(tested.subject, scope, evaluator, calls, file, below);
  const { origin } = subject;
  if (origin?.part === "class") return undefined;
  const kind = kindAt(origin) ?? kindByName(subject.path.at(-1) ?? subject.root);
  if (kind !== "code" && kind !== "type") return undefined;
  const literal = literalOf(node);
  const facts = source && narrower.factsAt(frame, source, tested.subject, scope);
  const { start, end } = spanOf(node, file);
  return {
    kind,
    role: "prefix",
    value: tested.prefix,
    span: literal
      ? contentSpan(literal, file)
      : { start: start + 1, end: file.text.lastIndexOf("/", end - 1) },
    quote: literal ? quoteOf(literal, file) : "",
    partial: literal !== undefined && !isTerminated(literal, file.text),
    subject,
    ...(facts ? { facts } : {}),
  };
}

interface Tested {
  readonly prefix: string;
  /** What it is the beginning of. */
  readonly subject: ts.Expression;
}

function testedBy(place: NotedPlace): Tested | undefined {
  const { node, role, subject, test } = place;
  if (subject === undefined) return undefined;
  if (role === "pattern") {
    const prefix =
      node.kind === ts.SyntaxKind.RegularExpressionLiteral
        ? /^\/\^([\w-]+)\/$/.exec((node as ts.RegularExpressionLiteral).text)?.[1]
        : methodOf(test) === "startsWith"
          ? literalOf(node)?.text
          : undefined;
    return prefix ? { prefix, subject } : undefined;
  }
  const cut = role === "comparison" || role === "case" ? cutFrom(subject) : undefined;
  const literal = cut && literalOf(node);
  // A text of another length is never equal.
  return cut && literal && literal.kind !== ts.SyntaxKind.NumericLiteral && literal.text.length === cut.length
    ? { prefix: literal.text, subject: cut.subject }
    : undefined;
}

const CUTTING = new Set(["slice", "substring", "substr"]);

/** `code.slice(0, 2)` */
function cutFrom(node: ts.Expression): { subject: ts.Expression; length: number } | undefined {
  const call = unwrap(node);
  if (!CUTTING.has(methodOf(call) ?? "")) return undefined;
  const { expression, arguments: args } = call as ts.CallExpression;
  const [from, to] = args.map((argument) => literalOf(unwrap(argument)));
  const callee = unwrap(expression);
  if (args.length !== 2 || from?.text !== "0" || to?.kind !== ts.SyntaxKind.NumericLiteral) return undefined;
  const length = Number(to.text);
  return isAccess(callee) && length > 0 ? { subject: callee.expression, length } : undefined;
}

/** The method that is called. */
function methodOf(node: ts.Expression | undefined): string | undefined {
  if (node?.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const callee = unwrap((node as ts.CallExpression).expression);
  return isAccess(callee) ? accessedName(callee) : undefined;
}
