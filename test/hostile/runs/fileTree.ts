// Looks through a folder as `error-atlas check` does: for catalogs, settings and sources.

import { loadEngine } from "../../../server/src/cli/engine.ts";
import { walk } from "../../../server/src/workspace/walk.ts";

/** How many files and directories it found, and why it skipped some. */
export async function run(folder: string) {
  const engine = await loadEngine(folder);
  const { files, directories } = await walk(engine.named, engine.folder, (name) => name.endsWith(".ts"), {
    maxDirectories: Number.POSITIVE_INFINITY,
    onError: (uri, error) => engine.skipped.set(uri, error),
  });
  return {
    files: files.length,
    directories,
    skipped: [...new Set([...engine.skipped.values()].map((error) => (error as Error).message))],
  };
}
