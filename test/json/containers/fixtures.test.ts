// Fixtures without a container of their own: bodies alone, under statuses, names or addresses, of Cypress, MSW and json-server, with
// and without comments. And what no JSON document is ever found to hold.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";
import { bodiesOfOthers, successes } from "./others.ts";

const conflict = { detail: "It exists already.", code: "«conflict»" };
const misspelt = { detail: "It exists already.", code: "«‹conflicts›»" };
const url = "https://videoconduit.com/v1/download";

describe("with a status and an address beside", () => {
  testBodies([
    {
      what: "Cypress: `statusCode` and `body`",
      file: "cypress/fixtures/conflict.json",
      text: json({ url, statusCode: 409, body: misspelt }),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a string in `data`, in the body",
      text: json({ url, status: 409, body: { data: JSON.stringify(misspelt) } }),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a request and a response",
      text: json({ request: { method: "POST", url }, response: { status: 409, body: misspelt } }),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "the response first",
      text: json([{ response: { data: misspelt, status: 409 }, request: { url } }]),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a status as text",
      text: json({ url, status: "409", body: conflict }),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "handlers by address",
      file: "mocks/handlers.json",
      text: json({ [`POST ${url}`]: { status: 402, body: { detail: "It exists.", code: "«‹conflict›»" } } }),
      bodies: ["videoconduit 402 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "the words of a status that is a state",
      text: json({ url, status: "failed", code: 0, response: { statusCode: 409, body: conflict } }),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "a body with a status of its own, as the further field that it is",
      text: json({ url, status: 409, body: { ...conflict, status: 409 } }),
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "deep down in lists and objects",
      text: json({
        a: [{ b: { c: [[{ d: { e: { f: [{ url, g: { status: 409, h: { i: misspelt } } }] } } }]] } }],
      }),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
  ]);
});

describe("statuses as keys", () => {
  testBodies([
    {
      what: "of the API that a comment names",
      file: "errors.jsonc",
      text: `// error-atlas: videoconduit
{
  // Not enough of them.
  "402": { "detail": "Insufficient credits", "code": "«insufficient_credits»", "required": 3, "available": 1, },
  "404": /* by example */ { "detail": "«Could not extract info from URL: Unsupported URL»" },
  "409": { "detail": "It exists.", /* "code": "conflict", */ "code": "«‹conflicts›»" },
  "500": { "detail": "It exists.", "code": "«‹conflict›»" }, // 409
  "418": { "detail": "Short and stout", "code": "«‹server_error›»" },
}
`,
      bodies: [
        "videoconduit 402 insufficient-credits!",
        "videoconduit 404 not-found!",
        "videoconduit 409 -!",
        "videoconduit 500 conflict!",
        "videoconduit 418 server-error!",
      ],
      findings: ["unknown-code", "contradictory-status", "contradictory-status"],
    },
    {
      what: "with names below, of the API that the configuration names",
      file: "fixtures/vidio/errors.json",
      api: "vidio",
      text: json({
        "400": { noJob: { error: { type: "invalid_request_error", message: "«Missing job_id»" } } },
        "401": [
          { error: { type: "authentication_error", message: "«Missing API key»" } },
          { error: { type: "authentication_error", message: "«Invalid API key»" } },
        ],
        "404": { noUser: { error: { type: "‹permission_error›", message: "«User not found»" } } },
      }),
      bodies: [
        "vidio 400 job-id-missing!",
        "vidio 401 api-key-missing!",
        "vidio 401 api-key-invalid!",
        "vidio 404 user-not-found!",
      ],
      findings: ["contradictory-status"],
    },
    {
      what: "no statuses: years, sizes and lists of numbers",
      api: "videoconduit",
      text: json({ "404": 12, "500": "px", sizes: { "402": { width: 402 } }, codes: [402, 418] }),
    },
  ]);
});

describe("by shape and words alone: to be read aloud, never to be reported", () => {
  testBodies([
    {
      what: "a folder by the API's name is no evidence",
      file: "test/fixtures/pureframe/collection-not-found.json",
      text: json({ detail: { code: "«COLLECTION_NOT_FOUND»", message: "Collection not found" } }),
      bodies: ["pureframe - collection-not-found"],
    },
    {
      what: "a status that contradicts a code that only one API has",
      text: json({
        status: 500,
        body: { detail: { code: "«COLLECTION_NOT_FOUND»", message: "Collection not found" } },
      }),
      bodies: ["pureframe 500 collection-not-found"],
    },
    {
      what: "a type with a whole sentence of the same error",
      text: json({
        status: 402,
        body: {
          type: "error",
          error: { type: "«insufficient_funds_error»", message: "Insufficient funds. Required: 9 credits" },
        },
      }),
      bodies: ["ltx 402 insufficient-funds-error"],
    },
    {
      what: "json-server: rows of a database",
      file: "db.json",
      text: json({
        jobs: [{ id: 1, status: "failed", error: null, code: "A1" }],
        errors: [
          {
            id: 1,
            status: 404,
            body: { detail: { code: "«COLLECTION_NOT_FOUND»", message: "Collection not found" } },
          },
        ],
        profile: { name: "typicode", message: "hello", type: "user" },
      }),
      bodies: ["pureframe 404 collection-not-found"],
    },
    {
      what: "an address of the API elsewhere in the file says nothing of a code that it has not",
      text: json({
        links: [{ docs: url, note: `See ${url}` }],
        errors: { exists: { detail: "It exists.", code: "conflicts" } },
      }),
    },
  ]);
});

describe("comments that turn it off", () => {
  testBodies([
    {
      what: "for the next line",
      file: "a.jsonc",
      text: `{\n  "url": "${url}", "status": 409,\n  // error-atlas-disable-next-line unknown-code -- on purpose\n  "body": { "detail": "It exists.", "code": "«conflicts»" }\n}\n`,
      bodies: ["videoconduit 409 -!"],
    },
    {
      what: "no API at all",
      file: "a.jsonc",
      text: `// error-atlas: none\n${json({ url, status: 409, body: { detail: "It exists.", code: "conflicts" } })}`,
    },
    {
      what: "no API, by the configuration",
      api: "none",
      text: json({ url, status: 409, body: { detail: "It exists.", code: "conflicts" } }),
    },
    {
      what: "another API than the address names",
      file: "a.jsonc",
      text: `/* error-atlas: pureframe */\n${json({ url, status: 404, body: { detail: { code: "«‹COLECTION_NOT_FOUND›»", message: "Collection not found" } } })}`,
      bodies: ["pureframe 404 collection-not-found!"],
      findings: ["unknown-code"],
    },
  ]);
});

describe("half-typed and twice-typed", () => {
  testBodies([
    {
      what: "a code that is being typed",
      text: `{"url":"${url}","status":409,"body":{"detail":"«It exists.»","code":"`,
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "a key without a value",
      text: `{"url":"${url}","status":409,"body":{"detail":"«It exists.»","code"}}`,
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "of a key that is given twice the last counts",
      text: `{"url":"${url}","status":402,"status":409,"body":{"detail":"It exists.","code":"conflict","code":"«conflict»"}}`,
      bodies: ["videoconduit 409 conflict!"],
    },
    {
      what: "keys spelt with escapes",
      text: `{"\\u0075rl":"${url}","st\\u0061tus":409,"body":{"d\\u0065tail":"It exists.","\\u0063ode":"«‹conflicts›»"}}`,
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "CRLF",
      text: json({ url, status: 409, body: misspelt }).replaceAll("\n", "\r\n"),
      bodies: ["videoconduit 409 -!"],
      findings: ["unknown-code"],
    },
    {
      what: "a document that is one string",
      text: JSON.stringify('{"detail":"It exists.","code":"conflicts"}'),
    },
  ]);
});

describe("what is never found", () => {
  testBodies([
    ...Object.entries(bodiesOfOthers).map(([name, body]) => ({ what: `alone: ${name}`, text: json(body) })),
    ...Object.entries(bodiesOfOthers).map(([name, body]) => ({
      what: `with a status and an address: ${name}`,
      text: json({ url: "https://api.example.com/v1/things", status: 404, body }),
    })),
    ...Object.entries(successes).map(([name, body]) => ({
      what: `a success of the API: ${name}`,
      text: json({ url, status: 200, body }),
    })),
    {
      what: "package.json",
      file: "package.json",
      text: json({
        name: "x",
        type: "module",
        scripts: { error: "exit 402" },
        bugs: { url: "https://videoconduit.com/v1/bugs" },
        status: 402,
      }),
    },
    {
      what: "texts of a user interface",
      file: "locales/en.json",
      text: json({
        error: { code: "Code", message: "Something went wrong", conflict: "It exists" },
        "404": "Not found",
        insufficient_credits: "Too few",
      }),
    },
    {
      what: "GeoJSON",
      file: "map.geojson.json",
      text: json({
        type: "FeatureCollection",
        features: [
          { type: "Feature", properties: { code: "DE", status: 404, message: "x" }, geometry: null },
        ],
      }),
    },
    {
      what: "a JSON Schema with examples",
      file: "error.schema.json",
      text: json({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        type: "object",
        properties: { detail: { type: "string" }, code: { const: "conflicts" } },
        examples: [{ detail: "It exists.", code: "conflicts" }],
      }),
    },
    {
      what: "numbers that JSON has and statuses are not",
      text: json({ url, status: raw("4.09e2"), value: raw("-0"), code: raw("1e999") }),
    },
  ]);
});
