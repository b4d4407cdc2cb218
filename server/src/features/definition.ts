// From a reference to the entries it is about, in their catalogs' own documents.

import { TextDocument } from "vscode-languageserver-textdocument";
import type { LocationLink } from "vscode-languageserver-types";
import type { Catalog } from "../catalog/model.ts";
import { entryPlaces } from "../text/jsonPlace.ts";
import type { AnalysedDocument } from "./document.ts";
import { rangeOf, referenceAt } from "./ranges.ts";

/**
 * Where the entries of the reference at `offset` stand, the likeliest first.
 * @param uriOf the document of a catalog; undefined where the client cannot open it
 * @returns null where there is no reference, or no entry for it
 */
export function definition(
  document: AnalysedDocument,
  offset: number,
  uriOf: (catalog: Catalog) => string | undefined,
): LocationLink[] | null {
  const reference = referenceAt(document, offset);
  if (reference === undefined) return null;
  const links = document.resolve(reference).candidates.flatMap(({ catalog, entries }) => {
    const targetUri = uriOf(catalog);
    const loaded = document.catalogs.catalog(catalog.id);
    if (targetUri === undefined || loaded === undefined || entries.length === 0) return [];
    const places = entryPlaces(loaded.text);
    const target = TextDocument.create(targetUri, "json", 0, loaded.text);
    return entries.flatMap((entry): LocationLink[] => {
      const place = places.get(entry.id);
      if (place === undefined) return [];
      const range = rangeOf(place, target);
      return [
        {
          originSelectionRange: rangeOf(reference.span, document.text),
          targetUri,
          targetRange: range,
          targetSelectionRange: range,
        },
      ];
    });
  });
  return links.length > 0 ? links : null;
}
