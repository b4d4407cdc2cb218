// The folders that the client has open.

import type { Connection } from "vscode-languageserver";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Tell } from "./events.ts";

export interface WorkspaceFolders {
  /** As they are now. */
  all(): readonly string[];
  /** The client may be listened to: before `initialized` it says nothing of folders. */
  start(): void;
}

/** @param first those that `initialize` has named */
export function createWorkspaceFolders(
  connection: Connection,
  { workspaceFolders }: Pick<ClientAbilities, "workspaceFolders">,
  first: readonly string[],
  tell: Tell,
): WorkspaceFolders {
  let folders = first;

  return {
    all: () => folders,
    start() {
      if (!workspaceFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        tell("foldersChanged");
      });
    },
  };
}
