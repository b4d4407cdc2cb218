// What an API has to offer where the name of a class of errors has to stand: in a text, or behind `instanceof`, as the file reaches it.

import { classesOf, type ErrorClass } from "../catalog/classes.ts";
import type { Catalog } from "../catalog/model.ts";
import type { ClassAccess, Reference } from "../references/model.ts";
import type { Offer } from "./offer.ts";

/** The classes of the catalog's libraries that can be written at `reference`, in the catalog's order. */
export function classOffers(
  { classesFrom }: Reference,
  catalog: Catalog,
  handled: ReadonlySet<string | number>,
): readonly Offer[] {
  const accesses = classesFrom?.filter(({ library }) => library === catalog.id);
  const offers = new Map<string, Offer>();
  for (const errorClass of classesOf(catalog).values()) {
    const { name, is } = errorClass;
    const texts = accesses ? accesses.flatMap((access) => classText(errorClass, access) ?? []) : [name];
    for (const value of texts) {
      offers.set(value, {
        kind: "type",
        value,
        detail: [...new Set(is.flatMap(({ status = [] }) => status))].join(", "),
        likelihood: handled.has(name) ? "handled" : "possible",
        isDeprecated: false,
      });
    }
  }
  return [...offers.values()];
}

/** How code writes a class, given a name by which it reaches the library; undefined where it does not reach it so. */
export function classText(
  { name, path }: Pick<ErrorClass, "name" | "path">,
  { written, names }: ClassAccess,
): string | undefined {
  const whole = path.split(".");
  // The class itself was imported.
  if (written !== "" && names.at(-1) === name) return written;
  // The default export of a package often goes by the name with which its classes begin.
  if (names.length === 0 && written !== "" && whole[0] === written) return path;
  const before = whole.slice(0, -1);
  const length = Math.min(before.length, names.length);
  const isReached =
    (names.length > 0 || before.length === 0) &&
    (before.length > 0 || names.length === 0) &&
    names.slice(names.length - length).join(".") === before.slice(before.length - length).join(".");
  if (!isReached) return undefined;
  return written === "" ? name : `${written}.${name}`;
}
