// Habits of people who write pages of errors that no rule of form foresees: words beside a code, messages in the place of codes, rows
// that a copy pulled apart, tables of fields among those of errors.

import { describe, expect, test } from "vitest";
import { errorsOf, testErrors } from "../../../test/support/importedErrors.ts";
import type { Form } from "./form.ts";

describe("what stands in a column of codes", () => {
  const table = (header: string, ...rows: string[]) =>
    `# Errors\n\n| ${header} |\n|${"---|".repeat(header.split("|").length)}\n${rows.map((row) => `| ${row} |\n`).join("")}`;

  testErrors([
    {
      name: "a word beside each code is no part of it",
      page: table(
        "Error | HTTP | Text",
        "Standard `not_found` | 404 | Gone",
        "Standard `in_use` | 409 | Taken",
      ),
      errors: ["not_found 404", "in_use 409"],
    },
    {
      name: "codes of more than forty characters are codes",
      page: table(
        "Code | Meaning",
        "`IMPORT_OF_MANY_KEYS_AT_ONCE_ERROR_INVALID_ARGUMENT` | It is wrong",
        "`IMPORT_OF_MANY_KEYS_AT_ONCE_ERROR_ALREADY_EXISTS` | It is there",
      ),
      errors: [
        "IMPORT_OF_MANY_KEYS_AT_ONCE_ERROR_INVALID_ARGUMENT",
        "IMPORT_OF_MANY_KEYS_AT_ONCE_ERROR_ALREADY_EXISTS",
      ],
    },
    {
      name: "texts in quotation marks are what is sent",
      page: table(
        "Code | Description",
        '"pool exhausted" | No connection',
        '"lookup of the host failed" | No host',
      ),
      errors: ["pool exhausted", "lookup of the host failed"],
    },
    {
      name: "messages in single quotation marks",
      page: table(
        "Status | Error Message | Meaning",
        "400 | 'Bad input' | Wrong",
        "404 | 'No such page' | Gone",
      ),
      errors: ["Bad input 400", "No such page 404"],
    },
    {
      name: "a condition behind a code is no part of it",
      page: table(
        "Class | Status | Default code | Message",
        "AppError | 500 | SERVER_FAILED when code is left out | any",
        "LostError | 404 | NOT_THERE | Not there",
      ),
      errors: ["SERVER_FAILED 500", "NOT_THERE 404"],
    },
    {
      name: "a row whose code is a sentence has its status alone",
      page: table(
        "Class | Status | Default code | Message",
        "AppError | 500 | whatever was handed over | any",
        "BusyError | 409 | IN_USE | In use",
        "LostError | 404 | NOT_THERE | Not there",
      ),
      errors: ["IN_USE 409", "NOT_THERE 404", "500"],
    },
    {
      name: "a status that a copy glued to its phrase",
      page: table(
        "Code | Text | HTTP",
        "no_key | Send one | 401Unauthorized",
        "not_found | Gone | 404 Not Found",
      ),
      errors: ["no_key 401", "not_found 404"],
    },
    {
      name: "statuses with their phrases among numbers that are none of HTTP",
      page: table(
        "Response | What it means",
        "401 Unauthorized | No key",
        "403 Forbidden | Not yours",
        "480 Not here | Away",
        "484 Half a number | Too short",
      ),
      errors: ["401", "403"],
    },
    {
      name: "one column of messages below a status",
      page: "# Errors\n\n## 404 - Not Found\n\n| message |\n|---|\n| model was not found |\n| no such page |\n",
      errors: ["model was not found ~404", "no such page ~404"],
    },
  ]);
});

describe("tables of fields", () => {
  testErrors([
    {
      name: "whose types are none that programs have",
      page: "# Errors\n\n## ErrorResponse\n\n| Name | Type | Description |\n|---|---|---|\n| Code | Max40Text | The code |\n| Id | Max40Text | For logs |\n| Message | Max500Text | The words |\n",
      errors: [],
    },
    {
      name: "a column of fields beside one of operations",
      page: "# Errors\n\n| Operation | Field to inspect | A failure looks like |\n|---|---|---|\n| Query | `errorCode` | A code |\n| Delete | `success` | `false` |\n| Update | `valid` | `false` |\n",
      errors: [],
    },
    {
      name: "codes that are called like fields among others are errors",
      page: "# Errors\n\n| Code | Status | Text |\n|---|---|---|\n| `timeout` | 504 | Too slow |\n| `path` | 400 | Wrong path |\n| `not_found` | 404 | Gone |\n",
      errors: ["timeout 504", "path 400", "not_found 404"],
    },
  ]);
});

