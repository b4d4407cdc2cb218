// A TypeScript or JavaScript tree → its references. The steps live in references/typescript/: outline, values, branches.

import type * as ts from "typescript";
import type { FileReferences } from "./model.ts";
import { collectReferences } from "./typescript/collect.ts";
import { outlineOf } from "./typescript/walk.ts";

/** Reads the references of a parsed file. Pure; never throws for any tree that the parser makes. */
export function readTypeScript(tree: ts.SourceFile): FileReferences {
  return collectReferences(outlineOf(tree));
}
