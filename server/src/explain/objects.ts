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
    if (isObject) found.push({ value, start: at, end });
    at = text.indexOf("{", isObject ? end : at + 1);
  }
  return found;
}
