// The lenses above the entries of a catalog: how often the workspace uses each, and the list of places that a click opens.

import * as assert from "node:assert/strict";
import { type CodeLens, commands, type Location, Uri, window, workspace } from "vscode";
import { waitFor } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, fileUri } from "../support/places.ts";

describe("code lens", () => {
  before(startedExtension);
  after(closeEditors);

  it("counts the uses of each entry in the workspace's own catalog, and lists them", async () => {
    const uri = fileUri("catalogs/studio.error-catalog.json");
    await window.showTextDocument(uri);
    const lenses = await lensesOf(uri);
    const used = lenses.find(({ command }) => /^\d+ uses? in \d+ files?$/.test(command?.title ?? ""));
    assert.ok(used?.command, `no uses among: ${lenses.map(({ command }) => command?.title).join(", ")}`);
    const { command, title, arguments: shown = [] } = used.command;
    assert.equal(command, "errorAtlas.showUses");
    const [{ locations }] = shown as [{ locations: { uri: string }[] }];
    assert.equal(locations.length, Number.parseInt(title, 10));
    await commands.executeCommand(command, ...shown);
    // In the list that is open now, the next place is one of these.
    await commands.executeCommand("goToNextReference");
    const files = locations.map((location) => location.uri);
    await waitFor(
      `one of ${files.join(", ")}`,
      () => files.find((file) => file === window.activeTextEditor?.document.uri.toString()),
      window.onDidChangeActiveTextEditor,
    );
    await commands.executeCommand("closeReferenceSearch");
  });

  it("is there in built-in catalogs", async () => {
    const uri = Uri.parse("error-atlas:/pureframe.error-catalog.json");
    await window.showTextDocument(await workspace.openTextDocument(uri));
    const titles = (await lensesOf(uri)).map(({ command }) => command?.title ?? "");
    assert.ok(
      titles.some((title) => / in \d+ files?$/.test(title)),
      titles.join(", "),
    );
  });

  it("lists the references of a code, in source and in the catalog", async () => {
    const uri = fileUri("src/studio.ts");
    const { document } = await window.showTextDocument(uri);
    const position = document.positionAt(document.getText().indexOf("asset_locked") + 1);
    const found = await commands.executeCommand<Location[]>("vscode.executeReferenceProvider", uri, position);
    const files = found.map((each) => each.uri.path);
    assert.ok(
      files.some((path) => path.endsWith("/src/studio.ts")),
      files.join(", "),
    );
    assert.ok(
      files.some((path) => path.endsWith("/catalogs/studio.error-catalog.json")),
      files.join(", "),
    );
  });
});

async function lensesOf(uri: Uri): Promise<readonly CodeLens[]> {
  return commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri, 1000);
}
