// @ts-check
// The lists that a new rule is put into, as texts. Each throws where it does not find its place, since the file has changed its form.

import { Problem } from "../lib/problem.mjs";
import { nameOf } from "./texts.mjs";

/**
 * The registry with the rule: the last one on sources but for the rule on comments, which looks at what the others found.
 * @param {string} registry
 * @param {string} id
 */
export function withRule(registry, id) {
  const name = nameOf(id);
  const imported = put(
    registry,
    /\n(?=\nexport const rules)/,
    `import { ${name} } from "./${id}/rule.ts";\n`,
  );
  return put(
    imported,
    /(?<=export const rules: readonly Rule\[\] = \[\n(?: {2}\w+,\n)*?)(?= {2}unusedSuppression,\n)/,
    `  ${name},\n`,
  );
}

/**
 * The page of the examples with a line for the one of the rule.
 * @param {string} page
 * @param {string} id
 */
export function withExample(page, id) {
  const line = `| **TODO: what is wrong, in a few words.** TODO: what to try. | \`${nameOf(id)}.ts\` |\n`;
  return put(page, /(?=\n## What is where\n)/, line);
}

/**
 * The changelog with a line at the end of what is new.
 * @param {string} changelog
 * @param {string} id
 */
export function withChange(changelog, id) {
  const line = `- New rule \`${id}\`, shown under the preset \`strict\`: TODO: what it finds.\n`;
  const [head = "", ...versions] = changelog.split(/^(?=## )/m);
  const [newest = ""] = versions;
  if (!newest.startsWith("## Unreleased\n")) return `${head}## Unreleased\n\n${line}\n${versions.join("")}`;
  return [head, `${newest.trimEnd()}\n${line}\n`, ...versions.slice(1)].join("");
}

/**
 * @param {string} text
 * @param {RegExp} where the place, as a match of nothing or of a line's end
 * @param {string} added
 */
function put(text, where, added) {
  const place = where.exec(text);
  if (place === null)
    throw new Problem(`The place for this line is not found; add it by hand: ${added.trim()}`);
  return text.slice(0, place.index) + place[0] + added + text.slice(place.index + place[0].length);
}