describe("numbers of an application that look like statuses", () => {
  const section = (name: string, rows: string) =>
    `## ${name}\n\n| name | code | text |\n|---|---|---|\n${rows}\n`;

  test("are told by tables of the same form on the page", () => {
    const page = `# Error codes\n\n${section("Commands", "| KeyNotFound | 100 | No key |\n| TestFailed | 101 | Not equal |\n| NotFile | 110 | No file |")}${section("Watching", "| WatcherCleared | 400 | Cleared |\n| EventCleared | 401 | Too old |")}`;
    expect(errorsOf(page)).toEqual(["100", "101", "110", "400", "401"]);
  });

  test("are statuses where all tables of that form have statuses", () => {
    const page = `# Error codes\n\n${section("Commands", "| KeyNotFound | 404 | No key |\n| TestFailed | 412 | Not equal |")}${section("Watching", "| WatcherCleared | 400 | Cleared |\n| EventCleared | 410 | Too old |")}`;
    expect(errorsOf(page)).toEqual([
      "KeyNotFound 404",
      "TestFailed 412",
      "WatcherCleared 400",
      "EventCleared 410",
    ]);
  });

  test("are not looked at where two columns only say a number and what it means", () => {
    const page =
      "# Errors\n\n## HTTP status codes\n\n| Code | Meaning |\n|---|---|\n| 401 | No key |\n| 404 | Gone |\n\n## Codes\n\n| Code | Meaning |\n|---|---|\n| 1001 | Wrong name |\n| 1002 | Wrong place |\n";
    expect(errorsOf(page)).toEqual(["1001", "1002", "401", "404"]);
  });
});

describe("sections", () => {
  testErrors([
    {
      name: "with a line of the codes of their status",
      page: "# Errors\n\n## 400 - Bad Request\n\nWrong.\n\n**Common codes:** `invalid_request`, `json_parse_error`\n\n## 404 - Not Found\n\nGone.\n\n**Possible error types**: `unknown_model`\n",
      errors: ["invalid_request ~400", "json_parse_error ~400", "unknown_model ~404"],
    },
    {
      name: "whose headings are messages that stand as code",
      page: "# Error messages\n\n## `error: database name required`\n\nName one.\n\n## `already killed`\n\nIt was.\n\n## `unable to parse < >: bad timestamp`\n\nMend it.\n",
      errors: ["error: database name required", "already killed"],
    },
    {
      name: "whose headings are quoted messages, where no error has a code",
      page: '# Errors\n\n| Status | Meaning |\n|---|---|\n| 400 | Wrong |\n\n## Common failures\n\n### "API key missing (write)"\n\nAdd it.\n\n### "Branch ... does not match"\n\nMend it.\n\n### "Finding not found"\n\nIt is gone.\n',
      errors: ["API key missing (write)", "Finding not found", "400"],
    },
    {
      name: "whose headings quote messages of errors that have codes",
      page: '# Errors\n\n| Status | Code |\n|---|---|\n| 401 | `no_key` |\n| 429 | `slow_down` |\n\n## Troubleshooting errors\n\n### "API key missing"\n\nAdd it.\n\n### "Not so fast"\n\nWait.\n',
      errors: ["no_key 401", "slow_down 429"],
    },
    {
      name: "headings that are commands or requests are no messages",
      page: "# Troubleshooting errors\n\n## `npm install --force`\n\nRun it.\n\n## `GET /v1/videos`\n\nAsk.\n\n## `curl -X POST`\n\nSend.\n",
      errors: [],
    },
    {
      name: "of numbers and what went wrong, wherever they stand",
      page: "# API\n\n## RejReason Field\n\n| code | Reason | Description |\n|---|---|---|\n| 100 | CE_NO_ENOUGH_QTY | not enough |\n| 101 | CE_WILLCROSS | order rejected |\n| 116 | CE_NO_ENOUGH_BASE | not enough |\n| 117 | CE_NO_ENOUGH_QUOTE | not enough |\n",
      errors: ["100", "101", "116", "117"],
    },
  ]);
});

