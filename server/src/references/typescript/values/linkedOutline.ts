// The outlines of a file and of the modules that its values were followed into, as one: what is declared, called and made in any of
// them. It grows while the file is evaluated.

import type * as ts from "typescript";
import type { CallPlace } from "../outline/notes.ts";
import type { Lookup, Outline } from "../outline/outline.ts";
import type { ClassOutline, Passed, Scoped } from "../outline/scopes.ts";

/** What the evaluation of a file needs to know of the file itself, and of the modules entered from it. */
export interface LinkedOutline extends Pick<Outline, "file" | "scope" | "defaults"> {
  /** The outline of one of these files; undefined for others. */
  of(file: ts.SourceFile): Outline | undefined;
  readonly callsByName: Lookup<string, readonly CallPlace[]>;
  readonly newsByName: Lookup<string, readonly Scoped<ts.NewExpression>[]>;
  readonly derivedByName: Lookup<string, readonly ClassOutline[]>;
  readonly passedByName: Lookup<string, readonly Passed[]>;
  /** Takes in the outline of a module, once. */
  enter(module: Outline): void;
}

export function linkedOutline(own: Outline): LinkedOutline {
  const all = [own];
  const byFile = new Map([[own.file, own]]);
  return {
    file: own.file,
    scope: own.scope,
    defaults: own.defaults,
    of: (file) => byFile.get(file),
    enter(module) {
      if (byFile.has(module.file)) return;
      byFile.set(module.file, module);
      all.push(module);
    },
    callsByName: joined(all, ({ callsByName }) => callsByName),
    newsByName: joined(all, ({ newsByName }) => newsByName),
    derivedByName: joined(all, ({ derivedByName }) => derivedByName),
    passedByName: joined(all, ({ passedByName }) => passedByName),
  };
}

/**
 * The lists that outlines have under a name, one after the other. Code asks for the same few names again and again: what was joined is
 * kept, and only what came since is added. A list that was given never grows.
 */
function joined<T>(
  all: readonly Outline[],
  listsOf: (outline: Outline) => Lookup<string, readonly T[]>,
): Lookup<string, readonly T[]> {
  const known = new Map<string, { readonly list: readonly T[] | undefined; readonly of: number }>();
  return {
    get(name) {
      const before = known.get(name);
      if (before?.of === all.length) return before.list;
      let list = before?.list;
      for (const outline of all.slice(before?.of ?? 0)) {
        const more = listsOf(outline).get(name);
        if (more) list = list ? list.concat(more) : more;
      }
      known.set(name, { list, of: all.length });
      return list;
    },
  };
}
