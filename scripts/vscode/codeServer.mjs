// @ts-check
// Starts and ends VS Code's server in a private profile, on the loopback address only, and installs extensions into it.
// What is opened and checked in it is the caller's business.
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runCommand } from "../lib/command.mjs";
import { Problem } from "../lib/problem.mjs";
import { codeServerEntry, nodeExecutable } from "./versions.mjs";

/**
 * @typedef {object} CodeServer
 * @property {string} url "http://127.0.0.1:port"
 * @property {string} host "127.0.0.1:port"
 * @property {() => string} output what the server has written so far
 * @property {Promise<void>} ended settles when the server has ended, for whatever reason
 * @property {() => Promise<void>} stop ends it with all its processes
 */

const startTimeout = 120_000;

/**
 * Installs a .vsix into a profile.
 * @param {import("./profile.mjs").Profile} profile
 * @param {string} vsix
 */
export async function installExtension(profile, vsix) {
  const args = [...profileFlags(profile), "--install-extension", vsix, "--force"];
  const result = await runCommand(nodeExecutable, args, { env: profile.env });
  if (result.code !== 0 || !result.output.includes("successfully installed")) {
    throw new Problem(`VS Code would not install ${vsix}.\n${result.output.trim()}`);
  }
}

/**
 * Starts the server and waits until it listens, on a free port.
 * @param {import("./profile.mjs").Profile} profile
 * @param {{ args?: readonly string[], env?: NodeJS.ProcessEnv }} [options] further flags of code-server, further environment
 * @returns {Promise<CodeServer>}
 */
export async function startCodeServer(profile, options = {}) {
  const guard = fileURLToPath(new URL("./endWithParent.cjs", import.meta.url));
  const flags = [
    ...["--auth", "none", "--bind-addr", "127.0.0.1:0"],
    ...["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust", "--disable-proxy"],
    ...["--disable-getting-started-override", "--ignore-last-opened", "--reconnection-grace-time", "10"],
  ];
  const child = spawn(
    nodeExecutable,
    ["--require", guard, ...profileFlags(profile), ...flags, ...(options.args ?? [])],
    // A process group of its own, so that ending it ends the extension hosts too.
    {
      cwd: profile.folder,
      env: { ...profile.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    },
  );
  const killAll = () => killGroup(child.pid);
  process.once("exit", killAll);

  let output = "";
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once("close", () => resolve()));
  const url = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) =>
      reject(new Problem(`VS Code's server ${why}.\n${output.trim()}`));
    const timer = setTimeout(() => fail(`did not listen within ${startTimeout / 1000} s`), startTimeout);
    const read = (/** @type {Buffer} */ data) => {
      output += data;
      const listening = /HTTP server listening on (http:\/\/[\d.]+:\d+)/.exec(output)?.[1];
      if (!listening) return;
      clearTimeout(timer);
      resolve(listening);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", (error) => fail(`cannot be started: ${error.message}`));
    child.once("exit", (code) => fail(`ended with exit code ${code}`));
  }).catch((error) => {
    killAll();
    throw error;
  });

  return {
    url,
    host: new URL(url).host,
    output: () => output,
    ended,
    stop: async () => {
      process.removeListener("exit", killAll);
      // At once, not by a request: while it shuts down the server may still start an extension host, which then outlives it.
      killAll();
      await ended;
    },
  };
}

/**
 * The address that opens a folder, with one of its files in the editor.
 * @param {CodeServer} server
 * @param {string} folder
 * @param {{ file?: string, payload?: readonly (readonly [string, string])[] }} [options]
 */
export function addressOf(server, folder, options = {}) {
  const payload = [...(options.payload ?? [])];
  if (options.file) payload.push(["openFile", remoteUri(server, options.file)]);
  const query = new URLSearchParams({ folder: asUriPath(folder) });
  if (payload.length > 0) query.set("payload", JSON.stringify(payload));
  return `${server.url}/?${query}`;
}

/**
 * The URI that the workbench knows a file or folder of this machine by.
 * @param {CodeServer} server
 * @param {string} place
 */
export function remoteUri(server, place) {
  return `vscode-remote://${server.host}${encodeURI(asUriPath(place))}`;
}

/** @param {string} place "C:\\a" is "/C:/a" in a URI */
function asUriPath(place) {
  const slashed = place.replaceAll("\\", "/");
  return slashed.startsWith("/") ? slashed : `/${slashed}`;
}

/** @param {import("./profile.mjs").Profile} profile */
function profileFlags(profile) {
  return [
    codeServerEntry,
    "--config",
    profile.config,
    "--user-data-dir",
    profile.userData,
    "--extensions-dir",
    profile.extensions,
  ];
}

/** @param {number | undefined} id the leader of a process group that may have ended already */
function killGroup(id) {
  if (id === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(id), "/T", "/F"]);
    return;
  }
  try {
    process.kill(-id, "SIGKILL");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") throw error;
  }
}
