// @ts-check
// The pages of errors of several kinds of catalogs in each kind of theme: a picture of each, and what axe finds in it.

import fs from "node:fs";
import path from "node:path";
import { axeFaults } from "./axe.mjs";
import { takePicture } from "./pictures.mjs";
import { pageInPreview } from "./workbench.mjs";

/** By what the picture is called: the theme's name, and the class that VS Code's window has in it. */
const themes = {
  dark: { theme: "Default Dark Modern", mark: "vs-dark" },
  "high-contrast": { theme: "Default High Contrast", mark: "hc-black" },
  "high-contrast-light": { theme: "Default High Contrast Light", mark: "hc-light" },
  light: { theme: "Default Light Modern", mark: "vs" },
};

/** By what the picture is called: what is looked up, and the heading of its page. An own API, a library, and what is no request at all. */
const pages = {
  "": ["render_queue_full", "render_queue_full"],
  "-node": ["@node ENOENT", "ENOENT"],
  "-postgres": ["@postgres 23505", "23505"],
  "-prisma": ["@prisma P2002", "P2002"],
  "-stripe": ["@stripe card_declined", "card_declined"],
  "-vidio": ["@vidio insufficient_balance", "insufficient_balance"],
};

/**
 * @param {string} folder the opened workspace
 * @returns {Readonly<Record<string, (workbench: import("./workbench.mjs").Workbench) => Promise<void>>>}
 */
export function themeSteps(folder) {
  return Object.fromEntries(
    Object.entries(themes).map(([name, { theme, mark }]) => [
      `shows pages that anyone can read in ${theme}`,
      (workbench) =>
        withTheme(folder, theme, async () => {
          // A list that is open while the theme changes is closed.
          await workbench.page.locator(`.monaco-workbench.${mark}`).waitFor();
          await showPages(workbench, name);
        }),
    ]),
  );
}

/**
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} theme what its pictures are called
 */
async function showPages(workbench, theme) {
  const { page } = workbench;
  /** @type {string[]} */
  const faults = [];
  for (const [name, [query = "", heading = ""]] of Object.entries(pages)) {
    await workbench.lookUp(query, heading);
    const content = pageInPreview(page).locator("body");
    await content.getByRole("heading", { name: heading, exact: true }).waitFor();
    await takePicture(page, `page-${theme}${name}`);
    for (const fault of await axeFaults(page, content)) faults.push(`${heading}: ${fault}`);
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  await workbench.run("View: Close All Editors");
}

/**
 * Runs `act` with the setting of a theme in the workspace.
 * @param {string} folder
 * @param {string} theme
 * @param {() => Promise<void>} act
 */
export async function withTheme(folder, theme, act) {
  const file = path.join(folder, ".vscode", "settings.json");
  const before = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, before.replace("{", `{ "workbench.colorTheme": ${JSON.stringify(theme)},`));
  try {
    await act();
  } finally {
    fs.writeFileSync(file, before);
  }
}
