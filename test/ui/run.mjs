// @ts-check
// Installs the packaged extension into a real VS Code and uses it as a person would: see steps.mjs for what is done and
// checked. Also holds that nothing left this machine.
import { pathToFileURL } from "node:url";
import { packageExtension } from "../../scripts/lib/build.mjs";
import { runMain } from "../../scripts/lib/problem.mjs";
import { launchBrowser } from "../../scripts/vscode/browser.mjs";
import { addressOf, installExtension, startCodeServer } from "../../scripts/vscode/codeServer.mjs";
import { createProfile, removeProfile } from "../../scripts/vscode/profile.mjs";
import { provisionVsCode } from "../../scripts/vscode/provision.mjs";
import { copyExamples, copyProject, removeExamples } from "../support/examples.mjs";
import { arrivalSteps } from "./arrivals.mjs";
import { everydayFolder, everydaySteps } from "./everyday.mjs";
import { hostileSteps, writeHostileFiles } from "./hostile.mjs";
import { hoverSteps } from "./hovers.mjs";
import { keyboardSteps } from "./keyboard.mjs";
import { newCatalogSteps } from "./newCatalog.mjs";
import { clearPictures, takePicture, windowSize } from "./pictures.mjs";
import { steps } from "./steps.mjs";
import { themeSteps } from "./themes.mjs";
import { createWorkbench } from "./workbench.mjs";

/** @returns {Promise<import("../../scripts/test/suites.mjs").Counts>} */
export async function runUiSuite() {
  await provisionVsCode();
  clearPictures();
  // An editor that takes the focus late, since another one was closed, closes no list: keys that are meant for it are not lost.
  const profile = createProfile({ "workbench.quickOpen.closeOnFocusLost": false });
  const folder = copyExamples();
  const project = copyProject(everydayFolder);
  await installExtension(profile, await packageExtension());
  const server = await startCodeServer(profile);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: windowSize });
    page.setDefaultNavigationTimeout(120_000);
    page.setDefaultTimeout(30_000);
    const strangers = watchStrangers(page, server.host);
    await page.goto(addressOf(server, folder, { file: `${folder}/src/mistakes/unknownCode.ts` }));
    const workbench = createWorkbench(page);
    await workbench.ready();
    const counts = { passed: 0, failed: 0 };
    const check = async (/** @type {string} */ what, /** @type {() => Promise<void>} */ act) => {
      const passed = await passes(page, what, act);
      counts[passed ? "passed" : "failed"]++;
    };
    for (const [what, act] of Object.entries(steps)) await check(what, () => act(workbench));
    for (const [what, act] of Object.entries(hoverSteps(folder))) await check(what, () => act(workbench));
    for (const [what, act] of Object.entries(arrivalSteps(folder))) await check(what, () => act(workbench));
    for (const [what, act] of Object.entries(keyboardSteps(folder))) await check(what, () => act(workbench));
    for (const [what, act] of Object.entries(themeSteps(folder))) await check(what, () => act(workbench));
    writeHostileFiles(folder);
    for (const [what, act] of Object.entries(hostileSteps)) await check(what, () => act(workbench));
    // Last: VS Code keeps the documents of catalogs that are gone for minutes.
    for (const [what, act] of Object.entries(newCatalogSteps(folder)))
      await check(what, () => act(workbench));
    const everyday = addressOf(server, project, { file: `${project}/src/payments.ts` });
    for (const [what, act] of Object.entries(everydaySteps(everyday)))
      await check(what, () => act(workbench));
    await check("asks nothing of any other machine", async () => {
      const origins = await strangers();
      if (origins.length > 0) throw new Error(`requests went to ${origins.join(", ")}`);
    });
    return counts;
  } finally {
    await browser.close();
    await server.stop();
    removeProfile(profile);
    removeExamples(folder);
    removeExamples(project);
  }
}

/**
 * One step, with a picture of the window where it failed. The next one goes on from there.
 * @param {import("playwright-core").Page} page
 * @param {string} what
 * @param {() => Promise<void>} act
 */
async function passes(page, what, act) {
  try {
    await act();
    console.log(`  ✔ ${what}`);
    return true;
  } catch (error) {
    console.error(`  ✖ ${what}\n${/** @type {Error} */ (error).stack}`);
    await takePicture(page, `failed ${what.replace(/\W+/g, "-")}`);
    for (let i = 0; i < 3; i++) await page.keyboard.press("Escape");
    return false;
  }
}

/**
 * Watches for requests and sockets to anywhere else than the server. What VS Code's own service worker answers inside the page
 * (resources of webviews, under a made-up address) never leaves the browser.
 * @param {import("playwright-core").Page} page
 * @param {string} host
 * @returns {() => Promise<readonly string[]>} the origins asked so far, once every request has ended
 */
function watchStrangers(page, host) {
  // data: and blob: addresses have no host.
  const isStranger = (/** @type {string} */ address) => !["", host].includes(new URL(address).host);
  /** @type {Promise<string | undefined>[]} */
  const asked = [];
  page.context().on("request", (request) => {
    if (!isStranger(request.url())) return;
    const { origin } = new URL(request.url());
    asked.push(request.response().then((response) => (response?.fromServiceWorker() ? undefined : origin)));
  });
  page.on("websocket", (socket) => {
    if (isStranger(socket.url())) asked.push(Promise.resolve(new URL(socket.url()).origin));
  });
  return async () => [...new Set(await Promise.all(asked))].filter((origin) => origin !== undefined);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runMain(async () => ((await runUiSuite()).failed === 0 ? 0 : 1));
}
