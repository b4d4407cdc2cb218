// @ts-check
// Where people choose how findings are shown, every rule is listed: in the manifest with its texts, and in the schema of
// error-atlas.json. Only these lists are written; the rest of the three files stays as it is.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./files.mjs";
import { loadRules } from "./rules.mjs";

const textPrefix = "configuration.rules.";

/** @type {import("./files.mjs").Generator} */
export const ruleSettings = {
  from: "the rules in server/src/rules/registry.ts",
  async generate() {
    const { allRules, ruleIds, ruleSeverities } = await loadRules();
    return Promise.all([
      changed("package.json", (manifest) => withRules(manifest, ruleIds, ruleSeverities)),
      changed("package.nls.json", (texts) => withTexts(texts, allRules)),
      schemaWith(ruleIds),
    ]);
  },
};

/**
 * A file in the form in which JSON.stringify writes, which is also the formatter's for these two.
 * @param {string} file
 * @param {(value: any) => unknown} change
 */
async function changed(file, change) {
  const value = JSON.parse(await readFile(path.join(root, file), "utf8"));
  return { path: file, text: `${JSON.stringify(change(value), undefined, 2)}\n` };
}

/**
 * @param {any} manifest
 * @param {readonly string[]} ids
 * @param {readonly string[]} severities
 */
function withRules(manifest, ids, severities) {
  const setting = manifest.contributes.configuration.properties["errorAtlas.rules"];
  setting.properties = Object.fromEntries(
    ids.map((id) => [id, { type: "string", enum: severities, markdownDescription: `%${textPrefix}${id}%` }]),
  );
  return manifest;
}

/**
 * The texts in the order of their keys.
 * @param {Record<string, string>} texts
 * @param {import("./rules.mjs").Rules["allRules"]} rules
 */
function withTexts(texts, rules) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(textPrefix));
  const own = rules.map(({ metadata: { id, title, preset } }) => [
    `${textPrefix}${id}`,
    preset === "strict"
      ? `${title}. Shown under the preset \`strict\`, or when it is named here.`
      : `${title}.`,
  ]);
  return Object.fromEntries([...others, ...own].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
}

/**
 * The schema is laid out by hand, so that the list is put in as text: a line for each rule, by name.
 * @param {readonly string[]} ids
 */
async function schemaWith(ids) {
  const file = "data/error-atlas.schema.json";
  const text = (await readFile(path.join(root, file), "utf8")).replaceAll("\r\n", "\n");
  const list = /(\n {4}"rules": \{\n(?: {6}.*\n)*? {6}"properties": \{\n)(?: {8}.*\n)*(?= {6}\})/;
  if (!list.test(text)) throw new Error(`The list of rules is not found in ${file}.`);
  const lines = [...ids].sort().map((id) => `        "${id}": { "$ref": "#/definitions/severity" }`);
  return { path: file, text: text.replace(list, (_, before) => `${before}${lines.join(",\n")}\n`) };
}
