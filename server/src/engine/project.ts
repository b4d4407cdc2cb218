// All that the analysis of a file takes from the files around it: the error-atlas.json that holds for it, and the modules that
// it imports. The engine holds one, and keeps it in step with what is opened, edited and changed on disk.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { CatalogState } from "../workspace/catalogStore.ts";
import { type Configurations, createConfigurations } from "../workspace/configurations.ts";
import type { FileSystem } from "../workspace/fileSystem.ts";
import { createWorkspaceModules, type ModulesView, type WorkspaceModules } from "../workspace/modules.ts";
import { postmanVariables } from "../workspace/postmanEnvironments.ts";
import { producingNames } from "../workspace/producers.ts";
import type { Quarantine } from "../workspace/quarantine.ts";
import { createUnproducedEntries, type UnproducedEntries } from "../workspace/unproduced.ts";
import { folderOf } from "../workspace/uris.ts";
import { type FileOptions, fileOptions } from "./fileOptions.ts";
import type { Settings } from "./settings.ts";

/** What others may ask. */
export interface ProjectView {
  readonly configurations: Pick<Configurations, "stateOf" | "states">;
  readonly modules: Pick<WorkspaceModules, "resolution">;
  /** Catalogs' files with all that is wrong with them: entries too that the API's own code never names. Never rejects. */
  withUnproduced(states: readonly CatalogState[], catalogs: CatalogIndex): Promise<readonly CatalogState[]>;
  /** Runs an analysis of the file with the modules that it imports: see `WorkspaceModules.withModules`. */
  withModules<T>(uri: string, analyse: (view: ModulesView) => T): Promise<T>;
}

/** For the engine, which keeps it in step with what changes. */
export interface Project extends ProjectView {
  readonly configurations: Configurations;
  readonly modules: WorkspaceModules;
  readonly unproduced: UnproducedEntries;
  /** What holds for a file. Never rejects. */
  optionsFor(uri: string, settings: Settings, catalogs: CatalogIndex): Promise<FileOptions>;
  /** The packages that the folders depend on are these. */
  setDependencies(names: readonly string[]): void;
  /** Hears of a file, or of a module, that is left alone because it costs too much; `why` goes on behind its name. */
  readonly onLeftAlone: (uri: string, why: string) => void;
}

export interface ProjectOptions {
  readonly fileSystem: FileSystem;
  readonly folders: () => readonly string[];
  /** See `EngineOptions`. */
  readonly settingsFolder?: string;
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
  const configurations = createConfigurations(fileSystem, folders, onError);
  const modules = createWorkspaceModules(options);
  const { resolution } = modules;
  let dependencies: readonly string[] = [];
  const unproduced = createUnproducedEntries({ fileSystem, folders, resolution, pause });
  return {
    onLeftAlone,
    configurations,
    modules,
    unproduced,
    setDependencies(names) {
      // The same list while it says the same, so that nothing is analysed again.
      if (names.length !== dependencies.length || names.some((name, i) => name !== dependencies[i]))
        dependencies = names;
    },
    async withUnproduced(states, catalogs) {
      // Of one that lies around the folders, its code does as well: what is not read may name its entries.
      const whole = catalogs.catalogs.filter(({ uri }) => folderOf(folders(), uri) !== undefined);
      const found = await unproduced.find(whole, await packagesOf(catalogs, resolution));
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
      const variables = await postmanVariables(uri, fileSystem).catch((error: unknown) => {
        onError(uri, error);
        return undefined;
      });
      const { settingsFolder } = options;
      const found = { settings, configuration, catalogs, packages, variables, dependencies };
      return fileOptions({ uri, folder, settingsFolder, ...found });
    },
    withModules: (uri, analyse) => modules.withModules(uri, folderOf(folders(), uri), analyse),
  };
}
