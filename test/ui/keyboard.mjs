// @ts-check
// The same as a person does it who has a narrow window and no mouse: every step is keys alone, and VS Code is 600 pixels wide.

import fs from "node:fs";
import path from "node:path";
import { axeFaults } from "./axe.mjs";
import { takePicture, windowSize } from "./pictures.mjs";
import { pageInPreview, showing } from "./workbench.mjs";

const narrow = { width: 600, height: 900 };

/**
 * @param {string} folder the opened workspace
 * @returns {Readonly<Record<string, (workbench: import("./workbench.mjs").Workbench) => Promise<void>>>}
 */
export function keyboardSteps(folder) {
  /**
   * Opens a file and puts the cursor where `$0` stands in a text that it has.
   * @param {import("./workbench.mjs").Workbench} workbench
   * @param {string} file
   * @param {string} marked
   */
  const openAt = async (workbench, file, marked) => {
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    const start = text.indexOf(marked.replace("$0", ""));
    if (start < 0) throw new Error(`${file} has no ${marked}.`);
    const before = text.slice(0, start + marked.indexOf("$0")).split("\n");
    await workbench.open(file);
    await workbench.goToLine(before.length, (before.at(-1) ?? "").length + 1);
  };

  return {
    "makes the window narrow": async (workbench) => {
      const { page } = workbench;
      await page.setViewportSize(narrow);
      await workbench.run("View: Close All Editors");
      await closeSideBar(workbench);
    },

    "hovers by keys": async (workbench) => {
      const { page, hover } = workbench;
      await openAt(workbench, "src/videoconduit.ts", '"insufficient_$0credits"');
      await page.keyboard.press("Control+K");
      await page.keyboard.press("Control+I");
      await showing(hover, ["insufficient_credits", "402", "VideoConduit"]);
      await takePicture(page, "narrow-hover");
      await insideWindow(hover);
      await page.keyboard.press("Escape");
      await hover.waitFor({ state: "hidden" });
    },

    "completes a code by keys": async (workbench) => {
      const { page, suggestions, editor } = workbench;
      await openAt(workbench, "src/tryCompletion.ts", '// Type:  if (body.detail.code === "$0');
      // Not by a key: one that is pressed while the editor is only being shown is lost.
      await workbench.run("Insert Line Below");
      await page.keyboard.type('if (body.detail.code === "', { delay: 20 });
      await suggestions.locator(".monaco-list-row", { hasText: "INSUFFICIENT_CREDITS" }).waitFor();
      await takePicture(page, "narrow-completion");
      await page.keyboard.type("INSUF", { delay: 40 });
      await suggestions.locator(".monaco-list-row.focused", { hasText: "INSUFFICIENT_CREDITS" }).waitFor();
      await page.keyboard.press("Enter");
      await editor.locator(".view-line", { hasText: '=== "INSUFFICIENT_CREDITS"' }).first().waitFor();
      await revertAndClose(workbench);
    },

    "mends a mistake by keys": async (workbench) => {
      const { page, editor } = workbench;
      await openAt(workbench, "src/mistakes/wrongField.ts", 'body.error.co$0de === "COLLECTION_NOT_FOUND"');
      await editor.locator(".squiggly-warning, .squiggly-error").first().waitFor();
      await workbench.openActions('Change to "detail.code"');
      await takePicture(page, "narrow-fixes");
      await page.keyboard.press("Enter");
      await editor
        .locator(".view-line", { hasText: 'body.detail.code === "COLLECTION_NOT_FOUND"' })
        .first()
        .waitFor();
      await revertAndClose(workbench);
    },

    "looks an error up by keys, with its page beside the list": async (workbench) => {
      const { page, quickInput, quickRows } = workbench;
      const content = pageInPreview(page);
      const tabs = page.locator(".tab", { hasText: /rate_limit|RATE_LIMIT/i });
      await workbench.openLookUp("rate limit");
      await quickRows.filter({ hasText: "RATE_LIMIT_EXCEEDED" }).first().waitFor();
      await takePicture(page, "narrow-lookup");
      if ((await tabs.count()) > 0) throw new Error("A page is shown though nobody has moved in the list.");
      await page.keyboard.press("ArrowDown");
      await content.getByRole("heading", { level: 1 }).waitFor();
      await quickInput.locator("input:focus").first().waitFor();
      await takePicture(page, "narrow-preview");
      await page.keyboard.press("Escape");
      await quickInput.waitFor({ state: "hidden" });
      await page.locator("iframe.webview.ready").first().waitFor({ state: "detached" });
      await takePicture(page, "narrow-preview-left");
    },

    "reads the page of an error by keys": async (workbench) => {
      const { page } = workbench;
      await workbench.run("View: Close All Editors");
      await workbench.lookUp("@pureframe INSUFFICIENT_CREDITS", "INSUFFICIENT_CREDITS");
      const content = pageInPreview(page);
      await content.getByRole("heading", { name: "INSUFFICIENT_CREDITS" }).waitFor();
      await workbench.run("View: Focus Active Editor Group");
      await takePicture(page, "narrow-page");
      await throwOn(await axeFaults(page, content.locator("body"), narrow.width));
      // Half of it is what a page beside the code has.
      await throwOn(await axeFaults(page, content.locator("body"), narrow.width / 2));
      await tabTo(page, content.locator("a", { hasText: "Copy Code" }));
      await takePicture(page, "narrow-page-focus");
      await tabTo(page, content.locator("td a", { hasText: "insufficient_credits" }).first());
      await page.keyboard.press("Enter");
      await content.getByRole("heading", { name: "insufficient_credits", exact: true }).waitFor();
      await workbench.run("Error Atlas: Go Back on the Page");
      await content.getByRole("heading", { name: "INSUFFICIENT_CREDITS", exact: true }).waitFor();
    },

    "compares APIs by keys": async (workbench) => {
      const { page, quickInput, quickRows } = workbench;
      await workbench.run("Error Atlas: Compare APIs…");
      await quickRows.filter({ hasText: "PureFrame" }).first().waitFor();
      await takePicture(page, "narrow-compare-pick");
      await page.keyboard.press("Enter");
      await quickInput.waitFor({ state: "hidden" });
      const content = pageInPreview(page);
      await content.getByRole("columnheader", { name: "VideoConduit" }).first().waitFor();
      await takePicture(page, "narrow-compare");
      await throwOn(await axeFaults(page, content.locator("body"), narrow.width));
      await workbench.run("View: Close All Editors");
    },

    "goes through the tree by keys": async (workbench) => {
      const { page } = workbench;
      await workbench.run("Error Atlas: Focus on Errors View");
      const view = page.locator(".part.sidebar .pane", {
        has: page.locator(".pane-header", { hasText: /^\s*Errors/i }),
      });
      await view
        .getByRole("treeitem", { name: /PureFrame/ })
        .first()
        .waitFor();
      await page.keyboard.press("End");
      await view.locator(".monaco-list-row.focused", { hasText: "More APIs" }).waitFor();
      // Open what it is about, and begin with what it was left open with.
      await page.keyboard.press("Home");
      await page.keyboard.type("PureFrame", { delay: 40 });
      await view.locator(".monaco-list-row.focused", { hasText: "PureFrame" }).waitFor();
      await page.keyboard.press("Escape");
      await takePicture(page, "narrow-tree");
      await closeSideBar(workbench);
    },

    "makes the window wide again": async ({ page }) => {
      await page.setViewportSize(windowSize);
    },
  };
}

