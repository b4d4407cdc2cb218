// Which API the settings say a file belongs to: `errorAtlas.apis`, globs relative to the workspace folder.

import picomatch from "picomatch/posix";
import { relativePath } from "../workspace/uris.ts";
import type { Settings } from "./settings.ts";

/**
 * The catalog id (or `none`) of the last glob in `apis` that matches the file; undefined where none does. A file in no folder is
 * matched by its whole path. Dot files count like others.
 */
export function apiForFile(
  uri: string,
  folder: string | undefined,
  apis: Settings["apis"],
): string | undefined {
  const globs = Object.keys(apis);
  if (globs.length === 0) return undefined;
  const path = relativePath(folder ?? rootOf(uri), uri) ?? uri;
  const match = globs.findLast((glob) => matcher(glob)(path));
  return match === undefined ? undefined : apis[match];
}

const matchers = new Map<string, (path: string) => boolean>();

/** Globs come from settings, so there are few: each is compiled once. */
function matcher(glob: string): (path: string) => boolean {
  const known = matchers.get(glob);
  if (known) return known;
  const made = picomatch(glob.replace(/^\.?\//, ""), { dot: true });
  matchers.set(glob, made);
  return made;
}

function rootOf(uri: string): string {
  return uri.replace(/^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\/).*$/i, "$1");
}
