// A server that dies is started again, and what it knew of the open files is there again.

import * as assert from "node:assert/strict";
import { commands, type Hover } from "vscode";
import { State } from "vscode-languageclient/node";
import type { ExtensionHandle } from "../../../client/src/extension.ts";
import { waitForFindings } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { textOf } from "../support/hovers.ts";
import { closeEditors, openAt } from "../support/places.ts";

describe("a server that was killed", () => {
  before(startedExtension);
  after(closeEditors);

  it("is replaced, and findings and hovers come back", async () => {
    const { client } = await startedExtension();
    const { document, position } = await openAt("src/mistakes/unknownCode.ts", 'case "INVALID_$0API_KEY":');
    await waitForFindings(document.uri, "findings", (found) => found.length > 0);
    const dead = processOf(client);
    process.kill(dead, "SIGKILL");
    await waitForFindings(document.uri, "findings taken back", (found) => found.length === 0);
    await waitForFindings(document.uri, "findings of another server", (found) => found.length > 0);
    assert.equal(client.state, State.Running);
    assert.notEqual(processOf(client), dead);
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      position,
    );
    assert.match(textOf(hovers), /INVALID\\?_API\\?_KEY.*401/s);
  });
});

/** The client library keeps its process to itself; only a test has to reach it. */
function processOf(client: ExtensionHandle["client"]): number {
  const { pid } = (client as unknown as { _serverProcess: { pid: number } })._serverProcess;
  return pid;
}
