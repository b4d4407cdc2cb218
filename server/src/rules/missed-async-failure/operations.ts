// The operations of an API whose state a call asks for, and what can be known of that state. Where a failure goes unnoticed is rule.ts's.

import type { AsyncOperation, Catalog } from "../../catalog/model.ts";
import type { Facts, ValueFact } from "../../references/model.ts";
import { intersectStatuses, okStatuses } from "../../references/statusSet.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { Span } from "../../text/span.ts";
import type { RelatedPlace } from "../rule.ts";
import { becauseOf } from "../support.ts";

/** An operation of the API that a call goes to. */
export interface PolledOperation {
  readonly call: number;
  readonly catalog: Catalog;
  readonly operation: AsyncOperation;
  readonly path: readonly string[];
  readonly related: readonly RelatedPlace[];
}

/** The operations of the API that a call goes to. */
export function* operationsOf(call: number, at: Span, document: ResolvedDocument): Iterable<PolledOperation> {
  const api = document.apiOfCall(call, at);
  if (api === undefined) return;
  const { catalog, evidence } = api;
  for (const operation of catalog.operations) {
    const path = tokensOf(operation.statePointer);
    yield { call, catalog, operation, path, related: becauseOf(catalog, evidence) };
  }
}

/** Whether only a response that is no success can be at hand. */
export function isError({ statuses }: Facts): boolean {
  return statuses !== undefined && intersectStatuses(statuses, okStatuses).length === 0;
}

/** Whether a state is possible, by what is known of its field. */
export function canBe({ only, not }: ValueFact, state: string): boolean {
  return !not.includes(state) && (only === undefined || only.includes(state));
}
