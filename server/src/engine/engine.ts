// The engine as one façade, for all who run it: the server, the command line, tests. Hand over texts, or open and edit them; ask for a
// file as it is analysed; ask that file. It knows no connection and no process, and reads with what it is given.

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { isLarge } from "../features/document.ts";
import { finding } from "../features/findings.ts";
import { isJson } from "../parse/languages.ts";
import { atOnce } from "../text/slices.ts";
import { isCatalogFileUri } from "../workspace/catalogFiles.ts";
import type { FileSystem } from "../workspace/fileSystem.ts";
import { type FileText, noQuarantine, type Quarantine } from "../workspace/quarantine.ts";
import { folderOf } from "../workspace/uris.ts";
import { type AnalysedFile, analysedFile } from "./analysedFile.ts";
import { type Changes, createChanges } from "./changes.ts";
import { analyseClosed, type GivenApi } from "./closedFile.ts";
import type { FileOptions } from "./fileOptions.ts";
import { leftAlone } from "./messages.ts";
import { analysisOf, type OpenDocument } from "./openDocument.ts";
import { createOpenDocuments, type OpenDocuments, type OwnedDocuments } from "./openDocuments.ts";
import { createProject, type Project, type ProjectView } from "./project.ts";
import { isTooLarge, type Settings, sizeLimit } from "./settings.ts";
import { createSlicedWork } from "./sliced.ts";

/** What the engine stands on. */
export interface EngineOptions {
  /** The catalogs in force now: the same object until one is another (`createCatalogStore`, or `createCatalogIndex`). */
  readonly catalogs: () => CatalogIndex;
  /** The settings for a file, or for a folder and all in it; see `parseSettings` and `defaultSettings`. Must not reject. */
  readonly settingsFor: (uri: string) => Settings | Promise<Settings>;
  /** What globs in the settings are relative to; where nothing is said, the workspace folder of a file. */
  readonly settingsFolder?: string;
  /** Reads modules and error-atlas.json. Whoever makes it says how far it goes: `boundedFileSystem`. */
  readonly fileSystem: FileSystem;
  /** The workspace folders, as they are when asked. */
  readonly folders: () => readonly string[];
  /** Where what is open has to be known before there is an engine. */
  readonly documents?: OwnedDocuments;
  /** Lets others have their turn in long work; without it, all work is done at once. */
  readonly pause?: () => Promise<void>;
  readonly quarantine?: Quarantine;
  /** Hears of a file, or of a module, that is left alone; `why` goes on behind its name. Of what is open it hears once. */
  readonly onLeftAlone: (uri: string, why: string) => void;
  /** Hears of a file that is there and cannot be read. */
  readonly onError: (uri: string, error: unknown) => void;
  /** Hears of a catalog id in `Settings.apis` that no catalog has, each time. */
  readonly onUnknownApi?: (api: string) => void;
  /** Hears of a rule that throws while an open file is checked. Its findings are missing then, and no others. */
  readonly onRuleFailure?: (uri: string, rule: string, error: unknown) => void;
}

/**
 * Whoever holds texts in an editor tells of each change and asks by address:
 *
 *     const engine = createEngine({ catalogs, settingsFor: () => defaultSettings, fileSystem, folders, onLeftAlone, onError });
 *     engine.open("file:///work/a.ts", "typescript", 1, text);
 *     const file = await engine.checked("file:///work/a.ts");
 *     show(file?.diagnostics() ?? []);
 *     const hover = file?.hover({ line: 3, character: 12 });
 *
 * Whoever has a text once hands it over:
 *
 *     const file = await engine.analyse(TextDocument.create("file:///work/a.ts", "typescript", 1, text));
 *     print(file?.diagnostics({ all: true }) ?? []);
 *
 * What a file gives is of the version that was there when it was asked for: after a change it is asked for again, which costs what
 * has changed.
 */
export interface Engine extends Changes {
  /** What is open. */
  readonly documents: OpenDocuments;
  /** What is around the files. */
  readonly project: ProjectView;
  /**
   * What is open at an address. undefined: nothing is, it is in no language that is read, a catalog or an error-atlas.json, larger
   * than the settings allow or too costly to read, one that a process died of, or the settings or error-atlas.json say to leave it
   * alone. Never rejects for what is in a text.
   */
  opened(uri: string): Promise<AnalysedFile | undefined>;
  /** The same, with the findings of the rules worked out: asking for them costs nothing then. */
  checked(uri: string): Promise<AnalysedFile | undefined>;
  /** A text that nobody has open, once; under the settings of its folder. undefined for the same reasons. */
  analyse(text: TextDocument, options?: AnalyseTextOptions): Promise<AnalysedFile | undefined>;
  /** What holds for a file: under these settings, else under those for it. */
  optionsFor(uri: string, settings?: Settings): Promise<FileOptions>;
}

