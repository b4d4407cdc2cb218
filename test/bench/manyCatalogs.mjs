// @ts-check
// Our server with few and with many built-in catalogs: what is not needed should cost nothing. The further ones are copies, each with
// hosts, packages, names and codes of its own, as those of another API would be.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as esbuild from "esbuild";
import { buildOptions } from "../../esbuild.mjs";

const FEW = 10;
const MANY = 200;

/** What comes first in both. */
const ORIGINALS = [
  "stripe",
  "supabase",
  "vidio",
  "prisma",
  "postgres",
  "undici",
  "http",
  "problem-details",
  "node",
  "dom",
];

/** For people. */
export const fewCatalogs = `the same server with ${FEW} catalogs`;

/**
 * Builds both.
 * @param {string} root the project
 * @param {string} directory where they go
 * @returns {Promise<{ peer: string, server: string }>} the programs with few and with many
 */
export async function buildWithCatalogs(root, directory) {
  return { peer: await buildWith(FEW, root, directory), server: await buildWith(MANY, root, directory) };
}

/**
 * @param {number} count
 * @param {string} root
 * @param {string} directory
 */
async function buildWith(count, root, directory) {
  const own = path.join(directory, `with-${count}`);
  const folder = path.join(own, "data", "catalogs");
  await mkdir(folder, { recursive: true });
  /** @type {{ catalog: { id: string } }[]} */
  const all = JSON.parse(await readFile(path.join(root, "data", "builtin.json"), "utf8"));
  const originals = ORIGINALS.flatMap((id) => all.find(({ catalog }) => catalog.id === id) ?? []);
  /** @type {Record<string, unknown>} */
  const conditions = JSON.parse(await readFile(path.join(root, "data", "conditions.json"), "utf8"));
  /** @type {Record<string, unknown>} */
  const briefs = {};
  const heads = [];
  for (let i = 0; i < count; i++) {
    const head = originals[i % originals.length];
    if (head === undefined) throw new Error("data/builtin.json lacks the catalogs that are copied.");
    const { id } = head.catalog;
    const copy = Math.floor(i / originals.length);
    const text = await readFile(path.join(root, "data", "catalogs", `${id}.error-catalog.json`), "utf8");
    const ownId = copy === 0 ? id : `${id}-${copy}`;
    heads.push(copy === 0 ? head : copied(head, ownId, copy));
    if (id in conditions) briefs[ownId] = conditions[id];
    await writeFile(
      path.join(folder, `${ownId}.error-catalog.json`),
      JSON.stringify({ ...JSON.parse(text), id: ownId }),
    );
  }
  const data = path.join(own, "data");
  await writeFile(path.join(data, "builtin.json"), JSON.stringify(heads));
  await writeFile(path.join(data, "conditions.json"), JSON.stringify(briefs));
  const output = path.join(own, "dist", "server.js");
  const { plugins = [], ...options } = buildOptions({ source: "server/src/main.node.ts", output });
  await esbuild.build({ ...options, plugins: [knownFrom(data), ...plugins] });
  return output;
}

/**
 * What is known of the catalogs before they are read, from this folder.
 * @param {string} folder
 * @returns {import("esbuild").Plugin}
 */
function knownFrom(folder) {
  return {
    name: "known",
    setup(build) {
      build.onResolve({ filter: /\/(?:builtin|conditions)\.json\?raw$/ }, ({ path: file }) => ({
        path: path.join(folder, path.posix.basename(file, "?raw")),
        namespace: "raw-text",
      }));
    },
  };
}

/** @param {any} head @param {string} id @param {number} copy */
function copied({ catalog, codes, messages, templates, ...head }, id, copy) {
  /** @param {string} name */
  const renamed = (name) => name.replace(/\*?$/, (end) => `-${copy}${end}`);
  /** @param {readonly number[]} hashes */
  const others = (hashes) => hashes.map((hash) => (hash ^ Math.imul(copy, 0x9e3779b1)) >>> 0);
  const { detection, libraries } = catalog;
  return {
    ...head,
    codes: others(codes),
    messages: others(messages),
    templates: others(templates),
    catalog: {
      ...catalog,
      id,
      name: `${catalog.name} ${copy}`,
      ambient: false,
      carries: [],
      detection: {
        ...detection,
        hosts: detection.hosts.map((/** @type {{ host: string }} */ host) => ({
          ...host,
          host: `${host.host}.c${copy}.example`,
        })),
        packages: detection.packages.map(renamed),
        environmentVariables: detection.environmentVariables.map(
          (/** @type {string} */ name) => `${name}_${copy}`,
        ),
      },
      libraries: libraries.map((/** @type {any} */ { globals: _, generated: __, ...library }) => ({
        ...library,
        name: renamed(library.name),
        of: id,
        packages: library.packages.map(renamed),
      })),
    },
  };
}
