// Libraries that are described in a catalog: what they export and make, what is called on that, and what calls give and fail with.

import type * as ts from "typescript";
import { fitsCall } from "../../../libraries/callPaths.ts";
import type { CallErrors } from "../../../libraries/errorWays.ts";
import type { NamedPart, PartFields } from "../../../libraries/parts.ts";
import { limits } from "../budget.ts";
import type { Scope } from "../outline/scopes.ts";
import type { ApiCall, Described, Evaluation, Part, Value, ValueSource } from "./model.ts";

/** All names that lead to it, those in what a call gives as well. */
export function namesOf({ path, given }: Described): readonly string[] {
  return given ? [...path, ...given.names] : path;
}

/** The property `name` of something of a library: an error or a part of one where the description says so. */
export function describedProperty(value: Described, name: string): Value | undefined {
  const { given, library, isMade } = value;
  if (namesOf(value).length >= limits.path) return undefined;
  if (given === undefined) {
    // What a module has as its default is the module itself, as far as code that is not compiled knows.
    if (name === "default") return value;
    const path = [...value.path, name];
    return (isMade ? undefined : library.constants.at(path)) ?? { ...value, path };
  }
  const names = [...given.names, name];
  return errorIn(names, given.source) ?? { ...value, given: { ...given, names } };
}

/** What stands at `names` in what a library gives, where that is an error or a part of an answer. */
function errorIn(names: readonly string[], source: ValueSource): Part | undefined {
  const errors = errorsOfSource(source);
  if (errors === undefined) return undefined;
  for (const { at, fields } of errors.within) {
    for (let length = names.length; length > 0; length--) {
      const part = fitsCall(at, names.slice(0, length)) && errorField(fields, names.slice(length));
      if (part) return partOfError(part, source);
    }
  }
  const { returned } = errors;
  if (source.call === undefined || returned.size === 0) return undefined;
  const key = names.join(".");
  const part = returned.get(key);
  if (part) return partOfError(part, source);
  const isError = [...returned.keys()].some((path) => path.startsWith(`${key}.`));
  return isError ? { kind: "part", source, part: "error", path: names, failed: true } : undefined;
}

function partOfError({ part, path }: NamedPart, source: ValueSource): Part {
  return part === "status" || part === "headers"
    ? { kind: "part", source, part, path }
    : { kind: "part", source, part, path, failed: true };
}

/** What a call of something of a library gives, or of its method `method`; undefined for a guard, which asks the API nothing. */
export function describedCall(
  node: ts.CallExpression | ts.TaggedTemplateExpression,
  called: Described,
  method: string | undefined,
  scope: Scope,
  evaluation: Evaluation,
): Described | undefined {
  const { library } = called;
  const own = namesOf(called);
  if (own.length >= limits.path) return undefined;
  const path = method === undefined ? own : [...own, method];
  if (library.guards.find(path)) return undefined;
  const { client } = library;
  const call: ApiCall = { node, file: scope.file, client, url: undefined, method: undefined, path };
  const source = evaluation.sourceFor(node, "", { call });
  const isOfModule = called.given === undefined && !called.isMade;
  return {
    kind: "described",
    library,
    path: isOfModule ? [] : path,
    given: { source, names: [] },
    isMade: true,
  };
}

/** What `new X()` of a library makes. */
export function describedInstance({ library }: Described): Described {
  return { kind: "described", library, path: [], isMade: true };
}

/** What a call throws, or the promise that it gives rejects with; undefined where errors arrive in other ways. */
export function describedRejection({ given }: Described): Value | undefined {
  const isCall = given?.source.call !== undefined && given.names.length === 0;
  if (!isCall || errorsOfSource(given.source)?.throws !== true) return undefined;
  // What is caught may always be another error: of the network, of the code itself.
  return { kind: "part", source: given.source, part: "error", path: [], orElse: true };
}

/** What is known of the errors of a source that is of a described library. */
export function errorsOfSource({ call, library, names }: ValueSource): CallErrors | undefined {
  if (call) return call.path && call.client.library.errors.of(call.path);
  return library?.of === undefined ? undefined : library.errors.of(undefined, names);
}

/** What stands at a path of an error: a field of its own, or one of the body that the error itself is. */
export function errorField(fields: PartFields, path: readonly string[]): NamedPart | undefined {
  const own = fields.get(path.join("."));
  if (own) return own;
  const whole = fields.get("");
  return whole?.part === "body" ? { part: "body", path: [...whole.path, ...path] } : undefined;
}
