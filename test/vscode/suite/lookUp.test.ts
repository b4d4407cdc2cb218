// The list of Look Up Error: what is done with an entry by Enter and by its buttons.

import * as assert from "node:assert/strict";
import { commands, env, type QuickPickItem, type Tab, TabInputWebview, window } from "vscode";
import { waitFor, waitForTab } from "../support/events.ts";
import { leaves, startedExtension } from "../support/extension.ts";
import { fakePick, instead } from "../support/fakePick.ts";
import { closeEditors, openNew, removeFile } from "../support/places.ts";

const file = "src/lookUp.ts";

describe("Look Up Error", () => {
  before(startedExtension);
  afterEach(async () => {
    await closeEditors();
  });

  it("shows what fits, with the buttons that there are for it", async () => {
    await withList("COLLECTION_NAME_TAKEN", async (list, row) => {
      assert.equal(row.label, "COLLECTION_NAME_TAKEN");
      assert.deepEqual(tooltips(row).slice(0, 3), ["Copy Code", "Insert at Cursor", "Insert Mock Response"]);
      list.pick.hide();
    });
  });

  it("follows what is typed", async () => {
    await withList("COLLECTION_NAME_TAKEN", async (list) => {
      list.type("insufficient_credits");
      await waitFor(
        "other rows",
        () => list.pick.items.find(isNamed("insufficient_credits")),
        list.onDidFill,
      );
      assert.equal(list.pick.items.find(isNamed("COLLECTION_NAME_TAKEN")), undefined);
      list.pick.hide();
    });
  });

  it("shows the page of the row that is chosen", async () => {
    await withList("COLLECTION_NAME_TAKEN", async (list, row) => list.accept(row));
    assert.match((await waitForTab("a page", isPage)).label, /COLLECTION_NAME_TAKEN/);
  });

  it("shows the page of the first row of what was typed where its rows are not here yet", async () => {
    await withList("COLLECTION_NAME_TAKEN", async (list, row) => {
      list.pick.value = "PAYMENT_FAILED";
      list.accept(row);
    });
    assert.match((await waitForTab("a page", isPage)).label, /PAYMENT_FAILED/);
  });

  it("shows the page of the first row where VS Code names none", async () => {
    await withList("COLLECTION_NAME_TAKEN", async (list) => list.accept());
    assert.match((await waitForTab("a page", isPage)).label, /COLLECTION_NAME_TAKEN/);
  });

  it("shows nothing beside the list until somebody moves in it, then the page of each row, and closes it with the list", async () => {
    await openNew(file, "");
    try {
      const { pages } = await startedExtension();
      await withList("insufficient_credits", async (list, row) => {
        assert.equal(pages.shown, undefined);
        const [other, another] = list.pick.items.filter((item) => item.label !== row.label);
        assert.ok(other && another);
        for (const item of [other, another]) {
          list.moveTo(item);
          await waitForTab("the page of the row", (tab) => isPage(tab) && tab.label.includes(item.label));
        }
        assert.equal(window.activeTextEditor?.document.uri.path.endsWith(file), true);
        list.pick.hide();
      });
      await waitFor(
        "no page",
        () => (openPages().length === 0 ? true : undefined),
        window.tabGroups.onDidChangeTabs,
      );
    } finally {
      await closeEditors();
      await removeFile(file);
    }
  });

  it("brings back the page that was shown before, where a list is left, and goes back to it from the one that is chosen", async () => {
    const { pages } = await startedExtension();
    const entry = (await leaves()).find((node) => node.kind === "entry" && node.catalog.id === "ltx");
    assert.ok(entry?.kind === "entry");
    const shown = { catalogId: "ltx", entryId: entry.entry.entryId };
    await commands.executeCommand("errorAtlas.showEntry", shown);
    const { label } = await waitForTab("a page", isPage);
    const previewed = async (list: ReturnType<typeof fakePick>, row: QuickPickItem) => {
      const other = list.pick.items.find((item) => item.label !== row.label);
      assert.ok(other, `the list has only ${row.label}`);
      list.moveTo(other);
      await waitForTab("the page of the row", (tab) => isPage(tab) && tab.label.includes(other.label));
      return other;
    };
    await withList("insufficient_credits", async (list, row) => {
      await previewed(list, row);
      list.pick.hide();
    });
    await waitForTab("the page from before", (tab) => isPage(tab) && tab.label === label);
    assert.deepEqual(pages.shown, shown);
    await withList("insufficient_credits", async (list, row) => list.accept(await previewed(list, row)));
    await commands.executeCommand("errorAtlas.pageBack");
    assert.deepEqual(pages.shown, shown);
    assert.equal(openPages().length, 1);
  });

  it("copies a code", async () => {
    await withList("COLLECTION_NAME_TAKEN", async (list, row) => list.press(row, "Copy Code"));
    assert.equal(await env.clipboard.readText(), "COLLECTION_NAME_TAKEN");
  });

  it("inserts a code, in quotes where none are open", async () => {
    const editor = await openNew(file, "");
    try {
      await withList("COLLECTION_NAME_TAKEN", async (list, row) => list.press(row, "Insert at Cursor"));
      assert.equal(editor.document.getText(), '"COLLECTION_NAME_TAKEN"');
    } finally {
      await closeEditors();
      await removeFile(file);
    }
  });
});

/** Opens the list on a query, waits for its rows, and then for the list to be closed. */
async function withList(
  query: string,
  act: (list: ReturnType<typeof fakePick>, first: QuickPickItem) => Promise<void>,
): Promise<void> {
  const list = fakePick();
  await instead({ createQuickPick: () => list.pick }, async () => {
    const looked = commands.executeCommand("errorAtlas.lookUp", query);
    await act(list, await waitFor("rows", () => list.pick.items.find(isNamed(query)), list.onDidFill));
    await looked;
  });
}

function isNamed(label: string): (item: QuickPickItem) => boolean {
  return (item) => item.label === label;
}

function tooltips({ buttons = [] }: QuickPickItem): readonly (string | undefined)[] {
  return buttons.map(({ tooltip }) => tooltip);
}

function openPages(): readonly Tab[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isPage);
}

/** The page of an error. */
function isPage(tab: { readonly input: unknown }): boolean {
  return tab.input instanceof TabInputWebview && tab.input.viewType.endsWith("errorAtlas.page");
}
