// From what `instanceof` tests for to the reference that it is: a class of a library that a catalog describes; and the ways in which a
// file reaches such classes.

import * as ts from "typescript";
import type { ClassAccess, PlainOrigin, Reference } from "../../model.ts";
import type { NotedPlace } from "../outline/notes.ts";
import type { Scope } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { isAccess, nameOf, spanOf } from "../syntax.ts";
import { namesOf } from "../values/described.ts";
import type { Described, Evaluator, Value } from "../values/model.ts";

/** The class that a place tests for; undefined where it is none of a described library. */
export function classTestAt({ node, scope, subject }: NotedPlace, reader: Reader): Reference | undefined {
  const { file, evaluator } = reader;
  if (subject === undefined || !(node.kind === ts.SyntaxKind.Identifier || isAccess(node))) return undefined;
  const value = evaluator.evaluate(node as ts.Expression, scope);
  const exported = exportOf(value);
  const [name, within] = exported ? [namesOf(exported).at(-1), namesOf(exported).slice(0, -1)] : [];
  if (exported === undefined || name === undefined || within === undefined) return undefined;
  const span = isAccess(node) ? spanOf(nameOf(node), file) : spanOf(node, file);
  const access = { written: "", names: within, ...libraryOf(exported) };
  return {
    kind: "type",
    role: "class",
    value: name,
    span,
    quote: "",
    partial: name === "",
    subject: { span: spanOf(subject, file), root: "", path: [], pathSpans: [], origin: originOf(exported) },
    classesFrom: [access],
  };
}

/** More imports are not looked through at a keystroke. */
const MOST_IMPORTS = 200;

/** The names that a file imports of described libraries. */
export function accessesIn(scope: Scope, evaluator: Evaluator): readonly ClassAccess[] {
  let top = scope;
  while (top.parent) top = top.parent;
  const imported = [...(top.bindings ?? [])].filter(([, { definitions }]) =>
    definitions.some(({ kind }) => kind === "import"),
  );
  return imported.slice(0, MOST_IMPORTS).flatMap(([written, { definitions }]) => {
    const exported = exportOf(evaluator.bindingValue(written, top));
    const from = definitions.find((each) => each.kind === "import");
    if (exported === undefined || from === undefined) return [];
    const names = namesOf(exported);
    const isDefault = from.name === "default";
    return { written, names, ...libraryOf(exported), module: from.module, ...(isDefault && { isDefault }) };
  });
}

function libraryOf({ library }: Described): Pick<ClassAccess, "library" | "client"> {
  return { library: library.of ?? "", client: library.name };
}

/** What a described library exports: not what is made with it, or given by a call. */
function exportOf(value: Value | undefined): Described | undefined {
  const isExport = value?.kind === "described" && !value.given && !value.isMade;
  return isExport && value.library.of !== undefined ? value : undefined;
}

/** Where the names of classes are the API's codes, that of one of several errors is such a code. */
function originOf(value: Described): PlainOrigin {
  const { classes, description, of = "" } = value.library;
  const is = classes.find(namesOf(value))?.is;
  const isBase = is?.some((each) => Object.keys(each).length === 0) === true;
  return description.class === undefined || isBase
    ? { part: "class", path: [], library: of }
    : { part: "discriminator", path: [description.class], library: of };
}
