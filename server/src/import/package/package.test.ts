// What is read of an installed package: codes and statuses of its lists and classes, the names by which users know these, guards, constants
// and fields, and what is said of packages that have nothing of the kind.

import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../catalog/load.ts";
import { importPackage } from "../result.ts";
import { packageEntries } from "./manifest.ts";
import { readPackage } from "./package.ts";

type Files = Readonly<Record<string, string>>;

function read(files: Files) {
  const all: Files = { "package.json": '{ "types": "index.d.ts", "main": "index.js" }', ...files };
  return (path: string) => all[path] ?? { why: "There is none." };
}

/** The errors of a package as `value statuses`. */
function errorsIn(files: Files): string[] {
  return readPackage("acme", read(files)).entries.map(({ values, label, statuses }) => {
    const value = values.code?.value ?? `(${label?.value})`;
    return [value, ...(statuses.length > 0 ? [statuses.map((each) => each.value).join(",")] : [])].join(" ");
  });
}

function libraryIn(files: Files): Readonly<Record<string, unknown>> {
  return readPackage("acme", read(files)).libraries?.[0] ?? {};
}

const BASE =
  "export declare class ApiError<S extends number | undefined = number | undefined> extends Error { readonly status: S; readonly code: string; requestId: string; private secret: string; static make(): ApiError; }\n";

describe("errors", () => {
  test.each<readonly [string, Files, readonly string[]]>([
    [
      "an enum",
      { "index.d.ts": "export declare enum ErrorCode { NotFound = 'not_found', Gone = 1002 }" },
      ["not_found", "1002"],
    ],
    [
      "an object",
      {
        "index.d.ts":
          "export declare const ErrorCodes: { readonly NotFound: 'not_found'; readonly Gone: 'gone' };",
      },
      ["not_found", "gone"],
    ],
    [
      "what is not exported is none",
      { "index.d.ts": "declare enum ErrorCode { NotFound = 'not_found' }\nexport {};" },
      [],
    ],
    [
      "other lists are none",
      { "index.d.ts": "export declare enum Color { Red = 'red', Blue = 'blue' }" },
      [],
    ],
    [
      "over modules and namespaces",
      {
        "index.d.ts": "export * from './lib/all.js';\nexport * as errors from './lib/errors';",
        "lib/all.d.ts": "export { ErrorCode } from './codes';",
        "lib/codes.d.ts": "export declare enum ErrorCode { NotFound = 'not_found' }",
        "lib/errors.d.ts": "export type ErrorType = 'a_type' | 'b_type';",
      },
      ["a_type", "b_type", "not_found"],
    ],
    [
      "the type that a type of errors says its code has",
      {
        "index.d.ts":
          "export { Status as status } from './constants';\nexport type { ServiceError } from './call';\nexport declare enum Color { Red = 1 }",
        "constants.d.ts": "export declare enum Status { OK = 0, CANCELLED = 1, NO_PET = 2 }",
        "call.d.ts":
          "import { Status } from './constants';\nexport interface StatusObject { code: Status; details: string; }\nexport type ServiceError = StatusObject & Error;",
      },
      ["1", "2"],
    ],
    [
      "the type that an interface of errors says its code has",
      {
        "index.d.ts":
          "export type Kind = 'no_pet' | 'sold';\nexport interface Failure extends Error { code: Kind; }\nexport type Size = 'small' | 'large';",
      },
      ["no_pet", "sold"],
    ],
    [
      "the type of the code of what is no error",
      {
        "index.d.ts":
          "export declare enum Status { OK = 0, CANCELLED = 1 }\nexport interface Answer { code: Status; }\nexport type Named = Answer & { error: Error };",
      },
      [],
    ],
    [
      "the type that a class says its code has",
      {
        "index.d.ts": "export * from './errors';",
        "errors.d.ts":
          "import { Code } from './words';\nexport declare class AcmeError extends Error { code: Code | (string & {}) | undefined; }",
        "words.d.ts": "export type Code = 'not_found' | 'gone';",
      },
      ["not_found", "gone"],
    ],
    [
      "statuses as types of classes",
      {
        "index.d.ts": `${BASE}export declare class NotFound extends ApiError<404> {}\nexport declare class Lost extends ApiError<undefined> {}\nexport declare class Either extends ApiError<409 | 412> {}`,
      },
      ["(NotFound) 404", "(Either) 409", "(Either) 412"],
    ],
    [
      "codes and statuses that only the code has",
      {
        "index.d.ts": "export declare class Gone extends Error { static code: string; code: string; }",
        "index.js":
          "class Gone extends Error { static code = 'ERR_GONE'; code = 'ERR_GONE'; status = 410; }\nexport { Gone };",
      },
      ["ERR_GONE 410"],
    ],
    [
      "a package without declarations",
      {
        "index.js":
          "class Gone extends Error { code = 'ERR_GONE'; }\nmodule.exports.Gone = Gone;\nmodule.exports.ErrorCodes = { a: 'code_a', b: 'code_b' };",
      },
      ["ERR_GONE"],
    ],
    [
      "a class that is no error",
      { "index.d.ts": "export declare class Gone extends Thing { code: 'gone'; }\ndeclare class Thing {}" },
      [],
    ],
    [
      "a circle of modules and classes",
      {
        "index.d.ts": "export * from './index';\nexport * from './b';\nexport declare class A extends B {}",
        "b.d.ts":
          "export * from './index';\nimport { A } from './index';\nexport declare class B extends A { code: 'x' }",
      },
      [],
    ],
    [
      "code that is half written",
      { "index.d.ts": "export declare enum ErrorCode { NotFound = 'not_found', " },
      ["not_found"],
    ],
  ])("%s", (_, files, errors) => {
    expect(errorsIn(files)).toEqual(errors);
  });
});

