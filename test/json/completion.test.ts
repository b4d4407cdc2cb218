// What is offered in JSON and what the document is after the first is accepted. `$0` is the cursor.

import { describe, expect, test } from "vitest";
import { accept, isShown, offersAt } from "../support/acceptCompletion.ts";
import { takeCursor } from "../support/analyse.ts";
import { analyseJson } from "../support/jsonBodies.ts";

const url = "https://videoconduit.com/v1/download";
const around = (body: string, status: number | string = 402) =>
  `{\n  "url": "${url}",\n  "status": ${status},\n  "body": ${body}\n}`;

/** A specification of LTX with an example under one key of the responses. */
const specification = (key: string, example: string) =>
  `{ "openapi": "3.1.0", "servers": [{ "url": "https://api.ltx.video" }], "paths": { "/v1": { "get": { "responses": {
  "${key}": { "content": { "application/json": { "example": ${example} } } }
} } } } }`;

interface Case {
  readonly what: string;
  readonly text: string;
  /** The labels, in their order; `…` at the end for any more. */
  readonly labels: readonly string[];
  /** The text after the first is accepted. */
  readonly accepted?: string;
  readonly api?: string;
  readonly file?: string;
}

function testOffers(cases: readonly Case[]): void {
  test.each(cases.map((one) => [one.what, one] as const))(
    "%s",
    (_, { text, labels, accepted, ...options }) => {
      const { source, offset } = takeCursor(text);
      const document = analyseJson(source, options);
      const items = offersAt(document, offset);
      const isOpen = labels.at(-1) === "…";
      const wanted = isOpen ? labels.slice(0, -1) : labels;
      const found = items.map(({ label }) => label);
      expect(isOpen ? found.slice(0, wanted.length) : found).toEqual(wanted);
      const [first] = items;
      if (first) expect(isShown(document, first, offset), "what is typed fits").toBe(true);
      if (accepted !== undefined) expect(first && accept(document, first)).toBe(accepted);
    },
  );
}

