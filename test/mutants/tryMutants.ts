// Tries mutants one after the other: of each the nearest tests until one fails; of those that survive that, all others that come by.

import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { type Copy, sourceOf } from "./copy.ts";
import { applied } from "./mutations.ts";
import type { PlacedMutant } from "./pick.ts";
import { withProbes } from "./probes.ts";
import type { Order, Outcome } from "./runner.ts";
import { readImports, testsOf, testsOfPrograms } from "./tests.ts";

/** `by`: the test file that failed, or what else ended it; undefined where it survived. */
export interface Tried {
  readonly mutant: PlacedMutant;
  readonly by: string | undefined;
}

/** So many of the tests of a mutant are run at first: they kill most. */
const NEAREST = 24;
/** In milliseconds: tests that have not ended by then hang. */
const PATIENCE = 300_000;
/** Tests that take longer, in milliseconds, come after all others. */
const LONG = 5_000;
/** What is not imported by tests as a whole, but run as part of the programs. */
const IN_PROGRAMS = /^server\/src\/(lsp|cli|node)\/|^server\/src\/[^/]+\.ts$/;

/** All mutants, each as soon as it is known what becomes of it. Tests that fail without a mutant are told to `onBroken` and left out. */
export async function* tryMutants(
  mutants: readonly PlacedMutant[],
  copy: Copy,
  onBroken: (test: string) => void,
): AsyncGenerator<Tried> {
  const graph = readImports(copy.root);
  const programs = new Set(testsOfPrograms(graph));
  const importing = (mutant: PlacedMutant) =>
    testsOf(mutant.file, graph).filter((test) => !programs.has(test));
  const runner = new Runner(copy.root);

  /** Undefined where all of the tests pass. */
  async function killer(mutant: PlacedMutant, tests: readonly string[]): Promise<string | undefined> {
    if (tests.length === 0) return undefined;
    const original = sourceOf(copy.root, mutant.file);
    copy.write(mutant.file, applied(mutant, original));
    const outcome = await runner.run({ tests, changed: [mutant.file], probes: false }, PATIENCE);
    copy.write(mutant.file, original);
    runner.restored = mutant.file;
    return outcome === "hung" ? "it hangs" : outcome.failed[0];
  }

  try {
    const left: PlacedMutant[] = [];
    for (const mutant of mutants) {
      const by = await killer(mutant, importing(mutant).slice(0, NEAREST));
      if (by === undefined) left.push(mutant);
      else yield { mutant, by };
    }
    const first = await comeBy(left, copy, importing, runner);
    for (const test of first.failed) onBroken(test);
    for (const [id, mutant] of left.entries()) {
      const further = importing(mutant).slice(NEAREST);
      const own = further.filter(
        (test) => !first.failed.includes(test) && (first.outside.has(id) || first.cameBy[test]?.includes(id)),
      );
      const isLong = (test: string) => (first.times[test] ?? 0) > LONG;
      const inOrder = [...own.filter((test) => !isLong(test)), ...own.filter(isLong)];
      const isOfPrograms = IN_PROGRAMS.test(mutant.file) || importing(mutant).length === 0;
      yield { mutant, by: await killer(mutant, [...inOrder, ...(isOfPrograms ? programs : [])]) };
    }
  } finally {
    runner.end();
  }
}

/** What is known from the run without mutants. */
interface FirstRun extends Outcome {
  /** The mutants outside all functions: whoever imports the file comes by. */
  readonly outside: ReadonlySet<number>;
}

/** Runs the further tests with a probe at each mutant. */
async function comeBy(
  mutants: readonly PlacedMutant[],
  copy: Copy,
  importing: (mutant: PlacedMutant) => readonly string[],
  runner: Runner,
): Promise<FirstRun> {
  const originals = new Map<string, string>();
  const outside = new Set<number>();
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    const text = sourceOf(copy.root, file);
    originals.set(file, text);
    const probes = mutants.flatMap((mutant, id) =>
      mutant.file === file ? { id, offset: mutant.start } : [],
    );
    const probed = withProbes(text, probes);
    for (const id of probed.outside) outside.add(id);
    copy.write(file, probed.text);
  }
  const tests = [...new Set(mutants.flatMap((mutant) => importing(mutant).slice(NEAREST)))];
  const changed = [...originals.keys()];
  const outcome = await runner.run({ tests, changed, probes: true }, Number.POSITIVE_INFINITY);
  for (const [file, text] of originals) copy.write(file, text);
  if (outcome === "hung") throw new Error("The tests end their process without a mutant.");
  return { ...outcome, outside };
}

/** The process that runs tests, started anew where it had to be ended. */
class Runner {
  #child: ChildProcess | undefined;
  /** A file that was written since the last run. */
  restored: string | undefined;

  constructor(private readonly root: string) {}

  run(order: Order, limit: number): Promise<Outcome | "hung"> {
    const changed = [...order.changed, ...(this.restored ? [this.restored] : [])];
    this.#child ??= fork(path.join(import.meta.dirname, "runner.mjs"), {
      cwd: this.root,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const child = this.#child;
    return new Promise((resolve) => {
      const timer =
        limit === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => child.kill("SIGKILL"), limit);
      const settle = (outcome: Outcome | "hung") => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      child.once("message", (outcome) => settle(outcome as Outcome));
      child.once("exit", () => {
        this.#child = undefined;
        settle("hung");
      });
      child.send({ ...order, changed });
    });
  }

  end(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill("SIGKILL");
  }
}
