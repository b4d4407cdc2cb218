// Globs as settings, configurations and catalogs have them: matched with paths that have `/` between segments.

import picomatch from "picomatch/posix";

/** Whether a glob matches a path. Dot files count like others; `./` and `/` in front of the glob mean nothing. */
export function matchesGlob(glob: string, path: string): boolean {
  return matcher(glob)(path);
}

/** Whether a glob is the path of one file. */
export function isPath(glob: string): boolean {
  return glob.length <= LONGEST_GLOB && !picomatch.scan(glob).isGlob;
}

/** Whether a glob matches a path or a directory that it is in. */
export function matchesUnder(glob: string, path: string): boolean {
  return matchesGlob(glob, path) || matchesGlob(`${glob.replace(/\/+$/, "")}/**`, path);
}

const matchers = new Map<string, (path: string) => boolean>();

/** Longer ones match nothing; picomatch throws at some length. */
const LONGEST_GLOB = 1000;
/** Globs that are being typed come and go. */
const MOST_MATCHERS = 1000;

/** Each glob is compiled once. */
function matcher(glob: string): (path: string) => boolean {
  if (glob.length > LONGEST_GLOB) return () => false;
  const known = matchers.get(glob);
  if (known) return known;
  if (matchers.size >= MOST_MATCHERS) matchers.clear();
  // `posix`: `[!a]` is any character but `a`, as editors have it.
  const made = picomatch(glob.replace(/^\.?\//, ""), { dot: true, posix: true });
  matchers.set(glob, made);
  return made;
}
