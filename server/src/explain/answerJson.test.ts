import { expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import { explanationJson } from "./answerJson.ts";
import { explain } from "./explain.ts";

const index = createCatalogIndex(builtinCatalogs(), 1);
const json = (text: string) => explanationJson(explain(text, index), index);

test("an answer has what identifies the error, and what to do", () => {
  const { version, answers } = json("POST https://api.ltx.video/v1/text-to-video 402");
  const { entry } = index.entry("ltx", "insufficient-funds-error")!;
  expect(version).toBe(1);
  expect(answers[0]).toEqual({
    api: "ltx",
    entry: "insufficient-funds-error",
    type: "insufficient_funds_error",
    message: "Insufficient funds. Required: {credits} credits",
    status: 402,
    confidence: "likely",
    why: ['The URL "api.ltx.video" belongs to LTX.', "LTX documents 402 for this error."],
    meaning: entry.meaning,
    resolution: entry.resolution.map(({ text }) => text),
    retry: entry.retry ?? { policy: "never" },
  });
});

test("a failure that comes later has no status, and an unknown way to try again is null", () => {
  const [first] = json('{"status":"failed","error":"Provider failure"}').answers;
  expect(first).toMatchObject({ api: "pipevideo", entry: "generation-provider-failure" });
  expect(first).not.toHaveProperty("status");
  expect(json("HTTP/1.1 409").answers[0]?.retry).toBe(index.entry("http", "status-409")?.entry.retry ?? null);
});

test("nothing is an empty list", () => {
  expect(json("lorem ipsum")).toEqual({ version: 1, answers: [] });
});
