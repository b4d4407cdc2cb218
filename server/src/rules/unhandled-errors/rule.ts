// unhandled-errors: a switch, table or chain that names some of an API's errors and forgets others, with nothing for the rest.

import type { Catalog, Entry } from "../../catalog/model.ts";
import type { Reference } from "../../references/model.ts";
import type { HandlingSite } from "../../references/siteModel.ts";
import { discriminatorOf } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { namedBy, reachableValues } from "../../resolve/reachable.ts";
import { canComeOf } from "../../resolve/requests.ts";
import type { Quote } from "../../text/codeStyle.ts";
import type { Span } from "../../text/span.ts";
import type { Edit, Finding, Rule } from "../rule.ts";
import { becauseOf, certainApi } from "../support.ts";
import { additions } from "./additions.ts";
import type { Gap } from "./gap.ts";
import { messages } from "./messages.ts";

/** Of more forgotten errors, one fewer than these is named, and how many more there are. */
const MOST_NAMED = 3;
/** Chains with fewer tests are ordinary code. */
const LEAST_LINKS = 3;

export const unhandledErrors: Rule = {
  metadata: {
    id: "unhandled-errors",
    title: "A switch or table without a default that misses errors of the API",
    what: "Reports a `switch` on a code, type or status, or a look-up in a table by one, that handles some of the errors that can get there, but not all, and has no default. A default is a `default` clause, a `??` after a look-up, or code after a switch whose cases all return or throw. Under the preset `strict` it also reports chains of `if` and `else if`, and places where other code may handle the rest. Of errors that a library hands over, only handlers of a small vocabulary (up to 40 values) that name at least half of it are reported: others pick the few errors that they can do something about.",
    why: "The errors that are not handled leave no trace: nothing is shown, and the function returns undefined.",
    howToFix:
      "Add the missing cases, which is offered as a fix, or a default that shows or throws all other errors. A default also handles errors that the API adds later.",
    severity: "information",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error } = await res.json();
switch (error.type) {
  case "rate_limit_error":
  case "concurrency_limit_error":
    retryLater();
    break;
  default:
    report(error.message);
}
`,
        },
        {
          language: "ts",
          code: `const TEXTS = { insufficient_credits: "Buy more credits.", conflict: "It exists already." };
const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
show(TEXTS[body.code] ?? body.detail);
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `async function explain(): Promise<string | undefined> {
  const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  const { error } = await res.json();
  switch (error.type) {
//        ^^^^^^^^^^
    case "rate_limit_error":
    case "concurrency_limit_error":
      return "Wait a moment.";
    case "insufficient_funds_error":
      return "Buy more credits.";
  }
}
`,
        },
        {
          language: "ts",
          code: `const TEXTS = { insufficient_credits: "Buy more credits.", conflict: "It exists already." };
const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
throw new Error(TEXTS[body.code]);
//              ^^^^^^^^^^^^^^^^
`,
        },
      ],
    },
  },

  *check(document): Iterable<Finding> {
    const completed = new Set<number>();
    for (const site of document.references.sites) {
      const finding = site.hasDefault ? undefined : checkSite(site, document);
      if (finding === undefined) continue;
      const { table } = site;
      // The keys of a table that is used in several places are added once.
      const isAgain = table !== undefined && completed.has(table.start);
      if (table) completed.add(table.start);
      yield isAgain
        ? { ...finding, fixes: finding.fixes.filter(({ edits }) => !isIn(edits, table)) }
        : finding;
    }
  },
};

function isIn(edits: readonly Edit[], { start, end }: Span): boolean {
  return edits.some(({ span }) => start < span.start && span.end < end);
}

function checkSite(site: HandlingSite, document: ResolvedDocument): Finding | undefined {
  const { source } = document;
  if (isTakenCareOf(site, source)) return undefined;
  const tested = testOf(site);
  const api = tested && certainApi(document.resolve(tested));
  if (api === undefined || site.subject === undefined) return undefined;
  const { catalog, evidence } = api;
  const kind = namedBy(site, catalog);
  const isChain = site.kind === "chain";
  if (kind === undefined || (isChain && (kind === "status" || site.values.length < LEAST_LINKS)))
    return undefined;
  const all = reachableValues(site, catalog);
  const reaching = all.size > MOST_REACHING ? siblings(all, site.values) : all;
  const forgotten = [...reaching].filter(([value]) => !site.values.includes(value));
  const handled = reaching.size - forgotten.length;
  if (handled === 0) return undefined;
  const known = valuesKnown(site, catalog, all.size);
  if (isSelection(site, { handled, missing: forgotten.length, known })) return undefined;
  const missing = ofRequest(forgotten, site, document, catalog);
  if (missing.length === 0) return undefined;
  const gap: Gap = { site, kind, missing, quote: quoteOf(site, source) };
  const isSure = !isChain && !site.isOpen && handled > 1;
  return {
    span: site.kind === "table" ? site.span : site.subject.span,
    message: messageFor(gap, handled + missing.length, handled + missing.length < all.size, catalog),
    ...(isSure ? {} : { preset: "strict" as const }),
    related: becauseOf(catalog, evidence),
    fixes: additions(gap, source),
  };
}

