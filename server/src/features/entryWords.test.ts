import { expect, test } from "vitest";
import type { Limit } from "../catalog/model.ts";
import { limitWords } from "./entryWords.ts";

const limit: Limit = {
  what: "Rate",
  amount: 60,
  unit: "requests",
  source: { source: "docs", section: "Limits" },
};

test.each<[Partial<Limit>, string]>([
  [{}, "Rate: 60 requests"],
  [{ per: "API key" }, "Rate: 60 requests per API key"],
  [{ note: "By plan." }, "Rate: 60 requests. By plan."],
])("a limit with %j", (more, words) => {
  expect(limitWords({ ...limit, ...more })).toBe(words);
});
