// The outline of a JSON document: the error bodies that are found in it, by the names of their errors.

import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { isJson } from "../../parse/languages.ts";
import { encloses, type Span, withoutQuotes } from "../../text/span.ts";
import { type AnyDocument, type DocumentPart, isLarge, partsOf } from "../document.ts";
import { rangeOf } from "../ranges.ts";
import { errorOf, namingValues } from "./bodyError.ts";
import { type RecognisedBody, recognised } from "./places.ts";

/** Nobody looks through a longer outline, and editors are slow with it: of more bodies, the first are listed. */
const MOST_SYMBOLS = 5000;

/** A symbol for each recognised body in the order of source, those in another one below it; null where there are none. */
export function bodySymbols(document: AnyDocument): DocumentSymbol[] | null {
  const symbols: DocumentSymbol[] = [];
  const around: { readonly span: Span; readonly symbol: DocumentSymbol }[] = [];
  for (const placed of firstBodies(document)) {
    const span = movedSpan(placed.found.body.span, placed.start);
    while (around.length > 0 && !encloses(around.at(-1)!.span, span)) around.pop();
    const symbol = symbolOf(placed, document);
    const parent = around.at(-1)?.symbol;
    if (parent === undefined) symbols.push(symbol);
    else {
      parent.children ??= [];
      parent.children.push(symbol);
    }
    around.push({ span, symbol });
  }
  return symbols.length > 0 ? symbols : null;
}

/** A body, and the part of a large document that it is in. */
interface PlacedBody extends DocumentPart {
  readonly found: RecognisedBody;
}

function firstBodies(document: AnyDocument): readonly PlacedBody[] {
  const placed: PlacedBody[] = [];
  for (const part of isJson(document.text) ? partsOf(document) : []) {
    for (const index of part.document.references.bodies.keys()) {
      const found = recognised(part.document, index);
      if (found) placed.push({ ...part, found });
    }
    if (isLarge(document) && placed.length >= MOST_SYMBOLS) break;
  }
  return placed.sort(byPlace).slice(0, MOST_SYMBOLS);
}

function byPlace(a: PlacedBody, b: PlacedBody): number {
  const [{ span: x }, { span: y }] = [a.found.body, b.found.body];
  return a.start + x.start - (b.start + y.start) || y.end - x.end;
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function symbolOf({ found, start, document }: PlacedBody, { text }: AnyDocument): DocumentSymbol {
  const { entry, name, status } = errorOf(found, document);
  const { title } = entry ?? {};
  const parts = [found.api.catalog.name, status, name];
  return {
    name: parts.filter((part) => part !== undefined).join(" "),
    ...(title === undefined || title === name ? {} : { detail: title }),
    kind: SymbolKind.Object,
    ...(entry?.deprecated ? { tags: [1] } : {}),
    range: rangeOf(movedSpan(found.body.span, start), text),
    selectionRange: rangeOf(movedSpan(nameSpan(found, document), start), text),
  };
}

/** Where a body says what it is: its code or type, else its first key. */
function nameSpan(found: RecognisedBody, { source }: AnyDocument): Span {
  const { root, span } = found.body;
  const [first] = root.kind === "object" ? root.properties : [];
  const place = namingValues(found)[0]?.span ?? first?.key.span;
  return place ? withoutQuotes(place, source) : { start: span.start, end: span.start };
}
