// Which errors are read out of pages of every form that people write: one small page a case.

import { describe, expect, test } from "vitest";
import { testErrors } from "../../../test/support/importedErrors.ts";
import { importText } from "./importText.ts";

const CARD = ["card_declined 402", "no_such_customer 404"];

describe("tables with bars", () => {
  testErrors([
    {
      name: "outer bars",
      page: "# Errors\n\n| Code | HTTP | Description |\n|---|---|---|\n| card_declined | 402 | Declined. |\n| no_such_customer | 404 | Gone. |\n",
      errors: CARD,
    },
    {
      name: "no outer bars",
      page: "# Errors\n\nCode | HTTP | Description\n---|---|---\ncard_declined | 402 | Declined.\nno_such_customer | 404 | Gone.\n",
      errors: CARD,
    },
    {
      name: "lost leading bars",
      page: "# Errors\n\n| Code | HTTP | Description |\n|---|---|---|\ncard_declined | 402 | Declined. |\nno_such_customer | 404 | Gone. |\n",
      errors: CARD,
    },
    {
      name: "no separator",
      page: "# Errors\n\n| Code | HTTP | Description |\n| card_declined | 402 | Declined. |\n| no_such_customer | 404 | Gone. |\n",
      errors: CARD,
    },
    {
      name: "a separator with more columns than the header",
      page: "# Errors\n\n| Code | HTTP | Description |\n|---|---|---|---|---|\n| card_declined | 402 | Declined. |\n| no_such_customer | 404 | Gone. |\n",
      errors: CARD,
    },
    {
      name: "a table in pasted text",
      page: "Errors\nCode | HTTP | Description\ncard_declined | 402 | Declined.\nno_such_customer | 404 | Gone.\n",
      form: "text",
      errors: CARD,
    },
    {
      name: "columns in another order, with other words",
      page: "# Errors\n\n| Status | Type | Message |\n|---|---|---|\n| 402 | card_declined | Declined. |\n| 404 | no_such_customer | Gone. |\n",
      errors: CARD,
    },
    {
      name: "no names of columns",
      page: "# Errors\n\n| | | |\n|---|---|---|\n| `card_declined` | 402 | Declined. |\n| `no_such_customer` | 404 | Gone. |\n",
      errors: CARD,
    },
    {
      name: "one column with two codes",
      page: "# Errors\n\n| Code | HTTP | Description |\n|---|---|---|\n| `rate_limited`, `too_fast` | 429 | Slow down. |\n| `gone_away` | 410 | Gone. |\n",
      errors: ["rate_limited 429", "too_fast 429", "gone_away 410"],
    },
  ]);
});

describe("cells of statuses", () => {
  const page = (cell: string) =>
    `# Errors\n\n| Code | Status | Description |\n|---|---|---|\n| not_allowed | ${cell} | No. |\n| no_such_thing | 404 | Gone. |\n`;
  testErrors([
    { name: "a slash", page: page("400 / 401"), errors: ["not_allowed 400,401", "no_such_thing 404"] },
    { name: "commas", page: page("500, 502, 503"), errors: ["not_allowed 500,502,503", "no_such_thing 404"] },
    { name: "a class", page: page("4xx"), errors: ["not_allowed", "no_such_thing 404"] },
    {
      name: "a condition",
      page: page("403, else 401"),
      errors: ["not_allowed 401,403", "no_such_thing 404"],
    },
    {
      name: "a condition first",
      page: page("if logged in, 403, else 401"),
      errors: ["not_allowed 401,403", "no_such_thing 404"],
    },
    { name: "with a phrase", page: page("403 Forbidden"), errors: ["not_allowed 403", "no_such_thing 404"] },
    {
      name: "with a phrase in brackets",
      page: page("403 (Forbidden)"),
      errors: ["not_allowed 403", "no_such_thing 404"],
    },
    { name: "as code", page: page("`403`"), errors: ["not_allowed 403", "no_such_thing 404"] },
    { name: "a success says nothing", page: page("200"), errors: ["no_such_thing 404"] },
    ...[300, 303, 420, 499, 529, 544].map((status) => ({
      name: `${status} is real`,
      page: page(`${status}`),
      errors: [`not_allowed ${status}`, "no_such_thing 404"],
    })),
  ]);
});

