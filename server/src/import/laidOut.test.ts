// Errors that are laid out as records, nested lists, components, or as the values of a field; and tables beside them that list no errors.

import { describe, expect, test } from "vitest";
import { errorsOf, testErrors } from "../../../test/support/importedErrors.ts";
import { importText } from "./importText.ts";

describe("records", () => {
  const record = (code: string, status: number) =>
    `### \`${code}\`\n\n- **Status:** ${status}\n- **Message:** It is ${code}.\n- **Suggested action:** Mend ${code}.\n\n`;
  const page = `# Errors\n\n${record("key_missing", 401)}${record("not_found", 404)}`;

  testErrors([
    { name: "bullets below headings that are codes", page, errors: ["key_missing 401", "not_found 404"] },
    {
      name: "one record is one",
      page: `# Errors\n\n${record("key_missing", 401)}`,
      errors: ["key_missing 401"],
    },
    {
      name: "lines below headings that are words, with the code among them",
      page: "# Errors\n\n## No key\n\nCode: `no_key`\n\nHTTP status: 401\n\n## Too fast\n\nCode: `slow_down`\n\nHTTP status: 429\n",
      errors: ["no_key 401", "slow_down 429"],
    },
    {
      name: "as pasted text",
      page: "Errors\n\nkey_missing\n\nStatus: 401\nMessage: Send one.\n\nnot_found\n\nStatus: 404\nMessage: Gone.\n",
      form: "text",
      errors: ["key_missing 401", "not_found 404"],
    },
    {
      name: "as HTML",
      page: "<html><body><h1>Errors</h1><h3>key_missing</h3><ul><li><b>Status:</b> 401</li><li><b>Message:</b> Send one.</li></ul></body></html>",
      errors: ["key_missing 401"],
    },
    {
      name: "below the items of a list",
      page: "# Errors\n\n1. `key_missing`\n   - Status: 401\n   - Fix: Send one.\n2. `not_found`\n   - Status: 404\n3. `slow_down`\n   - Status: 429\n   - Fix: Wait.\n",
      errors: ["key_missing 401", "not_found 404", "slow_down 429"],
    },
    {
      name: "fields of an answer below a heading are none",
      page: "# Errors\n\n## Format\n\n- **Code:** what went wrong\n- **Message:** the words\n\n## Retry\n\n- **Status:** always sent\n",
      errors: [],
    },
    {
      name: "a list of codes below a heading is no record",
      page: "# Errors\n\n## Codes\n\n- Code: `no_key`\n- Code: `slow_down`\n- Status: 400\n",
      errors: [],
    },
    {
      name: "whose titles are messages, where bodies have nothing else",
      page: '# Errors\n\n```json\n{ "message": "what went wrong" }\n```\n\n## Missing fields\n\n### missing name\n\n**HTTP Status:** `400 Bad Request`\n\n**Cause:** It is not there.\n\n### no access\n\n**HTTP Status:** `403 Forbidden`\n\n**Cause:** Not yours.\n',
      errors: ["missing name 400", "no access 403"],
    },
    {
      name: "lines of a program are none",
      page: "Errors\n\nHandling\n\nerror: 'Internal Server Error',\nstatusCode: 500,\n",
      form: "text",
      errors: [],
    },
  ]);

  test("their fields are the error's", () => {
    const [first] = importText({ name: undefined, text: page }).entries;
    expect([
      first?.messages.map(({ value }) => value),
      first?.actions.map(({ value }) => value),
      first?.meaning?.value,
    ]).toEqual([["It is key_missing."], ["Mend key_missing."], undefined]);
  });
});

describe("nested lists", () => {
  testErrors([
    {
      name: "codes below statuses",
      page: "# Errors\n\n1. 400 Bad Request\n   1. `bad_name`: The name is wrong.\n   2. `bad_size`: The size is wrong.\n2. 404 Not Found\n   1. `no_such_file`: It is gone.\n",
      errors: ["bad_name ~400", "bad_size ~400", "no_such_file ~404"],
    },
    {
      name: "codes below what they are about",
      page: "# Error codes\n\n1. Files\n   1. `FILE_GONE` (404): It is gone.\n   2. `FILE_LOCKED` (423): Wait.\n2. Keys\n   1. `KEY_BAD` (401): Renew it.\n",
      errors: ["FILE_GONE 404", "FILE_LOCKED 423", "KEY_BAD 401"],
    },
    {
      name: "what stands below a code describes it",
      page: "# Errors\n\n- `slow_down` (429): Too many.\n  - `retry_after`: seconds to wait\n  - `window_size`: of the limit\n- `no_key` (401): Send one.\n",
      errors: ["slow_down 429", "no_key 401"],
    },
    {
      name: "a status as code behind its phrase, in another language",
      page: "# الأخطاء\n\n- غير مصرّح `401` - رمز غير صالح.\n- خطأ `502` - خطأ في الخادم.\n",
      errors: ["401", "502"],
    },
  ]);
});

