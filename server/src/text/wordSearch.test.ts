import { describe, expect, test } from "vitest";
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

describe("many words", () => {
  const numbers = Array.from({ length: 60_000 }, (_, i) => String(i).padStart(5, "0"));

  test("that begin alike", () => {
    const search = createWordSearch(numbers.map((number) => `order_error_${number}`));
    expect([search("an order_error_x, order_error_6"), search("an order_error_59999")]).toEqual([
      false,
      true,
    ]);
  });

  test("that are short", () => {
    const search = createWordSearch([...numbers.map((number) => `E${number.slice(1)}`), "x1", "y"]);
    expect(["E123, x", "E9999", "a x1", "why", "nothing"].map(search)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test("are each found", () => {
    const search = createWordSearch(numbers.slice(0, 500).map((number) => `${number}${number}`));
    for (const number of numbers.slice(0, 500)) expect(search(`${number}${number}`)).toBe(true);
    expect(search("0000100002 0050000500")).toBe(false);
  });

  test("that begin with one another", () => {
    const search = createWordSearch(["order_not_found", "order_not", "order_note", "order_no_more"]);
    expect(["order_no", "order_not_", "order_notes", "order_no_more"].map(search)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
