// Which files may be changed by an edit that a person does not see before it is made, as a rename is: those that really lie in the
// workspace folders, wherever links lead.

import type { OpenDocuments } from "../engine/openDocuments.ts";
import type { FileSystem } from "../workspace/fileSystem.ts";
import { folderOf, uriName } from "../workspace/uris.ts";
import { refusals } from "./messages.ts";

export interface OwnFiles {
  /** Why a file may not be changed, in whole sentences; undefined where it may. Never rejects. */
  refusal(uri: string): Promise<string | undefined>;
}

export interface OwnFilesOptions {
  readonly fileSystem: Pick<FileSystem, "realPath">;
  readonly folders: () => readonly string[];
  readonly documents: Pick<OpenDocuments, "get">;
}

export function createOwnFiles({ fileSystem, folders, documents }: OwnFilesOptions): OwnFiles {
  /** Without links; what is not on disk yet lies where it says. */
  async function realUri(uri: string): Promise<string> {
    return (await fileSystem.realPath(uri)) ?? uri;
  }

  return {
    async refusal(uri) {
      const name = uriName(uri);
      let place: string;
      let roots: readonly string[];
      try {
        place = await realUri(uri);
        roots = await Promise.all(folders().map(realUri));
      } catch (error) {
        return refusals.noPlace({ file: name, why: String(error) });
      }
      if (place.includes("/node_modules/")) return refusals.installed({ file: name });
      if (folderOf(roots, place) !== undefined) return undefined;
      // A person has opened it where it is: it does not pass for a file of the workspace.
      if (documents.get(uri) && folderOf(folders(), uri) === undefined) return undefined;
      return refusals.outside({ file: name });
    },
  };
}
