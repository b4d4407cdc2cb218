// @ts-check
// `npm run bench`: builds, measures the server beside one that does nothing and, on large JSON documents, beside VS Code's own;
// prints tables and writes the figures as JSON.
// Figures depend on the machine and are never asserted in a test; ratios hold better than times.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { build, buildOptions, productEntries } from "../../esbuild.mjs";
import { Problem } from "../../scripts/lib/problem.mjs";
import { measureLargeJson } from "./jsonMeasures.mjs";
import { jsonServer, jsonServerName } from "./jsonServer.mjs";
import { buildWithCatalogs, fewCatalogs } from "./manyCatalogs.mjs";
import { measureProcesses, measureRequests } from "./measures.mjs";
import { besideUndescribed, evaluate, growth, sizes, tables } from "./report.mjs";
import { callsSource, typescriptSource } from "./sources.mjs";

/** What is measured, in this order. */
const parts = ["start", "requests", "catalogs", "json", "analysis", "bundles"];

const usage = `Usage: npm run bench [-- options]

Measures dist/server.js against a server that does nothing and, on large JSON documents, against VS Code's own JSON server, which
is downloaded for it, and itself with 10 and with 200 built-in catalogs; each pair in one run, taking turns.
  --only PART     only one part: ${parts.join(", ")}
  --rounds N      how often each request is made (200); processes are started a tenth as often
  --server FILE   measure this server, started with --stdio, instead of building ours
  --json FILE     where the figures go (dist/bench.json)`;

const root = fileURLToPath(new URL("../..", import.meta.url));

const { values } = parseArgs({
  options: {
    help: { type: "boolean", default: false },
    json: { type: "string", default: path.join(root, "dist", "bench.json") },
    only: { type: "string" },
    rounds: { type: "string", default: "200" },
    server: { type: "string" },
  },
});
const rounds = Number(values.rounds);
const isKnown = values.only === undefined || parts.includes(values.only);
if (values.help || !isKnown || !Number.isInteger(rounds) || rounds < 1) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const floorEntry = { source: "test/bench/floor.ts", output: "dist/bench/floor.js" };
const analysisEntry = { source: "test/bench/analysis.ts", output: "dist/bench/analysis.js" };
for (const entry of [floorEntry, analysisEntry]) await esbuild.build(buildOptions(entry));
if (values.server === undefined) await build();

const workspace = await mkdtemp(path.join(tmpdir(), "error-atlas-bench-"));
try {
  const server = path.resolve(values.server ?? path.join(root, "dist", "server.js"));
  const folder = pathToFileURL(workspace).href;
  const besideFloor = { peer: path.join(root, floorEntry.output), server, folder };
  const measured = {
    start: await part("start", "start-up and memory", () =>
      measureProcesses(besideFloor, Math.max(3, Math.round(rounds / 10))),
    ),
    requests: await part("requests", "requests", () => measureRequests(besideFloor, rounds)),
    catalogs: await part("catalogs", "the same with few and with many built-in catalogs", async () => {
      const besideFew = { ...(await buildWithCatalogs(root, workspace)), folder };
      return [
        ...(await measureProcesses(besideFew, Math.max(3, Math.round(rounds / 10)))),
        ...(await measureRequests(besideFew, rounds)),
      ];
    }),
    json: await part("json", "large JSON documents", async () => {
      const peer = await jsonServerIfReachable();
      return peer === undefined ? [] : measureLargeJson({ peer, server, folder }, rounds);
    }),
    analysis: await part("analysis", "the analysis", () =>
      measureAnalysis(Math.max(10, Math.round(rounds / 4))),
    ),
    bundles: values.server === undefined ? await part("bundles", "bundles", bundleSizes) : undefined,
  };
  const rows = [
    ...[...(measured.start ?? []), ...(measured.requests ?? [])].flatMap(
      (measure) => evaluate("a server that does nothing", measure) ?? [],
    ),
    ...(measured.catalogs ?? []).flatMap((measure) => evaluate(fewCatalogs, measure) ?? []),
    ...(measured.json ?? []).flatMap((measure) => evaluate(jsonServerName, measure) ?? []),
  ];
  const { analysis, bundles } = measured;
  const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version };
  await writeFile(
    values.json,
    `${JSON.stringify({ machine, rounds, rows, analysis, bundles }, undefined, 2)}\n`,
  );
  const shown = [
    ...tables(rows),
    ...(bundles ? [sizes(bundles)] : []),
    ...(analysis ? [growth(analysis.bySize), besideUndescribed(analysis.ofCalls)] : []),
  ];
  process.stdout.write(`${shown.join("\n\n")}\n`);
} finally {
  await rm(workspace, { recursive: true, force: true });
}

/**
 * Measures a part, unless only another one is wanted.
 * @template T
 * @param {string} name
 * @param {string} what for people
 * @param {() => Promise<T>} run
 * @returns {Promise<T | undefined>}
 */
async function part(name, what, run) {
  if ((values.only ?? name) !== name) return undefined;
  console.error(`Measuring ${what} …`);
  return run();
}

/** Without it the other figures are still worth having. */
async function jsonServerIfReachable() {
  try {
    return await jsonServer();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return undefined;
  }
}

/**
 * What the analysis of 1,000 lines costs in files of growing size: the same in all of them where it is linear. And what it costs in a
 * file of calls of a package that is described, and in the same file where the package is not.
 * @param {number} rounds
 * @returns {Promise<{ bySize: readonly import("./report.mjs").AnalysisRow[], ofCalls: readonly import("./report.mjs").AnalysisRow[] }>}
 */
async function measureAnalysis(rounds) {
  const { analysisTimes } = await import(pathToFileURL(path.join(root, analysisEntry.output)).href);
  const sizes = [1000, 2000, 4000, 8000];
  const packages = ["loot", "pay"];
  const sources = [...sizes.map(typescriptSource), ...packages.map((name) => callsSource(1000, name))];
  /** @type {readonly (readonly number[])[]} */
  const times = analysisTimes(sources, rounds);
  /** @param {number} lines @param {number} i */
  const row = (lines, i) => ({ lines, samples: (times[i] ?? []).map((time) => (time / lines) * 1000) });
  return { bySize: sizes.map(row), ofCalls: packages.map((_, i) => row(1000, sizes.length + i)) };
}

async function bundleSizes() {
  return Promise.all(
    productEntries.map(async ({ output }) => {
      const content = await readFile(path.join(root, output));
      return { file: output, bytes: content.length, gzip: gzipSync(content).length };
    }),
  );
}
