import { expect, test } from "vitest";
import type { Backoff } from "../../catalog/model.ts";
import { waitsOf } from "./waits.ts";

test.each<[Backoff | undefined, readonly number[] | undefined]>([
  [{ initialSeconds: 1, factor: 2, maxSeconds: 30 }, [1, 2, 4, 8, 16, 30]],
  [{ initialSeconds: 1, factor: 2 }, [1, 2, 4, 8, 16, 32]],
  [{ initialSeconds: 2, factor: 3, maxSeconds: 6 }, [2, 6]],
  [{ initialSeconds: 10, factor: 2, maxSeconds: 5 }, [5]],
  [{ initialSeconds: 1, factor: 1 }, undefined],
  [{ initialSeconds: 0, factor: 2 }, undefined],
  [{ factor: 2 }, undefined],
  [{ initialSeconds: 1 }, undefined],
  [undefined, undefined],
])("%j waits %j", (backoff, seconds) => {
  expect(waitsOf({ policy: "backoff", basis: "statement", ...(backoff && { backoff }) })?.seconds).toEqual(
    seconds,
  );
});
