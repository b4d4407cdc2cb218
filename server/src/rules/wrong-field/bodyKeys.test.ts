// wrong-field in data: keys of bodies that are a documented field spelt otherwise, and codes at a second place.

import { describe, expect, test } from "vitest";
import { analyseJson, type BodyCase, json, raw, testBodies } from "../../../../test/support/jsonBodies.ts";
import { testRule } from "../../../../test/support/ruleCases.ts";
import { studioCatalog, studioField } from "../../../../test/support/studioCatalog.ts";
import { findingsOf } from "../../features/findings.ts";
import { wrongField } from "./rule.ts";

const studio = studioCatalog({
  discriminators: [
    { pointer: "/code", kind: "code" },
    { pointer: "/text", kind: "message" },
  ],
  shapes: [
    {
      id: "error",
      title: "Error",
      statuses: [400, 429],
      fields: [
        studioField("/code", "string", true),
        studioField("/text", "string"),
        studioField("/retry_after", "integer"),
        studioField("/constructor", "string"),
        studioField("/fields", "array"),
        studioField("/fields/*", "object", true),
        studioField("/fields/*/field_name", "string"),
      ],
    },
    {
      id: "quota",
      title: "Out of quota",
      statuses: [402],
      fields: [studioField("/code", "string", true), studioField("/left_over", "integer", true)],
    },
  ],
  entries: [
    { id: "busy", statuses: [429] },
    { id: "no-quota", statuses: [402] },
  ],
});

const recorded = (body: unknown, status: number | undefined = 429) =>
  json({ url: "https://api.studio.example/renders", ...(status ? { status } : {}), body });
const busy = { bodies: ["studio 429 busy!"], findings: ["wrong-field"], catalogs: [studio] };
const quiet = { bodies: ["studio 429 busy!"], catalogs: [studio] };
const code = "«busy»";
const key = (name: string, value: unknown = 5) =>
  raw(`{"code":"${code}","‹${name}›":${JSON.stringify(value)}}`);

describe("a field spelt otherwise", () => {
  testBodies([
    ...[
      "retryAfter",
      "retry-after",
      "Retry_After",
      "retryafter",
      "RETRY_AFTER",
      "retry_afer",
      "retry_fater",
    ].map((name): BodyCase => ({ what: name, text: recorded(key(name)), ...busy })),
    {
      what: "in the elements of a list",
      text: recorded(raw(`{"code":"${code}","fields":[{"field_name":"a"},{"‹fieldName›":"b"}]}`)),
      ...busy,
    },
    { what: "a name that every object has", text: recorded(key("Constructor", "C")), ...busy },
    {
      what: "in a string",
      text: recorded('{"code":"«busy»","‹retryAfter›":5}'),
      ...busy,
    },
    {
      what: "two of one field: the first",
      text: recorded(raw(`{"code":"${code}","‹retryAfter›":5,"retry-after":5}`)),
      ...busy,
    },
    {
      what: "in JSON Lines",
      file: "errors.jsonl",
      text: `{"url":"https://api.studio.example/renders","status":429,"body":{"code":"«busy»","‹retryAfter›":5}}\n`,
      ...busy,
    },
  ]);
});

describe("nothing is said of", () => {
  const silent = (what: string, body: object): BodyCase => ({
    what,
    text: recorded({ code, ...body }),
    ...quiet,
  });
  testBodies([
    silent("further fields", { request_id: "r1", retryable: true, "x-y": {}, data: { retryAfter: 5 } }),
    silent("names that every object has", { __proto__x: 1, toString: 5, valueOf: 5 }),
    silent("a key beside the right one", { retry_after: 5, retryAfter: 5 }),
    silent("a value of another type", { retryAfter: { seconds: 5 } }),
    silent("a short name that is one letter off", { test: "Slow down." }),
    silent("two letters that are off", { retry_aftr_x: 5 }),
    silent("a field of the body of another status", { leftOver: 5 }),
    {
      what: "bodies of other APIs",
      text: json({
        url: "https://api.other.example/renders",
        status: 429,
        body: { code: "busy", retryAfter: 5 },
      }),
      catalogs: [studio],
    },
    {
      what: "a body that has none of the forms: invalid-response speaks",
      text: json({
        url: "https://api.studio.example/renders",
        status: 402,
        body: raw('{"code":"«no_quota»","‹leftOver›":3}'),
      }),
      bodies: ["studio 402 no-quota!"],
      findings: ["invalid-response"],
      catalogs: [studio],
    },
  ]);
});

describe("a code at a second place", () => {
  const second = (what: string, body: string, findings: readonly string[] = ["wrong-field"]): BodyCase => ({
    what,
    text: json({ url: "https://videoconduit.com/v1/download", status: 409, body: raw(body) }),
    bodies: ["videoconduit 409 conflict!"],
    findings,
  });
  testBodies([
    second("in an object", '{"detail":"It exists.","code":"«conflict»","error":{"‹code›":"conflict"}}'),
    second("beside it", '{"detail":"It exists.","code":"«conflict»","‹errorCode›":"conflict"}'),
    second(
      "words of others",
      '{"detail":"It exists.","code":"«conflict»","error":{"code":"E_CONFLICT"}}',
      [],
    ),
    second("another name", '{"detail":"It exists.","code":"«conflict»","reason":"conflict"}', []),
    second("a text", '{"detail":"It exists.","code":"«conflict»","error":{"message":"It exists."}}', []),
  ]);

  test("is shown under the preset strict only: who records bodies may add to them", () => {
    const [finding] = findingsOf(
      analyseJson(
        '{"url":"https://videoconduit.com/v1/download","status":409,"body":{"detail":"D","code":"conflict","error":{"code":"conflict"}}}',
      ),
    );
    expect(finding).toMatchObject({
      preset: "strict",
      severity: "information",
      fixes: [],
      message: 'Remove "error.code": VideoConduit documents the error code only at "code".',
      related: [],
    });
  });
});

const jsonc = { language: "json", catalogs: [studio] } as const;
testRule(wrongField, {
  valid: [
    [
      "a key without its value",
      '{"url":"https://api.studio.example/renders","status":429,"body":{"code":"busy","retryAfter":}}',
      jsonc,
    ],
  ],
  invalid: [],
  messages: [
    [
      '{"url":"https://api.studio.example/renders","status":429,"body":{"code":"busy","retryAfter":5}}',
      ['Rename "retryAfter" to "retry_after", as Studio documents it.'],
      jsonc,
    ],
  ],
  fixes: [
    [
      "value, comments and escapes stay",
      `{
\t"url": "https://api.studio.example/renders",
\t"status": 429,
\t"body": { // what came back
\t\t"code": "busy",
\t\t/* seconds */ "retryAfter" /* from the header */ : 5, // five
\t\t"t\\u0065xt": "a \\"b\\"",
\t},
}
`,
      `{
\t"url": "https://api.studio.example/renders",
\t"status": 429,
\t"body": { // what came back
\t\t"code": "busy",
\t\t/* seconds */ "retry_after" /* from the header */ : 5, // five
\t\t"t\\u0065xt": "a \\"b\\"",
\t},
}
`,
      jsonc,
    ],
    [
      "in a string in a string",
      JSON.stringify({
        url: "https://api.studio.example/renders",
        status: 429,
        body: JSON.stringify({ code: "busy", "retry-after": 5 }, null, 2),
      }),
      JSON.stringify({
        url: "https://api.studio.example/renders",
        status: 429,
        body: JSON.stringify({ code: "busy", retry_after: 5 }, null, 2),
      }),
      jsonc,
    ],
  ],
});
