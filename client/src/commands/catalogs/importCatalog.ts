// "Import Error Catalog…": makes a catalog of a page, a list or a specification that somebody has in an editor, on the clipboard or in a
// file, shows what was found, the doubtful first, and saves it.

import { QuickPickItemKind } from "vscode";
import { placeholders, rows as texts, titles } from "../../messages.ts";
import type { Parts } from "../../parts.ts";
import { chooseOne, type PickItem } from "../../shown/picks.ts";
import { askCalled, askName, idOf } from "./catalogQuestions.ts";
import { chooseText, type ImportedCatalog, imported } from "./importedText.ts";
import { saveCatalog } from "./saveCatalog.ts";
import { updateFrom } from "./updateCatalog.ts";

/** `known`: the host or package of the API, where it is known. */
export async function importCatalog(parts: Parts, known?: string): Promise<void> {
  const given = await chooseText(parts, titles.importCatalog);
  if (given === undefined) return;
  const found = await imported(parts, given);
  if (found === undefined) return;
  const name = await askName(found.name);
  if (name === undefined) return;
  const called = await askCalled(known);
  if (called === undefined) return;
  const catalog = await imported(parts, { ...given, name, id: idOf(name), ...called });
  const line = catalog && (await previewed(catalog));
  if (line === undefined) return;
  const present = await saveCatalog(catalog!, line);
  if (present !== undefined) await updateFrom(parts, present, given);
}

/** The list of what was found. The line of what was chosen; undefined: it is not to be saved. */
async function previewed({ id, entries, doubts }: ImportedCatalog): Promise<number | undefined> {
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
