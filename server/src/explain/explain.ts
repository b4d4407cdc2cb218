// Explain: any text about an error → which API, which entry, how sure that is, and why. The one ranking of all who look errors up.
// Pure; no knowledge of editors, terminals and protocols.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import { apisNamed, apisOf } from "./apis.ts";
import { claimsOf, hasUnknownName } from "./claims.ts";
import { preparingNames } from "./knownNames.ts";
import { isManifold } from "./manifold.ts";
import { reasons } from "./messages.ts";
import type { Answer, Confidence, ExplainContext, Explanation, Situation } from "./model.ts";
import { searching, suggest } from "./search.ts";
import { LONGEST_TEXT, situationsOf } from "./situations.ts";
import { weigh } from "./weigh.ts";

/**
 * Explains a text: a response's body, also cut off or in other text, a header block, a stack trace, a log line, an address with its
 * status, an expression of source, a code in any spelling, a status, or words. Text beyond `LONGEST_TEXT` is not read.
 * @param limit answers that are given at most
 */
export function explain(
  text: string,
  index: CatalogIndex,
  context: ExplainContext = {},
  limit = 20,
): Explanation {
  return atOnce(explaining(text, index, context, limit));
}

/** The same in slices. */
export function* explaining(
  text: string,
  index: CatalogIndex,
  context: ExplainContext = {},
  limit = 20,
): Slices<Explanation> {
  const query = text.slice(0, LONGEST_TEXT).trim();
  if (query === "") return { answers: [], suggestions: [] };
  const names = yield* preparingNames(index);
  const best = new Map<Entry, Answer>();
  const add = (answer: Answer) => {
    const known = best.get(answer.entry);
    if (!known || byRank(answer, known) < 0) best.set(answer.entry, answer);
  };
  const spoken = isQuery(query) ? apisNamed(query, index) : noApis;
  const situations = situationsOf(query);
  for (const situation of situations) {
    const addressed = apisOf(situation.addresses, query, index);
    const scales = {
      index,
      names,
      apis: spoken.size > 0 && addressed.named.size === 0 ? { named: spoken, isElsewhere: false } : addressed,
      status: statusOf(situation) ?? (spoken.size > 0 ? bareStatus(query) : undefined),
      hasUnknownName: (catalog: Catalog) => hasUnknownName(situation, catalog, names),
      isStatusSure: situation.hints.length === 0,
      isManifold: isManifold(query, situation, index),
      context,
    };
    for (const answer of weigh(claimsOf(situation, index, names), scales)) add(answer);
    for (const answer of ofClasses(situation, index, context)) add(answer);
    yield;
  }
  // A code may look like anything.
  if (isQuery(query) || index.byCode(query).length > 0) {
    for (const { catalog, entry, score: fit } of yield* searching(query, index)) {
      const isUsed = context.apisInUse?.has(catalog.id) === true;
      const score = fit + (isUsed ? IN_USE : 0);
      const known = best.get(entry);
      // What the text tells is the better reason.
      if (known) best.set(entry, { ...known, score: Math.max(known.score, score) });
      else {
        const used = isUsed ? [reasons.inUse({ api: catalog.name })] : [];
        const why = [reasons.words({ title: entry.title, api: catalog.name }), ...used];
        best.set(entry, { catalog, entry, confidence: "guess", why, score });
      }
    }
  }
  preferOwners(best);
  const answers = [...best.values()].sort(byRank).slice(0, limit);
  return { answers, suggestions: answers.length > 0 || !isQuery(query) ? [] : suggest(query, index) };
}

/** Puts the errors of a catalog before the same ones in catalogs that only pass them on: PostgreSQL's `23505` before Supabase's. */
function preferOwners(best: Map<Entry, Answer>): void {
  for (const { catalog, entry, score, confidence } of [...best.values()]) {
    if (catalog.carries.length === 0 || entry.code === undefined) continue;
    for (const other of [...best.values()]) {
      const isOwner = catalog.carries.includes(other.catalog.id) && other.entry.code === entry.code;
      if (isOwner && other.confidence === confidence && other.score <= score)
        best.set(other.entry, { ...other, score: score + 1 });
    }
  }
}

/** What it counts that the workspace uses an API. */
const IN_USE = 12;

const RANKS: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, guess: 2 };

function byRank(a: Answer, b: Answer): number {
  return (
    RANKS[a.confidence] - RANKS[b.confidence] ||
    b.score - a.score ||
    Number(a.catalog.kind === "standard") - Number(b.catalog.kind === "standard")
  );
}

/** The one status that is an error's; where none is, the one that there is. */
function statusOf({ statuses, hints }: Situation): number | undefined {
  const stated = statuses.length > 0 ? statuses : hints;
  const errors = stated.filter((status) => status >= 400);
  const [only, ...more] = errors.length > 0 ? errors : stated;
  return more.length === 0 ? only : undefined;
}

const noApis: ReadonlyMap<Catalog, string> = new Map();

/** A number among the words that may be a status; undefined where there is none, or several. */
function bareStatus(query: string): number | undefined {
  const numbers = query.match(/(?<!\S)[1-5]\d\d(?!\S)/g) ?? [];
  return numbers.length === 1 ? Number(numbers[0]) : undefined;
}

/** Words of a query: what is longer is a text, in which words say little. */
const MOST_WORDS = 12;
const LONGEST_QUERY = 500;

/** Whether a text is a few words that a person may have typed, or a message. */
export function isQuery(text: string): boolean {
  return (
    text.length <= LONGEST_QUERY && !/[{}]|https?:\/\//.test(text) && text.split(/\s+/).length <= MOST_WORDS
  );
}

/** The entries of a class of statuses, as `4xx`. */
function ofClasses(
  { classes }: Situation,
  index: CatalogIndex,
  { apisInUse }: ExplainContext,
): readonly Answer[] {
  return classes.flatMap((digit) =>
    Array.from({ length: 100 }, (_, i) => digit * 100 + i).flatMap((status) =>
      index
        .byStatus(status)
        .slice(0, MOST_OF_STATUS)
        .map(
          ({ catalog, entry }): Answer => ({
            catalog,
            entry,
            confidence: "guess",
            why: [reasons.status({ api: catalog.name, status })],
            score: 40 + (catalog.kind === "api" ? 1 : 0) + (apisInUse?.has(catalog.id) ? IN_USE : 0),
            status,
          }),
        ),
    ),
  );
}

const MOST_OF_STATUS = 50;
