// @ts-check
// `npm run fuzz`: builds the server and the program that attacks it (main.ts), and starts that with the arguments given.
import { spawn } from "node:child_process";
import * as path from "node:path";
import * as esbuild from "esbuild";
import { build, buildOptions } from "../../esbuild.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { runMain } from "../../scripts/lib/problem.mjs";

const usage = `Usage: npm run fuzz [-- OPTION…]

Makes random edits, in editors and on disk, to the examples and fixtures, through the real server, and compares its answers after
each burst of them with those of a fresh server. Ends at the first fault, with the steps that lead to it.

  --seconds N    for how long, 600 by default
  --seed N       which edits; by default others each time
  --only KINDS   what is done: some of edits, typing, prefixes, disk, settings, with commas; prefixes alone are all of them in
                 order, from that of the seed, and end when all were seen: give them --seconds 20000
  --steps FILE   only the steps of a fault that was found before
`;

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    console.log(usage);
    return 0;
  }
  const entry = { source: "test/fuzz/main.ts", output: "dist/fuzz/main.mjs" };
  await build();
  await esbuild.build({
    ...buildOptions(entry),
    format: "esm",
    minify: false,
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  const child = spawn(process.execPath, [path.join(root, entry.output), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
});
