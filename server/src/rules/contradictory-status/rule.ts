// contradictory-status: a code, type or message together with a status that it never comes with.

import type { Catalog, Entry } from "../../catalog/model.ts";
import type { Reference } from "../../references/model.ts";
import { describeStatuses, hasStatus, onlyStatus } from "../../references/statusSet.ts";
import { discriminatorAt } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { placeOf, writtenAt } from "../constants.ts";
import { contradictionOf } from "../contradictions.ts";
import { type ProducedError, producedErrors } from "../produced.ts";
import type { Finding, Findings, RelatedPlace, Rule } from "../rule.ts";
import {
  becauseOf,
  certainApi,
  comesWithNone,
  documentedStatuses,
  isDeciding,
  listStatuses,
  statusesOf,
} from "../support.ts";
import { statusItself, statusOfCode } from "./fixes.ts";
import { differingStatuses } from "./ownStatus.ts";

export const contradictoryStatus: Rule = {
  metadata: {
    id: "contradictory-status",
    title: "A code that cannot come with the status it is paired with",
    what: "Reports a code, type or message that is tested in a branch for statuses with which the API does not document it, and a status in an error body that is not that of its response. In the files that a catalog's `produces` names, it reports what the API itself sends or throws with another status than the catalog says.",
    why: "The status and the code exclude each other, so the branch never runs. Usually the status is that of another error.",
    howToFix:
      "Test the code under the status that the API documents for it, or test the code alone. Where the status is a number beside it, the right one is offered as a fix.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
if (res.status === 402 && body.detail.code === "SEARCH_LIMIT_EXCEEDED") waitForTomorrow();
`,
        },
        {
          language: "json",
          code: `{
  "url": "https://videoconduit.com/v1/download",
  "status": 402,
  "body": { "detail": "Insufficient credits", "code": "insufficient_credits", "required": 3, "available": 1 }
}
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
if (res.status === 404 && body.detail.code === "SEARCH_LIMIT_EXCEEDED") waitForTomorrow();
//                                              ^^^^^^^^^^^^^^^^^^^^^
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
if (res.status >= 500) {
  const { code } = await res.json();
  if (code === "conflict") skip();
//              ^^^^^^^^
}
`,
        },
      ],
    },
  },

  *check(document): Findings {
    for (const reference of document.references.references) {
      yield;
      if (reference.negated || reference.facts === undefined || !isDeciding(reference)) continue;
      const finding =
        reference.kind === "status" ? checkStatus(reference, document) : checkCode(reference, document);
      if (finding) yield finding;
    }
    yield* differingStatuses(document);
    for (const error of producedErrors(document)) yield* checkProduced(error, document.source);
  },
};

/** A code under branches that let only other statuses through. */
function checkCode(reference: Reference, document: ResolvedDocument): Finding | undefined {
  const contradiction = contradictionOf(reference, document);
  if (contradiction === undefined) return undefined;
  const { catalog, evidence, entries, reaching, kind } = contradiction;
  return {
    span: placeOf(reference),
    message: messageFor(reference, catalog, listStatuses(statusesOf(entries)), describeStatuses(reaching)),
    // Texts are changed more easily than codes are.
    ...(kind === "message" && { severity: "information" }),
    related: [...because(reference), ...writtenAt(reference), ...becauseOf(catalog, evidence)],
    fixes: statusOfCode(reference, document),
  };
}

function messageFor(
  { value, body, facts }: Reference,
  catalog: Catalog,
  known: string,
  here: string,
): string {
  const { name } = catalog;
  if (body === undefined)
    return `"${value}" never comes here: ${name} documents it with ${known}, and the status here is ${here}. Test for it under ${known}.`;
  const status = facts?.statuses && onlyStatus(facts.statuses);
  return status === undefined || documentedStatuses(catalog).has(status)
    ? `${name} documents "${value}" with ${known}, not with ${here}. Change the status to ${known}, or use an error documented for ${here}.`
    : `${name} documents "${value}" with ${known}, and no ${here}. Change the status to ${known}.`;
}

/** A status behind a test for codes that come only with others. */
function checkStatus(reference: Reference, document: ResolvedDocument): Finding | undefined {
  const { value, facts } = reference;
  if (typeof value !== "number" || reference.role === "range") return undefined;
  // Where earlier tests took the status, duplicate-case says so.
  if (facts?.statuses && !hasStatus(facts.statuses, value)) return undefined;
  const api = certainApi(document.resolve(reference));
  if (api === undefined) return undefined;
  const { catalog, evidence } = api;
  for (const { path, only } of facts?.values ?? []) {
    if (only === undefined || only.length === 0 || !discriminatorAt(path, catalog)) continue;
    const entries = only.flatMap((code) => entriesNamed(code, catalog));
    if (entries.length < only.length || !comesWithNone(entries, [[value, value]])) continue;
    const codes = only.map((code) => `"${code}"`).join(", ");
    const statuses = statusesOf(entries);
    return {
      span: placeOf(reference),
      message: `${value} never comes here: ${catalog.name} documents ${codes} with ${listStatuses(statuses)}. Test for ${listStatuses(statuses)}.`,
      related: [...because(reference), ...writtenAt(reference), ...becauseOf(catalog, evidence)],
      fixes: statusItself(reference, statuses, document),
    };
  }
  return undefined;
}

/** What the code of an API itself sends or throws with another status than its catalog says. */
function* checkProduced({ catalog, status, names }: ProducedError, source: string): Iterable<Finding> {
  if (status === undefined || status.isLookedUp) return;
  const place = status.span;
  // What is written as a number can be changed, once for all names of the error.
  let canChange = place !== undefined && /^\d+$/.test(source.slice(place.start, place.end));
  for (const { value, span } of names) {
    const entries = entriesNamed(value, catalog);
    if (!comesWithNone(entries, [[status.value, status.value]])) continue;
    const known = statusesOf(entries);
    const [only, other] = known;
    const fix = place && {
      title: `Change the status to ${only}`,
      edits: [{ span: place, newText: String(only) }],
      preferred: false,
    };
    yield {
      span,
      message: `The catalog of ${catalog.name} declares "${value}" with ${listStatuses(known)}, but this sends it with ${status.value}. Send it with ${listStatuses(known)}, or correct the entry.`,
      related: place ? [{ span: place, message: "This is the status that it is sent with." }] : [],
      fixes: fix && canChange && only !== undefined && other === undefined ? [fix] : [],
    };
    canChange = false;
  }
}

function entriesNamed(value: string, catalog: Catalog): readonly Entry[] {
  return catalog.entries.filter(({ code, type }) => code === value || type === value);
}

function because({ facts }: Reference): readonly RelatedPlace[] {
  return (facts?.because ?? []).map((span) => ({ span, message: "This test limits what can get here." }));
}
