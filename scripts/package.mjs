// @ts-check
// `npm run package [-- --out FILE]`: builds, and makes the .vsix that people install. Just the files that belong into it are laid
// out in a folder of their own first: vsce would otherwise look at every file of the checkout, which takes long.

import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";
import { productEntries } from "../esbuild.mjs";
import { build } from "./lib/build.mjs";
import { root } from "./lib/paths.mjs";
import { Problem, runMain } from "./lib/problem.mjs";
import { withProgress } from "./lib/progress.mjs";

/**
 * The files that belong into the package, by path with `/`, sorted: what the manifest names, the built-in catalogs, which are read when
 * they are needed, and the texts that every package has.
 * @returns {string[]}
 */
export function packageContents() {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const { contributes } = manifest;
  const named = [
    ...productEntries.map(({ output }) => output),
    manifest.icon,
    ...contributes.jsonValidation.map((/** @type {{ url: string }} */ { url }) => url),
    ...contributes.grammars.map((/** @type {{ path: string }} */ grammar) => grammar.path),
    ...contributes.viewsContainers.activitybar.map((/** @type {{ icon: string }} */ { icon }) => icon),
    ...contributes.walkthroughs.flatMap((/** @type {{ steps: { media: { svg: string } }[] }} */ { steps }) =>
      steps.map(({ media }) => media.svg),
    ),
  ];
  const texts = [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "THIRD_PARTY_NOTICES.md",
    "package.json",
    "package.nls.json",
  ];
  const catalogs = fs
    .readdirSync(path.join(root, "data", "catalogs"))
    .filter((name) => name.endsWith(".error-catalog.json"))
    .map((name) => `data/catalogs/${name}`);
  const files = [...named, ...catalogs, ...texts].map((file) => file.replace(/^\.\//, ""));
  return [...new Set(files)].sort();
}

async function main() {
  const { values } = parseArgs({ options: { out: { type: "string", default: "error-atlas.vsix" } } });
  const out = path.resolve(values.out);
  await withProgress("Building", () => build());
  const stage = fs.mkdtempSync(path.join(os.tmpdir(), "error-atlas-package-"));
  try {
    copyContents(stage);
    fs.mkdirSync(path.dirname(out), { recursive: true });
    await createVSIX({
      cwd: stage,
      packagePath: out,
      // All code is bundled. Links and pictures of the README lead to the repository.
      dependencies: false,
    });
  } finally {
    fs.rmSync(stage, { recursive: true, force: true });
  }
}

/** @param {string} stage */
function copyContents(stage) {
  // .vscodeignore names the same files (test/manifest); without one vsce warns.
  for (const file of [...packageContents(), ".vscodeignore"]) {
    const source = path.join(root, file);
    if (!fs.existsSync(source)) {
      throw new Problem(
        `${file} is missing, though package.json or README.md names it, so nothing was packaged. ` +
          "Add it (generated files: npm run generate), or take its name out there.",
      );
    }
    fs.mkdirSync(path.dirname(path.join(stage, file)), { recursive: true });
    fs.copyFileSync(source, path.join(stage, file));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await runMain(main);
