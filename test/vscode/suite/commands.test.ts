// Commands, run as the palette runs them. Those that ask with a list are tested where there are keys to press: in test/ui.

import * as assert from "node:assert/strict";
import { commands, env, type Tab, TabInputWebview, window } from "vscode";
import { State } from "vscode-languageclient/node";
import { waitFor, waitForFindings, waitForTab } from "../support/events.ts";
import { leaves, startedExtension } from "../support/extension.ts";
import { closeEditors, openAt } from "../support/places.ts";

describe("commands", () => {
  before(startedExtension);
  afterEach(closeEditors);

  it("Show Error at Cursor opens the entry's page", async () => {
    await openAt("src/pureframe.ts", 'case "INSUFFICIENT_$0CREDITS":');
    await commands.executeCommand("errorAtlas.showErrorAtCursor");
    const tab = await waitForTab("a page", isPage);
    assert.match(tab.label, /INSUFFICIENT_CREDITS/);
  });

  it("Copy Code puts the code of a tree item on the clipboard", async () => {
    const entry = (await leaves()).find((node) => node.label === "COLLECTION_NAME_TAKEN");
    await commands.executeCommand("errorAtlas.copyCode", entry);
    assert.equal(await env.clipboard.readText(), "COLLECTION_NAME_TAKEN");
  });

  it("Open a Sample opens code with a mistake, which is found", async () => {
    await commands.executeCommand("errorAtlas.openSample");
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    const findings = await waitForFindings(document.uri, "the mistake", (found) => found.length > 0);
    assert.deepEqual(
      findings.map(({ range }) => document.getText(range)),
      ["COLECTION_NOT_FOUND"],
    );
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

/** The page of an error. */
function isPage(tab: Tab): boolean {
  return tab.input instanceof TabInputWebview && tab.input.viewType.endsWith("errorAtlas.page");
}
