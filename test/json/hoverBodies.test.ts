// What hovers say of error bodies in JSON as wholes and of the statuses beside them, and of what they say nothing.

import { describe, expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { bodySymbols } from "../../server/src/features/json/symbols.ts";
import { analyseJson, json } from "../support/jsonBodies.ts";
import { har } from "./containers/har.ts";
import { bodiesOfOthers, successes } from "./containers/others.ts";
import { type Case, hoverAt, testHovers } from "./hoverCases.ts";
import { answer, body, ltx, pipevideo, url } from "./reading.ts";

describe("braces", () => {
  const partial =
    '{"detail": "Insufficient credits", "code": "insufficient_credits", "required": "3", "job": 7}';
  testHovers([
    {
      what: "of a body: which error it is, what is there and what is not",
      text: answer(402, `$0${partial}`),
      on: partial,
      lines: [
        "`insufficient_credits` · 402 Payment Required · VideoConduit",
        "**Form** “Body of 402”, section Detailed Error Examples › 402 — Insufficient Credits",
        "- Present: `detail`, `code`, `required`",
        "- Missing: `available` (integer, credits)",
        "- Wrong: `required` (a string, not integer)",
        "- Not documented: `job`",
      ],
    },
    {
      what: "the closing one",
      text: answer(409, '{"detail": "x", "code": "conflict" $0}'),
      on: '{"detail": "x", "code": "conflict" }',
      lines: ["`conflict` · 409 Conflict · VideoConduit", "- Present: `detail`, `code`"],
    },
    {
      what: "of a body in a string, with what may be absent",
      text: har({ url: pipevideo, status: 429, text: '$0{"message":"Rate limit exceeded."}' }),
      on: '{\\"message\\":\\"Rate limit exceeded.\\"}',
      lines: [
        "**Too many requests** · 429 Too Many Requests · Pipevideo",
        "- Present: `message`",
        "- Optional, absent: `data.retry_after` (integer, seconds)",
      ],
    },
    {
      what: "of a body that may be one of several errors",
      text: json({ url: "https://api.vidio.ai/v1/jobs/1", status: 404, body: "$0" }).replace(
        '"$0"',
        '$0{"error": {"type": "invalid_request_error", "message": "x"}}',
      ),
      on: '{"error": {"type": "invalid_request_error", "message": "x"}}',
      lines: [
        "`invalid_request_error` · 404 Not Found · VIDIO",
        "**One of**",
        "- `invalid_request_error` · 404 · VIDIO: Job not found",
        "- `invalid_request_error` · 404 · VIDIO: User not found",
        "- Present: `error.type`, `error.message`",
      ],
    },
    {
      what: "of a body whose code the API does not have",
      text: answer(409, '$0{"detail": "x", "code": "conflicts"}'),
      on: '{"detail": "x", "code": "conflicts"}',
      lines: [
        "**Error body** · 409 Conflict · VideoConduit",
        "No error of VideoConduit is called `conflicts`.",
        "- Present: `detail`, `code`",
      ],
    },
    {
      what: "of a body under a status that its error does not come with",
      text: answer(404, '$0{"detail": "x", "code": "conflict"}'),
      on: '{"detail": "x", "code": "conflict"}',
      lines: [
        "`conflict` · 409 Conflict · VideoConduit",
        "Here it comes with 404, which is not documented for it.",
        "- Present: `detail`",
        "- Not documented: `code`",
      ],
    },
    {
      what: "of an object in a body",
      text: json({ url: ltx, status: 402, body: "$0" }).replace(
        '"$0"',
        '{"type": "error", "error": $0{"type": "insufficient_funds_error"}}',
      ),
      on: '{"type": "insufficient_funds_error"}',
      lines: ["`error` · object · LTX", "Missing here: `error.message` (string)."],
    },
  ]);
});

describe("statuses", () => {
  testHovers([
    {
      what: "beside a body",
      text: answer(402, body).replace("402", "4$002"),
      on: "402",
      lines: [
        "`insufficient_credits` · 402 Payment Required · VideoConduit",
        "**What to do** Buy a credit pack, which helps at once. Or upgrade the plan, for more credits each month. …",
      ],
    },
    {
      what: "as a key",
      text: '{ "4$004": { "detail": "Could not extract info from URL: Unsupported URL" } }',
      api: "videoconduit",
      on: "404",
      lines: [
        "`not_found` · 404 Not Found · VideoConduit",
        "**Suggestions** Check the ID, or the source URL.",
      ],
    },
  ]);
});

describe("nothing is said", () => {
  const others = Object.entries(bodiesOfOthers).map(([name, other]): Case => {
    const text = JSON.stringify(other);
    return { what: `of a body of ${name}`, text: text.replace('{"', '{"$0') };
  });
  testHovers([
    ...others,
    ...Object.entries(successes).map(
      ([name, success]): Case => ({
        what: `of a success: ${name}`,
        text: answer(200, `$0${JSON.stringify(success)}`),
      }),
    ),
    { what: "between two properties", text: answer(409, '{"detail": "x",  $0  "code": "conflict"}') },
    {
      what: "of what is around a body",
      text: answer(409, '{"detail": "x", "code": "conflict"}').replace("bod", "bo$0d"),
    },
    {
      what: "of a field that nobody documents where the API is not sure",
      text: '{"detail": {"code": "COLLECTION_NOT_FOUND", "message": "Collection not found", "mo$0re": 1}}',
    },
    {
      what: "of a body that is switched off",
      api: "none",
      text: answer(409, '{"detail": "x", "co$0de": "conflict"}'),
    },
    {
      what: "of a request",
      text: json({ request: { method: "POST", url, body: { detail: "x", co$0de: "conflict" } } }),
    },
  ]);
});

test("a body cut off half-way is read as far as it goes", () => {
  const found = hoverAt({ text: `{ "url": "${url}", "status": 402, "body": { "detail": "x", "requ$0ired` });
  expect(found?.lines[0]).toBe("`required` · integer, credits · VideoConduit");
});

describe("bad input", () => {
  test("every beginning of a recording", () => {
    const text = har(
      { url, status: 402, text: body },
      { url: pipevideo, status: 429, text: '{"message":"x","data":{"retry_after":4}}' },
      { url: ltx, status: 400, text: '{"type":"error","error":{"type":"x","message":["y"]}}' },
    );
    const said = new Set<string>();
    const named = new Set<string>();
    for (let length = 1; length <= text.length; length += 3) {
      const document = analyseJson(text.slice(0, length), { file: "a.har" });
      for (const offset of [length, length - 1])
        said.add(firstLine(hover(document, offset, { relatedApis: true })));
      for (const { name } of bodySymbols(document) ?? []) named.add(name);
    }
    // Before the address of a request is there, its status is taken for one of the API that the rest of the file is about.
    expect([...said].filter((line) => /· \d/.test(line))).toEqual([
      "`insufficient_credits` · 402 Payment Required · VideoConduit",
      "`rate_limited` · 429 Too Many Requests · VideoConduit",
      "**Too many requests** · 429 Too Many Requests · Pipevideo",
      "`bad_request` · 400 Bad Request · VideoConduit",
    ]);
    expect([...named]).toEqual([
      "VideoConduit 402 insufficient_credits",
      "Pipevideo 429 Too many requests",
      "LTX 400 invalid_request_error",
      "LTX 400",
    ]);
  });

  const conflict = "`conflict` · 409 Conflict · VideoConduit";
  test.each([
    ["deep", '{"detail":'.repeat(100_000), ["nothing", "nothing", "nothing"], []],
    ["deep in arrays", `{"detail": ${"[".repeat(100_000)}`, ["nothing", "nothing", "nothing"], []],
    [
      "broad",
      `{"detail": "x", "code": "conflict"${', "x": {"y": [null]}'.repeat(20_000)}}`,
      [conflict, "`x` · VideoConduit", conflict],
      ["VideoConduit 409 conflict"],
    ],
    [
      "many of a kind",
      `{"detail": [${'{"loc": 1},'.repeat(20_000)}{}]}`,
      ["nothing", "nothing", "nothing"],
      [],
    ],
  ])("%s", (_what, text, lines, names) => {
    const document = analyseJson(text, { api: "videoconduit" });
    const said = [0, text.length >> 1, text.length - 1].map((offset) =>
      hover(document, offset, { relatedApis: false }),
    );
    expect(said.map(firstLine)).toEqual(lines);
    for (const each of said) expect(JSON.stringify(each).length).toBeLessThan(3000);
    expect((bodySymbols(document) ?? []).map(({ name }) => name)).toEqual(names);
  });
});

function firstLine(found: ReturnType<typeof hover>): string {
  if (found === null) return "nothing";
  return (found.contents as { value: string }).value.split("\n")[0] ?? "";
}
