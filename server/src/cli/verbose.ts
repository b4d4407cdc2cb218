// What `--verbose` prints: which files a run goes by, and what it skipped and why.

import { withoutKeys } from "../catalog/keys.ts";
import { parseUri, relativePath } from "../workspace/uris.ts";
import type { Folder } from "./folder.ts";
import { verbose as words } from "./messages.ts";
import type { Failure } from "./report.ts";

/** A line for each file that is used, and for each that was skipped; for standard error. */
export async function verboseLines(folder: Folder): Promise<readonly string[]> {
  const { uri, project, settingsFile, store, engine } = folder;
  const files = store.files();
  const builtIn = store.index().catalogs.filter(({ origin }) => origin === "built-in");
  const configurations = await engine.project.configurations.states();
  const lines = [
    words.folder({ path: parseUri(uri).fsPath }),
    words.root[project.why]({ path: parseUri(project.uri).fsPath }),
    settingsFile === undefined
      ? words.noSettings({})
      : words.settings({ path: displayPath(folder, settingsFile) }),
    ...configurations.map((one) => words.configuration({ path: displayPath(folder, one.uri) })),
    words.builtIn({ count: builtIn.length }),
    ...files.flatMap(({ uri: file, origin }) =>
      origin === undefined ? [] : [words.catalog[origin]({ path: displayPath(folder, file) })],
    ),
    ...skippedPaths(folder).map(({ path, message }) => words.skipped({ path, why: message })),
  ];
  return lines.map((line) => withoutKeys(line, store.index()));
}

/** What was found and could not be read, and why. */
export function skippedPaths(folder: Folder): readonly Failure[] {
  return [...folder.skipped]
    .map(([uri, error]) => ({
      path: displayPath(folder, uri),
      message: error instanceof Error ? error.message : String(error),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Relative to the current directory where the file is under it, with `/` on every system. */
export function displayPath(folder: Pick<Folder, "uri">, uri: string): string {
  const relative = relativePath(folder.uri, uri);
  return relative === undefined || relative === "" ? parseUri(uri).fsPath : relative;
}
