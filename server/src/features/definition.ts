// From a reference, or a place in an error body in JSON, to what it is about in the catalogs' own documents.

import { TextDocument } from "vscode-languageserver-textdocument";
import type { LocationLink } from "vscode-languageserver-types";
import type { Catalog, Entry } from "../catalog/model.ts";
import type { Reference } from "../references/model.ts";
import { entryPlaces, toPointer } from "../text/jsonPlace.ts";
import type { Span } from "../text/span.ts";
import type { AnalysedDocument } from "./document.ts";
import { fieldPlace, statusPlace } from "./json/catalogPlaces.ts";
import { formsOf } from "./json/forms.ts";
import { type BodyPlace, lookAt } from "./json/places.ts";
import { rangeOf } from "./ranges.ts";

/**
 * Where the entries of the reference at `offset` stand, the likeliest first; for a status without any, what its catalog says of it. For
 * the rest of an error body in JSON, the field in the catalog, or else the body's entries.
 * @param uriOf the document of a catalog; undefined where the client cannot open it
 * @returns null where nothing is known, or no catalog tells of it
 */
export function definition(
  document: AnalysedDocument,
  offset: number,
  uriOf: (catalog: Catalog) => string | undefined,
): LocationLink[] | null {
  const { reference, place } = lookAt(document, offset);
  const named = reference ? linksTo(targetsOf(reference, document), reference.span, document, uriOf) : [];
  if (named.length > 0) return named;
  const links = place ? linksTo([targetOfPlace(place)], place.span, document, uriOf) : [];
  return links.length > 0 ? links : null;
}

/** Places in the text of a catalog. */
interface Target {
  readonly catalog: Catalog;
  placesIn(text: string): readonly Span[];
}

function targetsOf(reference: Reference, document: AnalysedDocument): readonly Target[] {
  return document.resolve(reference).candidates.map(({ catalog, entries }) => ({
    catalog,
    placesIn(text) {
      if (entries.length > 0) return placesOf(entries, text);
      const { kind, value } = reference;
      const place = kind === "status" && typeof value === "number" ? statusPlace(text, value) : undefined;
      return place ? [place] : [];
    },
  }));
}

function targetOfPlace({ path, api, body, resolution: { entries } }: BodyPlace): Target {
  const { catalog } = api;
  const pointer = toPointer(path);
  const forms = [...formsOf(body, catalog, entries), ...catalog.shapes];
  const form = forms.find(({ fields }) => fields.some((field) => field.pointer === pointer));
  return {
    catalog,
    placesIn(text) {
      const field = form && fieldPlace(text, form.id, pointer);
      return field ? [field] : placesOf(entries, text);
    },
  };
}

function placesOf(entries: readonly Entry[], text: string): readonly Span[] {
  const places = entryPlaces(text);
  return entries.flatMap(({ id }) => places.get(id) ?? []);
}

function linksTo(
  targets: readonly Target[],
  origin: Span,
  document: AnalysedDocument,
  uriOf: (catalog: Catalog) => string | undefined,
): LocationLink[] {
  return targets.flatMap(({ catalog, placesIn }) => {
    const targetUri = uriOf(catalog);
    const loaded = document.catalogs.catalog(catalog.id);
    if (targetUri === undefined || loaded === undefined) return [];
    const target = TextDocument.create(targetUri, "json", 0, loaded.text);
    return placesIn(loaded.text).map((place): LocationLink => {
      const range = rangeOf(place, target);
      return {
        originSelectionRange: rangeOf(origin, document.text),
        targetUri,
        targetRange: range,
        targetSelectionRange: range,
      };
    });
  });
}
