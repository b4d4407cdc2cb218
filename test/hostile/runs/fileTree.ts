// Looks through a folder as `error-atlas check` does: for catalogs, settings and sources.

import { loadFolder } from "../../../server/src/cli/folder.ts";
import { walk } from "../../../server/src/workspace/walk.ts";

/** How many files and directories it found, and why it skipped some. */
export async function run(folder: string) {
  const opened = await loadFolder(folder);
  const { files, directories } = await walk(opened.named, opened.uri, (name) => name.endsWith(".ts"), {
    maxDirectories: Number.POSITIVE_INFINITY,
    onError: (uri, error) => opened.skipped.set(uri, error),
  });
  return {
    files: files.length,
    directories,
    skipped: [...new Set([...opened.skipped.values()].map((error) => (error as Error).message))],
  };
}
