// @ts-check
// Builds what is installed: dist/extension.js, dist/server.js, dist/cli.js and dist/import.js. `node esbuild.mjs [--dev] [--watch] [--tests]`:
// --dev leaves names and adds source maps, --watch builds again at each change, --tests adds the suite for a real VS Code.

import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { rawText } from "./build/rawText.mjs";
import { typescriptParser } from "./build/typescriptParser.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));

/**
 * @typedef {object} Entry
 * @property {string} source entry file
 * @property {string} output file in dist/
 * @property {string[]} [external] modules that the host provides
 * @property {boolean} [executable] starts as a command of its own
 */

/** What the extension is made of. @type {readonly Entry[]} */
export const productEntries = [
  { source: "client/src/extension.ts", output: "dist/extension.js", external: ["vscode"] },
  { source: "server/src/main.node.ts", output: "dist/server.js", executable: true },
  { source: "server/src/cli.ts", output: "dist/cli.js", executable: true },
  { source: "server/src/cli/importWorker.ts", output: "dist/import.js" },
];

/** What runs inside VS Code to test it. @type {readonly Entry[]} */
export const testEntries = [
  { source: "test/vscode/suite/index.ts", output: "dist/test/suite.js", external: ["vscode", "mocha"] },
];

/**
 * How one entry is built.
 * @param {Entry} entry
 * @param {{ dev?: boolean }} [options]
 * @returns {import("esbuild").BuildOptions & { metafile: true }}
 */
export function buildOptions(entry, { dev = false } = {}) {
  return {
    absWorkingDir: root,
    entryPoints: [entry.source],
    outfile: entry.output,
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "cjs",
    // jsonc-parser's `main` is a UMD module whose parts a bundler does not see.
    mainFields: ["module", "main"],
    external: entry.external,
    banner: entry.executable ? { js: "#!/usr/bin/env node" } : undefined,
    minify: !dev,
    sourcemap: dev ? "linked" : false,
    metafile: true,
    logLevel: "warning",
    // A name that the cut of TypeScript does not have would be undefined at run time only.
    logOverride: { "import-is-undefined": "error" },
    plugins: [typescriptParser(), rawText()],
  };
}

/**
 * Builds the entries; dist/meta.json then says what went into the product.
 * @param {{ dev?: boolean, tests?: boolean }} [options]
 * @returns {Promise<void>} rejects where an entry does not build; esbuild has printed why
 */
export async function build({ dev = false, tests = false } = {}) {
  const [products] = await Promise.all([
    Promise.all(productEntries.map((entry) => buildEntry(entry, dev))),
    Promise.all(tests ? testEntries.map((entry) => buildEntry(entry, true)) : []),
  ]);
  /** @type {import("esbuild").Metafile} */
  const meta = { inputs: {}, outputs: {} };
  for (const { metafile } of products) {
    Object.assign(meta.inputs, metafile.inputs);
    Object.assign(meta.outputs, metafile.outputs);
  }
  await writeFile(path.join(root, "dist", "meta.json"), JSON.stringify(meta));
}

/**
 * @param {Entry} entry
 * @param {boolean} dev
 */
async function buildEntry(entry, dev) {
  const result = await esbuild.build(buildOptions(entry, { dev }));
  if (entry.executable) await chmod(path.join(root, entry.output), 0o755);
  return result;
}

/** @param {{ dev?: boolean, tests?: boolean }} options */
async function watch({ dev, tests }) {
  for (const entry of tests ? [...productEntries, ...testEntries] : productEntries) {
    const context = await esbuild.context({ ...buildOptions(entry, { dev }), logLevel: "info" });
    await context.watch();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const flag = /** @type {const} */ ({ type: "boolean", default: false });
  const { values } = parseArgs({ options: { dev: flag, tests: flag, watch: flag } });
  await mkdir(path.join(root, "dist"), { recursive: true });
  await (values.watch ? watch(values) : build(values)).catch((error) => {
    // esbuild has printed its own errors.
    if (!Array.isArray(error.errors)) console.error(error);
    process.exitCode = 1;
  });
}
