// What is read of an operation that has failed: a field that says why, spelt otherwise than the API documents it. Other fields of it
// may be documented elsewhere, so nothing is said of these.

import type { AsyncOperation, Catalog } from "../../catalog/model.ts";
import type { Reference } from "../../references/model.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import { samePath } from "../../text/path.ts";

/** The documented pointer of what a read of a failed operation's field is after: `/errorMessage` for `job.error_message`. */
export function reasonMeant(
  { facts, subject }: Reference,
  { operations }: Pick<Catalog, "operations">,
): string | undefined {
  const path = subject?.origin?.path ?? [];
  for (const operation of operations) {
    const only = facts?.values.find((fact) => samePath(fact.path, tokensOf(operation.statePointer)))?.only;
    if (!hasFailed(only, operation)) continue;
    const meant = operation.errorPointers.find((pointer) => isAlike(tokensOf(pointer), path));
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** Whether the states that are possible are those of a failure. */
function hasFailed(only: readonly string[] | undefined, { failedStates }: AsyncOperation): boolean {
  return only !== undefined && only.length > 0 && only.every((state) => failedStates.includes(state));
}

/** Whether two paths are the same but for how their words are put together. */
function isAlike(documented: readonly string[], path: readonly string[]): boolean {
  return documented.length === path.length && documented.every((name, i) => plain(name) === plain(path[i]!));
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, "");
}
