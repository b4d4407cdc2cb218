// What a text tells of an error that a catalog lacks, in the terms of the catalog: its values and its status. Where explain finds the
// errors that a catalog has, this reads one that it does not have.

import { placed, shortNames } from "../catalog/discriminators.ts";
import type { Catalog, Value } from "../catalog/model.ts";
import type { NewEntry } from "../catalog/newEntry.ts";
import { hasNumbersAt } from "../catalog/values.ts";
import { nodesAt, tokensOf } from "../resolve/bodyShape.ts";
import type { Situation } from "./model.ts";
import { situationsOf } from "./situations.ts";

/** The first error that is told of: by the fields of a body, else by a word that looks like a code. No values: there is none. */
export function toldError(text: string, catalog: Catalog): NewEntry {
  const trimmed = text.trim();
  const alone = WORD.exec(trimmed)?.[1];
  const { code } = shortNames(catalog.named);
  if (alone !== undefined) return { values: { [code]: asValue(alone, code, catalog) } };
  const situations = situationsOf(trimmed);
  for (const situation of situations) {
    const values = valuesIn(situation, catalog);
    if (Object.keys(values).length > 0) return { values, status: onlyError(situation) };
  }
  for (const situation of situations) {
    const word = situation.names.find((each) => LOOKS_LIKE_CODE.test(each.text))?.text;
    const values = word === undefined ? {} : { [code]: asValue(word, code, catalog) };
    const status = onlyError(situation);
    if (word !== undefined || status !== undefined) return { values, status };
  }
  return { values: {} };
}

/** One word, with quotes or not. */
const WORD = /^["'`]?([\w.:/-]{1,200})["'`]?$/;
/** Words of several parts or in capitals; names of classes and files are none. */
const LOOKS_LIKE_CODE = /^(?:[a-z0-9]+(?:[_-][a-z0-9]+)+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*|[A-Z]+-?\d+)$/;

/** By the names of discriminators, what stands at their places in the first body that has any. */
function valuesIn({ bodies }: Situation, { discriminators }: Catalog): Readonly<Record<string, Value>> {
  for (const { root } of bodies) {
    const values: Record<string, Value> = {};
    for (const { name, kind, pointer } of discriminators.filter(placed)) {
      const [node] = nodesAt(root, tokensOf(pointer));
      const value = node?.kind === "string" || node?.kind === "number" ? node.value : undefined;
      const isValue = (typeof value === "string" && value !== "") || typeof value === "number";
      if (kind !== "message" && isValue) values[name] ??= value;
    }
    if (Object.keys(values).length > 0) return values;
  }
  return {};
}

/** The one status of an error that is stated. */
function onlyError({ statuses, hints }: Situation): number | undefined {
  const [only, ...more] = (statuses.length > 0 ? statuses : hints).filter((status) => status >= 400);
  return more.length === 0 ? only : undefined;
}

/** A number where the catalog has numbers there. */
function asValue(text: string, name: string, catalog: Catalog): Value {
  return /^-?\d+$/.test(text) && hasNumbersAt(catalog, name) ? Number(text) : text;
}
