// What a page says of the fields of its error bodies.

import { describe, expect, test } from "vitest";
import { importText } from "../importText.ts";

const example =
  '```json\n{ "error": { "code": "no_credit", "message": "No credit", "request": { "id": "r1" } } }\n```\n';
const errors =
  "\n| Status | Code | Meaning |\n| --- | --- | --- |\n| 402 | `no_credit` | No credit is left. |\n";

function imported(said: string, body = example) {
  const { shapes, discriminators } = importText({
    name: "errors.md",
    text: `# Errors\n\n${said}\n\n${body}${errors}`,
  });
  const texts =
    shapes[0]?.fields.flatMap(({ pointer, meaning }) => (meaning === "" ? [] : [`${pointer}: ${meaning}`])) ??
    [];
  const stability = discriminators.map((each) => `${each.name} ${each.stability ?? "-"}`);
  return { texts, stability };
}

describe("texts", () => {
  test.each<[what: string, said: string, texts: readonly string[]]>([
    [
      "a table of fields",
      "| Field | Type | Description |\n| --- | --- | --- |\n| `error.code` | string | The kind of error. |\n| `message` | string | Text for people. |",
      ["/error/code: The kind of error.", "/error/message: Text for people."],
    ],
    [
      "its columns in another order",
      "| Property | What it is | Required |\n| --- | --- | --- |\n| code | The kind of error | yes |",
      ["/error/code: The kind of error"],
    ],
    [
      "items",
      "- `code` (string): the kind of error\n- `message` - text for people",
      ["/error/code: the kind of error", "/error/message: text for people"],
    ],
    [
      "sentences",
      "Errors are JSON. The `code` field names the error. The message property is text.",
      ["/error/code: The code field names the error.", "/error/message: The message property is text."],
    ],
    [
      "the first text counts",
      "- `code`: the first text\n- `code`: the second text",
      ["/error/code: the first text"],
    ],
    [
      "a path before a name alone",
      "- `code`: of anything\n- `error.code`: of errors",
      ["/error/code: of errors"],
    ],
    [
      "a column of other names",
      "| Header | Description |\n| --- | --- |\n| code | The code of the country |",
      [],
    ],
    ["an item about something else", "- `code` is what you compare", []],
    ["a field that no example shows", "- `hint`: what to do about it", []],
    ["types alone", "| Field | Type |\n| --- | --- |\n| code | string |", []],
  ])("%s", (_, said, texts) => {
    expect(imported(said).texts).toEqual(texts);
  });

  test("a name that several fields have", () => {
    const body = '```json\n{ "code": 402, "error": { "code": "no_credit", "message": "No credit" } }\n```\n';
    expect(imported("- `code`: the kind of error\n- `error.code`: the inner one", body).texts).toEqual([
      "/error/code: the inner one",
    ]);
  });
});

test("a table of fields is understood, one of others is not", () => {
  const table = (name: string) => `| Field | Description |\n| --- | --- |\n| ${name} | What it is for. |`;
  const missed = (said: string) =>
    importText({ name: "errors.md", text: `# Errors\n\n${said}\n\n${example}${errors}` }).notUnderstood
      .length;
  expect([missed(table("message")), missed(table("hint"))]).toEqual([0, 1]);
});

describe("stability", () => {
  test.each<[said: string, stability: readonly string[]]>([
    ["The code field is stable. The message field may change.", ["code stable", "message may-change"]],
    ["- `code`: will not change\n- `message`: subject to change", ["code stable", "message may-change"]],
    ["The code field is unstable.", ["code may-change", "message -"]],
    ["The code field names the error.", ["code -", "message -"]],
    ["The code field is stable; the message may change.", ["code stable", "message -"]],
    ["The code field is stable and the message field may change.", ["code stable", "message -"]],
    ["The code field is for programs; messages may change.", ["code -", "message -"]],
    ["The code field is for programs, the message for people and may change.", ["code -", "message -"]],
    ["- `code`: a stable name. Its message may change.", ["code stable", "message -"]],
    ["- `code`: for programs, its values are stable", ["code stable", "message -"]],
    ["- `message`: human-readable text that may change", ["code -", "message may-change"]],
    ["The code field is not guaranteed to be stable.", ["code may-change", "message -"]],
    ["The code field can not be considered stable.", ["code may-change", "message -"]],
    ["The code field isn't stable.", ["code may-change", "message -"]],
    ["The code field is never unstable.", ["code -", "message -"]],
    ["The code field is stable, but may change in a new version.", ["code -", "message -"]],
    ["- `code`: what failed. The format is stable, the order is not stable", ["code -", "message -"]],
  ])("%s", (said, stability) => {
    const { stability: own } = imported(said);
    expect(own.slice(0, stability.length)).toEqual(stability);
  });
});
