// ambiguous-type: a type that stands for errors of several statuses, decided upon without asking which of them it is.

import type { Catalog, Entry } from "../../catalog/model.ts";
import type { Reference } from "../../references/model.ts";
import { hasStatus } from "../../references/statusSet.ts";
import { discriminatorOf } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { canReach } from "../../resolve/reachable.ts";
import { encloses } from "../../text/span.ts";
import { referencesWithin } from "../referenceIndex.ts";
import type { Findings, Fix, Rule } from "../rule.ts";
import { becauseOf, certainApi, statusesOf } from "../support.ts";
import { messages, titles } from "./messages.ts";

export const ambiguousType: Rule = {
  metadata: {
    id: "ambiguous-type",
    title: "A type that stands for errors of several statuses",
    what: "Reports a type that an API sends with several statuses, such as VIDIO's invalid_request_error with 400 and 404, where a branch is made for it that looks at neither the status nor the message.",
    why: "The branch handles different errors alike: a job that does not exist, for example, as a request that is not valid.",
    howToFix:
      "Test the status together with the type, or in the branch. Where they should all be handled alike, suppress the problem and say so in the comment.",
    severity: "information",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
if (res.status === 404 && error.type === "invalid_request_error") forget();
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
if (error.type === "invalid_request_error") show(error.message);
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
if (error.type === "invalid_request_error") forget();
//                  ^^^^^^^^^^^^^^^^^^^^^
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
const { error } = await res.json();
switch (error.type) {
  case "invalid_request_error":
//      ^^^^^^^^^^^^^^^^^^^^^
    return "no such job";
  case "insufficient_balance":
    return "top up";
  default:
    return error.message;
}
`,
        },
      ],
    },
  },

  *check(document): Findings {
    for (const reference of document.references.references) {
      yield;
      if (!isBranch(reference)) continue;
      const api = certainApi(document.resolve(reference));
      const kind = api && discriminatorOf(reference.subject, api.catalog)?.kind;
      if (!api || (kind !== "type" && kind !== "code")) continue;
      const { catalog, evidence } = api;
      const arriving = api.entries.filter(
        (entry) => entry.channel === "http" && canReach(entry, reference.facts, catalog),
      );
      const statuses = arrivingStatuses(arriving, reference);
      // One error that comes with several statuses is the same whichever it is.
      if (arriving.length < 2 || statuses.length < 2 || isToldApart(reference, catalog, document)) continue;
      yield {
        span: reference.span,
        message: messages.several({ api: catalog.name, value: String(reference.value), statuses }),
        related: becauseOf(catalog, evidence),
        fixes: fixesFor(reference, statuses, document),
      };
    }
  },
};

/** Whether the program has a branch for just this value: one that several share handles them alike on purpose. */
function isBranch({ role, negated, partial, decision, value }: Reference): boolean {
  if (typeof value !== "string" || negated || partial || decision?.branch === undefined) return false;
  return role === "comparison" || role === "case";
}

function arrivingStatuses(entries: readonly Entry[], { facts }: Reference): readonly number[] {
  const statuses = facts?.statuses;
  return statusesOf(entries).filter((status) => statuses === undefined || hasStatus(statuses, status));
}

/** Whether the status or the message is looked at beside the type or in its branch, or whoever gets the response may look. */
function isToldApart(reference: Reference, catalog: Catalog, document: ResolvedDocument): boolean {
  const { source, references } = document;
  const { test, condition, branch } = reference.decision ?? {};
  if (test === undefined || branch === undefined) return true;
  if (condition && isOneOfSeveral(test, condition, source)) return true;
  const beside = condition
    ? source.slice(condition.start, test.start) + source.slice(test.end, condition.end)
    : "";
  const text = `${beside} ${source.slice(branch.start, branch.end)}`;
  const root = reference.subject?.root ?? "";
  const words = new Set([root, ...TELLING]);
  if ((text.match(/[A-Za-z_$][\w$]*/g) ?? []).some((word) => words.has(word))) return true;
  const call = reference.subject?.origin?.call;
  const inside = [branch, ...(condition ? [condition] : [])].flatMap((span) =>
    referencesWithin(span, references),
  );
  return inside.some((other) => {
    const isSame = other.subject?.origin !== undefined && other.subject.origin.call === call;
    if (!isSame || other === reference) return false;
    return other.kind === "status" || discriminatorOf(other.subject, catalog)?.kind === "message";
  });
}

/** Names under which the status and the message go, and what has them. */
const TELLING = [
  "status",
  "statusCode",
  "message",
  "msg",
  "detail",
  "response",
  "res",
  "resp",
  "body",
  "data",
  "error",
  "err",
  "e",
  "cause",
];

/** Whether the condition holds for other values too: `a || b`. */
function isOneOfSeveral(
  test: { start: number; end: number },
  condition: { start: number; end: number },
  source: string,
): boolean {
  return (
    /\|\|[\s(]*$/.test(source.slice(condition.start, test.start)) ||
    /^[\s)]*\|\|/.test(source.slice(test.end, condition.end))
  );
}

/** One for each status, where the response has a name here. Which of them is meant only the author knows. */
function fixesFor(
  { role, decision, statusText, span }: Reference,
  statuses: readonly number[],
  { source }: ResolvedDocument,
): readonly Fix[] {
  const { test, condition } = decision ?? {};
  if (role !== "comparison" || !test || !condition || statusText === undefined || !encloses(test, span))
    return [];
  const before = source.slice(condition.start, test.start);
  const after = source.slice(test.end, condition.end);
  const isPlain = /^(?:.*&&)?[\s(]*$/s.test(before) && /^[\s)]*(?:&&.*)?$/s.test(after);
  if (!isPlain) return [];
  return statuses.map((status) => ({
    title: titles.testStatus({ status }),
    edits: [{ span: { start: test.end, end: test.end }, newText: ` && ${statusText} === ${status}` }],
    preferred: false,
  }));
}
