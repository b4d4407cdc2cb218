import { expect, test } from "vitest";
import { atOnce, inSlices, type Slices } from "./slices.ts";

/** Counts to `last`; each step takes `milliseconds`. */
function* counting(last: number, milliseconds = 0, ended: string[] = []): Slices<number> {
  try {
    for (let i = 0; i < last; i++) {
      for (const end = performance.now() + milliseconds; performance.now() < end; );
      yield;
    }
    return last;
  } finally {
    ended.push("ended");
  }
}

test("all at once", () => {
  expect(atOnce(counting(5))).toBe(5);
});

test("work that takes long lets others have their turn; short work does not wait", async () => {
  const pauses: number[] = [];
  const pause = async () => void pauses.push(pauses.length);
  expect(await inSlices(counting(10), pause)).toBe(10);
  expect(pauses).toEqual([]);
  expect(await inSlices(counting(3, 20), pause)).toBe(3);
  expect(pauses).toEqual([0, 1, 2]);
});

test("work that is given up has no result, and is ended", async () => {
  const ended: string[] = [];
  const nothing = await inSlices(
    counting(3, 20, ended),
    async () => {},
    () => true,
  );
  expect([nothing, ended]).toEqual([undefined, ["ended"]]);
});

test("what the work throws comes out", async () => {
  // biome-ignore lint/correctness/useYield: it fails before it could stop
  function* failing(): Slices<number> {
    throw new Error("no");
  }
  expect(() => atOnce(failing())).toThrow("no");
  await expect(inSlices(failing(), async () => {})).rejects.toThrow("no");
});
