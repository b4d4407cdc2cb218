// The process that runs tests in the copy, again and again, and says what became of them. It is ended from outside where a mutant
// makes it hang. One worker, so that several can use the machine.

import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { createVitest, type TestSpecification, type Vitest } from "vitest/node";

/** `changed` are the files written since the last one; `probes`: to note who comes by which, and run all tests whatever fails. */
export interface Order {
  readonly tests: readonly string[];
  readonly changed: readonly string[];
  readonly probes: boolean;
}

export interface Outcome {
  /** The test files that failed. */
  readonly failed: readonly string[];
  /** In milliseconds, of each test file. */
  readonly times: Readonly<Record<string, number>>;
  /** The probes that each test file came by. */
  readonly cameBy: Readonly<Record<string, readonly number[]>>;
}

/** The order of the tests is ours. */
class AsGiven {
  sort(specifications: TestSpecification[]): TestSpecification[] {
    return specifications;
  }
  shard(specifications: TestSpecification[]): TestSpecification[] {
    return specifications;
  }
}

const root = process.cwd();
const notes = path.join(root, "came-by.jsonl");
process.env.ERROR_ATLAS_CAME_BY = notes;

const vitests = new Map<boolean, Promise<Vitest>>();

function vitestFor(probes: boolean): Promise<Vitest> {
  let vitest = vitests.get(probes);
  if (!vitest) {
    vitest = createVitest("test", {
      root,
      watch: false,
      bail: probes ? 0 : 1,
      maxWorkers: 1,
      fileParallelism: false,
      reporters: [{}],
      silent: true,
      sequence: { sequencer: AsGiven },
      setupFiles: probes ? ["test/mutants/comeBy.ts"] : [],
    });
    vitests.set(probes, vitest);
  }
  return vitest;
}

async function follow({ tests, changed, probes }: Order): Promise<Outcome> {
  rmSync(notes, { force: true });
  if (tests.length === 0) return { failed: [], times: {}, cameBy: {} };
  const vitest = await vitestFor(probes);
  for (const file of changed) vitest.invalidateFile(path.join(root, file));
  const found = await vitest.globTestSpecifications();
  const named = new Map(found.map((each) => [nameOf(each.moduleId), each]));
  const specifications = tests.flatMap((test) => named.get(test) ?? []);
  // What was said of other runs is kept by Vitest, and no matter here.
  vitest.state.filesMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const failed = testModules.filter((module) => !module.ok()).map((module) => nameOf(module.moduleId));
  return {
    failed: failed.length === 0 && unhandledErrors.length > 0 ? ["an error in no test"] : failed,
    times: Object.fromEntries(
      testModules.map((module) => [nameOf(module.moduleId), module.diagnostic().duration]),
    ),
    cameBy: probes ? readNotes() : {},
  };
}

function readNotes(): Record<string, readonly number[]> {
  const lines = readFileSync(notes, "utf8").trim().split("\n");
  return Object.fromEntries(
    lines.map((line) => {
      const { file, ids } = JSON.parse(line) as { file: string; ids: number[] };
      return [nameOf(file), ids];
    }),
  );
}

/** The path from the top, with `/`. */
function nameOf(file: string): string {
  return path.relative(root, file).replaceAll(path.sep, "/");
}

process.on("message", async (order: Order) => {
  process.send!(await follow(order));
});
