// Files of code, each with one form in which errors are listed, and what is read out of it.

import { describe, expect, test } from "vitest";
import type { ReadBeside } from "../files.ts";
import { importText } from "../importText.ts";

function draftOf(text: string, files: Record<string, string> = {}, name = "errors.ts") {
  const read: ReadBeside = (path) => files[path] ?? { why: "There is no such file." };
  return importText({ name, text }, undefined, undefined, read);
}

/** `not_found 404 (NotFound)` */
function errorsIn(text: string, files?: Record<string, string>, name?: string): readonly string[] {
  return draftOf(text, files, name).entries.map(({ values, statuses, label }) =>
    [
      values.code?.value ?? "",
      statuses.map(({ value }) => value).join(","),
      label === undefined ? "" : `(${label.value})`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
}

describe("lists", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "an enum: its values are the codes",
      'export enum ErrorCode { NotFound = "not_found", Sold = "sold" }',
      ["not_found (NotFound)", "sold (Sold)"],
    ],
    [
      "numbers, implied, with gaps and separators",
      "enum ErrorCodes { General, NoName = 10_001, NoAge, Custom = -32_700, Next }",
      ["0 (General)", "10001 (NoName)", "10002 (NoAge)", "-32700 (Custom)", "-32699 (Next)"],
    ],
    ["several names of one number", "enum ErrorCode { A = 7, B = 7 }", ["7 (A / B)"]],
    [
      "a constant of the file as a base",
      "const BASE = 100;\nenum ErrorCode { A = BASE + 1, B }",
      ["101 (A)", "102 (B)"],
    ],
    [
      "an object",
      'export const ERROR_CODES = { NOT_FOUND: "NOT_FOUND", SOLD: "SOLD" } as const;',
      ["NOT_FOUND", "SOLD"],
    ],
    ["a frozen object", 'const ErrorCodes = Object.freeze({ a: "A_B", c: "C_D" });', ["A_B (a)", "C_D (c)"]],
    ["a union", 'export type ErrorCode = "no_pet" | "sold";', ["no_pet", "sold"]],
    [
      "a union of unions",
      'type A = "no_pet";\ntype B = "sold";\nexport type ErrorCode = A | B;',
      ["no_pet", "sold"],
    ],
    ["an array", 'export const errorCodes = ["no_pet", "sold"] as const;', ["no_pet", "sold"]],
    ["what a schema is made of", 'export const ErrorCode = z.enum(["no_pet", "sold"]);', ["no_pet", "sold"]],
    ["a set", 'export const ERROR_CODES = new Set(["no_pet", "sold"]);', ["no_pet", "sold"]],
    ["statuses by code", "export const ErrorCodes = { no_pet: 404, sold: 409 };", ["no_pet 404", "sold 409"]],
    [
      "statuses by name of a library",
      'import { StatusCodes } from "http-status-codes";\nconst errorStatus = { no_pet: StatusCodes.NOT_FOUND };',
      ["no_pet 404"],
    ],
    [
      "elements with code, status and message",
      'const ERRORS = { NoPet: { code: "no_pet", status: 404, message: "No such pet." }, Sold: { code: 1002, httpStatus: 409 } };',
      ["no_pet 404 (NoPet)", "1002 409 (Sold)"],
    ],
    [
      "elements without a code",
      'const errors = { NO_PET: { status: 404, message: "x y" } };',
      ["NO_PET 404"],
    ],
    [
      "a list of elements",
      'const errorCodes = [{ type: "NO_PET", code: 3, message: "No such pet" }, { type: "SOLD", code: 4, message: "It is sold" }];',
      ["3 (NO_PET)", "4 (SOLD)"],
    ],
    [
      "tuples",
      'const ERRORS = { NO_PET: [404, "No such pet."], SOLD: [409, "It is sold."] };',
      ["NO_PET 404", "SOLD 409"],
    ],
    ["a map", 'const errorStatus = new Map([["NO_PET", 404], ["SOLD", 409]]);', ["NO_PET 404", "SOLD 409"]],
    [
      "messages by code",
      'const ERROR_MESSAGES = { NO_PET: "There is no such pet.", SOLD: "It is sold." };',
      ["NO_PET", "SOLD"],
    ],
    [
      "names by number, where these are the list",
      'const errorCodes = { 1001: "NoName", 1002: "NoAge" };',
      ["1001 (NoName)", "1002 (NoAge)"],
    ],
    [
      "groups",
      'export const ERRORS = { pets: { GONE: { code: "no_pet", status: 404 } }, owners: { GONE: { code: "no_owner", status: 410 } } };',
      ["no_pet 404 (GONE)", "no_owner 410 (GONE)"],
    ],
    [
      "constants of their own",
      "export const ERR_A = 100;\nexport const ERR_B = 101;\nexport const ERR_C = 102;",
      ["100 (ERR_A)", "101 (ERR_B)", "102 (ERR_C)"],
    ],
    [
      "constants of a namespace",
      "export namespace ErrorCodes { export const Parse: number = -32700; export const Request: number = -32600; export const Method: number = -32601; }",
      ["-32700 (Parse)", "-32600 (Request)", "-32601 (Method)"],
    ],
    [
      "a declaration without values",
      'export declare const ErrorCodes: { readonly NoPet: "no_pet"; readonly Sold: "sold"; };',
      ["no_pet (NoPet)", "sold (Sold)"],
    ],
    [
      "the default export of a file of errors",
      'export default { NO_PET: "no_pet", SOLD: "sold" };',
      ["no_pet (NO_PET)", "sold (SOLD)"],
    ],
    [
      "CommonJS",
      'exports.ErrorCodes = { NO_PET: "no_pet", SOLD: "sold" };',
      ["no_pet (NO_PET)", "sold (SOLD)"],
    ],
  ])("%s", (_, text, expected) => {
    const found = errorsIn(text);
    expect(found).toEqual(expected);
  });
});

