// Whether a body speaks of an API, where only a setting says that the file may: a repository is full of objects that have `code`,
// `type` or `message` and are no API's errors.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import { shapesOf } from "../catalog/shapes.ts";
import type { BodyCandidate, BodyNode } from "../references/bodyModel.ts";
import { slipsBetween } from "../text/nearest.ts";
import { fitsShape } from "./bodyFaults.ts";
import { codesIn, entriesOfBody, isOwnSentence, nodesAt, tokensOf } from "./bodyShape.ts";
import type { FileApi } from "./model.ts";

/**
 * Whether a body has a code or type that only this API has, wherever it stands; or, where the API has its own, words of one of its
 * errors. One word that others use too, as `validation_error`, needs the form of that error, and one that is nearly right a form of
 * the API, unless the setting is for files of this API; so does any word without an error status beside the body.
 */
export function speaksOf(
  { root, status }: Pick<BodyCandidate, "root" | "status">,
  { catalog, evidence: { isNarrow } }: FileApi,
  catalogs: CatalogIndex,
): boolean {
  const isOwn = (word: string) => catalogs.byCode(word, catalog).length > 0 && catalogs.isDistinctive(word);
  if (codesIn(root).some(isOwn)) return true;
  const hasForm = catalog.shapes.some((shape) => fitsShape(root, shape));
  if (status === undefined && !hasForm) return false;
  const named = entriesOfBody(root, catalog, catalogs);
  if (named.length === 0) return (isNarrow || hasForm) && isNearly(root, catalog);
  if (isNarrow) return true;
  return named.some(
    (entry) =>
      shapesOf(catalog, entry).some((shape) => fitsShape(root, shape)) ||
      isNamedTwice(root, entry, catalog, catalogs),
  );
}

/** Whether a body has two words of an error, its code and its text, or a whole sentence of it. */
function isNamedTwice(root: BodyNode, entry: Entry, catalog: Catalog, catalogs: CatalogIndex): boolean {
  let words = 0;
  for (const { kind, pointer } of catalog.discriminators) {
    for (const node of nodesAt(root, tokensOf(pointer))) {
      if (node.kind !== "string") continue;
      const { value } = node;
      const isMessage =
        kind === "message" && catalogs.byMessage(value, catalog).some((ref) => ref.entry === entry);
      if (isMessage && isOwnSentence(value)) return true;
      if (isMessage || (kind !== "message" && entry[kind] === value)) words++;
    }
  }
  return words > 1;
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
