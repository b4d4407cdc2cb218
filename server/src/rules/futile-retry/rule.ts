// futile-retry: a request that is made again, unchanged, after an error that cannot be gone by then.

import type { Catalog } from "../../catalog/model.ts";
import type { RetryPlace } from "../../references/retryModel.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { Evidence } from "../../resolve/model.ts";
import { type RetryAdvice, retriesOfStatus, retryOfEntry } from "../../resolve/retry.ts";
import { type NamedValue, namedValues, retriedStatuses } from "../retrySupport.ts";
import type { Finding, Fix, Rule } from "../rule.ts";
import { becauseOf } from "../support.ts";
import { messages } from "./messages.ts";
import { takeOut } from "./takeOut.ts";

/** Who waits for a minute waits for a person who mends it. */
const LONG_SECONDS = 60;
/** A set of more statuses is no list that somebody wrote. */
const MOST_LISTED = 12;

export const futileRetry: Rule = {
  metadata: {
    id: "futile-retry",
    title: "A retry of an error that cannot succeed unchanged",
    what: "Reports requests that are retried unchanged after errors that stay until the request, the key or the account is changed. Under the preset `strict` it also reports code that retries every failure.",
    why: "The API gives the same answer each time. People wait longer for it, and each attempt counts toward the rate limit.",
    howToFix:
      "Do not retry these errors: throw or return them at once. Retry errors that can pass by themselves, such as rate limits and errors of the server.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `async function download(url: string) {
  for (let attempt = 0; ; attempt++) {
    const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
    const mayPass = res.status === 429 || res.status >= 500;
    if (!mayPass || attempt === 4) return res;
    const seconds = Number(res.headers.get("Retry-After") ?? Math.min(2 ** attempt, 30));
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}
`,
        },
        {
          language: "ts",
          code: `// A new token is a change: the request may well succeed now.
async function jobs() {
  for (let attempt = 0; attempt < 2; attempt++) {
    const res = await fetch("https://videoconduit.com/v1/jobs", { headers: session.headers });
    if (res.status !== 401) return res;
    await session.renew();
  }
}
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `async function download(url: string) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
    if (![402, 500, 503].includes(res.status)) return res;
//        ^^^
    await sleep(1000 * 2 ** attempt);
  }
}
`,
        },
        {
          language: "ts",
          code: `async function generation(id: string, attempt = 0): Promise<Response> {
  const res = await fetch(\`https://api.pipevideo.co/v1/generations/\${id}\`);
  if ((res.status === 401 || res.status >= 500) && attempt < 3) {
//                    ^^^
    await sleep(1000 * 2 ** attempt);
    return generation(id, attempt + 1);
  }
  return res;
}
`,
        },
      ],
    },
  },

  *check(document): Iterable<Finding> {
    for (const retry of document.references.retries) {
      const api = document.apiOfCall(retry.call, retry.span);
      if (api === undefined || (retry.wait.seconds ?? 0) >= LONG_SECONDS) continue;
      const place: RetryInContext = { retry, document, catalog: api.catalog, evidence: api.evidence };
      const statuses = retriedStatuses(retry, api.catalog);
      const named = namedValues(retry, document);
      const found = [...futileStatuses(named, place), ...futileCodes(named, place)];
      yield* found;
      if (found.length === 0) yield* futileAll(statuses, named, place);
    }
  },
};

interface RetryInContext {
  readonly retry: RetryPlace;
  readonly document: ResolvedDocument;
  readonly catalog: Catalog;
  readonly evidence: Evidence;
}

/** Statuses that are written where it is decided what is tried again. */
function futileStatuses(named: readonly NamedValue[], place: RetryInContext): readonly Finding[] {
  const written = new Set(named.map(({ value }) => value));
  const futile = named.filter(({ value }) => {
    if (typeof value !== "number" || !isWrittenOut(value, written, place.retry)) return false;
    return adviceAgainst(value, place) !== undefined;
  });
  const fixes = fixesFor(futile, place);
  return futile.flatMap((each, i) => {
    const advice = adviceAgainst(Number(each.value), place);
    return advice ? [findingFor(each, advice, fixes[i], place)] : [];
  });
}

/** Whether it is this status that is meant, rather than a range in which it is too. */
function isWrittenOut(status: number, written: ReadonlySet<unknown>, { facts, form }: RetryPlace): boolean {
  if (form === "option") return true;
  const range = facts.statuses.find(([low, high]) => low <= status && status <= high);
  if (range === undefined || range[1] - range[0] > MOST_LISTED) return false;
  for (let each = range[0]; each <= range[1]; each++) if (!written.has(each)) return false;
  return true;
}

