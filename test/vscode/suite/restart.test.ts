// A server that dies is started again, what it knew of the open files is there again, and what it died of is left alone. Nothing of
// what a person types is lost meanwhile.

import * as assert from "node:assert/strict";
import { commands, type Hover, Position, Range, type TextDocument, WorkspaceEdit, workspace } from "vscode";
import { State } from "vscode-languageclient/node";
import type { ExtensionHandle } from "../../../client/src/extension.ts";
import type { ReadText } from "../../../server/src/protocol.ts";
import { waitFor, waitForFindings } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { textOf } from "../support/hovers.ts";
import { closeEditors, fileUri, openAt, openNew, removeFile } from "../support/places.ts";

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

  it("is replaced though many messages cannot be sent before its end is known", async () => {
    const { client } = await startedExtension();
    const dead = processOf(client);
    process.kill(dead, "SIGKILL");
    while (processIdOf(client) === dead) {
      for (let i = 0; i < 5; i++)
        client.sendNotification("$/setTrace", { value: "off" }).catch(() => {
          // Its end is known.
        });
      await new Promise(setImmediate);
    }
    await waitFor("another server", () => isReplaced(client, dead), client.onDidChangeState);
  });
});

describe("a file that the server ends with", () => {
  const file = "src/killer.ts";
  const wrong = `const response = await fetch("https://videoconduit.com/v1/download");
const body = await response.json();
if (body.code === "insufficient_credit") throw new Error();
`;
  before(startedExtension);
  afterEach(async () => {
    await closeEditors();
    await removeFile(file);
  });

  /** Opens the file, whose text no other test has; `end` is called when the server is about to read it, and before it does. */
  async function leavesAlone(text: string, end: (pid: number) => void): Promise<void> {
    const { client, quarantine } = await startedExtension();
    const dead = processOf(client);
    const uri = fileUri(file).toString();
    const { reading } = quarantine;
    quarantine.reading = (texts: readonly ReadText[]) => {
      reading(texts);
      if (texts.some((each) => each.uri === uri)) end(processOf(client));
    };
    try {
      const { document } = await openNew(file, text);
      await waitFor("another server", () => isReplaced(client, dead), client.onDidChangeState);
      const other = await openAt("src/mistakes/unknownCode.ts", "$0// Wrong on purpose");
      await waitForFindings(other.document.uri, "findings elsewhere", (found) => found.length > 0);
      assert.equal(quarantine.setAside().at(-1)?.uri, uri);
      await waitForFindings(document.uri, "nothing of the file", (found) => found.length === 0);
      const alive = processOf(client);
      quarantine.reading = reading;
      const back = await openAt(file, "$0const response");
      await back.editor.edit((edit) => edit.insert(new Position(0, 0), "// Changed.\n"));
      await waitForFindings(document.uri, "findings of the changed file", (found) => found.length > 0);
      assert.equal(processOf(client), alive);
    } finally {
      quarantine.reading = reading;
    }
  }

  it("does not end the next one, and is read again when it changes", async () => {
    await leavesAlone(wrong + "// Much of it.\n".repeat(10_000), (pid) => process.kill(pid, "SIGKILL"));
  });

  it("where it is stuck, is left alone after Restart Server", async () => {
    await leavesAlone(wrong + "// Too much of it.\n".repeat(10_000), (pid) => {
      // As good as stuck: it answers nothing. Windows has no such signal.
      process.kill(pid, process.platform === "win32" ? "SIGKILL" : "SIGSTOP");
      if (process.platform !== "win32") void commands.executeCommand("errorAtlas.restartServer");
    });
  });
});

describe("a server that is killed again and again while a person types", () => {
  const files = ["src/typed/a.ts", "src/typed/b.ts"];
  const start = `const response = await fetch("https://videoconduit.com/v1/download");
const body = await response.json();
if (body.code === "insufficient_credit") throw new Error();
`;
  /** Fewer than the client puts up with in a short time, with what other tests have killed. */
  const KILLS = 3;
  const EDITS = 60;

  before(startedExtension);
  after(async () => {
    await closeEditors();
    for (const file of files) await removeFile(file);
  });

  it("loses nothing of the texts, and the editor comes back by itself", async () => {
    const { client } = await startedExtension();
    const random = randomNumbers(8);
    const models = new Map<TextDocument, string>();
    for (const file of files) models.set((await openNew(file, start)).document, start);
    const documents = [...models.keys()];
    const kills = new Set(
      Array.from({ length: KILLS }, (_, i) => Math.floor(((i + random()) * EDITS) / KILLS)),
    );
    for (let i = 0; i < EDITS; i++) {
      const document = documents[Math.floor(random() * documents.length)]!;
      const change = randomEdit(document, models.get(document)!, random);
      models.set(document, change.after);
      const done = change.make();
      // In the middle of the edit, of what the server does with it, or of its start.
      if (kills.has(i)) killIfRunning(client);
      assert.equal(await done, true);
      assert.equal(document.getText(), models.get(document));
    }
    await waitFor(
      "a running server",
      () => client.state === State.Running || undefined,
      client.onDidChangeState,
    );
    for (const document of documents) {
      await waitForFindings(document.uri, "findings", (found) => found.length > 0);
      const saved = models.get(document)!;
      assert.equal(await document.save(), true);
      assert.equal(document.getText(), saved);
      assert.equal(new TextDecoder().decode(await workspace.fs.readFile(document.uri)), saved);
    }
  });
});

/** An edit that leaves the first three lines, whose mistake is to be found at the end: text put in or taken out behind them. */
function randomEdit(document: TextDocument, before: string, random: () => number) {
  const kept = before.indexOf("throw new Error();\n") + "throw new Error();\n".length;
  const at = kept + Math.floor(random() * (before.length - kept + 1));
  const length = random() < 0.3 ? Math.min(before.length - at, Math.floor(random() * 20)) : 0;
  const pieces = ["x", "\n", "if (", '"insuf', "// note\n", "const { code } = body;\n", "`${", "}"];
  const text = pieces[Math.floor(random() * pieces.length)]!;
  const range = new Range(document.positionAt(at), document.positionAt(at + length));
  return {
    after: before.slice(0, at) + text + before.slice(at + length),
    async make() {
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, range, text);
      return workspace.applyEdit(edit);
    },
  };
}

/** The same numbers from 0 to 1 at each run (a linear congruential generator with the numbers of Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function killIfRunning(client: ExtensionHandle["client"]): void {
  const pid = processIdOf(client);
  if (pid !== undefined) process.kill(pid, "SIGKILL");
}

function isReplaced(client: ExtensionHandle["client"], dead: number): true | undefined {
  return (client.state === State.Running && processIdOf(client) !== dead) || undefined;
}

function processOf(client: ExtensionHandle["client"]): number {
  const pid = processIdOf(client);
  if (pid === undefined) throw new Error("No server is running.");
  return pid;
}

/** The client library keeps its process to itself; only a test has to reach it. */
function processIdOf(client: ExtensionHandle["client"]): number | undefined {
  return (client as unknown as { _serverProcess?: { pid?: number } })._serverProcess?.pid;
}
