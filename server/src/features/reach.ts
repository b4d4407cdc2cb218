// How the code of a file writes what a library exports, such as a class of errors: by what the file imports, else with one import more.

import type { LibraryDescription } from "../libraries/model.ts";
import type { ClassAccess } from "../references/model.ts";
import type { Edit } from "../rules/rule.ts";
import { hasWord } from "../text/wholeWord.ts";
import type { AnalysedDocument } from "./document.ts";
import { importEdit, importedAs, isTypeOnly, type NeededImport } from "./refactorings/importEdit.ts";

/** How something is written, and what the file has to import for it. */
export interface Reach {
  readonly text: string;
  readonly edits: readonly Edit[];
  /** The module that `edits` import from. */
  readonly from?: string;
}

/**
 * The shortest way to what a library exports under one of these names (`Stripe.errors.StripeCardError`); undefined where there is none, as
 * where a name that would have to be imported stands for something else in the file.
 * @param accesses how the file reaches libraries
 */
export function reachOf(
  paths: readonly string[],
  library: LibraryDescription,
  accesses: readonly ClassAccess[],
  document: AnalysedDocument,
): Reach | undefined {
  const own = accesses.filter(({ library: id, client }) => id === library.of && client === library.name);
  for (const access of own) {
    if (isTypeOnly(access.written, document)) continue;
    // The default of a package often has no more than what stands in its own objects.
    const ordered = access.isDefault
      ? paths.toSorted((a, b) => Number(b.includes(".")) - Number(a.includes(".")))
      : paths;
    for (const path of ordered) {
      const text = textBy(path, access);
      if (text !== undefined) return { text, edits: [] };
    }
  }
  for (const path of paths) {
    const found = byImport(path, library, own, document);
    if (found) return found;
  }
  return undefined;
}

/** What a name that is imported makes of a path; undefined where it does not lead there. */
function textBy(path: string, { written, names, module = "", isDefault }: ClassAccess): string | undefined {
  const whole = path.split(".");
  const [first = ""] = whole;
  if (names.length > 0)
    return names.every((name, i) => name === whole[i])
      ? [written, ...whole.slice(names.length)].join(".")
      : undefined;
  // The default export of a package often goes by the name with which its classes begin.
  if (written === first || (isDefault && isNameOf(first, module)))
    return [written, ...whole.slice(1)].join(".");
  return `${written}.${path}`;
}

function byImport(
  path: string,
  { packages, globals = [], importedFrom = {} }: LibraryDescription,
  accesses: readonly ClassAccess[],
  document: AnalysedDocument,
): Reach | undefined {
  const [name = "", ...rest] = path.split(".");
  const stated = Object.hasOwn(importedFrom, name) ? importedFrom[name] : undefined;
  if (stated === undefined && globals.includes(name)) return { text: path, edits: [] };
  const [first = ""] = packages;
  // What is generated into a project is imported from there.
  const generated = accesses.find(({ module = "" }) => /^[.~#]|^@\//.test(module))?.module;
  const from =
    stated === undefined ? (generated ?? (first.includes("*") ? undefined : first)) : oneOf(stated, accesses);
  if (!from) return undefined;
  const needed: NeededImport = { name, from, isDefault: isNameOf(name, from) };
  const known = importedAs(needed, document);
  if (known !== undefined) return { text: [known, ...rest].join("."), edits: [] };
  if (hasWord(document.source, name)) return undefined;
  return { text: path, edits: [importEdit(needed, document)], from };
}

/** The module of a package that the file imports from already, else the first. */
function oneOf(modules: readonly string[], accesses: readonly ClassAccess[]): string | undefined {
  const used = new Set(accesses.map(({ module = "" }) => packageOf(module)));
  return modules.find((module) => used.has(packageOf(module))) ?? modules[0];
}

/** `@clerk/nextjs/errors` → `@clerk/nextjs`. */
function packageOf(module: string): string {
  return module
    .split("/")
    .slice(0, module.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Whether a name is that of a package, by which its default goes: `Stripe` of `stripe`. */
function isNameOf(name: string, module: string): boolean {
  return name !== "" && name.toLowerCase() === module.slice(module.lastIndexOf("/") + 1).toLowerCase();
}
