// From a URI in a request to the analysed document, under the settings that hold for it: what every handler begins with.

import type { Connection } from "vscode-languageserver";
import { analysisOf, type OpenDocument } from "../engine/openDocument.ts";
import type { Project } from "../engine/project.ts";
import { isTooLarge, type Settings, sizeLimit } from "../engine/settings.ts";
import { createSlicedWork } from "../engine/sliced.ts";
import type { AnalysedDocument } from "../features/document.ts";
import { findingsOf } from "../features/findings.ts";
import { isJson } from "../parse/languages.ts";
import { leftAlone } from "../workspace/fileSystem.ts";
import type { FileText, Quarantine } from "../workspace/quarantine.ts";
import { isCatalogFileUri } from "./catalogFileAnswers.ts";
import type { Configuration } from "./configuration.ts";
import type { Documents } from "./documents.ts";
import { describeError } from "./guard.ts";
import { nextTurn } from "./turns.ts";
import type { WorkspaceCatalogs } from "./workspaceCatalogs.ts";

/** A document ready for the features. */
export interface Ready {
  readonly document: AnalysedDocument;
  /** With the severities of rules and the preset that hold for this file. */
  readonly settings: Settings;
}

export interface Analyser {
  /**
   * The document with this URI. undefined: it is not open, in no language we read, a catalog or an error-atlas.json, larger than the settings allow or too costly to read (said once in the
   * log), one that a server died of, or Error Atlas is turned off for it, or error-atlas.json says to leave it alone.
   */
  ready(uri: string): Promise<Ready | undefined>;
  /** The same, with the findings of the rules worked out: asking for them costs nothing. A rule that fails is told of in the log. */
  checked(uri: string): Promise<Ready | undefined>;
  /** The document is closed: what was said of it may be said again. */
  forget(uri: string): void;
}

export function createAnalyser(
  connection: Connection,
  documents: Documents,
  configuration: Configuration,
  catalogs: Pick<WorkspaceCatalogs, "index" | "isComplete">,
  project: Project,
  quarantine: Quarantine,
): Analyser {
  /** Of which documents it was said in the log that they are left alone. */
  const said = new Set<string>();
  const unknownApis = new Set<string>();

  function warnOfUnknownApi(api: string): void {
    // Before the first scan has ended, the catalog may only not be found yet.
    if (!catalogs.isComplete() || unknownApis.has(api)) return;
    unknownApis.add(api);
    connection.console.warn(
      `errorAtlas.apis names the catalog "${api}", but there is none with that id; it has no effect.`,
    );
  }

  function leaveAlone(uri: string, why: string): undefined {
    if (said.has(uri)) return;
    said.add(uri);
    connection.console.info(leftAlone(uri, why));
  }

  const sliced = createSlicedWork((document) => documents.get(document.uri) === document, nextTurn);
  const onFailure = (uri: string) => (rule: string, error: unknown) =>
    connection.console.error(`The rule ${rule} failed for ${uri}: ${describeError(error)}`);

  const analyser: Analyser = {
    async ready(uri) {
      // What a catalog says is no use of an API.
      if (!documents.get(uri) || isCatalogFileUri(uri)) return undefined;
      const settings = await configuration.settingsFor(uri);
      // Looked up again: the document may have been closed while the client was asked.
      const open = documents.get(uri);
      if (!open || !settings.enable) return undefined;
      const limit = sizeLimit(uri, open.text.languageId, settings);
      if (isTooLarge(open.text.getText(), limit)) {
        const what = limit < settings.maxFileSize ? "what is written by hand" : "errorAtlas.maxFileSize";
        return leaveAlone(uri, `is larger than ${what} (${limit} KiB)`);
      }
      const options = await project.optionsFor(uri, settings, catalogs.index());
      if (options.unknownApi !== undefined) warnOfUnknownApi(options.unknownApi);
      if (options.ignored) return undefined;
      if (quarantine.leavesAlone(fileOf(open))) return undefined;
      const document = await quarantine.during(
        () => [fileOf(open)],
        () =>
          isJson(open.text)
            ? sliced.analysis(open, options)
            : project.withModules(uri, (modules) => analysisOf(open, options, modules)),
      );
      const why = document?.references.leftAlone;
      if (why !== undefined) return leaveAlone(uri, why);
      const { rules, preset } = options;
      return document && { document, settings: { ...settings, rules, preset } };
    },
    async checked(uri) {
      for (;;) {
        const ready = await analyser.ready(uri);
        const open = documents.get(uri);
        if (!ready || !open) return undefined;
        if (!isJson(open.text)) {
          findingsOf(ready.document, onFailure(uri));
          return ready;
        }
        const areFound = await quarantine.during(
          () => [fileOf(open)],
          () => sliced.findings(open, ready.document, onFailure(uri)),
        );
        if (areFound) return ready;
      }
    },
    forget(uri) {
      said.delete(uri);
      project.modules.forget(uri);
    },
  };
  return analyser;
}

function fileOf({ uri, text }: OpenDocument): FileText {
  return { uri, text: text.getText() };
}
