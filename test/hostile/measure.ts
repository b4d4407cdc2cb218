// Holds a hostile input against an honest one of the same size, measured in the same run: times depend on the machine, ratios far
// less. What is measured runs in a child process, which is ended where it hangs or takes too much memory, so that the test fails
// and not the run of the tests.
//
// How to use it: a file in test/hostile/runs/ has `export function run(input)`, which does once what is to be measured (it may be
// async; what it reads from disk it reads itself). Inputs and what `run` returns are copied from process to process: texts, numbers,
// plain objects and arrays. Then, in a test:
//
//   await expectNoWorseThan({ run: "test/hostile/runs/catalog.ts", hostile: ringOf(3_000), honest: entries(3_000), factor: 10 });

import { type ChildProcess, fork } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import * as esbuild from "esbuild";
import { expect, onTestFinished } from "vitest";
import { buildOptions } from "../../esbuild.mjs";

export interface Comparison<Input> {
  /** The file with `export function run(input)`, from the top of the project. */
  readonly run: string;
  readonly hostile: Input;
  /** What somebody might well have, as large as the hostile one. */
  readonly honest: Input;
  /** How many times as long the hostile one may take. Generous: what is wrong here is wrong by orders of magnitude. By default 10. */
  readonly factor?: number;
  /** In milliseconds: an honest input that takes less counts as taking this long, since a ratio of less means nothing. By default 25. */
  readonly floor?: number;
  /** In megabytes: the memory that JavaScript may take, for either input. By default 1024. */
  readonly memory?: number;
  /** In milliseconds: a run of the hostile input that has not ended by then is ended, and the test fails. By default twice what is allowed, at least 10 s. */
  readonly limit?: number;
}

export interface Measured {
  /** In milliseconds, the best of several runs. */
  readonly hostile: number;
  readonly honest: number;
  /** What `run` returned. */
  readonly hostileResult: unknown;
  readonly honestResult: unknown;
}

const DEFAULT_LIMIT = 10_000;
/** For an honest input, with what it takes to start the process on a busy machine. */
const HONEST_LIMIT = 60_000;
/** Runs of one input are repeated until they have taken this long together, in milliseconds. */
const ENOUGH = 600;
const MOST_RUNS = 5;

/** Rejects where the hostile input takes more than `factor` times as long as the honest one, hangs, throws, or needs too much memory. */
export async function expectNoWorseThan<Input>(comparison: Comparison<Input>): Promise<Measured> {
  const { run, factor = 10, floor = 25, memory = 1024 } = comparison;
  const child = fork(await bundled(run), {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${memory}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  try {
    // The first run is the warm-up: what is compiled by then is compiled for both.
    await runOnce(child, "honest", comparison.honest, HONEST_LIMIT);
    const honest = await bestOf(child, "honest", comparison.honest, HONEST_LIMIT);
    const allowed = factor * Math.max(honest.time, floor);
    const limit = comparison.limit ?? Math.max(2 * allowed, DEFAULT_LIMIT);
    const hostile = await bestOf(child, "hostile", comparison.hostile, limit);
    expect(
      hostile.time,
      `${run}: the hostile input took ${ms(hostile.time)}, the honest one ${ms(honest.time)}; ${ms(allowed)} is allowed.`,
    ).toBeLessThanOrEqual(allowed);
    return {
      hostile: hostile.time,
      honest: honest.time,
      hostileResult: hostile.result,
      honestResult: honest.result,
    };
  } finally {
    child.kill("SIGKILL");
  }
}

interface Run {
  readonly time: number;
  readonly result: unknown;
}

async function bestOf(child: ChildProcess, name: string, input: unknown, limit: number): Promise<Run> {
  let best: Run | undefined;
  for (let runs = 0, total = 0; runs < MOST_RUNS && total < ENOUGH; runs++) {
    const one = await runOnce(child, name, input, limit);
    total += one.time;
    if (best === undefined || one.time < best.time) best = one;
  }
  return best!;
}

function runOnce(child: ChildProcess, name: string, input: unknown, limit: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    };
    const end = (action: () => void) => {
      clearTimeout(timer);
      child.off("message", answer).off("exit", died);
      child.stderr?.off("data", hear);
      action();
    };
    const fail = (what: string) => end(() => reject(new Error(`The ${name} input ${what}`)));
    const answer = (message: { time: number; result: unknown } | { failure: string }) => {
      if ("failure" in message) fail(`threw: ${message.failure}`);
      else end(() => resolve(message));
    };
    const died = (code: number | null, signal: string | null) =>
      fail(`ended the process (${signal ?? code}), out of memory for instance: ${said.trim()}`);
    const timer = setTimeout(() => {
      fail(`had not ended after ${ms(limit)}.`);
      child.kill("SIGKILL");
    }, limit);
    child.on("message", answer).on("exit", died);
    child.stderr?.on("data", hear);
    child.send({ input });
  });
}

const ms = (time: number) => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;

/** What the child does with each input that it is sent. */
const childProgram = (run: string) => `
import { run } from ${JSON.stringify(run)};
process.on("message", async ({ input }) => {
  try {
    const start = performance.now();
    const result = await run(input);
    process.send({ time: performance.now() - start, result });
  } catch (error) {
    process.send({ failure: String(error instanceof Error ? error.stack : error) });
  }
});
`;

const root = path.resolve(import.meta.dirname, "../..");

/** A program of its own from the run's file, made of TypeScript as the product is. Removed when the test is over. */
async function bundled(run: string): Promise<string> {
  // In the repository, whose catalogs it reads.
  const dist = path.resolve(import.meta.dirname, "../../dist");
  await mkdir(dist, { recursive: true });
  const folder = await mkdtemp(path.join(dist, "hostile-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const { entryPoints, ...options } = buildOptions({ source: run, output: path.join(folder, "run.js") });
  await esbuild.build({
    ...options,
    minify: false,
    sourcemap: "inline",
    stdin: { contents: childProgram(`./${run}`), resolveDir: root, sourcefile: "run.ts" },
  });
  return path.join(folder, "run.js");
}
