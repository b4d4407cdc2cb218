// What is read of recordings, in the forms of HAR, Postman, nock and WireMock: errors with their statuses, where each was seen, whose they
// are, and what is left out.

import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../catalog/load.ts";
import { importText } from "../importText.ts";
import { importRecordings } from "../result.ts";
import { readRecordings } from "./recordings.ts";

type Files = Readonly<Record<string, unknown>>;

function filesOf(files: Files) {
  return Object.entries(files).map(([name, content]) => ({
    name,
    text: typeof content === "string" ? content : JSON.stringify(content, null, 2),
  }));
}

/** The errors in files as `value statuses`. */
function errorsIn(files: Files, host?: string): string[] {
  return readRecordings(filesOf(files), host).entries.map(({ values, statuses }) =>
    [...Object.values(values).map(({ value }) => value), statuses.map(({ value }) => value).join(",")].join(
      " ",
    ),
  );
}

const declined = { error: { code: "card_declined", message: "The card was declined." } };
const missing = { error: { code: "no_such_customer", message: "There is none." } };

function harEntry(url: string, status: number, body: unknown) {
  return {
    request: {
      method: "POST",
      url,
      headers: [],
      postData: { mimeType: "application/json", text: '{"code":"sent"}' },
    },
    response: {
      status,
      headers: [],
      content: { mimeType: "application/json", text: typeof body === "string" ? body : JSON.stringify(body) },
    },
  };
}

const har = (...entries: unknown[]) => ({ log: { version: "1.2", entries } });
const URL_A = "https://api.acme.example/v1/charges";

describe("forms", () => {
  test.each<readonly [string, Files, readonly string[]]>([
    [
      "HAR",
      {
        "a.har": har(
          harEntry(URL_A, 402, declined),
          harEntry(URL_A, 404, missing),
          harEntry(URL_A, 200, { code: "fine" }),
        ),
      },
      ["card_declined 402", "no_such_customer 404"],
    ],
    [
      "HAR: a page in place of JSON",
      { "a.har": har(harEntry(URL_A, 502, "<html>Bad gateway</html>")) },
      ["502"],
    ],
    [
      "HAR: a body in base64",
      {
        "a.har": har({
          request: { method: "GET", url: URL_A },
          response: {
            status: 500,
            content: { mimeType: "image/png", encoding: "base64", text: "iVBORw0KGgo=" },
          },
        }),
      },
      ["500"],
    ],
    [
      "Postman",
      {
        "a.postman_collection.json": {
          info: { name: "Acme" },
          variable: [{ key: "base", value: "https://api.acme.example" }],
          item: [
            {
              request: {
                method: "POST",
                url: { raw: "{{base}}/v1/charges", host: ["{{base}}"], path: ["v1", "charges"] },
              },
              response: [
                {
                  name: "Declined",
                  originalRequest: {
                    method: "POST",
                    url: { raw: "{{base}}/v1/charges", host: ["{{base}}"] },
                  },
                  status: "Payment Required",
                  code: 402,
                  body: JSON.stringify(declined),
                },
              ],
            },
          ],
        },
      },
      ["card_declined 402"],
    ],
    [
      "nock",
      {
        "a.json": [
          {
            scope: "https://api.acme.example:443",
            method: "POST",
            path: "/v1/charges",
            body: { code: "sent" },
            status: 402,
            response: declined,
          },
          {
            scope: "https://api.acme.example:443",
            method: "GET",
            path: "/v1/ping",
            body: "",
            status: 204,
            response: "",
          },
          {
            scope: "https://api.acme.example:443",
            method: "GET",
            path: "/v1/x",
            body: "",
            status: 503,
            response: "",
          },
        ],
      },
      ["card_declined 402", "503"],
    ],
    [
      "WireMock",
      {
        "mappings/a.json": {
          mappings: [
            {
              request: { method: "POST", urlPath: "/v1/charges" },
              response: { status: 402, jsonBody: declined },
            },
            {
              request: { method: "GET", urlPath: "/v1/customers" },
              response: { status: 404, body: JSON.stringify(missing) },
            },
          ],
        },
      },
      ["card_declined 402", "no_such_customer 404"],
    ],
    [
      "WireMock: bodies in files of their own",
      {
        "wm/__files/declined.json": declined,
        "wm/mappings/a.json": {
          request: { method: "POST", urlPath: "/v1/charges" },
          response: { status: 402, bodyFileName: "declined.json" },
        },
        "wm/mappings/sub/b.json": {
          request: { method: "GET", urlPath: "/v1/customers" },
          response: { status: 404, bodyFileName: "customers/none.json" },
        },
        "wm/__files/customers/none.json": missing,
      },
      ["card_declined 402", "no_such_customer 404"],
    ],
    [
      "WireMock: bodies that are of other folders, no JSON, or not there",
      {
        "wm/mappings/a.json": {
          mappings: [
            { request: { urlPath: "/a" }, response: { status: 402, bodyFileName: "../other.json" } },
            { request: { urlPath: "/b" }, response: { status: 404, bodyFileName: "page.html" } },
            { request: { urlPath: "/c" }, response: { status: 409, bodyFileName: "gone.json" } },
          ],
        },
        "wm/other.json": declined,
        "wm/__files/page.html": "<html>None</html>",
        "other/__files/gone.json": declined,
      },
      ["402", "404", "409"],
    ],
    [
      "no recordings",
      { "package.json": { name: "a", status: 404, error: { code: "x" } }, "b.json": "{ not JSON" },
      [],
    ],
    [
      "examples of a specification",
      {
        "openapi.json": {
          openapi: "3.0.0",
          servers: [{ url: "https://api.acme.example" }],
          paths: {
            "/a": {
              get: { responses: { "404": { content: { "application/json": { example: missing } } } } },
            },
          },
        },
      },
      [],
    ],
  ])("%s", (_, files, errors) => {
    expect(errorsIn(files)).toEqual(errors);
  });
});

