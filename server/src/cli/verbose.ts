// What `--verbose` prints: which files a run goes by, and what it skipped and why.

import { withoutKeys } from "../catalog/keys.ts";
import { parseUri, relativePath } from "../workspace/uris.ts";
import type { Folder, GivenProject } from "./folder.ts";
import type { Failure } from "./report.ts";

const ROOTS: Readonly<Record<GivenProject["why"], string>> = {
  workspace: "it lists the folder as a workspace",
  repository: "the repository",
  folder: "the folder itself",
  option: "--root",
};

/** A line for each file that is used, and for each that was skipped; for standard error. */
export async function verboseLines(folder: Folder): Promise<readonly string[]> {
  const { uri, project, settingsFile, store, engine } = folder;
  const files = store.files().filter(({ origin }) => origin !== undefined);
  const builtIn = store.index().catalogs.filter(({ origin }) => origin === "built-in");
  const configurations = await engine.project.configurations.states();
  const lines = [
    `Folder: ${parseUri(uri).fsPath}`,
    `Root: ${parseUri(project.uri).fsPath} (${ROOTS[project.why]})`,
    `Settings: ${settingsFile === undefined ? "none" : displayPath(folder, settingsFile)}`,
    ...configurations.map((one) => `Configuration: ${displayPath(folder, one.uri)}`),
    `Catalogs: ${builtIn.length} built in`,
    ...files.map((one) => `Catalog: ${displayPath(folder, one.uri)} (${one.origin})`),
    ...skippedPaths(folder).map(({ path, message }) => `Skipped: ${path}. ${message}`),
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
