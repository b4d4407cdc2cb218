import { expect, test } from "vitest";
import { crashWindowMinutes, createCrashCounter, maxRestarts, maxSetAside } from "./crashes.ts";

const minute = 60_000;

test("starts a dead server again until it dies too often in a short time", () => {
  const crashes = createCrashCounter();
  const answers = Array.from({ length: maxRestarts + 1 }, (_, i) => crashes.died(i, false));
  expect(answers).toEqual([true, true, true, true, true, false]);
});

test("old crashes are forgotten", () => {
  const crashes = createCrashCounter();
  for (let i = 0; i < maxRestarts; i++) crashes.died(i, false);
  expect(crashes.died(crashWindowMinutes * minute + maxRestarts, false)).toBe(true);
});

test("a start by hand forgets all crashes", () => {
  const crashes = createCrashCounter();
  for (let i = 0; i <= maxRestarts; i++) crashes.died(i, false);
  crashes.reset();
  expect(crashes.died(maxRestarts, false)).toBe(true);
});

test("deaths that set a file aside count apart: many files may each kill once", () => {
  const crashes = createCrashCounter();
  for (let i = 0; i < maxSetAside; i++) expect(crashes.died(i, true)).toBe(true);
  for (let i = 0; i < maxRestarts; i++) expect(crashes.died(maxSetAside + i, false)).toBe(true);
  expect(crashes.died(maxSetAside + maxRestarts, true)).toBe(false);
});