describe("keys", () => {
  testOffers([
    {
      what: "those that are missing, the required ones first",
      text: around(`{\n    "detail": "No.",\n    "$0"\n  }`),
      labels: ["code", "required", "available"],
      accepted: around(`{\n    "detail": "No.",\n    "code": "insufficient_credits"\n  }`),
    },
    {
      what: "of another status",
      text: around(`{\n    "detail": "No.",\n    $0\n  }`, 429),
      labels: ["retry_after"],
      accepted: around(`{\n    "detail": "No.",\n    "retry_after": 5\n  }`, 429),
    },
    {
      what: "in front of another, with the comma that is missing then",
      text: around(`{\n    $0\n    "code": "insufficient_credits",\n    "required": 3, "available": 1\n  }`),
      labels: ["detail"],
      accepted: around(
        `{\n    "detail": "Insufficient credits",\n    "code": "insufficient_credits",\n    "required": 3, "available": 1\n  }`,
      ),
    },
    {
      what: "behind a value, with the comma that is missing there",
      text: around(`{\n    "detail": "No."\n    $0\n  }`, 429),
      labels: ["retry_after"],
      accepted: around(`{\n    "detail": "No.",\n    "retry_after": 5\n  }`, 429),
    },
    {
      what: "half typed, at the end of the file",
      text: `{ "url": "${url}", "status": 429, "body": { "detail": "No.", "re$0`,
      labels: ["retry_after"],
      accepted: `{ "url": "${url}", "status": 429, "body": { "detail": "No.", "retry_after": 5`,
    },
    {
      what: "of a key that has its colon, the name only",
      text: around(`{ "detail": "No.", "re$0": 7 }`, 429),
      labels: ["retry_after"],
      accepted: around(`{ "detail": "No.", "retry_after": 7 }`, 429),
    },
    {
      what: "objects and what has to be in them",
      text: `{\n\t"status": 404,\n\t"body": {\n\t\t$0\n\t}\n}`,
      api: "vidio",
      labels: [
        "VIDIO 404 invalid_request_error: Job not found",
        "VIDIO 404 invalid_request_error: User not found",
        "error",
      ],
      accepted: `{\n\t"status": 404,\n\t"body": {\n\t\t"error": {\n\t\t\t"type": "invalid_request_error",\n\t\t\t"message": "Job not found"\n\t\t}\n\t}\n}`,
    },
    {
      what: "objects whose fields are all optional",
      text: `{\r\n  "message": "Wait.",\r\n  $0\r\n}`,
      api: "pipevideo",
      labels: ["data"],
      accepted: `{\r\n  "message": "Wait.",\r\n  "data": {\r\n    "retry_after": 42\r\n  }\r\n}`,
    },
    {
      what: "arrays of objects",
      text: around(`{\n    "$0"\n  }`, 422),
      labels: ["detail"],
      accepted: around(
        `{\n    "detail": [\n      {\n        "loc": [\n          "body",\n          "url"\n        ],\n        "msg": "field required",\n        "type": "value_error.missing"\n      }\n    ]\n  }`,
        422,
      ),
    },
    {
      what: "in an element of an array",
      text: around(`{ "detail": [{ "loc": ["body"], $0 }] }`, 422),
      labels: ["msg", "type"],
      accepted: around(`{ "detail": [{ "loc": ["body"], "msg": "field required" }] }`, 422),
    },
    {
      what: "constants as they are",
      text: `{\n  "error": { "type": "api_error" },\n  $0\n}`,
      api: "ltx",
      labels: ["type"],
      accepted: `{\n  "error": { "type": "api_error" },\n  "type": "error"\n}`,
    },
    {
      what: "in JSON in a string",
      text: `{ "url": "${url}", "status": 429, "body": "{\\"detail\\":\\"No.\\",$0}" }`,
      labels: ["retry_after"],
      accepted: `{ "url": "${url}", "status": 429, "body": "{\\"detail\\":\\"No.\\",\\"retry_after\\":5}" }`,
    },
    {
      what: "in JSON over lines in a string",
      text: `{ "url": "${url}", "status": 429, "body": "{\\n    \\"detail\\": \\"No.\\",\\n    $0\\n}" }`,
      labels: ["retry_after"],
      accepted: `{ "url": "${url}", "status": 429, "body": "{\\n    \\"detail\\": \\"No.\\",\\n    \\"retry_after\\": 5\\n}" }`,
    },
    {
      what: "between comments and with a trailing comma",
      file: "a.jsonc",
      text: `// error-atlas: videoconduit\n{\n  /* why */ "detail": "No.", // because\n  "code": "conflict",\n  $0 // here\n}`,
      labels: [],
    },
    {
      what: "in a file that a comment names the API for",
      file: "a.jsonc",
      text: `// error-atlas: pureframe\n{\n  "detail": {\n    "code": "NOT_FOUND", // because\n    $0 // here\n  },\n}`,
      labels: ["message"],
      accepted: `// error-atlas: pureframe\n{\n  "detail": {\n    "code": "NOT_FOUND", // because\n    "message": "" // here\n  },\n}`,
    },
  ]);
});

