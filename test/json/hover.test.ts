// What hovers say of the keys and values of error bodies in JSON, and that they say it in every container.

import { describe, expect, test } from "vitest";
import { json } from "../support/jsonBodies.ts";
import { har } from "./containers/har.ts";
import { hoverAt, testHovers } from "./hoverCases.ts";
import { answer, body, containers, ltx, pipevideo, url } from "./reading.ts";

describe.each(containers)("%s", (_name, write) => {
  test.each([
    [
      "a key",
      body.replace("required", "requ$0ired"),
      "required",
      "`required` · integer, credits · VideoConduit",
    ],
    [
      "a code",
      body.replace("_credits", "_cre$0dits"),
      "insufficient_credits",
      "`insufficient_credits` · 402 Payment Required · VideoConduit",
    ],
    [
      "a text",
      body.replace("Insufficient", "Insuf$0ficient"),
      "Insufficient credits",
      "`insufficient_credits` · 402 Payment Required · VideoConduit",
    ],
  ])("%s", (_what, marked, on, line) => {
    const found = hoverAt(write(marked));
    expect([found?.on, found?.lines[0]]).toEqual([on, line]);
    expect(found?.lines.at(-1)).toMatch(
      /^(?:Source: .+ \(read \d{4}-\d\d-\d\d\)|\[Documentation\]\(.+\)) · Detected from .+$/,
    );
  });
});

describe("keys and values", () => {
  testHovers([
    {
      what: "an optional field, in a string",
      text: har({
        url: pipevideo,
        status: 429,
        text: '{"message":"Rate limit exceeded.","data":{"retry_after":4$02}}',
      }),
      on: "42",
      lines: ["`data.retry_after` · integer, seconds · Pipevideo", "Optional in “Error body of 429”."],
    },
    {
      what: "a constant that is another",
      text: json({
        url: ltx,
        status: 402,
        body: { type: "fai$0lure", error: { type: "insufficient_funds_error", message: "x" } },
      }),
      on: "failure",
      lines: ["`type` · string · LTX", 'Says that this is an error. Always `"error"`.'],
    },
    {
      what: "a code that waits to be typed",
      text: answer(402, '{"detail": "Insufficient credits", "code": "$0"}'),
      on: '""',
      lines: [
        "`code` · string · VideoConduit",
        "The code of the error, for programs. With 402: `insufficient_credits`. Called machine-readable and stated for all errors, but absent from the example bodies of 401, 404, 422 and 429.",
      ],
    },
    {
      what: "a text that no error has, with the error that its code names",
      text: answer(409, '{"detail": "My own $0words", "code": "conflict"}'),
      on: "My own words",
      lines: ["`detail` · string · VideoConduit", "This body: `conflict` · 409 · VideoConduit: Conflict"],
    },
    {
      what: "another type",
      text: answer(
        402,
        '{"detail": "No", "code": "insufficient_credits", "required": "th$0ree", "available": null}',
      ),
      on: "three",
      lines: ["`required` · integer, credits · VideoConduit", "Here it is a string."],
    },
    {
      what: "null",
      text: answer(
        402,
        '{"detail": "No", "code": "insufficient_credits", "required": 3, "available": n$0ull}',
      ),
      on: "null",
      lines: ["`available` · integer, credits · VideoConduit", "Here it is null."],
    },
    {
      what: "true",
      text: answer(
        402,
        '{"detail": "No", "code": "insufficient_credits", "required": 3, "available": $0true}',
      ),
      on: "true",
      lines: ["`available` · integer, credits · VideoConduit", "Here it is true or false."],
    },
    {
      what: "a field that only other statuses have",
      text: answer(429, '{"detail": "Slow down", "re$0quired": 3, "retry_after": 5}'),
      on: "required",
      lines: [
        "`required` · integer, credits · VideoConduit",
        "Not documented in “Body of 429”, only in “Body of 402”.",
      ],
    },
    {
      what: "a field that no body has, and what the documentation says of such",
      text: json({
        url: "https://api.vidio.ai/v1/jobs/1",
        status: 404,
        body: { error: { type: "invalid_request_error", message: "Job not found", h$0int: 1 } },
      }),
      on: "hint",
      lines: [
        "`error.hint` · VIDIO",
        "Not documented in “Error object”.",
        "Note: Some errors may have further fields that explain the failure. The page does not list them.",
      ],
    },
    {
      what: "elements of arrays",
      text: answer(
        422,
        '{"detail": [{"loc": ["bo$0dy", "url"], "msg": "field required", "type": "value_error.missing"}]}',
      ),
      on: "body",
      lines: ["`detail[].loc[]` · string · VideoConduit", "Required in “Body of 422”."],
    },
    {
      what: "the bracket of an array, with what its elements lack",
      text: answer(422, '{"detail": $0[{"loc": ["body"], "msg": "field required"}]}'),
      on: '[{"loc": ["body"], "msg": "field required"}]',
      lines: ["`detail` · array · VideoConduit", "Missing here: `detail[].type` (string)."],
    },
    {
      what: "the quote before a text",
      text: answer(409, '{"detail": "x", "code": $0"conflict"}'),
      on: "conflict",
      lines: [
        "`conflict` · 409 Conflict · VideoConduit",
        "**Suggestions** Use the resource that exists, or create another.",
      ],
    },
    {
      what: "the escaped quote before a text",
      text: har({ url, status: 409, text: '{"detail":"x","code":$0"conflict"}' }),
      on: "conflict",
      lines: [
        "`conflict` · 409 Conflict · VideoConduit",
        "**Suggestions** Use the resource that exists, or create another.",
      ],
    },
    {
      what: "a body that lacks something, at its code",
      text: answer(402, '{"detail": "No", "code": "$0insufficient_credits", "required": 3}'),
      on: "insufficient_credits",
      lines: [
        "`insufficient_credits` · 402 Payment Required · VideoConduit",
        "This body lacks `available` (integer, credits), required in “Body of 402”.",
        "**What to do** Buy a credit pack, which helps at once. Or upgrade the plan, for more credits each month. …",
      ],
    },
    {
      what: "a body that need not have the form, at its type",
      text: json({ url: ltx, status: 413, body: { error: { type: "$0request_too_large" } } }),
      on: "request_too_large",
      lines: [
        "`request_too_large` · 413 Content Too Large · LTX",
        "**Suggestions** Stay within the size limits for inputs.",
      ],
      not: "lacks",
    },
    {
      what: "Markdown in a key",
      text: answer(409, '{"detail": "x", "code": "conflict", "[a](command:$0b)`": 1}'),
      on: "[a](command:b)`",
      lines: ["`` [a](command:b)` `` · VideoConduit"],
    },
  ]);
});
