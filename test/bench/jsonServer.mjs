// @ts-check
// Brings VS Code's own JSON server into an ignored folder, for the comparison alone: the project does not depend on it. Nothing
// of what is brought runs while it is installed.

import * as fs from "node:fs";
import * as path from "node:path";
import { runNpm } from "../../scripts/lib/command.mjs";
import { cacheFolder } from "../../scripts/lib/paths.mjs";
import { Problem } from "../../scripts/lib/problem.mjs";

/** The server, taken out of VS Code, and the parts that decide how fast it is: pinned, since it leaves their versions open. */
const packages = [
  "vscode-langservers-extracted@4.10.0",
  "vscode-json-languageservice@5.7.2",
  "jsonc-parser@3.3.1",
  "vscode-languageserver@10.1.2",
  "vscode-languageserver-textdocument@1.0.16",
];

/** What it is called in what is printed. */
export const jsonServerName = "vscode-json-language-server 4.10.0";

/**
 * The script that starts the server with `--stdio`; downloaded where it is not there yet. A Problem where it cannot be.
 * @returns {Promise<string>}
 */
export async function jsonServer() {
  const versions = packages.map((name) => name.split("@")[1]).join("+");
  const folder = path.join(cacheFolder, "bench", `json-server+${versions}`);
  const program = path.join(
    folder,
    "node_modules/vscode-langservers-extracted/bin/vscode-json-language-server",
  );
  if (fs.existsSync(program)) return program;
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  // Installed beside its place and moved there as a whole: what a run that was stopped leaves behind is not taken for the server.
  const unfinished = fs.mkdtempSync(path.join(path.dirname(folder), ".installing-"));
  try {
    const args = ["install", ...packages, "--prefix", unfinished, "--ignore-scripts", "--loglevel=error"];
    const { code, output } = await runNpm(args, { cwd: unfinished });
    if (code !== 0) {
      throw new Problem(
        `VS Code's JSON server could not be downloaded from npm, so nothing is compared with it.\n${output.trim()}\nCheck that the npm registry can be reached, then run the command again.`,
      );
    }
    fs.renameSync(unfinished, folder);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
  return program;
}
