// What stands at an offset of a document, in source code and in JSON alike.

import type { Reference } from "../references/model.ts";
import { encloses, touches } from "../text/span.ts";
import type { AnalysedDocument } from "./document.ts";
import { type BodyPlace, placeAt } from "./json/places.ts";
import { referenceAt } from "./ranges.ts";

/** What stands at an offset. */
export interface Look {
  readonly reference: Reference | undefined;
  readonly place: BodyPlace | undefined;
}

/** The reference at `offset`, and the place in a body: a quote belongs to the text that it is around. */
export function lookAt(document: AnalysedDocument, offset: number): Look {
  const place = placeAt(document, offset);
  if (place === undefined) return { reference: referenceAt(document, offset), place };
  const isText = place.node?.kind === "string" && encloses(place.node.span, place.span);
  const at = isText ? place.span.start : offset;
  // Where either of two bodies may be meant, each has a reference at the place.
  const own = document.references.references.find(
    ({ body, span }) => body === place.index && touches(span, at),
  );
  return { reference: own ?? referenceAt(document, at), place };
}