describe("lines and sentences", () => {
  testErrors([
    {
      name: "items that begin with a number",
      page: "# Error codes\n\n* 1 Wrong format\n* 16 No action\n* 2001 Not the owner\n* 2002 Not there\n",
      errors: ["1", "16", "2001", "2002"],
    },
    {
      name: "numbered steps are none",
      page: "# Errors\n\n- 1 Look up\n- 2 Mend it\n- 3 Try again\n",
      errors: [],
    },
    {
      name: "the colon of Chinese",
      page: "# 错误码\n\n- `40001`：请求错误\n- `40011`：字段错误\n- `400xx`：参数\n",
      errors: ["40001", "40011"],
    },
    {
      name: "statuses that stand as code with their codes",
      page: "# Errors\n\nIt can return `404 CHARGE_GONE`, `409 NOT_NOW` / `NOT_YET`, or `500 DB_FAILED`, and `PLAIN_CODE`.\n",
      errors: ["CHARGE_GONE 404", "NOT_NOW 409", "NOT_YET 409", "DB_FAILED 500"],
    },
    {
      name: "with their phrases they are no codes",
      page: "# Errors\n\nIt returns `410 Gone` or `409 Conflict`.\n",
      errors: [],
    },
    {
      name: "a status that is a sentence",
      page: "# Errors\n\n## no_such_run\n\nThere is none. 404.\n\n## too_fast\n\nWait. 429. See the guide.\n",
      errors: ["no_such_run ~404", "too_fast ~429"],
    },
    {
      name: "a pasted line of a code and its status in brackets",
      page: "Errors\n\nno_such_run (404)\n\nThere is none.\n\ninternal (500)\n\nOurs.\n",
      form: "text",
      errors: ["no_such_run 404", "internal 500"],
    },
    {
      name: "a table of two columns on one line",
      page: "Errors\n\nError Code | Meaning ---------- | ------- 400 | Bad Request -- No. 50000| The name is empty! 50001 | Order 7 is gone\n",
      form: "text",
      errors: ["400", "50000", "50001"],
    },
    {
      name: "messages without a status, where bodies have nothing else and something explains them",
      page: 'Errors\n\n{ "error": "words", "code": "ERROR_CODE" }\n\nError\tCause\tSolution\nInvalid signature\tIt does not match\tSign again\nUnknown network\tNo such one\tUse another\n',
      form: "text",
      errors: ["Invalid signature", "Unknown network"],
    },
  ]);
});

describe("components", () => {
  const field = (name: string, text: string) =>
    `<ResponseField name="${name}" type="string">\n  ${text}\n</ResponseField>\n\n`;
  testErrors([
    {
      name: "the values of a field that tells errors apart",
      page: `# Errors\n\nimport X from "x"\n\n${field("type", "The kind: one of <code>card_error</code> or `api_error`.")}${field("message", "For people, as `some_text` and `more_text`.")}`,
      form: "mdx",
      errors: ["card_error", "api_error"],
    },
    {
      name: "in a table of fields",
      page: "# The error object\n\n| Field | Type | Description |\n|---|---|---|\n| `error.code` | string | One of `no_key`, `slow_down` |\n| `param_name` | string | Which of `a_b`, `c_d` |\n",
      errors: ["no_key", "slow_down"],
    },
    {
      name: "in a list of fields",
      page: "# Errors\n\n- `code` (string): possible values are `no_key` and `slow_down`\n- `request_id` (string): to ask us\n",
      errors: ["no_key", "slow_down"],
    },
    {
      name: "where a page lists its errors, these alone",
      page: `# Errors\n\n${field("type", "One of `card_error`, `api_error`.")}| Code | HTTP |\n|---|---|\n| no_key | 401 |\n| slow_down | 429 |\n`,
      form: "mdx",
      errors: ["no_key 401", "slow_down 429"],
    },
    {
      name: "of what is no error, none",
      page: `# Cards\n\n${field("type", "One of `credit_card`, `debit_card`.")}`,
      form: "mdx",
      errors: [],
    },
    {
      name: "components that are errors themselves",
      page: `# Errors\n\n<ResponseField name="no_key" type="401">Send one.</ResponseField>\n\n<ResponseField name="slow_down" type="429">Wait.</ResponseField>\n`,
      form: "mdx",
      errors: ["no_key 401", "slow_down 429"],
    },
  ]);
});

describe("headings", () => {
  const word = (name: string, text: string) => `### ${name}\n\n${text}\n\n`;
  const five = ["no_key", "no_right", "not_found", "slow_down", "not_here"]
    .map((name) => word(name, `**HTTP 400**: ${name}.`))
    .join("");
  testErrors([
    {
      name: "a status in front of what is said is of this very error, and a word among codes is one",
      page: `# Errors\n\n${five}${word("conflict", "**HTTP 409**: It is another.")}`,
      errors: [
        "no_key 400",
        "no_right 400",
        "not_found 400",
        "slow_down 400",
        "not_here 400",
        "conflict 409",
      ],
    },
    {
      name: "a word among few codes is none",
      page: `# Errors\n\n${word("no_key", "HTTP 401: No.")}${word("not_found", "HTTP 404: No.")}${word("usage", "How to.")}`,
      errors: ["no_key 401", "not_found 404"],
    },
  ]);
});

