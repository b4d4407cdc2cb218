// Which errors of an API can come of a call that fails.

import { areApart, classOfEntry, mayBe, possibleStatuses } from "../catalog/classes.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import type { FailingCall } from "../references/arrivalModel.ts";
import { canReach } from "./reachable.ts";
import { canComeOf } from "./requests.ts";

/**
 * Whether an error can come of a call, by how it comes, by what tells errors apart there, and by what tests have left.
 * @param statuses with which it can come
 */
export function canCome(
  entry: Entry,
  { call, discriminators, facts, tested = [] }: FailingCall,
  catalog: Catalog,
  statuses: readonly number[] = possibleStatuses(entry, catalog),
): boolean {
  if (!canComeOf(entry, call, catalog)) return false;
  const { channel, values } = entry;
  if (channel !== "http" && (channel !== "library" || call.library === undefined)) return false;
  const isTold =
    discriminators === undefined || discriminators.some((name) => (values[name] ?? []).length > 0);
  const own = tested.length > 0 ? classOfEntry(entry, catalog)?.is : undefined;
  const isOfClass = tested.every(
    (is) => !(own && areApart(own, is)) && is.some((each) => mayBe(entry, statuses, each)),
  );
  return isTold && isOfClass && canReach({ ...entry, statuses }, facts, catalog);
}