/** @param {import("./workbench.mjs").Workbench} workbench */
async function closeSideBar({ page }) {
  const bar = page.locator(".part.sidebar:visible");
  if ((await bar.count()) === 0) return;
  await page.keyboard.press("Control+B");
  await bar.waitFor({ state: "hidden" });
}

/** @param {readonly string[]} faults */
async function throwOn(faults) {
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

/**
 * Presses Tab until something has the focus.
 * @param {import("playwright-core").Page} page
 * @param {import("playwright-core").Locator} wanted
 * @param {number} [most] presses
 */
export async function tabTo(page, wanted, most = 40) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    if (await hasFocus(wanted)) return;
  }
  throw new Error(`Tab does not lead to ${wanted}.`);
}

/**
 * Not while its page is being written anew, as when the catalogs change.
 * @param {import("playwright-core").Locator} wanted
 */
async function hasFocus(wanted) {
  try {
    return await wanted.evaluate((element) => element === element.ownerDocument.activeElement);
  } catch (error) {
    if (error instanceof Error && error.message.includes("Frame was detached")) return false;
    throw error;
  }
}

/**
 * Holds that something lies in the window, and scrolls in no direction.
 * @param {import("playwright-core").Locator} shown
 */
async function insideWindow(shown) {
  const box = await shown.boundingBox();
  if (!box || box.x < 0 || box.x + box.width > narrow.width)
    throw new Error(`It is cut off: ${JSON.stringify(box)}`);
}

/**
 * Closes the editor without what was typed, and waits until it is gone: what is pressed before goes to the editor that comes next.
 * @param {import("./workbench.mjs").Workbench} workbench
 */
async function revertAndClose(workbench) {
  const { page } = workbench;
  const name = await page.locator(".tab.active").first().getAttribute("data-resource-name");
  await workbench.run("View: Revert and Close Editor");
  await page.locator(`.tab[data-resource-name="${name}"]`).waitFor({ state: "detached" });
}
