// What is said of a body's faults: which of them comes first, where it is marked, and in which words.

import { expectedOf } from "../../catalog/fieldTree.ts";
import type { Catalog, Shape } from "../../catalog/model.ts";
import type { BodyObject } from "../../references/bodyModel.ts";
import { type Fault, typeOf } from "../../resolve/bodyFaults.ts";
import { pathText } from "../../resolve/discriminators.ts";
import { toPointer } from "../../text/jsonPlace.ts";
import { type Span, withoutQuotes } from "../../text/span.ts";
import { types as typeTexts } from "../messages.ts";
import type { Finding } from "../rule.ts";
import { messages } from "./messages.ts";
import { type Misplaced, misplacedFor } from "./misplaced.ts";

/** A fault, and for what is missing where it is instead. */
export interface Trouble {
  readonly fault: Fault;
  readonly misplaced?: Misplaced;
}

/** The faults in the order in which they matter: what is misplaced, what is wrong, what is missing. */
export function troublesOf(
  faults: readonly Fault[],
  root: BodyObject,
  shape: Shape,
  catalog: Catalog,
): readonly Trouble[] {
  const troubles = faults.map((fault): Trouble => {
    if (fault.kind !== "missing") return { fault };
    const misplaced = placeInstead(fault, root, shape, catalog);
    return misplaced ? { fault, misplaced } : { fault };
  });
  return troubles.toSorted((a, b) => weight(a) - weight(b));
}

/** A missing object is where the first of its fields is that can be found. */
function placeInstead(
  { expected, path }: Fault & { kind: "missing" },
  root: BodyObject,
  shape: Shape,
  catalog: Catalog,
): Misplaced | undefined {
  const whole = expectedOf(shape);
  const found = misplacedFor(expected, path, root, whole, catalog);
  if (found) return found;
  for (const inner of expected.below.values()) {
    const part = misplacedFor(inner, [...path, inner.name], root, whole, catalog);
    if (part) return part;
  }
  return undefined;
}

function weight({ fault, misplaced }: Trouble): number {
  return misplaced ? 0 : fault.kind === "missing" ? 2 : 1;
}

/** The smallest place that shows the first trouble: a misplaced key, a wrong value, the brace of an object that lacks something. */
export function spanOfTroubles([first]: readonly Trouble[], source: string): Span {
  if (first === undefined) return { start: 0, end: 0 };
  const { fault, misplaced } = first;
  if (misplaced) return withoutQuotes(misplaced.property.key.span, source);
  if (fault.kind === "missing") return opening(fault.object.span);
  const { kind, span } = fault.node;
  return kind === "object" || kind === "array" ? opening(span) : withoutQuotes(span, source);
}

function opening({ start }: Span): Span {
  return { start, end: start + 1 };
}

/** The first trouble, and how many more there are; all that is missing is one. */
export function describeTroubles(troubles: readonly Trouble[], { name: api }: Catalog): Finding["message"] {
  const [first] = troubles;
  const more = troubles.length - 1;
  const pathOf = ({ fault, misplaced }: Trouble) => pathText(toPointer(misplaced?.path ?? fault.path));
  if (first?.misplaced) {
    const said = { api, more, path: pathOf(first), right: rightPath(first.fault, first.misplaced) };
    return more === 0 ? messages.misplaced(said) : messages.misplacedMore(said);
  }
  if (first?.fault.kind === "constant") {
    const value = JSON.stringify(first.fault.field.constant);
    const said = { api, more, path: pathOf(first), value };
    return more === 0 ? messages.constant(said) : messages.constantMore(said);
  }
  if (first?.fault.kind === "type") {
    const types = first.fault.field.types.map((type) => typeTexts[type]({}));
    const said = { api, more, path: pathOf(first), types, found: wordOf(first.fault) };
    return more === 0 ? messages.type(said) : messages.typeMore(said);
  }
  return messages.missing({ api, count: troubles.length, missing: troubles.map(pathOf) });
}

/** Where the misplaced field belongs: the missing one, or one in it. */
function rightPath({ path, ...fault }: Fault, { property, value }: Misplaced): string {
  const isInner = fault.kind === "missing" && fault.expected.below.size > 0 && value.kind !== "object";
  const inner = isInner ? [...fault.expected.below.values()] : [];
  const named = inner.find(({ name }) => name === property.key.value) ?? inner[0];
  return pathText(toPointer(named ? [...path, named.name] : path));
}

function wordOf({ node }: Fault & { kind: "type" | "constant" }): string {
  const type = typeOf(node);
  return typeTexts[type ?? "unknown"]({});
}
