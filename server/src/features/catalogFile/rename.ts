// Renaming what has an id in a catalog, wherever the catalog mentions it. Whether the file may be written is the server's to say.

import type { Span } from "../../text/span.ts";
import { type CatalogPlace, occurrences, type PlacedFile, placeAt } from "./places.ts";

/** Why something cannot be renamed, in whole sentences. */
export interface Refusal {
  readonly refused: string;
}

export interface Renamed {
  readonly spans: readonly Span[];
  /** In place of each of them. */
  readonly newText: string;
}

/** As `definitions.id` of data/catalog.schema.json has it (held by a test). */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 100;

const REASONS = {
  condition: "A condition is shared by all catalogs and cannot be renamed. Type another one of the list.",
  status: "A status is a number of HTTP and cannot be renamed.",
  field: "A pointer says where a field is in the body, and several shapes may have it. Change each by hand.",
  rule: "A rule is part of Error Atlas and cannot be renamed.",
} as const;

/** What is renamed at `offset`; undefined where nothing is named. */
export function renamedAt(file: PlacedFile, offset: number): CatalogPlace | Refusal | undefined {
  const place = placeAt(file, offset);
  if (place === undefined || !place.closed) return undefined;
  const { kind, value, role } = place;
  if (kind === "condition" || kind === "status" || kind === "field" || kind === "rule")
    return { refused: REASONS[kind] };
  const isNamed = role === "name" || occurrences(file, place).some((other) => other.role === "name");
  if (isNamed || kind === "catalog") return place;
  return {
    refused: `This catalog has no ${kind} ${JSON.stringify(value)}, so that there is none to rename.`,
  };
}

/**
 * All places of what is called so, under a new name.
 * @param taken names that others have, besides those in the file
 */
export function rename(
  file: PlacedFile,
  place: CatalogPlace,
  newName: string,
  taken: readonly string[] = [],
): Renamed | Refusal {
  const { kind, value } = place;
  const wrong = wrongId(newName, kind);
  if (wrong !== undefined) return { refused: wrong };
  const isTaken =
    taken.includes(newName) ||
    file.places.some((other) => other.role === "name" && other.kind === kind && other.value === newName);
  if (newName !== value && isTaken) {
    const where = kind === "catalog" ? "There is a catalog" : `This catalog has a ${kind}`;
    return { refused: `${where} "${newName}" already. Choose another name.`.replace("a entry", "an entry") };
  }
  return {
    spans: occurrences(file, place).flatMap(({ closed, span }) => (closed ? [span] : [])),
    newText: newName,
  };
}

function wrongId(id: string, kind: CatalogPlace["kind"]): string | undefined {
  const shown = JSON.stringify(id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id);
  if (id.length > LONGEST_ID) return `${shown} is too long. An id has at most ${LONGEST_ID} characters.`;
  if (!ID.test(id))
    return `${shown} is no id. Write lower-case words joined by hyphens, such as "not-found".`;
  return id === "none" && kind === "catalog"
    ? `"none" is taken: it says in settings that a file belongs to no API. Choose another name.`
    : undefined;
}
