// What both commands stand on: the catalogs in force in the current directory, and the settings that the editor would use there.

import path from "node:path";
import { type ParseError, parse as parseJson, printParseErrorCode } from "jsonc-parser";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { builtinCatalogs } from "../catalog/builtin.ts";
import { withoutKeys } from "../catalog/keys.ts";
import { type AnalysedFile, analyseClosed, createProject, type Project } from "../lsp/project.ts";
import { parseSettings, type Settings, settingsSection } from "../lsp/settings.ts";
import { nodeFileSystem } from "../node/fileSystem.ts";
import { type CatalogStore, createCatalogStore } from "../workspace/catalogStore.ts";
import { discoverCatalogs } from "../workspace/discover.ts";
import { neverCancelled, notRead } from "../workspace/fileSystem.ts";

export interface Engine {
  /** The current directory: globs of the settings, and the paths that are printed, are relative to it. */
  readonly folder: string;
  readonly store: CatalogStore;
  readonly settings: Settings;
  readonly project: Project;
  /** For people: what could not be read or used. */
  readonly problems: readonly string[];
}

/**
 * The file as an editor with the folder open would see it, under the rules that hold for it.
 * @param api a catalog id that counts instead of what is configured
 * @returns undefined where the file is left alone
 */
export function analyseFile(
  { project, settings, store }: Engine,
  text: TextDocument,
  api?: string,
): Promise<AnalysedFile | undefined> {
  return analyseClosed(project, text, settings, store.index(), { api });
}

/**
 * Rejects where .vscode/settings.json is there but cannot be read.
 * @param overrides settings that count instead of those in .vscode/settings.json
 */
export async function loadEngine(directory: string, overrides: Partial<Settings> = {}): Promise<Engine> {
  const folder = URI.file(path.resolve(directory)).toString();
  const [found, given] = await Promise.all([
    discoverCatalogs(nodeFileSystem, [folder], neverCancelled),
    readSettings(path.join(directory, ".vscode", "settings.json")),
  ]);
  const store = createCatalogStore(builtinCatalogs);
  store.setDisk(found.files);
  const clean = (problem: string) => withoutKeys(problem, store.index());
  const problems = [...found.problems, ...given.problems].map(clean);
  const project = createProject({
    fileSystem: nodeFileSystem,
    folders: () => [folder],
    openText: () => undefined,
    onError: (uri, error) => problems.push(clean(notRead(uri, error))),
  });
  project.modules.setManifests(found.manifests);
  return { folder, store, settings: { ...given.settings, ...overrides }, project, problems };
}

async function readSettings(file: string) {
  const text = (await nodeFileSystem.readFile(URI.file(path.resolve(file)).toString())) ?? "{}";
  const errors: ParseError[] = [];
  const all: unknown = parseJson(text, errors, { allowTrailingComma: true });
  const ours: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(typeof all === "object" && all !== null ? all : {})) {
    if (name.startsWith(`${settingsSection}.`)) ours[name.slice(settingsSection.length + 1)] = value;
  }
  const { settings, problems } = parseSettings(ours);
  const broken = errors.map(
    ({ error, offset }) =>
      `${file}:${text.slice(0, offset).split("\n").length}: ${printParseErrorCode(error)}; what can be read is used.`,
  );
  return { settings, problems: [...broken, ...problems] };
}
