// Values and objects as text, written as the body around them is. Which values, repair.ts says.

import { keyText, stringLiteral } from "../../text/codeStyle.ts";
import type { Style } from "./style.ts";

/** A JSON value. `indentation`: that of the line on which it begins. */
export function valueText(value: unknown, style: Style, indentation: string): string {
  if (typeof value === "string") return stringLiteral(value, style);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const inner = indentation + style.unit;
  if (Array.isArray(value)) {
    const items = value.map((item) => valueText(item, style, inner));
    return enclosed("[", items, "]", "", style, indentation);
  }
  const members = Object.entries(value).map(([key, member]) =>
    memberText(key, valueText(member, style, inner), style),
  );
  return objectText(members, style, indentation);
}

/** An object of members that are written already, over one line or several as the text around it is. */
export function objectText(members: readonly string[], style: Style, indentation: string): string {
  return enclosed("{", members, "}", style.inBraces, style, indentation);
}

/** `name: value`, of a value that is written already. */
export function memberText(name: string, value: string, style: Style): string {
  return `${keyText(name, style)}:${style.afterColon}${value}`;
}

/** What was written on a line with the indentation `from`, for a line with `to`. */
export function movedText(text: string, from: string, to: string): string {
  if (from === to) return text;
  const moved = (line: string, index: number) =>
    index > 0 && line.startsWith(from) ? to + line.slice(from.length) : line;
  return text
    .split(/(\r\n|\r|\n)/)
    .map((part, i) => (i % 2 === 0 ? moved(part, i) : part))
    .join("");
}

function enclosed(
  open: string,
  parts: readonly string[],
  close: string,
  padding: string,
  { isSpread, newline, unit, afterComma }: Style,
  indentation: string,
): string {
  if (parts.length === 0) return open + close;
  if (!isSpread) return open + padding + parts.join(`,${afterComma}`) + padding + close;
  const inner = newline + indentation + unit;
  return `${open}${inner}${parts.join(`,${inner}`)}${newline}${indentation}${close}`;
}
