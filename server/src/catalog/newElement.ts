// Where a value goes that is added to a list of a catalog's file, and how it is written there: as the last one is. All else in the text
// stays as it is.

import { findNodeAtLocation, type JSONPath, type Node } from "jsonc-parser";
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
  const lines = isOnOneLine ? [onOneLine(value)] : JSON.stringify(value, null, unit || 2).split("\n");
  return { offset: end, text: `,${eol}${lines.map((line) => indent + line).join(eol)}` };
}

/** `{ "code": "a", "statuses": [404] }` */
function onOneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  const properties = Object.entries(value).map(
    ([name, each]) => `${JSON.stringify(name)}: ${onOneLine(each)}`,
  );
  return `{ ${properties.join(", ")} }`;
}

/** The spaces before a value that begins its line, or before the name of the property that it is of; undefined where it begins none. */
function indentAt(text: string, node: Node): string | undefined {
  const start = node.parent?.type === "property" ? node.parent.offset : node.offset;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^[ \t]*$/.test(line) && text.slice(0, start).includes("\n") ? line : undefined;
}
