// From a read at a wrong path to the same read at the right one: in the expression or pattern that reads it, or in the step
// before it that took the wrong part of the body. Only what differs is changed.

import type { Reference } from "../../references/model.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { samePath } from "../../text/path.ts";
import type { Span } from "../../text/span.ts";
import type { Edit, Fix } from "../rule.ts";
import { titles } from "./messages.ts";

export interface Move {
  readonly document: ResolvedDocument;
  /** Where earlier steps are changed by the fixes of other findings: one change mends all that goes through it. */
  readonly changed: Set<number>;
  readonly isDocumented: (path: readonly string[]) => boolean;
}

/** The fix that makes a field reference read `right`; none where that is not one small, safe change. */
export function moveTo(right: readonly string[], reference: Reference, move: Move): readonly Fix[] {
  const { subject } = reference;
  const path = subject?.origin?.path ?? [];
  const spans = subject?.pathSpans ?? [];
  const common = path.findIndex((name, i) => name !== right[i]);
  if (common < 0) return [];
  const { source } = move.document;
  const edits =
    spans.length >= path.length - common
      ? inPlace(spans.slice(common - path.length), right.slice(common), source)
      : inSteps(common, path, right, reference, move);
  return edits ? [{ title: titles.changePath({ path: right.join(".") }), edits, preferred: true }] : [];
}

/** All that differs is written here. */
function inPlace(
  spans: readonly Span[],
  names: readonly string[],
  source: string,
): readonly Edit[] | undefined {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end };
  const written = source.slice(span.start, span.end);
  if (names.length === 0) return withoutSteps(span, written, source);
  if (source[span.start - 1] === "." && /^[\w$]+(\??\.[\w$]+)*$/.test(written)) {
    // Who reads with care here gets no deeper read without.
    const isGuarded = written.includes("?.") || source.startsWith("?.", span.start - 2);
    return [{ span, newText: names.join(isGuarded ? "?." : ".") }];
  }
  const member = memberAt(span, source);
  if (member === undefined) return undefined;
  const { variable } = member;
  const own = names.at(-1);
  const inner = own === variable ? variable : `${own}: ${variable}`;
  const newText = names.slice(0, -1).reduceRight((text, name) => `${name}: { ${text} }`, inner);
  return [{ span: { start: span.start, end: member.end }, newText }];
}

/** `body.detail.message` → `body.detail`: the steps go, with the dot before them. */
function withoutSteps(span: Span, written: string, source: string): readonly Edit[] | undefined {
  const before = source.slice(0, span.start);
  if (!before.endsWith(".") || !/^[\w$]+(\??\.[\w$]+)*$/.test(written)) return undefined;
  const start = before.slice(0, before.endsWith("?.") ? -2 : -1).trimEnd().length;
  return [{ span: { start, end: span.end }, newText: "" }];
}

/** What differs first is read in an earlier step: `const { error } = body`, `const error = body.error`. */
function inSteps(
  common: number,
  path: readonly string[],
  right: readonly string[],
  { subject, span }: Reference,
  { document, changed, isDocumented }: Move,
): readonly Edit[] | undefined {
  const { source, references } = document;
  const spans = subject?.pathSpans ?? [];
  const taken = path.slice(0, common + 1);
  const here = path.length - spans.length;
  if (right.length !== path.length || isDocumented(taken)) return undefined;
  if (path.slice(common + 1, here).some((name, i) => name !== right[common + 1 + i])) return undefined;
  const steps = references.references.filter(
    ({ kind, role, subject: other }) =>
      kind === "field" &&
      role === "access" &&
      other?.origin?.part === "body" &&
      other.origin.call === subject?.origin?.call &&
      samePath(other.origin.path, taken),
  );
  const [step] = steps;
  const name = right[common];
  if (steps.length !== 1 || !step || name === undefined || step.span.start >= span.start) return undefined;
  if (changed.has(step.span.start)) return undefined;
  const change = inStep(step.span, name, source);
  const tail = path.slice(here).some((each, i) => each !== right[here + i])
    ? inPlace(spans, right.slice(here), source)
    : [];
  if (change === undefined || tail === undefined) return undefined;
  changed.add(step.span.start);
  return [change, ...tail];
}

function inStep(span: Span, name: string, source: string): Edit | undefined {
  if (source[span.start - 1] === ".") return { span, newText: name };
  if (!beginsMember(span, source)) return undefined;
  if (/^\s*:/.test(source.slice(span.end))) return { span, newText: name };
  const isShort = /^\s*[,}]/.test(source.slice(span.end));
  return isShort ? { span, newText: `${name}: ${source.slice(span.start, span.end)}` } : undefined;
}

/** The member of a pattern that is taken into a variable: `message`, `message: text`. Not one with a default. */
function memberAt(
  span: Span,
  source: string,
): { readonly variable: string; readonly end: number } | undefined {
  const rest = source.slice(span.end, span.end + 200);
  if (!beginsMember(span, source)) return undefined;
  const renamed = /^\s*:\s*([\w$]+)(?=\s*[,}])/.exec(rest);
  if (renamed?.[1] !== undefined) return { variable: renamed[1], end: span.end + renamed[0].length };
  return /^\s*[,}]/.test(rest) ? { variable: source.slice(span.start, span.end), end: span.end } : undefined;
}

function beginsMember({ start }: Span, source: string): boolean {
  return /[{,]\s*$/.test(source.slice(Math.max(0, start - 80), start));
}
