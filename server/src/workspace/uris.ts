// URIs of files: comparing, joining, and telling whether one lies under another. No file access.

import { URI, Utils } from "vscode-uri";
import { withoutEnd } from "../text/ends.ts";

/**
 * The parts of a URI. `file:////server/share`, as some clients write what lies on another machine, is `file://server/share` (RFC 8089,
 * appendix E.3); of other schemes' empty authorities, the first slash counts.
 */
export function parseUri(uri: string): URI {
  return URI.parse(
    uri.replace(/^file:\/{4,}(?!\/)/i, "file://").replace(/^([a-z][a-z0-9+.-]*:\/\/)\/{2,}/i, "$1/"),
  );
}

/** The same text for every way a client may write the same URI (`file:///C:/x`, `file:///c%3A/x`): for use as a key. */
export function uriKey(uri: string): string {
  return parseUri(uri).toString();
}

/** `base` with path segments added; each is taken literally. Half of a character, which no address can have, becomes U+FFFD. */
export function joinUri(base: string, ...segments: readonly string[]): string {
  const [first, second] = segments;
  // The usual case, asked for each file of a workspace, without taking the address apart.
  if (first !== undefined && second === undefined && PLAIN_NAME.test(first) && PLAIN_BASE.test(base))
    return `${base}/${first}`;
  const whole = segments.map((segment) => segment.replace(/\p{Surrogate}/gu, "\ufffd"));
  return Utils.joinPath(parseUri(base), ...whole).toString();
}

const PLAIN_NAME = /^(?!\.{1,2}$)[\w.-]+$/;
const PLAIN_BASE = /^file:\/\/(?:\/[a-z]%3A)?(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)+$/;

/** The last segment of the path. */
export function uriName(uri: string): string {
  return Utils.basename(parseUri(uri));
}

/** The directory a URI is in; of a root, the root itself. */
export function parentUri(uri: string): string {
  return Utils.dirname(parseUri(uri)).toString();
}

/** The path from `base` to `uri` with `/` between segments; `""` for the same place, undefined where `uri` is not under `base`. */
export function relativePath(base: string, uri: string): string | undefined {
  const from = parseUri(base);
  const to = parseUri(uri);
  if (from.scheme !== to.scheme || from.authority.toLowerCase() !== to.authority.toLowerCase())
    return undefined;
  const root = withoutEnd(normalizeDrive(from.path), "/");
  const path = normalizeDrive(to.path);
  if (withoutEnd(path, "/") === root) return "";
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

/** The innermost of `folders` that `uri` lies in. */
export function folderOf(folders: readonly string[], uri: string): string | undefined {
  const holding = folders.filter((folder) => relativePath(folder, uri) !== undefined);
  return holding.sort((a, b) => b.length - a.length)[0];
}

/** Whether the file is a catalog by its name. */
export function isCatalogUri(uri: string): boolean {
  return isCatalogName(uriName(uri));
}

/** Whether the name is that of a catalog's file. */
export function isCatalogName(name: string): boolean {
  return name.endsWith(".error-catalog.json");
}

function normalizeDrive(path: string): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}
