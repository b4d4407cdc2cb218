// @ts-check
// `npm run mutants`: builds the program that makes mutants (main.ts), and starts that with the arguments given.
import { spawn } from "node:child_process";
import * as path from "node:path";
import * as esbuild from "esbuild";
import { root } from "../../scripts/lib/paths.mjs";
import { runMain } from "../../scripts/lib/problem.mjs";

const usage = `Usage: npm run mutants [-- [FOLDER | FILE | FILE:LINE] OPTION…]

Puts small faults (mutants) into sources, one at a time, in a copy of the project, and runs the tests that import them: a fault
that makes none fail survives, and shows what no test holds. Says each of them, and the share that was killed.

  FOLDER         where, server/src by default
  --count N      how many, 100 by default; of one line, all
  --seed N       which; by default others each time
  --list         only says which they would be
`;

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    console.log(usage);
    return 0;
  }
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["test/mutants/main.ts", "test/mutants/runner.ts"],
    outdir: "dist/mutants",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20.19",
    format: "esm",
  });
  const child = spawn(process.execPath, [path.join(root, "dist/mutants/main.mjs"), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
});
