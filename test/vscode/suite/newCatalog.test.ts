// From what somebody has of an API's errors to a catalog in the workspace that hovers know: "Import Error Catalog…", "New Error Catalog…"
// and what is added to a catalog from code.

import * as assert from "node:assert/strict";
import {
  commands,
  env,
  type InputBoxOptions,
  type QuickPickItem,
  type SaveDialogOptions,
  window,
  workspace,
} from "vscode";
import { waitFor } from "../support/events.ts";
import { leaves, startedExtension } from "../support/extension.ts";
import { instead } from "../support/fakePick.ts";
import { closeEditors, fileUri, openNew, positionOf, removeFile } from "../support/places.ts";

const PAGE = `# Errors of Harbour

| Code | HTTP | Description |
|---|---|---|
| berth_taken | 409 | Another ship lies there. |
| no_such_pier | 404 | There is no pier of that number. |
`;

const SOURCE = `const response = await fetch("https://api.pier.example/v1");
const body = await response.json();
if (body.code === "berth_taken") wait();
`;

describe("a catalog from what one has", () => {
  before(startedExtension);
  afterEach(async () => {
    await closeEditors();
    const made = await workspace.findFiles("catalogs/{harbour,pier}.*");
    for (const file of made) await workspace.fs.delete(file);
  });

  it("Import Error Catalog makes one of a page on the clipboard, and goes to what was chosen", async () => {
    await env.clipboard.writeText(PAGE);
    const seen: string[] = [];
    await instead(
      {
        showQuickPick: answering(seen, ["Clipboard", "no_such_pier"]),
        showInputBox: typing(seen, ["Harbour", "https://api.harbour.example/v1"]),
      },
      () => commands.executeCommand("errorAtlas.importCatalog"),
    );
    assert.deepEqual(seen, [
      "Import Error Catalog",
      "Name of the API: Errors of Harbour",
      "Host or npm Package of the API: ",
      "Errors of harbour",
    ]);
    const { document, selection } = window.activeTextEditor!;
    assert.equal(document.uri.toString(), fileUri("catalogs/harbour.error-catalog.json").toString());
    const catalog = JSON.parse(document.getText());
    assert.deepEqual(catalog.detection, { hosts: [{ host: "api.harbour.example" }] });
    assert.deepEqual(
      catalog.entries.map(({ code, statuses }: Record<string, unknown>) => [code, statuses]),
      [
        ["berth_taken", [409]],
        ["no_such_pier", [404]],
      ],
    );
    assert.match(
      document.getText().split("\n").slice(selection.active.line).join("\n"),
      /^[^{]*\{[^}]*"no_such_pier"/,
    );
    await known("no_such_pier");

    // What is there already is left alone.
    await instead(
      {
        showQuickPick: answering([], ["Clipboard", "berth_taken"]),
        showInputBox: typing([], ["Harbour", ""]),
        showWarningMessage: async (message: string) => void seen.push(message),
      },
      () => commands.executeCommand("errorAtlas.importCatalog"),
    );
    assert.match(seen.at(-1) ?? "", /harbour\.error-catalog\.json exists already and was not changed\./);
  });

  it("Update Error Catalog shows what changes, and leaves what a person wrote", async () => {
    await imported();
    const { document } = window.activeTextEditor!;
    const at = positionOf(document, "$0Another ship lies there.");
    await window.activeTextEditor!.edit((edit) => edit.insert(at, "By hand: "));
    await env.clipboard.writeText(
      `${PAGE.replace("404", "410").replace("Another", "A")}| new_one | 423 | New. |\n`,
    );
    const seen: string[] = [];
    await instead({ showQuickPick: answering(seen, ["Clipboard", "$(add) new-one"]) }, () =>
      commands.executeCommand("errorAtlas.updateCatalog"),
    );
    assert.deepEqual(seen, ["Update Error Catalog", "Update catalogs/harbour.error-catalog.json"]);
    assert.deepEqual(
      JSON.parse(document.getText()).entries.map((each: Record<string, unknown>) => [
        each.code,
        each.statuses,
        each.meaning,
      ]),
      [
        ["berth_taken", [409], "By hand: Another ship lies there."],
        ["no_such_pier", [410], "There is no pier of that number."],
        ["new_one", [423], "New."],
      ],
    );
    assert.equal(document.isDirty, false);

    // The same once more is nothing new.
    const said: string[] = [];
    const base = await textOf("catalogs/harbour.import.json");
    assert.match(base, /new_one/);
    await instead(
      {
        showQuickPick: answering([], ["Clipboard"]),
        showInformationMessage: async (message: string) => void said.push(message),
      },
      () => commands.executeCommand("errorAtlas.updateCatalog"),
    );
    assert.deepEqual(said, ["catalogs/harbour.error-catalog.json is up to date."]);
    await commands.executeCommand("undo");
    assert.doesNotMatch(document.getText(), /new_one/);
  });

  it("Add to Error Catalog writes an error of a log, and its meaning is selected", async () => {
    await imported();
    await known("no_such_pier");
    const log = "12:04 mooring answered 423: tide_too_low";
    const seen: string[] = [];
    await instead(
      {
        showQuickPick: answering(seen, ["Harbour"]),
        showInputBox: typing(seen, ["tide_too_low", "423"]),
      },
      () => commands.executeCommand("errorAtlas.addToCatalog", log),
    );
    assert.deepEqual(seen, [
      "Add to Error Catalog",
      "Code of the Error in Harbour: tide_too_low",
      "HTTP Status of the Error in Harbour: 423",
    ]);
    const { document, selection } = window.activeTextEditor!;
    assert.deepEqual(JSON.parse(document.getText()).entries[2], {
      code: "tide_too_low",
      statuses: [423],
      meaning: "Not described yet.",
    });
    assert.equal(document.getText(selection), "Not described yet.");
  });

  it("Generate from Error Catalog makes a file of the catalog in the editor", async () => {
    await imported();
    await known("no_such_pier");
    const file = fileUri("src/harbour-errors.ts");
    const seen: string[] = [];
    let proposed: string | undefined;
    await instead(
      {
        showQuickPick: answering(seen, ["$(symbol-class) TypeScript"]),
        showSaveDialog: async ({ defaultUri }: SaveDialogOptions) => {
          proposed = defaultUri?.path;
          return file;
        },
      },
      () => commands.executeCommand("errorAtlas.generate"),
    );
    assert.deepEqual(seen, ["Generate from Harbour"]);
    assert.match(proposed ?? "", /\/harbour-errors\.ts$/);
    const { document } = window.activeTextEditor!;
    assert.equal(document.uri.toString(), file.toString());
    assert.match(
      document.getText(),
      /^export const harbourCodes = \[\n {2}"berth_taken",\n {2}"no_such_pier",\n\]/m,
    );
    await closeEditors();
    await removeFile("src/harbour-errors.ts");
  });

  it("is offered once, where a file tells apart the errors of a host that has none", async () => {
    const { offer } = await startedExtension();
    await openNew("src/pier.ts", SOURCE);
    const seen: string[] = [];
    const said = async (message: string) => {
      seen.push(message);
      return "New Error Catalog…";
    };
    const asked = {
      showInformationMessage: said,
      showInputBox: typing(seen, ["Pier", "api.pier.example", ""]),
    };
    await instead(asked, () => offer.offer());
    assert.deepEqual(seen, [
      "This file tests for errors of api.pier.example, and no catalog has them. Make one, and they have hovers, completion and checks.",
      "Name of the API: Pier",
      "Host or npm Package of the API: api.pier.example",
      "Example of an Error Body: ",
    ]);
    seen.length = 0;
    await window.showTextDocument(fileUri("src/pier.ts"));
    await instead(asked, () => offer.offer());
    assert.deepEqual(seen, []);
    await closeEditors();
    await removeFile("src/pier.ts");
  });

  it("New Error Catalog asks for a name, a host or package, and a body", async () => {
    const body = '{"error": {"code": "berth_taken", "message": "Another ship lies there."}}';
    await instead({ showInputBox: typing([], ["Harbour", "@harbour/sdk", body]) }, () =>
      commands.executeCommand("errorAtlas.newCatalog"),
    );
    const catalog = JSON.parse(window.activeTextEditor!.document.getText());
    assert.deepEqual(catalog.detection, { packages: ["@harbour/sdk"] });
    assert.deepEqual(catalog.discriminators, [
      { pointer: "/error/code", kind: "code" },
      { pointer: "/error/message", kind: "message" },
    ]);
    assert.equal(catalog.entries[0].code, "berth_taken");
    // Nothing of it was imported that an update could take away, and none is offered where the catalog is there already.
    assert.deepEqual(await workspace.findFiles("catalogs/harbour.import.json"), []);
    let offered: readonly string[] = [];
    await instead(
      {
        showInputBox: typing([], ["Harbour", "@harbour/sdk", body]),
        showWarningMessage: async (_: string, ...buttons: string[]) => {
          offered = buttons;
        },
      },
      () => commands.executeCommand("errorAtlas.newCatalog"),
    );
    assert.deepEqual(offered, ["Compare"]);
  });
});

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(fileUri(path)));
}

