// @ts-check
// Where the code of a small project names an error, by its text alone: what tests compare what hovers say of it with.

/**
 * @typedef {object} NamedError
 * @property {string} word
 * @property {number} at the offset behind its first letter
 * @property {"value" | "class" | "caught"} kind a code or status, a class behind `instanceof`, or the name that `catch` gives
 */

/**
 * @param {string} text
 * @returns {readonly NamedError[]}
 */
export function namedErrors(text) {
  const found = text.matchAll(
    /(?:=== |case )"?(?<value>\w+)"?|instanceof (?:\w+\.)*(?<class>\w+)|catch \((?<caught>\w+)/g,
  );
  return [...found].map(({ 0: all, index, groups = {} }) => {
    const word = groups.value ?? groups.class ?? groups.caught ?? "";
    const kind = groups.class ? "class" : groups.caught ? "caught" : "value";
    return { word, at: index + all.lastIndexOf(word) + 1, kind };
  });
}
