// @ts-check
// The rules' metadata, the server's own functions that make texts of them, and what their examples show. As these are TypeScript, they
// are bundled first.

import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { buildOptions } from "../../esbuild.mjs";
import { root } from "./files.mjs";

/**
 * @typedef {typeof import("../../server/src/catalog/builtin.ts")
 *   & typeof import("../../server/src/rules/registry.ts")
 *   & Pick<typeof import("../../server/src/rules/rule.ts"), "ruleSeverities">
 *   & typeof import("../../server/src/features/rulePage.ts")
 *   & typeof import("../../server/src/engine/ruleExamples.ts")
 *   & typeof import("../../test/support/ruleExamples.ts")} Rules
 */

/** @type {Promise<Rules> | undefined} */
let loaded;

/** Bundled once, however many generators ask. */
export function loadRules() {
  loaded ??= load();
  return loaded;
}

/** @returns {Promise<Rules>} */
async function load() {
  const temporary = await mkdtemp(path.join(tmpdir(), "error-atlas-rules-"));
  try {
    const outfile = path.join(temporary, "rules.cjs");
    const { entryPoints: _, ...options } = buildOptions({ source: "", output: outfile });
    await esbuild.build({
      ...options,
      stdin: {
        contents: [
          "server/src/catalog/builtin",
          "server/src/rules/registry",
          "server/src/rules/rule",
          "server/src/features/rulePage",
          "server/src/engine/ruleExamples",
          "test/support/ruleExamples",
        ]
          .map((file) => `export * from "./${file}.ts";`)
          .join("\n"),
        resolveDir: root,
      },
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