describe("values", () => {
  testOffers([
    {
      what: "codes, those of the status first",
      text: around(`{ "detail": "No.", "code": "$0" }`),
      labels: ["insufficient_credits", "bad_request", "…"],
      accepted: around(`{ "detail": "No.", "code": "insufficient_credits" }`),
    },
    {
      what: "with the quotes that are missing",
      text: around(`{ "detail": "No.", "code": $0}`),
      labels: ["insufficient_credits", "…"],
      accepted: around(`{ "detail": "No.", "code": "insufficient_credits"}`),
    },
    {
      what: "with the quote that is missing, at the end of the file",
      text: `{ "url": "${url}", "status": 409, "body": { "code": "$0`,
      labels: ["conflict", "…"],
      accepted: `{ "url": "${url}", "status": 409, "body": { "code": "conflict"`,
    },
    {
      what: "with the comma before the next line",
      text: around(`{\n    "code": $0\n    "detail": "No."\n  }`, 409),
      labels: ["conflict", "…"],
      accepted: around(`{\n    "code": "conflict",\n    "detail": "No."\n  }`, 409),
    },
    {
      what: "messages, with what varies in them",
      text: around(`{ "detail": "$0", "retry_after": 5 }`, 429),
      labels: ["Rate limit exceeded. Retry after {seconds} seconds.", "…"],
      accepted: around(
        `{ "detail": "Rate limit exceeded. Retry after seconds seconds.", "retry_after": 5 }`,
        429,
      ),
    },
    {
      what: "messages of the code that stands beside",
      text: `{ "detail": { "code": "COLLECTION_NOT_FOUND", "message": $0 } }`,
      api: "pureframe",
      labels: ["Collection not found"],
      accepted: `{ "detail": { "code": "COLLECTION_NOT_FOUND", "message": "Collection not found" } }`,
    },
    {
      what: "the type of the message that stands beside",
      text: `{ "error": { "message": "Too many requests", "type": "$0" } }`,
      api: "vidio",
      labels: ["rate_limit_error", "invalid_request_error", "…"],
    },
    {
      what: "a constant",
      text: `{ "type": $0, "error": { "type": "api_error" } }`,
      api: "ltx",
      labels: ["error"],
      accepted: `{ "type": "error", "error": { "type": "api_error" } }`,
    },
    {
      what: "numbers, also where quotes stand",
      text: around(`{ "detail": "No.", "retry_after": "$0" }`, 429),
      labels: ["5"],
      accepted: around(`{ "detail": "No.", "retry_after": 5 }`, 429),
    },
    {
      what: "an object with what has to be in it",
      text: `{\n  "type": "error",\n  "error": $0\n}`,
      api: "ltx",
      labels: ["{ type, message }"],
    },
    {
      what: "types of field errors, of the library that the API is built on",
      text: around(`{ "detail": [{ "loc": ["body"], "msg": "No.", "type": "$0" }] }`, 422),
      labels: ["value_error.missing", "no_such_attribute", "…"],
    },
    {
      what: "in JSON in a string",
      text: `{ "url": "${url}", "status": 409, "body": "{\\"detail\\":\\"No.\\",\\"code\\":$0}" }`,
      labels: ["conflict", "…"],
      accepted: `{ "url": "${url}", "status": 409, "body": "{\\"detail\\":\\"No.\\",\\"code\\":\\"conflict\\"}" }`,
    },
  ]);
});

const body402 = (indentation: string) =>
  [
    "{",
    `  "detail": "Insufficient credits",`,
    `  "code": "insufficient_credits",`,
    `  "required": 3,`,
    `  "available": 1`,
    "}",
  ].join(`\n${indentation}`);

