// Keeps what analyses take from other files (modules, error-atlas.json) in step with what is opened, edited and changed on disk, and
// tells whether that matters to others. Reading those files is workspace/'s business.

import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { isConfigurationUri } from "../workspace/configurationFile.ts";
import type { Discovery } from "../workspace/discovery.ts";
import type { FileChange } from "../workspace/fileSystem.ts";
import { saysWhereImportsLead } from "../workspace/moduleResolution.ts";
import { uriName } from "../workspace/uris.ts";
import type { OwnedDocuments } from "./openDocuments.ts";
import type { Project } from "./project.ts";

/** What has come of a change. */
export interface Told {
  /** Whether what is known of other open documents may be another thing now: they are to be asked for again. */
  readonly affectsOthers: boolean;
}

/** The same for files on disk. */
export interface DiskTold extends Told {
  /** Whether what is wrong with catalogs may be another thing now: their own code has changed. */
  readonly affectsCatalogs: boolean;
}

/**
 * | event | dropped |
 * | --- | --- |
 * | `open`, `change` of an error-atlas.json | its text; it is read anew, where it broke the last good state holds |
 * | `open`, `change`, `close` of a source; one is written on disk | its module |
 * | `close` of a source | what its analysis asked for |
 * | a file is created or removed, or says where imports lead (`filesChanged`) | its module, and where imports lead |
 * | `scanned` (the folders were searched) | where imports lead; what the catalogs' own code names |
 * | `reset` (other files may be read now) | all of it |
 *
 * What is dropped of the text itself is in openDocument.ts.
 */
export interface Changes {
  open(uri: string, languageId: string, version: number, text: string): Told;
  /** One after the other, as `textDocument/didChange` has them. undefined: the document is not open. */
  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): Told | undefined;
  /** undefined: it was not open. */
  close(uri: string): Told | undefined;
  /** Files on disk were written, created or removed. */
  filesChanged(changes: readonly FileChange[]): DiskTold;
  /** The keys of all files of which something is known that a change on disk may make another thing (`uriKey`). */
  knownFiles(): Iterable<string>;
  /** The folders were searched. */
  scanned(found: Pick<Discovery, "manifests" | "configurations" | "dependencies">): void;
  /** Other files may be read now. */
  reset(): void;
}

export function createChanges(documents: OwnedDocuments, project: Project): Changes {
  const { configurations, modules, unproduced } = project;

  /** Drops what is known of a source; whether an open document imports it. */
  function dropModule(uri: string): boolean {
    let isImported = false;
    for (const document of documents.all())
      isImported ||= document.uri !== uri && modules.dependsOn(document.uri, uri);
    modules.edited(uri);
    return isImported;
  }

  function edited(uri: string, text: string): Told {
    if (!isConfigurationUri(uri)) return { affectsOthers: dropModule(uri) };
    configurations.setOpen(uri, text);
    return { affectsOthers: true };
  }

  function changedOnDisk({ uri, comesOrGoes }: FileChange): boolean {
    if (isConfigurationUri(uri)) {
      configurations.changed(uri);
      return true;
    }
    const movesImports = saysWhereImportsLead(uriName(uri)) || modules.resolution.isMappingFile(uri);
    if (!comesOrGoes && !movesImports) return dropModule(uri);
    modules.changed(uri);
    return true;
  }

  return {
    open(uri, languageId, version, text) {
      documents.open(uri, languageId, version, text);
      return edited(uri, text);
    },
    change(uri, changes, version) {
      const document = documents.change(uri, changes, version);
      // By the address that it was opened with, as all that asks for it later.
      return document && edited(document.uri, document.text.getText());
    },
    close(uri) {
      if (!documents.close(uri)) return undefined;
      modules.forget(uri);
      if (!isConfigurationUri(uri)) return { affectsOthers: dropModule(uri) };
      configurations.close(uri);
      return { affectsOthers: true };
    },
    filesChanged(changes) {
      const own = changes.filter(({ uri }) => !uri.includes("/node_modules/"));
      return {
        affectsOthers: own.map(changedOnDisk).includes(true),
        affectsCatalogs: own
          .map(({ uri, comesOrGoes }) => unproduced.changed(uri, comesOrGoes))
          .includes(true),
      };
    },
    knownFiles: () => [...configurations.knownFiles(), ...modules.knownFiles(), ...unproduced.knownFiles()],
    scanned(found) {
      project.setDependencies(found.dependencies);
      modules.setManifests(found.manifests);
      configurations.setFound(found.configurations);
      unproduced.reset();
    },
    reset() {
      configurations.reset();
      modules.reset();
    },
  };
}
