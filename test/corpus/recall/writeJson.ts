// Writes JSON as a text and says where marked values, keys and texts within texts came to stand. What is written belongs elsewhere.

import type { Span } from "../../../server/src/text/span.ts";

/** What can be written: plain data, and within it what is marked or written as a text. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }
  | Pairs
  | Marked
  | TextOf;

/** An object whose keys may be marked. */
export class Pairs {
  constructor(readonly entries: readonly (readonly [key: string | Marked, value: Json])[]) {}
}

/** A value or a key whose place is wanted. */
export class Marked {
  constructor(
    readonly name: string,
    readonly value: Json,
  ) {}
}

/** A string that holds JSON. */
export class TextOf {
  constructor(
    readonly value: Json,
    readonly indent = "",
  ) {}
}

export interface Written {
  readonly text: string;
  /** By the names of the marks; of a string, what is between its quotes. */
  readonly places: ReadonlyMap<string, Span>;
}

/** @param indent of each level; empty for all on one line */
export function writeJson(json: Json, indent: string): Written {
  const places = new Map<string, Span>();
  let text = "";
  write(json, "\n");
  return { text, places };

  function write(value: Json, newLine: string): void {
    const start = text.length;
    if (value instanceof Marked) {
      write(value.value, newLine);
      const quote = text[start] === '"' ? 1 : 0;
      places.set(value.name, { start: start + quote, end: text.length - quote });
    } else if (value instanceof TextOf) writeText(value);
    else if (Array.isArray(value)) {
      writeList("[", "]", value, newLine, (item, inner) => write(item, inner));
    } else if (typeof value === "object" && value !== null) {
      const entries = value instanceof Pairs ? value.entries : Object.entries(value);
      writeList("{", "}", entries, newLine, ([key, item], inner) => {
        write(key, inner);
        text += indent === "" ? ":" : ": ";
        write(item, inner);
      });
    } else text += JSON.stringify(value);
  }

  function writeList<T>(
    open: string,
    close: string,
    items: readonly T[],
    newLine: string,
    writeItem: (item: T, inner: string) => void,
  ): void {
    const inner = newLine + indent;
    text += open;
    items.forEach((item, i) => {
      text += (i > 0 ? "," : "") + (indent === "" ? "" : inner);
      writeItem(item, inner);
    });
    text += (items.length > 0 && indent !== "" ? newLine : "") + close;
  }

  /** The places in the inner text are led through its escapes. */
  function writeText(inner: TextOf): void {
    const written = writeJson(inner.value, inner.indent);
    text += '"';
    const offsets = Array.from(written.text, (character) => {
      const offset = text.length;
      text += JSON.stringify(character).slice(1, -1);
      return offset;
    });
    offsets.push(text.length);
    for (const [name, { start, end }] of written.places)
      places.set(name, { start: offsets[start] ?? 0, end: offsets[end] ?? 0 });
    text += '"';
  }
}
