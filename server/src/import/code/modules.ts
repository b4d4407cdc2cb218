// The modules that code is in: the file that is imported, and those that it imports, read when they are asked for.

import type * as ts from "typescript";
import { parseTypeScript } from "../../parse/typescript.ts";
import type { Imports, Module } from "../../references/typescript/values/model.ts";
import { moduleOf } from "../../references/typescript/values/modules.ts";
import type { ReadBeside } from "../files.ts";

/** A module with its path relative to the file that is imported. */
export interface CodeModule {
  readonly module: Module;
  readonly file: ts.SourceFile;
  readonly path: string;
}

export interface CodeModules {
  readonly main: CodeModule | undefined;
  /** The module that a specifier in another one leads to; undefined for packages and what cannot be read. */
  from(path: string, specifier: string): CodeModule | undefined;
  /** A further file by its path, relative to where `main` is; undefined where it cannot be read. */
  at(path: string): CodeModule | undefined;
}

const MOST_FILES = 300;
/** What a specifier without an extension may mean, and what one with `.js` may stand for. */
const ENDINGS = [
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".d.ts",
  ".d.mts",
  ".d.cts",
  ".js",
  ".mjs",
  ".cjs",
  ".jsx",
  "/index.ts",
  "/index.d.ts",
  "/index.d.mts",
  "/index.d.cts",
  "/index.js",
];

/** Opens a file of code. */
export function openModules(name: string, text: string, read: ReadBeside): CodeModules {
  const known = new Map<string, CodeModule | undefined>();

  function open(path: string, source: string): CodeModule | undefined {
    const file = parseTypeScript(path, "typescript", source);
    if (file === undefined) return undefined;
    const imports: Imports = (specifier) => from(path, specifier)?.module;
    const opened = { module: moduleOf(file, { imports, onExhausted: () => {} }), file, path };
    known.set(path, opened);
    return opened;
  }

  function from(path: string, specifier: string): CodeModule | undefined {
    if (!specifier.startsWith(".")) return undefined;
    const target = beside(path, specifier);
    const stem = target.replace(/\.[cm]?jsx?$/, "");
    const isDeclaration = /\.d\.[cm]?ts$/.test(path);
    const candidates = [
      // Beside declarations their code may stand, which says less.
      ...(isDeclaration ? [target.replace(/\.([cm]?)jsx?$/, ".d.$1ts")] : []),
      ...(/\.[cm]?[jt]sx?$/.test(target) ? [target] : []),
      ...ENDINGS.map((ending) => stem + ending),
    ];
    for (const candidate of candidates) {
      if (known.has(candidate)) {
        const found = known.get(candidate);
        if (found) return found;
        continue;
      }
      known.set(candidate, undefined);
      if (known.size > MOST_FILES * ENDINGS.length) return undefined;
      const source = read(candidate);
      if (typeof source === "string") return open(candidate, source);
    }
    return undefined;
  }

  function at(path: string): CodeModule | undefined {
    if (known.has(path)) return known.get(path);
    known.set(path, undefined);
    const source = read(path);
    return typeof source === "string" ? open(path, source) : undefined;
  }

  return { main: open(name, text), from, at };
}

/** A path relative to a file. */
function beside(file: string, path: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
      else parts.push("..");
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
