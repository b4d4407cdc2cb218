// What completion is asked with, what an item carries to its resolution, and how likelihoods are sorted: in code and in JSON alike.

import type { Catalog } from "../catalog/model.ts";
import type { Offer } from "./offer.ts";

export interface CompletionOptions {
  /** Whether the client has tab stops. */
  readonly tabStops?: boolean;
  /** Whether nobody asks but a space was typed: then only what is sure to be wanted is offered, where nothing stands yet. */
  readonly afterSpace?: boolean;
  /** Ids of the catalogs whose entries the workspace uses, as far as that is known. */
  readonly apisInUse?: ReadonlySet<string>;
}

/** What an item carries so that its documentation can be made later. */
export interface ItemData {
  readonly catalogId: string;
  readonly entryId?: string;
  readonly pointer?: string;
  /** The name of a class of errors. */
  readonly className?: string;
}

/** What stands beside an offer: what it is, where that is known, and whose. */
export function detailOf(detail: string, { name }: Catalog): string {
  return detail === "" ? name : `${detail} · ${name}`;
}

/** Sorts by how likely an offer is, then by the rank of its API, then as it is listed. */
export function sortText({ likelihood }: Pick<Offer, "likelihood">, rank: number, index: number): string {
  const bucket = { likely: 0, possible: 1, contradictory: 2, known: 3, handled: 4 }[likelihood];
  return `${bucket}${rank}${String(index).padStart(6, "0")}`;
}
