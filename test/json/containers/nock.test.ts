// Recordings of nock as objects: `scope`, `path`, `status`, `response`. What the request sent is in `body`.

import { describe } from "vitest";
import { json, raw, testBodies } from "../../support/jsonBodies.ts";
import { bodiesOfOthers, successes } from "./others.ts";

function recorded(scope: string, status: unknown, response: unknown, rest: object = {}): object {
  return {
    scope,
    method: "POST",
    path: "/v1/download",
    body: "",
    status,
    response,
    rawHeaders: ["Content-Type", "application/json", "Connection", "close"],
    reqheaders: { host: "localhost" },
    responseIsBinary: false,
    ...rest,
  };
}

const scope = "https://videoconduit.com:443";
const plain = { detail: "It exists.", code: "conflicts" };
const misspelt = { detail: "It exists already.", code: "«‹conflicts›»" };
const found = { bodies: ["videoconduit 409 -!"], findings: ["unknown-code"] };

describe("what is recognised", () => {
  testBodies([
    {
      what: "responses as objects, each of its scope",
      file: "test/nocks/download.json",
      text: json([
        recorded(scope, 402, {
          detail: "Insufficient credits",
          code: "«insufficient_credits»",
          required: 3,
          available: 1,
        }),
        recorded(scope, 200, successes["no error"]),
        recorded("https://api.vidio.ai:443", 402, {
          error: {
            type: "«insufficient_balance»",
            message: "You do not have enough credits to process this job",
          },
        }),
        recorded(
          "https://api.pipevideo.co",
          500,
          { message: "«Something broke»" },
          { path: "/v1/generations" },
        ),
      ]),
      bodies: [
        "videoconduit 402 insufficient-credits!",
        "vidio 402 insufficient-balance!",
        "pipevideo 500 internal-server-error!",
      ],
    },
    { what: "one alone", text: json(recorded(scope, 409, misspelt)), ...found },
    {
      what: "a response as a string",
      text: json([recorded(scope, 409, JSON.stringify(misspelt))]),
      ...found,
    },
    {
      what: "a path as a pattern",
      text: json([recorded(scope, 409, misspelt, { path: { regex: "/v1/download\\?" } })]),
      ...found,
    },
    {
      what: "the scope behind the response, and less of the rest",
      text: json([
        { response: misspelt, status: 409, path: "/v1/download", scope: "https://videoconduit.com" },
      ]),
      ...found,
    },
  ]);
});

describe("what is wrong", () => {
  testBodies([
    {
      what: "a code that comes with another status",
      text: json([recorded(scope, 402, { detail: "It exists.", code: "«‹conflict›»" })]),
      bodies: ["videoconduit 402 conflict!"],
      findings: ["contradictory-status"],
    },
    {
      what: "a status that the API never sends",
      text: json([
        recorded(
          "https://api.pipevideo.co:443",
          raw("‹402›"),
          { message: "«Out of credits»" },
          { path: "/v1/generations" },
        ),
      ]),
      bodies: ["pipevideo 402 -!"],
      findings: ["undocumented-status"],
    },
    {
      what: "a field of another type",
      text: json([
        recorded(scope, 402, {
          detail: "Insufficient credits",
          code: "«insufficient_credits»",
          required: raw('"‹3›"'),
          available: 1,
        }),
      ]),
      bodies: ["videoconduit 402 insufficient-credits!"],
      findings: ["invalid-response"],
    },
  ]);
});

describe("what is no body", () => {
  testBodies([
    { what: "what the request sent", text: json([recorded(scope, 200, { id: "job_1" }, { body: plain })]) },
    {
      what: "what the request sent, as a string",
      text: json([recorded(scope, 409, "", { body: JSON.stringify(plain) })]),
    },
    {
      what: "a compressed response, which is a list of hex strings",
      text: json([recorded(scope, 409, ["1f8b0800000000000003", "ab564a492d49cc"])]),
    },
    {
      what: "a binary response",
      text: json([
        recorded(scope, 409, "7b22636f6465223a22636f6e666c69637473227d", { responseIsBinary: true }),
      ]),
    },
    {
      what: "HTML, an empty string and a cut-off one",
      text: json(
        ["<html>conflicts</html>", "", JSON.stringify(plain).slice(0, -3)].map((text) =>
          recorded(scope, 409, text),
        ),
      ),
    },
    {
      what: "headers",
      text: json([recorded(scope, 204, "", { rawHeaders: ["code", "conflicts", "detail", "It exists."] })]),
    },
    {
      what: "bodies of other servers, beside one of the API",
      text: json([
        recorded(scope, 204, ""),
        ...Object.values(bodiesOfOthers).map((body) => recorded("https://api.example.com:443", 404, body)),
      ]),
    },
  ]);
});
