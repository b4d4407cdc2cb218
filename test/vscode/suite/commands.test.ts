// The commands of the palette, run as the palette runs them; lists are answered with the keys that a person would press.

import * as assert from "node:assert/strict";
import { commands, env, type Tab, TabInputWebview } from "vscode";
import { State } from "vscode-languageclient/node";
import { waitFor, waitForTab } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, openAt } from "../support/places.ts";

describe("commands", () => {
  before(startedExtension);
  afterEach(closeEditors);

  it("Show Error at Cursor opens the entry's page", async () => {
    await openAt("src/pureframe.ts", 'case "INSUFFICIENT_$0CREDITS":');
    await commands.executeCommand("errorAtlas.showErrorAtCursor");
    const tab = await waitForTab("a page", isPage);
    assert.match(tab.label, /insufficient-credits/i);
  });

  it("Look Up Error starts with the word at the cursor, and Enter opens its page", async () => {
    await openAt("src/pureframe.ts", 'case "COLLECTION_NAME_$0TAKEN":');
    await acceptEverything("errorAtlas.lookUp");
    const tab = await waitForTab("a page", isPage);
    assert.match(tab.label, /collection-name-taken/i);
  });

  it("Select API for This File writes a directive at the top of the file", async () => {
    const { document } = await openAt("src/errors.ts", "$0// The codes and types of the five APIs");
    await acceptEverything("errorAtlas.selectApi");
    assert.match(document.getText(), /^\/\/ error-atlas: [a-z]+$/m);
  });

  it("Copy Code puts the code of a tree item on the clipboard", async () => {
    const { tree } = await startedExtension();
    const [first] = await tree.getChildren();
    const [group] = await tree.getChildren(first);
    const [entry] = await tree.getChildren(group);
    assert.ok(entry?.kind === "entry");
    await commands.executeCommand("errorAtlas.copyCode", entry);
    assert.equal(await env.clipboard.readText(), entry.label);
  });

  it("Restart Server starts another server", async () => {
    const { client } = await startedExtension();
    const states: State[] = [];
    const subscription = client.onDidChangeState(({ newState }) => states.push(newState));
    await commands.executeCommand("errorAtlas.restartServer");
    await waitFor(
      "a running server",
      () => client.state === State.Running || undefined,
      client.onDidChangeState,
    );
    subscription.dispose();
    assert.ok(states.includes(State.Stopped), `states: ${states.map((state) => State[state]).join(", ")}`);
    assert.equal(states.at(-1), State.Running);
  });
});

/** The Markdown preview of one of our documents. */
function isPage(tab: Tab): boolean {
  return tab.input instanceof TabInputWebview && tab.input.viewType.endsWith("markdown.preview");
}

/**
 * Presses Enter in every list that a command opens, until the command is over. VS Code announces no open list; Enter does
 * nothing while there is none, and each press is a round trip to the window that shows it.
 */
async function acceptEverything(command: string): Promise<void> {
  let over = false;
  const finished = Promise.resolve(commands.executeCommand(command)).finally(() => {
    over = true;
  });
  while (!over) await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  await finished;
}
