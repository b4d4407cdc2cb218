// The objects that stand in a text: in a log line, behind a header block, in what a program printed. What they say is situations.ts's.

import type { JsonObject } from "../parse/json.ts";
import { readObject } from "./looseValues.ts";

/** An object in a text, by its place. */
export interface FoundObject {
  readonly value: JsonObject;
  readonly start: number;
  readonly end: number;
}

/** Characters that are read for objects, of each that the text has: braces of code are read in vain. */
const READ_FOR_EACH = 6;
const MOST_OBJECTS = 500;

/** The outermost objects of a text, in its order. Takes time linear in its length. */
export function objectsIn(text: string): readonly FoundObject[] {
  const found: FoundObject[] = [];
  let left = READ_FOR_EACH * text.length + 100;
  for (let at = text.indexOf("{"); at >= 0 && left > 0 && found.length < MOST_OBJECTS; ) {
    const { value, end } = readObject(text, at);
    left -= end - at;
    const isObject = value.properties.length > 0;
    if (isObject) found.push({ value: underItsName(value, text, at), start: at, end });
    at = text.indexOf("{", isObject ? end : at + 1);
  }
  return found;
}

/** Where a property of an object was copied with its name, `"error": { … }`, the object that it is of. */
function underItsName(value: JsonObject, text: string, at: number): JsonObject {
  const [before, name] = NAMED.exec(text.slice(Math.max(0, at - LONGEST_NAME), at)) ?? [];
  if (before === undefined || name === undefined) return value;
  const start = at - before.length;
  const key = {
    kind: "string",
    span: { start, end: start + name.length + 2 },
    value: name,
    closed: true,
  } as const;
  return { kind: "object", span: { start, end: value.span.end }, properties: [{ key, value }] };
}

const NAMED = /"(\w{1,40})"[ \t]{0,9}:[ \t]{0,9}$/;
const LONGEST_NAME = 70;
