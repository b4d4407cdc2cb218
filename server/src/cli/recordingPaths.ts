// The files of recordings that `import` is told of: those that are named, and in directories all that may be recordings.

import path from "node:path";
import { URI } from "vscode-uri";
import type { ImportTask } from "../import/task.ts";
import { loadFolder } from "./folder.ts";
import { failures } from "./messages.ts";
import { failure, findFiles, namedPaths } from "./paths.ts";

/** Finds them; the current directory where nothing is named. Why not, where what a person named cannot be read. */
export async function recordingsOf(
  paths: readonly string[],
  root: string | undefined,
): Promise<Pick<ImportTask, "recordings" | "at"> | string> {
  const { named, failures: missing } = namedPaths(paths.length > 0 ? paths : ["."]);
  const folder = await loadFolder(process.cwd(), { root, named });
  const { files, failures: unread } = await findFiles(folder, named, mayBeRecording);
  const [fault] = [...missing, ...unread].map((each) => failure(folder, each));
  if (fault) return failures.cannotRead({ file: fault.path, why: fault.message });
  const recordings = [...files].map(([uri, { isNamed }]) => {
    const full = URI.parse(uri).fsPath;
    return { path: full, name: path.relative(process.cwd(), full).replaceAll("\\", "/"), isNamed };
  });
  const above = root === undefined ? commonFolder(recordings.map((each) => each.path)) : path.resolve(root);
  return { recordings, at: { file: path.join(above, "recordings"), root: above } };
}

/** Whether a file may have recordings, by its name; our own files have none. */
function mayBeRecording(name: string): boolean {
  return (
    /\.(?:har|jsonc?|jsonl|ndjson)$/i.test(name) &&
    !/\.(?:error-catalog|import)\.jsonc?$|^package(?:-lock)?\.json$/i.test(name)
  );
}

/** The folder that all files lie in: the current one if it is. */
function commonFolder(files: readonly string[]): string {
  let folder = process.cwd();
  const isOutside = (file: string) => {
    const relative = path.relative(folder, file);
    return relative.startsWith("..") || path.isAbsolute(relative);
  };
  while (files.some(isOutside) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return folder;
}
