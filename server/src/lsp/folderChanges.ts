// What comes and goes with a folder. Editors tell of a folder that is removed or renamed as one change, and of nothing in it: here it
// becomes the changes of the files that this is about.

import type { FileChange, FileSystem } from "../workspace/fileSystem.ts";
import { uriKey } from "../workspace/uris.ts";
import { walk } from "../workspace/walk.ts";

/**
 * All files of which something is known in places that are gone; what is gone need not have been a folder.
 * @param known the keys of the files of which something is known (`uriKey`)
 */
export function filesInRemoved(removed: readonly string[], known: Iterable<string>): readonly FileChange[] {
  const places = new Set(removed.map(uriKey));
  const found = new Set<string>();
  for (const key of known) if (!places.has(key) && isBelow(key, places)) found.add(key);
  return [...found].map((uri) => ({ uri, comesOrGoes: true }));
}

/** The files of a folder that has come, as far as their names are wanted; none where it is a file. Never rejects. */
export async function filesInCreated(
  fileSystem: FileSystem,
  uri: string,
  wanted: (name: string) => boolean,
): Promise<readonly FileChange[]> {
  const { files } = await walk(fileSystem, uri, wanted);
  return files.map((file) => ({ uri: file, comesOrGoes: true }));
}

/** Whether something is no part of `.git` or of installed packages, where much comes and goes that is not looked into. */
export function mayBeOurs(uri: string): boolean {
  return !/\/(?:\.git|node_modules)(?:\/|$)/.test(uri);
}

function isBelow(key: string, places: ReadonlySet<string>): boolean {
  for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1))
    if (places.has(key.slice(0, end))) return true;
  return false;
}