describe("identities", () => {
  const page = (a: string, b: string) =>
    `# Errors\n\n| Code | Description |\n|---|---|\n| ${a} | The first went wrong. |\n| ${b} | The second went wrong. |\n`;
  testErrors([
    { name: "negative numbers and 0", page: page("-32600", "0"), errors: ["-32600", "0"] },
    { name: "numbers with separators", page: page("-32_700", "-32_600"), errors: ["-32700", "-32600"] },
    { name: "a real minus sign", page: page("−1001", "−1002"), errors: ["-1001", "-1002"] },
    { name: "dots", page: page("VPC.0101", "VPC.0102"), errors: ["VPC.0101", "VPC.0102"] },
    {
      name: "slashes",
      page: page("auth/user-not-found", "auth/too-many"),
      errors: ["auth/user-not-found", "auth/too-many"],
    },
    { name: "hyphens", page: page("rate-limited", "not-found"), errors: ["rate-limited", "not-found"] },
    {
      name: "URNs",
      page: page("urn:my:error:malformed", "urn:my:error:rateLimited"),
      errors: ["urn:my:error:malformed", "urn:my:error:rateLimited"],
    },
    {
      name: "addresses",
      page: page("https://x.example/errors/a-b", "https://x.example/errors/c-d"),
      errors: ["https://x.example/errors/a-b", "https://x.example/errors/c-d"],
    },
    { name: "families", page: page("08*", "XX*"), errors: ["08*", "XX*"] },
    { name: "struck through", page: page("~~OLD_CODE~~", "NEW_CODE"), errors: ["OLD_CODE", "NEW_CODE"] },
    { name: "linked", page: page("[BAD_KEY](#a)", "[BAD_ID](#b)"), errors: ["BAD_KEY", "BAD_ID"] },
    { name: "the envelope's type is none", page: page("about:blank", "my-problem"), errors: ["my-problem"] },
  ]);
});

describe("what a number is", () => {
  testErrors([
    {
      name: "a column named code that has statuses",
      page: "# Errors\n\n| Code | Name | Description |\n|---|---|---|\n| 400 | bad_request | No. |\n| 404 | not_found | Gone. |\n",
      errors: ["bad_request 400", "not_found 404"],
    },
    {
      name: "numbers of an application with three digits",
      page: "# Error codes\n\n| statusCode | Meaning |\n|---|---|\n| 101 | No such user. |\n| 205 | Wrong key. |\n| 317 | Locked. |\n",
      errors: ["101", "205", "317"],
    },
    {
      name: "code is the status and error_code the code",
      page: "# Errors\n\n| code | error_code | Description |\n|---|---|---|\n| 400 | 1001 | No. |\n| 404 | 1002 | Gone. |\n",
      errors: ["1001 400", "1002 404"],
    },
    {
      name: "one code with several statuses and rows",
      page: "# Errors\n\n| Status | Code | Message |\n|---|---|---|\n| 400 | X.0101 | Bad name. |\n| 404 | X.0101 | No such port. |\n| 409 | X.0102 | In use. |\n",
      errors: ["X.0101 400,404", "X.0102 409"],
    },
    {
      name: "several names share a number",
      page: "# Error codes\n\n| Name | Code | Description |\n|---|---|---|\n| `NoSuchUser` | 101 | Gone. |\n| `NoSuchRole` | 101 | Gone. |\n| `BadName` | 105 | No. |\n",
      errors: ["101", "105"],
    },
  ]);
});

