// The extension starts when a file of its languages is opened, and brings what its manifest promises.

import * as assert from "node:assert/strict";
import { commands } from "vscode";
import { State } from "vscode-languageclient/node";
import { errorAtlas, startedExtension } from "../support/extension.ts";
import { closeEditors, openAt } from "../support/places.ts";

describe("activation", () => {
  after(closeEditors);

  it("starts the server once a TypeScript file is open", async () => {
    await openAt("src/pureframe.ts", "$0// Client of PureFrame");
    const { client } = await startedExtension();
    assert.equal(errorAtlas().isActive, true);
    assert.equal(client.state, State.Running);
  });

  it("registers every command of the manifest", async () => {
    const promised: { command: string }[] = errorAtlas().packageJSON.contributes.commands;
    const present = new Set(await commands.getCommands(true));
    const missing = promised.map(({ command }) => command).filter((command) => !present.has(command));
    assert.deepEqual(missing, []);
  });
});
