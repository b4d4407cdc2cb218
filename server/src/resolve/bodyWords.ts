// Whether a body speaks of an API, where only a setting says that the file may: a repository is full of objects that have `code`,
// `type` or `message` and are no API's errors.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import type { BodyCandidate, BodyNode } from "../references/bodyModel.ts";
import { slipsBetween } from "../text/nearest.ts";
import { fitsShape } from "./bodyFaults.ts";
import { codesIn, entriesOfBody, nodesAt, tokensOf } from "./bodyShape.ts";

/**
 * Whether a body has a code or type that only this API has, wherever it stands; or, where the API has its own, one of its codes,
 * types or texts, or nearly one. Without an error status beside it, the body needs the API's form as well.
 */
export function speaksOf(
  { root, status }: Pick<BodyCandidate, "root" | "status">,
  catalog: Catalog,
  catalogs: CatalogIndex,
): boolean {
  const isOwn = (word: string) =>
    catalogs.byCode(word).some((ref) => ref.catalog === catalog) && catalogs.isDistinctive(word);
  if (codesIn(root).some(isOwn)) return true;
  if (status === undefined && !catalog.shapes.some((shape) => fitsShape(root, shape))) return false;
  return entriesOfBody(root, catalog, catalogs).length > 0 || isNearly(root, catalog);
}

/** Whether a body has a slip of a code or type of the API, where the API has its own. */
function isNearly(root: BodyNode, { discriminators, entries }: Catalog): boolean {
  return discriminators.some(
    ({ kind, pointer }) =>
      kind !== "message" &&
      nodesAt(root, tokensOf(pointer)).some(
        (node) =>
          node.kind === "string" &&
          node.value.length <= LONGEST_WORD &&
          entries.some((entry) => isSlipOf(node.value, entry[kind])),
      ),
  );
}

/** No code is longer. */
const LONGEST_WORD = 80;
/** More are another word: `card_error` is no slip of `api_error`. */
const MOST_SLIPS = 2;
/** One slip in this many letters. */
const LETTERS_FOR_A_SLIP = 4;

function isSlipOf(value: string, word: string | undefined): boolean {
  if (word === undefined || Math.abs(word.length - value.length) > LETTERS_FOR_A_SLIP) return false;
  return slipsBetween(value, word) <= Math.min(MOST_SLIPS, Math.floor(word.length / LETTERS_FOR_A_SLIP));
}