describe("tables that say nothing of errors", () => {
  const errors = "\n\n## Errors\n\n| Code | Status |\n|---|---|\n| a_b | 400 |\n| c_d | 404 |\n";
  testErrors([
    {
      name: "opcodes",
      page: `# API${errors}\n## Opcodes\n\n| Code | Name |\n|---|---|\n| 0 | Dispatch |\n| 1 | Heartbeat |\n`,
      errors: ["a_b 400", "c_d 404"],
    },
    {
      name: "fields",
      page: `# API${errors}\n### Error fields\n\n| Field | Type | Description |\n|---|---|---|\n| error_code | string | The code. |\n| error_text | string | The text. |\n`,
      errors: ["a_b 400", "c_d 404"],
    },
    {
      name: "headers",
      page: `# API${errors}\n## Response headers\n\n| Header | Description |\n|---|---|\n| x-request-id | Its id. |\n| x-rate-limit | The limit. |\n`,
      errors: ["a_b 400", "c_d 404"],
    },
    {
      name: "plans",
      page: `# API${errors}\n## Plans\n\n| Plan | Requests |\n|---|---|\n| free | 100 |\n| team | 500 |\n`,
      errors: ["a_b 400", "c_d 404"],
    },
    {
      name: "limits",
      page: `# API${errors}\n## Rate limits\n\n| Endpoint | Limit |\n|---|---|\n| /a | 100 |\n| /b | 500 |\n`,
      errors: ["a_b 400", "c_d 404"],
    },
    {
      name: "endpoints",
      page: `# API${errors}\n## Endpoints\n\n| Method | Path |\n|---|---|\n| GET | /status |\n| POST | /errors |\n`,
      errors: ["a_b 400", "c_d 404"],
    },
    {
      name: "rows of success",
      page: "# Error codes\n\n| Code | Message |\n|---|---|\n| 0 | Success |\n| 10001 | Bad key. |\n| 10002 | Bad id. |\n",
      errors: ["10001", "10002"],
    },
    {
      name: "the only code is the example of a format",
      page: '# Errors\n\nCodes have the form `err:system:category:specific`.\n\n## Format\n\n```json\n{ "error": { "code": "err:system:category:specific", "message": "What went wrong" } }\n```\n',
      errors: [],
    },
    { name: "prose alone", page: "# Errors\n\nErrors are sent as JSON. Look at the message.\n", errors: [] },
  ]);
});

describe("statuses alone", () => {
  testErrors([
    {
      name: "a table",
      page: "# Errors\n\n| Error Code | Meaning |\n|---|---|\n| 200 | OK |\n| 400 | Bad Request -- Invalid. |\n| 404 | Not Found -- Gone. |\n",
      errors: ["400", "404"],
    },
    {
      name: "headings",
      page: "# Errors\n\n## 400 Bad Request\n\nInvalid.\n\n## 404 Not Found\n\nGone.\n",
      errors: ["400", "404"],
    },
    {
      name: "bullets",
      page: "# Errors\n\n- `400 Bad Request`: invalid\n- `404 Not Found`: gone\n",
      errors: ["400", "404"],
    },
    {
      name: "beside codes only those that no code has",
      page: "# Errors\n\n| Status | Meaning |\n|---|---|\n| 400 | Bad request |\n| 418 | Teapot |\n\n| Code | Status |\n|---|---|\n| a_b | 400 |\n| c_d | 404 |\n",
      errors: ["a_b 400", "c_d 404", "418"],
    },
  ]);
});

