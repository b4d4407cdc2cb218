// Lists of errors in JSON and YAML whose columns are named otherwise: what is asked, and what comes of the answer.

import { describe, expect, test } from "vitest";
import { readColumnMap } from "../../cli/columnMap.ts";
import { importText } from "../importText.ts";

const LIST = JSON.stringify([
  { errCode: "E_GONE", http: 410, text: "It is gone.", about: "Deleted before." },
  { errCode: "E_TAKEN", http: "409", text: "It is taken.", about: "Used twice." },
]);

function draftOf(text: string, map?: string, name = "list.json") {
  return importText({ name, text }, map === undefined ? {} : { map: readColumnMap(map) });
}

function errorsIn(text: string, map?: string, name?: string): string[] {
  return draftOf(text, map, name).entries.map(({ values, statuses, messages, meaning }) =>
    [
      values.code?.value,
      ...statuses.map(({ value }) => value),
      ...messages.map(({ value }) => value),
      meaning?.value,
    ]
      .filter((part) => part !== undefined)
      .join(" | "),
  );
}

test("what the columns hold is asked where their names do not say it", () => {
  const { entries, notUnderstood } = draftOf(LIST);
  expect([entries, notUnderstood.map(({ why }) => why)]).toEqual([
    [],
    [
      'It is not known which column of the list has the code: it has errCode, http, text and about. Name them: "--map code=COLUMN,status=COLUMN,message=COLUMN".',
    ],
  ]);
});

describe("with a mapping", () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    [
      "all columns",
      LIST,
      "code=errCode,status=http,message=text,meaning=about",
      ["E_GONE | 410 | It is gone. | Deleted before.", "E_TAKEN | 409 | It is taken. | Used twice."],
    ],
    ["some columns", LIST, " code = errCode , status = http", ["E_GONE | 410", "E_TAKEN | 409"]],
    [
      "a list by keys, which are the codes",
      '{ "e_gone": { "http": 410 }, "e_taken": { "http": 409 } }',
      "status=http",
      ["e_gone | 410", "e_taken | 409"],
    ],
    ["a list within", `{ "version": 1, "data": { "all": ${LIST} } }`, "code=errCode", ["E_GONE", "E_TAKEN"]],
    [
      "a column in a column",
      '[{ "e": { "c": "a_code" } }, { "e": { "c": "b_code" } }]',
      "code=e.c",
      ["a_code", "b_code"],
    ],
    [
      "numbers as codes",
      '[{ "nr": 1001, "http": 400 }, { "nr": 1002, "http": 200 }]',
      "code=nr,status=http",
      ["1001 | 400", "1002"],
    ],
    [
      "elements without the column are left out",
      '[{ "x": "a_code" }, { "y": "b_code" }]',
      "code=x",
      ["a_code"],
    ],
    [
      "instead of what the names say",
      '[{ "code": "outer", "real": "inner" }, { "code": "outer", "real": "other" }]',
      "code=real",
      ["inner", "other"],
    ],
  ])("%s", (_, text, map, errors) => {
    expect(errorsIn(text, map)).toEqual(errors);
  });

  test("of YAML", () => {
    expect(
      errorsIn("- err: a_code\n  http: 404\n- err: b_code\n  http: 409\n", "code=err,status=http", "a.yaml"),
    ).toEqual(["a_code | 404", "b_code | 409"]);
  });

  test.each([
    [
      LIST,
      "code=number",
      'The list has none of the columns in "--map". Use some of errCode, http, text and about.',
    ],
    ["[1, 2]", "code=a", 'The document has no list of objects. Import it without "--map".'],
  ])("that does not fit: %s %s", (text, map, message) => {
    expect(() => draftOf(text, map)).toThrow(message);
  });
});

test("names are not taken for codes: the columns are asked", () => {
  const text = JSON.stringify([
    { name: "Gone", nr: 17, message: "It is gone." },
    { name: "Taken", nr: 18, message: "It is taken." },
  ]);
  const { entries, notUnderstood } = draftOf(text);
  expect([entries, notUnderstood[0]?.why.includes("it has name, nr and message.")]).toEqual([[], true]);
});

test("aliases that lead to the same lists again and again cost no more than the lists", () => {
  const level = (name: string, of: string) =>
    `${name}: &${name} [${Array.from({ length: 400 }, () => of).join(", ")}]\n`;
  const bomb = `${level("a", "1")}${level("b", "*a")}${level("c", "*b")}${level("d", "*c")}`;
  const list = "errors:\n  - { code: gone, status: 410 }\n  - { code: taken, status: 409 }\n";
  expect(errorsIn(bomb + list, undefined, "a.yaml")).toEqual(["gone | 410", "taken | 409"]);
  expect(errorsIn(bomb + list, "code=code", "a.yaml")).toEqual(["gone", "taken"]);
  const nothing = importText({ name: "a.yaml", text: bomb });
  expect([nothing.entries, nothing.notUnderstood.length]).toEqual([[], 1]);
});

describe("the option", () => {
  test.each<readonly [string, object | undefined]>([
    ["code=a", { code: "a" }],
    ["code=a.b,label=c", { code: "a.b", label: "c" }],
    ["code", undefined],
    ["code=", undefined],
    ["=a", undefined],
    ["color=a", undefined],
    ["code=a,code=b", undefined],
    ["", undefined],
  ])("%s", (text, map) => {
    expect(readColumnMap(text)).toEqual(map);
  });
});
