// An entry that is added to the text of a catalog: what it says, and where it goes. All else in the text stays as it is.

import { findNodeAtLocation, type Node } from "jsonc-parser";
import { readJson } from "../text/jsonPlace.ts";
import { shortNames } from "./discriminators.ts";
import { added } from "./messages.ts";
import type { Catalog, Value } from "./model.ts";

/** What is known of an error that a catalog lacks. */
export interface NewEntry {
  /** By the names of discriminators; of messages none. */
  readonly values: Readonly<Record<string, Value>>;
  readonly status?: number | undefined;
}

/** Text to put in at an offset, in UTF-16 code units. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Adds behind the last entry, written as that one is; undefined where the text is no catalog. */
export function addedEntry(
  text: string,
  entry: NewEntry,
  catalog: Pick<Catalog, "named" | "entries">,
): Insertion | undefined {
  const read = readJson(text);
  const entries = "root" in read ? findNodeAtLocation(read.root, ["entries"]) : undefined;
  if (entries?.type !== "array") return undefined;
  const written = writtenEntry(entry, catalog);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const last = entries.children?.at(-1);
  if (last === undefined) {
    const outer = indentAt(text, entries) ?? "";
    // The list is a property of the whole.
    const inner = outer === "" ? "  " : outer + outer;
    return { offset: entries.offset + 1, text: `${eol}${inner}${onOneLine(written)}${eol}${outer}` };
  }
  const end = last.offset + last.length;
  const indent = indentAt(text, last);
  if (indent === undefined) return { offset: end, text: `, ${onOneLine(written)}` };
  const isOnOneLine = !text.slice(last.offset, end).includes("\n");
  const unit = indent.startsWith("\t") ? "\t" : indent.slice(0, Math.ceil(indent.length / 2));
  const lines = isOnOneLine ? [onOneLine(written)] : JSON.stringify(written, null, unit || 2).split("\n");
  return { offset: end, text: `,${eol}${lines.map((line) => indent + line).join(eol)}` };
}

function writtenEntry(
  { values, status }: NewEntry,
  { named, entries }: Pick<Catalog, "named" | "entries">,
): Readonly<Record<string, unknown>> {
  const isLibrary = entries.length > 0 && entries.every(({ channel }) => channel === "library");
  const short = shortNames(named);
  const others = Object.entries(values).filter(([name]) => name !== short.code && name !== short.type);
  return {
    ...(Object.hasOwn(values, short.code) && { code: values[short.code] }),
    ...(Object.hasOwn(values, short.type) && { type: values[short.type] }),
    ...(others.length > 0 && { values: Object.fromEntries(others) }),
    ...(isLibrary ? { channel: "library" } : status !== undefined && { statuses: [status] }),
    meaning: added.notDescribed({}),
  };
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
