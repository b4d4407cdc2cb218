// A TypeScript or JavaScript tree → its references. The steps live in references/typescript/: outline, values, branches.

import type * as ts from "typescript";
import type { FileReferences } from "./fileReferences.ts";
import { collectReferences } from "./typescript/collect.ts";
import type { Imports } from "./typescript/modules.ts";
import { outlineOf } from "./typescript/walk.ts";

/**
 * Reads the references of a parsed file. Pure; never throws for any tree that the parser makes.
 * @param imports the modules of the workspace that the file imports; without it, only the file itself is looked at
 */
export function readTypeScript(tree: ts.SourceFile, imports?: Imports): FileReferences {
  return collectReferences(outlineOf(tree), imports);
}
