// @ts-check
// What the UI run does and checks, step by step, in the order in which a person would meet it. Each step leaves the window so
// that the next can begin: nothing open over the editor.

import { around, takePicture } from "./pictures.mjs";
import { showing } from "./workbench.mjs";

/** @type {Readonly<Record<string, (workbench: import("./workbench.mjs").Workbench) => Promise<void>>>} */
export const steps = {
  "underlines a code that the API does not have": async (workbench) => {
    const { page, editor, hover } = workbench;
    await editor.locator(".squiggly-warning, .squiggly-error").first().waitFor({ timeout: 60_000 });
    await page.keyboard.press("Control+B");
    await workbench.hoverAt(
      '"COLECTION_$0NOT_FOUND"',
      "COLLECTION_NOT_FOUND",
      "unknown-code",
      "Quick Fix...",
    );
    await takePicture(page, "diagnostics", await around([hover, lineWith(workbench, "signed in")]));
  },

  "opens the page of a rule from its finding": async (workbench) => {
    const { page, hover } = workbench;
    await hover.getByText("unknown-code").first().click();
    await pageInPreview(page).getByRole("heading", { name: "unknown-code" }).waitFor();
    await takePicture(page, "rule");
    await page.keyboard.press("Control+F4");
    await workbench.pointAway();
  },

  "explains a code under the mouse": async (workbench) => {
    const { page, hover } = workbench;
    await workbench.open("src/videoconduit.ts");
    await workbench.hoverAt('"insufficient_$0credits"', "insufficient_credits", "402", "VideoConduit");
    await takePicture(page, "hover", await around([hover, lineWith(workbench, '"insufficient_credits"')]));
    await workbench.pointAway();
  },

  "says which API the file is about, and why": async (workbench) => {
    const { page, hover } = workbench;
    await page.locator('[id="status.languageStatus"]').hover();
    await showing(hover, ["VideoConduit", "videoconduit.com"]);
    await takePicture(page, "status");
    await workbench.pointAway();
  },

  "completes a code that comes with the status": async (workbench) => {
    const { page, suggestions } = workbench;
    await workbench.open("src/tryCompletion.ts");
    await workbench.clickAt('// Type:  if (body.detail.$0code === "');
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type('    if (body.detail.code === "', { delay: 20 });
    await suggestions.locator(".monaco-list-row", { hasText: "INSUFFICIENT_CREDITS" }).waitFor();
    const details = page.locator(".suggest-details-container:visible");
    if (!(await details.isVisible())) await page.keyboard.press("Control+Space");
    await showing(details, ["402", "PureFrame"]);
    await takePicture(
      page,
      "completion",
      await around([suggestions, details, lineWith(workbench, "status === 402")]),
    );
    await page.keyboard.type("INSUF", { delay: 40 });
    await suggestions.locator(".monaco-list-row.focused", { hasText: "INSUFFICIENT_CREDITS" }).waitFor();
    await page.keyboard.press("Enter");
    await lineWith(workbench, '=== "INSUFFICIENT_CREDITS"').waitFor();
    await workbench.run("File: Revert File");
  },

  "writes the API that one chooses into the file": async (workbench) => {
    const { page, quickRows } = workbench;
    await workbench.open("src/retry.ts");
    await workbench.run("Error Atlas: Select API for This File");
    await quickRows.filter({ hasText: "VideoConduit" }).first().click();
    await quickRows.filter({ hasText: "In this file" }).first().click();
    await lineWith(workbench, "// error-atlas: videoconduit").waitFor();
    await takePicture(page, "select-api");
    await workbench.run("File: Revert File");
  },

  "shows all errors in a tree": async (workbench) => {
    const { page } = workbench;
    await page.locator(".activitybar .action-label[aria-label*='Error Atlas']").click();
    const view = page.locator(".part.sidebar");
    await workbench.widenSidebar(140);
    await view
      .getByRole("treeitem", { name: /PureFrame/ })
      .first()
      .click();
    await view
      .getByRole("treeitem", { name: /Billing|Credits|Payment/i })
      .first()
      .click();
    await view
      .getByRole("treeitem", { name: /INSUFFICIENT_CREDITS/ })
      .first()
      .waitFor();
    for (const name of ["Studio", "VIDIO", "LTX", "Pipevideo", "VideoConduit", "HTTP"]) {
      await view
        .getByRole("treeitem", { name: new RegExp(name) })
        .first()
        .waitFor();
    }
    const whole = await around([page.locator(".part.activitybar"), view], 0);
    await takePicture(page, "tree", { ...whole, height: 600 });
  },

  "finds an error by words of its meaning": async (workbench) => {
    const { page, quickInput, quickRows } = workbench;
    await workbench.run("Error Atlas: Look Up Error…");
    await quickInput.locator("input").first().fill("credits");
    for (const name of ["INSUFFICIENT_CREDITS", "insufficient_credits"]) {
      await quickRows.filter({ hasText: name }).first().waitFor();
    }
    await takePicture(page, "lookup", await around([quickInput], 8));
    await quickInput.locator("input").first().fill("INSUFFICIENT_CREDITS");
    await quickRows.first().filter({ hasText: "INSUFFICIENT_CREDITS" }).waitFor();
    await page.keyboard.press("Enter");
  },

  "opens the page of an error": async (workbench) => {
    const { page } = workbench;
    const frame = pageInPreview(page);
    await frame
      .getByRole("heading", { name: /INSUFFICIENT_CREDITS/ })
      .first()
      .waitFor();
    await showing(frame.locator("body"), ["402"]);
    await takePicture(page, "page");
  },

  "mends a mistake with a quick fix": async (workbench) => {
    const { page } = workbench;
    await workbench.run("View: Close All Editors");
    await workbench.open("src/mistakes/wrongField.ts");
    await workbench.clickAt('body.error.co$0de === "COLLECTION_NOT_FOUND"');
    // The light bulb turns blue once a fix for a finding is known.
    await page.locator('[class*="lightbulb-auto"]:visible').first().waitFor();
    await page.keyboard.press("Control+.");
    const fix = page
      .locator(".action-widget:visible .monaco-list-row.action", { hasText: "detail.code" })
      .first();
    await fix.waitFor();
    await takePicture(page, "fix");
    await page.keyboard.press("Enter");
    await lineWith(workbench, 'body.detail.code === "COLLECTION_NOT_FOUND"').waitFor();
    await workbench.run("File: Revert File");
  },
};

/**
 * What a Markdown preview shows.
 * @param {import("playwright-core").Page} page
 */
function pageInPreview(page) {
  return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
}

/**
 * The text of a line, not the empty rest of it.
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} text
 */
function lineWith({ editor }, text) {
  return editor.locator(".view-line", { hasText: text }).first().locator("> span");
}
