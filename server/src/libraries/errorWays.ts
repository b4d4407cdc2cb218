// How errors arrive from one library, by the call: thrown, returned, handed to a callback or a listener, or inside of a success; and
// what its classes and guards say that an error is.

import { fitsCall } from "./callPaths.ts";
import type { Alternative, ErrorDescription, LibraryDescription } from "./model.ts";
import type { NamedPart, PartFields } from "./parts.ts";

/** What is known of the errors of one call, or of any of the library's. */
export interface CallErrors {
  /** Whether it throws, or its promise rejects with, errors of the API. */
  readonly throws: boolean;
  /** The parts of the error, however it arrives. */
  readonly error: PartFields;
  /** The classes that it is of, as far as that is said: of each way the one that code tests for most. */
  readonly classes: readonly string[];
  /** The parts of what it gives. */
  readonly returned: PartFields;
  /** Which parameters of a callback are the error. */
  readonly callbacks: ReadonlySet<number>;
  /** The same for calls that are not listed: others hand something else over there, such as a request. */
  readonly possibleCallbacks: ReadonlySet<number>;
  readonly events: ReadonlySet<string>;
  /** Where errors are in a success: patterns as in `fitsCall`, with the parts there. */
  readonly within: readonly { readonly at: string; readonly fields: PartFields }[];
}

export interface ErrorWays {
  /**
   * @param path the names that lead from a client to the call; undefined: of any call
   * @param names of the classes and guards that the error is told by, as the description has them
   */
  of(path: readonly string[] | undefined, names?: readonly string[]): CallErrors;
}

/** @param partsOf reads fields as the library means them */
export function errorWaysOf(
  { errors = [] }: LibraryDescription,
  partsOf: (fields: ErrorDescription["fields"]) => PartFields,
): ErrorWays {
  const ways = errors.map((error) => ({ ...error, parts: partsOf(error.fields) }));
  const known = new Map<string, CallErrors>();
  return {
    of(path, names = []) {
      const applying = path === undefined ? waysToldBy(names, ways) : waysOfCall(path, ways);
      // Many calls have the same: what is remembered is as much as the description has ways.
      const key = `${path === undefined ? "any " : ""}${applying.map((way) => ways.indexOf(way)).join()}`;
      let found = known.get(key);
      if (found === undefined) {
        found = callErrors(applying, path === undefined);
        known.set(key, found);
      }
      return found;
    },
  };
}

type Way = ErrorDescription & { readonly parts: PartFields };

function waysOfCall(path: readonly string[], ways: readonly Way[]): readonly Way[] {
  return ways.filter(({ calls, when }) => {
    // A setting that is made for one call stands in its chain: `from("x").select().throwOnError()`.
    const isSet = when === undefined || when.some((setting) => path.includes(setting));
    return isSet && (calls === undefined || calls.some((pattern) => fitsCall(pattern, path)));
  });
}

/** Those that are of one of the classes or guards; all of them where one of these may be of any. */
function waysToldBy(names: readonly string[], ways: readonly Way[]): readonly Way[] {
  const told = names.map((name) =>
    ways.filter(({ classes = [], guards = [] }) => classes.includes(name) || guards.includes(name)),
  );
  if (told.length === 0 || told.some((each) => each.length === 0)) return ways;
  return ways.filter((way) => told.some((each) => each.includes(way)));
}

/** @param isAny the error arrives in one of the ways, and nothing tells in which: what they mean otherwise is not known */
function callErrors(ways: readonly Way[], isAny: boolean): CallErrors {
  const returned = ways.filter((way) => way.returned);
  const direct = ways.filter((way) => way.thrown || way.callback !== undefined || way.event !== undefined);
  const inside = ways.filter((way) => way.in !== undefined);
  return {
    throws: ways.some(({ thrown }) => thrown === true),
    error: joined(
      [...returned.flatMap(({ parts }) => ofError(parts)), ...direct.flatMap(({ parts }) => [...parts])],
      isAny,
    ),
    classes: [...new Set(ways.flatMap(({ classes = [] }) => classes.slice(0, 1)))],
    returned: new Map(returned.flatMap(({ parts }) => [...parts])),
    callbacks: new Set(ways.flatMap(({ callback, calls }) => (calls ? (callback ?? []) : []))),
    possibleCallbacks: new Set(ways.flatMap(({ callback, calls }) => (calls ? [] : (callback ?? [])))),
    events: new Set(ways.flatMap(({ event }) => event ?? [])),
    within: inside.map(({ in: at = "", parts }) => ({ at, fields: parts })),
  };
}

/** Of two parts of one path the later; where these are not one, and `isAny`, a field of the error of which nothing is known. */
function joined(parts: readonly (readonly [string, NamedPart])[], isAny: boolean): PartFields {
  const found = new Map(parts);
  if (!isAny) return found;
  for (const [path, part] of parts) {
    const other = found.get(path);
    if (other && JSON.stringify(other) !== JSON.stringify(part))
      found.set(path, { part: "error", path: path.split(".") });
  }
  return found;
}

/** Under which name what is returned has the error. */
const ERROR = "error";

/** What is returned beside the error is none of its parts. */
function ofError(parts: PartFields): readonly (readonly [string, NamedPart])[] {
  return [...parts].flatMap(([path, part]) => {
    if (path === ERROR) return [["", part] as const];
    return path.startsWith(`${ERROR}.`) ? [[path.slice(ERROR.length + 1), part] as const] : [];
  });
}

/** Values by the names that lead to an export: asked by as much of them as code writes. */
export interface ExportNames {
  find(path: readonly string[]): NamedKind | undefined;
}

/** What a class or guard says that an error is. */
export interface NamedKind {
  /** As the description has it, which may be more than code writes. */
  readonly name: string;
  readonly is: readonly Alternative[];
}

/**
 * Of `Stripe.errors.StripeCardError` code may write the end alone, or more in front of it: what comes first is the name of an import,
 * a namespace or an object that has the exports as members.
 */
export function exportNames(named: Readonly<Record<string, readonly Alternative[]>> = {}): ExportNames {
  const byLast = new Map<string, (NamedKind & { readonly names: readonly string[] })[]>();
  for (const [name, is] of Object.entries(named)) {
    const names = name.split(".");
    const last = names.at(-1) ?? "";
    byLast.set(last, [...(byLast.get(last) ?? []), { name, names, is }]);
  }
  return {
    find(path) {
      const candidates = byLast.get(path.at(-1) ?? "") ?? [];
      return candidates.find(({ names }) => haveSameEnd(names, path));
    },
  };
}

/** Whether the shorter of two chains of names is the end of the other one. */
export function haveSameEnd(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(a.length - length).every((name, i) => name === b[b.length - length + i]);
}