describe("errors that examples alone tell apart", () => {
  const example = (status: string, error: string, message: string) =>
    `## ${status}\n\nWhen it happens.\n\n\`\`\`json\n{ "error": "${error}", "message": "${message}" }\n\`\`\`\n\n`;

  test("have words as values where each example has its own", () => {
    const page = `# Errors\n\n${example("401 Unauthorized", "Token Missing", "Send one.")}${example("403 Forbidden", "Account Disabled", "It is off.")}${example("404 Not Found", "Route Not Found", "No such path.")}`;
    expect(errorsOf(page)).toEqual(["Token Missing ~401", "Account Disabled ~403", "Route Not Found ~404"]);
  });

  test("have none where all examples say the same", () => {
    const page = `# Errors\n\n${example("401 Unauthorized", "Request failed", "Send one.")}${example("403 Forbidden", "Request failed", "It is off.")}${example("404 Not Found", "Request failed", "No such path.")}`;
    expect(errorsOf(page)).toEqual(["401", "403", "404"]);
  });
});

describe("pasted text", () => {
  testErrors([
    {
      name: "rows with bars that blank lines part",
      page: "Errors\n\nReason | Explanation | Next step\n\nvalidation_failed | Wrong input. | Mend it.\n\ninsufficient_funds | Too little. | Add some.\n",
      form: "text",
      errors: ["validation_failed", "insufficient_funds"],
    },
    {
      name: "a table of one column on one line, behind words",
      page: "Errors\n\n404 - Not Found\n\nGone.\n\n Example responses |message| |---| |model was not found| |no such page| \n",
      form: "text",
      errors: ["model was not found ~404", "no such page ~404"],
    },
    {
      name: "cells that stand on a line each",
      page: "Error codes\n\nCode\n\nStatus\n\nMeaning\n\ninvalid_request\n\n400\n\nThe body is wrong.\n\nnot_found\n\n404\n\nIt is gone.\n\nslow_down\n\n429\n\nWait.\n\nMore\n\nWrite to us.\n",
      form: "text",
      errors: ["invalid_request 400", "not_found 404", "slow_down 429"],
    },
    {
      name: "bodies without fences are none of Markdown, whatever marks are left",
      page: `Errors\n\n401 Unauthorized\n\nVariants:\n\n// There is none\n{\n  "error": "Token Missing",\n  "message": "Send one."\n}\n\n// It is old\n{\n  "error": "Token Expired",\n  "message": "Send another."\n}\n\nWhat to do:\n\nSend one.\n\n404 Not Found\n\n{\n  "error": "Route Not Found",\n  "message": "No such path."\n}\n\n### More\n`,
      errors: ["Token Missing ~401", "Token Expired ~401", "Route Not Found ~404"],
    },
    {
      name: "a heading of further errors ends the section of a status",
      page: 'Errors\n\n401 Unauthorized\n\nSend a key.\n\nSpeech Errors\n\nThe code too_loud is sent.\n\n{\n  "code": "too_loud",\n  "message": "Not so loud."\n}\n\n404 Not Found\n\nGone.\n',
      form: "text",
      errors: ["401", "404"],
    },
    {
      name: "rows below a cell that spans them",
      page: "Errors\n\nHTTP code\terror\tdescription\n\n400\tinvalid_request\tWrong.\nno_key\tNone.\n404\tnot_found\tGone.\n",
      form: "text",
      errors: ["invalid_request 400", "no_key 400", "not_found 404"],
    },
    {
      name: "a cell of several paragraphs",
      page: "Errors\n\nCode\tDescription\tStatus\n\nno_key\tThere is none.\n\nOr it is old.\n\nOr it is not yours.\t401\nnot_found\tGone.\t404\n",
      form: "text",
      errors: ["no_key 401", "not_found 404"],
    },
    {
      name: "columns that spaces part",
      page: "Error codes\n\nCode             Status  Meaning\ninvalid_request  400     The body is wrong.\nnot_found        404     It is gone.\nslow_down        429     Wait.\n",
      form: "text",
      errors: ["invalid_request 400", "not_found 404", "slow_down 429"],
    },
    {
      name: "a sentence that names a code without marks",
      page: 'Errors\n\nWrong numbers return HTTP 400 with code: "VALIDATION_ERROR" and a list.\n',
      form: "text",
      errors: ["VALIDATION_ERROR ~400"],
    },
  ]);
});

