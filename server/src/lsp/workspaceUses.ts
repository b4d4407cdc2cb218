// The uses of entries in the workspace, kept in step with editors, disk, catalogs and settings, and worked out when somebody asks. What
// is remembered of each file is workspace/uses.ts's, what is shown of it usesHandlers.ts's.

import type { CancellationToken, Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Engine } from "../engine/engine.ts";
import type { Settings } from "../engine/settings.ts";
import { findingUses, type Use } from "../features/usesIn.ts";
import { languageOf } from "../parse/languages.ts";
import { inSlices } from "../text/slices.ts";
import { entryWords, evidenceWords } from "../workspace/clues.ts";
import { configurationFileName, isConfigurationUri } from "../workspace/configurationFile.ts";
import type { FileChange, FileSystem } from "../workspace/fileSystem.ts";
import { saysWhereImportsLead } from "../workspace/moduleResolution.ts";
import type { Quarantine } from "../workspace/quarantine.ts";
import { folderOf, isCatalogName, uriKey, uriName } from "../workspace/uris.ts";
import { createUsesIndex } from "../workspace/uses.ts";
import { type Analysed, type ClueRules, type FoundUses, noUses } from "../workspace/usesModel.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Configuration } from "./configuration.ts";
import type { Tell } from "./events.ts";
import { withProgress } from "./progress.ts";
import { nextTurn } from "./turns.ts";

export interface WorkspaceUses {
  /** All uses, as they are now. undefined: it was cancelled, by all who asked or by a person. */
  find(token: CancellationToken): Promise<FoundUses<Use> | undefined>;
  /** Ids of the catalogs that have entries in use, as far as somebody has asked for uses: nothing is looked through for it. */
  apisInUse(): ReadonlySet<string>;
  /** The text of a document is another, or it is opened or closed. */
  edited(uri: string): void;
  /** The keys of the files of which something is known. */
  knownFiles(): Iterable<string>;
  /** Files on disk have changed. */
  filesChanged(changes: readonly FileChange[]): void;
  /** The catalogs in force are others. */
  catalogsChanged(): void;
  /** Imports may lead elsewhere. */
  moved(): void;
  /** The folders or the settings are others. */
  reset(): void;
}

export interface WorkspaceUsesOptions {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly fileSystem: FileSystem;
  readonly folders: () => readonly string[];
  readonly engine: Engine;
  readonly configuration: Pick<Configuration, "settingsFor">;
  readonly catalogs: () => CatalogIndex;
  readonly quarantine: Quarantine;
  readonly tell: Tell;
}

