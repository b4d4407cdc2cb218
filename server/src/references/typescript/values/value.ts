// What an expression can stand for, as far as the analysis cares: parts of a response, literals, clients, tables. Parts of
// responses are read in parts.ts; which value an expression has is evaluate.ts's to find out.

import { samePath } from "../../../text/path.ts";
import { type Budget, limits } from "../budget.ts";
import type { ApiCall, Part, TextValue, Value } from "./model.ts";

/** Whether two values are the same thing; literals are compared by value, parts by source and path. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === "text" && b.kind === "text") return a.text === b.text;
  if (a.kind === "number" && b.kind === "number") return a.number === b.number;
  if (a.kind === "part" && b.kind === "part")
    return a.source === b.source && a.part === b.part && samePath(a.path, b.path);
  if (a.kind === "client" && b.kind === "client")
    return a.client === b.client && a.base?.text === b.base?.text;
  if (a.kind === "opaque" && b.kind === "opaque") return a.source === b.source && samePath(a.path, b.path);
  if (a.kind === "function" && b.kind === "function") return a.outline === b.outline && a.within === b.within;
  if (a.kind === "instance" && b.kind === "instance") return a.outline === b.outline;
  return false;
}

/** More alternatives than real code has. */
const MOST_ALTERNATIVES = 8;

/**
 * Either of two values: what is known wins over what is not, which it then may be instead, and a part over a literal that stands in
 * for it.
 */
export function joinValues(a: Value | undefined, b: Value | undefined): Value | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.kind === "mixed" && b.kind === "opaque") return orElse(a);
  if (b.kind === "mixed" && a.kind === "opaque") return orElse(b);
  if (a.kind === "mixed" || b.kind === "mixed") return mixedOf(a, b);
  if (a.kind === "part" && b.kind === "part" && sameValue(a, b)) {
    const failed = b.failed ? a : withoutFailure(a);
    const part = b.orElse ? orElse(failed) : failed;
    const either = b.isTested ? part : untested(part);
    return b.or ? withStandIns(either, b.or) : either;
  }
  if (sameValue(a, b)) return b.kind === "instance" && b.orElse ? b : a;
  if (a.kind === "opaque") return orElse(b);
  if (b.kind === "opaque") return orElse(a);
  if (isEmptyValue(a)) return b;
  if (isEmptyValue(b)) return a;
  if (a.kind === "part" && isLiteral(b)) return withStandIns(a, [literalValue(b)]);
  if (b.kind === "part" && isLiteral(a)) return withStandIns(b, [literalValue(a)]);
  return sameCallee(a, b) ?? eitherAddress(a, b) ?? mixedOf(a, b);
}

/** Nothing is known, whatever is joined to it. */
export const UNKNOWN: Value = { kind: "mixed", of: [] };

/** The values of all items joined: unknown where there are more than anybody writes. */
export function joinAll<T>(
  items: readonly T[],
  toValue: (item: T) => Value | undefined,
  budget: Budget,
  first?: Value,
): Value | undefined {
  if (items.length > limits.values) return UNKNOWN;
  let value = first;
  for (const item of items) {
    budget.spend();
    value = joinValues(value, toValue(item));
  }
  return value;
}

type Literal = Value & { readonly kind: "text" | "number" };

function isLiteral(value: Value): value is Literal {
  return value.kind === "text" || value.kind === "number";
}

function literalValue(value: Literal): string | number {
  return value.kind === "text" ? value.text : value.number;
}

/** The empty text with which names begin that are filled later says nothing; nor does an empty list or object. */
function isEmptyValue(value: Value): boolean {
  if (value.kind === "text") return value.text === "";
  return value.kind === "object" && value.node.properties.length === 0;
}

/** What something that is not understood may stand in the place of. */
export function orElse(value: Part): Part;
export function orElse(value: Value): Value;
export function orElse(value: Value): Value {
  if (value.kind === "mixed") return { ...value, of: value.of.map((each) => orElse(each)) };
  return value.kind === "part" || value.kind === "instance" ? { ...value, orElse: true } : value;
}

function untested({ isTested: _, ...part }: Part): Part {
  return part;
}

/** What may also have been reached without an error. */
function withoutFailure({ failed: _, ...part }: Part): Part {
  return part;
}

function withStandIns(part: Part, more: readonly (string | number)[]): Value {
  const or = [...new Set([...(part.or ?? []), ...more])];
  return or.length > limits.standIns ? UNKNOWN : { ...part, or };
}

function mixedOf(a: Value, b: Value): Value {
  const first = a.kind === "mixed" ? a.of : [a];
  const second = b.kind === "mixed" ? b.of : [b];
  if (first.length === 0 || second.length === 0) return UNKNOWN;
  const of = [...first, ...second.filter((value) => !first.some((other) => sameValue(value, other)))];
  return of.length > MOST_ALTERNATIVES ? UNKNOWN : { kind: "mixed", of };
}

/** The same part of what two calls to one host, or of one library, give: a source of its own, so that facts of one call say nothing of it. */
function sameCallee(a: Value, b: Value): Value | undefined {
  if (a.kind !== "part" || b.kind !== "part" || a.part !== b.part || !samePath(a.path, b.path))
    return undefined;
  const { call } = a.source;
  return call && haveSameErrors(call, b.source.call)
    ? {
        ...(b.failed ? a : withoutFailure(a)),
        ...(b.orElse ? { orElse: true } : {}),
        source: { name: "", call, isJoined: true },
      }
    : undefined;
}

/** Two calls to one host, or two of one library whose errors have the same form. */
function haveSameErrors(a: ApiCall, b: ApiCall | undefined): boolean {
  if (b === undefined) return false;
  if (a.path && b.path) {
    const { library } = a.client;
    return library === b.client.library && library.errors.of(a.path) === library.errors.of(b.path);
  }
  const host = hostOf(a.url);
  return host !== undefined && host === hostOf(b.url);
}

function hostOf(url: TextValue | undefined): string | undefined {
  return /^https?:\/\/([^/{}]+)/.exec(url?.text ?? "")?.[1];
}

/** Of an address and one on the developer's own machine, the address. */
function eitherAddress(a: Value, b: Value): Value | undefined {
  if (a.kind !== "text" || b.kind !== "text") return undefined;
  const [first, second] = [hostOf(a), hostOf(b)];
  if (first === undefined || second === undefined) return undefined;
  if (isLocal(first)) return b;
  return isLocal(second) ? a : undefined;
}

function isLocal(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(:\d+)?$/.test(host);
}
