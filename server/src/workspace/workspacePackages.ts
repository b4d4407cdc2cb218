// The packages of a workspace as its other packages import them: which file `@acme/api/errors` means. Sources are preferred
// to what is built of them. Installed packages are none of these.

import { parse } from "jsonc-parser";

/** What package.json says of the entries of a package. */
export interface PackageManifest {
  readonly name: string;
  readonly exports: unknown;
  readonly source: unknown;
  readonly module: unknown;
  readonly main: unknown;
}

/** Reads a package.json; undefined where it is none, or names no package. */
export function parseManifest(text: string): PackageManifest | undefined {
  const value: unknown = parse(text, [], { allowTrailingComma: true });
  if (typeof value !== "object" || value === null) return undefined;
  const { name, exports, source, module, main } = value as Readonly<Record<string, unknown>>;
  return typeof name === "string" ? { name, exports, source, module, main } : undefined;
}

/** `@scope/name/sub/path` → its package and the path in it, `""` for the package itself. */
export function splitSpecifier(specifier: string): { readonly name: string; readonly subpath: string } {
  const parts = specifier.split("/");
  const length = specifier.startsWith("@") ? 2 : 1;
  return { name: parts.slice(0, length).join("/"), subpath: parts.slice(length).join("/") };
}

/** Paths inside the package that an import of `subpath` may mean, the likeliest first; some without an extension. */
export function entryPaths(manifest: PackageManifest, subpath: string): readonly string[] {
  const { exports, source, module, main } = manifest;
  const targets =
    exports === undefined || exports === null
      ? []
      : exportTargets(exports, subpath === "" ? "." : `./${subpath}`);
  const named = [...targets, ...(subpath === "" ? [source, module, main] : [])].filter(
    (path) => typeof path === "string",
  );
  const plain = subpath === "" ? ["src/index", "index"] : [`src/${subpath}`, subpath];
  const paths = [...named.flatMap((path) => [...sourcesOf(path), path]), ...plain];
  return [...new Set(paths.map((path) => path.replace(/^\.\//, "")).filter(isInside))];
}

/** Conditions under which an export may be for us: anything but type declarations, sources first. */
const CONDITIONS = ["source", "development", "import", "module", "browser", "node", "require", "default"];

/** What `exports` gives for `key` (`.` or `./sub`), following the order of CONDITIONS (Node.js documentation, "Packages"). */
function exportTargets(exports: unknown, key: string): readonly string[] {
  if (typeof exports === "string" || Array.isArray(exports) || !hasSubpaths(exports))
    return key === "." ? targetsOf(exports) : [];
  if (key in exports) return targetsOf(exports[key]);
  for (const [pattern, target] of Object.entries(exports)) {
    const star = pattern.indexOf("*");
    if (star < 0) continue;
    const [prefix, suffix] = [pattern.slice(0, star), pattern.slice(star + 1)];
    if (key.length < prefix.length + suffix.length || !key.startsWith(prefix) || !key.endsWith(suffix))
      continue;
    const rest = key.slice(prefix.length, key.length - suffix.length);
    return targetsOf(target).map((path) => path.replaceAll("*", () => rest));
  }
  return [];
}

function hasSubpaths(exports: unknown): exports is Readonly<Record<string, unknown>> {
  return (
    typeof exports === "object" &&
    exports !== null &&
    Object.keys(exports).some((name) => name.startsWith("."))
  );
}

function targetsOf(target: unknown): readonly string[] {
  if (typeof target === "string") return [target];
  if (Array.isArray(target)) return target.flatMap(targetsOf);
  if (typeof target !== "object" || target === null) return [];
  return CONDITIONS.flatMap((condition) =>
    targetsOf((target as Readonly<Record<string, unknown>>)[condition]),
  );
}

/** `dist/a.js` → `src/a`: what is built may be missing, or older than what it is built of. */
function sourcesOf(path: string): readonly string[] {
  const match = /^(?:\.\/)?(?:dist|lib|build|out)\/(?:esm\/|cjs\/)?(.+?)(?:\.d)?\.[cm]?[jt]sx?$/.exec(path);
  return match ? [`src/${match[1]}`] : [];
}

function isInside(path: string): boolean {
  return !path.split(/[/\\]/).includes("..") && !path.startsWith("/");
}
