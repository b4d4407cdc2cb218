// The order in which lists show APIs: those that the workspace uses, then the rest. Which these are, and their order, is the server's to
// say. Pure, without `vscode`.

export interface OrderedApis<T> {
  readonly used: readonly T[];
  readonly more: readonly T[];
}

/** Parts catalogs by whether the workspace uses them; each part keeps their order. */
export function usedFirst<T extends { readonly id: string }>(
  catalogs: readonly T[],
  inUse: readonly string[],
): OrderedApis<T> {
  const isUsed = new Set(inUse);
  return {
    used: catalogs.filter(({ id }) => isUsed.has(id)),
    more: catalogs.filter(({ id }) => !isUsed.has(id)),
  };
}
