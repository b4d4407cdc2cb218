import { expect, test } from "vitest";
import { createRecentEntries } from "./recentEntries.ts";

function recent(kept?: unknown) {
  let value = kept;
  return createRecentEntries({
    get: (_key: string, otherwise?: unknown) => value ?? otherwise,
    update: async (_key: string, given: unknown) => {
      value = given;
    },
  } as Parameters<typeof createRecentEntries>[0]);
}

const entry = (entryId: string) => ({ catalogId: "shop", entryId });

test("the last one first, each once", () => {
  const entries = recent();
  for (const id of ["a", "b", "a"]) entries.use(entry(id));
  expect(entries.all()).toEqual([entry("a"), entry("b")]);
});

test("six of them", () => {
  const entries = recent();
  for (const id of "abcdefgh") entries.use(entry(id));
  expect(entries.all().map(({ entryId }) => entryId)).toEqual([..."hgfedc"]);
});

test("what is no entry is left out", () => {
  expect(recent([null, 1, { catalogId: "shop" }, entry("a")]).all()).toEqual([entry("a")]);
});
