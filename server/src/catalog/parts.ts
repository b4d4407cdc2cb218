// The parts of a catalog file that can be left out by themselves, so that a fault costs no more than the part it is in: an element
// of a list, a property of `detection`, a property of the file. What is a fault is decided elsewhere.

import { toPointer } from "../text/jsonPlace.ts";
import { eachOf, type Slices } from "../text/slices.ts";
import { outcomes, parts } from "./messages.ts";
import type { CatalogFile } from "./normalise.ts";
import { quoted } from "./quoted.ts";
import type { ValueProblem } from "./valueProblem.ts";

/** The JSON Pointer of the smallest part that holds the value at `path`: `/entries/3`, `/detection/hosts/0`, `/version`. */
export function partOf(path: readonly string[]): string {
  return toPointer(path.slice(0, path[0] === "detection" ? 3 : isList(path[0] ?? "") ? 2 : 1));
}

/** What is wrong, and which part is left out for it, if one is. */
export function withOutcome(file: unknown, { path, severity, message: problem }: ValueProblem): string {
  const [section = "", index] = path;
  if (severity !== "error" || path.length === 0) return problem;
  const list = (file as Record<string, unknown>)[section];
  if (!isList(section) || index === undefined || !Array.isArray(list))
    return outcomes.leftOut({ problem, part: parts.property({ name: path.join(".") }) });
  const element = list[Number(index)] as { readonly id?: unknown } | null;
  const name = typeof element?.id === "string" ? quoted(element.id) : Number(index) + 1;
  return outcomes.leftOut({ problem, part: parts[section]({ name }) });
}

/** Whether it is a list of which each element is a part. */
function isList(section: string): section is Exclude<keyof typeof parts, "property"> {
  return section !== "property" && Object.hasOwn(parts, section);
}

export interface Remainder {
  /** What is left. Properties without which a catalog can still be used have a default; `id`, `name` and `entries` have none. */
  readonly file: Partial<CatalogFile>;
  /** From a path in `file` to the path of the same value in the file as it was. */
  originalPath(path: readonly string[]): readonly string[];
}

/** The file without the parts at the given pointers, which are those that `partOf` gives. The file itself is left as it is. */
export function* removingParts(
  value: Readonly<Record<string, unknown>>,
  removed: ReadonlySet<string>,
): Slices<Remainder> {
  /** Of each list that has lost elements: where those that are left were. */
  const kept = new Map<string, readonly number[]>();
  function* rest(from: Readonly<Record<string, unknown>>, at: string): Slices<Record<string, unknown>> {
    const result: Record<string, unknown> = {};
    for (const [key, child] of Object.entries(from)) {
      const pointer = `${at}/${key}`;
      if (removed.has(pointer)) continue;
      result[key] = child;
      if (Array.isArray(child)) {
        const indexes: number[] = [];
        yield* eachOf(child, (_, index) => {
          if (!removed.has(`${pointer}/${index}`)) indexes.push(index);
        });
        kept.set(pointer, indexes);
        result[key] = indexes.map((index) => child[index]);
      } else if (key === "detection") {
        result[key] = yield* rest(child as Record<string, unknown>, pointer);
      }
    }
    return result;
  }
  const left = removed.size === 0 ? value : yield* rest(value, "");
  return {
    file: { version: "0.0.0", summary: "", sources: [], ...left },
    originalPath(path) {
      const [section = "", index, ...deeper] = path;
      const original = kept.get(`/${section}`)?.[Number(index)];
      return original === undefined ? path : [section, String(original), ...deeper];
    },
  };
}