/** Codes and types that are written where it is decided what is tried again. */
function futileCodes(named: readonly NamedValue[], place: RetryInContext): readonly Finding[] {
  const { retry, catalog, document } = place;
  const futile = named.flatMap((each) => {
    const isPossible = retry.facts.values.some(({ only }) => only?.includes(String(each.value)));
    const entries = catalog.entries.filter(({ code, type }) => (code ?? type) === each.value);
    if (typeof each.value !== "string" || !isPossible || entries.length === 0) return [];
    const advices = entries.map((entry) =>
      retryOfEntry(entry, entry.statuses[0], catalog, document.catalogs),
    );
    const advice = againstAll(advices);
    return advice ? [{ each, advice }] : [];
  });
  const fixes = fixesFor(
    futile.map(({ each }) => each),
    place,
  );
  return futile.map(({ each, advice }, i) => findingFor(each, advice, fixes[i], place));
}

/** Without what leads to a `throw`, the code would go on instead of ending. */
function fixesFor(
  futile: readonly NamedValue[],
  { retry, document }: RetryInContext,
): readonly (Fix | undefined)[] {
  return retry.form === "thrown" ? futile.map(() => undefined) : takeOut(futile, document.source);
}

/** The advice not to try again, where it is said of each of several errors; what a catalog only suggests is no reason to report code. */
function againstAll(advices: readonly (RetryAdvice | undefined)[]): RetryAdvice | undefined {
  const [first] = advices;
  const isNever = advices.every(
    (advice) => advice?.retry.policy === "never" && advice.retry.basis === "statement",
  );
  return isNever ? first : undefined;
}

function findingFor(
  { value, span }: NamedValue,
  advice: RetryAdvice,
  fix: Fix | undefined,
  { catalog, evidence }: RetryInContext,
): Finding {
  const said = { api: catalog.name, value };
  const standard = standardOf(advice, catalog);
  return {
    span,
    message: standard ? adviceOf(standard, said) : messages.named(said),
    related: becauseOf(catalog, evidence),
    fixes: fix ? [fix] : [],
  };
}

interface Standard {
  readonly document: string;
  readonly section?: string | undefined;
}

function adviceOf(
  { document, section }: Standard,
  said: { readonly api: string; readonly value: string | number },
): Finding["message"] {
  return section === undefined
    ? messages.namedByDocument({ ...said, document })
    : messages.namedByStandard({ ...said, document, section });
}

/** The document that advises so where it is not the API's: what a standard says is not the API's word. */
function standardOf({ by, source }: RetryAdvice, catalog: Catalog): Standard | undefined {
  if (by === catalog || source === undefined) return undefined;
  const document = by.sources.find(({ id }) => id === source.source)?.document;
  return { document: document ?? by.name, section: source.section };
}

/** Why a status cannot be gone; undefined where one of its errors may be, or where nobody says. */
function adviceAgainst(
  status: number,
  { retry, catalog, document }: RetryInContext,
): RetryAdvice | undefined {
  return againstAll(retriesOfStatus(status, retry.facts, catalog, document.catalogs));
}

/** A retry of a whole range, or of what a function elsewhere lets through. */
function futileAll(
  statuses: readonly number[],
  named: readonly NamedValue[],
  place: RetryInContext,
): readonly Finding[] {
  const { retry, catalog, evidence } = place;
  if (retry.form === "option" || retry.facts.values.length > 0) return [];
  const futile = statuses.filter((status) => adviceAgainst(status, place) !== undefined);
  if (futile.length === 0) return [];
  const size = retry.facts.statuses.reduce((sum, [low, high]) => sum + high - low + 1, 0);
  const isChosen = size <= MOST_LISTED && named.length === 0;
  const isOnly = futile.length === statuses.length;
  const related = becauseOf(catalog, evidence);
  if (isOnly || isChosen) {
    return [
      {
        span: retry.span,
        message: messageFor(futile, true, place),
        related,
        fixes: [],
      },
    ];
  }
  return [
    {
      span: retry.span,
      message: messageFor(futile, false, place),
      severity: "information",
      preset: "strict",
      related,
      fixes: [],
    },
  ];
}

/** Not to retry these statuses, and of which of them a standard advises so, not the API. `isAll`: nothing else is retried. */
function messageFor(futile: readonly number[], isAll: boolean, place: RetryInContext): Finding["message"] {
  const { catalog } = place;
  const documents = new Set<string>();
  const standards = futile.filter((status) => {
    const advice = adviceAgainst(status, place);
    const standard = advice && standardOf(advice, catalog);
    if (standard) documents.add(standard.document);
    return standard !== undefined;
  });
  const said = { api: catalog.name, statuses: futile, standards, documents: [...documents] };
  const forms = isAll ? messages.all : messages.some;
  if (standards.length === 0) return forms.byApi(said);
  return standards.length === futile.length ? forms.byStandard(said) : forms.partlyByStandard(said);
}
