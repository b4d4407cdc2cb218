// What each API catalog states, held against what its document states. How its parts fit together is in structure.test.ts.

import { describe, expect, it } from "vitest";
import { apiIds, builtInCatalog, readProjectFile } from "./builtIn.ts";
import { factsOf, readFacts } from "./facts.ts";

describe("a catalog states what its document states, nothing less and nothing else", () => {
  it.each(apiIds)("%s", (id) => {
    expect(factsOf(builtInCatalog(id))).toEqual(
      readFacts(readProjectFile(`test/fixtures/catalogs/facts/${id}.txt`)),
    );
  });
});

describe("how many errors a catalog has", () => {
  it.each([
    ["vidio", 20, 0],
    ["pureframe", 24, 0],
    ["ltx", 9, 0],
    ["pipevideo", 5, 4],
    ["videoconduit", 11, 0],
  ] as const)("%s: %i that come at once, %i that come later", (id, http, later) => {
    const { entries } = builtInCatalog(id);
    expect(entries.filter(({ channel }) => channel === "http")).toHaveLength(http);
    expect(entries.filter(({ channel }) => channel === "async")).toHaveLength(later);
  });
});

describe("where a document contradicts itself or leaves something open, a note says so", () => {
  it.each([
    ["vidio", ["invalid_request_error", "404"]],
    ["vidio", ["api_error", "server_error"]],
    ["vidio", ["further fields"]],
    ["vidio", ["no API host"]],
    ["pureframe", ["no 409", "no 500"]],
    ["pureframe", ["400", "no code"]],
    ["pureframe", ["UNAUTHORIZED", "INVALID_API_KEY"]],
    ["ltx", ["413", "infrastructure", "JSON"]],
    ["ltx", ["429", "two types"]],
    ["pipevideo", ["oRPC", "labels"]],
    ["pipevideo", ["400", "failed generation", "402"]],
    ["pipevideo", ["data.retry_after", "may be there"]],
    ["pipevideo", ["`error` object", "`errorMessage`"]],
    ["videoconduit", ["401, 404, 422 and 429", "no `code`"]],
    ["videoconduit", ["`detail`", "array", "422"]],
    ["videoconduit", ["Retry-After", "Python", "5 seconds"]],
  ] as const)("%s: %j", (id, parts) => {
    const notes = builtInCatalog(id).notes.filter(({ text }) => parts.every((part) => text.includes(part)));
    expect(notes).toHaveLength(1);
  });
});

describe("advice of the documents", () => {
  it.each([
    ["vidio", []],
    ["pureframe", ["rely-on-code"]],
    ["ltx", ["poll-until-settled"]],
    ["pipevideo", ["poll-until-settled", "expect-late-failure", "never-log-keys", "keep-generation-ids"]],
    ["videoconduit", ["status-before-body", "read-detail-on-4xx", "back-off-on-5xx", "respect-retry-after"]],
  ] as const)("%s: %j", (id, practices) => {
    expect(builtInCatalog(id).practices.map((practice) => practice.id)).toEqual(practices);
  });
});
