// What is shown over the keys, values and braces of error bodies in JSON documents. What is shown over a name of an error is
// features/hover.ts's; here is only what is added to it.

import type { AnalysedDocument } from "../document.ts";
import { renderBody, renderMissing } from "./bodyMarkdown.ts";
import { renderBodyField } from "./fieldMarkdown.ts";
import type { BodyPlace } from "./places.ts";

/** The Markdown for a place that names no error; undefined where nothing is known of it. */
export function bodyText(place: BodyPlace, document: AnalysedDocument): string | undefined {
  return place.path.length === 0 ? renderBody(place, document) : renderBodyField(place, document);
}

/** What is said of a name of an error, and below its first line what its body lacks: further down it would be out of sight. */
export function withMissing(text: string, place: BodyPlace | undefined): string {
  const missing = place && renderMissing(place);
  if (missing === undefined) return text;
  const [first, ...rest] = text.split("\n\n");
  return [first, missing, ...rest].join("\n\n");
}