describe("whole bodies", () => {
  testOffers([
    {
      what: "for the status beside",
      text: around("$0"),
      labels: ["VideoConduit 402 insufficient_credits"],
      accepted: around(body402("  ")),
    },
    {
      what: "in place of an empty object, and its keys",
      text: around("{$0}"),
      labels: ["VideoConduit 402 insufficient_credits", "detail", "code", "required", "available"],
      accepted: around(body402("  ")),
    },
    {
      what: "in place of an empty object over lines",
      text: around("{\n    $0\n  }"),
      labels: ["VideoConduit 402 insufficient_credits", "detail", "code", "required", "available"],
      accepted: around(body402("  ")),
    },
    {
      what: "right behind the colon, with the comma before the next line",
      text: `{\n  "url": "${url}",\n  "body":$0\n  "status": 402\n}`,
      labels: ["VideoConduit 402 insufficient_credits"],
      accepted: `{\n  "url": "${url}",\n  "body": ${body402("  ")},\n  "status": 402\n}`,
    },
    {
      what: "beside a request in one text",
      text: `{\n  "request": "POST ${url}",\n  "status": 402,\n  "body": $0\n}`,
      labels: ["VideoConduit 402 insufficient_credits"],
      accepted: `{\n  "request": "POST ${url}",\n  "status": 402,\n  "body": ${body402("  ")}\n}`,
    },
    {
      what: "in a string whose JSON is laid out over lines",
      text: around('"{\\n  $0\\n}"'),
      labels: ["VideoConduit 402 insufficient_credits", "detail", "code", "required", "available"],
      accepted: around(JSON.stringify(body402(""))),
    },
    {
      what: "further in, in a string in JSON Lines, with tabs",
      file: "app.jsonl",
      text: `{"log":"{\\r\\n\\t\\"url\\": \\"${url}\\",\\r\\n\\t\\"status\\": 402,\\r\\n\\t\\"body\\": {$0}\\r\\n}\\r\\n"}`,
      labels: ["VideoConduit 402 insufficient_credits", "…"],
      accepted: `{"log":${JSON.stringify(`{\r\n\t"url": "${url}",\r\n\t"status": 402,\r\n\t"body": ${body402("\t").replaceAll("  ", "\t").replaceAll("\n", "\r\n")}\r\n}\r\n`)}}`,
    },
    {
      what: "in a string of one line, whatever ends it",
      file: "app.jsonl",
      text: `{"log":"{\\"url\\":\\"${url}\\",\\"status\\":402,\\"body\\":$0}\\n"}`,
      labels: ["VideoConduit 402 insufficient_credits"],
      accepted: `{"log":${JSON.stringify(`{"url":"${url}","status":402,"body":${JSON.stringify(JSON.parse(body402("")))}}\n`)}}`,
    },
    {
      what: "under a range of statuses in a specification: those of the range",
      text: specification("5XX", "$0"),
      labels: ["LTX 500 api_error", "LTX 503 service_unavailable"],
    },
    {
      what: "under `default` in a specification",
      text: specification("default", "$0"),
      labels: ["LTX 400 invalid_request_error", "LTX 401 authentication_error", "…"],
    },
    {
      what: "none under a range of successes",
      text: specification("2XX", "$0"),
      labels: [],
    },
    {
      what: "of all statuses, where none is said",
      text: `{\n  "url": "${url}",\n  "body": $0\n}`,
      labels: ["VideoConduit 400 bad_request", "VideoConduit 401 unauthorized", "…"],
    },
    {
      what: "in an empty file",
      text: "$0\n",
      api: "videoconduit",
      labels: ["VideoConduit 400 bad_request", "…"],
    },
    {
      what: "under a status",
      text: `{\n  "402": $0\n}`,
      api: "videoconduit",
      labels: ["VideoConduit 402 insufficient_credits"],
      accepted: `{\n  "402": ${body402("  ")}\n}`,
    },
    {
      what: "on a line of JSON Lines",
      file: "a.jsonl",
      text: `{"url":"${url}","status":404,"body":$0}\n{"url":"${url}"}`,
      labels: ["VideoConduit 404 not_found"],
      accepted: `{"url":"${url}","status":404,"body":{"detail":"Could not extract info from URL: Unsupported URL"}}\n{"url":"${url}"}`,
    },
    {
      what: "as the text of a recording",
      file: "a.har",
      text: `{ "request": { "url": "${url}" }, "response": { "status": 429, "content": { "text": "$0" } } }`,
      labels: ["VideoConduit 429 rate_limited"],
      accepted: `{ "request": { "url": "${url}" }, "response": { "status": 429, "content": { "text": "{\\"detail\\":\\"Rate limit exceeded. Retry after 5 seconds.\\",\\"retry_after\\":5}" } } }`,
    },
    {
      what: "as the text of a recording, with its quotes",
      file: "a.har",
      text: `{ "request": { "url": "${url}" }, "response": { "status": 404, "content": { "text": $0 } } }`,
      labels: ["VideoConduit 404 not_found"],
      accepted: `{ "request": { "url": "${url}" }, "response": { "status": 404, "content": { "text": "{\\"detail\\":\\"Could not extract info from URL: Unsupported URL\\"}" } } }`,
    },
    {
      what: "as an example of a specification",
      text: `{ "openapi": "3.1.0", "servers": [{ "url": "https://videoconduit.com/v1" }], "paths": { "/download": { "post": { "responses": { "404": { "content": { "application/json": {\n  "example": $0\n} } } } } } } }`,
      labels: ["VideoConduit 404 not_found"],
    },
  ]);

  test("with what varies as tab stops, for clients that have them", () => {
    const { source, offset } = takeCursor(around("$0", 429));
    const document = analyseJson(source);
    const texts = [true, false].map((tabStops) => offersAt(document, offset, tabStops)[0]?.textEdit?.newText);
    expect(texts).toEqual([
      `{\n    "detail": "Rate limit exceeded. Retry after \${1:5} seconds.",\n    "retry_after": \${2:5}\n  \\}`,
      `{\n    "detail": "Rate limit exceeded. Retry after 5 seconds.",\n    "retry_after": 5\n  }`,
    ]);
  });
});

