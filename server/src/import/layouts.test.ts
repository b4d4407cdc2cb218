// Layouts of pages that list errors otherwise than by rows and sections with a code each: lists of bare codes, messages as items, words
// that only look like codes, columns of other things.

import { describe, expect, test } from "vitest";
import { testErrors } from "../../../test/support/importedErrors.ts";
import { importText } from "./importText.ts";

const table = (header: string, ...rows: string[]): string =>
  `| ${header} |\n|${"---|".repeat(header.split("|").length)}\n${rows.map((row) => `| ${row} |\n`).join("")}`;

describe("lists", () => {
  testErrors([
    {
      name: "codes and nothing else",
      page: "# API error codes\n\n- `UPLOAD_FAILED`\n- `FORBIDDEN`\n- `NEEDS_OCR` (for now)\n",
      errors: ["UPLOAD_FAILED", "FORBIDDEN", "NEEDS_OCR"],
    },
    {
      name: "codes in small letters that the line above calls codes",
      page: "# Errors\n\nThe error codes are:\n\n- `no_key`\n- `old_key`\n- `rate_limited`\n",
      errors: ["no_key", "old_key", "rate_limited"],
    },
    {
      name: "names that nothing calls codes are none",
      page: "# Errors\n\nThese fields are logged:\n\n- `request_id`\n- `user_id`\n- `trace_id`\n",
      errors: [],
    },
    {
      name: "messages as code, with what they mean and what to do below",
      page: `# Errors\n\n## Sync\n\n- \`Failed to write rows\`\n  - Description: No room\n  - Suggested action: Try later\n- \`No text was found\`\n  - Description: Empty\n  - Suggested action: Look at it\n`,
      errors: ["Failed to write rows", "No text was found"],
    },
    {
      name: "messages as code in quotation marks, but for those with gaps",
      page: '# Errors\n\n- `"missing semicolon"`: One is missing\n- `"unexpected end of input"`: It ends\n- `"unexpected token \'X\'"`: Which\n',
      errors: ["missing semicolon", "unexpected end of input"],
    },
    {
      name: "a word as code among names of several words",
      page: "# Error codes\n\n- `unauthorized`: no key\n- `bad_request`: malformed\n- `not_found`: gone\n- `conflict`: twice\n",
      errors: ["unauthorized", "bad_request", "not_found", "conflict"],
    },
    {
      name: "statuses below a heading that says codes only",
      page: "# Errors\n\n## Common codes\n\n- 400: Invalid input\n- 404: Not found\n",
      errors: ["400", "404"],
    },
    {
      name: "a code in brackets behind its status",
      page: "# Errors\n\n- If it runs:\n  - it returns `409` (`ALREADY_RUNNING`)\n\n## Codes\n\n- `ALREADY_RUNNING`\n- `BAD_FILE`\n- `NO_FILE`\n",
      errors: ["ALREADY_RUNNING 409", "BAD_FILE", "NO_FILE"],
    },
  ]);
});

