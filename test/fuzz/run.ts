// Rounds one after another, for a time; what a failure is said as. Used by `npm run fuzz` and, with a fixed seed, by a test.

import { burstsARound, type Kind, kinds } from "./burst.ts";
import type { Failure } from "./failure.ts";
import { readFixtures } from "./files.ts";
import { minimised } from "./minimise.ts";
import { countPieces } from "./prefixes.ts";
import { playRound, replay } from "./round.ts";
import { describeStep, type Step } from "./steps.ts";

export interface FuzzOptions {
  /** The top of the project. */
  readonly project: string;
  /** The path of the built server, and arguments for it. */
  readonly server: readonly string[];
  /** That of the first round; the next has the next number. */
  readonly seed: number;
  /** For how long; the round that is on by then is ended. */
  readonly seconds: number;
  readonly only?: readonly Kind[];
  /** How long steps are left out for, after a failure. By default 120. */
  readonly minimiseSeconds?: number;
  /** In milliseconds: how long answers may be others than a fresh server's before it counts. By default 15,000. */
  readonly settles?: number;
  readonly onRound?: (seed: number, bursts: number) => void;
}

export interface FuzzResult {
  readonly rounds: number;
  readonly bursts: number;
  readonly failure: FoundFailure | undefined;
}

/** A fault, with what it takes to see it again. */
export interface FoundFailure {
  readonly seed: number;
  readonly only: readonly Kind[];
  readonly signature: string;
  readonly details: string;
  readonly steps: readonly Step[];
}

const MOST_PRINTED = 60;

/** Runs until the time is up or something fails; where only prefixes are looked at, until all were. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { server, settles, only = kinds } = options;
  const fixtures = readFixtures(options.project);
  const end = performance.now() + options.seconds * 1000;
  const all = only.join() === "prefixes" ? countPieces(fixtures) : Number.POSITIVE_INFINITY;
  let bursts = 0;
  const isOver = () => performance.now() > end || bursts >= all;
  let rounds = 0;
  do {
    const seed = options.seed + rounds++;
    const isEnough = (count: number) => count >= burstsARound || isOver();
    const round = await playRound({ server, settles, fixtures, seed, only, isEnough });
    bursts += round.bursts;
    options.onRound?.(seed, round.bursts);
    if (round.failure) {
      const found = { seed, only, ...sayings(round.failure) };
      // What has to settle has done so long before, or the fault will be found another time.
      const playing = { server, settles: Math.min(settles ?? 3_000, 3_000), fixtures, seed };
      const giveUp = performance.now() + (options.minimiseSeconds ?? 120) * 1000;
      const fails = async (steps: readonly Step[]) =>
        (await replay(playing, steps))?.signature === found.signature;
      const isLate = () => performance.now() > giveUp;
      const unchecked = round.steps.filter(({ do: what }) => what !== "check");
      const first = !isLate() && (await fails(unchecked)) ? unchecked : round.steps;
      const steps = await minimised(first, fails, isLate);
      return { rounds, bursts, failure: { ...found, steps } };
    }
  } while (!isOver());
  return { rounds, bursts, failure: undefined };
}

/** Does the steps of a failure once more; what goes wrong, where something does. */
export function again(
  { project, server, settles }: Pick<FuzzOptions, "project" | "server" | "settles">,
  { seed, steps }: Pick<FoundFailure, "seed" | "steps">,
): Promise<Failure | undefined> {
  return replay({ server, settles, fixtures: readFixtures(project), seed }, steps);
}

/** For people: what is wrong, after which steps, and how to see it again. */
export function describeFailure({ seed, only, signature, details, steps }: FoundFailure): string {
  const option = only.length === kinds.length ? "" : ` --only ${only.join(",")}`;
  return [
    signature,
    details,
    "",
    `After ${steps.length} steps${steps.length > MOST_PRINTED ? `, of which these are the last ${MOST_PRINTED}` : ""}:`,
    ...steps.slice(-MOST_PRINTED).map((step) => `  ${describeStep(step)}`),
    "",
    `Again: npm run fuzz -- --seed ${seed}${option}`,
  ].join("\n");
}

function sayings({ signature, message }: Failure) {
  return { signature, details: message.slice(signature.length + 1) };
}
