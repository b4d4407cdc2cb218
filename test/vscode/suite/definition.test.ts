// From a reference to its entry in a catalog: built-in catalogs open as read-only documents, the workspace's own as files.

import * as assert from "node:assert/strict";
import {
  commands,
  type Location,
  type LocationLink,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, openAt } from "../support/places.ts";

describe("definition", () => {
  before(startedExtension);
  after(closeEditors);

  it("opens the entry in a built-in catalog, read-only", async () => {
    const { uri, line } = await definitionAt("src/pureframe.ts", 'case "INSUFFICIENT_$0CREDITS":');
    assert.equal(uri.toString(), "error-atlas:/pureframe.error-catalog.json");
    const document = await workspace.openTextDocument(uri);
    assert.match(entryTextAt(document, line), /INSUFFICIENT_CREDITS/);
    const before = document.getText();
    await window.showTextDocument(document);
    await commands.executeCommand("type", { text: "x" });
    assert.equal(document.getText(), before);
  });

  it("opens the entry in the workspace's own catalog", async () => {
    const { uri, line } = await definitionAt("src/studio.ts", 'case "asset_$0locked"');
    assert.match(uri.path, /\/catalogs\/studio\.error-catalog\.json$/);
    assert.match(entryTextAt(await workspace.openTextDocument(uri), line), /asset_locked/);
  });
});

async function definitionAt(file: string, at: string): Promise<{ uri: Uri; line: number }> {
  const { document, position } = await openAt(file, at);
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    document.uri,
    position,
  );
  const targets = found.map((one) =>
    "targetUri" in one
      ? { uri: one.targetUri, line: (one.targetSelectionRange ?? one.targetRange).start.line }
      : { uri: one.uri, line: one.range.start.line },
  );
  const target = targets.find(({ uri }) => uri.path.endsWith(".error-catalog.json"));
  assert.ok(target, `no catalog among: ${targets.map(({ uri }) => uri.toString()).join(", ")}`);
  return target;
}

/** The line of the definition with the two after it: an entry begins with its id, and its code stands close by. */
function entryTextAt(document: TextDocument, line: number): string {
  return document
    .getText()
    .split(/\r?\n/)
    .slice(line, line + 3)
    .join("\n");
}
