import { describe, expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const codes = ["insufficient_credits", "invalid_api_key", "rate_limited", "not_found", "conflict"];

describe("nearest", () => {
  test.each([
    ["insuficient_credits", ["insufficient_credits"]],
    ["insufficientCredits", ["insufficient_credits"]],
    ["INSUFFICIENT-CREDITS", ["insufficient_credits"]],
    ["insufficient_credit", ["insufficient_credits"]],
    ["not_fuond", ["not_found"]],
    ["rate_limit", ["rate_limited"]],
    ["conflict", []],
    ["Conflict", ["conflict"]],
    ["something_else_entirely", []],
    ["", []],
    ["x", []],
  ])("%j → %j", (value, expected) => {
    expect(nearest(value, codes)).toEqual(expected);
  });

  test("the closest first, then the one whose spelling is closest", () => {
    expect(nearest("NotFound", ["not_fund", "notFound", "not_found"])).toEqual([
      "notFound",
      "not_found",
      "not_fund",
    ]);
  });

  test("at most as many as asked for, none twice", () => {
    expect(nearest("abcdef", ["abcdeg", "abcdeh", "abcdeg", "abcdei"], 2)).toEqual(["abcdeg", "abcdeh"]);
  });

  test("enormous values are cut, not compared to their end", () => {
    expect(nearest("a".repeat(1_000_000), ["b".repeat(1_000_000), "not_found"])).toEqual([]);
  });
});
