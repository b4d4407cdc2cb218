// @ts-check
// Runs a test bundle inside VS Code's extension host in the browser, the way @vscode/test-electron does on the desktop: the
// bundle exports `run()`. The suite reports to a file; an exit code alone is not believed.
import * as path from "node:path";
import { format } from "node:util";
import { Problem } from "../lib/problem.mjs";
import { launchBrowser } from "./browser.mjs";
import { addressOf, remoteUri, startCodeServer } from "./codeServer.mjs";
import { createProfile, removeProfile } from "./profile.mjs";

/** What VS Code itself writes to the test's console in every run. */
const noise =
  /^(Ignoring fetching|Creating a socket|\[AccountPolicy|\[AgentHost|\[reconnection|Resolv|\[Service Worker|Updating add|Creation of workbench)/;

/**
 * @typedef {object} HostTestOptions
 * @property {string} extension the folder of the extension under development
 * @property {string} tests the bundle, without `.js`
 * @property {string} folder the workspace to open
 * @property {Record<string, unknown>} settings user settings
 * @property {NodeJS.ProcessEnv} env what the suite finds in its environment
 * @property {string} screenshot where to keep a picture of a run that gave no result
 * @property {number} timeout milliseconds
 */

/**
 * Runs the suite to its end. Throws a Problem when VS Code gives no result; failed tests are no error here: read the report.
 * @param {HostTestOptions} options
 */
export async function runHostTests(options) {
  const profile = createProfile(options.settings);
  const server = await startCodeServer(profile, {
    env: options.env,
    args: ["--vscode-option", "enable-smoke-test-driver"],
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 1400, height: 900 },
      // VS Code in a browser reaches the clipboard only through it.
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const result = resultOf(page, options.timeout);
    const payload = /** @type {const} */ ([
      ["extensionDevelopmentPath", remoteUri(server, options.extension)],
      ["extensionTestsPath", remoteUri(server, options.tests)],
    ]);
    await page.goto(addressOf(server, options.folder, { payload }));
    await result.catch(async (error) => {
      await page.screenshot({ path: options.screenshot });
      const hint = `A picture of the window: ${path.relative(process.cwd(), options.screenshot)}`;
      throw new Problem(`${error.message}\n${hint}\n${server.output().slice(-2000)}`);
    });
  } finally {
    await browser.close();
    await server.stop();
    removeProfile(profile);
  }
}

/**
 * Settles when the extension host has run the suite; rejects when it never will.
 * @param {import("playwright-core").Page} page
 * @param {number} timeout
 * @returns {Promise<void>}
 */
function resultOf(page, timeout) {
  return new Promise((resolve, reject) => {
    let over = false;
    const end = (/** @type {string} */ problem = "") => {
      over = true;
      clearTimeout(timer);
      problem ? reject(new Error(problem)) : resolve();
    };
    const timer = setTimeout(() => end(`The suite gave no result within ${timeout / 1000} s.`), timeout);
    const log = (/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
      if (!over && !noise.test(String(args[0]))) console.log(format(...args));
    };
    void page.exposeFunction("codeAutomationLog", log).catch(reject);
    void page.exposeFunction("codeAutomationExit", () => end()).catch(reject);
    page.on("crash", () => end("VS Code's window crashed."));
    page.on("console", (message) => {
      if (message.text().includes("No extension host found that can launch the test runner"))
        end(message.text());
    });
  });
}
