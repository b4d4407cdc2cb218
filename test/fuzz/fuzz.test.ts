// A short run of `npm run fuzz` with a seed that stays the same; and that it finds what is wrong with servers that are wrong.

import path from "node:path";
import { expect, test } from "vitest";
import { builtProgram } from "../support/built.ts";
import { minimised } from "./minimise.ts";
import { createRandom } from "./random.ts";
import { again, describeFailure, type FuzzOptions, fuzz } from "./run.ts";

const project = path.resolve(import.meta.dirname, "../..");

/** In milliseconds, with what it takes to leave out steps after a failure. */
const TIMEOUT = 300_000;

test(
  "random edits, in editors and on disk, harm nothing, and answers are those of a fresh server",
  async () => {
    const server = [await builtProgram("server.js")];
    const { failure, bursts } = await fuzz({ project, server, seed: 1, seconds: 20, minimiseSeconds: 60 });
    expect(failure && describeFailure(failure)).toBeUndefined();
    expect(bursts).toBeGreaterThan(0);
  },
  TIMEOUT,
);

/** The answers of such a server are compared once: none comes later. */
const faulty = (fault: string): FuzzOptions => ({
  project,
  server: [path.join(import.meta.dirname, "faultyServer.mjs"), fault],
  seed: 1,
  seconds: 60,
  only: ["edits"],
  minimiseSeconds: 0,
  settles: 0,
});

test.each([
  ["dies", "the server ended by itself"],
  ["complains", "the server logs an error"],
  ["throws", "errorAtlas/entriesAt fails"],
  ["remembers", "textDocument/hover is another answer than a fresh server's"],
  ["grows", "the server keeps growing"],
])(
  "a server that %s is found",
  async (fault, signature) => {
    const options = faulty(fault);
    const { failure } = await fuzz(options);
    expect(failure?.signature).toBe(signature);
  },
  TIMEOUT,
);

test(
  "a failure can be had again",
  async () => {
    const options = faulty("remembers");
    const { failure } = await fuzz(options);
    expect((await again(options, failure!))?.message).toBe(`${failure!.signature}\n${failure!.details}`);
  },
  TIMEOUT,
);

test("steps are left out that are not needed", async () => {
  const steps = Array.from({ length: 40 }, (_, index) => index);
  const fails = async (some: readonly number[]) => some.includes(7) && some.includes(31);
  expect(await minimised(steps, fails, () => false)).toEqual([7, 31]);
});

test("the same seed, the same chance", () => {
  const numbers = (seed: number) =>
    Array.from(
      { length: 5 },
      (
        (random) => () =>
          random.below(1000)
      )(createRandom(seed)),
    );
  expect(numbers(3)).toEqual(numbers(3));
  expect(numbers(3)).not.toEqual(numbers(4));
});
