// Commands that open something outside of the editor, and those of the tree's title.

import * as assert from "node:assert/strict";
import { commands, EventEmitter, env, type Uri, window } from "vscode";
import manifest from "../../../package.json" with { type: "json" };
import { waitFor } from "../support/events.ts";
import { leaves, startedExtension } from "../support/extension.ts";
import { fakePick, instead } from "../support/fakePick.ts";
import { closeEditors } from "../support/places.ts";

describe("other commands", () => {
  before(startedExtension);
  afterEach(closeEditors);

  it("Open Documentation of Error Atlas opens its page in the browser", async () => {
    assert.deepEqual(await openedBy("errorAtlas.openHelp"), [manifest.homepage]);
  });

  it("Open Documentation opens the page of an error, where its catalog names one", async () => {
    const documented = (await leaves()).find((node) => node.kind === "entry" && node.entry.url !== undefined);
    assert.ok(documented?.kind === "entry");
    assert.deepEqual(await openedBy("errorAtlas.openDocumentation", documented), [documented.entry.url]);
  });

  it("Show Log opens the log", async () => {
    await commands.executeCommand("errorAtlas.showOutput");
    const isLog = () => window.visibleTextEditors.some(({ document }) => document.uri.scheme === "output");
    await waitFor("the log", () => isLog() || undefined, window.onDidChangeVisibleTextEditors);
    await commands.executeCommand("workbench.action.closePanel");
  });

  it("Find the Same Condition in All APIs opens the look-up on the condition", async () => {
    const node = (await leaves()).find(({ label }) => label === "INSUFFICIENT_CREDITS");
    assert.ok(node?.kind === "entry");
    const list = fakePick();
    await instead({ createQuickPick: () => list.pick }, async () => {
      const looked = commands.executeCommand("errorAtlas.lookUpCondition", node);
      await waitFor("rows", () => list.pick.items[0], list.onDidFill);
      assert.equal(list.pick.value, node.entry.condition);
      const labels = list.pick.items.map(({ label }) => label);
      for (const name of ["INSUFFICIENT_CREDITS", "insufficient_credits"])
        assert.ok(labels.includes(name), name);
      list.pick.hide();
      await looked;
    });
  });

  it("Filter Errors filters while one types, and Escape brings back what was there", async () => {
    const { tree } = await startedExtension();
    for (const [end, filter] of [
      ["accept", "credits"],
      ["hide", "credits"],
    ] as const) {
      const input = fakeInput();
      await instead({ createInputBox: () => input }, async () => {
        const asked = commands.executeCommand("errorAtlas.filterTree");
        input.type(end === "accept" ? "credits" : "quota");
        assert.equal(tree.filter, end === "accept" ? "credits" : "quota");
        input[end]();
        await asked;
      });
      assert.equal(tree.filter, filter);
    }
    await commands.executeCommand("errorAtlas.clearFilter");
  });

  it("Refresh asks for the catalogs again", async () => {
    const { tree } = await startedExtension();
    let changes = 0;
    const subscription = tree.onDidChangeTreeData?.(() => changes++);
    await commands.executeCommand("errorAtlas.refreshTree");
    subscription?.dispose();
    assert.equal(changes, 1);
  });

  it("Explain Selection in Terminal asks for one where there is none, and leaves the clipboard as it was", async () => {
    await env.clipboard.writeText("mine");
    const said: string[] = [];
    const showInformationMessage = async (message: string) => void said.push(message);
    await instead({ showInformationMessage }, () =>
      commands.executeCommand("errorAtlas.explainTerminalSelection"),
    );
    assert.deepEqual(said, ["Select the error in the terminal first."]);
    assert.equal(await env.clipboard.readText(), "mine");
  });
});

/** The addresses that a command opens in the browser. */
async function openedBy(command: string, argument?: unknown): Promise<readonly string[]> {
  const { openExternal } = env;
  const opened: string[] = [];
  // VS Code lets tests put something else there.
  Object.assign(env, { openExternal: async (uri: Uri) => opened.push(uri.toString(true)) > 0 });
  try {
    await commands.executeCommand(command, argument);
    return opened;
  } finally {
    Object.assign(env, { openExternal });
  }
}

/** An input box that shows nothing. */
function fakeInput() {
  const changed = new EventEmitter<string>();
  const accepted = new EventEmitter<void>();
  const hidden = new EventEmitter<void>();
  return {
    value: "",
    onDidChangeValue: changed.event,
    onDidAccept: accepted.event,
    onDidHide: hidden.event,
    show: () => undefined,
    hide: () => hidden.fire(),
    dispose: () => undefined,
    type: (text: string) => changed.fire(text),
    accept: () => accepted.fire(),
  };
}