describe("tables that are laid out otherwise", () => {
  const records =
    "| **Error** | `bad_key` |\n| **Message** | Wrong. |\n| **Solution** | Send another. |\n| | |\n| **Error** | `bad_id` |\n| **Message** | |\n| **Solution** | Look it up. |\n";
  const one = "| Code | `bad_key` |\n|---|---|\n| HTTP status | 401 |\n| Description | Wrong. |\n";
  testErrors([
    {
      name: "records of a name and a value, under a status",
      page: `# Errors\n\n### 400 Bad Request\n\n| | |\n|---|---|\n${records}`,
      errors: ["bad_key ~400", "bad_id ~400"],
    },
    {
      name: "a record with a bar that makes its row wider",
      page: `# Errors\n\n### 400 Bad Request\n\n| | |\n|---|---|\n${records}${records.replaceAll("bad_", "no_").replace("Send another.", "Send a | another.")}`,
      errors: ["bad_key ~400", "bad_id ~400", "no_key ~400", "no_id ~400"],
    },
    {
      name: "a table for each error",
      page: `# Errors\n\n## Key\n\n${one}\n## Id\n\n${one.replace("bad_key", "bad_id").replace("401", "404")}`,
      errors: ["bad_key 401", "bad_id 404"],
    },
    {
      name: "rows of a name and a value that tell no error",
      page: "# Errors\n\n| Name | Value |\n|---|---|\n| Message | A text. |\n| Reason | A word. |\n",
      errors: [],
    },
    {
      name: "a row that says the status of those below, without outer bars",
      page: "# Errors\n\n**ValidationError (status code 400)**|\n`id is not valid`|Send another.|\n`key is not valid`|Look it up.|\n**AuthError (status code 403)**|\n`no such token`|Ask.|\n",
      errors: ["id is not valid ~400", "key is not valid ~400", "no such token ~403"],
    },
    {
      name: "a row across all columns that says the status of those below",
      page: '<html><body><h1>Errors</h1><table><tr><th>Code</th><th>Text</th></tr><tr><td colspan="2">404 Not Found</td></tr><tr><td>no_user</td><td>Gone.</td></tr><tr><td>no_role</td><td>Gone.</td></tr></table></body></html>',
      errors: ["no_user ~404", "no_role ~404"],
    },
    {
      name: "fields with their values in a cell",
      page: '# Errors\n\n| Status | `code` and `reason` | Description |\n|---|---|---|\n| `400 Bad Request` | `code: 2` | No. |\n| `400 Bad Request` | `code: 406, reason: "over_load"` | No. |\n| `500 Internal Server Error` | `code: 500, reason: "internal_error"` | No. |\n',
      errors: ["2 400", "406 400", "500 500"],
    },
    {
      name: "a list of fields whose first column has errors that an example shows",
      page: "# Errors\n\n```\nhttps://x.example?error=access_denied\n```\n\n| Property | Description |\n|---|---|\n| `access_denied` | No. |\n| `invalid_scope` | No. |\n",
      errors: ["access_denied", "invalid_scope"],
    },
    {
      name: "a list of fields",
      page: "# Errors\n\n```\nhttps://x.example?error=access_denied\n```\n\n| Property | Description |\n|---|---|\n| `error_code` | A code. |\n| `error_text` | A text. |\n",
      errors: [],
    },
    {
      name: "messages beside a code that stands in several rows",
      page: "# Errors\n\n| HTTP code | error | error_description |\n|---|---|---|\n| 400 | invalid_request | no such account |\n| 400 | invalid_request | locked |\n| 403 | no_access | too early |\n",
      errors: ["invalid_request 400", "no_access 403"],
    },
    {
      name: "statuses that the body has as its code",
      page: "HTTP errors of bots.\n\nerror_code\terror_msg\n\n400\tBad parameters\n421\tBanned\n503\tNot now\n",
      errors: ["400 400", "421 421", "503 503"],
    },
    {
      name: "statuses with their phrases, whether to retry, and one row that has none",
      page: "# Errors\n\n| Code | Meaning |\n|---|---|\n| `too_long` | No. |\n| `too_short` | No. |\n\n## Retries\n\n| Error | Retry? | How |\n|---|---|---|\n| `401 Unauthorized` | No | Fix the key |\n| `402 Payment Required` | No | Pay |\n| `429 Too Many Requests` | Yes | Wait |\n| `500 Internal Server Error` | Yes | Wait |\n| Others | Depends | Ask |\n",
      errors: ["too_long", "too_short", "401", "402", "429", "500"],
    },
    {
      name: "numbers of an application that are registered, but say that all went well",
      page: "# Error codes\n\n| Name | Code | Description |\n|---|---|---|\n| NoName | 200 | No name. |\n| NoWord | 201 | No password. |\n| NameTaken | 202 | Taken. |\n",
      errors: ["200", "201", "202"],
    },
  ]);
});

