// contradictory-status: a code, type or message together with a status that it never comes with.

import type { Catalog, Entry } from "../../catalog/model.ts";
import { isNamed } from "../../catalog/values.ts";
import type { Reference } from "../../references/model.ts";
import { hasStatus, onlyStatus, type StatusSet } from "../../references/statusSet.ts";
import { discriminatorAt } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { placeOf, writtenAt } from "../constants.ts";
import { contradictingValue, contradictionOf, knowsStatusesOf } from "../contradictions.ts";
import { titles } from "../messages.ts";
import { type ProducedError, producedErrors } from "../produced.ts";
import type { Finding, Findings, Rule } from "../rule.ts";
import {
  becauseOf,
  comesWithNone,
  documentedStatuses,
  isDeciding,
  likelyApi,
  limitsOf,
  statusesOf,
} from "../support.ts";
import { statusItself, statusOfCode } from "./fixes.ts";
import { messages, places } from "./messages.ts";
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
      // A table of codes is not for the one place where it is looked up.
      if (reference.role === "key") continue;
      const finding =
        reference.kind === "status"
          ? checkStatus(reference, document)
          : (checkCode(reference, document) ?? checkOthers(reference, document));
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
    message: messageFor(reference, catalog, statusesOf(entries), reaching),
    // Texts are changed more easily than codes are.
    ...(kind === "message" && { severity: "information" }),
    related: [...limitsOf(reference), ...writtenAt(reference), ...becauseOf(catalog, evidence)],
    lacking: furtherStatus(catalog, entries, onlyStatus(reaching)),
    fixes: statusOfCode(reference, document),
  };
}

/** What the catalog may lack: the status among those of the entry, where that is the only one that is meant. */
function furtherStatus(
  catalog: Catalog,
  [known, other]: readonly Entry[],
  status: number | undefined,
): Finding["lacking"] {
  return known === undefined || other || status === undefined ? undefined : { catalog, known, status };
}

function messageFor(
  { value, body, facts }: Reference,
  catalog: Catalog,
  known: readonly number[],
  here: StatusSet,
): Finding["message"] {
  const said = { api: catalog.name, value: String(value), known, here };
  if (body === undefined) return messages.neverHere(said);
  const status = facts?.statuses && onlyStatus(facts.statuses);
  return status === undefined || documentedStatuses(catalog).has(status)
    ? messages.otherStatus(said)
    : messages.unknownStatus(said);
}

/** A code under a test for a type, or the like, that it never comes with. */
function checkOthers(reference: Reference, document: ResolvedDocument): Finding | undefined {
  const contradiction = contradictingValue(reference, document);
  if (contradiction === undefined) return undefined;
  const { catalog, evidence, discriminator, own } = contradiction;
  return {
    span: placeOf(reference),
    message: messages.otherValue({
      api: catalog.name,
      value: reference.value,
      field: discriminator.name,
      known: own.map(String),
    }),
    related: [...limitsOf(reference), ...writtenAt(reference), ...becauseOf(catalog, evidence)],
    fixes: [],
  };
}

/** A status behind a test for codes that come only with others. */
function checkStatus(reference: Reference, document: ResolvedDocument): Finding | undefined {
  const { value, facts } = reference;
  if (typeof value !== "number" || reference.role === "range") return undefined;
  // Where earlier tests took the status, duplicate-case says so.
  if (facts?.statuses && !hasStatus(facts.statuses, value)) return undefined;
  const resolution = document.resolve(reference);
  const api = likelyApi(resolution);
  if (api === undefined) return undefined;
  const { catalog, evidence } = api;
  for (const { path, only } of facts?.values ?? []) {
    if (only === undefined || only.length === 0 || !discriminatorAt(path, catalog)) continue;
    // Codes that only this API has say themselves whose they are.
    if (!resolution.certain && !only.every((code) => document.catalogs.isDistinctive(code))) continue;
    const entries = only.flatMap((code) => entriesNamed(code, catalog));
    if (entries.length < only.length || !comesWithNone(entries, [[value, value]])) continue;
    if (!knowsStatusesOf(only, catalog, reference.subject)) continue;
    const known = statusesOf(entries);
    return {
      span: placeOf(reference),
      message: messages.statusNeverHere({ api: catalog.name, status: value, codes: only, known }),
      related: [...limitsOf(reference), ...writtenAt(reference), ...becauseOf(catalog, evidence)],
      lacking: furtherStatus(catalog, entries, value),
      fixes: statusItself(reference, known, document),
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
    if (!comesWithNone(entries, [[status.value, status.value]]) || !knowsStatusesOf([value], catalog))
      continue;
    const known = statusesOf(entries);
    const [only, other] = known;
    const fix = place &&
      only !== undefined && {
        title: titles.changeStatus({ status: only }),
        edits: [{ span: place, newText: String(only) }],
        preferred: false,
      };
    yield {
      span,
      message: messages.produced({ api: catalog.name, value, known, sent: status.value }),
      related: place ? [{ span: place, message: places.sentHere({}) }] : [],
      lacking: furtherStatus(catalog, entries, status.value),
      fixes: fix && canChange && other === undefined ? [fix] : [],
    };
    canChange = false;
  }
}

function entriesNamed(value: string, catalog: Catalog): readonly Entry[] {
  return catalog.entries.filter((entry) => isNamed(entry, value));
}
