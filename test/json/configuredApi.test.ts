// Whole repositories whose configuration names an API, and files with a comment that does: nothing is reported on what is no error
// body of it, however much it looks like one, and what is one is reported on as ever.

import { describe, expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { bodySymbols } from "../../server/src/features/json/symbols.ts";
import { mistakes } from "../corpus/recall/mistakes.ts";
import { valuesAt } from "../corpus/recall/pointers.ts";
import { documentedResponses } from "../corpus/recall/responses.ts";
import { builtins } from "../support/analyse.ts";
import { analyseJson, json, raw, testBodies } from "../support/jsonBodies.ts";

const apis = builtins.catalogs.map(({ catalog }) => catalog).filter(({ kind }) => kind === "api");

/** An exchange as nock and others record it. */
function exchange(url: string, status: number, body: unknown): unknown {
  return { request: { method: "GET", url }, response: { status, body } };
}

/** What repositories have in their JSON besides: names of files, which say what they are, with what is in them. */
const others: readonly (readonly [what: string, value: unknown])[] = [
  ["a manifest", { name: "conflict", type: "module", message: "not found", dependencies: { error: "^1" } }],
  [
    "translations",
    { error: { type: "Type", message: "Message" }, detail: { code: "Code", message: "Text" } },
  ],
  ["flat translations", { message: "Message", error: "Error", code: "Code", detail: "Detail" }],
  [
    "translations by status",
    { "401": { message: "Sign in" }, "402": { detail: "Pay" }, "404": { title: "Gone" } },
  ],
  [
    "a table of statuses",
    { "404": { code: 404, message: "Not Found" }, "418": { code: 418, message: "Tea" } },
  ],
  [
    "a list of statuses",
    [
      { status: 402, code: "PAY", message: "Pay" },
      { status: 418, detail: "Tea" },
    ],
  ],
  ["GeoJSON", { type: "Feature", properties: { code: "DE-BY", detail: "Bavaria", type: "state" } }],
  ["a schema", { title: "Error", error: { type: "object", message: "x" }, detail: { type: "string" } }],
  ["a debug log of npm", { error: { code: "ERESOLVE", message: "could not resolve", type: "npm" } }],
  ["GraphQL", { data: null, errors: [{ message: "Not found", extensions: { code: "NOT_FOUND" } }] }],
  ["a job that failed", { id: "j1", status: "failed", error: { type: "timeout", message: "Too slow" } }],
  ["another job that failed", { id: "j1", state: "failed", detail: { code: "SLOW", message: "Too slow" } }],
  ["a webhook", { type: "error", error: { type: "job_failed", message: "Too slow" }, job_id: "j1" }],
  ["an event", { "detail-type": "JobFailed", detail: { code: "JOB", message: "failed" } }],
  [
    "coupons",
    {
      coupons: [
        { code: "SUMMER", detail: "10% off" },
        { code: "WINTER", detail: "20% off" },
      ],
    },
  ],
  ["an action", { type: "x/rejected", error: { message: "Rejected", type: "x" }, payload: { code: "x" } }],
  ["a commit", { type: "fix", message: "Handle it", code: "forbidden" }],
  ["a person", { id: 1, name: "Jane", code: "conflict" }],
  ["an answer of AWS Lambda", { statusCode: 404, body: JSON.stringify({ message: "Not Found" }) }],
  ["a mock of one's own server", exchange("/users/1", 409, { detail: "Taken", code: "USER_TAKEN" })],
  ["another one", exchange("/users/1", 401, { error: "Wrong password", code: "bad_credentials" })],
  [
    "anybody's code with fields of one's own",
    exchange("/users", 422, { code: "validation_error", detail: [{ field: "name", problem: "too long" }] }),
  ],
  ["anybody's code without a status", { code: "validation_error", detail: "The name is too long" }],
  ["anybody's code with another status", exchange("/users", 400, { code: "validation_error", detail: "No" })],
  ["a code of Python's frameworks", exchange("/users/1", 404, { detail: { code: "NOT_FOUND", msg: "No" } })],
  ["a type of many APIs", exchange("/chat", 500, { error: { type: "server_error", detail: "Try again" } })],
  [
    "OpenAI, mocked without its address",
    exchange("/v1/chat", 400, {
      error: { message: "Bad", type: "invalid_request_error", param: null, code: null },
    }),
  ],
  ["one of another status", exchange("/users/1", 405, { message: "No such method" })],
  ["Django", exchange("http://localhost:8000/x", 403, { detail: "No", code: "permission_denied" })],
  [
    "Payments",
    exchange("https://api.payments.example/v1/charges", 402, {
      error: { type: "invalid_request_error", code: "x", message: "Declined" },
    }),
  ],
  [
    "Anthropic",
    exchange("https://api.anthropic.com/v1/messages", 404, {
      type: "error",
      error: { type: "not_found_error", message: "model: x" },
    }),
  ],
  ["GitLab", exchange("https://gitlab.example/x", 422, { message: "Validation Failed", errors: [] })],
  [
    "oRPC",
    { url: "https://rpc.example.com/a", status: 409, body: { json: { code: "CONFLICT", message: "x" } } },
  ],
  [
    "a specification of one's own API",
    {
      openapi: "3.0.0",
      info: { title: "Mine", version: "1" },
      paths: {
        "/x": {
          get: {
            responses: {
              "404": { content: { "application/json": { example: { message: "no", code: "missing" } } } },
              "418": { content: { "application/json": { example: { detail: "no", code: "missing" } } } },
            },
          },
        },
      },
    },
  ],
];

/** Of these nothing is said at all: neither on hover nor in the outline. */
const nobodys = others.filter(([what]) =>
  ["GeoJSON", "coupons", "flat translations", "translations", "Payments", "GitLab"].includes(what),
);

describe.each(apis.map(({ id }) => id))("a repository that uses %s", (api) => {
  test.each(others)("%s", (_what, value) => {
    expect(findingsOf(analyseJson(json(value), { api })).map(({ message }) => message)).toEqual([]);
  });

  test.each(nobodys)("shows nothing on %s", (_what, value) => {
    expect(bodySymbols(analyseJson(json(value), { api }))).toBeNull();
  });
});

describe("what the configuration is for", () => {
  testBodies([
    {
      what: "a slip of a code, without a status",
      api: "videoconduit",
      text: json({ detail: "«Taken»", code: raw('"‹conflicts›"') }),
      bodies: ["videoconduit - -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a code that only this API has, at another place",
      api: "pureframe",
      text: json({ message: "No such collection", "‹code›": "«COLLECTION_NOT_FOUND»" }),
      bodies: ["pureframe - -!"],
      findings: ["invalid-response"],
    },
    {
      what: "anybody's code with the text of the error, and a field that is missing",
      api: "videoconduit",
      text: json({
        status: 402,
        body: raw('‹{› "detail": "Insufficient credits", "code": "«insufficient_credits»", "required": 3 }'),
      }),
      bodies: ["videoconduit 402 insufficient-credits!"],
      findings: ["invalid-response"],
    },
    {
      what: "anybody's code in the form of the error, with another status",
      api: "videoconduit",
      text: json({ status: 402, body: { detail: "It exists already.", code: "«‹conflict›»" } }),
      bodies: ["videoconduit 402 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "anybody's code in another form, to be read aloud only",
      api: "videoconduit",
      text: json({ status: 409, body: { code: "«conflict»", errors: [] } }),
      bodies: ["videoconduit 409 conflict"],
    },
    {
      what: "a mock that a machine of one's own serves",
      api: "pureframe",
      text: json(
        exchange("http://mocks:8080/v1", 402, {
          detail: { code: "«‹FORBIDDEN›»", message: "No" },
        }),
      ),
      bodies: ["pureframe 402 forbidden!"],
      findings: ["contradictory-status"],
    },
  ]);
});

describe("a setting for this very file, which plain JSON has in place of a comment", () => {
  const unlike = { detail: "It has gone.", code: "«‹order_shipped›»" };
  testBodies([
    {
      what: "a code unlike any of the API's",
      api: "videoconduit",
      isOwn: true,
      text: json({ status: 409, body: unlike }),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "the same with a comment",
      file: "fixture.jsonc",
      text: `// error-atlas: videoconduit\n${json({ status: 409, body: unlike })}`,
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a code unlike any of the API's, alone",
      api: "videoconduit",
      isOwn: true,
      text: json(unlike),
      bodies: ["videoconduit - -!"],
      findings: ["unknown-code"],
    },
    {
      what: "the same under a setting for files of the API",
      api: "videoconduit",
      isNarrow: true,
      text: json({ status: 409, body: { detail: "It has gone.", code: "«order_shipped»" } }),
      bodies: ["videoconduit 409 -"],
    },
    {
      what: "a host that the catalog does not know",
      api: "videoconduit",
      isOwn: true,
      text: json({ url: "https://staging.example.com/v1/jobs", status: 409, body: unlike }),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a host of another API",
      api: "videoconduit",
      isOwn: true,
      text: json({
        url: "https://api.pipevideo.co/v1/generations",
        status: 400,
        body: { message: "«Not yours»" },
      }),
      bodies: ["pipevideo 400 bad-request!"],
    },
    {
      what: "a success",
      api: "videoconduit",
      isOwn: true,
      text: json({ status: 200, body: { id: "j1", detail: "Queued", code: "queued" } }),
    },
  ]);
});

describe.each(["missing field", "status of another error", "misspelt code"] as const)("%s", (kind) => {
  const { plant, rule } = mistakes[kind];
  const planted = documentedResponses().flatMap((response) => {
    const wrong = plant(response);
    // Where no text is left that names an error, nothing says that it is one.
    const isNamed = wrong && typeof valuesAt(wrong.body, wrong.pointer)[0] === "string";
    return isNamed ? [{ response, wrong, name: `${response.catalog.id} ${response.entry.id}` }] : [];
  });

  /** In the most usual form of fixtures, with nothing else that tells whose they are. */
  test.each(planted)("$name, where files of the API are configured", ({ response, wrong }) => {
    const { status, body } = wrong;
    const document = analyseJson(json({ status, body }), { api: response.catalog.id, isNarrow: true });
    expect(findingsOf(document).map((finding) => finding.rule.metadata.id)).toEqual([rule(response)]);
  });
});

describe("what an API sends that a comment names", () => {
  testBodies([
    {
      what: "a job that failed, in a list of them",
      file: "jobs.jsonc",
      text: `// error-atlas: vidio\n${json([{ id: "j1", status: "failed", error: { type: "timeout", message: "Too slow" } }])}`,
    },
    {
      what: "a success",
      file: "job.jsonc",
      text: `// error-atlas: videoconduit\n${json({ status: 200, body: { id: "j1", detail: "Queued", code: "queued" } })}`,
    },
  ]);
});
