// @ts-check
// What may be the id of a new rule.

import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Why an id cannot be a new rule's, and what to do; undefined where it can.
 * @param {string} id
 * @param {string} root the folder of the project
 */
export function whyNot(id, root) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
    return `"${id}" cannot be the id of a rule. Use two words or more in lower case, with hyphens between them: wrong-field.`;
  if (id.startsWith("catalog-"))
    return `"${id}" would be a rule on catalogs. Write it by hand: see "Add a check of catalogs" in CONTRIBUTING.md.`;
  // Each rule of either kind has a page.
  const taken = [`server/src/rules/${id}`, `docs/rules/${id}.md`].find((place) =>
    existsSync(path.join(root, place)),
  );
  return taken && `There is a rule ${id} already, in ${taken}. Choose another id.`;
}
