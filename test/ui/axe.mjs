// @ts-check
// What axe finds in the page of an error. The page lets no script run, so that axe looks at a copy of its content, in a window of its
// own, with VS Code's style for webviews, the page's own, and the colours of the theme.

import { createRequire } from "node:module";
import { sideways } from "./sideways.mjs";
import { stylesOf } from "./stylesOf.mjs";
import { themeColours } from "./themeColours.mjs";

const axeSource = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * What anyone would stumble over, and what sticks out to the side.
 * @param {import("playwright-core").Page} page whose theme is meant
 * @param {import("playwright-core").Locator} body of the page
 * @param {number} [width] of the window
 * @returns {Promise<readonly string[]>}
 */
export async function axeFaults(page, body, width = 800) {
  const colours = await page.locator(".monaco-workbench").evaluate(themeColours);
  const style = await body.evaluate(stylesOf);
  const content = await body.innerHTML();
  const browser = /** @type {import("playwright-core").Browser} */ (page.context().browser());
  const copy = await browser.newPage({ viewport: { width, height: 800 } });
  try {
    await copy.setContent(
      `<!DOCTYPE html><html lang="en"><title>x</title><style>:root { ${colours} background: var(--vscode-editor-background) }\n` +
        `${style}</style><body>${content}</body></html>`,
    );
    await copy.addScriptTag({ path: axeSource });
    const found = await copy.evaluate(async () => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run();
      return violations.flatMap((/** @type {any} */ { id, nodes }) =>
        nodes.map((/** @type {any} */ { html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    });
    return [...found, ...(await copy.locator("main").evaluate(sideways))];
  } finally {
    await copy.close();
  }
}
