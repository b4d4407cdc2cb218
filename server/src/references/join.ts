// References of the parts of one file → references of the file: offsets become the file's, and the numbers of calls, sites and
// bodies those of the joined lists. What is read is plain data, so that one walk moves whatever there is in it.

import type { Span } from "../text/span.ts";
import type { Directive, Suppression } from "./commentModel.ts";
import type { FileReferences } from "./fileReferences.ts";
import type { Flow } from "./flowModel.ts";

/** What was read from one part, in offsets of its own. */
export interface PartReferences {
  readonly references: FileReferences;
  /** Where the part begins in the file. */
  readonly start: number;
  /** How long it is. */
  readonly length: number;
}

/**
 * Joins parts, which are in the order of the file and do not overlap. A directive that holds for the whole of the first part holds
 * for the whole file of `fileLength`.
 */
export function joinReferences(parts: readonly PartReferences[], fileLength: number): FileReferences {
  const joined: { -readonly [List in keyof Lists]: Lists[List][number][] } = {
    references: [],
    calls: [],
    sites: [],
    bodies: [],
    thrown: [],
    retries: [],
    directives: [],
    hints: [],
    suppressions: [],
    textBlocks: [],
    embedded: [],
  };
  const flow: { -readonly [List in keyof Flow]: Flow[List][number][] } = {
    parses: [],
    uses: [],
    repeats: [],
    secrets: [],
  };
  let leftAlone: string | undefined;
  for (const part of parts) {
    const move: Move = {
      by: part.start,
      lists: new Map(),
      indices: {
        call: joined.calls.length,
        site: joined.sites.length,
        body: joined.bodies.length,
        within: joined.bodies.length,
      },
    };
    const {
      hints,
      directives,
      suppressions,
      flow: ownFlow,
      leftAlone: ownLeftAlone,
      snippets: _,
      json: __,
      ...lists
    } = part.references;
    leftAlone ??= ownLeftAlone;
    append(joined, lists, move);
    if (ownFlow) append(flow, ownFlow, move);
    // What a hint knows of another module has the places of that module.
    for (const hint of hints) joined.hints.push({ ...hint, span: movedSpan(hint.span, move) });
    for (const directive of directives)
      joined.directives.push(movedDirective(directive, part, part === parts[0], fileLength, move));
    for (const suppression of suppressions)
      joined.suppressions.push(movedSuppression(suppression, fileLength, move));
  }
  const hasFlow = Object.values(flow).some(({ length }) => length > 0);
  return {
    ...joined,
    ...(hasFlow ? { flow } : {}),
    ...(leftAlone === undefined ? {} : { leftAlone }),
  };
}

type Lists = Required<Omit<FileReferences, "snippets" | "flow" | "json" | "leftAlone">>;

/** Adds the elements of lists, moved, to the lists of the same names. */
function append<L extends object>(
  to: { readonly [List in keyof L]: unknown[] },
  lists: { readonly [List in keyof L]: readonly unknown[] },
  move: Move,
): void {
  const stays = move.by === 0 && Object.values(move.indices).every((index) => index === 0);
  for (const list of Object.keys(lists) as (keyof L)[])
    for (const element of lists[list]) to[list].push(stays ? element : moved(element, move));
}

/** What is added to offsets, and to the numbers of calls, sites and bodies. */
interface Move {
  readonly by: number;
  readonly indices: Readonly<Record<string, number>>;
  /** The long lists that were moved: thousands of sites may share one. */
  readonly lists: Map<readonly unknown[], readonly unknown[]>;
}

/** Shorter lists cost no more to copy than to look for. */
const LONG = 20;

/** Names of numbers that are offsets, outside of spans. */
const OFFSETS = new Set(["after", "otherwise", "colon"]);
/** A copy with every span, offset and number of a list moved. */
function moved<T>(data: T, move: Move): T {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return movedList(data, move) as T;
  if (isSpan(data)) return movedSpan(data, move) as T;
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === "number") copy[name] = value + addedTo(name, move);
    else copy[name] = moved(value, move);
  }
  return copy as T;
}

function movedList(list: readonly unknown[], move: Move): readonly unknown[] {
  const known = list.length > LONG ? move.lists.get(list) : undefined;
  if (known) return known;
  const copy = list.map((element) => moved(element, move));
  if (list.length > LONG) move.lists.set(list, copy);
  return copy;
}

function addedTo(name: string, { by, indices }: Move): number {
  return OFFSETS.has(name) ? by : (indices[name] ?? 0);
}

function isSpan(data: object): data is Span {
  return "start" in data && "end" in data && Object.keys(data).length === 2;
}

function movedSpan({ start, end }: Span, { by }: Move): Span {
  return { start: start + by, end: end + by };
}

function movedDirective(
  directive: Directive,
  { length }: PartReferences,
  isFirst: boolean,
  fileLength: number,
  move: Move,
): Directive {
  const { scope } = directive;
  const isForAll = isFirst && scope.start === 0 && scope.end === length;
  return { ...moved(directive, move), ...(isForAll ? { scope: { start: 0, end: fileLength } } : {}) };
}

/** One for the rest of a part is one for the rest of the file. */
function movedSuppression(suppression: Suppression, fileLength: number, move: Move): Suppression {
  const here = moved(suppression, move);
  return suppression.kind === "rest"
    ? { ...here, scope: { start: here.scope.start, end: fileLength } }
    : here;
}
