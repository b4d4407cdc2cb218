// The page of an error: one, beside the code, with a way back.

import * as assert from "node:assert/strict";
import {
  commands,
  env,
  type Hover,
  type Position,
  type Tab,
  TabInputText,
  TabInputWebview,
  type Uri,
  ViewColumn,
  window,
} from "vscode";
import { startedExtension } from "../support/extension.ts";
import { instead } from "../support/fakePick.ts";
import { closeEditors, openAt, openNew, removeFile } from "../support/places.ts";

const credits = { catalogId: "pureframe", entryId: "insufficient-credits" };
const limited = { catalogId: "videoconduit", entryId: "rate-limited" };

describe("the page of an error", () => {
  beforeEach(async () => {
    await startedExtension();
    await openAt("src/pureframe.ts", 'case "INSUFFICIENT_$0CREDITS":');
  });
  afterEach(closeEditors);

  it("opens beside the code", async () => {
    await commands.executeCommand("errorAtlas.showEntry", credits);
    const [page, ...others] = pages();
    assert.deepEqual(
      [page?.label, page?.group.viewColumn, others],
      ["INSUFFICIENT_CREDITS", ViewColumn.Two, []],
    );
    const { html = "" } = (await startedExtension()).pages;
    assert.match(html, /<h1><code>INSUFFICIENT_CREDITS<\/code><\/h1>/);
  });

  it("lets no script run, and nothing be loaded", async () => {
    await commands.executeCommand("errorAtlas.showEntry", credits);
    const { html = "" } = (await startedExtension()).pages;
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    assert.match(policy ?? "", /^default-src 'none'; style-src 'nonce-[\w-]+'$/);
  });

  it("stays where it is when another error is shown from it, and covers no file", async () => {
    await commands.executeCommand("errorAtlas.showEntry", credits);
    await commands.executeCommand("workbench.action.focusSecondEditorGroup");
    await commands.executeCommand("errorAtlas.showEntry", limited);
    assert.deepEqual(
      pages().map(({ label, group }) => [label, group.viewColumn]),
      [["rate_limited", ViewColumn.Two]],
    );
    const [source] = window.tabGroups.all.map(({ activeTab }) => activeTab);
    assert.ok(source?.input instanceof TabInputText);
  });

  it("goes back and forward", async () => {
    const { pages: shown } = await startedExtension();
    await commands.executeCommand("errorAtlas.showEntry", credits);
    await commands.executeCommand("errorAtlas.showEntry", limited);
    await commands.executeCommand("errorAtlas.pageBack");
    assert.deepEqual(shown.shown, credits);
    await commands.executeCommand("errorAtlas.pageForward");
    assert.deepEqual(shown.shown, limited);
  });

  it("forgets where it was when it is closed", async () => {
    const { pages: shown } = await startedExtension();
    await commands.executeCommand("errorAtlas.showEntry", credits);
    await closeEditors();
    assert.equal(shown.shown, undefined);
  });

  it("copies the code of the link's error", async () => {
    await commands.executeCommand("errorAtlas.copyCode", limited);
    assert.equal(await env.clipboard.readText(), "rate_limited");
  });

  it("opens the catalog where the code is, not over the page", async () => {
    await commands.executeCommand("errorAtlas.showEntry", credits);
    await commands.executeCommand("workbench.action.focusSecondEditorGroup");
    await commands.executeCommand("errorAtlas.openCatalog", credits);
    const editor = window.activeTextEditor;
    assert.deepEqual(
      [
        editor?.viewColumn,
        editor?.document.lineAt(editor.selection.active.line).text.includes("INSUFFICIENT_CREDITS"),
      ],
      [ViewColumn.One, true],
    );
  });

  it("compares the APIs that are ticked", async () => {
    let offered: readonly { id: string; label: string; picked: boolean }[] = [];
    const showQuickPick = async (items: typeof offered) => {
      offered = items;
      return items.filter(({ id }) => id === "ltx" || id === "vidio");
    };
    await instead({ showQuickPick }, () => commands.executeCommand("errorAtlas.compareApis"));
    assert.deepEqual(
      offered
        .filter(({ picked }) => picked)
        .map(({ label }) => label)
        .includes("PureFrame"),
      true,
    );
    assert.equal(pages()[0]?.label, "Errors side by side");
    assert.deepEqual((await startedExtension()).pages.shown, { compared: ["ltx", "vidio"] });
  });
});

