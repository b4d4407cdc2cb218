// @ts-check
// What the UI run does and checks, step by step, in the order in which a person would meet it. Each step leaves the window so
// that the next can begin: nothing open over the editor.

import { around, takePicture } from "./pictures.mjs";
import { lineWith, pageInPreview, showing } from "./workbench.mjs";

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
    await hover.getByText(/^Loading/).waitFor({ state: "hidden" });
    await takePicture(page, "diagnostics", await around([hover, lineWith(workbench, "sign in")]));
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
    const details = await workbench.suggestionDetails();
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
    await quickRows.first().waitFor();
    await page.keyboard.type("VideoConduit");
    await quickRows.filter({ hasText: "VideoConduit" }).first().click();
    await quickRows.filter({ hasText: "In this file" }).first().click();
    await lineWith(workbench, "// error-atlas: videoconduit").waitFor();
    await takePicture(page, "select-api");
    await workbench.run("File: Revert File");
  },

  "shows all errors in a tree": async (workbench) => {
    const { page } = workbench;
    await page.locator(".activitybar .action-label[aria-label*='Error Atlas']").click();
    const sidebar = page.locator(".part.sidebar");
    const view = paneOf(workbench, "Errors");
    await workbench.widenSidebar(140);
    const used = paneOf(workbench, "Used");
    await used
      .getByRole("treeitem", { name: /PureFrame/ })
      .first()
      .waitFor();
    await takePicture(page, "used");
    await used.locator(".pane-header").click();
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
    for (const name of ["Studio", "VIDIO", "LTX", "Pipevideo", "VideoConduit", "More APIs"]) {
      await view
        .getByRole("treeitem", { name: new RegExp(name) })
        .first()
        .waitFor();
    }
    const whole = await around([page.locator(".part.activitybar"), sidebar], 0);
    await takePicture(page, "tree", { ...whole, height: 600 });
  },

  "explains what is selected": async (workbench) => {
    const { page, quickInput, quickRows } = workbench;
    await workbench.open("src/errors.ts");
    await workbench.clickAt('"INSUFFICIENT_$0CREDITS"');
    await page.keyboard.press("Control+D");
    await workbench.run("Error Atlas: Explain Error…");
    await quickRows.filter({ hasText: "PureFrame" }).first().waitFor();
    await takePicture(page, "explain");
    await page.keyboard.press("Escape");
    await quickInput.waitFor({ state: "hidden" });
    await workbench.run("View: Close Editor");
  },

  "finds an error by words of its meaning": async (workbench) => {
    const { page, quickInput, quickRows } = workbench;
    await workbench.openLookUp("credits");
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

  "goes from the page of an error to that of another API, and back": async (workbench) => {
    const { page } = workbench;
    const frame = pageInPreview(page);
    await frame.locator("td a", { hasText: "insufficient_credits" }).first().click();
    await frame.getByRole("heading", { name: "insufficient_credits" }).click();
    // Above the page: the palette has the command only while the page is in use, which it may not be for a moment.
    await page
      .getByRole("button", { name: /Go Back on the Page/ })
      .first()
      .click();
    await frame.getByRole("heading", { name: "INSUFFICIENT_CREDITS" }).waitFor();
  },

  "shows the errors of APIs side by side": async (workbench) => {
    const { page, quickInput, quickRows } = workbench;
    await workbench.run("Error Atlas: Compare APIs…");
    await quickRows.filter({ hasText: "PureFrame" }).first().waitFor();
    await takePicture(page, "compare-pick");
    await page.keyboard.press("Enter");
    await quickInput.waitFor({ state: "hidden" });
    const frame = pageInPreview(page);
    await frame.getByRole("columnheader", { name: "VideoConduit" }).first().waitFor();
    await takePicture(page, "compare");
  },

  "shows a new user around": async (workbench) => {
    const { page } = workbench;
    await workbench.run("View: Close All Editors");
    await workbench.run("Error Atlas: Get Started");
    await page.getByRole("button", { name: "Open a Sample" }).first().waitFor();
    await takePicture(page, "walkthrough");
    await page.getByRole("button", { name: "Open a Sample" }).first().click();
    await workbench.editor.locator(".squiggly-warning").first().waitFor();
    await takePicture(page, "sample");
    await workbench.run("View: Revert and Close Editor");
    await workbench.run("View: Close All Editors");
  },

  "mends a mistake with a quick fix": async (workbench) => {
    const { page, actions, actionRows } = workbench;
    await workbench.run("View: Close All Editors");
    await workbench.open("src/mistakes/wrongField.ts");
    await workbench.clickAt('body.error.co$0de === "COLLECTION_NOT_FOUND"');
    // The light bulb turns blue once a fix for a finding is known.
    await page.locator('[class*="lightbulb-auto"]:visible').first().waitFor();
    await workbench.openActions('Change to "detail.code"');
    await inOrder(actionRows, [
      'Change to "detail.code"',
      "Fix all wrong-field problems in this file",
      "Disable wrong-field for this line",
      "Disable wrong-field for the whole file",
    ]);
    await takePicture(page, "fixes", await around([actions, lineWith(workbench, "COLLECTION_NOT_FOUND")]));
    await page.keyboard.press("Enter");
    await lineWith(workbench, 'body.detail.code === "COLLECTION_NOT_FOUND"').waitFor();
    await workbench.run("File: Revert File");
  },

  "offers what an API's documentation asks for at a request": async (workbench) => {
    const { page, actionRows } = workbench;
    await workbench.open("src/mistakes/bodyBeforeStatus.ts");
    await workbench.clickAt("await fet$0ch(`https://api.pureframe.ai/v1/collections/");
    await workbench.openActions("Add retry as documented by PureFrame");
    await inOrder(actionRows, [
      "Generate error mapper for PureFrame",
      "Add retry as documented by PureFrame",
    ]);
    await takePicture(page, "refactorings");
    await page.keyboard.press("Escape");
    await workbench.clickAt("return response.js$0on();");
    await workbench.openActions("Check the status first");
    await takePicture(page, "check-status");
    await page.keyboard.press("Enter");
    await lineWith(workbench, "if (!response.ok) throw new Error(`PureFrame").waitFor();
    await workbench.run("File: Revert File");
  },

  "fades a branch that never runs": async (workbench) => {
    const { page, editor } = workbench;
    await workbench.open("src/mistakes/duplicateCase.ts");
    await editor.locator(".squiggly-inline-unnecessary", { hasText: "SEARCH_LIMIT_EXCEEDED" }).waitFor();
    await workbench.hoverAt("if (response.status === 40$02) return", "402 never gets here", "duplicate-case");
    await takePicture(page, "dead-branch");
    await workbench.pointAway();
  },

  "lists what is wrong, with the rule": async (workbench) => {
    const { page } = workbench;
    await workbench.run("View: Close All Editors");
    await workbench.open("src/mistakes/ignoredRetryAfter.ts");
    await workbench.run("Problems: Focus on Problems View");
    const problems = page.locator(".markers-panel .monaco-list-row");
    await showing(problems.first(), ["ignoredRetryAfter.ts"]);
    await problems.filter({ hasText: "before retrying 429 of VideoConduit" }).first().waitFor();
    await takePicture(page, "problems");
    await page.keyboard.press("Control+J");
    await problems.first().waitFor({ state: "hidden" });
  },

  "inserts a mock response for an error that is looked up": async (workbench) => {
    const { page, quickInput, quickRows } = workbench;
    await workbench.open("test/mocks.ts");
    await page.keyboard.press("Control+End");
    await workbench.run("Error Atlas: Insert Mock Response…");
    await quickInput.locator("input").first().fill("insufficient_credits");
    await quickRows.first().filter({ hasText: "402" }).waitFor();
    await takePicture(page, "mock-pick");
    await page.keyboard.press("Enter");
    await quickInput.waitFor({ state: "hidden" });
    await lineWith(workbench, "}, { status: 402 })").waitFor();
    await takePicture(page, "mock");
    await workbench.run("File: Revert File");
  },

  "explains an error body in the text of a recording": async (workbench) => {
    const { page } = workbench;
    await workbench.run("View: Close All Editors");
    await workbench.run("View: Close Primary Side Bar");
    await workbench.open("test/recordings/downloads.har");
    await workbench.goToLine(46);
    await workbench.hoverAt("insufficient_$0credits", "insufficient_credits", "402", "VideoConduit");
    await takePicture(page, "recording");
    await workbench.pointAway();
  },

  "lists the error bodies of a recording": async (workbench) => {
    const { page, quickInput, quickRows } = workbench;
    await workbench.run("Go to Symbol in Editor...");
    await quickInput.locator("input").first().fill("@404");
    await quickRows.filter({ hasText: "PureFrame 404 COLLECTION_NOT_FOUND" }).first().waitFor();
    await takePicture(page, "outline");
    await page.keyboard.press("Escape");
    await quickInput.waitFor({ state: "hidden" });
    await workbench.run("Explorer: Focus on Outline View");
    const outline = page.locator(".outline-pane");
    await outline.getByText("VideoConduit 402 insufficient_credits").first().waitFor();
    await takePicture(page, "outline-view");
    await workbench.run("View: Close Primary Side Bar");
    await outline.waitFor({ state: "hidden" });
  },

  "writes a whole error body": async (workbench) => {
    const { page, suggestions } = workbench;
    await workbench.open("test/fixtures/recorded.json");
    await workbench.clickAt('"body": $0{');
    await workbench.run("Select to Bracket");
    await page.keyboard.press("Delete");
    await workbench.suggest("PureFrame 402 INSUFFICIENT_CREDITS");
    const details = await workbench.suggestionDetails();
    await showing(details, ["402", "PureFrame"]);
    await takePicture(
      page,
      "whole-body",
      await around([suggestions, details, lineWith(workbench, "https://api.pureframe.ai/v1/search")]),
    );
    await page.keyboard.type("INSUF", { delay: 40 });
    await suggestions.locator(".monaco-list-row.focused", { hasText: "INSUFFICIENT_CREDITS" }).waitFor();
    await page.keyboard.press("Enter");
    await lineWith(workbench, '"code": "INSUFFICIENT_CREDITS"').waitFor();
    await workbench.run("File: Revert File");
  },

  "says in a catalog where its entries are used, and how they will be presented": async (workbench) => {
    const { page, editor } = workbench;
    await workbench.open("catalogs/studio.error-catalog.json");
    await workbench.goToLine(145);
    await editor
      .locator(".codelens-decoration", { hasText: / uses? in / })
      .first()
      .waitFor();
    await workbench.hoverAt('"asset_$0locked"', "asset_locked", "409", "Studio");
    await takePicture(page, "catalog");
    await workbench.pointAway();
  },
};

/**
 * Holds that rows come in this order, whatever stands between them.
 * @param {import("playwright-core").Locator} rows
 * @param {readonly string[]} texts
 */
async function inOrder(rows, texts) {
  const shown = await rows.allInnerTexts();
  const places = texts.map((text) => shown.findIndex((row) => row.includes(text)));
  const isInOrder = places.every((place, i) => place > (places[i - 1] ?? -1));
  if (!isInOrder) throw new Error(`These are not in the order that is wanted: ${shown.join(" | ")}`);
}

/**
 * A view of the side bar, by the beginning of its title.
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} title
 */
function paneOf({ page }, title) {
  const header = page.locator(".pane-header", { hasText: new RegExp(`^\\s*${title}`, "i") });
  return page.locator(".part.sidebar .pane", { has: header });
}
