// references/move.ts: what does not compile where a place would not be moved, and lists that several share.

import { expect, test } from "vitest";
import type { Span } from "../text/span.ts";
import { elsewhere, listOf, type Move, object, offset, plain, same, span } from "./move.ts";

const by10: Move = { offset: 10, call: 0, site: 0, body: 0, lists: new Map() };

interface Model {
  readonly name: string;
  readonly at: number;
  readonly span?: Span;
  readonly others: readonly Span[];
}

test("moves what its movers say, and leaves out what is not there", () => {
  const mover = object<Model>({ name: same, at: offset, span, others: listOf(span) });
  expect(mover({ name: "a", at: 1, others: [{ start: 2, end: 3 }] }, by10)).toStrictEqual({
    name: "a",
    at: 11,
    others: [{ start: 12, end: 13 }],
  });
  expect(mover({ name: "a", at: 1, span: { start: 0, end: 1 }, others: [] }, by10)).toStrictEqual({
    name: "a",
    at: 11,
    span: { start: 10, end: 11 },
    others: [],
  });
});

test("takes no model of which a field is not said to be moved or to be about no place", () => {
  // @ts-expect-error A field is missing.
  object<Model>({ name: same, at: offset, span });
  // @ts-expect-error A number may be an offset: that it is none has to be said.
  object<Model>({ name: same, at: same, span, others: listOf(span) });
  // @ts-expect-error A span is a place.
  object<Model>({ name: same, at: plain, span: same, others: listOf(span) });
  // @ts-expect-error A list of spans is one as well.
  object<Model>({ name: same, at: plain, span, others: same });
  // @ts-expect-error Nor is a number with a span beside it about no place.
  object<{ readonly status: { readonly value: number; readonly span: Span } }>({ status: same });
  expect(object<{ readonly at: number }>({ at: plain })({ at: 1 }, by10)).toStrictEqual({ at: 1 });
});

test("moves a long list once, however many share it", () => {
  const long = Array.from({ length: 50 }, (_, i) => ({ start: i, end: i + 1 }));
  const mover = listOf(span);
  expect(mover(long, by10)).toBe(mover(long, by10));
  expect(mover(long, by10)[49]).toStrictEqual({ start: 59, end: 60 });
});

test("copies nothing in which there is no place", () => {
  const list = [{ value: "a" }];
  expect(listOf(object<{ readonly value: string }>({ value: same }))(list, by10)).toBe(list);
  expect(listOf(elsewhere<Span>)([{ start: 1, end: 2 }], by10)).toStrictEqual([{ start: 1, end: 2 }]);
});