describe("whose they are", () => {
  const two = har(harEntry(URL_A, 402, declined), harEntry("https://OTHER.example:8443/x", 404, missing));

  test("of several APIs: one has to be chosen", () => {
    expect(() => errorsIn({ "a.har": two })).toThrow(
      'The recordings are of several APIs: api.acme.example and other.example. Choose one with "--host".',
    );
    expect(errorsIn({ "a.har": two }, "Other.example")).toEqual(["no_such_customer 404"]);
  });

  test("none is of the host", () => {
    expect(() => errorsIn({ "a.har": two }, "third.example")).toThrow(
      'The recordings have no failed response of "third.example". Use "--host" with api.acme.example or other.example.',
    );
  });

  test("what names no host is of the one API that there is, and left out where there are several", () => {
    const stub = {
      request: { urlPath: "/v1/x" },
      response: { status: 409, jsonBody: { error: { code: "taken" } } },
    };
    expect(errorsIn({ "a.har": har(harEntry(URL_A, 402, declined)), "b.json": stub })).toEqual([
      "card_declined 402",
      "taken 409",
    ]);
    const draft = readRecordings(filesOf({ "a.har": two, "b.json": stub }), "other.example");
    expect(draft.entries.map(({ values }) => values.code?.value)).toEqual(["no_such_customer"]);
    expect(draft.doubts.map(({ why }) => why)).toEqual([
      "1 response names no host, and is left out. Import its file alone if it is of this API.",
    ]);
  });
});

