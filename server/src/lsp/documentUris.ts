// The addresses of what the server itself has to show, catalogs that editors cannot open and pages of rules: documents that the client opens with the text
// from the server where it can, else files.

import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import { virtualScheme } from "../protocol.ts";

export interface CatalogUris {
  /** Where a catalog can be opened; undefined where this client has no way to. */
  of(catalog: LoadedCatalog): string | undefined;
}

/**
 * @param opensVirtual the client opens `error-atlas:/<id>.error-catalog.json`
 * @param builtinFile the file of a built-in catalog, where the installation has it
 */
export function createCatalogUris(
  opensVirtual: boolean,
  builtinFile: (id: string) => string | undefined,
): CatalogUris {
  return {
    of({ catalog, origin, uri }) {
      if (origin !== "built-in" && !isArchived(uri)) return uri;
      if (opensVirtual) return `${virtualScheme}:/${catalog.id}.error-catalog.json`;
      return origin === "built-in" ? builtinFile(catalog.id) : undefined;
    },
  };
}

/**
 * Where the page of a rule can be opened; undefined where this client has no way to.
 * @param opensVirtual the client opens `error-atlas:/rules/<id>.md`
 * @param pageFile the file of a rule's page, where the installation has it
 */
export function createRulePages(
  opensVirtual: boolean,
  pageFile: (ruleId: string) => string | undefined,
): (ruleId: string) => string | undefined {
  return opensVirtual ? (ruleId) => `${virtualScheme}:/rules/${ruleId}.md` : pageFile;
}

/** Whether a document is shown under the scheme of what the server itself has to show, as a built-in catalog may be. */
export function isReadOnly(uri: string): boolean {
  return uri.startsWith(`${virtualScheme}:`);
}

/** Whether a file is in a zip archive, which editors do not open: Yarn keeps packages so. */
function isArchived(uri: string): boolean {
  return /\.zip\/node_modules\//i.test(uri);
}
