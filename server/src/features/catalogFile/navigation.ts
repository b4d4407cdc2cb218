// Where a name in a catalog or an error-atlas.json leads, and where else it stands.

import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type LocationLink,
  type Range,
} from "vscode-languageserver-types";
import type { CatalogIndex } from "../../catalog/catalogIndex.ts";
import type { LoadedCatalog, NamePlace } from "../../catalog/loadedModel.ts";
import { namePlaces, rangeOfName } from "../../catalog/places.ts";
import { rangeOf } from "../ranges.ts";
import { entriesWithValue, textProperty } from "./contents.ts";
import { type CatalogPlace, occurrences, type PlacedFile, placeAt } from "./places.ts";
import { entriesElsewhere } from "./words.ts";

export interface DefinitionOptions {
  readonly index: CatalogIndex;
  /** Where a catalog can be opened; undefined where the client has no way to. */
  readonly uriOf: (loaded: LoadedCatalog) => string | undefined;
  readonly rulePage: (ruleId: string) => string | undefined;
}

/** Errors of one condition in one catalog that are shown. */
const MOST_PLACES = 200;

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Where what is named at `offset` is defined: in the file itself; for a condition, the errors of other APIs that have it; for a
 * catalog, its file; for a rule, its page. null where nothing is.
 */
export function fileDefinition(
  text: TextDocument,
  file: PlacedFile,
  offset: number,
  options: DefinitionOptions,
): LocationLink[] | null {
  const place = placeAt(file, offset);
  if (place === undefined) return null;
  const targets = targetsOf(text, file, place, options);
  const originSelectionRange = rangeOf(place.span, text);
  return targets.length === 0 ? null : targets.map((target) => ({ originSelectionRange, ...target }));
}

type Target = Omit<LocationLink, "originSelectionRange">;

function targetsOf(
  text: TextDocument,
  file: PlacedFile,
  place: CatalogPlace,
  { index, uriOf, rulePage }: DefinitionOptions,
): readonly Target[] {
  switch (place.kind) {
    case "rule": {
      const page = rulePage(place.value);
      return page === undefined ? [] : [{ targetUri: page, targetRange: TOP, targetSelectionRange: TOP }];
    }
    case "condition": {
      const entries = entriesElsewhere(place.value, index, textProperty(file.root, "id"));
      return [...new Set(entries.map(({ catalog }) => catalog))].flatMap((catalog) => {
        const loaded = index.catalog(catalog.id);
        if (loaded === undefined) return [];
        const places = namePlaces(loaded).entries;
        const own = entries.filter((ref) => ref.catalog === catalog);
        return inCatalog(
          loaded,
          own.slice(0, MOST_PLACES).flatMap(({ entry }) => places.get(entry.id) ?? []),
          uriOf,
        );
      });
    }
    case "value":
      return entriesWithValue(file, place)
        .slice(0, MOST_PLACES)
        .map(({ span }) => ({
          targetUri: text.uri,
          targetRange: rangeOf(span, text),
          targetSelectionRange: rangeOf({ start: span.start, end: span.start + 1 }, text),
        }));
    case "catalog": {
      if (place.role === "name") break;
      const loaded = index.catalog(place.value);
      const named = loaded && namePlaces(loaded).id;
      return named ? inCatalog(loaded, [named], uriOf) : [];
    }
  }
  return occurrences(file, place)
    .filter(({ role }) => role === "name")
    .map(({ span, element }) => ({
      targetUri: text.uri,
      targetRange: rangeOf(element?.span ?? span, text),
      targetSelectionRange: rangeOf(span, text),
    }));
}

function inCatalog(
  loaded: LoadedCatalog,
  places: readonly NamePlace[],
  uriOf: DefinitionOptions["uriOf"],
): readonly Target[] {
  const targetUri = uriOf(loaded);
  if (targetUri === undefined) return [];
  return places.map((place) => {
    const range = rangeOfName(place);
    return { targetUri, targetRange: range, targetSelectionRange: range };
  });
}

/** Where in the file the name at `offset` stands. null where there is none. */
export function fileReferences(
  text: TextDocument,
  file: PlacedFile,
  offset: number,
  includeDeclaration: boolean,
): readonly Range[] | null {
  const place = placeAt(file, offset);
  if (place === undefined) return null;
  return occurrences(file, place)
    .filter(({ role }) => includeDeclaration || role === "mention")
    .map(({ span }) => rangeOf(span, text));
}

/** The same as highlights. null where there is none, so that the editor looks for the word. */
export function fileHighlights(
  text: TextDocument,
  file: PlacedFile,
  offset: number,
): DocumentHighlight[] | null {
  const place = placeAt(file, offset);
  if (place === undefined) return null;
  return occurrences(file, place).map(({ span, role }) => ({
    range: rangeOf(span, text),
    kind: role === "name" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
