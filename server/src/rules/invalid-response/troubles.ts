// What is said of a body's faults: which of them comes first, where it is marked, and in which words.

import type { Catalog, Field, Shape } from "../../catalog/model.ts";
import type { BodyObject } from "../../references/bodyModel.ts";
import { expectedOf, type Fault, typeOf } from "../../resolve/bodyFaults.ts";
import { pathText } from "../../resolve/discriminators.ts";
import { toPointer } from "../../text/jsonPlace.ts";
import { type Span, withoutQuotes } from "../../text/span.ts";
import { typesInWords } from "../bodyForms.ts";
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

/** All troubles in whole sentences; what is missing is said in one. */
export function describeTroubles(
  troubles: readonly Trouble[],
  { name }: Catalog,
  status: number | undefined,
): string {
  const withStatus = status === undefined ? "" : ` with ${status}`;
  const sentences: string[] = [];
  const missing: string[] = [];
  for (const { fault, misplaced } of troubles) {
    const path = pathText(toPointer(fault.path));
    if (misplaced) {
      const right = rightPath(fault, misplaced);
      sentences.push(`${name} sends ${right}${withStatus}, not ${pathText(toPointer(misplaced.path))}.`);
    } else if (fault.kind === "missing") missing.push(path);
    else if (fault.kind === "constant")
      sentences.push(`${name} always sends ${JSON.stringify(fault.field.constant)} as ${path}.`);
    else
      sentences.push(
        `${name} sends ${path} as ${typesOf(fault.field)}${withStatus}, not as ${wordOf(fault)}.`,
      );
  }
  if (missing.length > 0)
    sentences.push(`This body lacks ${pathsInWords(missing)}, which ${name} sends${withStatus}.`);
  return sentences.join(" ");
}

/** Where the misplaced field belongs: the missing one, or one in it. */
function rightPath({ path, ...fault }: Fault, { property, value }: Misplaced): string {
  const isInner = fault.kind === "missing" && fault.expected.below.size > 0 && value.kind !== "object";
  const inner = isInner ? [...fault.expected.below.values()] : [];
  const named = inner.find(({ name }) => name === property.key.value) ?? inner[0];
  return pathText(toPointer(named ? [...path, named.name] : path));
}

function typesOf({ types }: Field): string {
  return types.map((type) => typesInWords[type]).join(" or ");
}

function wordOf(fault: Fault & { kind: "type" | "constant" }): string {
  const type = typeOf(fault.node);
  return type === undefined ? "this" : typesInWords[type];
}

function pathsInWords(paths: readonly string[]): string {
  const last = paths.at(-1) ?? "";
  return paths.length < 2 ? last : `${paths.slice(0, -1).join(", ")} and ${last}`;
}
