// What both commands stand on: the catalogs in force in the current directory, and the settings that the editor would use there.

import path from "node:path";
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { URI } from "vscode-uri";
import { builtinCatalogs } from "../catalog/builtin.ts";
import { parseSettings, type Settings, settingsSection } from "../lsp/settings.ts";
import { nodeFileSystem } from "../node/fileSystem.ts";
import { type CatalogStore, createCatalogStore } from "../workspace/catalogStore.ts";
import { discoverCatalogs } from "../workspace/discover.ts";
import { neverCancelled } from "../workspace/fileSystem.ts";

export interface Engine {
  /** The current directory: globs of the settings, and the paths that are printed, are relative to it. */
  readonly folder: string;
  readonly store: CatalogStore;
  readonly settings: Settings;
  /** For people: what could not be read or used. */
  readonly problems: readonly string[];
}

/** Rejects where .vscode/settings.json is there but cannot be read. */
export async function loadEngine(directory: string): Promise<Engine> {
  const folder = URI.file(path.resolve(directory)).toString();
  const [found, given] = await Promise.all([
    discoverCatalogs(nodeFileSystem, [folder], neverCancelled),
    readSettings(path.join(directory, ".vscode", "settings.json")),
  ]);
  const store = createCatalogStore(builtinCatalogs);
  store.setDisk(found.files);
  return { folder, store, settings: given.settings, problems: [...found.problems, ...given.problems] };
}

async function readSettings(file: string) {
  const text = (await nodeFileSystem.readFile(URI.file(path.resolve(file)).toString())) ?? "{}";
  const errors: ParseError[] = [];
  const all: unknown = parse(text, errors, { allowTrailingComma: true });
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
