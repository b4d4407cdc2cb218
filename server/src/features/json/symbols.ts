// The outline of a JSON document: the error bodies that are found in it, by the names of their errors.

import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { contentOf } from "../../rules/invalid-response/troubles.ts";
import { encloses, type Span } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";
import { rangeOf } from "../ranges.ts";
import { errorOf, namesIn } from "./bodyError.ts";
import { type RecognisedBody, recognised } from "./places.ts";

/** Nobody looks through a longer outline, and editors are slow with it: of more bodies, the first are listed. */
const MOST_SYMBOLS = 5000;

/** A symbol for each recognised body in the order of source, those in another one below it; null where there are none. */
export function bodySymbols(document: AnalysedDocument): DocumentSymbol[] | null {
  const symbols: DocumentSymbol[] = [];
  const around: { readonly span: Span; readonly symbol: DocumentSymbol }[] = [];
  for (const found of firstBodies(document)) {
    const { span } = found.body;
    while (around.length > 0 && !encloses(around.at(-1)!.span, span)) around.pop();
    const symbol = symbolOf(found, document);
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

function firstBodies(document: AnalysedDocument): readonly RecognisedBody[] {
  const { json, bodies } = document.references;
  if (json === undefined) return [];
  const inOrder = bodies
    .map(({ span }, index) => ({ span, index }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const found: RecognisedBody[] = [];
  for (const { index } of inOrder) {
    const body = recognised(document, index);
    if (body) found.push(body);
    if (found.length === MOST_SYMBOLS) break;
  }
  return found;
}

function symbolOf(found: RecognisedBody, document: AnalysedDocument): DocumentSymbol {
  const { entry, name, status } = errorOf(found, document);
  const { title } = entry ?? {};
  const parts = [found.api.catalog.name, status, name];
  return {
    name: parts.filter((part) => part !== undefined).join(" "),
    ...(title === undefined || title === name ? {} : { detail: title }),
    kind: SymbolKind.Object,
    ...(entry?.deprecated ? { tags: [1] } : {}),
    range: rangeOf(found.body.span, document.text),
    selectionRange: rangeOf(nameSpan(found, document), document.text),
  };
}

/** Where a body says what it is: its code or type, else its first key. */
function nameSpan(found: RecognisedBody, { source }: AnalysedDocument): Span {
  const { root, span } = found.body;
  const [first] = root.kind === "object" ? root.properties : [];
  const place = namesIn(found)[0]?.span ?? first?.key.span;
  return place ? contentOf(place, source) : { start: span.start, end: span.start };
}
