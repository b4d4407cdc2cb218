// The parts of an answer that descriptions name in their fields, told apart.

import type { Fields } from "./model.ts";

/**
 * A part of what an API answers, as `Origin.part` in references names it; `path`: the fields inside of the body, or the name of a
 * discriminator.
 */
export interface NamedPart {
  readonly part:
    | "response"
    | "status"
    | "ok"
    | "headers"
    | "body"
    | "text"
    | "error"
    | "discriminator"
    | "class";
  readonly path: readonly string[];
}

/** The fields of an object with parts of an answer, by names joined with `.`; `""` is the object itself. */
export type PartFields = ReadonlyMap<string, NamedPart>;

/** The parts that fields name. `classes`: the discriminator that the names of classes are the values of. */
export function partsOf(fields: Fields = {}, classes?: string): PartFields {
  return new Map(
    Object.entries(fields).flatMap(([path, value]): [string, NamedPart][] => {
      const part = value === "class" && classes !== undefined ? partNamed(classes) : partNamed(value);
      return part ? [[path, part]] : [];
    }),
  );
}

/** The part that one value of `Fields` names; undefined for what says nothing of an API. */
export function partNamed(value: string | null): NamedPart | undefined {
  switch (value) {
    case "status":
    case "ok":
    case "headers":
    case "text":
    case "response":
    case "error":
    case "class":
      return { part: value, path: [] };
    case "":
      return { part: "body", path: [] };
    case null:
      return undefined;
    default:
      return value.startsWith("/")
        ? { part: "body", path: tokensOf(value) }
        : { part: "discriminator", path: [value] };
  }
}

/** The names that a JSON Pointer goes through (RFC 6901, section 4). */
function tokensOf(pointer: string): readonly string[] {
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
