// @ts-check
// Makes a fresh clone ready to build: the right Node and the locked dependencies. Nothing is built here.
import * as fs from "node:fs";
import * as path from "node:path";
import { runNpm } from "./command.mjs";
import { root } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { withProgress } from "./progress.mjs";

const oldestNode = [20, 19];

/** Throws a Problem when the Node that runs us is older than the project supports. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldMajor = 0, oldMinor = 0] = oldestNode;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  throw new Problem(
    `Error Atlas needs Node ${oldestNode.join(".")} or newer; this is Node ${process.versions.node}. ` +
      "Install a newer one from https://nodejs.org, then run the command again.",
  );
}

/** Installs what package-lock.json names, unless it is installed already. No install scripts are run: none is needed. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  const result = await withProgress("Installing dependencies (npm ci)", () =>
    runNpm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root }),
  );
  if (result.code !== 0) {
    throw new Problem(`npm ci failed, so nothing can be built.\n${result.output.trim()}`);
  }
}

/** Whether every locked package lies in node_modules at its locked version. npm keeps that list in a hidden lock file. */
function isInstalled() {
  const locked = packagesIn(path.join(root, "package-lock.json"));
  const installed = packagesIn(path.join(root, "node_modules/.package-lock.json"));
  return Object.entries(locked).every(([place, wanted]) => {
    if (place === "" || wanted.link) return true;
    const present = installed[place];
    // Optional packages of other platforms are locked, but never installed here.
    return present
      ? present.version === wanted.version
      : wanted.optional === true || wanted.devOptional === true;
  });
}

/**
 * @param {string} file a lock file; one that is missing has no packages
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>}
 */
function packagesIn(file) {
  if (!fs.existsSync(file)) return {};
  return JSON.parse(fs.readFileSync(file, "utf8")).packages ?? {};
}
