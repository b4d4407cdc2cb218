// Large JSON documents are nearly always long lists of objects: recordings, logs, dumps. Here such lists are found, so that an edit
// in one object need not have all others read again. What is read of the objects is other modules' business.

import { createScanner } from "jsonc-parser";
import { JsonToken as Token } from "../text/jsonTokens.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import { type Span, type TextChange, touches } from "../text/span.ts";

/** A long list, and where each of its objects stands. */
export interface JsonParts {
  /** The array with its brackets; of JSON Lines the whole text. */
  readonly span: Span;
  readonly items: readonly Span[];
}

/** Shorter texts are read as a whole at once, and shorter lists with what is around them; in UTF-16 code units. */
const SHORTEST_TEXT = 64 * 1024;
const SHORTEST_LIST = 32 * 1024;
const FEWEST_ITEMS = 8;

/**
 * The outermost long lists of objects in a text, in its order; `byLine`: JSON Lines, whose lines are such a list. None in a text with
 * comments, which say something for all of it, or with brackets that do not match, since nobody knows then what belongs where.
 */
export function partsOf(text: string, byLine: boolean, shortest = SHORTEST_TEXT): readonly JsonParts[] {
  return atOnce(findingParts(text, byLine, shortest));
}

/** `partsOf` in slices. */
export function* findingParts(
  text: string,
  byLine: boolean,
  shortest = SHORTEST_TEXT,
): Slices<readonly JsonParts[]> {
  if (text.length < shortest) return [];
  return byLine ? linesOf(text) : yield* findingLists(text, Math.min(shortest, SHORTEST_LIST));
}

/** The lists of a text after edits, and which of their items are others now. */
export interface UpdatedParts {
  readonly lists: readonly JsonParts[];
  /** For each list, the indices of items whose text has changed. */
  readonly changed: readonly ReadonlySet<number>[];
}

/**
 * The lists of `text`, which edits have made, one after the other, of a text with the lists `before`; undefined where an edit was not
 * just in an object of a list: then `partsOf` has to tell.
 */
export function updateParts(
  before: readonly JsonParts[],
  edits: readonly TextChange[],
  text: string,
  byLine: boolean,
): UpdatedParts | undefined {
  let lists = before;
  const changed = before.map(() => new Set<number>());
  for (const { span, newLength } of edits) {
    const by = newLength - (span.end - span.start);
    const list = lists.findIndex((one) => one.span.start <= span.start && span.end <= one.span.end);
    const items = lists[list]?.items ?? [];
    const item = items.findIndex(({ start, end }) =>
      byLine ? start <= span.start && span.end <= end : start < span.start && span.end < end,
    );
    if (item < 0) return undefined;
    changed[list]?.add(item);
    const moved = (place: Span): Span =>
      place.start > span.start
        ? { start: place.start + by, end: place.end + by }
        : { ...place, end: place.end + by };
    lists = lists.map((one, i) =>
      i < list
        ? one
        : {
            span: moved(one.span),
            items: one.items.map((each, at) => (i === list && at < item ? each : moved(each))),
          },
    );
  }
  const isWhole = lists.every(({ items }, i) =>
    [...changed[i]!].every((at) => {
      const { start, end } = items[at]!;
      const part = text.slice(start, end);
      return byLine ? !/[\r\n]/.test(part) : isOneObject(part);
    }),
  );
  return isWhole ? { lists, changed } : undefined;
}

/**
 * From where to where parsing is to jump, so that of `parts` nothing is read but the item that holds `offset`, or the two beside it:
 * for `parseJson`.
 */
export function jumpsFor(
  parts: readonly JsonParts[],
  offset: number,
  byLine: boolean,
): ReadonlyMap<number, number> {
  const jumps = new Map<number, number>();
  for (const { span, items } of parts) {
    const first = byLine ? span.start : span.start + 1;
    const last = byLine ? span.end : span.end - 1;
    const read = touches(span, offset) ? itemsAt(items, offset) : undefined;
    jumps.set(first, read ? read.start : last);
    if (read) jumps.set(read.end, last);
  }
  return jumps;
}

/** From where to where the item around `offset` is, or, where none is, those before and behind it; undefined for no items. */
export function itemsAt(items: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  const before = items[low - 1];
  const behind = items[low];
  if (before && (behind === undefined || offset < before.end)) return before;
  return behind && { start: (before ?? behind).start, end: behind.end };
}

/** Whether a text is one object with nothing before or behind it, and with no comments. */
function isOneObject(text: string): boolean {
  const scanner = createScanner(text, false);
  const open: boolean[] = [];
  for (let token: number = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    if (token === Token.openBrace || token === Token.openBracket) open.push(token === Token.openBracket);
    else if (token === Token.closeBrace || token === Token.closeBracket) {
      if (open.pop() !== (token === Token.closeBracket)) return false;
      if (open.length === 0) return token === Token.closeBrace && scanner.getPosition() === text.length;
    } else if (token === Token.lineComment || token === Token.blockComment) return false;
    if (open.length === 0) return false;
  }
  return false;
}

function linesOf(text: string): readonly JsonParts[] {
  const items = [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  return [{ span: { start: 0, end: text.length }, items }];
}

/** An array or object that is not closed yet. */
interface Open {
  readonly start: number;
  readonly isArray: boolean;
  /** The objects in it; undefined once there is something else. */
  items: Span[] | undefined;
}

/** Tokens read at a time. */
const SLICE = 10_000;

function* findingLists(text: string, shortest: number): Slices<readonly JsonParts[]> {
  const scanner = createScanner(text, false);
  const open: Open[] = [];
  let found: JsonParts[] = [];
  let tokens = 0;
  for (let token: number = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    if (++tokens % SLICE === 0) yield;
    const around = open.at(-1);
    switch (token) {
      case Token.openBrace:
      case Token.openBracket: {
        const isArray = token === Token.openBracket;
        if (isArray && around?.isArray) around.items = undefined;
        open.push({ start: scanner.getTokenOffset(), isArray, items: isArray ? [] : undefined });
        break;
      }
      case Token.closeBrace:
      case Token.closeBracket: {
        if (around === undefined || around.isArray !== (token === Token.closeBracket)) return [];
        open.pop();
        const span = { start: around.start, end: scanner.getTokenOffset() + 1 };
        if (!around.isArray) open.at(-1)?.items?.push(span);
        else if (isLong(span, around.items, shortest)) {
          found = found.filter(({ span: inner }) => inner.start < span.start);
          found.push({ span, items: around.items ?? [] });
        }
        break;
      }
      case Token.lineComment:
      case Token.blockComment:
        return [];
      case Token.comma:
      case Token.colon:
      case Token.lineBreak:
      case Token.trivia:
        break;
      default:
        if (around?.isArray) around.items = undefined;
    }
  }
  return open.length === 0 ? found : [];
}

function isLong({ start, end }: Span, items: readonly Span[] | undefined, shortest: number): boolean {
  return items !== undefined && items.length >= FEWEST_ITEMS && end - start >= shortest;
}
