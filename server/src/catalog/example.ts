// An example body for an entry: its own, or one made from the form it comes in. Nothing is made up: what is not documented is
// left out or shown as "…".

import { pointerTokens } from "../text/jsonPlace.ts";
import type { Catalog, Entry, Value } from "./model.ts";
import { shapesOf } from "./shapes.ts";
import { familyOf, wordsAt } from "./values.ts";

/** Stands for a text that the source does not give. */
export const UNKNOWN_TEXT = "…";

/**
 * A body that the API could send for `entry`: the entry's own example, else that of the first shape for `status` (or for the
 * entry's statuses) which has one, with the entry's code, type and message put in. Undefined where there is none.
 */
export function exampleBody(catalog: Catalog, entry: Entry, status?: number): unknown {
  if (entry.example !== undefined) return entry.example;
  const shape = shapesOf(catalog, entry, status).find(({ example }) => example !== undefined);
  if (shape === undefined) return undefined;
  let body = shape.example;
  let isOthers = false;
  for (const discriminator of catalog.discriminators) {
    const { kind, pointer } = discriminator;
    const tokens = pointerTokens(pointer);
    const present = valueAt(body, tokens);
    if (typeof present !== "string" && typeof present !== "number") continue;
    const [own] = wordsAt(entry, discriminator).filter(
      (word) => kind === "message" || familyOf(word) === undefined,
    );
    const value = own ?? (isOthers ? UNKNOWN_TEXT : present);
    // An example whose code or type is another's has another's message too.
    if (kind !== "message" && value !== present) isOthers = true;
    body = withValue(body, tokens, value);
  }
  return body;
}

/** The value at a path of tokens, `*` taken as the first element; undefined where there is none. */
function valueAt(body: unknown, tokens: readonly string[]): unknown {
  return tokens.reduce<unknown>((at, token) => {
    if (typeof at !== "object" || at === null) return undefined;
    return (at as Record<string, unknown>)[token === "*" ? "0" : token];
  }, body);
}

/** A copy of `body` with another value at a path that it has. */
function withValue(body: unknown, [token, ...rest]: readonly string[], value: Value): unknown {
  if (token === undefined) return value;
  if (Array.isArray(body)) {
    const index = token === "*" ? 0 : Number(token);
    return body.map((element, at) => (at === index ? withValue(element, rest, value) : element));
  }
  const object = body as Record<string, unknown>;
  return { ...object, [token]: withValue(object[token], rest, value) };
}

/** An example body for documents that people keep: where the source has no text for an error, what it is called stands in. */
export function writtenBody(catalog: Catalog, entry: Entry, status?: number): unknown {
  return withTitle(exampleBody(catalog, entry, status), entry);
}

function withTitle(example: unknown, entry: Entry): unknown {
  if (example === UNKNOWN_TEXT) return entry.title;
  if (Array.isArray(example)) return example.map((each) => withTitle(each, entry));
  if (typeof example !== "object" || example === null) return example;
  return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, withTitle(value, entry)]));
}