/** Without the values that the request, by its catalog, does not give. */
function ofRequest(
  values: Gap["missing"],
  { subject }: HandlingSite,
  { references }: ResolvedDocument,
  catalog: Catalog,
): Gap["missing"] {
  const at = subject?.origin?.call;
  const call = at === undefined ? undefined : references.calls[at];
  return values.flatMap(([value, entries]) => {
    const coming = entries.filter((entry) => canComeOf(entry, call, catalog));
    return coming.length === 0 ? [] : [[value, coming] as const];
  });
}

/**
 * Whether a site means to name only some errors. What a library hands over passes through many `catch` blocks: code takes care of the
 * few that it can do something about (`23505`), and what it leaves is met by others. A handler of a vocabulary of hundreds of codes is
 * never a whole list; one of a small vocabulary is meant as a list where it has half of it.
 */
function isSelection(
  { subject }: HandlingSite,
  { handled, missing, known }: { readonly handled: number; readonly missing: number; readonly known: number },
): boolean {
  if (subject?.origin?.library === undefined) return false;
  return known > MOST_REACHING || handled < missing;
}

/** How many values a catalog has where a site looks, with those that it only knows to exist. */
function valuesKnown({ subject }: HandlingSite, catalog: Catalog, explained: number): number {
  const name = discriminatorOf(subject, catalog)?.name;
  return explained + (name === undefined ? 0 : (catalog.knownCodes.get(name)?.size ?? 0));
}

/** With more values than these no call returns them all. */
const MOST_REACHING = 40;

type Values = ReturnType<typeof reachableValues>;

/** Of the values of a large API those that are alike what is handled: their errors come with the same status, or are of the same category. */
function siblings(all: Values, handled: HandlingSite["values"]): Values {
  const own = handled.flatMap((value) => all.get(value) ?? []);
  const statuses = new Set(own.flatMap((entry) => entry.statuses));
  const categories = new Set(own.flatMap(({ category }) => category ?? []));
  const isAlike = ({ statuses: its, category }: Entry) =>
    its.some((status) => statuses.has(status)) || (category !== undefined && categories.has(category));
  return new Map([...all].filter(([, entries]) => entries.some(isAlike)));
}

/** What a site tests, as a reference: the members of a table that is used in several places know only one of these. */
function testOf({ span, subject, facts, values: [value] }: HandlingSite): Reference | undefined {
  if (subject === undefined || value === undefined) return undefined;
  const kind = typeof value === "number" ? "status" : "text";
  return {
    kind,
    role: "comparison",
    value,
    span,
    quote: "",
    partial: false,
    subject,
    ...(facts ? { facts } : {}),
  };
}

/** The quote that the values of a site are written in. */
function quoteOf({ parts }: HandlingSite, source: string): Quote {
  const first = parts.map(({ label }) => (label ? source.charAt(label.start) : ""));
  return first.find((character): character is Quote => /["'`]/.test(character)) ?? '"';
}

/**
 * Whether what a site does not name is dealt with after all: by the code behind it, where each clause leaves, or by what was
 * assigned before, where each clause assigns something else to the same name.
 */
function isTakenCareOf({ kind, isOpen, parts }: HandlingSite, source: string): boolean {
  if (kind === "chain") return isOpen;
  if (kind !== "switch") return false;
  const acting = parts.flatMap(({ body, end }) => (body ? [{ body, end }] : []));
  if (isOpen && acting.every(({ end }) => end === "leaves")) return true;
  const names = acting.map(
    ({ body }) => /^[{\s]*([\w$.]+)\s*=(?!=)/.exec(source.slice(body.start, body.end))?.[1],
  );
  return names[0] !== undefined && names.every((name) => name === names[0]);
}

function messageFor(
  { kind, missing }: Gap,
  possible: number,
  isPart: boolean,
  { name: api }: Catalog,
): Finding["message"] {
  const { all, some } = isPart ? messages.similar : messages[kind];
  const values = missing.map(([value]) => value);
  const said = { api, missing: missing.length, possible };
  return values.length <= MOST_NAMED
    ? all({ ...said, values })
    : some({ ...said, values: values.slice(0, MOST_NAMED - 1), more: values.length - MOST_NAMED + 1 });
}
