// The root of a folder: the project that it is a part of. What may be read of it, and why it matters, is in bounds.ts; what the lists
// of workspaces say is in workspaceLists.ts.

import type { FileSystem } from "./fileSystem.ts";
import { joinUri, parentUri, relativePath } from "./uris.ts";
import { listsWorkspace } from "./workspaceLists.ts";

/** All URIs are real ones: with links followed. */
export interface Root {
  /** undefined: there is no such folder. */
  readonly folder: string | undefined;
  /** The folder itself where it is a part of nothing; undefined where there is no folder. */
  readonly uri: string | undefined;
  /** What makes it the root. `folder`: nothing does, or nobody says that what is above is trusted. */
  readonly why: "workspace" | "repository" | "folder";
  /** The directories that the folder is in, the nearest first, as far as they belong to whom the folder does. */
  readonly above: readonly string[];
}

type Files = Pick<FileSystem, "readFile" | "realPath" | "ownerOf" | "home">;

/**
 * The nearest directory above that lists the folder as one of its workspaces, else the one with `.git`: of the same owner, since in
 * a directory like /tmp anybody can put either above the folders of others, and never a home directory or what that lies in, since a
 * folder there is a part of nothing. Never rejects.
 * @param readsAbove false: the folder is its own root
 */
export async function findRoot(files: Files, folder: string, readsAbove: boolean): Promise<Root> {
  const real = await files.realPath(folder).catch(() => undefined);
  const owner = real === undefined ? undefined : await ownerOf(files, real);
  if (real === undefined || owner === undefined) return { folder: real, uri: real, why: "folder", above: [] };
  const above = await directoriesAbove(files, real, owner);
  const itself: Root = { folder: real, uri: real, why: "folder", above };
  if (!readsAbove) return itself;
  for (const uri of above) {
    const path = relativePath(uri, real) ?? "";
    if (await listsWorkspace(files, uri, path, owner)) return { ...itself, uri, why: "workspace" };
  }
  for (const uri of [real, ...above]) {
    if ((await ownerOf(files, joinUri(uri, ".git"))) === owner) return { ...itself, uri, why: "repository" };
  }
  return itself;
}

async function directoriesAbove(files: Files, folder: string, owner: number): Promise<readonly string[]> {
  const home =
    files.home === undefined ? undefined : await files.realPath(files.home).catch(() => files.home);
  const found: string[] = [];
  for (let uri = parentUri(folder); ; uri = parentUri(uri)) {
    const isTop = parentUri(uri) === uri;
    const holdsHome = home !== undefined && relativePath(uri, home) !== undefined;
    if (isTop || holdsHome || (await ownerOf(files, uri)) !== owner) return found;
    found.push(uri);
  }
}

/** Who owns a file; undefined where it is not there or cannot be looked at. */
function ownerOf(files: Files, uri: string): Promise<number | undefined> {
  return files.ownerOf(uri).catch(() => undefined);
}
