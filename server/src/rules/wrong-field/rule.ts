// wrong-field: a field read at a path where this API's error bodies do not have it.

import type { Catalog } from "../../catalog/model.ts";
import type { Reference } from "../../references/model.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import { pathText } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { samePath } from "../../text/path.ts";
import type { Span } from "../../text/span.ts";
import { referencesToField } from "../referenceIndex.ts";
import type { Findings, Rule } from "../rule.ts";
import { becauseOf, isDeciding, isNoSuccess } from "../support.ts";
import { wrongKeys } from "./bodyKeys.ts";
import { hasPath } from "./documentedPaths.ts";
import { reasonMeant } from "./failedOperations.ts";
import { moveTo } from "./fixes.ts";
import { messages } from "./messages.ts";
import { isOtherForm } from "./otherForm.ts";

/** Names under which APIs give a code, a type or a text: each may be looked for under a wrong one of them. */
const NAMES: readonly (readonly [kinds: readonly string[], names: ReadonlySet<string>])[] = [
  [["code", "type"], new Set(["code", "type", "error_code", "errorCode", "error_type", "errorType"])],
  [["message"], new Set(["message", "msg", "error_message", "errorMessage", "error_description"])],
];

/** Between two parts of an expression that somebody wrote. */
const LONGEST_EXPRESSION = 240;

export const wrongField: Rule = {
  metadata: {
    id: "wrong-field",
    title: "A field at a path that this API's error bodies do not have",
    what: "Reports a code, type or message that is read from a path at which the API's documented error bodies do not have it; they have it at another. In recorded bodies, fixtures and other JSON it reports a key that is a documented field with another spelling, such as `retryAfter` for `retry_after`, and under the preset `strict` a code at a second place. Additional fields are allowed.",
    why: "A field that is not documented is most likely undefined: every test of it fails, and messages are empty. A test whose body has keys with another spelling passes although the code cannot read what the API sends.",
    howToFix: "Read the documented path, or rename the key. Both are offered as fixes.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "json",
          code: `{
  "url": "https://api.pipevideo.co/v1/jobs",
  "status": 429,
  "body": { "message": "Rate limit exceeded", "data": { "retry_after": 30 }, "requestId": "r1" }
}
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/search");
if (!res.ok) {
  const body = await res.json();
  report(body.detail.code, body.detail.message);
}
`,
        },
        {
          language: "ts",
          code: `// Not an error: what a success holds is not the catalog's business.
const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
show(body.type, body.result.message);
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
if (body.error.code === "SEARCH_UNAVAILABLE") retryLater();
//             ^^^^
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
if (!res.ok) {
  const { error } = await res.json();
  report(error?.code);
//              ^^^^
}
`,
        },
        {
          language: "json",
          code: `{
  "url": "https://api.pipevideo.co/v1/jobs",
  "status": 429,
  "body": { "message": "Rate limit exceeded", "data": { "retryAfter": 30 } }
//                                                       ^^^^^^^^^^
}
`,
        },
      ],
    },
  },

  *check(document): Findings {
    const compared = comparedFields(document);
    const changed = new Set<number>();
    for (const reference of document.references.references) {
      yield;
      if (reference.kind !== "field" || reference.role !== "access" || reference.partial) continue;
      const origin = reference.subject?.origin;
      if (origin?.part !== "body") continue;
      const { certain, candidates } = document.resolve(reference);
      const api = candidates[0];
      if (!certain || api === undefined || api.catalog.kind !== "api") continue;
      const { catalog, evidence } = api;
      const isCompared = compared.has(reference.span.start);
      const reason = reasonMeant(reference, catalog);
      if (!isNoSuccess(reference) && !isCompared && reason === undefined) continue;
      if (!catalog.complete.fields) continue;
      const constant = isCompared ? constantAt(origin.path, catalog) : undefined;
      if (constant === undefined && hasPath(origin.path, catalog)) continue;
      const right = reason ?? rightPath(origin.path, catalog);
      if (right === undefined || isOtherForm(reference.facts, catalog)) continue;
      if (constant === undefined && isOneOfSeveral(reference, tokensOf(right), isCompared, document))
        continue;
      const said = { api: catalog.name, path: origin.path.join("."), right: pathText(right) };
      const message = reason === undefined ? messages.wrongPath(said) : messages.wrongReason(said);
      yield {
        span: reference.span,
        message: constant === undefined ? message : messages.constant({ ...said, constant }),
        related: becauseOf(catalog, evidence),
        fixes: moveTo(tokensOf(right), reference, {
          document,
          changed,
          isDocumented: (path) => hasPath(path, catalog),
        }),
      };
    }
    yield* wrongKeys(document);
  },
};

