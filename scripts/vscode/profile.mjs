// @ts-check
// A private VS Code profile in a temporary folder: settings, extensions and every place that code-server writes to, so that a
// run neither reads nor changes what the person at this machine has set up.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

/**
 * @typedef {object} Profile
 * @property {string} folder everything of the profile lies below it
 * @property {string} userData VS Code's user data folder
 * @property {string} extensions VS Code's extensions folder
 * @property {string} config code-server's own configuration file, empty
 * @property {NodeJS.ProcessEnv} env the environment to start VS Code with
 */

/** Keeps everything away that would cover the editor, ask a question or reach for the network. */
export const quietSettings = {
  "chat.commandCenter.enabled": false,
  "chat.disableAIFeatures": true,
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "git.openRepositoryInParentFolders": "never",
  "json.schemaDownload.enable": false,
  "npm.fetchOnlinePackageInfo": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "typescript.disableAutomaticTypeAcquisition": true,
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "window.confirmBeforeClose": "never",
  "workbench.editor.enablePreview": false,
  "workbench.enableExperiments": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.settings.enableNaturalLanguageSearch": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

/**
 * Makes a profile.
 * @param {Record<string, unknown>} [settings] user settings on top of the quiet ones
 * @returns {Profile}
 */
export function createProfile(settings = {}) {
  // The temporary folder itself, not the project's: the paths of VS Code's sockets must stay short.
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "error-atlas-")));
  const userData = path.join(folder, "user");
  const extensions = path.join(folder, "extensions");
  const config = path.join(folder, "config.yaml");
  fs.mkdirSync(path.join(userData, "User"), { recursive: true });
  fs.mkdirSync(extensions);
  fs.writeFileSync(config, "");
  fs.writeFileSync(
    path.join(userData, "User/settings.json"),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  const profile = { folder, userData, extensions, config, env: privateEnvironment(folder) };
  process.once("exit", () => removeProfile(profile));
  return profile;
}

/**
 * Removes a profile, once nothing runs in it any more; what is left of one when the process ends is removed then.
 * @param {Profile} profile
 */
export function removeProfile(profile) {
  fs.rmSync(profile.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
function privateEnvironment(folder) {
  const isForeign = /^(VSCODE_|CODE_SERVER|ELECTRON_|npm_)|^(PORT|PASSWORD|HASHED_PASSWORD|NODE_OPTIONS)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign.test(name)));
  for (const name of ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"]) {
    const place = path.join(folder, name.toLowerCase().replaceAll("_", "-"));
    fs.mkdirSync(place, { mode: 0o700 });
    env[name] = place;
  }
  // An empty gallery: VS Code then never asks a marketplace for anything.
  env.EXTENSIONS_GALLERY = "{}";
  return env;
}