describe("what is written", () => {
  const files = {
    "a.har": har(harEntry(URL_A, 402, declined), harEntry(URL_A, 402, declined)),
    "b.har": har(
      harEntry(URL_A, 402, {
        error: { code: "card_declined", message: "Ask your bank.", request_id: "req_8Hs72kPq1" },
      }),
    ),
  };

  test("each error with the files and lines where it was seen", () => {
    const lines = filesOf(files).map(({ text }) =>
      text.split("\n").flatMap((line, i) => (line.includes("card_declined") ? [i + 1] : [])),
    );
    const { from } = importRecordings(filesOf(files), {});
    expect(from).toEqual([
      {
        entry: "card-declined",
        line: lines[0]?.[0],
        confidence: "certain",
        seen: [
          { file: "a.har", line: lines[0]?.[0] },
          { file: "a.har", line: lines[0]?.[1] },
          { file: "b.har", line: lines[1]?.[0] },
        ],
      },
    ]);
  });

  test("a catalog without a fault, which says that it is not complete", () => {
    const { catalog } = importRecordings(filesOf(files), {});
    const { problems } = loadCatalog(JSON.stringify(catalog), "file:///a", "workspace");
    expect([problems, catalog.complete, catalog.id, catalog.detection]).toEqual([
      [],
      false,
      "api-acme",
      { hosts: [{ host: "api.acme.example" }] },
    ]);
    expect(catalog.discriminators).toEqual([
      { pointer: "/error/code", kind: "code" },
      { pointer: "/error/message", kind: "message" },
    ]);
    expect(JSON.stringify(catalog.shapes)).toContain('"pointer":"/error/request_id"');
  });

  test.each([
    [
      ["Order ord_81723hs is gone.", "No user ann@acme.example.", "Wait 30 seconds.", "Wait 45 seconds."],
      ["Order {id} is gone.", "No user {email}.", "Wait {number} seconds."],
    ],
    [["See https://acme.example/docs/errors."], ["See https://acme.example/docs/errors."]],
    [["Got https://acme.example/?token=abc."], ["Got {url}."]],
    [["Use OAuth2 or ISO8601."], ["Use OAuth2 or ISO8601."]],
    [["Token eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.x is invalid"], ["Token {id} is invalid"]],
  ])("of messages what varies is a placeholder: %j", (said, messages) => {
    const entries = said.map((message) => harEntry(URL_A, 409, { error: { code: "conflict", message } }));
    const draft = readRecordings(filesOf({ "a.har": har(...entries) }), undefined);
    expect(draft.entries.map((entry) => entry.messages.map(({ value }) => value))).toEqual([messages]);
  });

  test("nothing of a request or person is in it", () => {
    const body = {
      error: { code: "P2002", message: "No." },
      user: { email: "ann@acme.example", id: 81723645, session: "9f86d081884c7d659a2feaa0c55ad015" },
    };
    const { catalog } = importRecordings(
      filesOf({ "a.har": har(harEntry(`${URL_A}?key=k3y`, 409, body)) }),
      {},
    );
    const text = JSON.stringify(catalog);
    for (const secret of ["ann@", "81723645", "9f86d081", "k3y"]) expect(text).not.toContain(secret);
    expect(text).toContain('"code":"P2002"');
  });
});

test("a file that is recognized as recordings needs no form", () => {
  const [file] = filesOf({
    "a.json": [{ scope: "https://api.acme.example", path: "/v1", status: 402, response: declined }],
  });
  expect(importText(file!).entries.map(({ values }) => values.code?.value)).toEqual(["card_declined"]);
});

test("a file that cannot be read is named, and the rest is read", () => {
  const draft = readRecordings(
    [
      { name: "a.har", why: "It is too large." },
      ...filesOf({ "b.har": har(harEntry(URL_A, 402, declined)) }),
    ],
    undefined,
  );
  expect([draft.entries.length, draft.notUnderstood]).toEqual([
    1,
    [{ line: 1, text: "a.har", why: "It is too large." }],
  ]);
});

describe("headers that say how long to wait", () => {
  const slow = { error: { code: "too_many", message: "Slow down." } };
  const entry = (headers: unknown) => ({
    request: { method: "GET", url: URL_A, headers: [] },
    response: { status: 429, headers, content: { mimeType: "application/json", text: JSON.stringify(slow) } },
  });
  const stub = (headers: unknown) => ({
    request: { method: "GET", urlPath: "/v1/charges" },
    response: { status: 429, jsonBody: slow, headers },
  });

  test.each<readonly [string, Files, string | undefined]>([
    ["of HAR", { "a.har": har(entry([{ name: "retry-after", value: "3" }])) }, "after-delay"],
    ["of WireMock", { "mappings/a.json": stub({ "Retry-After": "3" }) }, "after-delay"],
    [
      "of a response without a body",
      {
        "mappings/a.json": {
          ...stub({ "Retry-After": "3" }),
          response: { status: 429, headers: { "Retry-After": "3" } },
        },
      },
      "after-delay",
    ],
    ["of other names", { "a.har": har(entry([{ name: "x-retries", value: "3" }])) }, undefined],
    [
      "of a request",
      {
        "a.har": har({
          ...entry([]),
          request: { method: "GET", url: URL_A, headers: [{ name: "Retry-After", value: "3" }] },
        }),
      },
      undefined,
    ],
  ])("%s", (_, files, policy) => {
    const { entries } = readRecordings(filesOf(files), undefined);
    expect(entries.map(({ retry }) => retry?.value.policy)).toEqual([policy]);
  });
});
