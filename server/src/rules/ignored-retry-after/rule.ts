// ignored-retry-after: a request that hit a rate limit, made again without the wait that the API states.

import type { Catalog, Retry } from "../../catalog/model.ts";
import type { RetryPlace } from "../../references/retryModel.ts";
import { pathText } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { type RetryAdvice, retriesOfStatus } from "../../resolve/retry.ts";
import { encloses } from "../../text/span.ts";
import { hasWord } from "../../text/wholeWord.ts";
import { namedValues, retriedStatuses } from "../retrySupport.ts";
import { handOn, insertBefore, LONGEST_WAIT, statedSeconds, waitStatement } from "../retryText.ts";
import type { Finding, Fix, Rule } from "../rule.ts";
import { becauseOf, libraryOfCall } from "../support.ts";

/** Too Many Requests (RFC 6585, section 4). */
const LIMITED = 429;
/** What is waited for where the response does not say: the wait of VideoConduit's own example. */
const OTHERWISE = "5";

import { messages, titles } from "./messages.ts";

export const ignoredRetryAfter: Rule = {
  metadata: {
    id: "ignored-retry-after",
    title: "A rate-limited request that is retried without the wait that the API asks for",
    what: "Reports requests that are retried after 429 at once, or at a fixed interval, where the API says how long to wait: in a header, in a field of the body, or by asking for exponential backoff.",
    why: "A retry that comes too early meets the limit again, and counts toward it: the client may lock itself out.",
    howToFix:
      "Read the wait from the response and wait as long. Where the API states no time, wait longer after each attempt.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `async function jobs() {
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await fetch("https://videoconduit.com/v1/jobs");
    if (res.status !== 429) return res;
    const seconds = Number(res.headers.get("Retry-After") ?? 5);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}
`,
        },
        {
          language: "ts",
          code: `async function search(words: string, attempt = 0): Promise<Response> {
  const res = await fetch(\`https://api.pureframe.ai/v1/search?q=\${words}\`);
  if (res.status !== 429 || attempt === 5) return res;
  await sleep(1000 * 2 ** attempt);
  return search(words, attempt + 1);
}
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `async function jobs() {
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await fetch("https://videoconduit.com/v1/jobs");
    if (res.status === 429) continue;
//                     ^^^
    return res;
  }
}
`,
        },
        {
          language: "ts",
          code: `async function job(id: string, attempt = 0): Promise<Response> {
  const res = await fetch(\`https://api.vidio.ai/v1/jobs/\${id}\`);
  if (res.status === 429 && attempt < 5) return job(id, attempt + 1);
//                   ^^^
  return res;
}
`,
        },
      ],
    },
  },

  *check(document): Iterable<Finding> {
    for (const retry of document.references.retries) {
      if (retry.form === "option" || (retry.wait.kind !== "none" && retry.wait.kind !== "constant")) continue;
      const api = document.apiOfCall(retry.call, retry.span);
      if (api === undefined || !retriedStatuses(retry, api.catalog).includes(LIMITED)) continue;
      const advice = retriesOfStatus(LIMITED, retry.facts, api.catalog, document.catalogs)[0];
      const fault = advice && faultOf(retry, advice, api.catalog);
      if (advice === undefined || fault === undefined) continue;
      const { takesAll, wait } = retry;
      const isStrict = takesAll ? { preset: "strict" as const } : {};
      const fix = fixFor(retry, advice.retry, api.catalog.name, document);
      const named = namedValues(retry, document).find(({ value }) => value === LIMITED);
      yield {
        span: named?.span ?? retry.span,
        message: fault,
        severity: takesAll || wait.kind === "constant" ? "information" : "warning",
        ...isStrict,
        related: becauseOf(api.catalog, api.evidence),
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** What is wrong with the wait of a retry; undefined where it may be right. */
function faultOf(
  { wait, isBounded }: RetryPlace,
  { retry, by }: RetryAdvice,
  { name: api }: Catalog,
): Finding["message"] | undefined {
  const isFixed = wait.kind === "constant";
  const isSaid = by.kind === "api" && retry.basis === "statement";
  const places = isSaid ? placesOf(retry) : [];
  if (retry.policy === "never" || retry.policy === "other") return undefined;
  const said = { api, status: LIMITED, places };
  if (places.length > 0) return isFixed ? messages.statedFixed(said) : messages.statedAtOnce(said);
  if (retry.policy === "backoff" && isSaid) {
    if (isFixed && isBounded) return undefined;
    return isFixed ? messages.backoffFixed(said) : messages.backoffAtOnce(said);
  }
  return isFixed ? undefined : messages.atOnce(said);
}

/** The header and the field that hold the wait. */
function placesOf({ header, field }: Retry): readonly string[] {
  return [...(header === undefined ? [] : [header]), ...(field === undefined ? [] : [pathText(field)])];
}

/** A wait as long as the response says, in place of the constant one or where there is none, unless that is too long. */
function fixFor(
  { room, wait, call }: RetryPlace,
  advice: Retry,
  api: string,
  document: ResolvedDocument,
): Fix | undefined {
  const { source, references } = document;
  if (room === undefined) return undefined;
  const library = libraryOfCall(references.calls[call]);
  // A wait of less than a second is none that a server asks for.
  const otherwise = wait.seconds && wait.seconds >= 1 ? String(wait.seconds) : OTHERWISE;
  const seconds = statedSeconds(advice, room, library, otherwise, source);
  if (seconds === undefined) return undefined;
  const title = titles.wait({});
  const name = freeName(source);
  const most = Math.max(LONGEST_WAIT, Number(otherwise));
  const before = [`const ${name} = ${seconds}`, `if (${name} > ${most}) ${handOn(room, most, api, source)}`];
  if (wait.kind === "none") {
    const edit = insertBefore(room, [...before, waitStatement(name)], source);
    return { title, edits: [edit], preferred: true };
  }
  const { span, perSecond, place } = wait.amount ?? {};
  if (span === undefined || place === undefined || !encloses(room.scope, place.span)) return undefined;
  const own =
    source.slice(place.span.start, span.start) +
    (perSecond === 1 ? name : `1000 * ${name}`) +
    source.slice(span.end, place.span.end);
  return { title, edits: [insertBefore(place, before, source, own)], preferred: true };
}

/** A name for the seconds that nothing in the source has. */
function freeName(source: string): string {
  let name = "seconds";
  for (let next = 2; hasWord(source, name); next++) name = `seconds${next}`;
  return name;
}
