// Where a value goes that is added to a list of a catalog's file, and how it is written there: as the last one is. All else in the text
// stays as it is.

import { findNodeAtLocation, type JSONPath, type Node } from "jsonc-parser";
import { onOneLine, overLines } from "../text/formatJson.ts";
import { readJson } from "../text/jsonPlace.ts";

/** Text to put in at an offset, in UTF-16 code units. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Adds a value behind the last one of the list at a place; undefined where the text has no such list. */
export function addedElement(text: string, list: JSONPath, value: unknown): Insertion | undefined {
  const read = readJson(text);
  const elements = "root" in read ? findNodeAtLocation(read.root, list) : undefined;
  if (elements?.type !== "array") return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const last = elements.children?.at(-1);
  if (last === undefined) {
    const outer = indentAt(text, elements) ?? "";
    // The list is a property of the whole.
    const inner = outer === "" ? "  " : outer + outer;
    return { offset: elements.offset + 1, text: `${eol}${inner}${onOneLine(value)}${eol}${outer}` };
  }
  const end = last.offset + last.length;
  const indent = indentAt(text, last);
  if (indent === undefined) return { offset: end, text: `, ${onOneLine(value)}` };
  const isOnOneLine = !text.slice(last.offset, end).includes("\n");
  const unit = indent.startsWith("\t") ? "\t" : indent.slice(0, Math.ceil(indent.length / 2));
  const isObject = typeof value === "object" && value !== null;
  const written = isOnOneLine || !isObject ? onOneLine(value) : overLines(value, indent, unit || "  ");
  return { offset: end, text: `,${eol}${indent}${written.replaceAll("\n", eol)}` };
}

/** The spaces before a value that begins its line, or before the name of the property that it is of; undefined where it begins none. */
function indentAt(text: string, node: Node): string | undefined {
  const start = node.parent?.type === "property" ? node.parent.offset : node.offset;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^[ \t]*$/.test(line) && text.slice(0, start).includes("\n") ? line : undefined;
}
