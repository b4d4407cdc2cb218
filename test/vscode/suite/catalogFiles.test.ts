// Writing a catalog in VS Code: what Error Atlas says about its names and entries, and what VS Code's own JSON extension makes of
// the schema beside it.

import * as assert from "node:assert/strict";
import {
  commands,
  type Hover,
  type Location,
  type LocationLink,
  languages,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
  workspace,
} from "vscode";
import { complete, labelOf } from "../support/completions.ts";
import { waitFor, waitForFindings } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { textOf } from "../support/hovers.ts";
import { closeEditors, insertAt, openAt, positionOf } from "../support/places.ts";

const file = "catalogs/studio.error-catalog.json";

describe("a catalog of one's own", () => {
  before(startedExtension);
  afterEach(closeEditors);

  it("shows an entry as it will be presented", async () => {
    const { document, position } = await openAt(file, '"code": "render_queue_$0full",\n      "statuses"');
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      position,
    );
    const text = textOf(hovers).replaceAll("\\", "");
    assert.match(text, /^`render_queue_full` · 429 Too Many Requests · Studio/m);
    assert.match(text, /The queue takes no more renders for the moment\./);
  });

  it("leads from the mention of an entry to the entry", async () => {
    const { document, position } = await openAt(file, '"replacedBy": "asset-$0locked"');
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      position,
    );
    const targets = found.map((one) =>
      "targetUri" in one
        ? { uri: one.targetUri, range: one.targetSelectionRange ?? one.targetRange }
        : { uri: one.uri, range: one.range },
    );
    assert.deepEqual(
      targets.map(({ uri, range }) => [uri.toString(), document.lineAt(range.start.line).text.trim()]),
      [[document.uri.toString(), '"id": "asset-locked",']],
    );
  });

  it("renames an entry where it is mentioned too", async () => {
    const { document, position } = await openAt(file, '"id": "asset-$0locked"');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      position,
      "asset-taken",
    );
    const before = document.getText();
    assert.equal(await workspace.applyEdit(edit), true);
    assert.equal(document.getText(), before.replaceAll('"asset-locked"', '"asset-taken"'));
    assert.match(document.getText(), /"replacedBy": "asset-taken"/);
  });

  it("is checked against its schema, by VS Code as well", async () => {
    const place = await openAt(file, '"name": "Studio",$0');
    await insertAt(place, '\n  "nickname": "Stu",');
    const { document } = place;
    const places = (all: readonly { range: Parameters<TextDocument["getText"]>[0] }[]) =>
      all.map(({ range }) => document.getText(range));
    const own = await waitForFindings(document.uri, "a finding", (all) => all.length > 0);
    assert.deepEqual(places(own), ['"nickname"']);
    const others = await waitForOthers(document.uri);
    assert.deepEqual(places(others), ['"nickname"']);
    assert.match(others[0]?.message ?? "", /nickname/);
  });

  it("completes the properties of its schema, each once", async () => {
    const place = await insertAt(await openAt(file, '"name": "Studio",$0'), '\n  "');
    const labels = (await complete(place)).map(labelOf);
    for (const wanted of ["limits", "notes"])
      assert.equal(
        labels.filter((label) => label.replaceAll('"', "") === wanted).length,
        1,
        labels.join(", "),
      );
  });

  it("completes what its names stand for", async () => {
    const { document, editor } = await openAt(file, '"replacedBy": "$0asset-locked"');
    const position = positionOf(document, '"replacedBy": "$0asset-locked"');
    const labels = (await complete({ document, editor, position })).map(labelOf);
    assert.ok(labels.includes("render-queue-full"), labels.join(", "));
  });
});

/** What VS Code's JSON extension has against a file, as soon as it has something. */
function waitForOthers(uri: Uri) {
  const look = () => {
    const others = languages.getDiagnostics(uri).filter(({ source }) => source !== "error-atlas");
    return others.length > 0 ? others : undefined;
  };
  return waitFor(`a finding of VS Code in ${uri.path}`, look, languages.onDidChangeDiagnostics);
}
