// A round: one world from a seed, and bursts of steps in it until there is enough, or until something is wrong.

import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { burstsARound, type Kind, nextBurst } from "./burst.ts";
import { assertSame } from "./compare.ts";
import { Failure } from "./failure.ts";
import { type Fixtures, filesFor, roots } from "./files.ts";
import { assertFast, assertSmall } from "./limits.ts";
import { createRandom } from "./random.ts";
import type { Step } from "./steps.ts";
import { createWorld, type World } from "./world.ts";

export interface RoundOptions {
  /** The path of the built server, and arguments for it. */
  readonly server: readonly string[];
  readonly fixtures: Fixtures;
  /** See `assertSame`. */
  readonly settles: number | undefined;
  readonly seed: number;
  readonly only: readonly Kind[];
  /** Asked after each burst. */
  readonly isEnough: (bursts: number) => boolean;
}

export interface RoundResult {
  readonly steps: readonly Step[];
  readonly bursts: number;
  readonly failure: Failure | undefined;
}

/** Steps that the seed leads to. The result has what was done up to a failure. */
export async function playRound(options: RoundOptions): Promise<RoundResult> {
  const random = createRandom(options.seed);
  const steps: Step[] = [];
  let bursts = 0;
  const failure = await inWorld(options, random, async (world, check) => {
    const take = async (step: Step) => {
      steps.push(step);
      await (step.do === "check" ? check() : world.apply(step));
    };
    do {
      const burst = nextBurst(
        world,
        random,
        options.fixtures,
        options.only,
        options.seed * burstsARound + bursts,
      );
      for (let step = burst(); step !== undefined; step = burst()) await take(step);
      await take({ do: "check" });
      bursts++;
    } while (!options.isEnough(bursts));
  });
  return { steps, bursts, failure };
}

/** Does the steps in the world of the seed, and compares answers after the last; the failure, where there is one. */
export function replay(
  options: Pick<RoundOptions, "server" | "fixtures" | "settles" | "seed">,
  steps: readonly Step[],
): Promise<Failure | undefined> {
  return inWorld(options, createRandom(options.seed), async (world, check) => {
    for (const step of steps) await (step.do === "check" ? check() : world.apply(step));
    if (steps.at(-1)?.do !== "check") await check();
  });
}

async function inWorld(
  { server, fixtures, settles }: Pick<RoundOptions, "server" | "fixtures" | "settles">,
  random: ReturnType<typeof createRandom>,
  action: (world: World, check: () => Promise<void>) => Promise<void>,
): Promise<Failure | undefined> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "error-atlas-fuzz-")));
  let world: World | undefined;
  try {
    world = await createWorld({ server, folder, roots, ...filesFor(fixtures, random) });
    await action(world, () => check(world!, settles));
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  } finally {
    await world?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return undefined;
}

async function check(world: World, settles: number | undefined): Promise<void> {
  await world.settle();
  for (const [index, old] of world.editors.entries()) {
    const fresh = await world.fresh(index);
    try {
      await assertSame(old, fresh, world.states[index]!, settles);
      assertFast(old, fresh);
      assertFast(fresh, fresh);
      assertSmall(old, fresh);
    } finally {
      await fresh.stop();
    }
  }
}