describe("the page of what can arrive at a place", () => {
  // With an API that the workspace uses anyway: other tests count those.
  const source = `import ky from "ky";
try {
  await ky.post("https://api.pureframe.ai/v1/search");
} catch (error) {
  if (error.response.status === 402) pay();
}
`;
  beforeEach(async () => {
    await startedExtension();
    await openNew("src/arrivals.ts", source);
  });
  afterEach(async () => {
    await closeEditors();
    await removeFile("src/arrivals.ts");
  });

  it("opens from the hover, and leads to the branch that handles an error", async () => {
    const { document, position } = await openAt("src/arrivals.ts", "catch (er$0ror)");
    const [command, argument] = await linkAt(document.uri, position, "showArrivals");
    assert.equal(command, "errorAtlas.showArrivals");
    await commands.executeCommand(command, ...argument);
    const [page] = pages();
    assert.deepEqual([page?.label, page?.group.viewColumn], ["What can arrive at error", ViewColumn.Two]);
    const { html = "" } = (await startedExtension()).pages;
    const [, link = ""] = /command:errorAtlas\.showPlace\?([^"]*)/.exec(html) ?? [];
    await commands.executeCommand("workbench.action.focusSecondEditorGroup");
    await commands.executeCommand("errorAtlas.showPlace", ...JSON.parse(decodeURIComponent(link)));
    const editor = window.activeTextEditor;
    assert.equal(editor?.viewColumn, ViewColumn.One);
    assert.ok(editor?.document.lineAt(editor.selection.active.line).text.includes("=== 402"));
  });

  it("has a link beside it that inserts a handler", async () => {
    const { document, position } = await openAt("src/arrivals.ts", "catch (er$0ror)");
    const [command, argument] = await linkAt(document.uri, position, "insertHandler");
    assert.equal(command, "errorAtlas.insertHandler");
    await commands.executeCommand(command, ...argument);
    const lines = document.getText().split("\n");
    assert.deepEqual(lines.slice(0, 5), [
      'import ky, { HTTPError } from "ky";',
      "try {",
      '  await ky.post("https://api.pureframe.ai/v1/search");',
      "} catch (error) {",
      "  if (error instanceof HTTPError) {",
    ]);
    assert.ok(lines.includes("  if (error.response.status === 402) pay();"));
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("inserts nothing where nothing arrives", async () => {
    const { document } = await openAt("src/arrivals.ts", "catch (er$0ror)");
    const before = document.getText();
    const at = { textDocument: { uri: document.uri.toString() }, position: { line: 0, character: 0 } };
    await commands.executeCommand("errorAtlas.insertHandler", { ...at, catalogId: "pureframe" });
    assert.equal(document.getText(), before);
  });

  it("says so where nothing arrives any more", async () => {
    const { document } = await openAt("src/arrivals.ts", "catch (er$0ror)");
    const at = { textDocument: { uri: document.uri.toString() }, position: { line: 0, character: 0 } };
    await commands.executeCommand("errorAtlas.showArrivals", at);
    assert.match(
      (await startedExtension()).pages.html ?? "",
      /No known errors arrive at this place any more/,
    );
  });
});

/** The command that the hover at a place links to under a name, with its arguments. */
async function linkAt(
  uri: Uri,
  position: Position,
  name: string,
): Promise<readonly [command: string, argument: readonly unknown[]]> {
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, position);
  const text = hovers.flatMap(({ contents }) =>
    contents.map((each) => (typeof each === "string" ? each : each.value)),
  );
  const links = [...text.join("\n").matchAll(/\(command:(errorAtlas\.\w+)\?([^)]*)\)/g)];
  const [, command = "", argument = "[]"] = links.find(([, id]) => id === `errorAtlas.${name}`) ?? [];
  return [command, JSON.parse(decodeURIComponent(argument))];
}

function pages(): readonly Tab[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith("errorAtlas.page"));
}