describe("headings", () => {
  testErrors([
    {
      name: "a word in front of a status is the title of a section",
      page: "# Errors\n\n## Timeout (504)\n\nToo slow.\n\n## Authentication (401)\n\nWho?\n",
      errors: ["504", "401"],
    },
    {
      name: "several statuses behind a heading",
      page: `# Errors\n\n## Resource errors (404/409)\n\n${table("Code | Text", "`NOT_FOUND` | Gone", "`NAME_TAKEN` | Taken")}`,
      errors: ["NOT_FOUND ~404,~409", "NAME_TAKEN ~404,~409"],
    },
    {
      name: "codes as headings above lists of a status and its reason",
      page: "# Errors\n\n## `conflict`\n\n- **Status:** 409\n- **Problem:** Twice\n\n## `not_found`\n\n- **Status:** 404\n- **Problem:** Gone\n",
      errors: ["conflict 409", "not_found 404"],
    },
    {
      name: "a number that says that nothing failed",
      page: "# Error codes\n\n## 0 - Success\n\nFine.\n\n## 4001 - Bad request\n\nNo.\n\n## 4002 - No name\n\nNo.\n",
      errors: ["4001", "4002"],
    },
    {
      name: "a status with a code is no message",
      page: "# Errors\n\n## `429 TOO_FAST`\n\nSlower.\n\n## `503 NO_STORE`\n\nLater.\n",
      errors: ["TOO_FAST 429", "NO_STORE 503"],
    },
    {
      name: "titles of tabs that are names of files",
      page: '# Error codes\n\n<Accordion title="NO_KEY">\n\n**Status:** 401\n\n</Accordion>\n\n<Accordion title="NO_PLAN">\n\n**Status:** 402\n\n</Accordion>\n\n<Tab title="Node.js">\n\nText.\n\n</Tab>\n',
      errors: ["NO_KEY 401", "NO_PLAN 402"],
    },
    {
      name: "codes in front of words, below a heading of plans too",
      page: '# Errors\n\n## Keys\n\n### NO_KEY - The key is missing\n\nSend one.\n\n### OLD_KEY: The key is old\n\n## Plan and billing errors\n\n<Accordion title="NO_PLAN - A plan is needed">\n\nBuy one.\n\n</Accordion>\n\n<Accordion title="NO_CREDIT – Not enough credit (402)">\n\nBuy some.\n\n</Accordion>\n',
      errors: ["NO_KEY", "OLD_KEY", "NO_PLAN", "NO_CREDIT 402"],
    },
    {
      name: "letters with a number in front of words, below their families",
      page: "# 错误代码\n\n## E1xxx: 安装错误\n\n### E1001: Node.js 版本过低\n\n升级。\n\n### E1002：权限错误\n\n重试。\n\n## E2xxx: Commands\n\n### E2001 - Unknown command\n\nLook it up.\n",
      errors: ["E1001", "E1002", "E2001"],
    },
    {
      name: "standards in front of words",
      page: "# Errors\n\n### RFC7807: Problem details for APIs\n\nYes.\n\n### RFC9457: The same anew\n\nYes.\n",
      errors: [],
    },
    {
      name: "words in front of words, and one code alone, are no codes",
      page: "# Errors\n\n## 401 Unauthorized\n\nNo.\n\n## Retry - When to try again\n\nLater.\n\n### rate_limit - How fast you may be\n\nSlow.\n",
      errors: ["401"],
    },
    {
      name: "statuses that a sentence lists",
      page: "# Errors\n\nErrors come with a status: `401` no key, `403` wrong scope / role, `429` too fast, `404` not found.\n",
      errors: ["401", "403", "429", "404"],
    },
    {
      name: "statuses that a line lists",
      page: "# Errors\n\n401 (no key), 429 (too fast), 400 (bad body), 5xx (server).\n",
      errors: ["401", "429", "400"],
    },
    {
      name: "statuses that a sentence names for instance",
      page: "# Errors\n\nSome, such as 404 not found, 409 conflict, are final.\n",
      errors: [],
    },
    {
      name: "statuses in a sentence beside sections of them",
      page: "# Errors\n\nSee 401 no key, 403 no scope, 404 not there.\n\n## 401 Unauthorized\n\nNo.\n\n## 404 Not Found\n\nNo.\n",
      errors: ["401", "404"],
    },
    {
      name: "answers by their first line",
      page: "# Errors\n\nIt is gone.\n\n```\nHTTP/1.1 404 Not Found\n```\n\nIt is used.\n\n```\nHTTP/1.1 409 Conflict\n```\n",
      errors: ["404", "409"],
    },
  ]);
});