describe("statuses", () => {
  testOffers([
    {
      what: "those that the body can come with first",
      text: around(`{ "detail": "No.", "code": "conflict" }`, "$0"),
      labels: ["409", "400", "401", "…"],
      accepted: around(`{ "detail": "No.", "code": "conflict" }`, 409),
    },
    {
      what: "in place of another",
      text: around(`{ "detail": "No.", "code": "conflict" }`, "40$0"),
      labels: ["409", "…"],
    },
    { what: "beside an address", text: `{ "url": "${url}", "status": $0 }`, labels: ["400", "401", "…"] },
    {
      what: "of a Postman response",
      text: `{ "originalRequest": { "url": "${url}" }, "code": $0, "body": "" }`,
      labels: ["400", "401", "…"],
    },
    {
      what: "as keys beside others",
      text: `{\n  "402": {},\n  "$0"\n}`,
      api: "videoconduit",
      labels: ["400", "401", "403", "404", "409", "422", "429", "500", "502", "503"],
      accepted: `{\n  "402": {},\n  "400": {}\n}`,
    },
    {
      what: "as keys of the responses of a specification",
      text: `{\n  "openapi": "3.1.0",\n  "servers": [{ "url": "https://api.ltx.video" }],\n  "paths": { "/v1": { "get": {\n    "responses": {\n      $0\n    }\n  } } }\n}`,
      labels: ["400", "401", "402", "404", "413", "422", "429", "500", "503"],
    },
  ]);
});

describe("silence", () => {
  testOffers([
    { what: "a package", file: "package.json", text: `{ "name": "x", "$0" }`, labels: [] },
    {
      what: "a package that names an API",
      file: "package.json",
      text: `{ "homepage": "${url}", "$0" }`,
      labels: [],
    },
    {
      what: "a value there",
      file: "package.json",
      text: `{ "homepage": "${url}", "config": { "status": $0 } }`,
      labels: [],
    },
    {
      what: "a body there",
      file: "package.json",
      text: `{ "homepage": { "a": "${url}" }, "data": $0 }`,
      labels: [],
    },
    { what: "a configuration", file: "tsconfig.json", text: `{ "compilerOptions": { $0 } }`, labels: [] },
    { what: "an empty document", text: "$0", labels: [] },
    { what: "a status without an API", text: `{ "status": $0, "body": {} }`, labels: [] },
    {
      what: "a body of another API",
      text: `{ "url": "https://api.example.com", "status": 402, "body": $0 }`,
      labels: [],
    },
    { what: "a body of a success", text: around("$0", 200), labels: [] },
    {
      what: "what is sent",
      text: `{ "request": { "url": "${url}", "method": "POST", "body": $0 }, "response": { "status": 402 } }`,
      labels: [],
    },
    {
      what: "a record of a response",
      text: `{ "request": { "url": "${url}" }, "response": { "status": 402, $0 } }`,
      labels: [],
    },
    {
      what: "a content in base64",
      file: "a.har",
      text: `{ "request": { "url": "${url}" }, "response": { "status": 402, "content": { "encoding": "base64", "text": "$0" } } }`,
      labels: [],
    },
    {
      what: "a body in base64",
      text: `{ "statusCode": 402, "isBase64Encoded": true, "body": "$0" }`,
      api: "videoconduit",
      labels: [],
    },
    { what: "a comment", file: "a.jsonc", text: around(`{ // "$0\n }`), labels: [] },
    { what: "right behind a value", text: around(`{ "detail": "No."$0 }`), labels: [] },
    { what: "a file that is turned off", text: around("$0"), api: "none", labels: [] },
    { what: "other fields", text: around(`{ "detail": "No.", "id": "$0" }`), labels: [] },
    { what: "a second value at the top", text: `{}\n$0`, api: "videoconduit", labels: [] },
  ]);
});

test("the names of whole bodies have the width of the list, others share it with what they mean", () => {
  const descriptions = (text: string) => {
    const { source, offset } = takeCursor(text);
    return offersAt(analyseJson(source, {}), offset).map(({ labelDetails }) => labelDetails?.description);
  };
  expect(descriptions(around("$0"))).toEqual([undefined]);
  expect(descriptions(around(`{ "detail": "No.", "code": "$0" }`))[0]).toBe("402 · VideoConduit");
});