describe("components of documentation", () => {
  const accordion = (status: string, codes: string) =>
    `<Accordion title="${status}" icon="ban">\nIt went wrong.\n\n**Common codes:** ${codes}\n\n</Accordion>\n\n`;
  const accordions =
    accordion("400 - Bad Request", "`bad_name`, `bad_age`") + accordion("404 - Not Found", "`no_such_model`");
  const errors = ["bad_name ~400", "bad_age ~400", "no_such_model ~404"];
  const field =
    '<ResponseField name="type" type="string">\n  One of `card_error`, `rate_limit_error`.\n</ResponseField>\n';

  test.each<[string, string, Form, string[]]>([
    ["MDX", `# Errors\n\n${accordions}`, "mdx", errors],
    ["MDX that does not parse", `# Errors\n\nIf a < b, or {c:\n\n${accordions}`, "mdx", errors],
    [
      "a field where MDX does not parse",
      `# Errors\n\nIf a < b, or {c:\n\n${field}`,
      "mdx",
      ["card_error", "rate_limit_error"],
    ],
    [
      "HTML in which they were left",
      `<h1>Errors</h1><accordion title="404 - Not Found"><p>Gone.</p><p><b>Codes:</b> <code>no_such_model</code></p></accordion><h2>More</h2><p>Code: <code>not_below_it</code></p>`,
      "html",
      ["no_such_model ~404", "not_below_it"],
    ],
    [
      "what comes behind one is not below it",
      `# Errors\n\nIf a < b, or {c:\n\n${accordion("404 - Not Found", "`no_such_model`")}Code: \`stands_alone\`\n`,
      "mdx",
      ["no_such_model ~404", "stands_alone"],
    ],
  ])("%s", (_, page, form, found) => {
    expect(errorsOf(page, form)).toEqual(found);
  });
});

describe("lists whose marks a copy lost", () => {
  testErrors([
    {
      name: "codes with a colon",
      page: "Error codes\n\n40001: Something is wrong\n\n40011: A field is wrong\n\n40101: No key\n\nMore\n\nWrite to us.\n",
      form: "text",
      errors: ["40001", "40011", "40101"],
    },
    {
      name: "in Chinese",
      page: "错误码\n\n40001：通用请求错误\n\n40011：字段校验失败\n\n40101：未登录\n",
      form: "text",
      errors: ["40001", "40011", "40101"],
    },
    {
      name: "numbers with words",
      page: "Error Codes\n\n1 Missing format\n\n32 A method was requested using GET\n\n2000 Camera not found\n\n3002 User is not the owner of the item, required for delete, update, move, copy\n",
      form: "text",
      errors: ["1", "32", "2000", "3002"],
    },
    {
      name: "fields with their values",
      page: "Errors\n\nerrors\n\ncode: 400, errno: 100: Wrong level\n\ncode: 429, errno: 114: Too fast\n\ncode: 400, errno: 115: Wrong key\n",
      form: "text",
      errors: ["100 400", "114 429", "115 400"],
    },
    {
      name: "names with a dash",
      page: "Error codes\n\nno_key - Send one.\nslow_down - Wait.\nnot_found - It is gone.\n",
      form: "text",
      errors: ["no_key", "slow_down", "not_found"],
    },
    {
      name: "the head of an answer has no errors",
      page: 'Errors\n\nHTTP/1.1 429 Too Many Requests\ncontent-type: application/json\nretry-after: 30\nx-request-id: abc_1\n\n{ "code": "slow_down", "message": "Wait." }\n',
      form: "text",
      errors: ["slow_down ~429"],
    },
  ]);
});

