// What an error that arrives has to offer where one of its members is to be typed: the compiler does not know what was caught, so nobody
// else offers them. Once a test has proved its type, the compiler does.

import type { Fields, LibraryDescription } from "../../libraries/model.ts";
import { partNamed } from "../../libraries/parts.ts";
import { completion as words } from "../messages.ts";

/** A member of an error. */
export interface ErrorField {
  readonly name: string;
  /** What it holds, in a word; nothing where it is the library's own. */
  readonly holds: string;
}

/** The members of the errors that a library throws: those that say what the API answered, then those of the library itself. */
export function errorFields({ errors = [] }: LibraryDescription): readonly ErrorField[] {
  const found = new Map<string, ErrorField>();
  const thrown = errors.filter((error) => error.thrown).map(({ fields }) => fields);
  for (const fields of thrown)
    for (const [path, what] of sorted(fields)) {
      const [name = ""] = path.split(".");
      if (name === "" || found.has(name)) continue;
      found.set(name, { name, holds: path === name ? heldIn(what) : "" });
    }
  return [...found.values()];
}

function sorted(fields: Fields): readonly (readonly [path: string, what: string | null])[] {
  return Object.entries(fields).toSorted(([, a], [, b]) => Number(a === null) - Number(b === null));
}

function heldIn(what: string | null): string {
  const named = partNamed(what);
  if (named === undefined) return "";
  switch (named.part) {
    case "discriminator":
      return named.path.join();
    case "body":
      return named.path.length === 0 ? words.body({}) : named.path.join(".");
    case "class":
      return words.className({});
    case "status":
      return words.status({});
    default:
      return words.ofResponse({});
  }
}
