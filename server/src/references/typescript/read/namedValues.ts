// The members of an object, enum, class or module that are values, by the names that code has for them: what can be written behind its
// dot. Also what the file imports of described libraries and can name so.

import type { CodeConstant } from "../../../libraries/codeConstants.ts";
import type { NamedValue } from "../../model.ts";
import type { Scope } from "../outline/scopes.ts";
import { isIdentifierName, memberName } from "../syntax.ts";
import { namesOf } from "../values/described.ts";
import type { Evaluator, Value } from "../values/model.ts";

/** More members are not gone through. */
const MOST_MEMBERS = 2000;
/** More imports are not looked through at a keystroke. */
const MOST_IMPORTS = 200;

/** The members of what `holder` is that are values; none where it is nothing that has members. */
export function namedValues(holder: Value | undefined, evaluator: Evaluator): readonly NamedValue[] {
  if (holder === undefined) return [];
  const constants = constantsOf(holder);
  if (constants) return [...constants].map(([name, code]) => ({ name, value: codeOf(code) }));
  return memberNames(holder)
    .slice(0, MOST_MEMBERS)
    .flatMap((name) => {
      evaluator.budget.spend();
      const value = isIdentifierName(name) ? evaluator.property(holder, name) : undefined;
      return value?.kind === "text" || value?.kind === "number" ? [{ name, value: codeOf(value) }] : [];
    });
}

/** The constants that are codes of what is imported at the top of the file, as code writes them there. */
export function importedValues(scope: Scope, evaluator: Evaluator): readonly NamedValue[] {
  let top = scope;
  while (top.parent) top = top.parent;
  const imported = [...(top.bindings ?? [])].filter(([, { definitions }]) =>
    definitions.some(({ kind }) => kind === "import"),
  );
  return imported.slice(0, MOST_IMPORTS).flatMap(([written]) => {
    const holder = evaluator.bindingValue(written, top);
    const constants = holder && constantsOf(holder);
    return [...(constants ?? [])].map(([name, code]) => ({
      name: `${written}.${name}`,
      value: codeOf(code),
    }));
  });
}

/** What a catalog says of the members of something that a library exports. */
export function constantsOf(holder: Value): ReadonlyMap<string, CodeConstant> | undefined {
  switch (holder.kind) {
    case "described":
      return holder.given || holder.isMade ? undefined : holder.library.constants.membersOf(namesOf(holder));
    case "error-class":
      return holder.library.beside
        .map(({ constants }) => constants.membersOf([holder.name]))
        .find((members) => members !== undefined);
    default:
      return undefined;
  }
}

function memberNames(holder: Value): readonly string[] {
  switch (holder.kind) {
    case "object":
      return holder.node.properties.flatMap(({ name }) => (name && memberName(name)) ?? []);
    case "enum":
      return holder.node.members.flatMap(({ name }) => memberName(name) ?? []);
    case "record":
      return Object.keys(holder.members);
    case "class":
      return [...holder.outline.members.keys()];
    case "module":
      return [...holder.module.exports.keys()];
    case "namespace":
      return [...(holder.scope.bindings?.keys() ?? [])];
    default:
      return [];
  }
}

function codeOf(constant: CodeConstant): string | number {
  return constant.kind === "text" ? constant.text : constant.number;
}
