// Further forms in which code declares errors, each once, and what is like it and none.

import { describe, expect, test } from "vitest";
import { importText } from "../importText.ts";

/** `code=sold 409 (Sold)`; a status alone as `409 (SoldError)`. */
function errorsIn(text: string, name = "errors.ts"): readonly string[] {
  return importText({ name, text }).entries.map(({ values, statuses, label }) =>
    [
      ...Object.entries(values).map(([field, { value }]) => `${field}=${value}`),
      statuses.map(({ value }) => value).join(","),
      label === undefined ? "" : `(${label.value})`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
}

describe("static properties of a class", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "numbers",
      "class PetError extends Error { code: number; static OTHER_CAUSE = -1; static NO_PET = 101; static SOLD = 102; }",
      ["code=-1 (OTHER_CAUSE)", "code=101 (NO_PET)", "code=102 (SOLD)"],
    ],
    [
      "texts, read only",
      'export class ErrorCodes { static readonly NoPet = "no_pet"; static readonly Sold = "sold"; static readonly Shy = "shy"; }',
      ["code=no_pet (NoPet)", "code=sold (Sold)", "code=shy (Shy)"],
    ],
    [
      "each made with its status",
      'class PetErrors { static NoPet = new Kind("no_pet", 404, "None."); static Sold = new Kind("sold", 409, "Sold."); static Shy = new Kind("shy", 423, "Shy."); }',
      ["code=no_pet 404 (NoPet)", "code=sold 409 (Sold)", "code=shy 423 (Shy)"],
    ],
    [
      "parts of one error",
      'class NoPetError extends Error { static code = "NO_PET"; static status = 404; static message = "None."; }',
      ["code=NO_PET 404"],
    ],
    [
      "what a class keeps for itself",
      "class ErrorLog { static size = 3; static limit = 4; static level = 5; }",
      [],
    ],
    ["of a class of another kind", "class Color { static RED = 1; static GREEN = 2; static BLUE = 3; }", []],
  ])("%s", (_, text, expected) => {
    const name = text.includes("Color") ? "colors.ts" : undefined;
    expect(errorsIn(text, name)).toEqual(expected);
  });
});

describe("objects of their own", () => {
  const three = (form: (name: string, status: number) => string) =>
    [form("NoPet", 404), form("Sold", 409), form("Shy", 423)].join("\n");

  test.each<readonly [string, string, string, readonly string[]]>([
    [
      "with names and titles, in a file of errors",
      three((name) => `export const ${name} = { name: "${name}", title: "So it is." } satisfies ErrorData;`),
      "errors-data.ts",
      ["code=NoPet", "code=Sold", "code=Shy"],
    ],
    [
      "with codes and statuses, whose names say that they are errors",
      three((name, status) => `const ${name}Error = { code: "${name}", statusCode: ${status} };`),
      "pets.ts",
      ["code=NoPet 404 (NoPetError)", "code=Sold 409 (SoldError)", "code=Shy 423 (ShyError)"],
    ],
    [
      "of another file, whose names do not say it",
      three((name) => `const ${name} = { name: "${name}", title: "So it is." };`),
      "pets.ts",
      [],
    ],
    [
      "schemas of errors",
      three((name) => `export const ${name}ErrorSchema = { type: "object", description: "An error." };`),
      "errors.ts",
      [],
    ],
  ])("%s", (_, text, name, expected) => {
    expect(errorsIn(text, name)).toEqual(expected);
  });
});

describe("statuses that errors are made with", () => {
  const list = 'export enum ErrorCode { NoPet = "no_pet", Sold = "sold" }\n';
  const made = ["code=no_pet 404 (NoPet)", "code=sold (Sold)"];

  test.each<readonly [string, string, readonly string[]]>([
    [
      "an argument for each",
      "const noPet = (text: string) => new PetError(text, ErrorCode.NoPet, 404);",
      made,
    ],
    [
      "a status by its name",
      "enum Status { Gone = 404 }\nfunction noPet() { throw new PetError(ErrorCode.NoPet, Status.Gone); }",
      made,
    ],
    [
      "by a function of the class",
      "const noPet = () => PetError.withStatus(404, { code: ErrorCode.NoPet });",
      made,
    ],
    [
      "what is no error",
      "const noPet = () => new Visit(ErrorCode.NoPet, 404);",
      ["code=no_pet (NoPet)", "code=sold (Sold)"],
    ],
    [
      "a code that the list lacks",
      'const late = () => new PetError("late", 425);',
      ["code=no_pet (NoPet)", "code=sold (Sold)"],
    ],
  ])("%s", (_, text, expected) => {
    expect(errorsIn(list + text)).toEqual(expected);
  });
});

