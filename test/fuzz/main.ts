// The program that `npm run fuzz` builds and starts: arguments in, words out.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Kind, kinds } from "./burst.ts";
import { again, describeFailure, type FoundFailure, fuzz } from "./run.ts";

const project = process.cwd();
const server = [path.join(project, "dist/server.js")];

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "600" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    only: { type: "string", default: kinds.join(",") },
    steps: { type: "string" },
  },
});

process.exitCode = values.steps === undefined ? await search() : await repeat(values.steps);

async function search(): Promise<number> {
  const only = values.only.split(",") as Kind[];
  const unknown = only.filter((kind) => !kinds.includes(kind));
  const [seed, seconds] = [Number(values.seed), Number(values.seconds)];
  if (unknown.length > 0 || !Number.isSafeInteger(seed) || !(seconds > 0)) {
    console.error(
      `Use --seed WHOLE-NUMBER, --seconds NUMBER and --only ${kinds.join(",")}, or some of these.`,
    );
    return 2;
  }
  const onRound = (of: number, bursts: number) => console.log(`Seed ${of}: ${bursts} bursts.`);
  const { failure, rounds, bursts } = await fuzz({ project, server, seed, seconds, only, onRound });
  if (!failure) {
    console.log(`Nothing is wrong after ${rounds} rounds with ${bursts} bursts.`);
    return 0;
  }
  const file = path.join(project, `dist/fuzz/${failure.seed}.json`);
  writeFileSync(file, `${JSON.stringify(failure, undefined, 2)}\n`);
  console.log(
    `\n${describeFailure(failure)}\nThese steps alone: npm run fuzz -- --steps ${path.relative(project, file)}`,
  );
  return 1;
}

async function repeat(file: string): Promise<number> {
  const found = JSON.parse(readFileSync(file, "utf8")) as FoundFailure;
  const failure = await again({ project, server }, found);
  console.log(failure ? `It fails again: ${failure.message}` : "It does not fail any more.");
  return failure ? 1 : 0;
}
