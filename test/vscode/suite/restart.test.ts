// A server that dies is started again, and what it knew of the open files is there again.

import * as assert from "node:assert/strict";
import { commands, type Hover } from "vscode";
import { State } from "vscode-languageclient/node";
import type { ExtensionHandle } from "../../../client/src/extension.ts";
import { waitFor } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, openAt } from "../support/places.ts";

describe("a server that was killed", () => {
  before(startedExtension);
  after(closeEditors);

  it("is replaced, and hovers work again", async () => {
    const { client } = await startedExtension();
    const { document, position } = await openAt("src/pureframe.ts", 'case "INSUFFICIENT_$0CREDITS":');
    const dead = processOf(client);
    process.kill(dead, "SIGKILL");
    await waitFor(
      "the end of the server",
      () => client.state !== State.Running || undefined,
      client.onDidChangeState,
    );
    await waitFor(
      "another server",
      () => client.state === State.Running || undefined,
      client.onDidChangeState,
    );
    assert.notEqual(processOf(client), dead);
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      position,
    );
    assert.match(JSON.stringify(hovers), /402/);
  });
});

/** The client library keeps its process to itself; only a test has to reach it. */
function processOf(client: ExtensionHandle["client"]): number {
  const { pid } = (client as unknown as { _serverProcess: { pid: number } })._serverProcess;
  return pid;
}
