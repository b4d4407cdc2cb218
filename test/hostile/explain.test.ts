// Texts that are explained: people paste logs of any size, and what servers answer is anybody's.

import { test } from "vitest";
import { expectNoWorseThan } from "./measure.ts";

const SIZE = 200_000;
const fill = (unit: string) => unit.repeat(SIZE / unit.length);

const log = fill(
  '{"level":"error","status":402,"url":"https://videoconduit.com/v1/jobs","body":{"code":"x"}}\n',
);

test.each([
  ["braces", fill("{a ")],
  ["objects in objects", fill('{"a":')],
  ["JSON in strings", fill('{"a":"{\\"b\\":\\"{')],
  ["names without an end", fill("a.")],
  ["paths without an end", fill("a.b[")],
  ["words", fill("a ")],
  ["codes", fill("INSUFFICIENT_CREDITS,NOT_FOUND ")],
  ["parts of messages", fill("a: b: c: d: e: f: g\n")],
])("%s", async (_, hostile) => {
  await expectNoWorseThan({ run: "test/hostile/runs/explain.ts", hostile, honest: log });
});
