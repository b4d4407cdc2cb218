// How far the server reads, by what its client has open and trusts. The bounds themselves are workspace/bounds.ts's.

import type { Connection } from "vscode-languageserver";
import type { OpenDocuments } from "../engine/openDocuments.ts";
import { trustedNotification } from "../protocol.ts";
import { boundedFileSystem } from "../workspace/boundedFileSystem.ts";
import { type Bounds, createBounds } from "../workspace/bounds.ts";
import type { FileSystem } from "../workspace/fileSystem.ts";
import { projectFolder } from "../workspace/projectFolder.ts";
import { folderOf, parentUri } from "../workspace/uris.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Tell } from "./events.ts";

export interface WorkspaceBounds extends Bounds {
  /** Reads what lies in the bounds. */
  readonly fileSystem: FileSystem;
  /** The projects that the folders are a part of, as far as they are trusted. */
  projects(): Promise<readonly string[]>;
}

export interface WorkspaceBoundsOptions {
  readonly connection: Connection;
  readonly abilities: Pick<ClientAbilities, "trusted">;
  /** What the machine has. Nothing else of the server may read with it. */
  readonly fileSystem: FileSystem;
  readonly folders: () => readonly string[];
  readonly documents: Pick<OpenDocuments, "all">;
  readonly tell: Tell;
}

export function createWorkspaceBounds(options: WorkspaceBoundsOptions): WorkspaceBounds {
  const { connection, abilities, fileSystem, folders, documents, tell } = options;
  let trusted = abilities.trusted;
  connection.onNotification(trustedNotification, () => {
    if (trusted) return;
    trusted = true;
    tell("boundsChanged");
  });

  function directoriesOutside(): readonly string[] {
    const found = new Set<string>();
    for (const { uri } of documents.all())
      if (uri.startsWith("file:") && folderOf(folders(), uri) === undefined) found.add(parentUri(uri));
    return [...found];
  }

  const bounds = createBounds({
    fileSystem,
    folders,
    loose: directoriesOutside,
    readsAbove: () => trusted,
  });
  return {
    ...bounds,
    fileSystem: boundedFileSystem(fileSystem, bounds),
    projects: () =>
      Promise.all(folders().map(async (folder) => projectFolder(folder, await bounds.rootOf(folder)).uri)),
  };
}
