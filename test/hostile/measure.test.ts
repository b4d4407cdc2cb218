// The measuring finds what it is there to find.

import { expect, test } from "vitest";
import { type Comparison, expectNoWorseThan } from "./measure.ts";
import type { Work } from "./runs/measuredItself.ts";

const compare = (hostile: Work, options: Partial<Comparison<Work>> = {}) =>
  expectNoWorseThan<Work>({
    run: "test/hostile/runs/measuredItself.ts",
    honest: { spin: 5 },
    hostile,
    ...options,
  });

test("an input that takes no longer passes, with what was returned", async () => {
  const measured = await compare({ spin: 10 });
  expect([measured.honestResult, measured.hostileResult]).toEqual(["spun 5 ms", "spun 10 ms"]);
});

test.each<[string, Work, Partial<Comparison<Work>>, RegExp]>([
  ["takes too long", { spin: 700 }, {}, /the hostile input took \d+ ms, the honest one \d.* is allowed/],
  ["hangs", { does: "hang" }, { limit: 500 }, /The hostile input had not ended after 500 ms\./],
  ["never answers", { does: "wait" }, { limit: 500 }, /The hostile input had not ended after 500 ms\./],
  ["throws", { does: "throw" }, {}, /The hostile input threw: RangeError: too deep/],
  ["fills the memory", { does: "fill" }, { memory: 64 }, /The hostile input ended the process .*heap/s],
])("an input that %s fails", async (_, hostile, options, message) => {
  await expect(compare(hostile, options)).rejects.toThrow(message);
});
