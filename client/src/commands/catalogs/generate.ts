// "Generate from Error Catalog…": types and guards, JSON Schemas or a page of documentation, in a file of the workspace.

import { Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { GenerateParams } from "../../../../server/src/makingProtocol.ts";
import type { CatalogSummary } from "../../../../server/src/protocol.ts";
import { failures, placeholders, rows as texts, titles } from "../../messages.ts";
import type { Parts } from "../../parts.ts";
import { chooseNewFile } from "../../shown/files.ts";
import { chooseOne, type PickItem, underSeparator } from "../../shown/picks.ts";
import { isTreeNode } from "../../treeModel.ts";
import { isCatalogFile } from "./importedText.ts";
import { show } from "./saveCatalog.ts";

interface OutputItem extends PickItem {
  readonly output: GenerateParams["output"];
}

/** `argument`: a node of the tree, where it is started from there. */
export async function generate(parts: Parts, argument: unknown): Promise<void> {
  const catalog = await catalogOf(parts, argument);
  if (catalog === undefined) return;
  const choice = await chooseOne<OutputItem>(
    [
      { output: "typescript", icon: "symbol-class", label: texts.typescript, detail: texts.typescriptDetail },
      { output: "json-schema", icon: "json", label: texts.jsonSchema, detail: texts.jsonSchemaDetail },
      { output: "markdown", icon: "markdown", label: texts.page, detail: texts.pageDetail },
    ],
    { title: titles.generate({ api: catalog.name }) },
  );
  if (choice === undefined) return;
  const made = await parts.requests.generate({ catalogId: catalog.id, output: choice.output });
  if (made === null) return;
  const [folder] = workspace.workspaceFolders ?? [];
  const proposed = folder ? Uri.joinPath(folder.uri, made.name) : Uri.file(made.name);
  const file = await chooseNewFile(titles.generate({ api: catalog.name }), proposed);
  if (file === undefined) return;
  const edit = new WorkspaceEdit();
  // The dialog has asked whether a file that is there is to be overwritten.
  edit.createFile(file, { overwrite: true, contents: new TextEncoder().encode(made.text) });
  if (!(await workspace.applyEdit(edit))) throw new Error(failures.fileNotChanged({ file: file.fsPath }));
  await show(await workspace.openTextDocument(file), 0);
}

/** The catalog that is meant: of the node, of the editor, or the one that is chosen. */
async function catalogOf({ store, server }: Parts, argument: unknown): Promise<CatalogSummary | undefined> {
  if (isTreeNode(argument) && argument.kind === "catalog") return argument.catalog;
  const { used, more } = await store.ordered();
  const open = window.activeTextEditor?.document.uri;
  if (open && isCatalogFile(open)) {
    const uri = server.client.code2ProtocolConverter.asUri(open);
    const shown = [...used, ...more].find((each) => each.uri === uri);
    if (shown) return shown;
  }
  const items = (catalogs: readonly CatalogSummary[]) =>
    catalogs
      .filter(({ entryCount }) => entryCount > 0)
      .map((catalog) => ({ catalog, label: catalog.name, description: catalog.id, detail: catalog.summary }));
  const chosen = await chooseOne<PickItem & { readonly catalog?: CatalogSummary }>(
    underSeparator(items(used), items(more)),
    { title: titles.generateFrom, placeholder: placeholders.generateFrom },
  );
  return chosen?.catalog;
}
