// The file beside a catalog that says what the last import wrote: what a person has changed since is told from it.

import type { CatalogJson } from "./write.ts";

/** Its name, by that of the catalog's file. */
export function baseName(catalog: string): string {
  return `${catalog.replace(/(?:\.error-catalog)?\.jsonc?$/, "")}.import.json`;
}

/** Its text. */
export function baseText(catalog: CatalogJson): string {
  return `${JSON.stringify(catalog, null, 2)}\n`;
}