describe("sections that repeat a layout", () => {
  testErrors([
    {
      name: "a line of a status and a code below each heading",
      page: "# Error reference\n\n## Bad request {#bad_request}\n\n**HTTP 400** · `bad_request`\n\nWrong.\n\n## In use {#in_use}\n\n**HTTP 409** · `in_use`\n\nTaken.\n",
      errors: ["bad_request 400", "in_use 409"],
    },
    {
      name: "a code in front of its status",
      page: "# Error reference\n\n## Bad request\n\n`bad_request` | 400 Bad Request\n\nWrong.\n",
      errors: ["bad_request 400"],
    },
    {
      name: "names of one word below a heading of errors",
      page: "# Reference\n\n## Error types\n\n### Storage\n\nIt failed.\n\n### NotFound\n\nGone.\n\n### WriteConflict\n\nTaken.\n\n### Config\n\nWrong.\n",
      errors: ["Storage", "NotFound", "WriteConflict", "Config"],
    },
    {
      name: "words below a heading of errors that are no names",
      page: "# Reference\n\n## Errors\n\n### Overview\n\nIt failed.\n\n### Format\n\nGone.\n\n### Retries\n\nTaken.\n",
      errors: [],
    },
    {
      name: "a list of codes with their statuses, whatever its heading says",
      page: "# Handling\n\n## Safe to repeat\n\n- `UNAVAILABLE` (HTTP 503) - it is busy.\n- `RESOURCE_EXHAUSTED` (HTTP 429) - wait.\n- Lost connections - repeat.\n",
      errors: ["UNAVAILABLE 503", "RESOURCE_EXHAUSTED 429"],
    },
    {
      name: "sentences of a code that returns a status",
      page: "# Errors\n\nFor example, `NOT_FOUND` returns HTTP 404; `PERMISSION_DENIED` returns HTTP 403.\n",
      errors: ["NOT_FOUND ~404", "PERMISSION_DENIED ~403"],
    },
    {
      name: "statuses that running text says an endpoint returns",
      page: "# Errors\n\n## HTTP errors\n\n| Status | Meaning |\n|---|---|\n| `401 Unauthorized` | No key |\n| `403 Forbidden` | Not yours |\n\nThe token endpoint can also return `415 Unsupported Media Type` and `422 Unprocessable Entity`.\n",
      errors: ["401", "403", "415", "422"],
    },
  ]);
});

describe("columns", () => {
  testErrors([
    {
      name: "of types of something else",
      page: "# Error handling\n\n## Limits\n\n| Query type | Small | Large |\n|---|---|---|\n| Global | No | Yes |\n| Local | No | Yes |\n| Unified | Partly | Yes |\n",
      errors: [],
    },
    {
      name: "of types of errors",
      page: "# Handling\n\n## Limits\n\n| Error type | Text |\n|---|---|\n| Global | Too far. |\n| Local | Too near. |\n",
      errors: ["Global", "Local"],
    },
    {
      name: "of codes that were broken to fit",
      page: "# Errors\n\n| Error Code | Status |\n|---|---|\n| AccessDenied | 403 |\n| BadDigest | 400 |\n| NoSuchKey | 404 |\n| NoSuchBucket | 404 |\n| MaxMessageLength Exceeded | 400 |\n",
      errors: [
        "AccessDenied 403",
        "BadDigest 400",
        "NoSuchKey 404",
        "NoSuchBucket 404",
        "MaxMessageLengthExceeded 400",
      ],
    },
    {
      name: "in Japanese",
      page: "# temコード\n\n| コード | 説明 |\n|---|---|\n| `temBAD_FEE` | 無効です |\n| `temBAD_LIMIT` | 無効です |\n",
      errors: ["temBAD_FEE", "temBAD_LIMIT"],
    },
    {
      name: "whose first cell a copy broke",
      page: "Errors\n\nResponse code\tMeaning\n\n200\nOK\tAll is well.\n400\nBad Request\tIt is wrong.\n404\nPage Not Found\tIt is gone.\n",
      form: "text",
      errors: ["400", "404"],
    },
  ]);
});