describe("what is joined", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "statuses beside, by computed keys",
      'enum ErrorCode { NoPet = "no_pet", Sold = "sold" }\nconst httpStatus: Record<ErrorCode, number> = { [ErrorCode.NoPet]: 404, [ErrorCode.Sold]: 409 };',
      ["no_pet 404 (NoPet)", "sold 409 (Sold)"],
    ],
    [
      "statuses beside, by the names of members",
      'enum ErrorCode { NoPet = "no_pet", Sold = "sold" }\nconst status = { NoPet: 404, Sold: 409 };',
      ["no_pet 404 (NoPet)", "sold 409 (Sold)"],
    ],
    [
      "what is spread",
      'const base = { NO_PET: "no_pet" };\nexport const ErrorCodes = { ...base, SOLD: "sold" };',
      ["no_pet (NO_PET)", "sold (SOLD)"],
    ],
    [
      "a table of a few of the codes",
      'enum ErrorCode { A = "a_b", B = "c_d" }\nconst mapped = { [ErrorCode.A]: { status: 404 } };',
      ["a_b 404 (A)", "c_d (B)"],
    ],
  ])("%s", (_, text, expected) => {
    const found = errorsIn(text);
    expect(found).toEqual(expected);
  });

  test("messages and comments are what is said of a code", () => {
    const { entries } = draftOf(
      'export enum ErrorCode {\n  /** There is none. */\n  NoPet = "no_pet", // not this one\n  Sold = "sold", // It is sold.\n}\nconst messages = { no_pet: "No such pet.", sold: "Sold already." };',
    );
    expect(
      entries.map(({ meaning, messages, line }) => [
        meaning?.value,
        ...messages.map(({ value }) => value),
        line,
      ]),
    ).toEqual([
      ["There is none.", "No such pet.", 3],
      ["It is sold.", "Sold already.", 4],
    ]);
  });

  test("a status that only a comment names is likely, and one of a table overrules it", () => {
    const { entries } = draftOf(
      'enum ErrorCode {\n  /** Gone (HTTP 410). */\n  A = "a_b",\n  /** None (404). */\n  B = "c_d",\n}\nconst statuses = { [ErrorCode.B]: 409 };',
    );
    expect(
      entries.map(({ statuses }) => statuses.map(({ value, confidence }) => [value, confidence])),
    ).toEqual([[[410, "likely"]], [[409, "certain"]]]);
  });

  test("files that are passed on, and what these import", () => {
    const files = {
      "codes.ts": 'import { Base } from "./base.js";\nexport const ErrorCodes = { ...Base, SOLD: "sold" };',
      "base.ts": 'export const Base = { NO_PET: "no_pet" };',
      "status.ts":
        'import { ErrorCodes } from "./codes";\nexport const status = { [ErrorCodes.SOLD]: 409, [ErrorCodes.NO_PET]: 404 };',
    };
    expect(
      errorsIn('export * from "./codes";\nexport { status } from "./status";', files, "index.ts"),
    ).toEqual(["no_pet 404 (NO_PET)", "sold 409 (SOLD)"]);
  });

  test("a list that a file only imports", () => {
    const files = { "error-codes.ts": 'export const ErrorCode = z.enum(["no_pet", "sold"]);' };
    expect(
      errorsIn(
        'import { ErrorCode } from "./error-codes";\nexport const schema = z.object({ code: ErrorCode });',
        files,
        "api.ts",
      ),
    ).toEqual(["no_pet", "sold"]);
  });
});

