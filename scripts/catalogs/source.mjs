// @ts-check
// A pinned document of somebody else, as text: files of an npm package at one version, or of a git repository at one commit. What is
// brought here stays in node_modules/.cache; what facts are taken from it is the recipes' business.

import * as fs from "node:fs/promises";
import * as path from "node:path";
import { gunzipSync } from "node:zlib";
import { runCommand, runNpm } from "../lib/command.mjs";
import { root } from "../lib/paths.mjs";
import { Problem } from "../lib/problem.mjs";
import { untar } from "../vscode/untar.mjs";

/**
 * @typedef {object} Source
 * @property {string} id unique in the recipe; facts name it
 * @property {string} title
 * @property {string} [npm] `name@version`
 * @property {string} [integrity] of that package, as the registry states it: `sha512-…`
 * @property {string} [repository] `owner/name` on GitHub
 * @property {string} [commit] 40 hex digits
 * @property {string} licence SPDX identifier
 * @property {string} [attribution] what its licence wants said with it
 * @property {string} url where people read it
 * @property {string} read the day it was read, `YYYY-MM-DD`
 */

/**
 * @typedef {object} Files what is in one source
 * @property {(file: string) => Promise<string>} text of a file
 * @property {(file: string) => Promise<string>} bytes of a file, one character each
 * @property {(file: string) => string} path where a file of a package lies, so that it can be run
 * @property {(below: string, ending: string) => Promise<string[]>} list of files, sorted
 */

const cache = path.join(root, "node_modules/.cache/error-atlas/sources");

/**
 * Brings a source here, unless it is here already, and checks that it is the one that is pinned.
 * @param {Source} source
 * @param {string} [clones] a folder with clones that are there already, as `owner/name`
 * @returns {Promise<Files>}
 */
export async function openSource(source, clones) {
  if (source.npm !== undefined) return packageFiles(await unpacked(source));
  if (source.repository === undefined || source.commit === undefined)
    throw new Problem(`Source "${source.id}" names neither a package nor a commit.`);
  return repositoryFiles(await cloned(source.repository, source.commit, clones), source.commit);
}

/** @param {string} folder @returns {Files} */
function packageFiles(folder) {
  return {
    text: (file) => fs.readFile(path.join(folder, file), "utf8"),
    bytes: (file) => fs.readFile(path.join(folder, file), "latin1"),
    path: (file) => path.join(folder, file),
    list: async (below, ending) => {
      const names = await fs.readdir(path.join(folder, below), { recursive: true });
      return names
        .filter((name) => name.endsWith(ending))
        .map((name) => `${below}/${name.replaceAll("\\", "/")}`)
        .sort();
    },
  };
}

/**
 * The folder of a package's files.
 * @param {Source} source
 */
async function unpacked({ npm = "", integrity }) {
  const folder = path.join(cache, npm.replaceAll("/", "+"));
  const done = path.join(folder, "package/package.json");
  if (await exists(done)) return path.join(folder, "package");
  await fs.mkdir(folder, { recursive: true });
  const { code, output } = await runNpm(["pack", npm, "--json", "--loglevel=error"], { cwd: folder });
  if (code !== 0) throw new Problem(`npm could not bring ${npm}:\n${output}`);
  const [packed] = JSON.parse(output);
  if (packed.integrity !== integrity)
    throw new Problem(`${npm} is not the one that is pinned: it has ${packed.integrity}, not ${integrity}.`);
  const archive = path.join(folder, packed.filename);
  untar(gunzipSync(await fs.readFile(archive)), folder);
  await fs.rm(archive);
  return path.join(folder, "package");
}

/**
 * @param {string} folder
 * @param {string} commit
 * @returns {Files}
 */
function repositoryFiles(folder, commit) {
  /** @param {string[]} args */
  const git = async (...args) => {
    const { code, output } = await runCommand("git", ["-C", folder, ...args]);
    if (code !== 0) throw new Problem(`git ${args.join(" ")} failed in ${folder}:\n${output}`);
    return output;
  };
  /** @param {string} file */
  const text = (file) => git("show", `${commit}:${file}`);
  return {
    text,
    bytes: text,
    path: (file) => {
      throw new Error(`${file} is in a repository, and lies nowhere.`);
    },
    list: async (below, ending) => {
      const names = (await git("ls-tree", "-r", "--name-only", commit, `${below}/`)).split("\n");
      return names.filter((name) => name.endsWith(ending)).sort();
    },
  };
}

/**
 * @param {string} repository
 * @param {string} commit
 * @param {string | undefined} clones
 */
async function cloned(repository, commit, clones) {
  if (clones !== undefined && (await exists(path.join(clones, repository))))
    return path.join(clones, repository);
  const folder = path.join(cache, repository.replace("/", "+"));
  await fs.mkdir(folder, { recursive: true });
  for (const args of [
    ["init", "--quiet"],
    ["fetch", "--quiet", "--depth=1", `https://github.com/${repository}.git`, commit],
  ]) {
    const { code, output } = await runCommand("git", ["-C", folder, ...args]);
    if (code !== 0) throw new Problem(`git could not bring ${repository} at ${commit}:\n${output}`);
  }
  return folder;
}

/** @param {string} file */
async function exists(file) {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
