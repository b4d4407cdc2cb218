// Globs as settings, configurations and catalogs have them: matched with paths that have `/` between segments.

import picomatch from "picomatch/posix";

/** Whether a glob matches a path. Dot files count like others; `./` and `/` in front of the glob mean nothing. */
export function matchesGlob(glob: string, path: string): boolean {
  return matcher(glob)(path);
}

/** Whether a glob matches a path or a directory that it is in. */
export function matchesUnder(glob: string, path: string): boolean {
  return matchesGlob(glob, path) || matchesGlob(`${glob.replace(/\/+$/, "")}/**`, path);
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