export interface AnalyseTextOptions {
  readonly api?: GivenApi | undefined;
}

export function createEngine(options: EngineOptions): Engine {
  const { catalogs, settingsFor, folders, pause, onLeftAlone, onUnknownApi, onRuleFailure } = options;
  const { documents = createOpenDocuments(), quarantine = noQuarantine } = options;
  const project: Project = createProject({
    ...options,
    openText: (uri) => documents.get(uri)?.text.getText(),
  });
  const changes = createChanges(documents, project);
  const sliced = createSlicedWork(
    (document) => documents.get(document.uri) === document,
    pause ?? (async () => {}),
  );
  /** Of which documents it was said that they are left alone. */
  const said = new Set<string>();

  function leaveAlone(uri: string, why: string): undefined {
    if (said.has(uri)) return;
    said.add(uri);
    onLeftAlone(uri, why);
  }

  async function optionsUnder(uri: string, settings: Settings): Promise<FileOptions> {
    const found = await project.optionsFor(uri, settings, catalogs());
    if (found.unknownApi !== undefined) onUnknownApi?.(found.unknownApi);
    return found;
  }

  /** Under what an open document is analysed. undefined: it is closed, or left alone. */
  async function openUnder(uri: string) {
    if (!documents.get(uri) || isCatalogFileUri(uri)) return undefined;
    const settings = await settingsFor(uri);
    // Looked up again: the document may have been closed while the client was asked.
    const open = documents.get(uri);
    if (!open || !settings.enable) return undefined;
    const limit = sizeLimit(uri, open.text.languageId, settings);
    if (isTooLarge(open.text.getText(), limit)) return leaveAlone(uri, tooLarge(limit, settings));
    const found = await optionsUnder(uri, settings);
    if (found.ignored || quarantine.leavesAlone(fileOf(open))) return undefined;
    return { open, found, settings: { ...settings, rules: found.rules, preset: found.preset } };
  }

  async function opened(uri: string): Promise<AnalysedFile | undefined> {
    const under = await openUnder(uri);
    if (!under) return undefined;
    const { open, found, settings } = under;
    const document = await quarantine.during(
      () => [fileOf(open)],
      () =>
        isJson(open.text)
          ? sliced.analysis(open, found)
          : project.withModules(uri, (modules) => analysisOf(open, found, modules)),
    );
    const why = document && !isLarge(document) ? document.references.leftAlone : undefined;
    if (why !== undefined) return leaveAlone(uri, why);
    return (
      document && analysedFile({ document, settings, dependencies: project.modules.dependenciesOf(uri) })
    );
  }

  async function checked(uri: string): Promise<AnalysedFile | undefined> {
    const onFailure = (rule: string, error: unknown) => onRuleFailure?.(uri, rule, error);
    for (;;) {
      const file = await opened(uri);
      const open = documents.get(uri);
      if (!file || !open) return undefined;
      if (!isJson(open.text)) {
        atOnce(finding(file.document, onFailure));
        return file;
      }
      const areFound = await quarantine.during(
        () => [fileOf(open)],
        () => sliced.findings(open, file.document, onFailure),
      );
      if (areFound) return file;
    }
  }

  return {
    documents,
    project,
    ...changes,
    close(uri) {
      const told = changes.close(uri);
      if (told) said.delete(uri);
      return told;
    },
    opened,
    checked,
    async analyse(text, { api } = {}) {
      const { uri } = text;
      if (isCatalogFileUri(uri)) return undefined;
      // A folder's settings hold for all in it: nobody is asked for each of thousands of files.
      const settings = await settingsFor(folderOf(folders(), uri) ?? uri);
      const file = { uri, text: text.getText() };
      if (!settings.enable || isTooLarge(file.text, sizeLimit(uri, text.languageId, settings)))
        return undefined;
      if (quarantine.leavesAlone(file)) return undefined;
      const found = await optionsUnder(uri, settings);
      if (found.ignored) return undefined;
      const analysed = await quarantine.during(
        () => [file],
        () => analyseClosed(text, { project, options: found, api, pause }),
      );
      const { rules, preset } = found;
      return analysed && analysedFile({ ...analysed, settings: { ...settings, rules, preset } });
    },
    optionsFor: async (uri, settings) =>
      project.optionsFor(uri, settings ?? (await settingsFor(uri)), catalogs()),
  };
}

function tooLarge(limit: number, { maxFileSize }: Settings): string {
  return limit < maxFileSize ? leftAlone.source({ limit }) : leftAlone.setting({ limit });
}

function fileOf({ uri, text }: OpenDocument): FileText {
  return { uri, text: text.getText() };
}
