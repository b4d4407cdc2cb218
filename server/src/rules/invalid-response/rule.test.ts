import { testRule } from "../../../../test/support/ruleCases.ts";
import { invalidResponse } from "./rule.ts";

/** A mock of an API that answers with a body and a status. */
const mock = (address: string, body: string, status: number | string): string =>
  `http.post("${address}", () =>
  HttpResponse.json(${body}, { status: ${status} }),
);
`;
const conduit = (body: string, status: number | string): string =>
  mock("https://videoconduit.com/v1/download", body, status);
const pureframe = (body: string, status: number | string): string =>
  mock("https://api.pureframe.ai/v1/search", body, status);
const vidio = (body: string, status: number | string): string =>
  mock("https://api.vidio.ai/v1/jobs/j1", body, status);
const ltx = (body: string, status: number | string): string =>
  mock("https://api.ltx.video/v1/text-to-video", body, status);
const pipevideo = (body: string, status: number | string): string =>
  mock("https://api.pipevideo.co/v1/generations", body, status);

testRule(invalidResponse, {
  valid: [
    ["VideoConduit's 401", conduit('{ detail: "Invalid or missing API key" }', 401)],
    [
      "VideoConduit's 402",
      conduit(
        '{ detail: "Insufficient credits", code: "insufficient_credits", required: 3, available: 1 }',
        402,
      ),
    ],
    [
      "VideoConduit's 422",
      conduit(
        '{ detail: [{ loc: ["body", "url"], msg: "field required", type: "value_error.missing" }] }',
        422,
      ),
    ],
    ["no field errors at all", conduit("{ detail: [] }", 422)],
    ["VideoConduit's 429", conduit('{ detail: "Slow down.", retry_after: 5 }', 429)],
    ["PureFrame's", pureframe('{ detail: { code: "SEARCH_LIMIT_EXCEEDED", message: "No." } }', 402)],
    ["VIDIO's", vidio('{ error: { type: "invalid_request_error", message: "Job not found" } }', 404)],
    ["LTX's", ltx('{ type: "error", error: { type: "api_error", message: "No." } }', 500)],
    ["Pipevideo's", pipevideo('{ message: "Unsupported provider" }', 400)],
    ["Pipevideo's 429", pipevideo('{ message: "Slow down.", data: { retry_after: 42 } }', 429)],
    ["Pipevideo's 429 without the data that may be there", pipevideo('{ message: "Slow down." }', 429)],
    ["further fields", pipevideo('{ message: "No.", code: "BAD_REQUEST", defined: false }', 400)],
    ["a form that the infrastructure need not keep", ltx('{ message: "Request too long" }', 413)],
    ["a success", conduit('{ job_id: "j1", message: "started" }', 200)],
    ["a status that a gateway answers", pureframe('{ message: "Bad gateway" }', 502)],
    ["an empty object", pureframe("{}", 500)],
    ["a value that is worked out", pureframe("{ detail: makeDetail() }", 402)],
    ["a text that is worked out", pureframe('{ detail: { code: "SEARCH_LIMIT_EXCEEDED", message } }', 402)],
    ["a template", conduit("{ detail: `Wait for $" + "{n} s.`, retry_after: n }", 429)],
    ["fields that are spread", conduit('{ ...base, code: "insufficient_credits" }', 402)],
    ["a value that may be replaced", conduit('{ detail: 1, ...base, code: "conflict" }', 409)],
    ["a computed name", conduit('{ [name]: "No." }', 409)],
    [
      "a code of another status: contradictory-status says so",
      conduit('{ detail: "No.", code: "conflict" }', 402),
    ],
    [
      "an unknown code in the right form: unknown-code says so",
      pureframe('{ detail: { code: "NOPE", message: "" } }', 402),
    ],
    ["another API", mock("https://api.example.com/v1/download", '{ detail: { code: "conflict" } }', 409)],
    ["a body that is passed on", conduit("body", 402)],
    [
      "a server's own answer beside a client",
      `const res = await fetch("https://videoconduit.com/v1/download");
app.post("/download", (req, reply) => reply.status(402).json({ detail: { code: "insufficient_credits" } }));`,
    ],
    [
      "a server's own answer under a directive that is meant for its client",
      `// error-atlas: pureframe

app.use((error, req, res, next) => res.status(500).json({ message: "Internal error" }));`,
    ],
    [
      "a server's own answer where the configuration names an API",
      `app.post("/download", (req, reply) => reply.status(404).json({ detail: { reason: "gone" } }));
export const GET = () => Response.json({ error: "Not found", code: 4 }, { status: 404 });`,
      { api: "videoconduit" },
    ],
    [
      "a mock of one's own server beside an API",
      `const API = "https://videoconduit.com/v1";
http.post("/api/download", () => HttpResponse.json({ error: "No." }, { status: 402 }));
fetch.mockResolvedValue({ ok: false, status: 402, json: async () => ({ error: "No.", code: "forbidden" }) });
fetch.mockResolvedValue({ ok: false, status: 404, json: async () => ({ message: "Not found" }) });`,
    ],
    [
      "a constant that two statuses share",
      `const body = { detail: "No." };
http.post("https://videoconduit.com/v1/a", () => HttpResponse.json(body, { status: 401 }));
http.post("https://videoconduit.com/v1/b", () => HttpResponse.json(body, { status: 409 }));`,
    ],
    [
      "JSON: a record of a response",
      `{ "message": "request failed", "url": "https://videoconduit.com/v1/download", "status": 402 }`,
      { language: "json" },
    ],
    [
      "JSON: nothing says whose it is",
      `{ "status": 402, "body": { "detail": {}, "code": 1 } }`,
      { language: "json" },
    ],
    [
      "JSON: a success by configuration",
      `{ "id": "j1", "message": "done", "detail": { "frames": 3 } }`,
      { language: "json", api: "videoconduit" },
    ],
    [
      "JSON: half-typed",
      `{ "detail": "No.", "code": "insufficient_credits", "required": }`,
      { language: "json", api: "videoconduit" },
    ],
  ],
  invalid: [
    [
      "fields that are missing",
      `http.post("https://videoconduit.com/v1/download", () =>
  HttpResponse.json({ detail: "No.", code: "insufficient_credits" }, { status: 402 }),
//                  ^
);`,
    ],
    [
      "a text where a list is sent",
      `const BASE = "https://videoconduit.com/v1";
http.post(\`\${BASE}/download\`, () => HttpResponse.json({ detail: "No." }, { status: 422 }));
//                                                               ^^^`,
    ],
    [
      "a fault in an element of a list",
      `nock("https://videoconduit.com").post("/v1/download").reply(422, { detail: [{ loc: ["body"], msg: "No." }] });
//                                                                          ^`,
    ],
    [
      "an object where a text is sent",
      `nock("https://videoconduit.com")
  .post("/v1/download")
  .reply(409, { detail: { message: "Exists" }, code: "conflict" });
//                      ^`,
    ],
    [
      "a text where a number is sent, in JavaScript",
      `const pool = new MockAgent().get("https://videoconduit.com");
pool.intercept({ path: "/v1/jobs" }).reply(429, { detail: "No.", retry_after: "5" });
//                                                                             ^`,
      { language: "js" },
    ],
    [
      "axios: a code at another API's place",
      `import axios from "axios";
const client = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
new MockAdapter(client).onGet("/search").reply(402, { error: { code: "SEARCH_LIMIT_EXCEEDED", message: "No." } });
//                                                    ^^^^^`,
    ],
    [
      "a code that is not nested",
      `http.get("https://api.pureframe.ai/v1/search", () =>
  HttpResponse.json({ code: "SEARCH_LIMIT_EXCEEDED", message: "No." }, { status: 402 }),
//                    ^^^^
);`,
    ],
    [
      "a constant that is another",
      `http.post("https://api.ltx.video/v1/text-to-video", () =>
  HttpResponse.json({ type: "failure", error: { type: "api_error", message: "No." } }, { status: 500 }),
//                           ^^^^^^^
);`,
    ],
    [
      "a constant that is missing",
      `fetchMock.post("https://api.ltx.video/v1/text-to-video", {
  status: 500,
  body: { error: { type: "api_error", message: "No." } },
//      ^
});`,
    ],
    [
      "a text alone",
      `http.get("https://api.vidio.ai/v1/jobs/j1", () => HttpResponse.json({ error: "Job not found" }, { status: 404 }));
//                                                                            ^^^^^^^^^^^^^`,
    ],
    [
      "another name for the message",
      `const body = { error: "Unsupported provider" };
//             ^^^^^
http.post("https://api.pipevideo.co/v1/generations", () => HttpResponse.json(body, { status: 400 }));`,
      { severity: "information", preset: "strict" },
    ],
    [
      "a required key that is misspelt",
      `http.get("https://api.pureframe.ai/v1/search", () =>
  HttpResponse.json({ detail: { code: "SEARCH_LIMIT_EXCEEDED", mesage: "No." } }, { status: 402 }),
//                                                             ^^^^^^
);`,
    ],
    [
      "no key that is misspelt at another place",
      `http.get("https://api.pureframe.ai/v1/search", () =>
  HttpResponse.json({ detail: { code: "SEARCH_LIMIT_EXCEEDED" }, mesage: "No." }, { status: 402 }),
//                            ^
);`,
    ],
    [
      "a form that is nobody's",
      `http.get("https://api.pureframe.ai/v1/search", () => HttpResponse.json({ oops: true }, { status: 500 }));
//                                                                     ^`,
      { severity: "information", preset: "strict" },
    ],
    [
      "a code where the documented body has none",
      `http.post("https://videoconduit.com/v1/download", () =>
  HttpResponse.json({ detail: "Slow down.", retry_after: 5, code: "rate_limited" }, { status: 429 }),
//                                                          ^^^^
);`,
      { severity: "information", preset: "strict" },
    ],
    [
      "a test double, by a directive",
      `// error-atlas: pureframe
fetch.mockResolvedValueOnce({ ok: false, status: 402, json: async () => ({ detail: "No." }) });
//                                                                                  ^^^`,
      {
        related: [
          "1: // error-atlas: pureframe: API detected: PureFrame, from the error-atlas comment on line 1.",
        ],
      },
    ],
    [
      "a test double of axios, by what it names",
      `import { search } from "./pureframe";
const API = "https://api.pureframe.ai/v1";
axios.get.mockRejectedValue({ response: { status: 402, data: { error: { code: "SEARCH_LIMIT_EXCEEDED" } } } });
//                                                             ^^^^^`,
      {
        related: [
          '2: "https://api.pureframe.ai/v1": API detected: PureFrame, from the address api.pureframe.ai on line 2.',
        ],
      },
    ],
    [
      "an answer by a directive for the function",
      `// error-atlas: pureframe
export const limit = () => new Response(JSON.stringify({ detail: { code: "SEARCH_LIMIT_EXCEEDED" } }), { status: 402 });
//                                                               ^`,
      {
        related: [
          "1: // error-atlas: pureframe: API detected: PureFrame, from the error-atlas comment on line 1.",
        ],
      },
    ],
    [
      "JSON: by its address",
      `[
  {
    "url": "https://api.pureframe.ai/v1/search",
    "status": 402,
    "body": { "error": { "code": "SEARCH_LIMIT_EXCEEDED", "message": "No." } }
//             ^^^^^
  }
]`,
      { language: "jsonc" },
    ],
    [
      "JSON: by the configuration, without a status",
      `{
  "detail": { "code": "SEARCH_LIMIT_EXCEEDED" }
//          ^
}`,
      { language: "jsonc", api: "pureframe" },
    ],
    [
      "Vue",
      `<script setup>
http.get("https://api.vidio.ai/v1/jobs/j1", () => HttpResponse.json({ error: { message: "No." } }, { status: 404 }));
//                                                                           ^
</script>`,
      { language: "vue" },
    ],
  ],
  messages: [
    [
      conduit('{ code: "insufficient_credits" }', 402),
      ['"detail", "required" and "available" are missing in this VideoConduit error body. Add the fields.'],
    ],
    [
      conduit('{ detail: "No." }', 422),
      ['"detail" is a string, but VideoConduit documents an array. Change the type.'],
    ],
    [
      pureframe('{ error: { code: "SEARCH_LIMIT_EXCEEDED" } }', 402),
      ['Move "error" to "detail", where PureFrame documents it.'],
    ],
    [
      pureframe('{ code: "SEARCH_LIMIT_EXCEEDED", message: "No." }', 402),
      ['Move "code" to "detail.code", where PureFrame documents it.'],
    ],
    [
      ltx('{ type: "failure", error: { type: "api_error", message: "No." } }', 500),
      ['Change "type" to "error": LTX documents no other value.'],
    ],
    [
      conduit('{ detail: "Slow down.", retry_after: 5, code: "rate_limited" }', 429),
      ['Remove "code": VideoConduit documents no "code" in its error body for 429.'],
      { severity: "information", preset: "strict" },
    ],
  ],
  fixes: [
    [
      "a code that no documented body of the status has goes with what else is wrong",
      `nock("https://videoconduit.com/v1").post("/download").reply(422, { detail: "field required", code: "validation_error" });`,
      `nock("https://videoconduit.com/v1").post("/download").reply(422, { detail: [{ loc: ["body", "url"], msg: "field required", type: "value_error.missing" }] });`,
    ],
    [
      "and goes from the front",
      `nock("https://videoconduit.com/v1").post("/download").reply(422, { code: "validation_error", detail: "field required" });`,
      `nock("https://videoconduit.com/v1").post("/download").reply(422, { detail: [{ loc: ["body", "url"], msg: "field required", type: "value_error.missing" }] });`,
    ],
    [
      "adds what is missing on the same line",
      conduit('{ detail: "No.", code: "insufficient_credits" }', 402),
      conduit('{ detail: "No.", code: "insufficient_credits", required: 3, available: 1 }', 402),
    ],
    [
      "adds what is missing on lines of their own, with comments kept",
      `nock('https://videoconduit.com').post('/v1/download').reply(402, {
\tdetail: 'No.', // what people see
\tcode: 'insufficient_credits' as const,
});
`,
      `nock('https://videoconduit.com').post('/v1/download').reply(402, {
\tdetail: 'No.', // what people see
\tcode: 'insufficient_credits' as const,
\trequired: 3,
\tavailable: 1,
});
`,
    ],
    [
      "the one error of the status",
      ltx("{ error: { type: 'service_unavailable' } }", 503),
      ltx(
        "{ error: { type: 'service_unavailable', message: 'Service temporarily unavailable' }, type: 'error' }",
        503,
      ),
    ],
    [
      "a key of another name",
      pureframe('{ error: { code: "SEARCH_LIMIT_EXCEEDED", message: "No." } }', 402),
      pureframe('{ detail: { code: "SEARCH_LIMIT_EXCEEDED", message: "No." } }', 402),
    ],
    [
      "a key that is misspelt",
      pureframe('{ detail: { code: "SEARCH_LIMIT_EXCEEDED", mesage: "No." } }', 402),
      pureframe('{ detail: { code: "SEARCH_LIMIT_EXCEEDED", message: "No." } }', 402),
    ],
    [
      "what is not nested",
      pureframe('{ code: "SEARCH_LIMIT_EXCEEDED", message: "No.", id: 7 }', 402),
      pureframe('{ id: 7, detail: { code: "SEARCH_LIMIT_EXCEEDED", message: "No." } }', 402),
    ],
    [
      "what is nested",
      conduit('{ error: { code: "conflict", message: text } }', 409),
      conduit('{ detail: text, code: "conflict" }', 409),
    ],
    [
      "a text in an object",
      conduit('{ detail: { code: "conflict", message: "Exists" } }', 409),
      conduit('{ detail: "Exists", code: "conflict" }', 409),
    ],
    [
      "a constant",
      ltx('{ type: "failure", error: { type: "api_error", message: "No." } }', 500),
      ltx('{ type: "error", error: { type: "api_error", message: "No." } }', 500),
    ],
    [
      "a number in a text",
      conduit('{ detail: "No.", retry_after: "7" }', 429),
      conduit('{ detail: "No.", retry_after: 7 }', 429),
    ],
    [
      "a list",
      conduit('{ detail: "No." }', 422),
      conduit(
        '{ detail: [{ loc: ["body", "url"], msg: "field required", type: "value_error.missing" }] }',
        422,
      ),
    ],
    [
      "a text alone",
      vidio('{ error: "Too many requests" }', 429),
      vidio('{ error: { type: "rate_limit_error", message: "Too many requests" } }', 429),
    ],
    [
      "a name without a value of its own",
      `const message = "Unsupported provider";
${pipevideo("{ error: message }", 400)}`,
      `const message = "Unsupported provider";
${pipevideo("{ message: message }", 400)}`,
    ],
    [
      "JSON: a key, and lines of its own",
      `[
  {
    "url": "https://api.pureframe.ai/v1/search",
    "status": 503,
    "body": {
      "error": {
        "code": "SEARCH_UNAVAILABLE"
      }
    }
  }
]
`,
      `[
  {
    "url": "https://api.pureframe.ai/v1/search",
    "status": 503,
    "body": {
      "detail": {
        "code": "SEARCH_UNAVAILABLE",
        "message": "Search unavailable"
      }
    }
  }
]
`,
      { language: "json" },
    ],
    [
      "JSON: what is not nested, with the indentation of the file",
      `{
    "code": "SEARCH_UNAVAILABLE",
    "message": "Try again."
}
`,
      `{
    "detail": {
        "code": "SEARCH_UNAVAILABLE",
        "message": "Try again."
    }
}
`,
      { language: "json", api: "pureframe" },
    ],
    [
      "two bodies at once",
      conduit('{ code: "conflict" }', 409) + conduit('{ detail: "Exists" }', 409),
      conduit('{ code: "conflict", detail: "Conflict" }', 409) +
        conduit('{ detail: "Exists", code: "conflict" }', 409),
    ],
    [
      "no fix where comments would be lost",
      pureframe('{ /* what it is */ code: "SEARCH_LIMIT_EXCEEDED", message: "No." }', 402),
      pureframe('{ /* what it is */ code: "SEARCH_LIMIT_EXCEEDED", message: "No." }', 402),
    ],
  ],
});
