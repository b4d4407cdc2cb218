// No catalog takes much longer to load than an ordinary one of the same length does.

import { describe, expect, test } from "vitest";
import { MOST_FAULTS } from "../../server/src/catalog/limits.ts";
import { atOnce } from "../../server/src/text/slices.ts";
import { createCatalogStore } from "../../server/src/workspace/catalogStore.ts";
import { builtinCatalogs } from "../support/builtins.ts";
import { catalogOf, entries, honest, hostileCatalogs } from "./catalogs.ts";
import { expectNoWorseThan } from "./measure.ts";

const run = "test/hostile/runs/catalog.ts";

/** An ordinary catalog of about as many characters. */
function honestOf(length: number): string {
  const one = honest(1).length;
  const each = honest(1001).length - honest(1000).length;
  return honest(Math.max(1, Math.round((length - one) / each)));
}

const COUNT = 3_000;

describe("one catalog", () => {
  test.each(Object.entries(hostileCatalogs))("%s", async (_, make) => {
    const text = make(COUNT);
    const { hostileResult } = await expectNoWorseThan({
      run,
      hostile: [text],
      honest: [honestOf(text.length)],
      floor: 100,
    });
    const { problems } = hostileResult as { readonly problems: readonly number[] };
    expect(Math.max(...problems)).toBeLessThanOrEqual(MOST_FAULTS + 1);
  });
});

describe("many catalogs", () => {
  const small = (id: string) => catalogOf({ id, entries: entries(2) });
  test.each([
    ["of as many ids", (i: number) => small(`hostile-${i}`)],
    ["of one id", () => small("hostile")],
    ["that are no JSON", () => small("hostile").slice(0, -1)],
  ])("%s", async (_, make) => {
    const texts = Array.from({ length: 2_000 }, (_, i) => make(i));
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    await expectNoWorseThan({ run, hostile: texts, honest: [honestOf(length)] });
  });
});

test("loading can be left for a while after each few entries, whatever is in the catalog", () => {
  const text = honest(2_000);
  const store = createCatalogStore(builtinCatalogs);
  store.setDisk([{ uri: "file:///w/a.error-catalog.json", origin: "workspace", text }]);
  let steps = 0;
  for (const work = store.refresh(); !work.next().done; ) steps++;
  expect(steps).toBeGreaterThan(2_000);
  expect(store.index().catalog("hostile")?.catalog.entries).toHaveLength(2_000);
});

test("a load that is given up leaves in force what was, and the next one goes on", () => {
  const store = createCatalogStore(builtinCatalogs);
  const disk = (count: number) => [
    { uri: "file:///w/a.error-catalog.json", origin: "workspace", text: honest(count) } as const,
  ];
  store.setDisk(disk(1));
  atOnce(store.refresh());
  const before = store.index();
  store.setDisk(disk(500));
  const work = store.refresh();
  for (let i = 0; i < 300; i++) work.next();
  work.return();
  expect(store.index()).toBe(before);
  atOnce(store.refresh());
  expect(store.index().catalog("hostile")?.catalog.entries).toHaveLength(500);
});
