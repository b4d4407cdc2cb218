// The last part of a path.

/** `a.md` of `/docs/a.md`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
