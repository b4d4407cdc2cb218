// The program that `npm run mutants` builds and starts: arguments in, words out.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { copyOf } from "./copy.ts";
import { type Equivalent, mutantsIn, type PlacedMutant, picked } from "./pick.ts";
import { tryMutants } from "./tryMutants.ts";

const project = process.cwd();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "100" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    list: { type: "boolean", default: false },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const [where = "server/src", line] = (positionals[0] ?? "server/src").split(":");
  if (!existsSync(path.join(project, where)) || !(count > 0) || !Number.isSafeInteger(seed)) {
    console.error("Name a folder or file of the project, and use --count NUMBER and --seed WHOLE-NUMBER.");
    return 2;
  }
  const all = mutantsUnder(where);
  const some = line ? all.filter((mutant) => mutant.line === Number(line)) : picked(all, count, seed);
  if (values.list || some.length === 0) {
    for (const mutant of some) console.log(lineOf(mutant));
    console.log(`${some.length} of ${all.length} mutants.`);
    return 0;
  }
  return attempt(some, `Seed ${seed}`);
}

async function attempt(mutants: readonly PlacedMutant[], name: string): Promise<number> {
  const copy = copyOf(project);
  let killed = 0;
  const onBroken = (test: string) => console.log(`left out: ${test} fails without a mutant`);
  try {
    for await (const { mutant, by } of tryMutants(mutants, copy, onBroken)) {
      if (by !== undefined) killed++;
      console.log(`${by === undefined ? "survived" : "killed  "} ${lineOf(mutant)}${by ? `  (${by})` : ""}`);
    }
  } finally {
    copy.remove();
  }
  console.log(
    `${name}: ${killed} of ${mutants.length} were killed, ${Math.floor((100 * killed) / mutants.length)} %.`,
  );
  return 0;
}

function lineOf({ file, line, kind, described }: PlacedMutant): string {
  return `${file}:${line} ${kind}: ${described}`;
}

function mutantsUnder(where: string): readonly PlacedMutant[] {
  const equivalents = JSON.parse(
    readFileSync(path.join(project, "test/mutants/equivalent.json"), "utf8"),
  ) as Equivalent[];
  return sourcesUnder(where).flatMap((file) =>
    mutantsIn(file, readFileSync(path.join(project, file), "utf8"), equivalents),
  );
}

/** Paths from the top, with `/`, sorted; tests are no sources. */
function sourcesUnder(where: string): readonly string[] {
  const full = path.join(project, where);
  const names = statSync(full).isDirectory()
    ? readdirSync(full, { recursive: true, encoding: "utf8" }).map((name) => path.join(full, name))
    : [full];
  return names
    .map((name) => path.relative(project, name).replaceAll(path.sep, "/"))
    .filter((name) => /\.ts$/.test(name) && !/\.(test|d)\.ts$/.test(name))
    .sort();
}
