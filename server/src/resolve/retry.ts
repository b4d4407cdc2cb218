// Whether an error of an API can be gone when the same request is made again, and after which wait: what the API says of the entry, else
// of the status, else the condition by its very meaning, else HTTP of the status; what a catalog only suggests comes last.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, Citation, ConditionId, Entry, Retry } from "../catalog/model.ts";
import type { Facts } from "../references/model.ts";
import type { RetryPlace } from "../references/retryModel.ts";
import { hasStatus } from "../references/statusSet.ts";
import { canReach } from "./reachable.ts";

/** What is said of trying again, and by whom. */
export interface RetryAdvice {
  readonly retry: Retry;
  /** The catalog that says so. */
  readonly by: Catalog;
  /** Where its source does; undefined where it follows from what the error is. */
  readonly source?: Citation;
}

/**
 * Conditions that the same request meets again until somebody changes something: the request, the key or the account. What time
 * or luck may change (a conflict, a job that is not there yet, a charge that failed) is not among them.
 */
const LASTING: ReadonlySet<ConditionId> = new Set([
  "billing_not_configured",
  "invalid_credentials",
  "invalid_request",
  "malformed_value",
  "missing_credentials",
  "missing_value",
  "out_of_credits",
  "payload_too_large",
  "payment_method_missing",
  "payment_required",
  "plan_limit_reached",
  "unauthenticated",
  "unsupported_media",
  "validation_failed",
  "value_out_of_range",
  "wrong_type",
]);

/** What is said of trying again after an error; undefined where nobody says anything. */
export function retryOfEntry(
  entry: Entry,
  status: number | undefined,
  catalog: Catalog,
  catalogs: CatalogIndex,
): RetryAdvice | undefined {
  const advices = [adviceOf(entry, catalog), adviceOf(meaningOf(status, catalog), catalog)];
  const lasting =
    entry.condition !== undefined && LASTING.has(entry.condition) ? { retry: NEVER, by: catalog } : undefined;
  return strongest([...advices, lasting, retryOfHttp(status, catalogs)]);
}

/** A condition that lasts says itself that the request fails again. */
const NEVER: Retry = { policy: "never", basis: "statement" };

function adviceOf(said: Pick<Entry, "retry" | "source"> | undefined, by: Catalog): RetryAdvice | undefined {
  return said?.retry && { retry: said.retry, by, source: said.source };
}

/** What a source says goes before what a catalog only suggests. */
function strongest(advices: readonly (RetryAdvice | undefined)[]): RetryAdvice | undefined {
  return advices.find((advice) => advice?.retry.basis === "statement") ?? advices.find((advice) => advice);
}

/** What is said of each error that comes with a status, as far as `facts` let it through; undefined where nobody says anything. */
export function retriesOfStatus(
  status: number,
  facts: Facts,
  catalog: Catalog,
  catalogs: CatalogIndex,
): readonly (RetryAdvice | undefined)[] {
  const entries = catalog.entries.filter(
    (entry) => entry.channel === "http" && entry.statuses.includes(status) && canReach(entry, facts, catalog),
  );
  if (entries.length > 0) return entries.map((entry) => retryOfEntry(entry, status, catalog, catalogs));
  return [strongest([adviceOf(meaningOf(status, catalog), catalog), retryOfHttp(status, catalogs)])];
}

/** The statuses that an API documents for failures and that get to a place. */
export function documentedFailures({ facts }: RetryPlace, catalog: Catalog): readonly number[] {
  const documented = [
    ...catalog.statuses.map(({ status }) => status),
    ...catalog.entries.flatMap(({ channel, statuses }) => (channel === "http" ? statuses : [])),
  ];
  return [...new Set(documented)].filter((status) => hasStatus(facts.statuses, status)).sort((a, b) => a - b);
}

function meaningOf(status: number | undefined, { statuses }: Catalog) {
  return statuses.find((meaning) => meaning.status === status);
}

function retryOfHttp(status: number | undefined, catalogs: CatalogIndex): RetryAdvice | undefined {
  const by = catalogs.catalog("http")?.catalog;
  const entry = by?.entries.find(({ statuses }) => status !== undefined && statuses.includes(status));
  return by && adviceOf(entry, by);
}
