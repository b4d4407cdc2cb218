// "Update Error Catalog…": imports anew what a catalog of the workspace was made from, shows what would change, and changes the catalog's
// file: what a person has written in it stays.

import { commands, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { type CatalogSummary, virtualScheme } from "../../../../server/src/protocol.ts";
import { globOfFile } from "../../apiSetting.ts";
import { baseName } from "../../baseName.ts";
import { commandIds } from "../../commandIds.ts";
import { buttons, failures, notifications, placeholders, titles } from "../../messages.ts";
import type { Parts } from "../../parts.ts";
import { showInformation } from "../../shown/messages.ts";
import { chooseOne } from "../../shown/picks.ts";
import { isTreeNode } from "../../treeModel.ts";
import { rememberText } from "../../unchanged.ts";
import { chooseText, type Given, type ImportedCatalog, imported, isCatalogFile } from "./importedText.ts";
import { baseFile, exists, show } from "./saveCatalog.ts";
import { updateRows } from "./updateRows.ts";

/** `argument`: a node of the tree, where it is started from there. */
export async function updateCatalog(parts: Parts, argument: unknown): Promise<void> {
  const file = await fileOf(parts, argument);
  if (file === undefined) return;
  const given = await chooseText(parts, titles.updateCatalog, await sourcesOf(parts, file));
  if (given !== undefined) await updateFrom(parts, file, given);
}

/** Shows what would change in the file of a catalog, and changes it where that is wanted. */
export async function updateFrom(parts: Parts, file: Uri, given: Given): Promise<void> {
  const document = await workspace.openTextDocument(file);
  const isUnchanged = rememberText(document);
  const base = await textOf(baseFile(file));
  const update = await imported(parts, { ...given, into: { text: document.getText(), base } });
  if (update === undefined) return;
  if (update.text === document.getText()) {
    await showInformation(notifications.nothingToUpdate({ path: workspace.asRelativePath(file) }));
    return;
  }
  const chosen = await chooseOne(updateRows(update), {
    title: titles.update({ path: workspace.asRelativePath(file) }),
    placeholder: placeholders.update,
  });
  if (chosen === undefined) return;
  if (chosen.compares && !(await isAgreedTo(document, update))) return;
  if (isUnchanged()) await apply(document, update, chosen.line ?? 0);
}

/** Shows both texts side by side, and asks. */
async function isAgreedTo({ uri }: TextDocument, { text }: ImportedCatalog): Promise<boolean> {
  const updated = await workspace.openTextDocument({ language: "json", content: text });
  const path = workspace.asRelativePath(uri);
  await commands.executeCommand("vscode.diff", uri, updated.uri, titles.update({ path }));
  return (await showInformation(notifications.compared({ path }), buttons.update)) !== undefined;
}

/**
 * One step to undo. Saved at once, both, as the next update tells from the file beside the catalog what a person has written since.
 */
async function apply(document: TextDocument, { text, base }: ImportedCatalog, line: number): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, wholeOf(document), text);
  const beside = baseFile(document.uri);
  const present = (await exists(beside)) ? await workspace.openTextDocument(beside) : undefined;
  if (present) edit.replace(beside, wholeOf(present), base);
  else edit.createFile(beside, { contents: new TextEncoder().encode(base) });
  if (!(await workspace.applyEdit(edit)) || !(await document.save()) || !((await present?.save()) ?? true))
    throw new Error(failures.fileNotChanged({ file: document.fileName }));
  await show(document, line);
}

function wholeOf({ lineCount }: TextDocument): Range {
  return new Range(0, 0, lineCount, 0);
}

/** A file's text; undefined where there is none. */
async function textOf(file: Uri): Promise<string | undefined> {
  return (await exists(file)) ? (await workspace.openTextDocument(file)).getText() : undefined;
}

/** The file of the catalog that is meant: of the node, of the editor, or the one that is chosen. */
async function fileOf({ store }: Parts, argument: unknown): Promise<Uri | undefined> {
  const node = isTreeNode(argument) && argument.kind === "catalog" ? argument.catalog : undefined;
  if (node?.origin === "workspace") return Uri.parse(node.uri);
  const open = window.activeTextEditor?.document.uri;
  if (open && isCatalogFile(open) && open.scheme !== virtualScheme) return open;
  const own = (await store.catalogs()).filter(({ origin }) => origin === "workspace");
  if (own.length === 0) {
    const button = await showInformation(notifications.noOwnCatalog, buttons.importCatalog);
    if (button !== undefined) await commands.executeCommand(commandIds.importCatalog);
    return undefined;
  }
  if (own.length === 1) return Uri.parse(own[0]!.uri);
  const items = own.map(({ name, uri }) => ({
    label: name,
    description: workspace.asRelativePath(Uri.parse(uri)),
    uri,
  }));
  const chosen = await chooseOne(items, {
    title: titles.updateCatalog,
    placeholder: placeholders.ownCatalog,
  });
  return chosen && Uri.parse(chosen.uri);
}

/** Most files of one name that are offered. */
const MOST_SOURCES = 5;

/** The files of the workspace that have the names of what the catalog was made from. */
async function sourcesOf({ store, server }: Parts, file: Uri): Promise<readonly Uri[]> {
  const uri = server.client.code2ProtocolConverter.asUri(file);
  const summary: CatalogSummary | undefined = (await store.catalogs()).find((each) => each.uri === uri);
  const names = (summary?.documents ?? []).map(baseName).filter((name) => /^[^*?]+\.\w+$/.test(name));
  const found = await Promise.all(
    names.map((name) => workspace.findFiles(`**/${globOfFile(name)}`, "**/node_modules/**", MOST_SOURCES)),
  );
  return found.flat();
}
