// How sure answers are, and why, where catalogs are alike: of catalogs of our own. What people paste is in test/explain.

import { expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import { explain } from "./explain.ts";
import type { ExplainContext } from "./model.ts";
import { LONGEST_TEXT } from "./situations.ts";

const index = createCatalogIndex(builtinCatalogs(), 1);
const answers = (text: string, context: ExplainContext = {}) =>
  explain(text, index, context).answers.map(
    ({ catalog, entry, confidence }) => `${catalog.id}/${entry.id} ${confidence}`,
  );

const taken = '{"detail":{"code":"COLLECTION_NAME_TAKEN","message":"Taken"}}';

test.each<[what: string, text: string, first: string]>([
  ["a code of one API", taken, "pureframe/collection-name-taken certain"],
  ["with its status", `HTTP/1.1 409\n\n${taken}`, "pureframe/collection-name-taken certain"],
  [
    "with its address",
    `POST https://api.pureframe.ai/v1/collections 409 ${taken}`,
    "pureframe/collection-name-taken certain",
  ],
  [
    "from elsewhere, as a proxy may answer",
    `POST http://localhost:3000/api 409 ${taken}`,
    "pureframe/collection-name-taken likely",
  ],
  ["with a status that it never has", `HTTP/1.1 500\n\n${taken}`, "pureframe/collection-name-taken guess"],
  ["from another API", `POST https://api.ltx.video/v1/x 429 ${taken}`, "ltx/rate-limit-error guess"],
  [
    "among many",
    "COLLECTION_NAME_TAKEN COLLECTION_NOT_FOUND VIDEO_NOT_FOUND UPLOAD_TOO_LARGE SEARCH_UNAVAILABLE",
    "pureframe/collection-name-taken guess",
  ],
  [
    "addresses of two APIs",
    "https://api.ltx.video/v1/x https://videoconduit.com/v1/y failed with 402",
    "ltx/insufficient-funds-error guess",
  ],
  ["an API, a status, one error of it", "https://api.pipevideo.co/v1/x 400", "pipevideo/bad-request certain"],
  [
    "an API, a status, one error with a code of its own",
    "https://videoconduit.com/v1/x 409",
    "videoconduit/conflict likely",
  ],
  ["an API, a status, several errors", "https://api.vidio.ai/x 403", "vidio/job-access-denied guess"],
  ["an API and a status that it has not", "https://api.pipevideo.co/v1/x 402", "http/status-402 guess"],
])("%s", (_, text, first) => {
  expect(answers(text)[0]).toBe(first);
});

test("a level of a log is no class of an error", () => {
  expect(answers("12:04:07 ERROR mooring at pier 7 answered 423: tide_too_low").join()).not.toContain(
    "prisma",
  );
});

test("each reason is a sentence, what tells most first", () => {
  const [best] = explain(
    `POST https://api.pureframe.ai/v1/x 404\n{"detail":{"code":"COLLECTION_NOT_FOUND","message":"Collection not found"}}`,
    index,
  ).answers;
  expect(best?.why).toEqual([
    'The URL "api.pureframe.ai" belongs to PureFrame.',
    '"COLLECTION_NOT_FOUND" at "detail.code" is a code of PureFrame.',
    'The message is one of PureFrame: "Collection not found".',
    "The body has a shape that PureFrame documents.",
    "PureFrame documents 404 for this error.",
  ]);
});

test("what speaks against an answer is said too", () => {
  const [best] = explain(`HTTP/1.1 500\n\n${taken}`, index).answers;
  expect(best?.why.at(-1)).toBe("But PureFrame documents 409 for this error, not 500.");
});

test("APIs that the workspace uses come before others that fit alike", () => {
  const money = (api: string) => answers("out of money", { apisInUse: new Set([api]) })[0];
  expect([money("vidio"), money("videoconduit")]).toEqual([
    "vidio/insufficient-balance guess",
    "videoconduit/insufficient-credits guess",
  ]);
});

test("a text is read up to a limit, and an empty one has no answers", () => {
  const text = `${" ".repeat(5)}${"x ".repeat(LONGEST_TEXT / 2)} COLLECTION_NAME_TAKEN`;
  expect(answers(text)).toEqual([]);
  expect(explain("  \n", index)).toEqual({ answers: [], suggestions: [] });
});

test("what is spelt nearly so is suggested for words, and not for texts", () => {
  expect(explain("INSUFICEINT_CREDITS", index).suggestions[0]).toBe("INSUFFICIENT_CREDITS");
  expect(explain(`x\n${"INSUFICEINT_CREDITS\n"}`.repeat(2), index).suggestions).toEqual([]);
});
