// What a workspace says reaches VS Code as text: in none of what is shown does VS Code find a link, an icon or an image.

import * as assert from "node:assert/strict";
import {
  type CodeLens,
  commands,
  type DocumentSymbol,
  type Event,
  env,
  MarkdownString,
  type QuickPickItem,
  type QuickPickOptions,
  window,
} from "vscode";
import type { TreeNode } from "../../../client/src/treeModel.ts";
import { markupIn } from "../../support/vscodeMarkup.ts";
import { complete, labelOf } from "../support/completions.ts";
import { waitFor } from "../support/events.ts";
import { leaves, startedExtension } from "../support/extension.ts";
import { fakePick, instead } from "../support/fakePick.ts";
import {
  api,
  attack,
  caller,
  catalogFile,
  codes,
  hostileFiles,
  importer,
  producer,
} from "../support/hostileWorkspace.ts";
import { closeEditors, fileUri, openAt, openNew, removeFile } from "../support/places.ts";

describe("texts of a hostile workspace", () => {
  before(async () => {
    for (const [path, text] of Object.entries(hostileFiles)) await openNew(path, text);
    await waitFor("the hostile catalog", hostileNode, await changes());
  });
  // VS Code closes documents when it likes, so that the catalog may be there for the rest of the run.
  after(async () => {
    await closeEditors();
    for (const path of Object.keys(hostileFiles)) await removeFile(path);
  });

  for (const [path, reason] of [
    [importer, /^the import of acme-sdk\/\[Set up\]/],
    [producer, /^\[x\].* says that this file produces its errors$/],
  ] as const) {
    it(`the language status of ${path}`, async () => {
      await window.showTextDocument(fileUri(path));
      const { status } = await startedExtension();
      await status.update();
      const { text, detail, accessibilityInformation } = status.item;
      assert.match(plain(detail), reason);
      for (const shown of [text, detail, accessibilityInformation?.label]) assertHarmless(shown);
    });
  }

  it("the tree", async () => {
    const { tree } = await startedExtension();
    const node = await hostileNode();
    assert.ok(node);
    for (const each of await withChildren(node)) {
      // What stands where an error is not used has words of ours only.
      if (each.kind === "use" && !each.location) continue;
      const item = tree.resolveTreeItem(tree.getTreeItem(each), each);
      assertHarmless(`${item.label}`);
      assert.deepEqual(markupIn(`${item.description}`), []);
      assert.ok(item.tooltip instanceof MarkdownString);
      const { value, isTrusted, supportHtml, supportThemeIcons } = item.tooltip;
      assert.deepEqual([isTrusted, supportHtml, supportThemeIcons], [false, false, false]);
      assert.deepEqual(markupIn(value.replace(/^```[\s\S]*?^```$/gm, "")), []);
    }
    tree.setFilter(attack);
    await tree.getChildren();
    assertHarmless(`${tree.view.message}`);
    tree.setFilter("");
  });

  it("the list that Look Up Error shows, whose codes are inserted as they are", async () => {
    const list = fakePick();
    await instead({ createQuickPick: () => list.pick }, async () => {
      const looked = commands.executeCommand("errorAtlas.lookUp", codes[0]);
      await waitFor("rows", () => list.pick.items[0], list.onDidFill);
      list.pick.hide();
      await looked;
    });
    const [row] = list.pick.items;
    for (const shown of [row?.label, row?.description, row?.detail]) assertHarmless(shown);
    assert.equal((row as { row?: { entry: { code?: string } } }).row?.entry.code, codes[0]);
  });

  it("the list that Select API shows", async () => {
    await openAt(importer, "$0import");
    let shown: readonly (string | undefined)[] = [];
    const showQuickPick = async (items: readonly QuickPickItem[], { placeHolder }: QuickPickOptions) => {
      const [first] = items;
      assert.match(`${first?.label}`, /^\$\(check\) /);
      shown = [first?.label.slice("$(check) ".length), first?.description, first?.detail, placeHolder];
    };
    await instead({ showQuickPick }, () => commands.executeCommand("errorAtlas.selectApi"));
    assert.equal(shown.length, 4);
    for (const text of shown) assertHarmless(text);
  });

  it("the status bar, while the clipboard has the code as it is", async () => {
    const shown: string[] = [];
    const entry = (await leaves(await hostileNode()))[0];
    await instead({ setStatusBarMessage: (text: string) => shown.push(text) }, () =>
      commands.executeCommand("errorAtlas.copyCode", entry),
    );
    assert.equal(shown.length, 1);
    assertHarmless(shown[0]);
    assert.equal(await env.clipboard.readText(), codes[0]);
  });

  it("the message of a command that fails", async () => {
    const messages: string[] = [];
    const node = await hostileNode();
    assert.ok(node?.kind === "catalog");
    const uri = fileUri(`${attack.replaceAll("/", "")}.json`).toString();
    const gone = { ...node, catalog: { ...node.catalog, uri } };
    await instead({ showErrorMessage: async (message: string) => void messages.push(message) }, () =>
      commands.executeCommand("errorAtlas.openCatalog", gone),
    );
    assert.equal(messages.length, 1);
    assertHarmless(messages[0]);
  });

  it("symbols and lenses of the catalog", async () => {
    const uri = fileUri(catalogFile);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      uri,
    );
    // The others are of VS Code's own JSON extension.
    const ours = flat(symbols).filter(({ name }) => plain(name).startsWith(attack));
    assert.equal(ours.length, codes.length);
    for (const { name, detail } of ours) assert.deepEqual([...markupIn(name), ...markupIn(detail)], []);
    const lenses = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri, 100);
    for (const { command } of lenses) assert.deepEqual(markupIn(`${command?.title}`), []);
  });

  it("completions, which insert the code as it is", async () => {
    const items = await complete(await openAt(caller, 'body.code === "$0"'));
    const ours = items.filter((item) => plain(labelOf(item)).startsWith(attack));
    assert.equal(ours.length, codes.length);
    for (const item of ours) {
      assertHarmless(labelOf(item));
      assert.deepEqual(markupIn(`${item.detail}`), []);
    }
    assert.deepEqual(ours.map(({ insertText }) => insertText).sort(), codes);
  });

  it("a rename that is refused", async () => {
    const { document, position } = await openAt(catalogFile, `"id":"${api[0]}$0${api.slice(1)}"`);
    await assert.rejects(
      async () =>
        commands.executeCommand("vscode.executeDocumentRenameProvider", document.uri, position, attack),
      ({ message }: Error) => {
        assert.deepEqual(markupIn(message), []);
        return true;
      },
    );
  });
});

/** Fires when the catalogs, and so the tree, may have changed. */
async function changes(): Promise<Event<unknown>> {
  const { onDidChangeTreeData } = (await startedExtension()).tree;
  assert.ok(onDidChangeTreeData);
  return onDidChangeTreeData;
}

async function hostileNode(): Promise<TreeNode | undefined> {
  const { tree } = await startedExtension();
  return (await tree.getChildren()).find((node) => node.kind === "catalog" && node.catalog.id === api);
}

async function withChildren(node: TreeNode): Promise<readonly TreeNode[]> {
  const { tree } = await startedExtension();
  return [node, ...(await Promise.all((await tree.getChildren(node)).map(withChildren))).flat()];
}

function flat(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

/** A text that would have markup as it came, and has none. */
function assertHarmless(text: string | undefined): void {
  assert.notDeepEqual(markupIn(plain(text)), [], `no attack: ${text}`);
  assert.deepEqual(markupIn(`${text}`), []);
}

/** A text as it came. */
function plain(text: string | undefined): string {
  return `${text}`.replaceAll("\u2060", "");
}