describe("classes and calls", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "@fastify/error",
      'import createError from "@fastify/error";\nexport const NoPet = createError("NO_PET", "There is no pet %s", 404);\nexport const Broken = createError("BROKEN", "Broken");',
      ["NO_PET 404", "BROKEN 500"],
    ],
    [
      "a class that hands on its code",
      'class ApiError extends Error { constructor(readonly code: string, readonly status: number) { super(code); } }\nexport class NoPet extends ApiError { constructor() { super("NO_PET", 404); } }',
      ["NO_PET 404"],
    ],
    [
      "fields of a class",
      'export class NoPet extends Error { readonly code = "NO_PET"; readonly status = 404; }',
      ["NO_PET 404"],
    ],
    [
      "a tagged error of Effect",
      'import { Data } from "effect";\nexport class NoPet extends Data.TaggedError("NoPet")<{}> {}',
      ["NoPet"],
    ],
    [
      "tRPC",
      'import { TRPCError } from "@trpc/server";\nexport function find() { throw new TRPCError({ code: "NOT_FOUND" }); }',
      ["NOT_FOUND 404"],
    ],
    [
      "a list, of which a class says the status",
      'export enum ErrorCode { NoPet = "NO_PET", Sold = "SOLD" }\nexport class NoPetError extends Error { readonly code = ErrorCode.NoPet; readonly statusCode = 404; }',
      ["NO_PET 404 (NoPet)", "SOLD (Sold)"],
    ],
  ])("%s", (_, text, expected) => {
    const found = errorsIn(text);
    expect(found).toEqual(expected);
  });
});

describe("lists that are no code", () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    [
      "an enum of protocol buffers",
      "errors.proto",
      'syntax = "proto3";\nenum ErrorCode {\n  ERROR_CODE_UNSPECIFIED = 0;\n  option allow_alias = true;\n  // There is none.\n  NO_PET = 1;\n  SOLD = 0x2 [deprecated = true]; // Sold already.\n}\nenum Color { COLOR_UNSPECIFIED = 0; RED = 1; }\n',
      ["NO_PET", "SOLD"],
    ],
    [
      "one in a message",
      "api.proto",
      "message Failure {\n  enum ErrorReason { NONE = 0; NO_PET = 4; }\n  ErrorReason reason = 1;\n}\n",
      ["NO_PET"],
    ],
    [
      "objects in JSON",
      "list.json",
      '{ "version": 1, "errors": [{ "code": "no_pet", "http_status": 404, "message": "None." }, { "code": 1002, "status": "409" }] }',
      ["no_pet 404", "1002 409"],
    ],
    [
      "objects by their codes, in YAML",
      "errors.yaml",
      "no_pet: { status: 404, message: None. }\nsold: { status: 409, description: It is sold. }\n",
      ["no_pet 404", "sold 409"],
    ],
    ["statuses by code", "errors.yml", "no_pet: 404\nsold: 409\n", ["no_pet 404", "sold 409"]],
    [
      "messages by code",
      "messages.json",
      '{ "errors": { "NO_PET": "There is none.", "SOLD": "It is sold." } }',
      ["NO_PET", "SOLD"],
    ],
    ["no list", "package.json", '{ "name": "a", "scripts": { "test": "run tests" } }', []],
  ])("%s", (_, name, text, expected) => {
    const found = errorsIn(text, {}, name);
    expect(found).toEqual(expected);
  });
});

describe("what is no error", () => {
  const codes = 'export enum ErrorCode { NoPet = "no_pet" }\n';
  test.each<readonly [string, string]>([
    ["another enum of the file", 'export enum Color { Red = "red", Green = "green" }'],
    [
      "categories and severities of errors",
      'export enum ErrorCategory { Client = "client" }\nexport enum ErrorSeverity { High = "high" }',
    ],
    ["the list the other way round", 'const nameOfError = { 1: "NoPet" };'],
    ["the ends of a range", "export enum ErrorRange { Min = 1, Max = 99 }"],
    ["statuses of HTTP", "export enum HttpStatus { NotFound = 404 }"],
    ["types that are no lists", "export type ErrorHandler = (error: Error) => void;"],
    ["a table of something else", "const colors = { red: 500, green: 400 };"],
  ])("%s", (_, more) => {
    const found = errorsIn(codes + more);
    expect(found).toEqual(["no_pet (NoPet)"]);
  });

  test("a word that is said of errors, in front of them", () => {
    expect(
      errorsIn('export const API_KEY_ERROR_CODES = define({ EXPIRED: "The key has expired." });'),
    ).toEqual(["EXPIRED"]);
  });

  test("a number that could be a status, among others", () => {
    expect(errorsIn("export const ErrorCodes = { A: 391, B: 404, C: 11600 };")).toEqual([
      "391 (A)",
      "404 (B)",
      "11600 (C)",
    ]);
  });

  test("success, and markers of ranges", () => {
    expect(
      errorsIn(
        "enum ErrorCode { Success = 0, MIN_CODE = 1, NoPet = 2, LAST = 3, ReservedStart = 4, Ok = 5 }",
      ),
    ).toEqual(["2 (NoPet)"]);
  });

  test("statuses in an enum of errors are no codes", () => {
    const { entries } = draftOf("enum ErrorCode { NoPet = 404, Sold = 409 }");
    expect(entries.map(({ values, statuses, label }) => [values, statuses[0]?.value, label?.value])).toEqual([
      [{}, 404, "NoPet"],
      [{}, 409, "Sold"],
    ]);
  });

  test("a file without a list says so", () => {
    const { entries, notUnderstood } = draftOf("export const a = 1;", {}, "a.ts");
    expect([entries, notUnderstood[0]?.why]).toEqual([
      [],
      "The file declares no list of errors: no enum, object, union or class whose name says so.",
    ]);
  });
});
