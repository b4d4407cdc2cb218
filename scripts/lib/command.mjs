// @ts-check
// Running other programs on every platform: npm, Node scripts and tools. Nothing here knows what they are for.
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { Problem } from "./problem.mjs";

/**
 * @typedef {object} CommandResult
 * @property {number} code the exit code; 1 when a signal ended it
 * @property {string} output what it wrote, both streams together; empty when it wrote to the terminal itself
 */

/**
 * Runs a program to its end. `show: true` lets it write to our terminal, otherwise its output is collected.
 * A program that cannot be started is a Problem; a non-zero exit is not.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.once("error", (error) => reject(new Problem(`${program} cannot be started: ${error.message}`)));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs npm with the Node that runs us. npm is started through its script, because Windows starts no `.cmd` without a shell.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, show?: boolean }} [options]
 */
export function runNpm(args, options = {}) {
  return runCommand(process.execPath, [npmScript(), ...args], { ...options, env: environmentForNpm() });
}

/** The path of npm's own script: the npm that started us, else the one that came with Node. */
function npmScript() {
  const folder = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(folder, "node_modules/npm/bin/npm-cli.js"),
    path.join(folder, "../lib/node_modules/npm/bin/npm-cli.js"),
    ...(process.env.PATH ?? "").split(path.delimiter).map((entry) => realPath(path.join(entry, "npm"))),
  ];
  const found = candidates.find((file) => file?.endsWith("npm-cli.js") && fs.existsSync(file));
  if (!found)
    throw new Problem(
      "npm was not found beside Node or on PATH. Install Node with npm, then run this again.",
    );
  return found;
}

/** @param {string} file */
function realPath(file) {
  return fs.existsSync(file) ? fs.realpathSync(file) : undefined;
}

/** What an outer `npm run` sets about its own package would mislead an inner npm in another folder. */
function environmentForNpm() {
  const isOuters = /^(npm_package_|npm_lifecycle_|npm_config_(local_prefix|global_prefix|prefix)$|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOuters.test(name)));
}
