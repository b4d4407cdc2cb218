// @ts-check
// What is known of the built-in catalogs before their files are read: `data/builtin.json`, in the order in which they count.

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { buildOptions } from "../../esbuild.mjs";
import { root } from "./files.mjs";

const folder = "data/catalogs";
const suffix = ".error-catalog.json";

/** APIs by name, libraries by name, then standards, the commonest first. */
const order = [
  ...["ltx", "pipevideo", "pureframe", "stripe", "supabase", "videoconduit", "vidio"],
  ...["axios", "postgres", "prisma", "undici"],
  ...["http", "problem-details", "grpc", "orpc", "pydantic", "node", "dom"],
];

/** @type {import("./files.mjs").Generator} */
export const builtin = {
  from: "the catalogs in data/catalogs",
  generate: async () => [{ path: "data/builtin.json", text: await headsOf(order) }],
};

/** @param {readonly string[]} ids */
async function headsOf(ids) {
  const found = (await readdir(path.join(root, folder))).filter((name) => name.endsWith(suffix));
  const missing = found.map((name) => name.slice(0, -suffix.length)).filter((id) => !ids.includes(id));
  if (missing.length > 0)
    throw new Error(`scripts/generate/builtin.mjs does not say where ${missing.join(", ")} comes.`);
  const { headOf, normalise } = await load();
  const heads = await Promise.all(
    ids.map(async (id) => {
      const text = await readFile(path.join(root, folder, `${id}${suffix}`), "utf8");
      return JSON.stringify(headOf(normalise(JSON.parse(text))));
    }),
  );
  return `[\n${heads.join(",\n")}\n]\n`;
}

/** The server's own functions; they are TypeScript, so they are bundled first. */
async function load() {
  const temporary = await mkdtemp(path.join(tmpdir(), "error-atlas-catalogs-"));
  try {
    const outfile = path.join(temporary, "catalogs.cjs");
    const { entryPoints: _, ...options } = buildOptions({ source: "", output: outfile });
    const contents = ["head", "normalise"]
      .map((file) => `export * from "./server/src/catalog/${file}.ts";`)
      .join("\n");
    await esbuild.build({ ...options, stdin: { contents, resolveDir: root } });
    return /** @type {typeof import("../../server/src/catalog/head.ts") & typeof import("../../server/src/catalog/normalise.ts")} */ (
      createRequire(import.meta.url)(outfile)
    );
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
