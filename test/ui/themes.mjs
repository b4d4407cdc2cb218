// @ts-check
// The page of an error in each kind of theme: a picture of it, and what axe finds in it. The page lets no script run, so that axe looks
// at a copy of its content, in a window of its own, with the style sheet and the colours of the theme.

import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "../../scripts/lib/paths.mjs";
import { takePicture } from "./pictures.mjs";
import { themeColours } from "./themeColours.mjs";

const axeSource = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const style = path.join(root, "client/src/shown/page.css");

/** By what the picture is called: the theme's name, and the class that VS Code's window has in it. */
const themes = {
  dark: { theme: "Default Dark Modern", mark: "vs-dark" },
  "high-contrast": { theme: "Default High Contrast", mark: "hc-black" },
  "high-contrast-light": { theme: "Default High Contrast Light", mark: "hc-light" },
  light: { theme: "Default Light Modern", mark: "vs" },
};

/**
 * @param {string} folder the opened workspace
 * @returns {Readonly<Record<string, (workbench: import("./workbench.mjs").Workbench) => Promise<void>>>}
 */
export function themeSteps(folder) {
  return Object.fromEntries(
    Object.entries(themes).map(([name, { theme, mark }]) => [
      `shows a page that anyone can read in ${theme}`,
      (workbench) =>
        withTheme(folder, theme, async () => {
          // A list that is open while the theme changes is closed.
          await workbench.page.locator(`.monaco-workbench.${mark}`).waitFor();
          await showPage(workbench, name);
        }),
    ]),
  );
}

/**
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} name
 */
async function showPage(workbench, name) {
  const { page, quickInput, quickRows } = workbench;
  await workbench.run("Error Atlas: Look Up Error…");
  await quickInput.locator("input").first().fill("render_queue_full");
  await quickRows.first().filter({ hasText: "render_queue_full" }).waitFor();
  await page.keyboard.press("Enter");
  const content = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame").locator("body");
  await content.getByRole("heading", { name: "render_queue_full" }).waitFor();
  await takePicture(page, `page-${name}`);
  const faults = await axeFaults(page, await content.innerHTML());
  if (faults.length > 0) throw new Error(faults.join("\n"));
  await workbench.run("View: Close All Editors");
}

/**
 * @param {import("playwright-core").Page} page whose theme is meant
 * @param {string} body
 * @returns {Promise<readonly string[]>}
 */
async function axeFaults(page, body) {
  const colours = await page.locator(".monaco-workbench").evaluate(themeColours);
  const copy = await /** @type {import("playwright-core").Browser} */ (page.context().browser()).newPage();
  try {
    await copy.setContent(
      `<!DOCTYPE html><html lang="en"><title>x</title><style>:root { ${colours} background: var(--vscode-editor-background) }\n` +
        `${fs.readFileSync(style, "utf8")}</style><body>${body}</body></html>`,
    );
    await copy.addScriptTag({ path: axeSource });
    return await copy.evaluate(async () => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run();
      return violations.flatMap((/** @type {any} */ { id, nodes }) =>
        nodes.map((/** @type {any} */ { html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    });
  } finally {
    await copy.close();
  }
}

/**
 * Runs `act` with the setting of a theme in the workspace.
 * @param {string} folder
 * @param {string} theme
 * @param {() => Promise<void>} act
 */
async function withTheme(folder, theme, act) {
  const file = path.join(folder, ".vscode", "settings.json");
  const before = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, before.replace("{", `{ "workbench.colorTheme": ${JSON.stringify(theme)},`));
  try {
    await act();
  } finally {
    fs.writeFileSync(file, before);
  }
}
