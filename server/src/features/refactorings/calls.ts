// The call that a refactoring is about: which one is at the cursor, which API it goes to, and whether its errors are handled.

import type { Catalog } from "../../catalog/model.ts";
import type { Call, CallStatement } from "../../references/model.ts";
import type { Span } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";

/** A call of this document with its API. */
export interface ApiCall {
  readonly call: Call;
  readonly place: CallStatement;
  readonly catalog: Catalog;
  /** Whether what tells errors apart is asked for anywhere, or something is known of the response where it is used. */
  readonly isHandled: boolean;
}

/** The call to a known API in whose statement `span` is, the innermost; undefined where there is none. */
export function callAt(document: AnalysedDocument, span: Span): ApiCall | undefined {
  const { calls, references } = document.references;
  let best: ApiCall | undefined;
  for (const [number, call] of calls.entries()) {
    const { place } = call;
    if (place === undefined || call.module !== undefined || !isAt(call, place, span)) continue;
    if (best && call.span.end - call.span.start > best.call.span.end - best.call.span.start) continue;
    const catalog = document.apiOfCall(number)?.catalog;
    if (catalog === undefined) continue;
    const isHandled = references.some(
      ({ kind, subject, facts }) =>
        subject?.origin?.call === number && (kind !== "field" || facts !== undefined),
    );
    best = { call, place, catalog, isHandled };
  }
  return best;
}

/** From the beginning of the statement up to the end of the call: `const res = await fetch(…)`. */
function isAt({ span: call }: Call, { statement }: CallStatement, span: Span): boolean {
  return statement.start <= span.start && span.end <= call.end;
}
