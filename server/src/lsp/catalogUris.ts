// The documents that catalogs are shown in: a file, or one that the client opens with the text from the server.

import type { LoadedCatalog } from "../catalog/model.ts";
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
      if (origin !== "built-in") return uri;
      return opensVirtual ? `${virtualScheme}:/${catalog.id}.error-catalog.json` : builtinFile(catalog.id);
    },
  };
}
