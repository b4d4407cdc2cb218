// duplicate-case: a code or status that was tested before, so that the branch never runs. Values that an API does not have are
// other rules' to report.

import type { Catalog, Entry } from "../../catalog/model.ts";
import { isNamed } from "../../catalog/values.ts";
import { DISCRIMINATOR, type Reference, type Subject, type ValueFact } from "../../references/model.ts";
import { intersectStatuses, isSubset } from "../../references/statusSet.ts";
import { discriminatorOf } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { samePath } from "../../text/path.ts";
import type { Span } from "../../text/span.ts";
import type { Worded } from "../../text/wording.ts";
import { places as sharedPlaces } from "../messages.ts";
import { referencesWithin } from "../referenceIndex.ts";
import type { Finding, Findings, RelatedPlace, Rule } from "../rule.ts";
import { becauseOf, certainApi, comesWithNone, isUndocumented, limitsOf } from "../support.ts";
import { messages, places } from "./messages.ts";
import { removal } from "./removal.ts";

export const duplicateCase: Rule = {
  metadata: {
    id: "duplicate-case",
    title: "A code or status that was tested before, so that the branch never runs",
    what: "Reports a code, type or status that is tested a second time, or after tests that already exclude it: a second `case`, an `else if` after a range that includes the status, a 404 after `if (!res.ok) throw`. Under the preset `strict` it also reports a value that is twice in one list, and a status that an earlier test with the same outcome includes.",
    why: "The branch never runs. Either it is left over, or another error was meant and is not handled.",
    howToFix:
      "Remove the branch, which is offered as a fix, or test for the error that was meant. Where the first test is too wide, put the narrow one first.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
if (res.status === 402) buyCredits();
else if (res.status >= 400) report(res.status);
`,
        },
        {
          language: "ts",
          code: `// Another response may have the same status again.
let res = await fetch("https://api.pureframe.ai/v1/search");
if (res.status === 401) {
  await signIn();
  res = await fetch("https://api.pureframe.ai/v1/search");
}
if (res.status === 401) giveUp();
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
if (res.status >= 400) report(res.status);
else if (res.status === 402) buyCredits();
//                      ^^^
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/search");
const { detail } = await res.json();
switch (detail.code) {
  case "SEARCH_LIMIT_EXCEEDED":
    waitForTomorrow();
    break;
  case "SEARCH_UNAVAILABLE":
    waitAMoment();
    break;
  case "SEARCH_LIMIT_EXCEEDED":
//      ^^^^^^^^^^^^^^^^^^^^^
    upgrade();
    break;
  default:
    report(detail.message);
}
`,
        },
      ],
    },
  },

  *check(document): Findings {
    const found: { reference: Reference; finding: Omit<Finding, "fixes"> }[] = [];
    const cases = new Map<string, Reference>();
    for (const reference of document.references.references) {
      yield;
      const finding = again(reference, cases, document) ?? unreachable(reference, document);
      if (finding) found.push({ reference, finding });
    }
    const dead = new Set(found.map(({ reference }) => reference));
    let taken = 0;
    for (const { reference, finding } of found) {
      // What stands in a branch that never runs goes with it.
      if (finding.span.end <= taken) continue;
      const fixes = removal(reference, dead, document).filter(
        ({ edits: [edit] }) => edit.span.start >= taken,
      );
      taken = fixes[0]?.edits[0].span.end ?? taken;
      yield { ...finding, fixes };
    }
  },
};

/** A value that stands before in the same switch or the same list. `cases`: those that were met. */
function again(
  reference: Reference,
  cases: Map<string, Reference>,
  document: ResolvedDocument,
): Omit<Finding, "fixes"> | undefined {
  const { role, site, value, span } = reference;
  if (site === undefined || (role !== "case" && role !== "membership")) return undefined;
  const key = `${site} ${typeof value} ${value}`;
  const first = cases.get(key);
  if (first === undefined) {
    cases.set(key, reference);
    return undefined;
  }
  const api = knownBy(reference, document);
  if (api === undefined) return undefined;
  const related = [
    { span: first.span, message: places.first({ value: shownValue(reference) }) },
    ...becauseOf(api.catalog, api.evidence),
  ];
  if (role === "case")
    return {
      span,
      message: messages.secondCase({ value: shownValue(reference) }),
      tags: ["unnecessary"],
      related,
    };
  // Lists that are put together of others may well have something in common.
  if (/[[\](){}]|\.\.\./.test(document.source.slice(first.span.end, span.start))) return undefined;
  return {
    span,
    message: messages.secondInList({ value: shownValue(reference) }),
    severity: "information",
    preset: "strict",
    tags: ["unnecessary"],
    related,
  };
}

/** A value that no longer arrives, by what was tested before. */
function unreachable(reference: Reference, document: ResolvedDocument): Omit<Finding, "fixes"> | undefined {
  const { role, negated, facts } = reference;
  if (facts === undefined || negated || (role !== "case" && role !== "comparison" && role !== "range"))
    return undefined;
  const message = reference.kind === "status" ? messageOfStatus(reference) : messageOfValue(reference);
  const api = message === undefined ? undefined : knownBy(reference, document);
  if (message === undefined || api === undefined) return undefined;
  const { catalog, evidence, entries } = api;
  // contradictory-status says what is wrong with a code under a status that it never has.
  if (reference.kind !== "status" && comesWithNone(entries, facts.statuses)) return undefined;
  // Behind a test for a code that the API does not have nothing arrives: that test is reported.
  if (factOf(reference)?.only?.some((each) => !isValue(each, catalog))) return undefined;
  if (isReadOtherwise(reference, document) || mayHaveChanged(reference)) return undefined;
  const isRight = doesTheSame(reference) && sameTest(reference, document) === undefined;
  return {
    span: reference.span,
    message,
    ...(isRight && { severity: "information", preset: "strict" }),
    tags: ["unnecessary"],
    related: [...takenAt(reference, document), ...becauseOf(catalog, evidence)],
  };
}

/** Whether the test that took the status leads to the same: asked once more than needed, but right. */
function doesTheSame({ statuses = [], facts }: Reference): boolean {
  return statuses.length > 0 && isSubset(statuses, facts?.taken ?? []);
}

/** Where nothing at all can arrive, the test that says so is reported, and nothing within. */
function messageOfStatus({ statuses = [], facts, role, value }: Reference): Worded | undefined {
  const reaching = facts?.statuses ?? [];
  if (statuses.length === 0 || reaching.length === 0 || intersectStatuses(statuses, reaching).length > 0)
    return undefined;
  // What the others leave is a long list then, and says less.
  const isTaken = typeof value === "number" && reaching.some(([low]) => low === value + 1);
  if (role !== "range" && isTaken && reaching.some(([, high]) => high === value - 1))
    return messages.handled({ value });
  return role === "range" || typeof value !== "number"
    ? messages.rangeExcluded({ left: reaching })
    : messages.statusExcluded({ status: value, left: reaching });
}

function messageOfValue(reference: Reference): Worded | undefined {
  const { value } = reference;
  const fact = factOf(reference);
  if (fact === undefined) return undefined;
  const { only, not } = fact;
  const text = String(value);
  if (only && only.length > 0 && !only.includes(text)) return messages.valueExcluded({ value, left: only });
  return only === undefined && not.includes(text) ? messages.handled({ value }) : undefined;
}

/** What is known of the very field that a reference is compared with. */
function factOf({ subject, facts }: Reference): ValueFact | undefined {
  const origin = subject?.origin;
  if (subject === undefined || (origin && origin.part !== "body" && origin.part !== "discriminator"))
    return undefined;
  const path =
    origin?.part === "discriminator" ? [DISCRIMINATOR, ...origin.path] : (origin?.path ?? subject.path);
  return facts?.values.find((fact) => samePath(fact.path, path));
}

/** The API, where it has the value: what it does not have is reported as such. */
function knownBy(reference: Reference, document: ResolvedDocument): ReturnType<typeof certainApi> {
  const { kind, value, subject } = reference;
  if (kind === "field") return undefined;
  const api = certainApi(document.resolve(reference), "range");
  if (api === undefined) return undefined;
  const { catalog, entries } = api;
  if (kind === "status")
    return typeof value !== "number" || isUndocumented(reference, catalog) ? undefined : api;
  return isOwn(catalog, entries, subject) ? api : undefined;
}

/**
 * Whether a test before reads the value in another way: `error.status === 401 || error.response?.status === 401` is ready for
 * errors of several forms, of which only one has both.
 */
function isReadOtherwise(
  { subject, facts, span }: Reference,
  { source, references }: ResolvedDocument,
): boolean {
  const own = subject && spelling(subject, source);
  return (facts?.because ?? []).some((place) =>
    referencesWithin(place, references).some(
      ({ subject: other, span: otherSpan, role }) =>
        other !== undefined &&
        role !== "access" &&
        role !== "class" &&
        otherSpan.start < span.start &&
        spelling(other, source) !== own,
    ),
  );
}

/** Whether a test asserts it of something that is not known to be a response: what was done since may have changed that. */
function mayHaveChanged({ role, subject, decision }: Reference): boolean {
  return role === "comparison" && subject?.origin === undefined && decision === undefined;
}

/** `err?.response!.status` as `err.response.status`. */
function spelling({ span }: Subject, source: string): string {
  return source.slice(span.start, span.end).replaceAll(/[?!\s]/g, "");
}

function isOwn(catalog: Catalog, entries: readonly Entry[], subject: Reference["subject"]): boolean {
  const discriminator = discriminatorOf(subject, catalog);
  return discriminator !== undefined && (discriminator.kind === "message" || entries.length > 0);
}

function isValue(value: string, { entries }: Catalog): boolean {
  return entries.some((entry) => isNamed(entry, value) || entry.messages.includes(value));
}

function shownValue({ value }: Reference): string | number {
  return typeof value === "number" ? value : String(value);
}

/** The tests before: the one that takes this very value, where there is one. */
function takenAt(reference: Reference, document: ResolvedDocument): readonly RelatedPlace[] {
  const same = sameTest(reference, document);
  return same ? [{ span: same, message: sharedPlaces.limitedHere({}) }] : limitsOf(reference);
}

/** The test before that names the very value. */
function sameTest({ value, span, facts }: Reference, { references }: ResolvedDocument): Span | undefined {
  return facts?.because.find((place) =>
    referencesWithin(place, references).some(
      (other) => other.value === value && other.span.start < span.start,
    ),
  );
}
