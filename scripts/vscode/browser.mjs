// @ts-check
// Launches the browser that drives VS Code, or says what is missing. Which browser, and with what, is chromium.mjs's business.
import { chromium } from "playwright-core";
import { Problem } from "../lib/problem.mjs";
import { browserLaunchOptions } from "./chromium.mjs";

/** @returns {Promise<import("playwright-core").Browser>} */
export async function launchBrowser() {
  try {
    return await chromium.launch(browserLaunchOptions());
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new Problem(
      `The browser that drives VS Code cannot be started. ${remedyFor(message)}\n\n${message}`,
    );
  }
}

/** @param {string} message playwright's */
function remedyFor(message) {
  if (/sandbox/i.test(message))
    return "This machine gives it no sandbox; with CI=1 in the environment it runs without one.";
  if (/distribution 'chrome' is not found/.test(message))
    return "Install Google Chrome, then run the command again.";
  return "What it said:";
}
