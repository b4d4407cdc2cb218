// The keys of an object that are codes, as texts of errors.

import * as ts from "typescript";
import type { StatedText } from "../../statedModel.ts";
import { contentSpan, literalOf, memberName, quoteOf, spanOf } from "../syntax.ts";

/** The key of a property as a code; undefined where it is computed, or a number. */
export function keyText(name: ts.PropertyName, file: ts.SourceFile): StatedText | undefined {
  const value = memberName(name);
  if (value === undefined || name.kind === ts.SyntaxKind.NumericLiteral) return undefined;
  const literal = literalOf(name);
  const span = literal ? contentSpan(literal, file) : spanOf(name, file);
  return { value, span, quote: literal ? quoteOf(literal, file) : "", path: ["code"] };
}
