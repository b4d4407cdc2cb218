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
  await takePicture(page, `arrivals-${theme}`, await around([hover, clause]));
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
}
