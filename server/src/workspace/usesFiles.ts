// The files that are looked through for uses of entries: which there are, what is remembered of each, and their texts.

import type { Clues } from "./clues.ts";
import type { Cancellation } from "./fileSystem.ts";
import { files as texts } from "./messages.ts";
import { uriKey } from "./uris.ts";
import type { Analysed, Limits, UsesIndexOptions } from "./usesModel.ts";
import { walk } from "./walk.ts";

/** What is remembered of a file. */
export interface KnownFile<Use> {
  readonly uri: string;
  readonly isSource: boolean;
  /** Counts its changes, so that what was read before one is not taken for what is there after it. */
  version: number;
  length: number;
  clues: Clues | undefined;
  analysed: Analysed<Use> | undefined;
}

/** What is found in it is to be found again. */
export function forgetUses(file: KnownFile<unknown>): void {
  file.version++;
  file.analysed = undefined;
}

export interface ListOptions<Use>
  extends Pick<UsesIndexOptions<Use>, "fileSystem" | "folders" | "openFiles" | "kindOf" | "onError"> {
  readonly limits: Pick<Limits, "files">;
}

/**
 * The keys of the files of the folders; where none is open, of those that are open themselves.
 * @param known is brought up to date: what is remembered of files that are there stays
 * @param limit hears of a folder that has more files than are looked through
 * @returns undefined: cancelled
 */
export async function listFiles<Use>(
  { fileSystem, folders, openFiles, kindOf, onError, limits }: ListOptions<Use>,
  known: Map<string, KnownFile<Use>>,
  limit: (message: string) => void,
  cancellation: Cancellation,
): Promise<ReadonlySet<string> | undefined> {
  const keys = new Set<string>();
  /** False: there are too many already. */
  const take = (uri: string): boolean => {
    const kind = kindOf(uri.slice(uri.lastIndexOf("/") + 1));
    if (kind === undefined || keys.has(uri)) return true;
    if (keys.size >= limits.files) return false;
    keys.add(uri);
    const isSource = kind === "source";
    if (!known.has(uri))
      known.set(uri, { uri, isSource, version: 0, length: 0, clues: undefined, analysed: undefined });
    return true;
  };
  if (folders().length === 0) for (const uri of openFiles()) take(uriKey(uri));
  for (const folder of folders()) {
    const { files, truncated } = await walk(
      fileSystem,
      uriKey(folder),
      (name) => kindOf(name) !== undefined,
      { cancellation, onError },
    );
    if (cancellation.isCancellationRequested) return undefined;
    if (!files.every(take) || truncated) limit(texts.tooManyFiles({ folder, most: keys.size }));
  }
  for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
  return keys;
}

/** The texts of files, as they are in editors, else on disk. undefined: it cannot be read, or has more bytes than `mostBytes`. */
export async function textsOf(
  files: readonly Pick<KnownFile<unknown>, "uri">[],
  mostBytes: number,
  { fileSystem, openText }: Pick<UsesIndexOptions<unknown>, "fileSystem" | "openText">,
): Promise<readonly (string | undefined)[]> {
  const closed = files.filter(({ uri }) => openText(uri) === undefined).map(({ uri }) => uri);
  const texts = await fileSystem.readFiles(closed, { mostBytes });
  return files.map(({ uri }) => openText(uri) ?? texts[closed.indexOf(uri)]);
}
