// What an API has to offer where the name of a class of errors has to stand: in a text, or behind what leads to it (`Stripe.errors.`).

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
    if (accesses && !accesses.some((access) => isBehind(errorClass, access))) continue;
    offers.set(name, {
      kind: "type",
      value: name,
      detail: [...new Set(is.flatMap(({ status = [] }) => status))].join(", "),
      likelihood: handled.has(name) ? "handled" : "possible",
      isDeprecated: false,
    });
  }
  return [...offers.values()];
}

/** Whether a class stands behind the names that lead to a place: `Stripe.errors.` */
function isBehind({ path }: ErrorClass, { names }: ClassAccess): boolean {
  const before = path.split(".").slice(0, -1);
  const length = Math.min(before.length, names.length);
  return (
    (names.length > 0 || before.length === 0) &&
    (before.length > 0 || names.length === 0) &&
    names.slice(names.length - length).join(".") === before.slice(before.length - length).join(".")
  );
}
