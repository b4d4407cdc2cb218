// Which calls of a library a description means: patterns of names, such as `from.**`.

/**
 * Whether names, as they are read and called one after the other, fit a pattern: names joined with `.`, `*` for any one of them and
 * `**` for any number. Takes time that grows with the length of both, whatever the pattern.
 */
export function fitsCall(pattern: string, path: readonly string[]): boolean {
  // Which parts of the pattern may come next: all ways are followed at once.
  const parts = pattern.split(".");
  let open = skipped(new Set([0]), parts);
  for (const name of path) {
    const next = new Set<number>();
    for (const at of open) {
      const part = parts[at];
      if (part === "**") next.add(at);
      else if (part === "*" || part === name) next.add(at + 1);
    }
    if (next.size === 0) return false;
    open = skipped(next, parts);
  }
  return open.has(parts.length);
}

/** With what comes behind a `**`, which may stand for nothing. */
function skipped(open: Set<number>, parts: readonly string[]): Set<number> {
  for (const at of open) if (parts[at] === "**") open.add(at + 1);
  return open;
}
