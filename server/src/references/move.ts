// How what is read of a part is led back to the places of the file: what there is to add, and movers put together of smaller ones.
// A mover of a model names each of its fields, and the types tell which can hold no place: a field that is not moved does not
// compile. The movers of the models are in movers.ts.

import type { Span } from "../text/span.ts";
import type { Marks } from "./model.ts";
import type { StatusSet } from "./statusSet.ts";

/** What is added to offsets, and to the numbers of calls, sites and bodies. */
export interface Move {
  readonly offset: number;
  readonly call: number;
  readonly site: number;
  readonly body: number;
  /** The long lists that were moved: thousands of sites may share one. */
  readonly lists: Map<readonly unknown[], readonly unknown[]>;
}

/** What is at the places of the file, of what is at those of the part. */
export type Mover<T> = (value: T, move: Move) => T;

/** For a field in which there can be no place, by its type. */
export const same = "same";

type Placeless = string | boolean | readonly string[] | StatusSet | Readonly<Record<string, string>>;

/** Marks stay as they are without a word, as long as they say nothing of places. */
type PlacelessMark = {
  [Mark in keyof Marks]-?: [Marks[Mark]] extends [Placeless | undefined] ? Mark : never;
}[keyof Marks];

/** What is done with each field: left the same where it can have no place, and moved otherwise. */
export type FieldMovers<T> = {
  readonly [Field in keyof T as Exclude<Field, PlacelessMark>]-?: [T[Field]] extends [Placeless | undefined]
    ? typeof same
    : Mover<NonNullable<T[Field]>>;
};

/** A number, or a value that may be one, that is about no place. */
export function plain<T extends string | number | boolean | null>(value: T): T {
  return value;
}

/** The spans of another file, whatever they are in. */
export function elsewhere<T>(value: T): T {
  return value;
}

export const offset: Mover<number> = (value, move) => value + move.offset;

export const span: Mover<Span> = ({ start, end }, { offset: by }) => ({ start: start + by, end: end + by });

/** Which of `FileReferences.calls`. */
export const call: Mover<number> = (value, move) => value + move.call;

/** Which of `FileReferences.sites`. */
export const site: Mover<number> = (value, move) => value + move.site;

/** Which of `FileReferences.bodies`. */
export const body: Mover<number> = (value, move) => value + move.body;

/** An object of which each field is moved as `movers` say. */
export function object<T extends object>(movers: FieldMovers<T>): Mover<T> {
  const moving = (Object.keys(movers) as (keyof T)[]).flatMap((field) => {
    const mover: unknown = movers[field as keyof FieldMovers<T>];
    return mover === same || isStill(mover) ? [] : [{ field, mover: mover as Mover<T[keyof T]> }];
  });
  if (moving.length === 0) return elsewhere;
  return (value, move) => {
    const moved = { ...value };
    for (const { field, mover } of moving) {
      const own = value[field];
      if (own !== undefined) moved[field] = mover(own, move);
    }
    return moved;
  };
}

/** A list of which each element is moved by `mover`. */
export function listOf<T>(mover: Mover<T>): Mover<readonly T[]> {
  if (isStill(mover)) return elsewhere;
  return (list, move) => {
    const isLong = list.length > LONG;
    const known = isLong ? move.lists.get(list) : undefined;
    if (known) return known as readonly T[];
    const moved = list.map((element) => mover(element, move));
    if (isLong) move.lists.set(list, moved);
    return moved;
  };
}

/** Shorter lists cost no more to copy than to look for. */
const LONG = 20;

function isStill(mover: unknown): boolean {
  return mover === plain || mover === elsewhere;
}