describe("sentences, links and other servers", () => {
  testErrors([
    {
      name: "a sentence with a status and a code",
      page: "# Errors\n\n| Code | Meaning |\n|---|---|\n| `P0900` | Too fast. |\n| `P0910` | Too slow. |\n\n## Rate limits\n\nThis will return a `429` HTTP status code (Too many requests) and error code `P0900`. Wait a second.\n",
      errors: ["P0900 ~429", "P0910"],
    },
    {
      name: "a sentence with two statuses says which comes with a code of neither",
      page: "# Errors\n\n| Code | Meaning |\n|---|---|\n| `P0900` | Too fast. |\n| `P0910` | Too slow. |\n\nA `429` or `503` has the error code `P0900`.\n",
      errors: ["P0900", "P0910"],
    },
    {
      name: "the type of a link in an example",
      page: '# Errors\n\n```\nHTTP/1.1 401 Unauthorized\n\n{ "status": 401, "title": "Unauthorized", "detail": "No key", "_links": { "documentation": { "href": "https://x.example", "type": "text/html" } } }\n```\n\n## 401 Unauthorized\n\nNo key.\n',
      errors: ["401"],
    },
    {
      name: "what another server answered",
      page: "# Error codes\n\n## `remote_bad_request`\n\nThe remote instance answered with `400 BAD REQUEST`.\n\n## `too_many_things`\n\nAnswered with `400 Bad Request`.\n",
      errors: ["remote_bad_request", "too_many_things ~400"],
    },
    {
      name: "a single word among codes",
      page: `# Error codes\n\n${["a_b", "c_d", "e_f", "internal", "g_h", "i_j"].map((code) => `## \`${code}\`\n\nText.\n`).join("\n")}`,
      errors: ["a_b", "c_d", "e_f", "internal", "g_h", "i_j"],
    },
    {
      name: "items of fields with their values",
      page: "# Errors\n\nThese are defined:\n\n* `code: 400, errno: 100`: no\n* `code: 429, errno: 114`: too fast\n\nWith more fields:\n\n* `errno: 100`: level\n* `errno: 114`: retryAfter\n",
      errors: ["100 400", "114 429"],
    },
    {
      name: "a table that a copy put onto one line",
      page: "Errors\n\n|Code |Description | | |:--------|:------| | 400000 | invalid | | 400001 | not found | | 500000 | broken |\n",
      form: "text",
      errors: ["400000", "400001", "500000"],
    },
  ]);
});

test("a sentence that begins with No is no answer to whether to retry", () => {
  const page =
    "# Errors\n\n| Code | HTTP | Description |\n|---|---|---|\n| no_video | 404 | No video has this id. |\n";
  expect(importText({ name: undefined, text: page }).entries.map(({ retry }) => retry)).toEqual([undefined]);
});

test("steps of a section, messages of examples with a code and without a status, and advice to retry shortly", () => {
  const page =
    '# Errors\n\n```json\n{ "error": { "type": "no_funds", "message": "Pay." } }\n```\n\n## 402 - Payment Required\n\nError Type: no_funds\n\nNo money.\n\nResolution:\n\n- Look.\n- Pay.\n\n## 503 - Service Unavailable\n\nError Type: too_busy\n\nText.\n\nSee also:\n\n- Limits\n';
  const { entries } = importText({ name: undefined, text: page });
  expect(
    entries.map(({ messages, actions }) => [messages, actions].map((all) => all.map(({ value }) => value))),
  ).toEqual([
    [["Pay."], ["Look.", "Pay."]],
    [[], []],
  ]);
});

test("fields of an example that may come are not required", () => {
  const page =
    '# Errors\n\n```json\n{ "code": "a_b", "message": "No." }\n```\n\nSome (429) may include more:\n\n```json\n{ "code": "c_d", "message": "No.", "wait": 5 }\n```\n';
  const { shapes } = importText({ name: undefined, text: page });
  expect(
    shapes.map(({ fields }) => fields.map(({ pointer, required }) => `${pointer}${required ? "" : "?"}`)),
  ).toEqual([
    ["/code", "/message"],
    ["/code", "/message", "/wait?"],
  ]);
});

