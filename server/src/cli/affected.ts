// Where the project uses errors that another version of a catalog has otherwise: its files are analysed with one of the versions in
// force. How the versions differ is catalog/versions.ts's.

import { type Range, TextDocument } from "vscode-languageserver-textdocument";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import { isUseOf, usesIn } from "../features/usesIn.ts";
import { languageOf } from "../parse/languages.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { type Folder, loadFolder } from "./folder.ts";
import { findFiles } from "./paths.ts";
import { isChecked, readUpTo } from "./sources.ts";
import { displayPath } from "./verbose.ts";

/** A place that uses entries. */
export interface UsedPlace {
  /** Relative to the current directory where it is under it. */
  readonly path: string;
  readonly range: Range;
  /** Those that were asked for. */
  readonly entries: readonly string[];
}

export interface UsesOptions {
  /** The directory that is looked through; undefined: the project. */
  readonly root: string | undefined;
  /** The version that is in force; no other catalog with one of `ids` is. */
  readonly catalog: LoadedCatalog;
  readonly ids: readonly string[];
  /** Ids of the entries that are asked for. */
  readonly entries: readonly string[];
  /** Files that are no code: the versions themselves. */
  readonly besides: readonly string[];
}

/** The places, by path and line, in the folder that was looked through: it knows what could not be read. */
export async function placesUsing(
  options: UsesOptions,
): Promise<{ readonly folder: Folder; readonly places: readonly UsedPlace[] }> {
  const { root, catalog, ids, entries, besides } = options;
  const folder = await loadFolder(process.cwd(), { root, instead: { ids, catalog } });
  const places: UsedPlace[] = [];
  const found = await findFiles(folder, [{ uri: folder.project.uri, isDirectory: true }], isChecked);
  for (const { uri, error } of found.failures) folder.skipped.set(uri, error);
  for (const uri of found.files.keys()) {
    if (besides.includes(uri)) continue;
    for (const use of await usesOf(folder, uri)) {
      if (!isUseOf(use, { catalogId: catalog.catalog.id, entryIds: entries })) continue;
      const own = use.entryIds.filter((id) => entries.includes(id));
      places.push({ path: displayPath(folder, uri), range: use.range, entries: own });
    }
  }
  return { folder, places };
}

async function usesOf(folder: Folder, uri: string) {
  try {
    const read = await readUpTo(folder, uri);
    const text = TextDocument.create(uri, languageOf(uri, "") ?? "", 0, read?.text ?? "");
    const file = read && (await folder.engine.analyse(text));
    return file ? usesIn(file.document) : [];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    folder.skipped.set(uri, error);
    return [];
  }
}
