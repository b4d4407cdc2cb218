// @ts-check
// The VS Code that is installed on this machine: whether it can be used, and opening a folder in it with the extension.
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { cacheFolder } from "../lib/paths.mjs";
import { Problem } from "../lib/problem.mjs";
import { quietSettings } from "./profile.mjs";

/** Why the desktop VS Code cannot be used here, as a phrase for the person; undefined when it can. */
export function whyNoDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME, VSCODE_IPC_HOOK_CLI } = process.env;
  if (!findCode()) return "`code` is not on PATH";
  if (VSCODE_IPC_HOOK_CLI) return "`code` belongs to a remote window here";
  if (WSL_DISTRO_NAME) return "`code` opens windows on the Windows side here";
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) return "there is no display";
  if (process.platform === "linux" && process.getuid?.() === 0) return "VS Code does not run as root";
  return undefined;
}

/**
 * Opens a window on the folder, with the extension under development and nothing else installed, and waits until it is closed.
 * The profile is kept in .vscode-test, since a window may outlive the command that opened it.
 * @param {{ extension: string, folder: string, file: string }} options
 * @returns {Promise<void>}
 */
export function openDesktop({ extension, folder, file }) {
  const code = findCode();
  if (!code)
    throw new Problem(
      "`code` is not on PATH. In VS Code, run “Shell Command: Install 'code' command in PATH”.",
    );
  const profile = path.join(cacheFolder, "desktop");
  const settings = path.join(profile, "user/User/settings.json");
  fs.mkdirSync(path.dirname(settings), { recursive: true });
  if (!fs.existsSync(settings)) fs.writeFileSync(settings, JSON.stringify(quietSettings, null, 2));
  const args = [
    `--extensionDevelopmentPath=${extension}`,
    `--user-data-dir=${path.join(profile, "user")}`,
    `--extensions-dir=${path.join(profile, "extensions")}`,
    ...["--disable-workspace-trust", "--new-window", "--wait", folder, file],
  ];
  return new Promise((resolve, reject) => {
    const child =
      process.platform === "win32"
        ? spawn(
            `"${code}"`,
            args.map((arg) => `"${arg}"`),
            { shell: true, stdio: "inherit" },
          )
        : spawn(code, args, { stdio: "inherit" });
    child.once("error", (error) => reject(new Problem(`VS Code cannot be started: ${error.message}`)));
    child.once("close", (exitCode) =>
      exitCode ? reject(new Problem(`VS Code ended with exit code ${exitCode}.`)) : resolve(),
    );
  });
}

/** The `code` command on PATH, if any. */
function findCode() {
  const name = process.platform === "win32" ? "code.cmd" : "code";
  const candidates = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, name));
  return candidates.find((file) => fs.existsSync(file));
}
