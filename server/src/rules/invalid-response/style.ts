// How values are written into a body: in the quotes, the form of keys and the indentation of what stands there.

import type { BodyNode, BodyObject } from "../../references/model.ts";
import { indentationAt, indentUnit, newlineOf } from "../../text/layout.ts";

/** The style of one body. */
export interface Style {
  readonly source: string;
  readonly quote: string;
  /** Whether keys are written in quotes. */
  readonly quotesKeys: boolean;
  readonly newline: string;
  readonly unit: string;
}

/** The style of a body; `quote`: what texts stand in where the body has none. */
export function styleOf(root: BodyObject, source: string, quote: string): Style {
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

/** A key as it is written before its colon. */
export function keyText(name: string, { quotesKeys, quote }: Style): string {
  return quotesKeys || !/^[A-Za-z_$][\w$]*$/.test(name) ? quoted(name, quote) : name;
}

/** A plain value on one line. */
export function valueText(value: unknown, style: Style): string {
  if (typeof value === "string") return quoted(value, style.quote);
  if (Array.isArray(value)) return `[${value.map((each) => valueText(each, style)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return membersText(
    Object.entries(value).map(([name, each]) => `${keyText(name, style)}: ${valueText(each, style)}`),
  );
}

/** An object of members that are written already, on one line. */
export function membersText(members: readonly string[]): string {
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Whether the members of an object stand on lines of their own. */
export function isSpread({ span, properties }: BodyObject, source: string): boolean {
  const first = properties[0];
  return first !== undefined && /[\r\n]/.test(source.slice(span.start, first.span.start));
}

/** The indentation of an object's members. */
export function memberIndentation(node: BodyObject, { source, unit }: Style): string {
  const first = node.properties[0];
  return first && isSpread(node, source)
    ? indentationAt(source, first.span.start)
    : indentationAt(source, node.span.start) + unit;
}

function quoted(text: string, quote: string): string {
  const escaped = JSON.stringify(text).slice(1, -1);
  return quote === "'" ? `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'` : `"${escaped}"`;
}
