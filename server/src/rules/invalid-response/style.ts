// How values are written into a body: in the quotes, the form of keys and the indentation of what stands there. How that becomes
// text is text/codeStyle.ts's.

import { type BodyNode, type BodyObject, spanOfProperty } from "../../references/bodyModel.ts";
import type { LiteralStyle } from "../../text/codeStyle.ts";
import { indentationAt, indentUnit, newlineOf } from "../../text/layout.ts";

/** The style of one body. */
export interface Style extends LiteralStyle {
  readonly source: string;
  readonly newline: string;
  readonly unit: string;
}

/** The style of a body; `quote`: what texts stand in where the body has none. */
export function styleOf(root: BodyObject, source: string, quote: Style["quote"]): Style {
  const text = firstString(root);
  const first = root.properties[0]?.key.span.start ?? root.span.start;
  const own = text === undefined ? "" : source.charAt(text);
  return {
    source,
    quote: own === "'" || own === '"' ? own : quote,
    quotesKeys: source.charAt(first) === '"' || source.charAt(first) === "'",
    newline: newlineOf(source),
    unit: indentUnit(source),
  };
}

function firstString(node: BodyNode): number | undefined {
  if (node.kind === "string") return node.span.start;
  const inner =
    node.kind === "array"
      ? node.items
      : node.kind === "object"
        ? node.properties.flatMap(({ value }) => value ?? [])
        : [];
  for (const each of inner) {
    const found = firstString(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the members of an object stand on lines of their own. */
export function isSpread({ span, properties }: BodyObject, source: string): boolean {
  const first = properties[0];
  return first !== undefined && /[\r\n]/.test(source.slice(span.start, spanOfProperty(first).start));
}

/** The indentation of an object's members. */
export function memberIndentation(node: BodyObject, { source, unit }: Style): string {
  const first = node.properties[0];
  return first && isSpread(node, source)
    ? indentationAt(source, spanOfProperty(first).start)
    : indentationAt(source, node.span.start) + unit;
}
