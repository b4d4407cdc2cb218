// @ts-check
// The constants of a catalog's libraries, out of the names that facts have in the packages.

/** @typedef {import("./facts.mjs").Fact} Fact */

/**
 * The catalog, with the codes that facts have a name for in those `constants` of its libraries that judgement.json leaves open
 * (`"AxiosError": {}`). Throws where no library has a place for such a name.
 * @param {Record<string, unknown>} catalog
 * @param {readonly Fact[]} facts
 */
export function withConstants(catalog, facts) {
  const members = membersOf(facts);
  const used = new Set();
  const libraries = /** @type {Record<string, unknown>[] | undefined} */ (catalog.libraries)?.map(
    (library) => {
      const { constants } = library;
      if (typeof constants !== "object" || constants === null) return library;
      const filled = Object.entries(constants).map(([holder, own]) => {
        const found = members.get(holder);
        if (found === undefined || Object.keys(own).length > 0) return [holder, own];
        used.add(holder);
        return [holder, shortest(found)];
      });
      return { ...library, constants: Object.fromEntries(filled) };
    },
  );
  const left = [...members.keys()].filter((holder) => !used.has(holder));
  if (left.length > 0)
    throw new Error(
      `No library has a place for the constants of ${left.map((name) => `"${name}"`).join(", ")}.`,
    );
  return libraries === undefined ? catalog : { ...catalog, libraries };
}

/**
 * The codes by the names of what has them and of the member.
 * @param {readonly Fact[]} facts
 */
function membersOf(facts) {
  /** @type {Map<string, Map<string, string | number>>} */
  const members = new Map();
  for (const { is, constants = [] } of facts) {
    const [value] = Object.values(is);
    if (value === undefined) continue;
    for (const path of constants) {
      const dot = path.lastIndexOf(".");
      const holder = path.slice(0, Math.max(dot, 0));
      const own = members.get(holder) ?? new Map();
      members.set(holder, own.set(path.slice(dot + 1), value));
    }
  }
  return members;
}

/**
 * A list where all members are named as their codes.
 * @param {ReadonlyMap<string, string | number>} members
 */
function shortest(members) {
  return [...members].every(([name, value]) => name === value)
    ? [...members.keys()]
    : Object.fromEntries(members);
}
