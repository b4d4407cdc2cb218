// "Import Error Catalog…": makes a catalog of a page, a list or a specification that somebody has in an editor, on the clipboard or in a
// file, shows what was found, the doubtful first, and saves it.

import { env, QuickPickItemKind, type Uri, workspace } from "vscode";
import type { ImportAnswer, ImportParams } from "../../../server/src/protocol.ts";
import { baseName } from "../baseName.ts";
import { currentEditor } from "../currentEditor.ts";
import { offerHelp } from "../log.ts";
import { notifications, placeholders, progress, rows as texts, titles } from "../messages.ts";
import type { Parts } from "../parts.ts";
import { chooseFile } from "../shown/files.ts";
import { showInformation, showWarning } from "../shown/messages.ts";
import { chooseOne, type PickItem } from "../shown/picks.ts";
import { whileShown } from "../shown/progress.ts";
import { askCalled, askName, idOf } from "./catalogQuestions.ts";
import { saveCatalog } from "./saveCatalog.ts";

/** A text to import: where it is from, as the server takes it. */
type Given = Pick<ImportParams, "text" | "file" | "uri">;

type Catalog = Extract<ImportAnswer, { kind: "catalog" }>;

export async function importCatalog(parts: Parts): Promise<void> {
  const given = await chooseText(parts);
  if (given === undefined) return;
  const found = await imported(parts, given);
  if (found === undefined) return;
  const name = await askName(found.name);
  if (name === undefined) return;
  const called = await askCalled();
  if (called === undefined) return;
  const catalog = await imported(parts, { ...given, name, id: idOf(name), ...called });
  const line = catalog && (await previewed(catalog));
  if (line !== undefined) await saveCatalog(catalog!, line);
}

/** Imports; what keeps it from being a catalog with errors is said. */
async function imported(parts: Parts, params: ImportParams): Promise<Catalog | undefined> {
  const answer = await whileShown(progress.importing, (token) => parts.requests.importText(params, token));
  if (answer === undefined) return undefined;
  if (answer === null) {
    await offerHelp(notifications.importFailed);
    return undefined;
  }
  if (answer.kind === "refused") {
    await showWarning(notifications.notImported({ why: answer.why }));
    return undefined;
  }
  if (answer.entries.length > 0) return answer;
  await showWarning(notifications.nothingImported({ why: answer.reasons[0] ?? "" }));
  return undefined;
}

/** The list of what was found. The line of what was chosen; undefined: it is not to be saved. */
async function previewed({ id, entries, doubts }: Catalog): Promise<number | undefined> {
  const separator = (label: string): PickItem => ({ label, kind: QuickPickItemKind.Separator });
  const chosen = await chooseOne<PickItem & { readonly line?: number }>(
    [
      ...(doubts.length > 0 ? [separator(texts.doubts({ count: doubts.length }))] : []),
      ...doubts.map(({ line, text }) => ({ line, label: text, icon: "question" })),
      separator(texts.errors({ count: entries.length })),
      ...entries.map(({ line, text, statuses, meaning }) => ({
        line,
        label: text,
        description: statuses.join(", "),
        detail: meaning,
      })),
    ],
    { title: titles.preview({ id }), placeholder: placeholders.preview },
  );
  return chosen?.line;
}

/** Where the text is taken from. undefined: nothing was chosen, or there is nothing. */
async function chooseText({ server }: Parts): Promise<Given | undefined> {
  const editor = currentEditor();
  const place = (uri: Uri): Pick<ImportParams, "file" | "uri"> => ({
    file: baseName(uri.path),
    uri: server.client.code2ProtocolConverter.asUri(uri),
  });
  interface Choice extends PickItem {
    readonly take: () => Promise<Given | undefined>;
  }
  const choices: Choice[] = [
    ...(editor && !editor.selection.isEmpty
      ? [
          {
            label: texts.fromSelection,
            description: baseName(editor.document.uri.path),
            take: async () => ({ text: editor.document.getText(editor.selection) }),
          },
        ]
      : []),
    ...(editor
      ? [
          {
            label: texts.fromEditor,
            description: baseName(editor.document.uri.path),
            take: async () => ({ text: editor.document.getText(), ...place(editor.document.uri) }),
          },
        ]
      : []),
    // Read when it is asked for only: in a browser VS Code needs a permission for it.
    { label: texts.fromClipboard, take: async () => ({ text: await env.clipboard.readText() }) },
    {
      label: texts.fromFile,
      take: async () => {
        const uri = await chooseFile(titles.importCatalog);
        if (uri === undefined) return undefined;
        return { text: (await workspace.openTextDocument(uri)).getText(), ...place(uri) };
      },
    },
  ];
  const choice = await chooseOne(choices, {
    title: titles.importCatalog,
    placeholder: placeholders.importCatalog,
  });
  const given = await choice?.take();
  if (given?.text.trim() !== "") return given;
  await showInformation(notifications.importNothing);
  return undefined;
}
