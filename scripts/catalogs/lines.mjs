// @ts-check
// Finding things in a source's text with the line on which they stand, for recipes.

/**
 * Every match of a pattern, with its groups and its place `source: file:line`.
 * @param {string} source the source's id
 * @param {string} file
 * @param {string} text of that file
 * @param {RegExp} pattern with the flag `g`
 * @returns {{ groups: Record<string, string>, place: string, index: number }[]}
 */
export function matches(source, file, text, pattern) {
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
  let line = 0;
  return [...text.matchAll(pattern)].map((match) => {
    while (line < starts.length && (starts[line] ?? 0) < match.index) line++;
    return { groups: { ...match.groups }, place: `${source}: ${file}:${line + 1}`, index: match.index };
  });
}

/**
 * What stands between two texts, the first of them included, and where it begins. Throws where either is not there: then the source is
 * no longer of the form that the recipe knows.
 * @param {string} text
 * @param {string} start
 * @param {string} end
 */
export function between(text, start, end) {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error(`"${start}" … "${end}" was not found in the source.`);
  return text.slice(from, to);
}

/**
 * The text with all before it as empty lines, so that places found in it are those of the whole.
 * @param {string} text
 * @param {string} start
 * @param {string} end
 */
export function section(text, start, end) {
  const part = between(text, start, end);
  const before = text.slice(0, text.indexOf(part)).split("\n").length - 1;
  return "\n".repeat(before) + part;
}

/**
 * The text of a program with the lines that are comments taken out, where things are named that it does not do; each line stays where
 * it is.
 * @param {string} text
 */
export function withoutComments(text) {
  return text
    .split("\n")
    .map((line) => (/^\s*(?:\/?\*|\/\/)/.test(line) ? "" : line))
    .join("\n");
}
