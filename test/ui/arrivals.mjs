// @ts-check
// What can arrive in a `catch`: its hover, the page that the hover leads to, and the branch that the page leads to, in a light and in a
// dark theme, in narrow windows, and by keys.

import fs from "node:fs";
import path from "node:path";
import { axeFaults } from "./axe.mjs";
import { tabTo } from "./keyboard.mjs";
import { around, takePicture } from "./pictures.mjs";
import { withTheme } from "./themes.mjs";
import { pageInPreview, showing } from "./workbench.mjs";

const source = `import Stripe from "stripe";

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

export async function pay(body: string) {
  try {
    const order = await saveOrder(JSON.parse(body));
    return await stripe.paymentIntents.create({ amount: order.total, currency: "eur" });
  } catch (error) {
    if (error.code === "card_declined") return undefined;
    if (error instanceof Stripe.errors.StripeRateLimitError) return later(error);
    throw error;
  }
}
`;

/** By what the pictures are called: the theme's name, and the class that VS Code's window has in it. */
const themes = {
  dark: { theme: "Default Dark Modern", mark: "vs-dark" },
  light: { theme: "Default Light Modern", mark: "vs" },
};

/**
 * @param {string} folder the opened workspace
 * @returns {Readonly<Record<string, (workbench: import("./workbench.mjs").Workbench) => Promise<void>>>}
 */
export function arrivalSteps(folder) {
  const file = "src/pay.ts";
  return Object.fromEntries(
    Object.entries(themes).map(([name, { theme, mark }]) => [
      `shows what can arrive in a catch, in ${theme}`,
      async (workbench) => {
        fs.writeFileSync(path.join(folder, file), source);
        await withTheme(folder, theme, async () => {
          await workbench.page.locator(`.monaco-workbench.${mark}`).waitFor();
          await showArrivals(workbench, name, file);
        });
        fs.rmSync(path.join(folder, file));
      },
    ]),
  );
}

/**
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} theme what the pictures are called
 * @param {string} file
 */
async function showArrivals(workbench, theme, file) {
  const { page, hover, editor } = workbench;
  await workbench.open(file);
  const clause = editor.locator(".view-line", { hasText: "catch (error)" }).first();
  await workbench.hoverAt("later(er$0ror)", "that the tests before this place leave", "rate_limit");
  await takePicture(page, `arrivals-use-${theme}`);
  await workbench.pointAway();
  await workbench.hoverAt("catch (er$0ror)", "errors can arrive here", "rate_limit_error", "saveOrder()");
  // The README has the light one.
  const crop = theme === "light" ? await around([hover, clause]) : undefined;
  await takePicture(page, theme === "light" ? "arrivals" : `arrivals-${theme}`, crop);
  await hover.getByText(/All \d+ errors on a page/).click();
  const content = pageInPreview(page).locator("body");
  await content.getByRole("heading", { name: "What can arrive at error" }).waitFor();
  await workbench.pointAway();
  await showing(content, ["Stripe.errors.StripeCardError", "Something else", "saveOrder()"]);
  await takePicture(page, `arrivals-page-${theme}`);
  /** @type {string[]} */
  const faults = [];
  for (const width of [800, 600, 300]) faults.push(...(await axeFaults(page, content, width)));
  if (faults.length > 0) throw new Error(faults.join("\n"));
  await page.keyboard.press("Control+2");
  const branch = content.getByRole("link", { name: "line 11" }).first();
  await tabTo(page, branch, 60);
  await takePicture(page, `arrivals-page-focus-${theme}`);
  await page.keyboard.press("Enter");
  await page.locator(".statusbar-item", { hasText: "Ln 11," }).first().waitFor();
  await workbench.run("View: Close All Editors");
  await insertHandler(workbench, theme, file);
  await completeClass(workbench, theme);
}

/**
 * The link in the hover writes the branches that are missing.
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} theme
 * @param {string} file
 */
async function insertHandler(workbench, theme, file) {
  const { page, hover, editor } = workbench;
  await workbench.open(file);
  await workbench.hoverAt("catch (er$0ror)", "errors can arrive here", "Insert error handler");
  await hover.getByText("Insert error handler").click();
  await editor.locator(".view-line", { hasText: 'case "resource_missing":' }).first().waitFor();
  await workbench.pointAway();
  await takePicture(page, `arrivals-handler-${theme}`);
  await workbench.goToLine(9);
  await page.keyboard.press("Control+Z");
  await editor
    .locator(".view-line", { hasText: 'case "resource_missing":' })
    .first()
    .waitFor({ state: "detached" });
}

/**
 * Behind `instanceof` the classes come first that can arrive and are not handled.
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} theme
 */
async function completeClass(workbench, theme) {
  const { page, suggestions, editor } = workbench;
  await workbench.goToLine(12);
  await page.keyboard.press("Home");
  await page.keyboard.type("if (error instanceof Str");
  const first = suggestions.locator(".monaco-list-row.focused", { hasText: "Stripe.errors.StripeError" });
  await first.waitFor();
  const details = await workbench.suggestionDetails();
  await showing(details, ["class of errors"]);
  await takePicture(page, `arrivals-classes-${theme}`);
  await page.keyboard.press("Enter");
  await editor.locator(".view-line", { hasText: "instanceof Stripe.errors.StripeError" }).first().waitFor();
  for (let undone = 0; undone < 4; undone++) await page.keyboard.press("Control+Z");
  await workbench.run("File: Revert File");
  await workbench.run("View: Close All Editors");
}
