// Explain Error: what is selected, copied or handed over, as a list with reasons; symbols of the workspace.

import * as assert from "node:assert/strict";
import {
  commands,
  env,
  Position,
  type QuickPickItem,
  Selection,
  type SymbolInformation,
  window,
} from "vscode";
import { waitFor } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { fakePick, instead } from "../support/fakePick.ts";
import { closeEditors, openNew, removeFile } from "../support/places.ts";

const body = '{"detail":{"code":"COLLECTION_NAME_TAKEN","message":"Taken"}}';
const file = "src/explained.txt";

describe("Explain Error", () => {
  before(startedExtension);
  afterEach(async () => {
    await closeEditors();
    await env.clipboard.writeText("");
  });

  it("explains what is selected", async () => {
    const editor = await openNew(file, `${body}\n402`);
    try {
      editor.selection = new Selection(new Position(0, 0), new Position(0, body.length));
      const [heading, first] = await explained(undefined);
      assert.equal(heading?.label, "Certain");
      assert.equal(first?.label, "COLLECTION_NAME_TAKEN");
      assert.match(`${first?.detail}`, /^"COLLECTION_NAME_TAKEN" at "detail.code" is a code of PureFrame\. /);
    } finally {
      await closeEditors();
      await removeFile(file);
    }
  });

  it("explains what was copied where nothing is selected", async () => {
    await env.clipboard.writeText("14 UNAVAILABLE: connection refused");
    assert.equal((await explained(undefined))[1]?.label, "UNAVAILABLE");
  });

  it("explains the value of a variable", async () => {
    assert.equal((await explained({ variable: { value: `'${body}'` } }))[1]?.label, "COLLECTION_NAME_TAKEN");
  });

  it("says what to do where no error matches", async () => {
    const [hint, ...more] = await explained("lorem ipsum");
    assert.equal(hint?.label, 'No error matches "lorem ipsum"');
    assert.deepEqual(
      more.map(({ label }) => label),
      ["Add to Error Catalog…"],
    );
  });

  it("asks for a text where there is none", async () => {
    let said = "";
    const showInformationMessage = async (message: string) => {
      said = message;
    };
    await instead({ showInformationMessage }, () => commands.executeCommand("errorAtlas.explain"));
    assert.match(said, /^Select an error or copy one first/);
  });

  it("finds codes among the symbols of the workspace", async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "COLLECTION_NAME_TAKEN",
    );
    const found = symbols.find(({ location }) => location.uri.scheme === "error-atlas");
    assert.equal(found?.name, "COLLECTION_NAME_TAKEN");
    const { document } = await window.showTextDocument(found.location.uri, {
      selection: found.location.range,
    });
    assert.match(document.lineAt(found.location.range.start.line).text, /"COLLECTION_NAME_TAKEN"/);
  });
});

/** The rows that the command shows first. */
async function explained(argument: unknown): Promise<readonly QuickPickItem[]> {
  const list = fakePick();
  let rows: readonly QuickPickItem[] = [];
  await instead({ createQuickPick: () => list.pick }, async () => {
    const done = commands.executeCommand("errorAtlas.explain", argument);
    await waitFor("rows", () => list.pick.items[0], list.onDidFill);
    rows = list.pick.items;
    list.pick.hide();
    await done;
  });
  return rows;
}
