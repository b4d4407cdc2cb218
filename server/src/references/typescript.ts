// A TypeScript or JavaScript tree → its references. The steps live in references/typescript/: outline, values, branches.

import type * as ts from "typescript";
import type { Libraries } from "../libraries/libraries.ts";
import { builtInLibraries } from "../libraries/registry.ts";
import { type FileReferences, noReferences } from "./fileReferences.ts";
import { arrivalAt } from "./typescript/arrivals/arrivals.ts";
import { testedPackages } from "./typescript/arrivals/testedPackages.ts";
import { typingAt } from "./typescript/arrivals/typing.ts";
import { unansweredAt } from "./typescript/arrivals/unanswered.ts";
import { type Budget, BudgetExhausted, takesTooLong } from "./typescript/budget.ts";
import { collectReferences } from "./typescript/collect/collect.ts";
import { outlineOf } from "./typescript/outline/walk.ts";
import { statedErrors } from "./typescript/stated/stated.ts";
import type { Imports } from "./typescript/values/model.ts";

/** What is read of a file that the parser gave up on. */
export const tooDeep: FileReferences = { ...noReferences, leftAlone: "is nested too deep to be parsed" };

/**
 * Reads the references of a parsed file. Pure; never throws for any tree that the parser makes. A file that takes more than its
 * budget has none.
 * @param imports the modules of the workspace that the file imports; without it, only the file itself is looked at
 * @param libraries the libraries whose calls and errors are understood
 * @param budget for those who want to know how much of it is used
 */
export function readTypeScript(
  tree: ts.SourceFile,
  imports?: Imports,
  budget?: Budget,
  libraries: Libraries = builtInLibraries,
): FileReferences {
  try {
    const outline = outlineOf(tree);
    const references = collectReferences(outline, libraries, imports, budget);
    return {
      ...references,
      stated: once(() => statedErrors(outline, libraries, imports)),
      arrivalAt: (offset) => arrivalAt(offset, outline, libraries, imports),
      unansweredAt: (offset) => unansweredAt(offset, outline, libraries, imports),
      testedPackages: once(() => testedPackages(outline, libraries, imports)),
      typingAt: (offset) => typingAt(offset, outline, libraries, imports),
    };
  } catch (error) {
    if (!(error instanceof BudgetExhausted)) throw error;
    return { ...noReferences, leftAlone: takesTooLong };
  }
}

/** What a function gives, worked out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
