// Codes that are numbers, in bodies that tests pretend an API sent and in JSON: only where the API has such codes.

import { describe, expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { hover } from "../../server/src/features/hover.ts";
import { memoryProject } from "../support/project.ts";
import { libraryCatalogs } from "./catalogs.ts";

async function analysed(file: string, source: string) {
  const project = memoryProject({ [file]: source }, { catalogs: () => libraryCatalogs });
  const document = await project.analyse(file);
  expect(project.errors).toEqual([]);
  return document;
}

const bodies: readonly (readonly [what: string, file: string, (code: string, status?: number) => string])[] =
  [
    [
      "nock",
      "main.test.ts",
      (code, status = 404) => `import nock from "nock";
nock("https://api.chat.example").get("/channels/1").reply(${status}, { code: ${code}, message: "Unknown channel" });`,
    ],
    [
      "msw",
      "main.test.ts",
      (code, status = 404) => `import { http, HttpResponse } from "msw";
export const handler = http.get("https://api.chat.example/channels/1", () =>
  HttpResponse.json({ code: ${code}, message: "Unknown channel" }, { status: ${status} }));`,
    ],
    [
      "a recorded answer",
      "answer.json",
      (code, status = 404) => `{
  "url": "https://api.chat.example/channels/1",
  "status": ${status},
  "body": { "code": ${code}, "message": "Unknown channel" }
}`,
    ],
  ];

describe.each(bodies)("%s", (_, file, body) => {
  test("a code has its hover", async () => {
    const source = body("10003");
    const document = await analysed(file, source);
    const { contents } = hover(document, source.indexOf("10003") + 1, { relatedApis: false }) ?? {};
    expect(JSON.stringify(contents ?? null)).toContain("There is no such channel.");
  });

  test.each([
    ["a code is quiet", body("10003"), []],
    ["a code below zero is quiet", body("-130000", 503), []],
    ["one that the API does not have is found", body("10103"), ["unknown-code: 10103"]],
    ["one that never comes with the status is found", body("10003", 403), ["contradictory-status: 10003"]],
    [
      "nothing is said of the numbers of an API whose codes are texts",
      body("10003").replace("api.chat.example", "api.pureframe.ai"),
      [],
    ],
  ])("%s", async (_, source, expected) => {
    const document = await analysed(file, source);
    const found = findingsOf(document).map(
      ({ rule, span }) => `${rule.metadata.id}: ${source.slice(span.start, span.end)}`,
    );
    expect(found.filter((finding) => !finding.startsWith("invalid-response"))).toEqual(expected);
  });
});
