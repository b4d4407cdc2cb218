// Texts put together from others, addresses above all: templates, concatenations, and addresses relative to a base.

import type * as ts from "typescript";
import { limits } from "../budget.ts";
import type { Scope } from "../outline/scopes.ts";
import type { Evaluation, TextValue, Value } from "./model.ts";

/** What a template comes to, `{}` for parts that are not known. */
export function templateText(
  node: ts.TemplateExpression,
  scope: Scope,
  evaluation: Evaluation,
): TextValue | undefined {
  let text = node.head.text;
  let start: Pick<TextValue, "node" | "file"> = { node, file: scope.file };
  for (const { expression, literal } of node.templateSpans) {
    const value = evaluation.evaluate(expression, scope);
    if (text === "" && value?.kind === "text") start = value;
    text += partialText(value) + literal.text;
    if (text.length > limits.text) return undefined;
  }
  return { kind: "text", text, node: start.node, file: start.file };
}

/** `left + right`; undefined where neither is known to be a text. */
export function concatenation(
  node: ts.Node,
  left: Value | undefined,
  right: Value | undefined,
  { file }: Scope,
): TextValue | undefined {
  if (left?.kind !== "text" && right?.kind !== "text") return undefined;
  const start = left?.kind === "text" ? left : { node, file };
  return known({
    kind: "text",
    text: partialText(left) + partialText(right),
    node: start.node,
    file: start.file,
  });
}

/** The texts in a list, joined: `[BASE, "v1", path].join("/")`. */
export function joinedText(
  { node, scope }: Value & { kind: "array" },
  separator: string,
  evaluation: Evaluation,
): TextValue | undefined {
  const [first] = node.elements;
  const start = first && evaluation.evaluate(first, scope);
  if (start?.kind !== "text") return undefined;
  let text = "";
  for (const [i, element] of node.elements.entries()) {
    evaluation.budget.spend();
    text += (i > 0 ? separator : "") + partialText(evaluation.evaluate(element, scope));
    if (text.length > limits.text) return undefined;
  }
  return { ...start, text };
}

/** An address, taken as relative to `base` unless it has a host of its own. */
export function absoluteAddress(
  address: TextValue | undefined,
  base: TextValue | undefined,
): TextValue | undefined {
  if (address === undefined) return base && { ...base, text: `${base.text.replace(/\/$/, "")}/{}` };
  if (base === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(address.text)) return address;
  return known({
    ...base,
    text: `${base.text.replace(/\/$/, "")}/${address.text.replace(/^\//, "")}`,
  });
}

/** A text that was put together, unless it is longer than any that matters: then nothing is known of it. */
export function known(text: TextValue): TextValue | undefined {
  return text.text.length > limits.text ? undefined : text;
}

function partialText(value: Value | undefined): string {
  if (value?.kind === "text") return value.text;
  return value?.kind === "number" ? `${value.number}` : "{}";
}