/**
 * Whether code that reads the right path of the same response too tries this one besides, as code for the answers of proxies and
 * of several APIs does: `body.error?.message ?? body.message`.
 */
function isOneOfSeveral(
  { subject, span, mayBeAbsent }: Reference,
  right: readonly string[],
  isCompared: boolean,
  { source, references }: ResolvedDocument,
): boolean {
  const call = subject?.origin?.call;
  const start = subject?.span.start ?? 0;
  const isInitializer = /[^=!<>]=\s*$/.test(source.slice(Math.max(0, start - 40), start));
  return referencesToField(call, right, references).some(
    ({ span: there }) =>
      (mayBeAbsent && !isCompared && !isInitializer) ||
      isInOneExpression(there, span, source) ||
      isOtherwise(there, span, source),
  );
}

/** `const { detail, message } = body`, and then `detail?.message ?? message`. */
function isOtherwise(read: Span, { start, end }: Span, source: string): boolean {
  if (!/[{,]\s*$/.test(source.slice(Math.max(0, start - 80), start))) return false;
  const variable = /^\s*:\s*([\w$]+)/.exec(source.slice(end, end + 80))?.[1] ?? source.slice(start, end);
  return /^\s*(?:\?\?|\|\|)\s*([\w$]+)/.exec(source.slice(read.end, read.end + 80))?.[1] === variable;
}

function isInOneExpression(a: Span, b: Span, source: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = source.slice(first.end, second.start);
  return (
    between.length <= LONGEST_EXPRESSION &&
    /\?\?|\|\||[?:,]\s/.test(between) &&
    !/[;{}]|[^=!<>]=(?!=)|\b(?:return|throw|if|const|let|var|case|await)\b/.test(between)
  );
}

/** Where the fields stand that are compared with one of the API's own codes, types or messages: their bodies are error bodies too. */
function comparedFields(document: ResolvedDocument): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const reference of document.references.references) {
    const { kind, subject, value } = reference;
    const last = subject?.origin?.part === "body" ? subject.pathSpans.at(-1) : undefined;
    if (last === undefined || kind === "field" || typeof value !== "string" || !isDeciding(reference))
      continue;
    const [first] = document.resolve(reference).candidates;
    if (first && first.entries.length > 0 && first.catalog.kind === "api") starts.add(last.start);
  }
  return starts;
}

/** What the field at `path` is in all bodies that have it, such as the outer `type` of LTX. */
function constantAt(path: readonly string[], { shapes }: Catalog): string | undefined {
  const fields = shapes.flatMap((shape) =>
    shape.fields.filter(({ pointer }) => samePath(tokensOf(pointer), path)),
  );
  const [first] = fields;
  const value = first?.constant;
  return fields.every(({ constant }) => constant === value) ? value?.toString() : undefined;
}

/** Where the API has what `path` looks for. */
function rightPath(path: readonly string[], catalog: Catalog): string | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const fields = catalog.shapes.flatMap((shape) =>
    shape.fields.filter((field) => field.constant === undefined),
  );
  const same = fields.find(({ pointer }) => tokensOf(pointer).at(-1) === last && !pointer.includes("*"));
  if (same) return same.pointer;
  for (const [kinds, names] of NAMES) {
    if (!names.has(last)) continue;
    const candidates = catalog.discriminators.filter(({ kind }) => kinds.includes(kind));
    return (candidates.find(({ pointer }) => tokensOf(pointer).at(-1) === last) ?? candidates[0])?.pointer;
  }
  return undefined;
}
