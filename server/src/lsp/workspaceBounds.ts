// How far the server reads, by what its client has open and trusts. The bounds themselves are workspace/bounds.ts's.

import type { Connection } from "vscode-languageserver";
import { trustedNotification } from "../protocol.ts";
import { boundedFileSystem } from "../workspace/boundedFileSystem.ts";
import { type Bounds, createBounds } from "../workspace/bounds.ts";
import type { FileSystem } from "../workspace/fileSystem.ts";
import { folderOf, parentUri } from "../workspace/uris.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Documents } from "./documents.ts";

export interface WorkspaceBounds extends Bounds {
  /** Reads what lies in the bounds. */
  readonly fileSystem: FileSystem;
}

export interface WorkspaceBoundsOptions {
  readonly connection: Connection;
  readonly abilities: Pick<ClientAbilities, "trusted">;
  /** What the machine has. Nothing else of the server may read with it. */
  readonly fileSystem: FileSystem;
  readonly folders: () => readonly string[];
  readonly documents: () => Pick<Documents, "all">;
  /** Reading goes further from now on. */
  readonly onChange: () => void;
}

export function createWorkspaceBounds(options: WorkspaceBoundsOptions): WorkspaceBounds {
  const { connection, abilities, fileSystem, folders, documents, onChange } = options;
  let trusted = abilities.trusted;
  connection.onNotification(trustedNotification, () => {
    if (trusted) return;
    trusted = true;
    onChange();
  });

  function directoriesOutside(): readonly string[] {
    const found = new Set<string>();
    for (const { uri } of documents().all())
      if (uri.startsWith("file:") && folderOf(folders(), uri) === undefined) found.add(parentUri(uri));
    return [...found];
  }

  const bounds = createBounds({
    fileSystem,
    folders,
    loose: directoriesOutside,
    readsAbove: () => trusted,
  });
  return { ...bounds, fileSystem: boundedFileSystem(fileSystem, bounds) };
}
