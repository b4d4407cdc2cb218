// @ts-check
// Building and packaging the extension from other scripts. How it is built stands in esbuild.mjs.
import * as path from "node:path";
import { runCommand, runNpm } from "./command.mjs";
import { cacheFolder, root } from "./paths.mjs";
import { Problem } from "./problem.mjs";

/** Builds the extension, the server and the command line into dist/, and with `tests` the suite that runs in VS Code. */
export async function build({ tests = false } = {}) {
  const result = await runCommand(process.execPath, ["esbuild.mjs", ...(tests ? ["--tests"] : [])], {
    cwd: root,
  });
  if (result.code !== 0) throw new Problem(`The build failed.\n${result.output.trim()}`);
}

/** Packages what is built. Returns the path of the .vsix. */
export async function packageExtension() {
  const vsix = path.join(cacheFolder, "error-atlas.vsix");
  const result = await runNpm(["run", "package", "--", "--out", vsix], { cwd: root });
  if (result.code !== 0) throw new Problem(`The extension could not be packaged.\n${result.output.trim()}`);
  return vsix;
}
