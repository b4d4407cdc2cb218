import { expect, test } from "vitest";
import { type StatusRanges, statusesInWords } from "./statusWords.ts";

test.each<[StatusRanges, string]>([
  [[], "no status"],
  [[[404, 404]], "404"],
  [[[400, 401]], "400 or 401"],
  [[[400, 402]], "400–402"],
  [
    [
      [400, 401],
      [503, 503],
    ],
    "400, 401 or 503",
  ],
  [[[400, 499]], "4xx"],
  [[[100, 399]], "1xx, 2xx or 3xx"],
  [[[100, 599]], "any"],
  [
    [
      [100, 401],
      [403, 599],
    ],
    "any but 402",
  ],
  [
    [
      [100, 401],
      [403, 428],
      [430, 599],
    ],
    "any but 402 and 429",
  ],
  [
    [
      [100, 199],
      [300, 403],
      [405, 599],
    ],
    "1xx, 3xx, 4xx or 5xx except 404",
  ],
  [[[500, 502]], "500–502"],
  [
    [
      [500, 502],
      [504, 599],
    ],
    "5xx except 503",
  ],
  [[[404, 599]], "404–499 or 5xx"],
])("%j: %s", (ranges, expected) => {
  expect(statusesInWords(ranges)).toBe(expected);
});
