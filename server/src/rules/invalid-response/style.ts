// How a body is written: in which quotes, with which blanks, over one line or several. What is written so is in writing.ts.

import { type BodyNode, type BodyObject, spanOfProperty } from "../../references/bodyModel.ts";
import type { LiteralStyle } from "../../text/codeStyle.ts";
import { indentationAt, indentUnit, newlineOf } from "../../text/layout.ts";

/** How a whole text is laid out; the same for all bodies in it. */
export interface Layout {
  readonly newline: string;
  readonly unit: string;
  /** Whether it is JSON of which each member stands on a line of its own, as formatters write it. */
  readonly isSpread: boolean;
}

/** A part of a document without the indentation that its lines have from what is around it. */
function withoutBase(source: string): string {
  const base = /\n([ \t]+)[}\]]$/.exec(source.slice(-200))?.[1];
  return base === undefined ? source : source.replaceAll(`\n${base}`, "\n");
}

/** The style of one body. */
export interface Style extends LiteralStyle, Layout {
  readonly source: string;
  /** What stands behind colons, behind commas within a line, and inside of the braces of a line. */
  readonly afterColon: string;
  readonly afterComma: string;
  readonly inBraces: string;
}

/** How a text is laid out. `isJson`: whether it is nothing but JSON. */
export function layoutOf(source: string, isJson: boolean): Layout {
  return {
    newline: newlineOf(source),
    unit: indentUnit(withoutBase(source)),
    // Where a brace is followed by a key, some object stands on one line. In a string that quote would be escaped.
    isSpread: isJson && /[\r\n]/.test(source.trim()) && !/\{[ \t]*"/.test(source),
  };
}

/** The style of a body; `quote`: what texts stand in where the body has none. */
export function styleOf(root: BodyObject, source: string, layout: Layout, quote: Style["quote"]): Style {
  const text = firstString(root);
  const [first, second] = root.properties;
  const key = first?.key.span.start ?? root.span.start;
  const own = text === undefined ? "" : source.charAt(text);
  const isDense = (at: number | undefined) => at !== undefined && /\S/.test(source.charAt(at + 1));
  const comma = first && second ? source.slice(spanOfProperty(first).end, second.key.span.start) : "";
  // A colon of which nothing is known is one in code.
  const isDenseColon = isDense(first?.colon);
  return {
    ...layout,
    source,
    quote: own === "'" || own === '"' ? own : quote,
    quotesKeys: source.charAt(key) === '"' || source.charAt(key) === "'",
    afterColon: isDenseColon ? "" : " ",
    afterComma: comma === "," || (comma === "" && isDenseColon) ? "" : " ",
    inBraces: first && isDense(root.span.start) ? "" : " ",
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

/** The indentation of an object's members, as they are or would be where they stand on lines of their own. */
export function memberIndentation(node: BodyObject, { source, unit }: Style): string {
  const first = node.properties[0];
  return first && isSpread(node, source)
    ? indentationAt(source, spanOfProperty(first).start)
    : indentationAt(source, node.span.start) + unit;
}
