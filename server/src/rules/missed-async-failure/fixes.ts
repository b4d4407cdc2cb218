// The check for a failed operation as an edit: beside the check for its success, in the style that is at hand.

import type { AsyncOperation } from "../../catalog/model.ts";
import type { Repeat } from "../../references/flowModel.ts";
import type { Reference } from "../../references/model.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { type Quote, semicolonOf, stringLiteral } from "../../text/codeStyle.ts";
import { indentationAt, indentUnit, lineStart, newlineOf } from "../../text/layout.ts";
import type { Edit, Fix } from "../rule.ts";
import { titles } from "./messages.ts";

/** A fix that throws when the operation has failed; none where the place has a form that is not understood. */
export function fixesFor(
  success: Reference,
  operation: AsyncOperation,
  repeat: Repeat | undefined,
  document: ResolvedDocument,
): readonly Fix[] {
  const [failed] = operation.failedStates;
  if (failed === undefined) return [];
  const edit = editFor(success, failed, operation, repeat, document);
  return edit ? [{ title: titles.throwOn({ state: failed }), edits: [edit], preferred: true }] : [];
}

function editFor(
  { subject, role, quote, site }: Reference,
  failed: string,
  operation: AsyncOperation,
  repeat: Repeat | undefined,
  { source, references }: ResolvedDocument,
): Edit | undefined {
  if (subject === undefined) return undefined;
  const { span } = subject;
  const state = source.slice(span.start, span.end);
  // What is not just a name and its properties might be asked for again by testing it twice.
  if (!/^[\w$]+(\??\.[\w$]+)*$/.test(state)) return undefined;
  const style = { quote: quote || '"' } as const;
  const literal = stringLiteral(failed, style);
  const newline = newlineOf(source);
  const thrown = `throw new Error(${reasonOf(state, operation, style)})${semicolonOf(source)}`;
  if (role === "case") {
    const around = site === undefined ? undefined : references.sites[site];
    const brace = around?.kind === "switch" ? source.indexOf("{", span.end) : -1;
    if (brace < 0) return undefined;
    const first = /^\s*/.exec(source.slice(brace + 1))?.[0].length ?? 0;
    const indent = indentationAt(source, brace + 1 + first);
    const newText = `${newline}${indent}case ${literal}:${newline}${indent}${indentUnit(source)}${thrown}`;
    return insertion(brace + 1, newText);
  }
  const check = `if (${state} === ${literal})`;
  const before = source.slice(lineStart(source, span.start), span.start);
  const indent = indentationAt(source, span.start);
  if (/^\s*if\s*\($/.test(before))
    return insertion(lineStart(source, span.start) + indent.length, `${check} ${thrown}${newline}${indent}`);
  const chained = /^\s*\}\s*else\s+(?=if\s*\($)/.exec(before);
  if (chained) {
    const at = lineStart(source, span.start) + chained[0].length;
    return insertion(
      at,
      `${check} {${newline}${indent}${indentUnit(source)}${thrown}${newline}${indent}} else `,
    );
  }
  const isInHead = /\b(?:while|for)\s*\(/.test(before.slice(before.lastIndexOf(")") + 1));
  if (!isInHead || repeat?.last === undefined) return undefined;
  const inner = indentationAt(source, repeat.last.start);
  return insertion(repeat.last.end, `${newline}${inner}${check} ${thrown}`);
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

/** `job.errorMessage ?? "Video generation failed."`, or just the words where the body has no name. */
function reasonOf(
  state: string,
  { title, errorPointers, statePointer }: AsyncOperation,
  style: { readonly quote: Quote },
): string {
  const words = stringLiteral(`${title} failed.`, style);
  const [field, ...further] = tokensOf(statePointer);
  const message = errorPointers
    .map(tokensOf)
    .find(([name = "", more]) => !more && /message/i.test(name))?.[0];
  const isOf = field !== undefined && further.length === 0 && state.endsWith(`.${field}`);
  if (!isOf || message === undefined) return words;
  return `${state.slice(0, -field.length)}${message} ?? ${words}`;
}
