// What can arrive at a place, by API: which errors, and which of them the code behind the place names already.

import { entriesOfClass } from "../../catalog/classes.ts";
import type { Catalog, Entry } from "../../catalog/model.ts";
import type { Arrival, FailingCall } from "../../references/arrivalModel.ts";
import type { FileApi } from "../../resolve/model.ts";
import type { Span } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";

/** The errors of one API that can arrive. */
export interface ArrivingErrors {
  readonly api: FileApi;
  /** In the order of the catalog, which has those that are met most first. */
  readonly errors: readonly { readonly entry: Entry; readonly isHandled: boolean }[];
  /** The APIs whose errors come with its own. */
  readonly passes: readonly Catalog[];
}

/** What can arrive at a place. */
export interface Arrived extends Pick<Arrival, "kind" | "span" | "others"> {
  /** At least one. */
  readonly apis: readonly ArrivingErrors[];
}

/** What can arrive at the name at `offset`; undefined where no errors of a known API do. */
export function arrivedAt(document: AnalysedDocument, offset: number): Arrived | undefined {
  const arrival = document.references.arrivalAt?.(offset);
  if (arrival === undefined) return undefined;
  const handled = arrival.handled ? namedIn(arrival.handled, document) : new Set<Entry>();
  const apis: ArrivingErrors[] = [];
  for (const failing of arrival.failing) {
    const [api, ...carried] = document.apisOfFailure(failing.call);
    if (api === undefined || apis.some((other) => other.api.catalog === api.catalog)) continue;
    const errors = errorsOf(api.catalog, failing).map((entry) => ({ entry, isHandled: handled.has(entry) }));
    const passes = carried.map(({ catalog }) => catalog).filter((one) => errorsOf(one, failing).length > 0);
    if (errors.length > 0) apis.push({ api, errors, passes });
  }
  const { kind, span, others } = arrival;
  return apis.length === 0 ? undefined : { kind, span, others, apis };
}

/** The errors that can come of a call, by how they come and by what tells them apart there. */
function errorsOf({ entries }: Catalog, { call, discriminators }: FailingCall): readonly Entry[] {
  return entries.filter(({ channel, values }) => {
    if (channel !== "http" && (channel !== "library" || call.library === undefined)) return false;
    return discriminators === undefined || discriminators.some((name) => (values[name] ?? []).length > 0);
  });
}

/** The errors that code in `span` names. */
function namedIn(span: Span, document: AnalysedDocument): ReadonlySet<Entry> {
  const named = document.references.references
    .filter(({ kind, span: at }) => kind !== "field" && span.start <= at.start && at.end <= span.end)
    .flatMap((reference) => document.resolve(reference).candidates)
    .flatMap(({ entries, errorClass, catalog }) =>
      errorClass ? (entriesOfClass(errorClass, catalog) ?? []) : entries,
    );
  return new Set(named);
}
