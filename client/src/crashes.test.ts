import { expect, test } from "vitest";
import { crashWindowMinutes, createCrashCounter, maxRestarts } from "./crashes.ts";

const minute = 60_000;

test("starts a dead server again until it dies too often in a short time", () => {
  const crashes = createCrashCounter();
  const answers = Array.from({ length: maxRestarts + 1 }, (_, i) => crashes.died(i));
  expect(answers).toEqual([true, true, true, true, true, false]);
});

test("old crashes are forgotten", () => {
  const crashes = createCrashCounter();
  for (let i = 0; i < maxRestarts; i++) crashes.died(i);
  expect(crashes.died(crashWindowMinutes * minute + maxRestarts)).toBe(true);
});

test("a start by hand forgets all crashes", () => {
  const crashes = createCrashCounter();
  for (let i = 0; i <= maxRestarts; i++) crashes.died(i);
  crashes.reset();
  expect(crashes.died(maxRestarts)).toBe(true);
});