export function createWorkspaceUses(options: WorkspaceUsesOptions): WorkspaceUses {
  const { connection, abilities, fileSystem, folders, engine, catalogs, quarantine, tell } = options;
  const { documents, project } = engine;
  const said = new Set<string>();
  /** What is under way, and who waits for it. */
  let running: { result: Promise<FoundUses<Use> | undefined>; tokens: Set<CancellationToken> } | undefined;
  let wasLookedThrough = false;
  /** Of the last uses that were found. */
  let apis: ReadonlySet<string> = new Set();
  /** The keys of the open documents. */
  const openKeys = new Set<string>();

  const index = createUsesIndex<Use>({
    fileSystem,
    folders,
    openText: (key) => documents.withKey(key)?.text.getText(),
    openFiles: () => [...openKeys].filter((key) => !key.includes("/node_modules/")),
    kindOf,
    mostBytes,
    rules,
    usesIn: usesOf,
    resolve: (from, specifier) =>
      project.modules.resolution.resolve(from, specifier, folderOf(folders(), from)),
    pause: nextTurn,
    onLimit(message) {
      if (!said.has(message)) connection.console.info(message);
      said.add(message);
    },
    onError: (uri, error) => connection.console.warn(`Uses of errors in ${uri} are not counted: ${error}`),
  });

  function settingsOf(uri: string): Settings | Promise<Settings> {
    // A folder's settings hold for all in it: the client is not asked for each of thousands of files.
    return options.configuration.settingsFor(folderOf(folders(), uri) ?? uri);
  }

  async function mostBytes(): Promise<number> {
    const all = await Promise.all(folders().map(settingsOf));
    // A text is at least a third as long in UTF-16 code units as in bytes of UTF-8.
    return Math.max(0, ...all.map(({ maxFileSize }) => maxFileSize)) * 1024 * 3;
  }

  async function rules(files: Iterable<string>): Promise<ClueRules> {
    const configurations = [...files].filter((uri) => uri.endsWith(`/${configurationFileName}`));
    const states = await Promise.all(configurations.map((uri) => project.configurations.stateOf(uri)));
    const inForce = states.flatMap((state) => state?.inForce ?? []);
    const settings = await Promise.all(folders().map(settingsOf));
    const isConfigured =
      [...settings, ...inForce].some(({ apis }) => Object.keys(apis).length > 0) ||
      catalogs().catalogs.some(({ catalog }) => catalog.produces.length > 0);
    return {
      evidence: evidenceWords(
        catalogs(),
        inForce.flatMap(({ hosts }) => Object.keys(hosts)),
      ),
      entries: entryWords(catalogs()),
      isAssigned: isConfigured ? isAssigned : undefined,
    };
  }

  async function isAssigned(uri: string): Promise<boolean> {
    const { api, produced } = await engine.optionsFor(uri, await settingsOf(uri));
    return produced !== undefined || (api !== undefined && api !== "none");
  }

  async function usesOf(uri: string, text: string): Promise<Analysed<Use>> {
    // A package may have a catalog under any name.
    if (catalogs().catalogs.some((loaded) => uriKey(loaded.uri) === uri)) return noUses;
    const open = documents.withKey(uri);
    const file = open
      ? await engine.opened(open.uri)
      : await engine.analyse(TextDocument.create(uri, languageOf(uri, "") ?? "", 0, text));
    if (!file) return noUses;
    const { document, dependencies } = file;
    const uses = await quarantine.during(
      () => [{ uri, text }],
      () => inSlices(findingUses(document), nextTurn),
    );
    return { uses: uses ?? [], dependencies };
  }

  async function start(tokens: ReadonlySet<CancellationToken>): Promise<FoundUses<Use> | undefined> {
    const isTakenBack = () => [...tokens].every((token) => token.isCancellationRequested);
    const look = (stopped: () => boolean) =>
      index.find({
        get isCancellationRequested() {
          return isTakenBack() || stopped();
        },
      });
    const found = wasLookedThrough
      ? await look(() => false)
      : await withProgress(connection, abilities, "Looking for uses of errors", (person) =>
          look(() => person.isCancellationRequested),
        );
    wasLookedThrough ||= found !== undefined;
    if (!found) return undefined;
    const before = apis;
    apis = new Set(found.files.flatMap(({ uses }) => uses.map(({ catalogId }) => catalogId)));
    if (apis.size !== before.size || [...apis].some((id) => !before.has(id))) tell("apisInUseFound");
    return found;
  }

  async function find(token: CancellationToken): Promise<FoundUses<Use> | undefined> {
    if (running) running.tokens.add(token);
    else {
      const tokens = new Set([token]);
      const result = start(tokens).finally(() => {
        running = undefined;
      });
      running = { result, tokens };
    }
    const { result, tokens } = running;
    const found = await result;
    if (found || token.isCancellationRequested) return found;
    // Others may have taken their requests back just before this one came to wait with them.
    const isLate = [...tokens].some((other) => other.isCancellationRequested);
    return isLate ? find(token) : undefined;
  }

  return {
    find,
    apisInUse: () => apis,
    edited(uri) {
      const key = uriKey(uri);
      const isOpen = documents.withKey(key) !== undefined;
      const isOther = isOpen !== openKeys.has(key);
      if (isOpen) openKeys.add(key);
      else openKeys.delete(key);
      if (isConfigurationUri(uri)) index.forget();
      // What is open is all there is where there is no folder.
      if (isOther && folders().length === 0) index.moved();
      index.changed([uri]);
      tell("usesChanged");
    },
    knownFiles: index.knownFiles,
    filesChanged(changes) {
      const own = changes.filter(({ uri }) => !uri.includes("/node_modules/"));
      if (own.length === 0) return;
      if (own.some(({ uri }) => isConfigurationUri(uri))) index.forget();
      if (own.some(movesFiles)) index.moved();
      index.changed(own.map(({ uri }) => uri));
      tell("usesChanged");
    },
    catalogsChanged() {
      index.forget();
      tell("usesChanged");
    },
    moved() {
      index.moved();
      tell("usesChanged");
    },
    reset() {
      wasLookedThrough = false;
      apis = new Set();
      index.reset();
      tell("usesChanged");
    },
  };
}

/** Code in Markdown is an example. A catalog names its own entries. */
function kindOf(name: string): "source" | "data" | undefined {
  const language = isCatalogName(name) ? undefined : languageOf(name, "");
  if (language === undefined || language === "markdown") return undefined;
  return language === "json" || language === "jsonl" ? "data" : "source";
}

/** Whether files come or go, imports lead elsewhere, or other files are left out. */
function movesFiles({ uri, comesOrGoes }: FileChange): boolean {
  const name = uriName(uri);
  return comesOrGoes || name === ".gitignore" || saysWhereImportsLead(name);
}
