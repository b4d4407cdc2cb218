// From what `instanceof` tests for to the reference that it is: a class of a library that a catalog describes, or the place where one is
// still to be typed, with the ways in which the file reaches such classes.

import * as ts from "typescript";
import type { ClassAccess, PlainOrigin, Reference } from "../../model.ts";
import type { NotedPlace } from "../outline/notes.ts";
import type { Scope } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { isAccess, nameOf, spanOf } from "../syntax.ts";
import { namesOf } from "../values/described.ts";
import type { Described, Evaluator, Value } from "../values/model.ts";

/** The class that a place tests for; undefined where it is none of a described library, and no name that is being typed. */
export function classTestAt({ node, scope, subject }: NotedPlace, reader: Reader): Reference | undefined {
  const { file, evaluator } = reader;
  const isName = node.kind === ts.SyntaxKind.Identifier;
  if (subject === undefined || !(isName || isAccess(node))) return undefined;
  const value = evaluator.evaluate(node as ts.Expression, scope);
  const exported = exportOf(value);
  const [name, within] = exported ? [namesOf(exported).at(-1), namesOf(exported).slice(0, -1)] : [];
  if (exported === undefined || name === undefined || within === undefined)
    return value === undefined && isName ? typedAt(node as ts.Identifier, subject, scope, reader) : undefined;
  const span = isAccess(node) ? spanOf(nameOf(node), file) : spanOf(node, file);
  const access = { written: "", names: within, library: exported.library.of ?? "" };
  return referenceOf(name, span, name === "", subject, [originOf(exported)], [access], file);
}

function referenceOf(
  value: string,
  span: Reference["span"],
  partial: boolean,
  subject: ts.Expression,
  [origin, ...others]: readonly PlainOrigin[],
  classesFrom: readonly ClassAccess[],
  file: ts.SourceFile,
): Reference | undefined {
  if (origin === undefined) return undefined;
  const place = { span: spanOf(subject, file), root: "", path: [], pathSpans: [] };
  const from = others.length > 0 ? { ...origin, others, orElse: true as const } : origin;
  return {
    kind: "type",
    role: "class",
    value,
    span,
    quote: "",
    partial,
    subject: { ...place, origin: from },
    classesFrom,
  };
}

/** Where nothing is written yet, or a name that nothing declares: a class of any library that the file imports something of. */
function typedAt(
  { text, pos }: ts.Identifier,
  subject: ts.Expression,
  scope: Scope,
  reader: Reader,
): Reference | undefined {
  const { file } = reader;
  const accesses = accessesIn(scope, reader.evaluator);
  const libraries = [...new Set(accesses.map(({ library }) => library))];
  const origins = libraries.map((library): PlainOrigin => ({ part: "class", path: [], library }));
  const start = pos + (/^[ \t]*/.exec(file.text.slice(pos, pos + 200))?.[0].length ?? 0);
  return referenceOf(text, { start, end: start + text.length }, true, subject, origins, accesses, file);
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
  return imported.slice(0, MOST_IMPORTS).flatMap(([written]) => {
    const exported = exportOf(evaluator.bindingValue(written, top));
    return exported ? [{ written, names: namesOf(exported), library: exported.library.of ?? "" }] : [];
  });
}

/** What a described library exports: not what is made with it, or given by a call. */
function exportOf(value: Value | undefined): Described | undefined {
  const isExport = value?.kind === "described" && !value.given && !value.isMade;
  return isExport && value.library.of !== undefined ? value : undefined;
}

/** Where the names of classes are the API's codes, that of one of several errors is such a code. */
function originOf(value: Described): PlainOrigin {
  const { classes, description, of = "" } = value.library;
  const is = classes.find(namesOf(value));
  const isBase = is?.some((each) => Object.keys(each).length === 0) === true;
  return description.class === undefined || isBase
    ? { part: "class", path: [], library: of }
    : { part: "discriminator", path: [description.class], library: of };
}
