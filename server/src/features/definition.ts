// From a reference, or a place in an error body in JSON, to what it is about in the catalogs' own documents.

import { TextDocument } from "vscode-languageserver-textdocument";
import type { LocationLink, Range } from "vscode-languageserver-types";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import { namePlaces, rangeOfName } from "../catalog/places.ts";
import type { Reference } from "../references/model.ts";
import { toPointer } from "../text/jsonPlace.ts";
import type { Span } from "../text/span.ts";
import type { AnalysedDocument } from "./document.ts";
import { fieldPlace, statusPlace } from "./json/catalogPlaces.ts";
import { formsOf } from "./json/forms.ts";
import type { BodyPlace } from "./json/places.ts";
import { lookAt } from "./lookAt.ts";
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
  placesIn(loaded: LoadedCatalog): readonly Range[];
}

function targetsOf(reference: Reference, document: AnalysedDocument): readonly Target[] {
  return document.resolve(reference).candidates.map(({ catalog, entries }) => ({
    catalog,
    placesIn(loaded) {
      if (entries.length > 0) return placesOf(entries, loaded);
      const { kind, value } = reference;
      const place =
        kind === "status" && typeof value === "number" ? statusPlace(loaded.text, value) : undefined;
      return place ? [rangeIn(loaded, place)] : [];
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
    placesIn(loaded) {
      const field = form && fieldPlace(loaded.text, form.id, pointer);
      return field ? [rangeIn(loaded, field)] : placesOf(entries, loaded);
    },
  };
}

/** Entries of one code that are shown: of more, nobody looks for one here. */
const MOST_PLACES = 200;

function placesOf(entries: readonly Entry[], loaded: LoadedCatalog): readonly Range[] {
  const places = namePlaces(loaded).entries;
  return entries.slice(0, MOST_PLACES).flatMap(({ id }) => {
    const place = places.get(id);
    return place ? [rangeOfName(place)] : [];
  });
}

function rangeIn({ uri, text }: LoadedCatalog, span: Span): Range {
  return rangeOf(span, TextDocument.create(uri, "json", 0, text));
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
    return placesIn(loaded).map(
      (range): LocationLink => ({
        originSelectionRange: rangeOf(origin, document.text),
        targetUri,
        targetRange: range,
        targetSelectionRange: range,
      }),
    );
  });
}
