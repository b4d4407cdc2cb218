// @ts-check
// `npm run verify:import`: builds and runs verify.ts, which says how well public pages are imported.

import * as path from "node:path";
import * as esbuild from "esbuild";
import { buildOptions } from "../../esbuild.mjs";
import { runCommand } from "../../scripts/lib/command.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { runMain } from "../../scripts/lib/problem.mjs";

const entry = { source: "test/import/verify.ts", output: "dist/import/verify.js" };

await runMain(async () => {
  await esbuild.build(buildOptions(entry, { dev: true }));
  const { code } = await runCommand(
    process.execPath,
    [path.join(root, entry.output), ...process.argv.slice(2)],
    { cwd: root, show: true },
  );
  return code;
});
