// How a file deals with responses and keys: its parses, its repetitions and what its logs give away, with what it does with
// the responses that these are about.

import type * as ts from "typescript";
import type { Flow } from "../../flowModel.ts";
import type { Outline } from "../outline/outline.ts";
import type { Reader } from "../read/reader.ts";
import type { ValueSource } from "../values/model.ts";
import { alikeErrors } from "./alike.ts";
import { parseAt, parsePlacesOf } from "./parses.ts";
import { repeatsOf } from "./repeats.ts";
import { usesOf } from "./responseUses.ts";
import { secondReads } from "./secondReads.ts";
import { secretsOf } from "./secrets.ts";
import { swallowedErrors } from "./swallowed.ts";
import { unparsedReads } from "./unparsedReads.ts";

/** The flow of a file; undefined where there is nothing to say of it. */
export function flowOf(outline: Outline, reader: Reader): Flow | undefined {
  const found = {
    secrets: secretsOf(outline, reader),
    secondReads: secondReads(outline, reader),
    unparsedReads: unparsedReads(outline, reader),
    swallowed: swallowedErrors(outline, reader),
    alike: alikeErrors(outline, reader),
  };
  const places = parsePlacesOf(outline, reader);
  const repeats = repeatsOf(outline, reader);
  const sources = new Set<ValueSource>([
    ...places.map(({ source }) => source),
    ...repeats.map(({ source }) => source),
    ...siteSources(outline, reader),
  ]);
  if (sources.size === 0) {
    const isEmpty = Object.values(found).every(({ length }) => length === 0);
    return isEmpty ? undefined : { parses: [], uses: [], repeats: [], ...found };
  }
  const nodes = new Set<ts.Node>(places.map(({ place }) => place.node));
  const { uses, around } = usesOf(sources, nodes, outline, reader);
  return {
    parses: places.flatMap((place) => parseAt(place, around.get(place.place.node), reader) ?? []),
    uses,
    repeats: repeats.map(({ repeat }) => repeat),
    ...found,
  };
}

/** The responses by whose body a switch or a chain branches that leaves something out: it may be dealt with elsewhere. */
function siteSources({ sites }: Outline, { evaluator }: Reader): readonly ValueSource[] {
  return sites.flatMap(({ subject, scope, hasDefault }) => {
    const value = hasDefault ? undefined : evaluator.evaluate(subject, scope);
    const isField = value?.kind === "part" && value.part === "body" && value.path.length > 0;
    return isField && value.source.call ? [value.source] : [];
  });
}
