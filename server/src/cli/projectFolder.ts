// Which folder a run takes its catalogs, settings and error-atlas.json from: the root of the project that the current folder is a part
// of, or what a person named. What a root is, workspace/root.ts says.

import { withoutEnd } from "../text/ends.ts";
import type { Root } from "../workspace/root.ts";
import { relativePath } from "../workspace/uris.ts";

export interface ProjectFolder {
  /** By the name under which paths in it are given: that of the current folder, shortened. */
  readonly uri: string;
  /** What makes it the root; `option`: a person says so. */
  readonly why: Root["why"] | "option";
}

/**
 * @param current the current folder
 * @param root its root, which is a real address
 */
export function projectFolder(current: string, { folder, uri, why }: Root): ProjectFolder {
  const path = folder === undefined || uri === undefined ? undefined : relativePath(uri, folder);
  const name = withoutEnd(current, "/");
  if (path === "") return { uri: name, why };
  // Behind a link the current folder may be called otherwise: then what is above it has no name that its files share.
  if (path === undefined || !name.endsWith(`/${path}`)) return { uri: name, why: "folder" };
  return { uri: name.slice(0, -path.length - 1), why };
}
