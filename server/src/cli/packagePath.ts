// Where the package lies that `import npm:…` names: in the nearest node_modules, upward from the current directory. Nothing is fetched.

import path from "node:path";
import type { ImportTask } from "../import/task.ts";
import { realPathNow } from "../node/realPath.ts";
import { failures, messages } from "./messages.ts";
import { namedPaths } from "./paths.ts";

/** The name behind `npm:`; undefined where what is named is no package. */
export function packageIn(operand: string): string | undefined {
  return operand.startsWith("npm:") ? operand.slice("npm:".length) : undefined;
}

/**
 * Finds it; why it cannot be read otherwise. Package managers link packages to where they really lie, which may be anywhere: there, nothing
 * beyond the package's own directory is read (workspace/bounds.ts).
 */
export function findPackage(name: string, root: string | undefined): Pick<ImportTask, "package"> | string {
  if (!isPackageName(name)) return messages.badPackage({ name });
  const top = root === undefined ? undefined : path.resolve(root);
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const found = path.join(folder, "node_modules", ...name.split("/"));
    if (namedPaths([path.join(found, "package.json")]).failures.length === 0)
      return { package: { name, root: realPathNow(found) } };
    if (folder === top || path.dirname(folder) === folder) return failures.noPackage({ name });
  }
}

/** Whether npm has such names: none that leads elsewhere as a path. */
export function isPackageName(name: string): boolean {
  return NAME.test(name) && !name.split("/").some((part) => /^\.*$/.test(part));
}

const NAME = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/;
