// "Add to Error Catalog…": an error that somebody met, in a log, an answer or code, goes into a catalog of the workspace.

import { Position, QuickPickItemKind, Selection, Uri, WorkspaceEdit, workspace } from "vscode";
import type { AddErrorResult } from "../../../../server/src/makingProtocol.ts";
import type { CatalogSummary } from "../../../../server/src/protocol.ts";
import { currentEditor } from "../../currentEditor.ts";
import { failures, notifications, placeholders, prompts, rows as texts, titles } from "../../messages.ts";
import type { Parts } from "../../parts.ts";
import { showInformation } from "../../shown/messages.ts";
import { askText, chooseOne, type PickItem } from "../../shown/picks.ts";
import { isTreeNode } from "../../treeModel.ts";
import { importCatalog } from "./importCatalog.ts";
import { newCatalog } from "./newCatalog.ts";
import { show } from "./saveCatalog.ts";

type AddedError = Extract<AddErrorResult, { kind: "edit" }>;

/** `argument`: the text in which the error is, or a node of the tree; else what is selected is meant, or the word at the cursor. */
export async function addToCatalog(parts: Parts, argument: unknown): Promise<void> {
  const { requests, pages } = parts;
  const node = isTreeNode(argument) && argument.kind === "catalog" ? argument : undefined;
  const text = typeof argument === "string" ? argument : node ? "" : textAtCursor();
  const catalog = node?.catalog ?? (await chooseCatalog(parts));
  if (catalog === undefined) return;
  const told = await requests.toldError(text, catalog.id);
  const code = await askCode(catalog, told?.code ?? "");
  if (code === undefined) return;
  const status = await askStatus(catalog, told?.status ?? undefined);
  if (status === undefined) return;
  const error = { catalogId: catalog.id, code: code || null, status: Number(status) || null };
  if (error.code === null && error.status === null) return;
  // What was told of another code is not of this one.
  const others = told && told.code === error.code ? told.others : {};
  const answer = await requests.addError({ ...error, others });
  if (answer?.kind === "known") {
    await pages.show({ catalogId: catalog.id, entryId: answer.entryId });
    await showInformation(notifications.knownError({ api: catalog.name }));
  } else if (answer === null) await showInformation(notifications.notAdded({ api: catalog.name }));
  else await add(answer);
}

/** In one step that can be undone; what the error means is selected, to be written over. */
async function add({ uri, version, position, newText }: AddedError): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  if (version !== null && document.version !== version) {
    await showInformation(notifications.fileChanged);
    return;
  }
  const at = new Position(position.line, position.character);
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, at, newText);
  if (!(await workspace.applyEdit(edit)))
    throw new Error(failures.fileNotChanged({ file: document.fileName }));
  const editor = await show(document, position.line + 1);
  const [, before = "", meaning = ""] = MEANING.exec(newText) ?? [];
  const start = document.offsetAt(at) + before.length;
  if (meaning !== "")
    editor.selection = new Selection(document.positionAt(start), document.positionAt(start + meaning.length));
}

/** What the entry means, with what stands before it. */
const MEANING = /^([\s\S]*"meaning":\s*")((?:[^"\\]|\\.)*)"/;

interface CatalogItem extends PickItem {
  readonly catalog?: CatalogSummary;
  readonly makes?: (parts: Parts) => Promise<void>;
}

/** undefined: none was chosen, or one is made first. */
async function chooseCatalog(parts: Parts): Promise<CatalogSummary | undefined> {
  const own = (await parts.store.catalogs()).filter(({ origin }) => origin === "workspace");
  const items: CatalogItem[] = [
    ...own.map((catalog) => ({
      catalog,
      label: catalog.name,
      description: workspace.asRelativePath(Uri.parse(catalog.uri)),
    })),
    ...(own.length > 0 ? [{ label: "", kind: QuickPickItemKind.Separator }] : []),
    { makes: newCatalog, icon: "new-file", label: texts.otherApi, detail: texts.otherApiDetail },
    { makes: importCatalog, icon: "cloud-download", label: texts.importApi, detail: texts.importApiDetail },
  ];
  const chosen = await chooseOne(items, {
    title: titles.addToCatalog,
    placeholder: placeholders.addToCatalog,
  });
  await chosen?.makes?.(parts);
  return chosen?.catalog;
}

function askCode({ name }: CatalogSummary, value: string): Promise<string | undefined> {
  return askText({
    title: titles.addedCode({ api: name }),
    placeholder: placeholders.addedCode,
    value,
    isRight: (text) => (/[\r\n]/.test(text) || text.length > 500 ? prompts.addedCode : undefined),
  }).then((text) => text?.trim());
}

function askStatus({ name }: CatalogSummary, value: number | undefined): Promise<string | undefined> {
  return askText({
    title: titles.addedStatus({ api: name }),
    placeholder: placeholders.addedStatus,
    value: value === undefined ? "" : String(value),
    isRight: (text) => (/^(?:[1-5]\d\d)?$/.test(text.trim()) ? undefined : prompts.addedStatus),
  });
}

function textAtCursor(): string {
  const editor = currentEditor();
  if (editor === undefined) return "";
  const { document, selection } = editor;
  if (!selection.isEmpty) return document.getText(selection);
  const word = document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}_.:-]+/u);
  return word === undefined ? "" : document.getText(word);
}