describe("pages without words for errors, steps, components", () => {
  const example = (code: string) =>
    `\`\`\`json\n{ "error": { "code": "${code}", "message": "No." } }\n\`\`\`\n`;
  testErrors([
    {
      name: "statuses with their phrases, whatever their table is about",
      page: "# API\n\n| Parameter | Required |\n|---|---|\n|400|Bad Request - No.|\n|404|Not Found - Gone.|\n|503|Later.|\n",
      errors: ["400", "404", "503"],
    },
    {
      name: "statuses with their phrases in pasted text without a heading",
      page: "Code\tDescription\n\n200\tOK\tWell.\n400\tBad Request\tNo.\n404\tNot Found\tGone.\n",
      errors: ["400", "404"],
    },
    {
      name: "codes that say what went wrong, without a heading",
      page: "Messages\tDescription\n\nINVALID_ID\tThe id is not there\nTOPIC_GONE\tThe topic has expired\nNO_KEY\tA key is missing\nBAD_CHUNK\tThe chunk is wrong\n",
      errors: ["INVALID_ID", "TOPIC_GONE", "NO_KEY", "BAD_CHUNK"],
    },
    {
      name: "names that say nothing of what went wrong, without a heading",
      page: "Name\tDescription\n\nuser_id\tThe id of the user\nuser_name\tThe name of the user\nuser_age\tThe age\nuser_mail\tThe address\n",
      errors: [],
    },
    {
      name: "definition lists of Markdown Extra",
      page: "# HTTP response codes\n\n`200`\n:    Well.\n\n`400`\n:    The request could not be understood.\n\n`404`\n:    Not Found. Gone.\n",
      errors: ["400", "404"],
    },
    {
      name: "numbered steps",
      page: `# Errors\n\n## 401 Unauthorized\n\n${example("NO_KEY")}\n## 404 Not Found\n\n${example("NO_THING")}\n### 1. Check the Status\n\nText.\n\n### 2. Log Errors\n\nText.\n`,
      errors: ["NO_KEY ~401", "NO_THING ~404"],
    },
    {
      name: "numbers and names that are no steps",
      page: "# Errors\n\n### 101. No such user\n\nText.\n\n### 102. No such role\n\nText.\n",
      errors: ["101", "102"],
    },
    {
      name: "components with a title of a status and a code, and text behind them",
      page: `# Errors\n\n<Accordion title="401 — no_key">\n\n${example("no_key")}\n</Accordion>\n\n<Accordion title="403 — bad_key">\n\n${example("bad_key")}\n</Accordion>\n\n${example("no_thing")}`,
      form: "mdx",
      errors: ["no_key 401", "bad_key 403"],
    },
    {
      name: "statuses in brackets behind codes in a column",
      page: "# Errors\n\n| Error | Retryable? |\n|---|---|\n| `not_valid` (400) | No |\n| `no_key` / `bad_key` (401/403) | No |\n| `too_fast` (429) | Yes |\n| `broken_up` (5xx) | Yes |\n",
      errors: ["not_valid 400", "no_key", "bad_key", "too_fast 429", "broken_up"],
    },
  ]);
});

describe("sections, lists and lines", () => {
  testErrors([
    {
      name: "codes as headings",
      page: "# Error codes\n\n## `index_not_found`\n\nNo such index.\n\n## `bad_key`\n\nWrong.\n",
      errors: ["index_not_found", "bad_key"],
    },
    {
      name: "codes and statuses in headings",
      page: "# Errors\n\n### NotFound: 404\n\nGone.\n\n### Conflict: 409\n\nTaken.\n",
      errors: ["NotFound 404", "Conflict 409"],
    },
    {
      name: "numbers and names in headings",
      page: "# Errors\n\n### -1000 UNKNOWN\n\nWho knows.\n\n### -1001 DISCONNECTED\n\nGone.\n",
      errors: ["-1000", "-1001"],
    },
    {
      name: "headings that are no codes",
      page: "# Errors\n\n## SDK\n\nText.\n\n## GraphQL\n\nText.\n",
      errors: [],
    },
    {
      name: "bullets with a status in brackets",
      page: "# Errors\n\n- `no_credit` (402) — Buy some.\n- `not_found` (404) — Look elsewhere.\n",
      errors: ["no_credit 402", "not_found 404"],
    },
    {
      name: "bullets without a status",
      page: "# Errors\n\n- `no_credit`: Buy some.\n- `not_found`: Look elsewhere.\n",
      errors: ["no_credit", "not_found"],
    },
    {
      name: "bullets under a status",
      page: "# Errors\n\n## 403 Forbidden\n\n- `no_access`: Ask.\n- `no_scope`: Ask again.\n",
      errors: ["no_access ~403", "no_scope ~403"],
    },
    {
      name: "lines of types",
      page: "Error handling\n\n402 - Payment Required\n\nError Type: no_funds\n\nNo money.\n\n429 - Too Many Requests\n\nError Types: too_fast, too_many\n\nSlow down.\n",
      errors: ["no_funds ~402", "too_fast ~429", "too_many ~429"],
    },
    {
      name: "a table under a status",
      page: "# Errors\n\n## Code 403\n\n| Code | Description |\n|---|---|\n| no_access | Ask. |\n| no_scope | Ask. |\n",
      errors: ["no_access ~403", "no_scope ~403"],
    },
    {
      name: "a status in running text",
      page: "# Errors\n\n| Code | Description |\n|---|---|\n| NOT_THERE | It could not be found (404). |\n| BROKEN_UP | It broke. |\n",
      errors: ["NOT_THERE ~404", "BROKEN_UP"],
    },
    {
      name: "amounts in brackets are no statuses",
      page: "# Errors\n\n| Code | Description |\n|---|---|\n| TOO_MANY | Too many items (500). |\n| TOO_FEW | Too few items (3). |\n",
      errors: ["TOO_MANY", "TOO_FEW"],
    },
    {
      name: "a page about one error",
      page: "---\ntitle: deployment_offline\n---\n\nThe deployment is stopped. The gateway returns `503 Service Unavailable`.\n",
      errors: ["deployment_offline ~503"],
    },
  ]);
});

