// Tries mutants one after the other: all tests once with probes, then of each mutant those that come by it, until one fails.

import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { type Copy, sourceOf } from "./copy.ts";
import { applied } from "./mutations.ts";
import type { PlacedMutant } from "./pick.ts";
import { withProbes } from "./probes.ts";
import type { Order, Outcome } from "./runner.ts";
import { type ImportGraph, readImports, testsOf, testsOfPrograms } from "./tests.ts";

/** `by`: the test file that failed, or what else ended it; undefined where it survived. */
export interface Tried {
  readonly mutant: PlacedMutant;
  readonly by: string | undefined;
}

/** A mutant that takes so many times as long as its tests did without it hangs; in milliseconds what is given besides. */
const HANGS_AFTER = 10;
const PATIENCE = 120_000;
/** Of the tests that come by, those nearest to a mutant are run, up to so much of what all took without it, in milliseconds. */
const MOST_TESTING = 60_000;
/** A test file that takes longer comes after all others. */
const LONG = 5_000;
/** What is not imported by tests as a whole, but run as part of the programs. */
const IN_PROGRAMS = /^server\/src\/(lsp|cli|node)\/|^server\/src\/[^/]+\.ts$/;

export async function* tryMutants(mutants: readonly PlacedMutant[], copy: Copy): AsyncGenerator<Tried> {
  const graph = readImports(copy.root);
  const runner = new Runner(copy.root);
  try {
    const first = await comeBy(mutants, copy, graph, runner);
    for (const [id, mutant] of mutants.entries()) {
      const tests = testsFor(mutant, id, first, graph);
      const original = sourceOf(copy.root, mutant.file);
      copy.write(mutant.file, applied(mutant, original));
      const usual = tests.reduce((sum, test) => sum + (first.times[test] ?? 0), 0);
      const changed = [mutant.file];
      const outcome = await runner.run({ tests, changed, probes: false }, PATIENCE + HANGS_AFTER * usual);
      copy.write(mutant.file, original);
      runner.restored = mutant.file;
      yield { mutant, by: outcome === "hung" ? "it hangs" : outcome.failed };
    }
  } finally {
    runner.end();
  }
}

/** What is known from the run without mutants. */
interface FirstRun {
  readonly times: Readonly<Record<string, number>>;
  readonly cameBy: Readonly<Record<string, readonly number[]>>;
  /** The mutants outside all functions: whoever imports the file comes by. */
  readonly outside: ReadonlySet<number>;
}

/** Runs the tests with a probe at each mutant. Throws where a test fails without any. */
async function comeBy(
  mutants: readonly PlacedMutant[],
  copy: Copy,
  graph: ImportGraph,
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
  const programs = new Set(testsOfPrograms(graph));
  const importing = new Set([...originals.keys()].flatMap((file) => testsOf(file, graph)));
  const tests = [...importing].filter((file) => !programs.has(file));
  const outcome = await runner.run({ tests, changed: [], probes: true }, Number.POSITIVE_INFINITY);
  for (const [file, text] of originals) copy.write(file, text);
  if (outcome === "hung" || outcome.failed)
    throw new Error(`A test fails without a mutant: ${outcome === "hung" ? "it hangs" : outcome.failed}`);
  return { ...outcome, outside };
}

function testsFor(
  { file }: PlacedMutant,
  id: number,
  { cameBy, outside, times }: FirstRun,
  graph: ImportGraph,
): readonly string[] {
  const importing = testsOf(file, graph);
  const near = outside.has(id) ? importing : importing.filter((test) => cameBy[test]?.includes(id));
  const programs = testsOfPrograms(graph);
  const own = near.filter((test) => !programs.includes(test));
  const isLong = (test: string) => (times[test] ?? 0) > LONG;
  const inOrder = [...own.filter((test) => !isLong(test)), ...own.filter(isLong)];
  let left = MOST_TESTING;
  const most = inOrder.filter((test, i) => {
    left -= times[test] ?? 0;
    return i === 0 || left > 0;
  });
  return IN_PROGRAMS.test(file) || most.length === 0 ? [...most, ...programs] : most;
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
