// A text that is JSON or YAML into a tree.

import { readJson } from "./json.ts";
import type { Tree } from "./tree.ts";
import { readYaml } from "./yaml.ts";

/** Reads JSON or YAML, by the name of the file or by how the text begins. Throws `NotImportable` where it is neither. */
export function readTree(text: string, name: string | undefined): Tree {
  const isJson = /\.jsonc?$/i.test(name ?? "") || (!/\.ya?ml$/i.test(name ?? "") && /^\s*[{[]/.test(text));
  return isJson ? readJson(text) : readYaml(text);
}
