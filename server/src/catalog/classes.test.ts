import { expect, test } from "vitest";
import { builtins } from "../../../test/support/analyse.ts";
import { classesOf, classOfEntry, possibleStatuses } from "./classes.ts";
import type { Entry } from "./model.ts";

function entryOf(catalogId: string, entryId: string) {
  const { catalog, entry } = builtins.entry(catalogId, entryId)!;
  return { catalog, entry };
}

test.each<[string, string, string, string | undefined, readonly number[]]>([
  ["as the entry says", "stripe", "card-declined", "Stripe.errors.StripeCardError", [402]],
  ["by its values", "stripe", "invalid-grant", "Stripe.errors.StripeInvalidGrantError", []],
  [
    "by a code, of several alternatives",
    "stripe",
    "resource-missing",
    "Stripe.errors.StripeInvalidRequestError",
    [400, 404],
  ],
  ["of two that are alike, none", "prisma", "p2002", undefined, []],
  ["of an API that has no classes", "vidio", "insufficient-balance", undefined, [402]],
])("the class of an error, and its statuses: %s", (_, catalogId, entryId, path, statuses) => {
  const { catalog, entry } = entryOf(catalogId, entryId);
  expect(classOfEntry(entry, catalog)?.path).toBe(path);
  expect(possibleStatuses(entry, catalog)).toEqual(statuses);
});

test("classes that entries and errors name are classes of their libraries", () => {
  for (const { catalog } of builtins.catalogs) {
    const known = new Set([...classesOf(catalog).values()].map(({ path }) => path));
    const named = [
      ...catalog.entries.flatMap(({ errorClass }: Entry) => errorClass ?? []),
      ...catalog.libraries.flatMap(({ errors = [] }) => errors.flatMap(({ classes = [] }) => classes)),
    ];
    expect(
      named.filter(
        (path) => !known.has(path) && !catalog.libraries.some(({ classes = {} }) => path in classes),
      ),
    ).toEqual([]);
  }
});
