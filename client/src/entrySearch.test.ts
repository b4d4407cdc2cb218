import { expect, test } from "vitest";
import { namesAnEntry, searchEntries } from "./entrySearch.ts";
import { catalogs } from "./testCatalogs.ts";

const all = ["insufficient-credits", "invalid-request", "generation-failed", "bad-request", "400", "402"];

test.each([
  ["", all],
  ["  ", all],
  ["INSUFFICIENT_CREDITS", ["insufficient-credits"]],
  ["insufficientCredits", ["insufficient-credits"]],
  ["insufficient credits", ["insufficient-credits"]],
  ["Insufficient credits. Required: 20", ["insufficient-credits"]],
  ["402", ["insufficient-credits", "402"]],
  ["400 pipe", ["bad-request"]],
  ["pureframe", ["insufficient-credits", "invalid-request"]],
  ["policy", ["generation-failed"]],
  ["fewer", ["insufficient-credits"]],
  ["billing", ["insufficient-credits"]],
  ["insfcrdt", ["insufficient-credits"]],
  ["out of credits", ["insufficient-credits"]],
  ["bad request", ["bad-request", "400"]],
  ["nothing-of-the-kind", []],
  ["402 nothing", []],
  ["(.*)+$", all],
])("%j finds %j", (query, ids) => {
  expect(searchEntries(catalogs, query).map(({ entry }) => entry.entryId)).toEqual(ids);
});

test.each([
  ["INSUFFICIENT_CREDITS", true],
  ["insufficient-credits", true],
  ["402", true],
  ["INSUFFICIENT", false],
  ["const", false],
  ["", false],
  ["---", false],
])("whether %j names an entry: %j", (text, expected) => {
  expect(namesAnEntry(catalogs, text)).toBe(expected);
});
