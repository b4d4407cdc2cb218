// What is shown over the text of a catalog or of an error-atlas.json: what a name stands for, and how an entry will be presented.

import type { CatalogIndex } from "../../catalog/catalogIndex.ts";
import { withoutKeys } from "../../catalog/keys.ts";
import type { JsonNode } from "../../parse/json.ts";
import { codeSpan, proseMarkdown } from "../../text/markdown.ts";
import { encloses, type Span } from "../../text/span.ts";
import { renderClass } from "../classMarkdown.ts";
import { renderEntry, renderField, renderStatus } from "../entryMarkdown.ts";
import {
  contentsWith,
  entriesWithValue,
  entryNodes,
  namedElements,
  numbersOf,
  textProperty,
} from "./contents.ts";
import { hover as words } from "./messages.ts";
import { type CatalogPlace, type PlacedFile, placeAt } from "./places.ts";
import { tokenAt } from "./slots.ts";
import { catalogText, conditionText, discriminatorText, ruleText, shapeText, sourceText } from "./words.ts";

export interface FileHoverOptions {
  readonly index: CatalogIndex;
  /** The page of a rule, where the client can open it. */
  readonly rulePage: (ruleId: string) => string | undefined;
  /** Whether the same condition in other APIs is shown with an entry. */
  readonly relatedApis: boolean;
}

export interface FileHover {
  /** What it is about. */
  readonly span: Span;
  /** Markdown. */
  readonly value: string;
}

/** The hover at `offset`; undefined where there is nothing to say. In an entry, what has no text of its own shows the entry. */
export function fileHover(
  file: PlacedFile,
  offset: number,
  options: FileHoverOptions,
): FileHover | undefined {
  const found = hoverAt(file, offset, options);
  return found && { ...found, value: withoutKeys(found.value, options.index) };
}

function hoverAt(file: PlacedFile, offset: number, options: FileHoverOptions): FileHover | undefined {
  const place = placeAt(file, offset);
  const value = place && placeText(file, place, options);
  if (place && value !== undefined) return { span: place.span, value };
  const entry = entryNodes(file).find(({ span }) => encloses(span, { start: offset, end: offset }));
  const span = entry && tokenAt(entry, offset);
  const shown = entry && span && entryText(file, entry, options);
  return span && shown !== undefined ? { span, value: shown } : undefined;
}

function placeText(file: PlacedFile, place: CatalogPlace, options: FileHoverOptions): string | undefined {
  const { index } = options;
  const { kind, value } = place;
  switch (kind) {
    case "catalog":
      return catalogText(value, index);
    case "rule":
      return ruleText(value, options.rulePage(value));
    case "condition":
      return conditionText(value, index, ownId(file));
    case "entry": {
      const [entry] = place.role === "name" ? [place.element] : namedElements(file, place);
      return entry && entryText(file, entry, options);
    }
    case "status":
      return statusText(file, Number(value), index);
    case "source": {
      const source = contentsWith(file, [])?.catalog.sources.find(({ id }) => id === value);
      return source && sourceText(source);
    }
    case "shape": {
      const catalog = contentsWith(file, [])?.catalog;
      const shape = catalog?.shapes.find(({ id }) => id === value);
      return catalog && shape && shapeText(catalog, shape, index);
    }
    case "field": {
      const catalog = contentsWith(file, [])?.catalog;
      return catalog && renderField(catalog, value);
    }
    case "discriminator": {
      const catalog = contentsWith(file, entryNodes(file))?.catalog;
      return catalog && discriminatorText(catalog, value);
    }
    case "class":
    case "guard": {
      const catalog = contentsWith(file, entryNodes(file))?.catalog;
      const found = catalog?.libraries.flatMap((library) => {
        const is = (kind === "class" ? library.classes : library.guards)?.[value];
        return is ? [{ name: value, path: value, library, is }] : [];
      })[0];
      return catalog && found && renderClass(catalog, found);
    }
    case "value": {
      const [entry] = entriesWithValue(file, place);
      return entry && entryText(file, entry, options);
    }
    case "operation":
    case "practice":
      return undefined;
  }
}

/** The entry as it will be presented; where it will not be, why. */
function entryText(
  file: PlacedFile,
  entry: JsonNode,
  { index, relatedApis }: FileHoverOptions,
): string | undefined {
  const replacement = file.places.find(
    ({ kind, role, element }) => kind === "entry" && role === "mention" && element === entry,
  );
  const others = replacement ? namedElements(file, replacement).filter((other) => other !== entry) : [];
  const contents = contentsWith(file, [entry, ...others]);
  if (contents === undefined) return undefined;
  const { catalog, faults } = contents;
  const broken = faults.filter(
    ({ path, severity }) => severity === "error" && path[0] === "entries" && path[1] === "0",
  );
  if (broken.length > 0) {
    const reasons = broken.map(({ path, message }) => {
      const place = path.slice(2).join("/");
      const problem = proseMarkdown(message);
      return `- ${place === "" ? problem : words.problemAt({ place: codeSpan(place), problem })}`;
    });
    return [words.leftOut({}), "", ...reasons].join("\n");
  }
  const [shown] = catalog.entries;
  if (shown === undefined) return undefined;
  // The catalog in force is the same one, perhaps as it was a moment ago: it is no other API.
  const elsewhere: CatalogIndex = {
    ...index,
    inBrief: (condition) => index.inBrief(condition).filter((ref) => ref.catalog.id !== catalog.id),
  };
  return renderEntry(
    { catalog, entry: shown },
    { index: elsewhere, relatedApis: relatedApis && catalog.kind === "api" },
  );
}

function statusText(file: PlacedFile, status: number, index: CatalogIndex): string | undefined {
  const entries = entryNodes(file).filter((entry) => numbersOf(entry, "statuses").includes(status));
  const catalog = contentsWith(file, entries)?.catalog;
  return catalog && renderStatus(catalog, status, { index });
}

function ownId({ root }: PlacedFile): string | undefined {
  return textProperty(root, "id");
}
