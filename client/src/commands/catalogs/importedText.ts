// What an import is made from, and the answer of the server: chosen and asked for by all commands that import.

import { env, type Uri, workspace } from "vscode";
import type { ImportAnswer, ImportParams } from "../../../../server/src/makingProtocol.ts";
import { baseName } from "../../baseName.ts";
import { currentEditor } from "../../currentEditor.ts";
import { offerHelp } from "../../log.ts";
import { notifications, placeholders, progress, rows as texts } from "../../messages.ts";
import type { Parts } from "../../parts.ts";
import { chooseFile } from "../../shown/files.ts";
import { showInformation, showWarning } from "../../shown/messages.ts";
import { chooseOne, type PickItem } from "../../shown/picks.ts";
import { whileShown } from "../../shown/progress.ts";

/** A text to import: where it is from, as the server takes it. */
export type Given = Pick<ImportParams, "text" | "file" | "uri">;

export type ImportedCatalog = Extract<ImportAnswer, { kind: "catalog" }>;

/** Imports; what keeps it from being a catalog with errors is said. */
export async function imported(
  { requests }: Pick<Parts, "requests">,
  params: ImportParams,
): Promise<ImportedCatalog | undefined> {
  const answer = await whileShown(progress.importing, (token) => requests.importText(params, token));
  if (answer === undefined) return undefined;
  if (answer === null) {
    await offerHelp(notifications.importFailed);
    return undefined;
  }
  if (answer.kind === "refused") {
    await showWarning(notifications.notImported({ why: answer.why }));
    return undefined;
  }
  const [why] = answer.reasons;
  if (why === undefined && answer.entries.length > 0) return answer;
  await showWarning(notifications.nothingImported({ why: why ?? "" }));
  return undefined;
}

/**
 * Asks where the text is to be taken from; `files` come first, where there are such. undefined: nothing was chosen, or there is nothing.
 */
export async function chooseText(
  { server }: Pick<Parts, "server">,
  title: string,
  files: readonly Uri[] = [],
): Promise<Given | undefined> {
  const editor = currentEditor();
  const fileText = async (uri: Uri): Promise<Given> => ({
    text: (await workspace.openTextDocument(uri)).getText(),
    file: baseName(uri.path),
    uri: server.client.code2ProtocolConverter.asUri(uri),
  });
  interface Choice extends PickItem {
    readonly take: () => Promise<Given | undefined>;
  }
  const isNamed = files.some((uri) => uri.toString() === editor?.document.uri.toString());
  const choices: Choice[] = [
    ...files.map((uri) => ({
      label: baseName(uri.path),
      description: workspace.asRelativePath(uri),
      take: () => fileText(uri),
    })),
    ...(editor && !editor.selection.isEmpty
      ? [
          {
            label: texts.fromSelection,
            description: baseName(editor.document.uri.path),
            take: async () => ({ text: editor.document.getText(editor.selection) }),
          },
        ]
      : []),
    ...(editor && !isNamed && !isCatalogFile(editor.document.uri)
      ? [
          {
            label: texts.fromEditor,
            description: baseName(editor.document.uri.path),
            take: () => fileText(editor.document.uri),
          },
        ]
      : []),
    // Read when it is asked for only: in a browser VS Code needs a permission for it.
    { label: texts.fromClipboard, take: async () => ({ text: await env.clipboard.readText() }) },
    {
      label: texts.fromFile,
      take: async () => {
        const uri = await chooseFile(title);
        return uri && fileText(uri);
      },
    },
  ];
  const choice = await chooseOne(choices, { title, placeholder: placeholders.importCatalog });
  const given = await choice?.take();
  if (given?.text.trim() !== "") return given;
  await showInformation(notifications.importNothing);
  return undefined;
}

/** Whether a file is one of a catalog, by its name. */
export function isCatalogFile({ path }: Uri): boolean {
  return /\.error-catalog\.jsonc?$/.test(path);
}
