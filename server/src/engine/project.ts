// All that the analysis of a file takes from the files around it: the error-atlas.json that holds for it, and the modules that
// it imports. One object, used by the server and by the command line alike.

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { AnalysedDocument } from "../features/document.ts";
import { isJson } from "../parse/languages.ts";
import type { FileReferences } from "../references/fileReferences.ts";
import { because } from "../text/reason.ts";
import { atOnce, inSlices } from "../text/slices.ts";
import type { CatalogState } from "../workspace/catalogStore.ts";
import { type Configurations, createConfigurations } from "../workspace/configurations.ts";
import type { FileSystem } from "../workspace/fileSystem.ts";
import { createWorkspaceModules, type ModulesView, type WorkspaceModules } from "../workspace/modules.ts";
import { producingNames } from "../workspace/producers.ts";
import type { Quarantine } from "../workspace/quarantine.ts";
import { createUnproducedEntries, type UnproducedEntries } from "../workspace/unproduced.ts";
import { folderOf } from "../workspace/uris.ts";
import { analysing, parse, readingJsonText, readReferences } from "./analyse.ts";
import { type FileOptions, fileOptions } from "./fileOptions.ts";
import type { Settings } from "./settings.ts";

export interface Project {
  readonly configurations: Configurations;
  readonly modules: WorkspaceModules;
  readonly unproduced: UnproducedEntries;
  /** What holds for a file. Never rejects. */
  optionsFor(uri: string, settings: Settings, catalogs: CatalogIndex): Promise<FileOptions>;
  /** Catalogs' files with all that is wrong with them: entries too that the API's own code never names. Never rejects. */
  withUnproduced(states: readonly CatalogState[], catalogs: CatalogIndex): Promise<readonly CatalogState[]>;
  /** Hears of a file, or of a module, that is left alone because it costs too much; `why` goes on behind its name. */
  readonly onLeftAlone: (uri: string, why: string) => void;
  /** Runs an analysis of the file with the modules that it imports: see `WorkspaceModules.withModules`. */
  withModules<T>(uri: string, analyse: (view: ModulesView) => T): Promise<T>;
}

/** A file that is analysed a single time. */
export interface AnalysedFile extends Pick<FileOptions, "rules" | "preset"> {
  readonly document: AnalysedDocument;
  /** The keys of the modules that the analysis has asked for; see `uriKey`. */
  readonly dependencies: ReadonlySet<string>;
}

/**
 * A file that no editor has open, as an editor would see it, under the rules that hold for it.
 * @returns undefined where the file is left alone
 */
export async function analyseClosed(
  project: Project,
  text: TextDocument,
  settings: Settings,
  index: CatalogIndex,
  { api, pause }: ClosedFileOptions = {},
): Promise<AnalysedFile | undefined> {
  const options = await project.optionsFor(text.uri, settings, index);
  const references = options.ignored ? undefined : await referencesOf(project, text, pause);
  if (!references) return undefined;
  const dependencies = project.modules.dependenciesOf(text.uri);
  project.modules.forget(text.uri);
  if (references.leftAlone !== undefined) {
    project.onLeftAlone(text.uri, references.leftAlone);
    return undefined;
  }
  const { catalogs, apiSource, isNarrow, produced, rules, preset } = options;
  const given =
    api === undefined
      ? { api: options.api, apiSource, isNarrow }
      : { api, apiSource: because`the option ${"--api"}` };
  const analysis = analysing({ text, references }, catalogs, { ...given, produced });
  const document = pause ? await inSlices(analysis, pause) : atOnce(analysis);
  return (
    document && {
      document,
      rules,
      preset,
      dependencies,
    }
  );
}

export interface ClosedFileOptions {
  /** A catalog id that counts instead of what is configured. */
  readonly api?: string | undefined;
  /** Lets others have their turn while a large file is read, see `inSlices`; without it, it is read at once. */
  readonly pause?: () => Promise<void>;
}

/** Of a file in no language that we read, undefined. */
async function referencesOf(project: Project, text: TextDocument, pause: ClosedFileOptions["pause"]) {
  if (pause && isJson(text)) return inSlices(readingJsonText(text), pause);
  const parsed = parse(text);
  if (!parsed) return undefined;
  let read: FileReferences | undefined;
  return project.withModules(text.uri, ({ imports }) => {
    // What takes too long is not tried again once the modules are there that it asked for.
    if (read?.leftAlone === undefined) read = readReferences(text, parsed, imports);
    return read;
  });
}

export interface ProjectOptions {
  readonly fileSystem: FileSystem;
  readonly folders: () => readonly string[];
  /** The text of a file that is open in an editor. */
  readonly openText: (uri: string) => string | undefined;
  /** Lets others have their turn in long work; nobody waits on the command line. */
  readonly pause?: () => Promise<void>;
  readonly onLeftAlone: Project["onLeftAlone"];
  /** Hears of a file that is there and cannot be read. */
  readonly onError: (uri: string, error: unknown) => void;
  readonly quarantine?: Quarantine;
}

/** The directories of the packages that catalogs name as code of theirs. Costs nothing where none does. */
export async function packagesOf(
  { catalogs }: CatalogIndex,
  { packageFolder }: Pick<WorkspaceModules["resolution"], "packageFolder">,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of producingNames(catalogs)) {
    const directory = await packageFolder(name);
    if (directory !== undefined) found.set(name, directory);
  }
  return found;
}

export function createProject(options: ProjectOptions): Project {
  const { fileSystem, folders, onError, onLeftAlone, pause = async () => {} } = options;
  const configurations = createConfigurations(fileSystem, onError);
  const modules = createWorkspaceModules(options);
  const { resolution } = modules;
  const unproduced = createUnproducedEntries({ fileSystem, folders, resolution, pause });
  return {
    onLeftAlone,
    configurations,
    modules,
    unproduced,
    async withUnproduced(states, catalogs) {
      const found = await unproduced.find(catalogs.catalogs, await packagesOf(catalogs, resolution));
      const inForce = new Map(catalogs.catalogs.map((loaded) => [loaded.uri, loaded]));
      return states.map((state) => {
        const loaded = inForce.get(state.uri);
        const more = found.get(state.uri) ?? [];
        // Of a text that is broken just now the places are not those of the catalog in force.
        if (more.length === 0 || loaded?.text !== state.text) return state;
        return { ...state, problems: [...state.problems, ...more] };
      });
    },
    async optionsFor(uri, settings, catalogs) {
      const folder = folderOf(folders(), uri);
      const configuration = await configurations.for(uri, folder);
      const packages = await packagesOf(catalogs, resolution);
      return fileOptions({ uri, folder, settings, configuration, catalogs, packages });
    },
    withModules: (uri, analyse) => modules.withModules(uri, folderOf(folders(), uri), analyse),
  };
}
