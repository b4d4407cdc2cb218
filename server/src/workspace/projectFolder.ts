// The root of a folder by a name that what lies in the folder shares: what is found from there and from here is the same file then.
// What a root is, root.ts says.

import { withoutEnd } from "../text/ends.ts";
import type { Root } from "./root.ts";
import { relativePath } from "./uris.ts";

export interface ProjectFolder {
  /** The name of the folder, shortened. */
  readonly uri: string;
  readonly why: Root["why"];
}

/**
 * @param root the root of `folder`, which is a real address
 */
export function projectFolder(folder: string, root: Root): ProjectFolder {
  const { uri, why } = root;
  const path = root.folder === undefined || uri === undefined ? undefined : relativePath(uri, root.folder);
  const name = withoutEnd(folder, "/");
  if (path === "") return { uri: name, why };
  // Behind a link the folder may be called otherwise: then what is above it has no name that its files share.
  if (path === undefined || !name.endsWith(`/${path}`)) return { uri: name, why: "folder" };
  return { uri: name.slice(0, -path.length - 1), why };
}
