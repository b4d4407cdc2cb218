// Explains a text with the built-in catalogs.

import { createCatalogIndex } from "../../../server/src/catalog/catalogIndex.ts";
import { explain } from "../../../server/src/explain/explain.ts";
import { builtinCatalogs } from "../../support/builtins.ts";

const index = createCatalogIndex(builtinCatalogs(), 1);

export function run(text: string): number {
  return explain(text, index).answers.length;
}