describe("the library", () => {
  test("classes by the names of users, with what their types say", () => {
    const { classes, errors, packages } = libraryIn({
      "index.d.ts": `import * as Errors from './errors';\ndeclare class Acme { static errors: typeof Errors; static ApiError: typeof Errors.ApiError; }\nexport { Acme };\nexport default Acme;\nexport { NotFound } from './errors';`,
      "errors.d.ts": `${BASE}export declare class NotFound extends ApiError<404> {}\nexport declare class Lost extends ApiError<undefined> { code: 'lost' }`,
    });
    expect(packages).toEqual(["acme"]);
    expect(classes).toEqual({
      "Acme.errors.ApiError": [{}],
      "errors.ApiError": [{}],
      "Acme.ApiError": [{}],
      ApiError: [{}],
      NotFound: [{ status: [404] }],
      "Acme.errors.NotFound": [{ status: [404] }],
      "errors.NotFound": [{ status: [404] }],
      "Acme.errors.Lost": [{ status: [], code: ["lost"] }],
      "errors.Lost": [{ status: [], code: ["lost"] }],
    });
    expect(errors).toEqual([
      {
        thrown: true,
        classes: expect.arrayContaining(["ApiError", "Acme.ApiError"]),
        fields: { status: "status", code: "code", requestId: null },
      },
    ]);
  });

  test("a namespace of the same name as what is exported as a whole", () => {
    const { classes } = libraryIn({
      "index.d.ts": "import lib from './lib';\nexport = lib;",
      "lib/index.d.ts":
        "import IApiError from './error';\ndeclare function Acme(): void;\ndeclare namespace Acme { type ApiError = IApiError; const ApiError: typeof IApiError; }\nexport = Acme;",
      "lib/error.d.ts": "export default class ApiError extends Error { status: number; }",
    });
    expect(classes).toEqual({ "Acme.ApiError": [{}], ApiError: [{}] });
  });

  test("a class with a field that the one before has not", () => {
    const { errors } = libraryIn({
      "index.d.ts":
        "export declare class A extends Error { clientVersion: string }\nexport declare class B extends A { code: string }\nexport declare class C extends B { more: string }",
    });
    expect(errors).toEqual([{ thrown: true, classes: ["B"], fields: { code: "code", clientVersion: null } }]);
  });

  test("guards and constants", () => {
    const { guards, constants } = libraryIn({
      "index.d.ts": `${BASE}export declare class NotFound extends ApiError<404> {}\nexport declare function isNotFound(error: unknown): error is NotFound;\nexport declare function isText(value: unknown): value is string;\nexport declare enum ErrorCode { NotFound = 'not_found', gone = 'gone' }\nexport declare enum SameErrorCode { taken = 'taken' }`,
    });
    expect([guards, constants]).toEqual([
      { isNotFound: [{ status: [404] }] },
      { ErrorCode: { NotFound: "not_found", gone: "gone" }, SameErrorCode: ["taken"] },
    ]);
  });

  test("is written without a fault, says which package it is, and never that it is complete", () => {
    const files = {
      "index.d.ts": `${BASE}export declare class NotFound extends ApiError<404> { code: 'not_found' }\nexport declare function isNotFound(error: unknown): error is NotFound;`,
    };
    const { catalog } = importPackage("@acme/sdk", read(files), {});
    const { catalogs, problems } = loadCatalog(JSON.stringify(catalog), "file:///a", "workspace");
    const [loaded] = catalogs;
    expect([problems, loaded?.catalog.id, loaded?.catalog.detection.packages, catalog.complete]).toEqual([
      [],
      "acme-sdk",
      ["@acme/sdk"],
      false,
    ]);
    expect(loaded?.catalog.libraries[0]?.guards).toEqual({
      isNotFound: [{ status: [404], code: ["not_found"] }],
    });
  });
});

