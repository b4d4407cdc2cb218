// Questions that the rules on retries ask of a place where a request is made again.

import type { Catalog } from "../catalog/model.ts";
import type { RetryPlace } from "../references/retryModel.ts";
import { complementStatuses, hasStatus, isSubset, okStatuses } from "../references/statusSet.ts";
import { discriminatorAt } from "../resolve/discriminators.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import { canReach } from "../resolve/reachable.ts";
import { documentedFailures } from "../resolve/retry.ts";
import { encloses, type Span } from "../text/span.ts";
import { referencesOfCall } from "./referenceIndex.ts";
import { statusesOf } from "./support.ts";

/** The statuses of the failures that are tried again, as far as the API documents them. */
export function retriedStatuses(retry: RetryPlace, catalog: Catalog): readonly number[] {
  if (isSubset(retry.facts.statuses, notOk)) return documentedFailures(retry, catalog);
  const { values } = retry.facts;
  const isNamed = values.some(
    ({ path, only }) => only !== undefined && discriminatorAt(path, catalog) !== undefined,
  );
  if (!isNamed) return [];
  const named = catalog.entries.filter(
    (entry) =>
      entry.channel === "http" &&
      (entry.code ?? entry.type) !== undefined &&
      canReach(entry, retry.facts, catalog),
  );
  return statusesOf(named);
}

const notOk = complementStatuses(okStatuses);

/** A value that decides about a retry, and where it is written. */
export interface NamedValue {
  readonly value: string | number;
  readonly span: Span;
  /** The whole comparison, where it is one: `res.status === 402`. */
  readonly test?: Span;
}

/** The statuses and codes that the tests of a retry name. */
export function namedValues(retry: RetryPlace, { references }: ResolvedDocument): readonly NamedValue[] {
  if (retry.listed.length > 0) return retry.listed;
  const { because, statuses } = retry.facts;
  const isWithin = (span: Span) => because.some((test) => encloses(test, span));
  return referencesOfCall(retry.call, references).flatMap((reference): readonly NamedValue[] => {
    const { subject, span, value, role, kind, quote } = reference;
    if (subject === undefined || role === "range" || role === "access" || role === "pattern") return [];
    if (kind === "status" && !(typeof value === "number" && hasStatus(statuses, value))) return [];
    const isTable = role === "membership" || role === "key";
    if (!isWithin(span) && !(isTable && isWithin(subject.span))) return [];
    const end = span.end + quote.length;
    return role === "comparison" && subject.span.start < span.start
      ? [{ value, span, test: { start: subject.span.start, end } }]
      : [{ value, span }];
  });
}
