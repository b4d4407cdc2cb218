// @ts-check
// VS Code's window as a person uses it: opening files, pointing at text, typing, running commands. Knows VS Code's own markup,
// and nothing of Error Atlas.

import { characterPosition, hasCursorAt, isEditorFocused, leaveFrame } from "./characterPosition.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Rows of a list that are gone through for one. */
const MOST_MOVES = 12;

/**
 * @param {Page} page a window that is loading VS Code
 */
export function createWorkbench(page) {
  const quickInput = page.locator(".quick-input-widget:visible");
  const editor = page.locator(".editor-group-container.active .monaco-editor").first();

  const actionRows = page.locator(".action-widget:visible .monaco-list-row.action");

  return {
    page,
    editor,
    hover: page.locator(".monaco-hover:visible, .monaco-resizable-hover:visible").last(),
    /** The menu of what can be done at the cursor, and its actions. */
    actions: page.locator(".action-widget:visible"),
    actionRows,
    suggestions: page.locator(".suggest-widget.visible"),
    quickInput,
    quickRows: quickInput.locator(".quick-input-list .monaco-list-row"),

    /** Waits until a file is on the screen. */
    async ready() {
      await page.locator(".monaco-workbench").waitFor();
      await editor.locator(".view-line").first().waitFor();
    },

    /**
     * Opens a file of the workspace by its path, as Ctrl+P does. A key that is pressed while another list closes is lost, so that it is
     * pressed more than once.
     * @param {string} path
     */
    async open(path) {
      const name = path.split("/").at(-1) ?? path;
      for (let attempts = 5; ; attempts--) {
        await choose("Control+P", path, name);
        try {
          await page.locator(".tab.active", { hasText: name }).waitFor({ timeout: 10_000 });
          break;
        } catch (error) {
          if (attempts === 1) throw error;
        }
      }
      await editor.locator(".view-line").first().waitFor();
      await page.waitForFunction(isEditorFocused);
    },

    /**
     * Runs a command of the palette by its title.
     * @param {string} title
     */
    async run(title) {
      await choose("F1", `>${title}`, title);
    },

    /**
     * Opens the list of errors on a query. An editor that takes the focus at that moment, since another one was closed, closes the
     * list, so that it is opened more than once.
     * @param {string} query
     */
    async openLookUp(query) {
      for (let attempts = 4; ; attempts--) {
        await this.run("Error Atlas: Look Up Error…");
        try {
          return await quickInput.locator("input").first().fill(query, { timeout: 8000 });
        } catch (error) {
          if (attempts === 1) throw error;
        }
      }
    },

    /**
     * Looks an error up, and shows the page of the first one.
     * @param {string} query
     * @param {string} text in the first row
     */
    async lookUp(query, text) {
      await this.openLookUp(query);
      await this.quickRows.first().filter({ hasText: text }).waitFor();
      await page.keyboard.press("Enter");
      await quickInput.waitFor({ state: "hidden" });
    },

    /**
     * Brings a line onto the screen, in the middle.
     * @param {number} line 1-based
     * @param {number} [column] 1-based
     */
    async goToLine(line, column = 1) {
      await page.keyboard.press("Control+G");
      const input = quickInput.locator("input").first();
      await input.fill(`:${line}:${column}`);
      await input.press("Enter");
      await quickInput.waitFor({ state: "hidden" });
      await page.waitForFunction(isEditorFocused);
    },

    /**
     * Rests the mouse at `$0` in a text that is on the screen, until a hover has these texts. A hover that is up while the window
     * still draws itself closes again, so the mouse tries more than once, as a hand would.
     * @param {string} marked
     * @param {readonly string[]} texts
     */
    async hoverAt(marked, ...texts) {
      for (let attempts = 5; ; attempts--) {
        const { x, y } = await placeOf(marked);
        await page.mouse.move(x - 30, y + 60);
        await page.mouse.move(x, y, { steps: 5 });
        try {
          return await showing(this.hover, texts, { timeout: 6000 });
        } catch (error) {
          if (attempts === 1) throw error;
          // One that came before everybody had answered stays as it is while the mouse is near.
          await this.pointAway();
        }
      }
    },

    /**
     * Clicks at `$0` in a text that is on the screen, until the cursor is on its line: a click into a file that is only being
     * shown is lost.
     * @param {string} marked
     */
    async clickAt(marked) {
      for (let attempts = 5; ; attempts--) {
        const { x, y } = await placeOf(marked);
        await page.mouse.click(x, y);
        try {
          await page.waitForFunction(hasCursorAt, y, { timeout: 3000 });
          return;
        } catch (error) {
          if (attempts === 1) throw error;
        }
      }
    },

    /**
     * Opens the list of suggestions at the cursor, and waits until one with this text is in it. A list that is open while an edit is
     * still taken in closes again, so the keys are pressed more than once.
     * @param {string} text
     */
    async suggest(text) {
      for (let attempts = 5; ; attempts--) {
        try {
          await page.keyboard.press("Control+Space");
          await this.suggestions
            .locator(".monaco-list-row", { hasText: text })
            .first()
            .waitFor({ timeout: 5000 });
          return;
        } catch (error) {
          if (attempts === 1) throw error;
          await page.keyboard.press("Escape");
        }
      }
    },

    /**
     * What is told of the suggestion that is chosen. VS Code keeps it open from list to list, where it comes a moment later; the
     * same keys would close it then.
     */
    async suggestionDetails() {
      const details = page.locator(".suggest-details-container:visible");
      const isOpen = await details.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (!isOpen) await page.keyboard.press("Control+Space");
      await details.waitFor();
      return details;
    },

    /**
     * Opens the menu of what can be done at the cursor, and waits until an action is in it. A menu that is open while findings
     * still come in closes again, so the keys are pressed more than once.
     * @param {string} title a part of the action's title
     */
    async openActions(title) {
      for (let attempts = 5; ; attempts--) {
        await page.keyboard.press("Control+.");
        try {
          return await actionRows.filter({ hasText: title }).first().waitFor({ timeout: 6000 });
        } catch (error) {
          if (attempts === 1) throw error;
          await page.keyboard.press("Escape");
        }
      }
    },

    /**
     * Drags the side bar's edge to the right.
     * @param {number} pixels
     */
    async widenSidebar(pixels) {
      const bar = page.locator(".part.sidebar");
      const box = await bar.boundingBox();
      if (!box) throw new Error("The side bar is not shown.");
      const edge = { x: box.x + box.width, y: box.y + box.height / 2 };
      await page.mouse.move(edge.x, edge.y);
      await page.mouse.down();
      await page.mouse.move(edge.x + pixels, edge.y, { steps: 5 });
      await page.mouse.up();
    },

    /** Where nothing reacts to the mouse. */
    async pointAway() {
      await page.mouse.move(700, 890);
      await page.keyboard.press("Escape");
    },
  };

  /**
   * Opens a list by its key, types, and takes the row with a text. A list that is opened while the last one closes may close again,
   * so the key is pressed more than once.
   * @param {string} key
   * @param {string} typed
   * @param {string} text
   */
  async function choose(key, typed, text) {
    for (let attempts = 5; ; attempts--) {
      await page.keyboard.press(key);
      try {
        const input = quickInput.locator("input").first();
        await input.fill(typed, { timeout: 6000 });
        const row = quickInput.locator(".quick-input-list .monaco-list-row", { hasText: text }).first();
        await row.waitFor({ timeout: 12_000 });
        // Enter takes the row that is marked, which may be another one that fits, too.
        for (let moves = 0; moves < MOST_MOVES; moves++) {
          if (await row.evaluate((each) => each.classList.contains("focused"))) break;
          await input.press("ArrowDown", { timeout: 6000 });
        }
        // Into the list, wherever the focus went meanwhile.
        return await input.press("Enter", { timeout: 6000 });
      } catch (error) {
        if (attempts === 1) throw error;
        // A list that stays open keeps what it had.
        await page.keyboard.press("Escape");
        await page.evaluate(leaveFrame);
      }
    }
  }

  /**
   * @param {string} marked
   * @returns {Promise<{ x: number, y: number }>}
   */
  async function placeOf(marked) {
    const offset = marked.indexOf("$0");
    const text = marked.replace("$0", "");
    const line = editor.locator(".view-line", { hasText: text }).first();
    await line.waitFor();
    return line.evaluate(characterPosition, { text, offset });
  }
}

/**
 * What a Markdown preview or a page shows.
 * @param {Page} page
 */
export function pageInPreview(page) {
  return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
}

/** @typedef {ReturnType<typeof createWorkbench>} Workbench */

/**
 * Waits until something on the screen has all of these texts.
 * @param {import("playwright-core").Locator} locator
 * @param {readonly string[]} texts
 * @param {{ timeout?: number }} [options]
 */
export async function showing(locator, texts, options) {
  await texts.reduce((found, hasText) => found.filter({ hasText }), locator).waitFor(options);
}

/**
 * The text of a line, not the empty rest of it.
 * @param {Workbench} workbench
 * @param {string} text
 */
export function lineWith({ editor }, text) {
  return editor.locator(".view-line", { hasText: text }).first().locator("> span");
}