describe("an array beside a list with names", () => {
  const list = 'export const ERROR_CODES = { NO_PET: "NO_PET", SOLD: "SOLD" } as const;\n';

  test.each<readonly [string, string]>([
    ["of some of its codes", 'export const RETRIED_ERRORS = ["SOLD"];'],
    ["of errors of others", 'const SOCKET_ERRORS = ["ECONNRESET", "EPIPE"];'],
    ["a set of something else", 'const ERROR_OMITTED_KEYS = new Set(["client"]);'],
  ])("%s", (_, text) => {
    expect(errorsIn(list + text)).toEqual(["code=NO_PET", "code=SOLD"]);
  });
});

test("a table from other names to those of a list is none", () => {
  const list = 'export const ErrorCode = { NO_PET: "no-pet", SOLD: "sold" } as const;\n';
  const table = 'const SERVER_ERROR_CODES = { PET_GONE: "NO_PET", SOLD: "SOLD", TAKEN: "SOLD" };';
  expect(errorsIn(list + table)).toEqual(["code=no-pet (NO_PET)", "code=sold (SOLD)"]);
});

test("a JSON Schema is no list, and hides none", () => {
  const schema =
    'export const apiErrorSchema = { $id: "#/apiError", type: "object", required: ["id"], properties: { id: { type: "string" } } };';
  expect(errorsIn(`export const ApiErrorTypes = ["NoPet", "Sold"] as const;\n${schema}`)).toEqual([
    "code=NoPet",
    "code=Sold",
  ]);
});

test("what all codes begin with is none", () => {
  const list = 'const ERR_PREFIX = "PET";\nconst ERR_NO_PET = 1;\nconst ERR_SOLD = 2;\nconst ERR_SHY = 3;';
  expect(errorsIn(list)).toEqual(["code=1 (ERR_NO_PET)", "code=2 (ERR_SOLD)", "code=3 (ERR_SHY)"]);
});

describe("errors without a code", () => {
  const base =
    "class AppError extends Error { constructor(message: string, readonly statusCode = 500) { super(message); } }\n";

  test.each<readonly [string, string, readonly string[]]>([
    [
      "the status that a class hands on",
      `${base}export class NoPetError extends AppError { constructor(text = "No pet") { super(text, 404); } }`,
      ["404 (NoPetError)"],
    ],
    [
      "classes with the same status",
      `${base}class NoPetError extends AppError { constructor() { super("", 404); } }\nclass NoOwnerError extends AppError { constructor() { super("", 404); } }`,
      ["404 (NoPetError / NoOwnerError)"],
    ],
    [
      "what a class hands on, merged with what it is given",
      'class NoPetError extends AppError { constructor(options = {}) { super(mergeOptions(options, { statusCode: 404, errorType: "NoPetError", message: "None." })); } }\nclass SoldError extends AppError { constructor(options = {}) { super(Object.assign({}, options, { statusCode: 409 })); } }',
      ["code=NoPetError 404", "409 (SoldError)"],
    ],
    [
      "what a class hands on to another function",
      'class NoPetError extends AppError { constructor() { super(textOf({ statusCode: 404, errorType: "NoPetError" })); } }',
      [],
    ],
    [
      "the name of a class with a status",
      'class NoPetError extends Error { statusCode = 404; constructor(text: string) { super(text); this.name = "NoPetError"; } }',
      ["name=NoPetError 404"],
    ],
    [
      "an id in words, with a status",
      'import httpErrors from "http-errors";\nexport const noPet = (text = "None") => httpErrors(404, text, { id: "no_pet" });',
      ["id=no_pet 404"],
    ],
    [
      "an id of something else",
      'import httpErrors from "http-errors";\nexport const noPet = (text = "None") => httpErrors(404, text, { id: "a41" });',
      [],
    ],
    [
      "two statuses of one class",
      `${base}class PetError extends AppError { constructor(sold: boolean) { if (sold) super("", 409); else super("", 404); } }`,
      [],
    ],
    ["a class that extends nothing", "class NoPetError { statusCode = 404; }", []],
    [
      "classes beside a list",
      `export enum ErrorCode { NoPet = "no_pet" }\n${base}class SoldError extends AppError { constructor() { super("", 409); } }`,
      ["code=no_pet (NoPet)"],
    ],
  ])("%s", (_, text, expected) => {
    expect(errorsIn(text)).toEqual(expected);
  });
});

describe("types", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "the codes of an interface of errors",
      'export interface ApiErrorBody { code: "no_pet" | "sold"; message: string }',
      ["code=no_pet", "code=sold"],
    ],
    [
      "those of a type of errors",
      'type ApiError = { errorCode: "no_pet" | "sold" };',
      ["code=no_pet", "code=sold"],
    ],
    ["another field of one", 'interface ApiError { level: "low" | "high" }', []],
    ["an interface of something else", 'interface Country { code: "de" | "fr" }', []],
    ["the only union of a file of errors, of something else", 'type MethodName = "onJoin" | "onLeave";', []],
  ])("%s", (_, text, expected) => {
    expect(errorsIn(text)).toEqual(expected);
  });
});