describe("examples", () => {
  const body = (code: string) => `\`\`\`json\n{ "error": { "code": "${code}", "message": "No." } }\n\`\`\`\n`;
  testErrors([
    {
      name: "under statuses",
      page: `# Errors\n\n## \`401\` Wrong key\n\n${body("INVALID_AUTH")}\n## \`404\` No project\n\n${body("NO_PROJECT")}`,
      errors: ["INVALID_AUTH ~401", "NO_PROJECT ~404"],
    },
    {
      name: "with the head of a response",
      page: '# Errors\n\n```\nHTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{ "code": "NO_THING", "message": "Gone." }\n```\n',
      errors: ["NO_THING ~404"],
    },
    {
      name: "with the status in the body",
      page: '# Errors\n\n```json\n{ "code": 412, "errno": 114, "error": "Precondition Failed", "message": "Modified" }\n```\n',
      errors: ["114 ~412"],
    },
    {
      name: "numbered lines",
      page: 'Errors\n\n401 - Unauthorized\n\n1{\n2 "error": {\n3 "code": "bad_key",\n4 "message": "No."\n5 }\n6}\n',
      form: "text",
      errors: ["bad_key ~401"],
    },
    {
      name: "one numbered line",
      page: 'Errors\n\n401 - Unauthorized\n\n1 { 2 "error": { 3 "code": "bad_key", 4 "message": "No." 5 } 6 }\n',
      form: "text",
      errors: ["bad_key ~401"],
    },
  ]);
});

describe("pasted text", () => {
  testErrors([
    {
      name: "tabs",
      page: "Errors\n\nCode\tHTTP\tDescription\ncard_declined\t402\tDeclined.\nno_such_customer\t404\tGone.\n",
      errors: CARD,
    },
    {
      name: "words",
      page: "HTTP Status Codes\n\nStatus Code Description\n402 card_declined The card was declined.\n404 no_such_customer There is none.\n409 conflict It is taken.\n",
      errors: [...CARD, "conflict 409"],
    },
    {
      name: "glued cells",
      page: "Errors\n\nBAD_KEY401The key is wrong\nNO_CREDIT402There is none left\nNO_THING404It is gone\n",
      errors: ["BAD_KEY 401", "NO_CREDIT 402", "NO_THING 404"],
    },
    {
      name: "JSON run together with the words behind",
      page: 'Errors\n{\n"message": "What went wrong"\n}Status codes\n| Code | Name |\n|---|---|\n| 400 | BAD_REQUEST |\n| 404 | NOT_FOUND |\n',
      form: "text",
      errors: ["BAD_REQUEST 400", "NOT_FOUND 404"],
    },
  ]);
});

