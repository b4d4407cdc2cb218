// @ts-check
// A built-in catalog out of its facts, how often code meets them, and our judgement of them: `facts.json`, `met.json` and
// `judgement.json` → the text of the catalog. Reads nothing else, so that the same files give the same bytes on every machine.

import { withConstants } from "./constants.mjs";
import { keyOf } from "./facts.mjs";
import { printed } from "./print.mjs";

/** @typedef {import("./facts.mjs").Fact} Fact */
/** @typedef {import("./facts.mjs").Facts} Facts */

/**
 * @typedef {object} Words what we say of one fact, and whatever else an entry has; texts alone are advice of ours
 * @property {string} [title]
 * @property {string} meaning
 * @property {readonly string[]} [causes]
 * @property {readonly (string | object)[]} [resolution]
 * @property {string | Record<string, unknown>} [retry] a policy, or more
 */

/**
 * @typedef {object} Judgement
 * @property {Record<string, unknown>} catalog what the catalog has beside sources, entries and known codes
 * @property {Record<string, (string | number)[]>} [known] families of values that exist, by the name of the discriminator
 * @property {Record<string, Words & Record<string, unknown>>} entries by the key of the fact
 */

/**
 * @typedef {object} Met how often code of public repositories compares with each value
 * @property {string} counted when, and in how many
 * @property {Record<string, number>} met by the key of the fact; without those that are never met
 */

/**
 * The catalog's text. Facts without words become codes that are known to exist. Throws where there are words for a fact that is none.
 * @param {Facts} facts
 * @param {Met} met
 * @param {Judgement} judgement
 */
export function composed(
  { catalog: id, sources, facts },
  { met },
  { catalog, known: families = {}, entries },
) {
  const keys = new Set(facts.map(({ is }) => keyOf(is)));
  const vanished = Object.keys(entries).filter((key) => !keys.has(key));
  if (vanished.length > 0)
    throw new Error(
      `data/catalogs/${id}/judgement.json has words for what is no fact any more: ${vanished.join(", ")}.`,
    );
  const explained = facts.flatMap((fact) => {
    const words = entries[keyOf(fact.is)];
    return words === undefined ? [] : [{ fact, words, often: met[keyOf(fact.is)] ?? 0 }];
  });
  const known = knownCodes(facts.filter(({ is }) => entries[keyOf(is)] === undefined));
  for (const [name, values] of Object.entries(families)) known[name] = [...(known[name] ?? []), ...values];
  return `${printed({
    $schema: "../catalog.schema.json",
    format: 2,
    id,
    ...withConstants(catalog, facts),
    sources: sources.map(({ id: name, title, url, read, licence }) => ({
      id: name,
      title,
      url,
      read,
      ...(licence !== "NONE" && { licence }),
    })),
    ...(Object.keys(known).length > 0 && { knownCodes: known }),
    entries: explained.sort((a, b) => b.often - a.often).map(({ fact, words }) => entryOf(fact, words)),
  })}\n`;
}

/**
 * @param {Fact} fact
 * @param {Words & Record<string, unknown>} words
 */
function entryOf(
  { is: { code, type, label: own, ...named }, also, statuses, messages, label, number, group, at },
  words,
) {
  const { causes, resolution, retry, ...rest } = words;
  const values = { ...named, ...also };
  const [source = "", ...section] = (at[0] ?? "").split(": ");
  return {
    ...(code !== undefined && { code }),
    ...(type !== undefined && { type }),
    ...(Object.keys(values).length > 0 && { values }),
    ...(statuses !== undefined && { statuses }),
    ...(messages !== undefined && { messages }),
    ...((label ?? own) !== undefined && { label: label ?? own }),
    ...(number !== undefined && { number }),
    ...(group !== undefined && { category: group }),
    ...rest,
    ...(causes !== undefined && { causes: causes.map((text) => ({ text })) }),
    ...(resolution !== undefined && { resolution: resolution.map(ours) }),
    ...(retry !== undefined && {
      retry:
        typeof retry === "string" ? { policy: retry, basis: "judgement" } : { basis: "judgement", ...retry },
    }),
    source: { source, section: section.join(": ") },
  };
}

/** @param {string | object} step */
function ours(step) {
  return typeof step === "string" ? { text: step, basis: "judgement" } : step;
}

/**
 * Values by the name of their discriminator, in the order of the facts.
 * @param {readonly Fact[]} facts
 */
function knownCodes(facts) {
  /** @type {Record<string, Set<string | number>>} */
  const known = {};
  for (const { is, also = {} } of facts) {
    for (const [name, values] of Object.entries({ ...is, ...also })) {
      known[name] ??= new Set();
      for (const value of [values].flat()) known[name].add(value);
    }
  }
  return Object.fromEntries(Object.entries(known).map(([name, values]) => [name, [...values]]));
}
