// Classes of errors that say themselves which error they are: by their fields, or by what they hand to the class that they extend.

import * as ts from "typescript";
import { encloses } from "../../../../text/span.ts";
import { spanOf } from "../../syntax.ts";
import { valuesOfClass } from "../madeBy.ts";
import { isCodeName, isErrorClass } from "../names.ts";
import { statedError } from "../statedError.ts";
import type { Kind } from "./kind.ts";

export const classes: Kind = (node, { scope }, reader) => {
  if (node.kind !== ts.SyntaxKind.ClassDeclaration && node.kind !== ts.SyntaxKind.ClassExpression) return [];
  const { owner } = scope;
  const isError = (node as ts.ClassDeclaration).heritageClauses?.some(
    ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
  );
  // The class is the owner of its own scope, which the walk has entered.
  if (!isError || owner === undefined) return [];
  const values = valuesOfClass(owner, [], reader, 0);
  const error = statedError(node, { how: "declared", values }, reader);
  if (error === undefined) return [];
  const here = spanOf(node, reader.file);
  const texts = error.texts.filter(({ span }) => encloses(here, span));
  const isCoded = texts.some(({ path }) => isCodeName(path.at(-1) ?? ""));
  const tells = error.status !== undefined || (isCoded && isOfErrors(node as ts.ClassLikeDeclaration));
  // What a class works out is given to it: whoever makes it says what.
  return tells && texts.length > 0 ? [{ ...error, texts, unknown: [] }] : [];
};

/** Whether a class, or the one that it extends, is called like one of errors: those of events have codes and types as well. */
function isOfErrors({ name, heritageClauses }: ts.ClassLikeDeclaration): boolean {
  const base = heritageClauses?.[0]?.types[0]?.expression;
  return [name, base].some(
    (each) => each?.kind === ts.SyntaxKind.Identifier && isErrorClass((each as ts.Identifier).text),
  );
}