describe("other forms", () => {
  const rows =
    "<tr><td>card_declined</td><td>402</td><td>Declined.</td></tr><tr><td>no_such_customer</td><td>404</td><td>Gone.</td></tr>";
  testErrors([
    {
      name: "an HTML table",
      page: `<html><head><title>Errors</title></head><body><table><thead><tr><th>Code</th><th>HTTP</th><th>Description</th></tr></thead><tbody>${rows}</tbody></table></body></html>`,
      errors: CARD,
    },
    {
      name: "a definition list",
      page: "<html><body><h1>Errors</h1><dl><dt><code>no_credit</code> (402)</dt><dd>Buy some.</dd><dt><code>not_found</code> (404)</dt><dd>Look elsewhere.</dd></dl></body></html>",
      errors: ["no_credit 402", "not_found 404"],
    },
    {
      name: "a grid",
      page: `<html><body><h1>Errors</h1><div>${[
        ["Code", "HTTP"],
        ["card_declined", "402"],
        ["no_such_customer", "404"],
      ]
        .map(([a, b]) => `<div><div>${a}</div><div>${b}</div></div>`)
        .join("")}</div></body></html>`,
      errors: CARD,
    },
    {
      name: "cells that span rows",
      page: '<html><body><h1>Errors</h1><table><tr><th>Status</th><th>Code</th></tr><tr><td rowspan="2">400</td><td>bad_key</td></tr><tr><td>bad_id</td></tr><tr><td>404</td><td>no_thing</td></tr></table></body></html>',
      errors: ["bad_key 400", "bad_id 400", "no_thing 404"],
    },
    {
      name: "HTML in Markdown",
      page: `# Errors\n\n<table>\n<tr><th>Code</th><th>HTTP</th><th>Description</th></tr>\n\n${rows}\n</table>\n`,
      errors: CARD,
    },
    {
      name: "scripts and menus are no part",
      page: `<html><body><nav><table><tr><th>Code</th><th>HTTP</th></tr><tr><td>menu_item</td><td>400</td></tr></table></nav><script>var a = { error: { code: "in_script" } }</script><h1>Errors</h1><table><tr><th>Code</th><th>HTTP</th><th>Description</th></tr>${rows}</table></body></html>`,
      errors: CARD,
    },
    {
      name: "a list-table",
      page: "Errors\n======\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - HTTP\n   * - card_declined\n     - 402\n   * - no_such_customer\n     - 404\n",
      errors: CARD,
    },
    {
      name: "a csv-table",
      page: 'Errors\n======\n\n.. csv-table::\n   :header: "Code", "HTTP"\n\n   "card_declined", "402"\n   "no_such_customer", "404"\n',
      errors: CARD,
    },
    {
      name: "a grid table",
      page: "Errors\n======\n\n+------------------+------+\n| Code             | HTTP |\n+==================+======+\n| card_declined    | 402  |\n+------------------+------+\n| no_such_customer | 404  |\n+------------------+------+\n",
      errors: CARD,
    },
    {
      name: "a grid table with an anchor above the code",
      page: "Errors\n======\n\n+------------------+------+\n| Code             | HTTP |\n+==================+======+\n| .. _declined:    | 402  |\n|                  |      |\n| card_declined    |      |\n+------------------+------+\n| no_such_customer | 404  |\n+------------------+------+\n",
      errors: CARD,
    },
    {
      name: "a simple table",
      page: "Errors\n======\n\n================ ====\nCode             HTTP\n================ ====\ncard_declined    402\nno_such_customer 404\n================ ====\n",
      form: "rst",
      errors: CARD,
    },
    {
      name: "CSV",
      page: "code,status,description\ncard_declined,402,Declined.\nno_such_customer,404,Gone.\n",
      form: "csv",
      errors: CARD,
    },
    {
      name: "MDX with components",
      page: "# Errors\n\n<Tabs>\n\n| Code | HTTP |\n|---|---|\n| card_declined | 402 |\n| no_such_customer | 404 |\n\n</Tabs>\n",
      form: "mdx",
      errors: CARD,
    },
    {
      name: "MDX that does not parse",
      page: "# Errors\n\nUse <T> and {unclosed.\n\n| Code | HTTP |\n|---|---|\n| card_declined | 402 |\n| no_such_customer | 404 |\n",
      form: "mdx",
      errors: CARD,
    },
    {
      name: "Chinese",
      page: "# 错误码\n\n| HTTP 状态码 | 错误码 | 说明 |\n|---|---|---|\n| 402 | card_declined | 拒绝 |\n| 404 | no_such_customer | 不存在 |\n",
      errors: CARD,
    },
    {
      name: "Russian",
      page: "# Ошибки\n\n| Статус | Код ошибки | Описание |\n|---|---|---|\n| 402 | card_declined | Отказ |\n| 404 | no_such_customer | Нет |\n",
      errors: CARD,
    },
    {
      name: "German",
      page: "# Fehler\n\n| HTTP-Status | Fehlercode | Bedeutung |\n|---|---|---|\n| 402 | card_declined | Abgelehnt |\n| 404 | no_such_customer | Fehlt |\n",
      errors: CARD,
    },
  ]);
});