describe("tables", () => {
  testErrors([
    {
      name: "ranges of codes are no errors",
      page: `# 错误码\n\n${table("状态码 | 错误码范围 | 说明", "400 | 40000 - 40099 | 业务", "401 | 40100 - 40199 | 认证")}`,
      errors: ["400", "401"],
    },
    {
      name: "keys for tests",
      page: `# Errors\n\n${table("Code | Text", "`NO_KEY` | None", "`OLD_KEY` | Old")}\n## Trigger test errors\n\n${table("Test Key | Triggers", "`sk_test_invalid` | No access", "`sk_test_slow` | Rate limit")}`,
      errors: ["NO_KEY", "OLD_KEY"],
    },
    {
      name: "pieces of programs, places and classes of statuses",
      page: `# Errors\n\n${table("Code | Text", "`NO_KEY` | None", "`OLD_KEY` | Old")}\n## Throw an error\n\n${table("Error | Result", "`new ValidationError(` | Made", "`(error) => void` | Called", "`callback(<null>)` | Ended")}\n## Error boundary\n\n${table("Error | What it is", "`ReactNode?` | Shown", "`string?` | A text")}\n## Error sources\n\n${table("Error | Where", "`src/errors/no_key.ts` | File", "`https://api.example.com/{id}` | Address", "`sip.eu.example.com` | Host")}\n## Classes of errors\n\n${table("Error | Whose", "`4xx` | Yours", "`5xx` | Ours")}`,
      errors: ["NO_KEY", "OLD_KEY"],
    },
    {
      name: "parts of names and cases of tests",
      page: `# Errors\n\n${table("Code | Text", "`NO_KEY` | None", "`OLD_KEY` | Old")}\n## Naming\n\n${table("Segment | Description", "`RESOURCE` | What", "`RESULT` | Why it failed")}\n## Test cases\n\n${table("ID | Expected", "`ERR-001` | `400`", "`ERR-002` | `401`")}`,
      errors: ["NO_KEY", "OLD_KEY"],
    },
    {
      name: "columns of fields",
      page: `# Errors\n\n## Where errors are kept\n\n${table("Place | Item", "Answer | `errorCode`, `traceId`", "Log | `ErrorCode`, `message`")}`,
      errors: [],
    },
    {
      name: "names of columns that look like codes",
      page: `# Error codes\n\n${table("string_code | recovery_hint | next_command", "`stale_file` | `read_again` | `file.read`", "`no_target` | `use_path` | `file.stat`")}`,
      errors: ["stale_file", "no_target"],
    },
    {
      name: "a colon behind a code",
      page: `# Errors\n\n${table("Error code | Text", "InvalidGrant: | No", "AccessDenied: | No", "InternalError: | No")}`,
      errors: ["InvalidGrant", "AccessDenied", "InternalError"],
    },
    {
      name: "statuses that another language parts",
      page: `# エラー\n\n${table("ErrorCode | HTTP", "`InvalidUrl` | 400", "`InvalidParent` | 400または422", "`NotFound` | 404")}`,
      errors: ["InvalidUrl 400", "InvalidParent 400,422", "NotFound 404"],
    },
    {
      name: "long cells of codes",
      page: `# Errors\n\n${table("HTTP | Codes", "`400 Bad Request` | `BadName`, `BadAge`, `BadDate`, `BadCity`, `BadStreet`", "`409 Conflict` | `InUse`, `RunningJob`")}`,
      errors: [
        "BadName 400",
        "BadAge 400",
        "BadDate 400",
        "BadCity 400",
        "BadStreet 400",
        "InUse 409",
        "RunningJob 409",
      ],
    },
    {
      name: "a code with a gap leaves its status to others",
      form: "csv",
      page: "name,codes,description\nFLOOD_WAIT_{seconds},420,Wait\nNO_USER,400,None\nNO_CHAT,400,None\nNO_TEXT,400,None\n",
      errors: ["NO_USER 400", "NO_CHAT 400", "NO_TEXT 400"],
    },
    {
      name: "phrases in a column that is called a text",
      page: `# Error codes\n\n${table("Code | Text | Description", "400 | Bad Request | No", "401 | Unauthorized | Who", "404 | Not Found | Gone")}`,
      errors: ["400", "401", "404"],
    },
    {
      name: "a status that no registry has among others",
      page: `# Errors\n\n${table("Error Code | Meaning", ...["400 | Bad Request -- No", "401 | Unauthorized -- Who", "403 | Forbidden -- No", "404 | Not Found -- Gone", "409 | Conflict -- Twice", "429 | Too Many Requests -- Wait", "441 | Registration Failure -- No", "500 | Internal Server Error -- Us", "502 | Bad Gateway -- Them", "503 | Service Unavailable -- Later", "504 | Gateway Timeout -- Slow"])}`,
      errors: ["400", "401", "403", "404", "409", "429", "441", "500", "502", "503", "504"],
    },
    {
      name: "which field a message is about",
      page: `# Errors\n\n\`\`\`json\n{ "message": "name is required" }\n\`\`\`\n\n${table("Field | Error message | Solution", 'name | "name is required" | Send it', 'age | "age must be a number" | Send one')}`,
      errors: ["name is required", "age must be a number"],
    },
    {
      name: "what to send is no code",
      page: "# Errors\n\n## 415 Unsupported Media Type\n\n- Content-Type: `application/json`\n- Cause: Another one\n",
      errors: ["415"],
    },
  ]);
});

describe("examples", () => {
  testErrors([
    {
      name: "an item inside of an example beside sections of statuses",
      page: '# Errors\n\n```json\n{ "detail": [{ "loc": ["body"], "msg": "field required", "type": "value_error.missing" }] }\n```\n\n## 400 Bad Request\n\nNo.\n\n## 422 Unprocessable Entity\n\nNo.\n',
      errors: ["400", "422"],
    },
    {
      name: "titles in examples, but not of the form of answers",
      page: `# Erros\n\n## Formato\n\n\`\`\`json\n{ "error": "Tipo do erro", "message": "Texto", "code": 400 }\n\`\`\`\n\n## Casos\n\n${[
        ["Token inválido", 401],
        ["Dados inválidos", 400],
        ["Usuário ausente", 404],
      ]
        .map(
          ([error, code]) =>
            `\`\`\`json\n{ "error": "${error}", "message": "Texto", "code": ${code} }\n\`\`\`\n`,
        )
        .join("\n")}`,
      errors: ["Token inválido ~401", "Dados inválidos ~400", "Usuário ausente ~404"],
    },
    {
      name: "what a field has for instance is no list where examples show errors",
      page: '# Errors\n\n| Field | Description |\n|---|---|\n| `type` | A kind (e.g., `bad_input`, `too_fast`) |\n\n## 401: No key\n\n```json\n{ "error": { "type": "no_key", "message": "No" } }\n```\n\n## 429: Slower\n\n```json\n{ "error": { "type": "too_fast", "message": "No" } }\n```\n',
      errors: ["no_key ~401", "too_fast ~429"],
    },
  ]);
});

test("a form of a code alone says where codes stand", () => {
  const page = `# Errors\n\n\`\`\`json\n{ "code": "ERROR_CODE" }\n\`\`\`\n\n${table("Code | Status", "`NO_KEY` | 401", "`GONE` | 404")}`;
  expect(importText({ name: "errors.md", text: page }).discriminators).toEqual([
    { name: "code", kind: "code", pointer: "/code" },
  ]);
});
