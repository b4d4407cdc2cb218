// Paths of names, from the outside inwards, as places in a body have: `["detail", "code"]`. What a path means is nobody's business
// here.

/** Whether two paths are the same. */
export function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && startsWith(a, b);
}

/** Whether `path` is `start`, or below it. */
export function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.length <= path.length && start.every((name, i) => name === path[i]);
}

/** Whether the last names of `path` are those of `end`, which has one at least. */
export function endsWith(path: readonly string[], end: readonly string[]): boolean {
  const from = path.length - end.length;
  return end.length > 0 && from >= 0 && end.every((name, i) => name === path[from + i]);
}
