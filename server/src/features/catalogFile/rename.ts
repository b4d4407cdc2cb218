// Renaming what has an id in a catalog, wherever the catalog mentions it. Whether the file may be written is the server's to say.

import type { Span } from "../../text/span.ts";
import { refusals } from "./messages.ts";
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
/** As the schema has it for the name of a discriminator (held by a test). */
const WORD = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** What is renamed at `offset`; undefined where nothing is named. */
export function renamedAt(file: PlacedFile, offset: number): CatalogPlace | Refusal | undefined {
  const place = placeAt(file, offset);
  if (place === undefined || !place.closed) return undefined;
  const { kind, value, role } = place;
  if (kind !== "catalog" && !isRenamable(kind)) return { refused: refusals[kind]({}) };
  const isNamed = role === "name" || occurrences(file, place).some((other) => other.role === "name");
  if (isNamed || kind === "catalog") return place;
  return { refused: refusals.notHere[kind]({ name: JSON.stringify(value) }) };
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
  const wrong = kind === "discriminator" ? wrongWord(newName) : wrongId(newName, kind);
  if (wrong !== undefined) return { refused: wrong };
  const isTaken =
    taken.includes(newName) ||
    file.places.some((other) => other.role === "name" && other.kind === kind && other.value === newName);
  if (newName !== value && isTaken && isRenamable(kind))
    return { refused: refusals.taken[kind]({ name: JSON.stringify(newName) }) };
  return {
    spans: occurrences(file, place).flatMap(({ closed, span }) => (closed ? [span] : [])),
    newText: newName,
  };
}

type Renamable = keyof typeof refusals.taken;

/** Whether a thing of that kind has a name that can be changed. */
function isRenamable(kind: CatalogPlace["kind"]): kind is Renamable {
  return Object.hasOwn(refusals.taken, kind);
}

function wrongWord(word: string): string | undefined {
  const shown = JSON.stringify(word.length > LONGEST_ID ? `${word.slice(0, LONGEST_ID)}…` : word);
  if (word.length > LONGEST_ID) return refusals.long({ name: shown, most: LONGEST_ID });
  return WORD.test(word) ? undefined : refusals.wordForm({ name: shown });
}

function wrongId(id: string, kind: CatalogPlace["kind"]): string | undefined {
  const shown = JSON.stringify(id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id);
  if (id.length > LONGEST_ID) return refusals.long({ name: shown, most: LONGEST_ID });
  if (!ID.test(id)) return refusals.form({ name: shown });
  return id === "none" && kind === "catalog" ? refusals.none({}) : undefined;
}
