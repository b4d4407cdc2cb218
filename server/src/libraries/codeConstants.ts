// Constants of a library that are codes: members of exported enums, objects and classes, and what a module exports by itself. Asked by
// the names that lead to them from the module.

import { haveSameEnd } from "./errorWays.ts";
import type { CodeMembers, LibraryDescription } from "./model.ts";

/** A code that goes by a name. */
export type CodeConstant =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number };

export interface CodeConstants {
  /** The members of what these names lead to; undefined where that has no codes. */
  membersOf(path: readonly string[]): ReadonlyMap<string, CodeConstant> | undefined;
  /** The code that these names lead to. */
  at(path: readonly string[]): CodeConstant | undefined;
}

/** Makes the constants of a description ready. Of the names in front of one, code may write more or fewer than the description. */
export function codeConstants({ constants = {} }: Pick<LibraryDescription, "constants">): CodeConstants {
  const holders = Object.entries(constants).map(([path, members]) => ({
    names: path === "" ? [] : path.split("."),
    members: new Map(entriesOf(members).map(([name, code]) => [name, constantOf(code)])),
  }));
  const membersOf = (path: readonly string[]) => holders.find(({ names }) => isReached(names, path))?.members;
  return { membersOf, at: (path) => membersOf(path.slice(0, -1))?.get(path.at(-1) ?? "") };
}

function isReached(names: readonly string[], path: readonly string[]): boolean {
  // What the module itself exports has no name in front of it by which it could be known elsewhere.
  return names.length === 0 || path.length === 0 ? names.length === path.length : haveSameEnd(names, path);
}

/** Each member with its code. */
export function entriesOf(members: CodeMembers): readonly (readonly [name: string, code: string | number])[] {
  return isList(members) ? members.map((name) => [name, name] as const) : Object.entries(members);
}

function isList(members: CodeMembers): members is readonly string[] {
  return Array.isArray(members);
}

function constantOf(code: string | number): CodeConstant {
  return typeof code === "number" ? { kind: "number", number: code } : { kind: "text", text: code };
}
