// Errors as classes, and functions that are used as such, state them: by a code, else by the name that they set, else by a status.

import { expect, test } from "vitest";
import { importText } from "../importText.ts";

/** `code=sold 409`; a status alone as `409`. */
function errorsIn(text: string): readonly string[] {
  return importText({ name: "errors.ts", text }).entries.map(({ values, statuses }) =>
    [
      ...Object.entries(values).map(([field, { value }]) => `${field}=${value}`),
      ...statuses.map(({ value }) => value),
    ].join(" "),
  );
}

const named =
  "class AppError extends Error { constructor(text: string) { super(text); this.name = this.constructor.name; } }\n";
const coded =
  "class AppError extends Error { constructor(text: string, public _code: string, readonly status?: number) { super(text); } }\n";

test.each<readonly [string, string, readonly string[]]>([
  [
    "a name in the constructor",
    'class SoldError extends Error { constructor() { super("Sold"); this.name = "SoldError"; } }',
    ["name=SoldError"],
  ],
  ["a name as a field", 'class SoldError extends Error { override readonly name = "Sold"; }', ["name=Sold"]],
  ["a name by the class", "class SoldError extends Error { name = SoldError.name; }", ["name=SoldError"]],
  [
    "a name that each class has from itself",
    `${named}class SoldError extends AppError {}\nclass ShyError extends AppError {}`,
    ["name=AppError", "name=SoldError", "name=ShyError"],
  ],
  [
    "a name by new.target",
    "class PetError extends Error { constructor() { super(); this.name = new.target.name; } }\nclass SoldError extends PetError {}",
    ["name=PetError", "name=SoldError"],
  ],
  [
    "a name by a getter",
    "abstract class PetError extends Error { get name() { return this.constructor.name; } }\nclass SoldError extends PetError {}",
    ["name=SoldError"],
  ],
  [
    "a name that the class before sets",
    'class PetError extends Error { name = "PetError"; }\nclass SoldError extends PetError {}',
    ["name=PetError"],
  ],
  [
    "a name that is handed on",
    'class SoldError extends BaseError { constructor() { super("Sold.", { name: "SoldError" }); } }',
    ["name=SoldError"],
  ],
  ["no name of its own", "class SoldError extends PetError {}\nclass ShyError extends Error {}", []],
  ["a name that is a text for people", 'class SoldError extends Error { name = "It is sold"; }', []],
  ["an abstract class", 'abstract class PetError extends Error { name = "PetError"; }', []],
  [
    "a code for the parameter of the class before",
    `${coded}class SoldError extends AppError { constructor(text: string) { super(text, "SOLD", 409); } }`,
    ["code=SOLD 409"],
  ],
  [
    "a code that a class has from the one before",
    `${coded}class SoldError extends AppError { constructor(text: string) { super(text, "SOLD"); } }\nclass ReservedError extends SoldError {}`,
    ["code=SOLD"],
  ],
  [
    "a code for a parameter that is called error",
    'class PetError extends Error { constructor(public error: string, text: string) { super(text); } }\nclass SoldError extends PetError { constructor() { super("pet_sold", "Sold"); } }',
    ["code=pet_sold"],
  ],
  [
    "a code for a class of another file",
    'import { PetError } from "./base";\nclass SoldError extends PetError { constructor(text: string) { super(text, "pet_sold"); } }',
    ["code=pet_sold"],
  ],
  [
    "a text for a class of the language",
    'class SoldError extends TypeError { constructor() { super("pet_sold"); } }',
    [],
  ],
  ["a code by a getter", 'class SoldError extends PetError { get code() { return "sold"; } }', ["code=sold"]],
  [
    "a code as the type of a field",
    'export class SoldError extends PetError { name: "SoldError"; code: "PET_SOLD"; }',
    ["code=PET_SOLD"],
  ],
  [
    "classes with codes beside one with a name",
    'class PetError extends Error { name = "PetError"; }\nclass SoldError extends PetError { get code() { return "sold"; } }',
    ["code=sold"],
  ],
  [
    "a status as the type of a parameter, and a class of another name",
    'class Sold extends PetError { constructor(public readonly statusCode: 409, text: string) { super(text); this.name = "Sold"; } }',
    ["name=Sold 409"],
  ],
  ["a status for the type of the class before", "class SoldError extends PetError<409, Headers> {}", ["409"]],
  [
    "a type for the parameter of the class before",
    'class PetError extends Error { constructor(text: string, type: string | null = null) { super(text); this.type = type || this.constructor.name; } }\nclass SoldError extends PetError { constructor() { super("Sold.", "PetSoldError"); } }',
    ["type=PetSoldError"],
  ],
  ["a type that is a kind", 'class SoldError extends PetError { type = "warning"; }', []],
  [
    "a code that is one only where nothing else is known",
    "class PetError extends Error { constructor(body: any) { super(); this.code = body?.code || 0; } }",
    [],
  ],
  [
    "a status that is a parameter",
    "class PetError extends Error { status: number; constructor(status = 500) { super(); this.status = status; } }",
    [],
  ],
  [
    "functions, and what prototypes say",
    'function SoldError() { this.name = "SoldError"; this.code = "SOLD"; }\nfunction ShyError() { Error.call(this); }\nShyError.prototype.name = "ShyError";',
    ["code=SOLD"],
  ],
  [
    "names of prototypes",
    'class SoldError extends PetError {}\nObject.defineProperty(SoldError.prototype, "name", { value: "SoldError" });\nfunction ShyError() {}\nShyError.prototype.name = "ShyError";\nPet.prototype.name = "Pet";',
    ["name=SoldError", "name=ShyError"],
  ],
])("%s", (_, text, expected) => {
  expect(errorsIn(text)).toEqual(expected);
});