describe("package.json", () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ["types and main", { types: "./lib/a.d.ts", main: "lib/a.js" }, [". lib/a.d.ts lib/a.js"]],
    ["main alone", { main: "./lib/a.cjs" }, [". lib/a.d.cts lib/a.cjs"]],
    ["nothing", {}, [". index.d.ts index.js"]],
    ["exports: a file", { exports: "./a.mjs" }, [". a.d.mts a.mjs"]],
    [
      "exports: conditions and further addresses, the main one first",
      {
        exports: {
          "./package.json": "./package.json",
          "./errors": { types: "./e.d.ts", default: "./e.js" },
          "./x/*": "./x/*.js",
          ".": { browser: "./b.js", import: { types: "./a.d.mts", default: "./a.mjs" }, require: "./a.cjs" },
        },
      },
      [". a.d.mts a.mjs", "./errors e.d.ts e.js"],
    ],
    [
      "paths out of the package are none",
      { types: "../../secret.d.ts", main: "/etc/passwd", exports: { ".": "../x.js" } },
      [". index.d.ts index.js"],
    ],
    ["no object", [1], [". index.d.ts index.js"]],
  ])("%s", (_, manifest, entries) => {
    expect(packageEntries(manifest).map(({ subpath, types, code }) => `${subpath} ${types} ${code}`)).toEqual(
      entries,
    );
  });
});

describe("nothing", () => {
  test("to find", () => {
    const { entries, libraries, notUnderstood } = readPackage(
      "acme",
      read({ "index.d.ts": "export declare const a: 1;" }),
    );
    expect([entries, libraries, notUnderstood.map(({ why }) => why)]).toEqual([
      [],
      [],
      ["The package exports no list of error codes and no class of errors."],
    ]);
  });

  test.each([
    [
      "to read",
      {},
      'Of "acme" no file can be read that its "package.json" names. Build or install the package again.',
    ],
    [
      "that is JSON",
      { "package.json": "{" },
      'The "package.json" of "acme" is not valid JSON. Install the package again.',
    ],
  ])("%s", (_, files, message) => {
    expect(() => readPackage("acme", read(files))).toThrow(message);
  });
});
