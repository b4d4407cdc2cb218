// From a URI in a request to the analysed document, under the settings that hold for it: what every handler begins with.

import type { Connection } from "vscode-languageserver";
import type { AnalysedDocument } from "../features/document.ts";
import { folderOf } from "../workspace/uris.ts";
import { apiForFile } from "./apiForFile.ts";
import type { Configuration } from "./configuration.ts";
import type { Documents } from "./documents.ts";
import { analysisOf } from "./openDocument.ts";
import { isTooLarge, type Settings } from "./settings.ts";
import type { WorkspaceCatalogs } from "./workspaceCatalogs.ts";

/** A document ready for the features. */
export interface Ready {
  readonly document: AnalysedDocument;
  readonly settings: Settings;
}

export interface Analyser {
  /**
   * The document with this URI. undefined: it is not open, in no language we read, larger than the settings allow (said once in the
   * log), or Error Atlas is turned off for it.
   */
  ready(uri: string): Promise<Ready | undefined>;
  /** The document is closed: what was said of it may be said again. */
  forget(uri: string): void;
}

export function createAnalyser(
  connection: Connection,
  documents: Documents,
  configuration: Configuration,
  catalogs: Pick<WorkspaceCatalogs, "index" | "isComplete">,
  folders: () => readonly string[],
): Analyser {
  const tooLarge = new Set<string>();
  const unknownApis = new Set<string>();

  function configuredApi(uri: string, settings: Settings): string | undefined {
    if (Object.keys(settings.apis).length === 0) return undefined;
    const api = apiForFile(uri, folderOf(folders(), uri), settings.apis);
    if (api === undefined || api === "none" || catalogs.index().catalog(api)) return api;
    // Before the first scan has ended, the catalog may only not be found yet.
    if (catalogs.isComplete() && !unknownApis.has(api)) {
      unknownApis.add(api);
      connection.console.warn(
        `errorAtlas.apis names the catalog "${api}", but there is none with that id; it has no effect.`,
      );
    }
    return undefined;
  }

  return {
    async ready(uri) {
      if (!documents.get(uri)) return undefined;
      const settings = await configuration.settingsFor(uri);
      // Looked up again: the document may have been closed while the client was asked.
      const open = documents.get(uri);
      if (!open || !settings.enable) return undefined;
      if (isTooLarge(open.text.getText(), settings)) {
        if (!tooLarge.has(uri)) {
          tooLarge.add(uri);
          connection.console.info(
            `${uri} is larger than errorAtlas.maxFileSize (${settings.maxFileSize} KiB) and is left alone.`,
          );
        }
        return undefined;
      }
      const document = analysisOf(open, catalogs.index(), configuredApi(uri, settings));
      return document && { document, settings };
    },
    forget: (uri) => void tooLarge.delete(uri),
  };
}
