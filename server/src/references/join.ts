// References of the parts of one file → references of the file: offsets become the file's, and the numbers of calls, sites and
// bodies those of the joined lists. How each model is moved is in movers.ts.

import { arrivalMover, statedMover, typingMover, unansweredMover } from "./arrivalMovers.ts";
import type { Directive, Suppression } from "./commentModel.ts";
import type { FileReferences } from "./fileReferences.ts";
import type { Move, Mover } from "./move.ts";
import { type Elements, type FlowElements, flowMovers, type MoversOf, movers } from "./movers.ts";
import type { StatedError } from "./statedModel.ts";

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
  const joined: Lists<Elements> = {
    references: [],
    prefixes: [],
    calls: [],
    sites: [],
    bodies: [],
    retries: [],
    directives: [],
    hints: [],
    suppressions: [],
    textBlocks: [],
    embedded: [],
  };
  const flow: Lists<FlowElements> = {
    parses: [],
    uses: [],
    repeats: [],
    secrets: [],
    secondReads: [],
    unparsedReads: [],
    swallowed: [],
    alike: [],
  };
  const stated: (() => readonly StatedError[])[] = [];
  const arrivals: NonNullable<FileReferences["arrivalAt"]>[] = [];
  const unanswered: NonNullable<FileReferences["unansweredAt"]>[] = [];
  const packages: NonNullable<FileReferences["testedPackages"]>[] = [];
  const typings: NonNullable<FileReferences["typingAt"]>[] = [];
  let leftAlone: string | undefined;
  for (const part of parts) {
    const { calls, sites, bodies } = joined;
    const move: Move = {
      offset: part.start,
      call: calls.length,
      site: sites.length,
      body: bodies.length,
      lists: new Map(),
    };
    const { references } = part;
    const { directives, suppressions } = references;
    leftAlone ??= references.leftAlone;
    const { stated: own } = references;
    if (own) stated.push(() => own().map((error) => statedMover(error, move)));
    const { arrivalAt, unansweredAt, testedPackages, typingAt } = references;
    if (testedPackages) packages.push(testedPackages);
    if (arrivalAt) arrivals.push((offset) => foundIn(part, offset, arrivalAt, arrivalMover, move));
    if (unansweredAt) unanswered.push((offset) => foundIn(part, offset, unansweredAt, unansweredMover, move));
    if (typingAt) typings.push((offset) => foundIn(part, offset, typingAt, typingMover, move));
    append(joined, { ...references, directives: [], suppressions: [] }, movers, move);
    if (references.flow) append(flow, references.flow, flowMovers, move);
    for (const directive of directives)
      joined.directives.push(movedDirective(directive, part, part === parts[0], fileLength, move));
    for (const suppression of suppressions)
      joined.suppressions.push(movedSuppression(suppression, fileLength, move));
  }
  const hasFlow = Object.values(flow).some(({ length }) => length > 0);
  return {
    ...joined,
    ...(hasFlow ? { flow } : {}),
    ...(stated.length > 0 ? { stated: () => stated.flatMap((each) => each()) } : {}),
    ...(arrivals.length > 0
      ? { arrivalAt: (offset) => firstOf(arrivals, (arrivalAt) => arrivalAt(offset)) }
      : {}),
    ...(unanswered.length > 0
      ? { unansweredAt: (offset) => firstOf(unanswered, (unansweredAt) => unansweredAt(offset)) }
      : {}),
    ...(packages.length > 0
      ? { testedPackages: () => [...new Set(packages.flatMap((named) => named()))] }
      : {}),
    ...(typings.length > 0 ? { typingAt: (offset) => firstOf(typings, (typingAt) => typingAt(offset)) } : {}),
    ...(leftAlone === undefined ? {} : { leftAlone }),
  };
}

/** What is found at an offset of the file, where that is in a part. */
function foundIn<T>(
  { start, length }: PartReferences,
  offset: number,
  find: (offset: number) => T | undefined,
  mover: Mover<T>,
  move: Move,
): T | undefined {
  const found = start <= offset && offset <= start + length ? find(offset - start) : undefined;
  return found && mover(found, move);
}

/** The first that is found at all. */
function firstOf<T, F>(all: readonly T[], find: (each: T) => F | undefined): F | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Lists<E> = { readonly [List in keyof E]: E[List][] };

/** Adds the elements of lists, moved, to the lists of the same names. */
function append<E>(
  to: Lists<E>,
  lists: { readonly [List in keyof E]: readonly E[List][] },
  moversOf: MoversOf<E>,
  move: Move,
): void {
  const stays = move.offset === 0 && move.call === 0 && move.site === 0 && move.body === 0;
  for (const list of Object.keys(moversOf) as (keyof E)[]) {
    const mover = moversOf[list];
    for (const element of lists[list]) to[list].push(stays ? element : mover(element, move));
  }
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
  return {
    ...movers.directives(directive, move),
    ...(isForAll ? { scope: { start: 0, end: fileLength } } : {}),
  };
}

/** One for the rest of a part is one for the rest of the file. */
function movedSuppression(suppression: Suppression, fileLength: number, move: Move): Suppression {
  const here = movers.suppressions(suppression, move);
  return suppression.kind === "rest"
    ? { ...here, scope: { start: here.scope.start, end: fileLength } }
    : here;
}
