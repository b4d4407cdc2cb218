// Where the package.json of a package says that its declarations and its code begin: one pair for each address under which it is imported.

/** An address of a package with the files behind it, relative to the package; declarations come first. */
export interface PackageEntry {
  /** `.`, `./errors` */
  readonly subpath: string;
  readonly types: string | undefined;
  readonly code: string | undefined;
}

/** The entries that a package.json names, the main one first; patterns (`./*`) are none. */
export function packageEntries(manifest: unknown): readonly PackageEntry[] {
  const { types, typings, main, module, exports } = recordOf(manifest);
  const fallback: PackageEntry = {
    subpath: ".",
    types: fileOf(types) ?? fileOf(typings) ?? declarationsOf(fileOf(main) ?? "index.js"),
    code: fileOf(module) ?? fileOf(main) ?? "index.js",
  };
  const entries = exportedEntries(exports);
  return entries.length > 0 ? entries : [fallback];
}

const MOST_ENTRIES = 40;

function exportedEntries(exports: unknown): readonly PackageEntry[] {
  const all = typeof exports === "string" ? { ".": exports } : recordOf(exports);
  const keys = Object.keys(all);
  const bySubpath = keys.some((key) => key.startsWith(".")) ? all : keys.length > 0 ? { ".": all } : {};
  return Object.entries(bySubpath)
    .filter(([subpath]) => !subpath.includes("*") && !/\.(?:json|css)$/.test(subpath))
    .sort(([a], [b]) => Number(b === ".") - Number(a === "."))
    .slice(0, MOST_ENTRIES)
    .flatMap(([subpath, target]): PackageEntry[] => {
      const code = targetOf(target, CODE);
      const types = targetOf(target, ["types"]) ?? (code === undefined ? undefined : declarationsOf(code));
      return code === undefined && types === undefined ? [] : [{ subpath, types, code }];
    });
}

const CODE: readonly string[] = ["import", "node", "module", "require", "default"];

/** The file under the first of the conditions that leads to one, also within conditions of other names. */
function targetOf(target: unknown, conditions: readonly string[], depth = 0): string | undefined {
  if (typeof target === "string") return conditions === CODE || depth < 0 ? fileOf(target) : undefined;
  if (typeof target !== "object" || target === null || depth > 5) return undefined;
  const own = recordOf(target);
  for (const condition of conditions) {
    const found =
      typeof own[condition] === "string"
        ? fileOf(own[condition])
        : targetOf(own[condition], conditions, depth + 1);
    if (found !== undefined) return found;
  }
  for (const condition of CODE) {
    const found =
      typeof own[condition] === "object" ? targetOf(own[condition], conditions, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A path within the package; undefined for what is none. */
function fileOf(value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const parts = value.split("/").filter((part) => part !== "" && part !== ".");
  return parts.includes("..") || value.includes("\\") || value.startsWith("/") ? undefined : parts.join("/");
}

/** `lib/index.js` is declared in `lib/index.d.ts`. */
function declarationsOf(code: string): string {
  const stem = code.replace(/\.([cm]?)jsx?$/, "");
  const kind = /\.([cm])jsx?$/.exec(code)?.[1] ?? "";
  return `${stem}.d.${kind}ts`;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
