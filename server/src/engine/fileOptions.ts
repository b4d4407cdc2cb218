// What holds for one file, from the settings and the error-atlas.json around it: the same in editors and on the command line.
// Precedence, key by key: settings, then error-atlas.json, then the defaults (docs/configuration.md).

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { withExtraHosts } from "../catalog/extraHosts.ts";
import type { Preset, RuleSeverity } from "../rules/rule.ts";
import { isPath, matchesGlob, matchesUnder } from "../text/globs.ts";
import { because, type Reason } from "../text/reason.ts";
import type { Configuration } from "../workspace/configurationFile.ts";
import { catalogProducedBy } from "../workspace/producers.ts";
import { relativePath } from "../workspace/uris.ts";
import type { Settings } from "./settings.ts";

export interface FileOptions {
  /** Whether the file is to be left alone. */
  readonly ignored: boolean;
  /** The catalog id that is configured for the file, or `none`; undefined where none is, or there is no such catalog. */
  readonly api: string | undefined;
  /** What names it, for people. */
  readonly apiSource: Reason;
  /** Whether it is named for this file or for files of this API, and not, say, for a whole repository. */
  readonly isNarrow: boolean;
  /** Whether it is named for this very file: by a glob that is its path. */
  readonly isOwn: boolean;
  /** A catalog id that `errorAtlas.apis` gives for the file and that no catalog has. */
  readonly unknownApi: string | undefined;
  /** The id of the catalog that says that the file is code of its API; undefined where none does, or several do. */
  readonly produced: string | undefined;
  /** What `{{name}}` stands for in addresses, by files beside it; undefined where nothing says so. */
  readonly variables: ReadonlyMap<string, string> | undefined;
  /** The packages that the project depends on. */
  readonly dependencies: readonly string[] | undefined;
  readonly rules: Readonly<Record<string, RuleSeverity>>;
  readonly preset: Preset;
  /** The catalogs in force, with the hosts that the configuration adds. The same object for the same input. */
  readonly catalogs: CatalogIndex;
}

export interface FileOptionsInput {
  readonly uri: string;
  /** The workspace folder of the file. */
  readonly folder: string | undefined;
  /** What globs of the settings are relative to; where nothing is said, the workspace folder. */
  readonly settingsFolder?: string | undefined;
  readonly settings: Pick<Settings, "apis" | "preset" | "rules">;
  readonly configuration: Configuration | undefined;
  readonly catalogs: CatalogIndex;
  /** The directories of the packages that catalogs name as theirs, by name. */
  readonly packages?: ReadonlyMap<string, string>;
  readonly variables?: ReadonlyMap<string, string> | undefined;
  readonly dependencies?: readonly string[];
}

/** Pure; globs of the settings are relative to `settingsFolder`, those of the configuration to its own directory. */
export function fileOptions({
  uri,
  folder,
  settingsFolder = folder,
  settings,
  configuration,
  catalogs,
  packages = new Map(),
  variables,
  dependencies,
}: FileOptionsInput): FileOptions {
  const isKnown = (id: string | undefined) =>
    id === undefined || id === "none" || catalogs.catalog(id) !== undefined;
  const set = matchIn(settings.apis, pathIn(settingsFolder, uri));
  const chosen = isKnown(set?.id) ? set : undefined;
  const path = configuration && pathIn(configuration.folder, uri);
  const named = configuration && path !== undefined ? matchIn(configuration.apis, path) : undefined;
  const configured = chosen ?? (isKnown(named?.id) ? named : undefined);
  return {
    ignored: configuration?.ignore.some((glob) => path !== undefined && matchesUnder(glob, path)) === true,
    api: configured?.id,
    apiSource:
      chosen === undefined && configuration
        ? because`${displayName(configuration, folder)}`
        : because`the setting ${"errorAtlas.apis"}`,
    isNarrow: configured !== undefined && isNarrow(configured),
    isOwn: configured !== undefined && isPath(configured.glob),
    unknownApi: isKnown(set?.id) ? undefined : set?.id,
    produced: catalogProducedBy(uri, catalogs.catalogs, packages),
    variables,
    dependencies,
    rules: configuration ? { ...configuration.rules, ...settings.rules } : settings.rules,
    preset: settings.preset ?? configuration?.preset ?? "recommended",
    catalogs: configuration ? catalogsFor(configuration, folder, catalogs) : catalogs,
  };
}

/** The path that globs are matched with. A file in no folder is matched by its whole path. */
function pathIn(folder: string | undefined, uri: string): string {
  return relativePath(folder ?? rootOf(uri), uri) ?? uri;
}

interface Match {
  readonly glob: string;
  readonly id: string;
}

/** What the last glob that matches gives. Dot files count like others. */
function matchIn(values: Readonly<Record<string, string>>, path: string): Match | undefined {
  const glob = Object.keys(values).findLast((key) => matchesGlob(key, path));
  const id = glob === undefined ? undefined : values[glob];
  return glob === undefined || id === undefined ? undefined : { glob, id };
}

/** Whether a glob is for files of the API, since it names it, or for a single file. */
function isNarrow({ glob, id }: Match): boolean {
  return isPath(glob) || glob.toLowerCase().includes(id.toLowerCase());
}

function rootOf(uri: string): string {
  return uri.replace(/^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\/).*$/i, "$1");
}

/** How people know the file: by its path in the workspace. */
function displayName({ uri }: Configuration, folder: string | undefined): string {
  return (folder === undefined ? undefined : relativePath(folder, uri)) ?? uri;
}

/** Kept, so that what is cached by the catalogs stays as long as neither changes. */
const extended = new WeakMap<CatalogIndex, WeakMap<Configuration, CatalogIndex>>();

function catalogsFor(
  configuration: Configuration,
  folder: string | undefined,
  catalogs: CatalogIndex,
): CatalogIndex {
  const known = extended.get(catalogs) ?? new WeakMap<Configuration, CatalogIndex>();
  extended.set(catalogs, known);
  const made =
    known.get(configuration) ??
    withExtraHosts(catalogs, configuration.hosts, displayName(configuration, folder));
  known.set(configuration, made);
  return made;
}
