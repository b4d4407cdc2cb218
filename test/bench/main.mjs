// @ts-check
// `npm run bench`: builds, measures the server beside one that does nothing, prints a table and writes the figures as JSON.
// Figures depend on the machine and are never asserted in a test; ratios hold better than times.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { build, buildOptions, productEntries } from "../../esbuild.mjs";
import { measureProcesses, measureRequests } from "./measures.mjs";
import { evaluate, growth, table } from "./report.mjs";
import { typescriptSource } from "./sources.mjs";

const usage = `Usage: npm run bench [-- options]

Measures dist/server.js against a server that does nothing, in one run, taking turns.
  --rounds N      how often each request is made (200); processes are started a tenth as often
  --server FILE   measure this server, started with --stdio, instead of building ours
  --json FILE     where the figures go (dist/bench.json)`;

const root = fileURLToPath(new URL("../..", import.meta.url));

const { values } = parseArgs({
  options: {
    help: { type: "boolean", default: false },
    json: { type: "string", default: path.join(root, "dist", "bench.json") },
    rounds: { type: "string", default: "200" },
    server: { type: "string" },
  },
});
const rounds = Number(values.rounds);
if (values.help || !Number.isInteger(rounds) || rounds < 1) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const floorEntry = { source: "test/bench/floor.ts", output: "dist/bench/floor.js" };
const analysisEntry = { source: "test/bench/analysis.ts", output: "dist/bench/analysis.js" };
for (const entry of [floorEntry, analysisEntry]) await esbuild.build(buildOptions(entry));
if (values.server === undefined) await build();

const workspace = await mkdtemp(path.join(tmpdir(), "error-atlas-bench-"));
try {
  const programs = {
    floor: path.join(root, floorEntry.output),
    server: path.resolve(values.server ?? path.join(root, "dist", "server.js")),
    folder: pathToFileURL(workspace).href,
  };
  console.error("Measuring start-up and memory …");
  const processes = await measureProcesses(programs, Math.max(3, Math.round(rounds / 10)));
  console.error("Measuring requests …");
  const requests = await measureRequests(programs, rounds);
  console.error("Measuring the analysis …");
  const analysis = await measureAnalysis(Math.max(10, Math.round(rounds / 4)));
  const rows = [...processes, ...requests].flatMap((measure) => evaluate(measure) ?? []);
  const bundles = values.server === undefined ? await bundleSizes() : [];
  const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version };
  await writeFile(
    values.json,
    `${JSON.stringify({ machine, rounds, rows, analysis, bundles }, undefined, 2)}\n`,
  );
  process.stdout.write(`${table(rows, bundles)}\n\n${growth(analysis)}\n`);
} finally {
  await rm(workspace, { recursive: true, force: true });
}

/**
 * What the analysis of 1,000 lines costs in files of growing size: the same in all of them where it is linear.
 * @param {number} rounds
 * @returns {Promise<readonly import("./report.mjs").AnalysisRow[]>}
 */
async function measureAnalysis(rounds) {
  const { analysisTimes } = await import(pathToFileURL(path.join(root, analysisEntry.output)).href);
  const sizes = [1000, 2000, 4000, 8000];
  /** @type {readonly (readonly number[])[]} */
  const times = analysisTimes(sizes.map(typescriptSource), rounds);
  return sizes.map((lines, i) => ({ lines, samples: (times[i] ?? []).map((time) => (time / lines) * 1000) }));
}

async function bundleSizes() {
  return Promise.all(
    productEntries.map(async ({ output }) => {
      const content = await readFile(path.join(root, output));
      return { file: output, bytes: content.length, gzip: gzipSync(content).length };
    }),
  );
}
