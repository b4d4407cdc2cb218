// Reading and changing plain data at the pointers of catalogs, without the engine's own code for it: what measures it stands by itself.

import { pointerTokens } from "../../../server/src/text/jsonPlace.ts";

/** The values at `pointer`, in which `*` reaches every element of an array. Empty where there is none. */
export function valuesAt(data: unknown, pointer: string): readonly unknown[] {
  let values: readonly unknown[] = [data];
  for (const token of pointerTokens(pointer)) {
    values = values.flatMap((value) => {
      if (Array.isArray(value)) return token === "*" ? value : [];
      const isObject = typeof value === "object" && value !== null;
      return isObject && Object.hasOwn(value, token) ? [(value as Record<string, unknown>)[token]] : [];
    });
  }
  return values;
}

/** What a property becomes: none, itself or others. */
export type Change = (name: string, value: unknown) => readonly (readonly [string, unknown])[];

/** A copy of data in which the property at `pointer` is replaced by what `change` gives. */
export function changedAt(data: unknown, pointer: string, change: Change): unknown {
  return changed(data, pointerTokens(pointer), change);
}

function changed(data: unknown, [token = "", ...rest]: readonly string[], change: Change): unknown {
  if (Array.isArray(data)) return data.map((item) => changed(item, rest, change));
  return Object.fromEntries(
    Object.entries(data as object).flatMap(([name, value]) => {
      if (name !== token) return [[name, value]];
      return rest.length === 0 ? change(name, value) : [[name, changed(value, rest, change)]];
    }),
  );
}
