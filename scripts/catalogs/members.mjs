// @ts-check
// Values that stand one by one in a list of a source: members of enums, keys of objects, texts of unions. Shared by recipes.

import { matches, section } from "./lines.mjs";

/**
 * A fact for each match of a pattern between two texts. Its groups are what facts have: `code` or `number` (a code that is a number),
 * `type`, `label`, `status`.
 * @param {string} source the source's id
 * @param {string} file
 * @param {string} text of that file
 * @param {{ start: string, end: string, each: RegExp, of?: string, holder?: string, labelsAt?: string }} where `of`: the
 *   discriminator, `code` without it; `labelsAt`: the discriminator that has the labels as its values; `holder`: what the package exports that has the labels as its members
 * @returns {import("./facts.mjs").Fact[]}
 */
export function members(source, file, text, { start, end, each, of = "code", holder, labelsAt }) {
  return matches(source, file, section(text, start, end), each).map(({ groups, place }) => ({
    is: { [of]: groups.number === undefined ? (groups.code ?? "") : Number(groups.number) },
    ...(labelsAt !== undefined && { also: { [labelsAt]: [groups.label ?? ""] } }),
    ...(groups.status !== undefined && { statuses: [Number(groups.status)] }),
    ...(groups.label !== undefined && { label: groups.label }),
    ...(holder !== undefined && { constants: [`${holder}.${groups.label}`] }),
    at: [place],
  }));
}
