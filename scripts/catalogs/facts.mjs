// @ts-check
// The facts of one catalog as `data/catalogs/<id>/facts.json` has them: what pinned sources state, and where. Words that explain them
// are not here, but in judgement.json.

/** @typedef {import("./source.mjs").Source} Source */

/**
 * @typedef {object} Fact one error that a source knows
 * @property {Record<string, string | number>} is the value of each discriminator, by its name; a `label` where no field tells it
 * @property {Record<string, readonly (string | number)[]>} [also] what other discriminators have with it, by their names
 * @property {readonly number[]} [statuses] with which it comes, ascending
 * @property {readonly string[]} [messages] its documented texts, `{name}` for what varies
 * @property {string} [label] another name that the source has for it
 * @property {number} [number] that stands for it
 * @property {string} [group] in which the source lists it
 * @property {boolean} [deprecated]
 * @property {readonly string[]} [constants] under which the package exports the code, `AxiosError.ERR_NETWORK`
 * @property {readonly string[]} at where it stands: `source: file:line`
 */

/**
 * @typedef {object} Facts
 * @property {string} catalog
 * @property {readonly Source[]} sources
 * @property {readonly Fact[]} facts each value once, in the order of the sources
 */

/**
 * By what judgement.json names a fact: its code alone, another discriminator's value after the name of that.
 * @param {Fact["is"]} is
 */
export function keyOf(is) {
  return Object.entries(is)
    .map(([name, value]) => (name === "code" ? `${value}` : `${name}:${value}`))
    .join(" ");
}

/**
 * One fact for each value: statuses, messages and places of those that are found in several places are put together.
 * @param {readonly Fact[]} found
 * @returns {Fact[]}
 */
export function mergedFacts(found) {
  /** @type {Map<string, Fact>} */
  const merged = new Map();
  for (const fact of found) {
    const key = keyOf(fact.is);
    merged.set(key, joined(merged.get(key), fact));
  }
  return [...merged.values()];
}

/**
 * Of the places of `next` those count that state something more, or are of another source.
 * @param {Fact | undefined} before
 * @param {Fact} next
 * @returns {Fact}
 */
function joined(before, next) {
  const { is, also = {}, statuses = [], messages = [], constants = [], at = [] } = before ?? { is: next.is };
  const more = {
    also: { ...also, ...together(also, next.also ?? {}) },
    statuses: ascending([...statuses, ...(next.statuses ?? [])]),
    messages: [...new Set([...messages, ...(next.messages ?? [])])],
    constants: [...new Set([...constants, ...(next.constants ?? [])])],
  };
  const known = { also, statuses, messages, constants };
  const sources = new Set(at.map(sourceOf));
  const places = next.at.filter(
    (place) => !sources.has(sourceOf(place)) || JSON.stringify(more) !== JSON.stringify(known),
  );
  return {
    is,
    ...(Object.keys(more.also).length > 0 && { also: more.also }),
    ...(more.statuses.length > 0 && { statuses: more.statuses }),
    ...(more.messages.length > 0 && { messages: more.messages }),
    ...first("label", before, next),
    ...first("number", before, next),
    ...first("group", before, next),
    ...first("deprecated", before, next),
    ...(more.constants.length > 0 && { constants: more.constants }),
    at: [...at, ...places],
  };
}

/**
 * @param {Record<string, readonly (string | number)[]>} a
 * @param {Record<string, readonly (string | number)[]>} b
 */
function together(a, b) {
  return Object.fromEntries(
    Object.entries(b).map(([name, values]) => [name, [...new Set([...(a[name] ?? []), ...values])].sort()]),
  );
}

/**
 * @param {"label" | "number" | "group" | "deprecated"} property
 * @param {Fact | undefined} before
 * @param {Fact} next
 */
function first(property, before, next) {
  const value = before?.[property] ?? next[property];
  return value === undefined ? {} : { [property]: value };
}

/** @param {string} place */
function sourceOf(place) {
  return place.slice(0, place.indexOf(":"));
}

/** @param {readonly number[]} numbers each once */
function ascending(numbers) {
  return [...new Set(numbers)].sort((x, y) => x - y);
}

/**
 * The text of facts.json: a line for each fact, so that a difference names the fact.
 * @param {Facts} facts
 */
export function factsText({ catalog, sources, facts }) {
  return [
    "{",
    `  "catalog": ${JSON.stringify(catalog)},`,
    `  "sources": [`,
    sources.map((source) => `    ${JSON.stringify(source)}`).join(",\n"),
    "  ],",
    `  "facts": [`,
    facts.map((fact) => `    ${JSON.stringify(fact)}`).join(",\n"),
    "  ]",
    "}",
    "",
  ].join("\n");
}

/**
 * What is new, gone or otherwise, a line each; where it stands does not count.
 * @param {readonly Fact[]} before
 * @param {readonly Fact[]} after
 */
export function differences(before, after) {
  const old = new Map(before.map((fact) => [keyOf(fact.is), withoutPlace(fact)]));
  const now = new Map(after.map((fact) => [keyOf(fact.is), withoutPlace(fact)]));
  return [
    ...[...now].flatMap(([key, text]) => {
      const was = old.get(key);
      if (was === undefined) return [`+ ${text}`];
      return was === text ? [] : [`- ${was}`, `+ ${text}`];
    }),
    ...[...old].flatMap(([key, text]) => (now.has(key) ? [] : [`- ${text}`])),
  ];
}

/** @param {Fact} fact */
function withoutPlace({ at, ...fact }) {
  return JSON.stringify(fact);
}
