// undocumented-status: a client error status that the API never returns.

import type { CatalogIndex } from "../../catalog/catalogIndex.ts";
import type { Catalog, Entry } from "../../catalog/model.ts";
import type { FileReferences } from "../../references/fileReferences.ts";
import type { Reference } from "../../references/model.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { Span } from "../../text/span.ts";
import { referencesIn } from "../bodyIndex.ts";
import { changeTo, judgedReferences, placeOf, writtenAt } from "../constants.ts";
import { hasContradictoryCode } from "../contradictions.ts";
import type { Finding, Findings, Fix, Rule } from "../rule.ts";
import { becauseOf, certainApi, documentedStatuses, isApiBody, isMade, isUndocumented } from "../support.ts";
import { unknownValue } from "../unknownValues.ts";
import { messages } from "./messages.ts";

export const undocumentedStatus: Rule = {
  metadata: {
    id: "undocumented-status",
    title: "A client error status (4xx) that this API does not document",
    what: "Reports a test for a 4xx status that the API does not document. 5xx are not reported, since gateways send them for any API. A status in a list, a table, a switch or a test with others is reported under the preset `strict` only: careful code may be ready for one more.",
    why: "The branch most likely never runs, and the error that it is for comes with another status.",
    howToFix:
      "Test the status that the API documents for the case. Where that is known, the message names it.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST" });
if (res.status === 400) checkRequestAndCredits();
if ([429, 500, 502, 503, 504].includes(res.status)) retryLater();
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
if (res.status === 402) buyCredits();
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST" });
if (res.status === 402) buyCredits();
//                 ^^^
`,
        },
        {
          language: "ts",
          code: `const { status } = await fetch("https://api.vidio.ai/v1/jobs/j1");
switch (status) {
  case 422:
//     ^^^
    return "check the request";
}
`,
        },
      ],
    },
  },

  *check(document): Findings {
    let index = -1;
    for (const reference of judgedReferences(document)) {
      yield;
      index++;
      const { kind, value, role, negated } = reference;
      if (kind !== "status" || typeof value !== "number" || negated) continue;
      if (value < 400 || value > 499) continue;
      const api = certainApi(document.resolve(reference));
      if (api === undefined || !isUndocumented(reference, api.catalog)) continue;
      const { catalog, evidence } = api;
      if (!isApiBody(reference, catalog, document)) continue;
      const body = document.bodyOf(reference);
      // What a body says of itself is compared with the status of its response.
      if (body?.status && body.status.span.start !== reference.span.start) continue;
      // Then contradictory-status says with which status the code comes.
      if (body && hasContradictoryCode(body, catalog)) continue;
      const same = sameConditions(value, catalog, document.catalogs);
      yield {
        span: placeOf(reference),
        message: messageFor(value, same, catalog),
        // A list or a table of statuses is often meant for more than one API.
        ...((role === "membership" || role === "key") && { severity: "information" }),
        ...(same.length === 0 && isOneOfMany(reference, index, document) && { preset: "strict" }),
        related: [...writtenAt(reference), ...becauseOf(catalog, evidence)],
        lacking: { catalog, entry: { values: {}, status: value } },
        fixes: fixesFor(reference, same, document),
      };
    }
  },
};

/**
 * Whether a status is only one more that code is ready for, as careful code is: in a list, a table or a switch, in one test with
 * others, or in an answer that a test makes up.
 */
function isOneOfMany(reference: Reference, index: number, document: ResolvedDocument): boolean {
  const { references } = document.references;
  if (reference.body !== undefined || reference.role === "body") return isMadeUp(reference, document);
  if (reference.role !== "comparison") return true;
  return [references[index - 1], references[index + 1]].some(
    (other) => other?.kind === "status" && isInOneTest(placeOf(other), placeOf(reference), document.source),
  );
}

/** In an answer whose code resembles none of the API either. */
function isMadeUp(reference: Reference, document: ResolvedDocument): boolean {
  if (reference.body === undefined || !isMade(reference, document)) return false;
  return referencesIn(reference.body, document.references).some(
    (other) => other.kind !== "status" && unknownValue(other, document)?.nearest.length === 0,
  );
}

function isInOneTest(a: Span, b: Span, source: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /^\s*(?:\|\||&&)\s*[\w$.?!]+\s*[!=]==?\s*$/.test(source.slice(first.end, second.start));
}

function messageFor(status: number, [entry]: readonly Entry[], catalog: Catalog): Finding["message"] {
  const { name: api } = catalog;
  if (entry === undefined) {
    const documented = [...documentedStatuses(catalog)].filter((each) => each >= 400).sort((a, b) => a - b);
    return messages.noOther({ api, documented, status });
  }
  const name = entry.code ?? entry.type;
  const instead = entry.statuses;
  return name === undefined
    ? messages.instead({ api, instead, status })
    : messages.named({ api, instead, name, status });
}

/**
 * The API's entries for the conditions that others send with this status. Those that come through SDKs do not count: they have dozens
 * of conditions for one status.
 */
function sameConditions(status: number, catalog: Catalog, catalogs: CatalogIndex): readonly Entry[] {
  const conditions = new Set(
    catalogs.catalogs
      .filter((other) => other.catalog !== catalog && other.catalog.libraries.length === 0)
      .flatMap((other) => catalogs.byStatus(status, other.catalog))
      .flatMap((ref) => ref.entry.condition ?? []),
  );
  const refs = [...conditions].flatMap((condition) => catalogs.byCondition(condition, catalog));
  return refs
    .filter((ref) => ref.catalog === catalog && ref.entry.channel === "http" && ref.entry.statuses.length > 0)
    .map(({ entry }) => entry);
}

/** The statuses that a program asks for, each behind the number of the call whose status it is. */
function askedStatuses(references: FileReferences): ReadonlySet<string> {
  let asked = asking.get(references);
  if (asked === undefined) {
    asked = new Set(
      references.references.flatMap(({ kind, value, subject }) =>
        kind === "status" ? [`${subject?.origin?.call} ${value}`] : [],
      ),
    );
    asking.set(references, asked);
  }
  return asked;
}

const asking = new WeakMap<FileReferences, ReadonlySet<string>>();

/** The one other status, where the program does not ask for it already. */
function fixesFor(reference: Reference, same: readonly Entry[], document: ResolvedDocument): readonly Fix[] {
  const { constant, span, value, subject } = reference;
  const { source, references } = document;
  const statuses = new Set(same.flatMap((entry) => entry.statuses));
  const [status] = statuses;
  const isWritten = constant !== undefined || source.slice(span.start, span.end) === String(value);
  if (statuses.size !== 1 || status === undefined || !isWritten) return [];
  const call = subject?.origin?.call;
  const isAsked = reference.body === undefined && askedStatuses(references).has(`${call} ${status}`);
  return isAsked ? [] : changeTo(status, reference, () => `${status}`, true, document);
}