/** Imports the page as the catalog of Harbour, which is then in the editor. */
async function imported(): Promise<void> {
  await env.clipboard.writeText(PAGE);
  await instead(
    {
      showQuickPick: answering([], ["Clipboard", "berth_taken"]),
      showInputBox: typing([], ["Harbour", "api.harbour.example"]),
    },
    () => commands.executeCommand("errorAtlas.importCatalog"),
  );
}

/** Waits until the tree shows a code. */
async function known(code: string): Promise<void> {
  const { tree } = await startedExtension();
  assert.ok(tree.onDidChangeTreeData);
  const isShown = async () => (await leaves()).some(({ label }) => label === code) || undefined;
  await waitFor(code, isShown, tree.onDidChangeTreeData);
}

/** Takes the items with these labels, list by list; notes the titles. */
function answering(seen: string[], labels: string[]) {
  return async (items: readonly QuickPickItem[], { title }: { title?: string }) => {
    seen.push(title ?? "");
    const wanted = labels.shift();
    return items.find(({ label }) => label === wanted);
  };
}

/** Types these texts, box by box; notes the titles, with what the boxes had. */
function typing(seen: string[], texts: string[]) {
  return async ({ title, value, validateInput }: InputBoxOptions) => {
    seen.push(`${title}: ${value}`);
    const text = texts.shift() ?? "";
    assert.equal(await validateInput?.(text), undefined);
    return text;
  };
}