describe("tables beside errors", () => {
  testErrors([
    {
      name: "amounts are no codes",
      page: "# Errors and limits\n\n| Tier | Orders | Each |\n|---|---|---|\n| Small | 100 | 10 |\n| Large | 500 | 10 |\n",
      errors: [],
    },
    {
      name: "how grave an error is tells none apart",
      page: "# Errors\n\n| Type | Description |\n|---|---|\n| Error | It failed. |\n| Warning | It went on. |\n",
      errors: [],
    },
    {
      name: "what every error says is no code",
      page: "# Errors\n\n| Status | Type | Description |\n|---|---|---|\n| 400 | Error | It failed. |\n| 404 | Failure | Gone. |\n",
      errors: ["400", "404"],
    },
    {
      name: "errors of webhooks are errors",
      page: "# Codes\n\n## Webhooks\n\n| Code | Meaning |\n|---|---|\n| HOOK_URL_MISSING | No address. |\n| HOOK_ID_UNKNOWN | Not found. |\n| HOOK_OFF | It is not on. |\n| HOOK_TWICE | Both were given, which is invalid. |\n",
      errors: ["HOOK_URL_MISSING", "HOOK_ID_UNKNOWN", "HOOK_OFF", "HOOK_TWICE"],
    },
  ]);
});

describe("examples beside statuses", () => {
  testErrors([
    {
      name: "what a list in an example has is no error where the page lists statuses",
      page: '# Errors\n\nValidation errors (422) have details:\n\n```json\n{ "detail": [{ "loc": ["a"], "msg": "No", "type": "missing" }] }\n```\n\n| Code | Meaning |\n|---|---|\n| 401 | Unauthorized |\n| 422 | Validation Error |\n',
      errors: ["401", "422"],
    },
  ]);
});

describe("codes inside of errors", () => {
  const example =
    '```json\n{ "name": "UNPROCESSABLE", "message": "No.", "details": [{ "field": "/a", "issue": "MISSING_FIELD" }] }\n```\n\n';
  const page = `# Errors\n\n${example}## 422 Unprocessable\n\n| Issue | Description |\n|---|---|\n| MISSING_FIELD | None. |\n| INVALID_CURRENCY | Unknown. |\n\n## Names\n\n| Name | HTTP |\n|---|---|\n| UNPROCESSABLE | 422 |\n| NOT_FOUND | 404 |\n`;

  test("have a discriminator of their own", () => {
    const { entries, discriminators } = importText({ name: undefined, text: page });
    expect(
      entries.map(({ values }) => Object.entries(values).map(([name, { value }]) => `${name} ${value}`)),
    ).toEqual([
      ["issue MISSING_FIELD"],
      ["issue INVALID_CURRENCY"],
      ["code UNPROCESSABLE"],
      ["code NOT_FOUND"],
    ]);
    expect(discriminators.map(({ name, pointer }) => [name, pointer])).toEqual([
      ["issue", "/details/*/issue"],
      ["code", "/name"],
      ["message", "/message"],
    ]);
  });

  test("in a table beside the error's name, both are values of one error", () => {
    const both = `# Errors\n\n${example}| Name | Issue | HTTP |\n|---|---|---|\n| UNPROCESSABLE | MISSING_FIELD | 422 |\n| UNPROCESSABLE | INVALID_CURRENCY | 422 |\n`;
    expect(
      importText({ name: undefined, text: both }).entries.map(({ values }) =>
        Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value])),
      ),
    ).toEqual([
      { issue: "MISSING_FIELD", code: "UNPROCESSABLE" },
      { issue: "INVALID_CURRENCY", code: "UNPROCESSABLE" },
    ]);
  });

  test("that an example alone has are guesses", () => {
    const text = `# Errors\n\n${example}| Name | HTTP |\n|---|---|\n| UNPROCESSABLE | 422 |\n| NOT_FOUND | 404 |\n`;
    const { doubts } = importText({ name: undefined, text });
    expect(doubts.map(({ about, guess }) => [about, guess?.discriminators[0]])).toEqual([
      ["MISSING_FIELD", { name: "issue", kind: "code", pointer: "/details/*/issue" }],
    ]);
  });

  test("a list of errors without a code around it has none", () => {
    const text =
      '# Errors\n\n```json\n{ "errors": [{ "code": "no_key", "message": "x" }] }\n```\n\n| Code | HTTP |\n|---|---|\n| no_key | 401 |\n| slow_down | 429 |\n';
    expect(errorsOf(text)).toEqual(["no_key 401", "slow_down 429"]);
    expect(importText({ name: undefined, text }).discriminators[0]).toEqual({
      name: "code",
      kind: "code",
      pointer: "/errors/*/code",
    });
  });
});
