// The fix of a body: which error it is to be, and whether that is sure. How the text changes is in repair.ts.

import { exampleBody, UNKNOWN_TEXT } from "../../catalog/example.ts";
import type { Catalog, Entry, Shape } from "../../catalog/model.ts";
import type { BodyObject } from "../../references/bodyModel.ts";
import { layerOf, moved, offsetIn, spanIn } from "../../references/json/layer.ts";
import { expectedOf, propertyOf } from "../../resolve/bodyFaults.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { CodeStyle } from "../../text/codeStyle.ts";
import type { Span } from "../../text/span.ts";
import type { Fix } from "../rule.ts";
import { repair } from "./repair.ts";
import { styleOf } from "./style.ts";

/** A body that is to be mended, and what is known of the error that it stands for. */
export interface Broken {
  readonly root: BodyObject;
  /** See `BodyCandidate.literals`. */
  readonly literals: readonly Span[];
  readonly status: number | undefined;
  readonly shape: Shape;
  readonly catalog: Catalog;
  /** The entries that its own words name. */
  readonly known: readonly Entry[];
  /** The names of codes that no documented body of the status has. */
  readonly undocumented: readonly string[];
}

/** Makes it a body that the API sends; none where the documentation gives no values for what is missing. */
export function fixFor(
  { root, literals, status, shape, catalog, known, undocumented }: Broken,
  { source, references }: ResolvedDocument,
): readonly Fix[] {
  const ofStatus = catalog.entries.filter(
    ({ channel, statuses }) => channel === "http" && (status === undefined || statuses.includes(status)),
  );
  const named = known.filter((entry) => ofStatus.includes(entry));
  const [entry] = named.length > 0 ? named : ofStatus;
  if (entry === undefined) return [];
  const quotes = references.references.map(({ quote }) => quote);
  const quote = quotes.find((each): each is CodeStyle["quote"] => each === "'" || each === '"');
  // JSON in a string is mended as the text that the string holds.
  const layer = layerOf(source, literals);
  const body = literals.length === 0 ? root : moved(root, (offset) => offsetIn(layer, offset));
  const edits =
    body.kind === "object"
      ? repair({
          root: body,
          unwanted: undocumented.flatMap((name) => propertyOf(body, name) ?? []),
          expected: expectedOf(shape),
          catalog,
          example: withTitle(exampleBody(catalog, entry, status), entry),
          style: styleOf(body, layer.text, quote ?? '"'),
        })
      : undefined;
  if (edits === undefined || edits.length === 0) return [];
  return [
    {
      title: `Make it a body that ${catalog.name} sends`,
      edits: edits.map(({ span, newText }) => ({ span: spanIn(layer, span), newText })),
      preferred: named.length > 0 || ofStatus.length === 1,
    },
  ];
}

/** Where the source has no text for an error, what it is called stands in. */
function withTitle(example: unknown, entry: Entry): unknown {
  if (example === UNKNOWN_TEXT) return entry.title;
  if (Array.isArray(example)) return example.map((each) => withTitle(each, entry));
  if (typeof example !== "object" || example === null) return example;
  return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, withTitle(value, entry)]));
}
