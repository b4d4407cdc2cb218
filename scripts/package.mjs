// @ts-check
// `npm run package [-- --out FILE]`: builds, and makes the .vsix that people install. What goes into it is .vscodeignore's
// business; that nothing is missing and nothing is left over is checked here before anything is written.

import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";
import { build } from "./lib/build.mjs";
import { root } from "./lib/paths.mjs";
import { Problem, runMain } from "./lib/problem.mjs";
import { withProgress } from "./lib/progress.mjs";

/**
 * The files that belong into the package, by path with `/`, sorted: what the manifest names, the pictures in the README, and the
 * texts that every package has.
 * @returns {string[]}
 */
export function packageContents() {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const { contributes } = manifest;
  const named = [
    manifest.main,
    manifest.icon,
    ...Object.values(manifest.bin),
    ...contributes.jsonValidation.map((/** @type {{ url: string }} */ { url }) => url),
    ...contributes.grammars.map((/** @type {{ path: string }} */ grammar) => grammar.path),
    ...contributes.viewsContainers.activitybar.map((/** @type {{ icon: string }} */ { icon }) => icon),
  ];
  const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");
  const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
  const texts = [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "THIRD_PARTY_NOTICES.md",
    "package.json",
    "package.nls.json",
  ];
  const files = [...named, ...pictures, ...texts].map((file) => file.replace(/^\.\//, ""));
  return [...new Set(files)].sort();
}

/** What would be packaged now, by path with `/`, sorted. */
export async function packagedFiles() {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  return files.map((file) => file.replaceAll("\\", "/")).sort();
}

async function main() {
  const { values } = parseArgs({ options: { out: { type: "string", default: "error-atlas.vsix" } } });
  const out = path.resolve(values.out);
  await withProgress("Building", () => build());
  await checkContents();
  fs.mkdirSync(path.dirname(out), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: out,
    // All code is bundled, and the links in the README stay as they are: there is no public repository to point them to.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}

async function checkContents() {
  const wanted = packageContents();
  const found = await packagedFiles();
  const missing = wanted.filter((file) => !found.includes(file));
  const extra = found.filter((file) => !wanted.includes(file));
  if (missing.length + extra.length === 0) return;
  throw new Problem(
    [
      "The package would not hold what it should.",
      ...missing.map((file) => `  missing: ${file}`),
      ...extra.map((file) => `  left over: ${file}`),
      "Missing files are named by package.json or README.md. What is packaged is decided by .vscodeignore.",
    ].join("\n"),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await runMain(main);
