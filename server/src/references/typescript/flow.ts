// How a file deals with responses and keys: its parses, its repetitions and what its logs give away, with what it does with
// the responses that these are about.

import type * as ts from "typescript";
import type { Flow } from "../model.ts";
import type { Outline } from "./outline.ts";
import { parseAt, parsePlacesOf } from "./parses.ts";
import type { Reader } from "./reader.ts";
import { repeatsOf } from "./repeats.ts";
import { usesOf } from "./responseUses.ts";
import { secretsOf } from "./secrets.ts";
import type { Source } from "./value.ts";

/** The flow of a file; undefined where there is nothing to say of it. */
export function flowOf(outline: Outline, reader: Reader): Flow | undefined {
  const secrets = secretsOf(outline, reader);
  const places = parsePlacesOf(outline, reader);
  const repeats = repeatsOf(outline, reader);
  if (places.length === 0 && repeats.length === 0)
    return secrets.length === 0 ? undefined : { parses: [], uses: [], repeats: [], secrets };
  const sources = new Set<Source>([...places, ...repeats].map(({ source }) => source));
  const nodes = new Set<ts.Node>(places.map(({ place }) => place.node));
  const { uses, around } = usesOf(sources, nodes, outline, reader);
  return {
    parses: places.flatMap((place) => parseAt(place, around.get(place.place.node), reader) ?? []),
    uses,
    repeats: repeats.map(({ repeat }) => repeat),
    secrets,
  };
}
