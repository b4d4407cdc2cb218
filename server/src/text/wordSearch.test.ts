import { expect, test } from "vitest";
import { createWordSearch } from "./wordSearch.ts";

const LONG = ["api.shop.example", "SOLD_OUT_TODAY", "Nothing is left in the shop"];

test.each([
  ["at the beginning", "SOLD_OUT_TODAY is it", true],
  ["at the end", "it is SOLD_OUT_TODAY", true],
  ["alone", "SOLD_OUT_TODAY", true],
  ["inside of a longer word", "NOT_SOLD_OUT_TODAY_", true],
  ["the longest one", 'x = "Nothing is left in the shop";', true],
  ["after what begins like it", "SOLD_SOLD_OUT_SOLD_OUT_TODAY", true],
  ["in another case", "sold_out_today", false],
  ["cut off", "SOLD_OUT_TODA", false],
  ["a short one", "the E1 of it", true],
  ["none", "SOLD OUT TODAY, api.shop.test", false],
  ["an empty text", "", false],
  ["beside other scripts", "данные 数据 SOLD_OUT_TODAY", true],
])("%s", (_, text, expected) => {
  expect(createWordSearch([...LONG, "E1"])(text)).toBe(expected);
});

test("a word of other scripts, and one longer than the longest stride", () => {
  const long = "x".repeat(300);
  const search = createWordSearch(["ошибка_заказа", long]);
  expect([search("код: ошибка_заказа"), search(`a${long}`), search(long.slice(1)), search("ошибка")]).toEqual(
    [true, true, false, false],
  );
});

test("without words nothing is found, and empty ones do not count", () => {
  expect(createWordSearch([])("anything")).toBe(false);
  expect(createWordSearch([""])("anything")).toBe(false);
});

test("every word is found at every place of a text", () => {
  const search = createWordSearch([...LONG, "E1"]);
  for (const word of [...LONG, "E1"])
    for (let at = 0; at < 40; at++) {
      const text = `${"-".repeat(at)}${word}${"-".repeat(40 - at)}`;
      expect([word, at, search(text)]).toEqual([word, at, true]);
    }
});
