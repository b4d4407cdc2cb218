import { expect, test } from "vitest";
import type { ReadText } from "../../server/src/protocol.ts";
import { createQuarantine } from "./quarantine.ts";

const large: ReadText = { uri: "file:///large.js", hash: "100000-a", isLarge: true };
const other: ReadText = { uri: "file:///other.js", hash: "100000-b", isLarge: true };
const small: ReadText = { uri: "file:///small.js", hash: "10-a", isLarge: false };

test("a large text that is being read at a death is set aside at once", () => {
  const quarantine = createQuarantine([]);
  expect(quarantine.started()).toEqual({ announceReading: "large", setAside: [] });
  quarantine.reading([other]);
  quarantine.reading([large]);
  expect(quarantine.died()).toEqual([large]);
  expect(quarantine.started()).toEqual({ announceReading: "large", setAside: [large] });
});

test("of several, each in turn", () => {
  const quarantine = createQuarantine([]);
  for (const text of [large, other]) {
    quarantine.reading([text]);
    expect(quarantine.died()).toEqual([text]);
  }
  expect(quarantine.setAside()).toEqual([large, other]);
});

const nothing: readonly (readonly ReadText[])[] = [];

test.each([
  ["before anything is read", nothing],
  ["after all that was read", [[large], []]],
])("a death %s sets nothing aside, and the next server tells of all texts", (_when, reads) => {
  const quarantine = createQuarantine([other]);
  for (const texts of reads) quarantine.reading(texts);
  expect(quarantine.died()).toEqual([]);
  expect(quarantine.started()).toEqual({ announceReading: "all", setAside: [other] });
});

test("a small text is set aside when a server has died of it twice", () => {
  const quarantine = createQuarantine([]);
  for (const expected of [[], [small]]) {
    quarantine.reading([small]);
    expect(quarantine.died()).toEqual(expected);
  }
});

test("what an earlier server was reading is nothing to the next one", () => {
  const quarantine = createQuarantine([]);
  quarantine.reading([large]);
  quarantine.started();
  expect(quarantine.died()).toEqual([]);
});

test("one death is counted once", () => {
  const quarantine = createQuarantine([]);
  quarantine.reading([large]);
  quarantine.died();
  expect(quarantine.died()).toEqual([]);
});

test("a hundred texts are remembered", () => {
  const known = Array.from({ length: 120 }, (_, i) => ({ ...large, hash: `100000-${i}` }));
  const quarantine = createQuarantine(known);
  expect(quarantine.setAside()).toEqual(known.slice(20));
  quarantine.reading([large]);
  quarantine.died();
  expect(quarantine.setAside()).toEqual([...known.slice(21), large]);
});
