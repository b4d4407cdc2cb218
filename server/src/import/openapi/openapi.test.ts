// OpenAPI and Swagger documents, each with one form in which they state errors, and what is read out of it.

import { describe, expect, test } from "vitest";
import type { ReadBeside } from "../files.ts";
import { importText } from "../importText.ts";
import { NotImportable } from "../notImportable.ts";
import { importCatalog } from "../result.ts";

const none: ReadBeside = () => ({ why: "There is no such file." });

function draftOf(text: string, read: ReadBeside = none, name = "openapi.yaml") {
  return importText({ name, text }, undefined, undefined, read);
}

/** `code=not_found type=request 404,410`; a status alone as `404`. */
function errorsIn(text: string, read?: ReadBeside, name?: string): readonly string[] {
  return draftOf(text, read, name).entries.map(({ values, statuses }) =>
    [
      ...Object.entries(values).map(([key, { value }]) => `${key}=${value}`),
      statuses.map(({ value }) => value).join(","),
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
}

/** A document with the responses of one operation, indented by six, and what is beside its paths. */
function withResponses(responses: string, rest = ""): string {
  const indented = responses
    .trim()
    .split("\n")
    .map((line) => `        ${line}`)
    .join("\n");
  return `openapi: 3.1.0\ninfo: { title: Pets, version: "1" }\npaths:\n  /pets:\n    get:\n      responses:\n${indented}\n${rest}`;
}

/** The response of a status with a schema on one line. */
function response(status: string, schema: string, more = ""): string {
  return `"${status}":\n  description: Failed\n  content:\n    application/json:\n      schema: ${schema}\n${more}`;
}

const codes = (values: string): string =>
  `{ type: object, properties: { code: { type: string, ${values} } } }`;
const two = `${response("404", codes("enum: [no_pet, no_owner]"))}${response("409", codes("enum: [sold, reserved]"))}`;
const shared = `components:
  schemas:
    Code: { type: string, enum: [no_pet, sold, bad_name] }
    Error: { type: object, properties: { code: { $ref: "#/components/schemas/Code" }, message: { type: string } } }
    NoPet: { type: object, properties: { code: { const: no_pet } } }
    Sold: { type: object, properties: { code: { const: sold } } }
`;
const kinds =
  '{ type: object, properties: { errors: { type: array, items: { $ref: "#/components/schemas/Kind" } } } }';
const ref = '{ $ref: "#/components/schemas/Error" }';

describe("codes with their statuses", () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "lists of each response",
      withResponses(two),
      ["code=no_pet 404", "code=no_owner 404", "code=sold 409", "code=reserved 409"],
    ],
    [
      "lists in extensions",
      withResponses(
        `${response("404", codes("x-enum: [no_pet, OK]"))}${response("409", codes("x-extensible-enum: [sold]"))}${response("422", codes("x-enum-values: [bad_name]"))}`,
      ),
      ["code=no_pet 404", "code=sold 409", "code=bad_name 422"],
    ],
    [
      "fields whose names end in error_code, and those of RFC 8935",
      withResponses(
        `${response("404", "{ properties: { api_error_code: { enum: [no_pet, no_owner] } } }")}${response("400", "{ properties: { err: { enum: [bad_name, bad_key] } } }")}`,
      ),
      ["code=no_pet 404", "code=no_owner 404", "err=bad_name 400", "err=bad_key 400"],
    ],
    [
      "codes in words, as statuses are called, too",
      withResponses(
        response("404", codes("enum: [not found, empty value]")) +
          response("429", "{ properties: { error: { const: Too Many Requests } } }"),
      ),
      ["code=not found 404", "code=empty value 404", "429"],
    ],
    [
      "a further code beside one",
      withResponses(
        response(
          "422",
          "{ properties: { error: { properties: { code: { enum: [declined, invalid] }, decline_code: { enum: [lost_card, no_funds] } } } } }",
        ),
      ),
      ["code=declined 422", "code=invalid 422", "decline_code=lost_card 422", "decline_code=no_funds 422"],
    ],
    [
      "a reason of an error beside it",
      withResponses(
        response(
          "400",
          "{ properties: { error: { enum: [bad_grant, bad_scope] }, error_reason: { enum: [expired, revoked] } } }",
        ),
      ),
      ["code=bad_grant 400", "code=bad_scope 400", "error_reason=expired 400", "error_reason=revoked 400"],
    ],
    [
      "codes of parameters that are not valid, and no names of these",
      withResponses(
        response(
          "422",
          "{ properties: { code: { enum: [invalid, incomplete] }, invalid_params: { items: { properties: { name: { enum: [pet-name, pet_age] }, code: { enum: [too_long, too_short] } } } } } }",
        ),
      ),
      [
        "code=invalid 422",
        "code=incomplete 422",
        "invalid_params_code=too_long 422",
        "invalid_params_code=too_short 422",
      ],
    ],
    [
      "a body as problem details, which says more than that of another type",
      withResponses(
        '"404":\n  content:\n    application/json:\n      schema: { properties: { message: { type: string } } }\n    application/problem+json:\n      schema: { properties: { type: { enum: ["/no-pet", "/no-owner"] } } }\n',
      ),
      ["type=/no-pet 404", "type=/no-owner 404"],
    ],
    [
      "a status in capitals in the object of the error, and the name of a type",
      withResponses(
        `${response("404", "{ properties: { error: { properties: { status: { enum: [PET_GONE, PET_SOLD] } } } } }")}${response("409", "{ properties: { type_name: { enum: [SoldError, ShyError] } } }")}`,
      ),
      ["code=PET_GONE 404", "code=PET_SOLD 404", "type=SoldError 409", "type=ShyError 409"],
    ],
    [
      "the values by which a schema tells those that extend it",
      withResponses(
        response("404", kinds) + response("409", kinds),
        `components:
  schemas:
    Kind:
      type: object
      properties: { code: { type: string } }
      discriminator:
        propertyName: code
        mapping: { NoPet: "#/components/schemas/NoPetError", Sold: "#/components/schemas/SoldError" }
    NoPetError: { description: There is none., allOf: [{ $ref: "#/components/schemas/Kind" }] }
    SoldError: { allOf: [{ $ref: "#/components/schemas/Kind" }] }
`,
      ),
      ["code=NoPet", "code=Sold", "404", "409"],
    ],
    [
      "a list that responses share ties none",
      withResponses(response("404", ref) + response("409", ref), shared),
      ["code=no_pet", "code=sold", "code=bad_name", "404", "409"],
    ],
    [
      "nor one that is written out at each",
      withResponses(response("404", codes("enum: [a_b, c_d]")) + response("409", codes("enum: [c_d, a_b]"))),
      ["code=a_b", "code=c_d", "404", "409"],
    ],
    [
      "nor alternatives that responses share",
      withResponses(
        response(
          "404",
          '{ oneOf: [{ $ref: "#/components/schemas/NoPet" }, { $ref: "#/components/schemas/Sold" }] }',
        ) +
          response(
            "409",
            '{ oneOf: [{ $ref: "#/components/schemas/NoPet" }, { $ref: "#/components/schemas/Sold" }] }',
          ),
        shared,
      ),
      ["code=no_pet", "code=sold", "404", "409"],
    ],
    [
      "examples tie codes of a shared list",
      withResponses(
        response("404", ref, "      example: { code: no_pet, message: There is no such pet. }\n") +
          response("409", ref),
        shared,
      ),
      ["code=no_pet 404", "code=sold", "code=bad_name", "409"],
    ],
    [
      "several examples of one response",
      withResponses(
        response(
          "404",
          "{ type: object }",
          "      examples:\n        a: { value: { code: no_pet } }\n        b: { value: { code: no_owner } }\n",
        ),
      ),
      ["code=no_pet 404", "code=no_owner 404"],
    ],
    [
      "a constant of a response of its own, at two statuses",
      withResponses(
        response("404", '{ $ref: "#/components/schemas/NoPet" }') +
          response("410", '{ $ref: "#/components/schemas/NoPet" }') +
          response("409", '{ $ref: "#/components/schemas/Sold" }'),
        shared,
      ),
      ["code=no_pet 404,410", "code=sold 409"],
    ],
    [
      "alternatives of one response",
      withResponses(
        response(
          "409",
          '{ oneOf: [{ $ref: "#/components/schemas/NoPet" }, { $ref: "#/components/schemas/Sold" }] }',
        ),
        shared,
      ),
      ["code=no_pet 409", "code=sold 409"],
    ],
    [
      "a part of a shared list",
      withResponses(
        response("404", `{ allOf: [${ref}, ${codes("enum: [no_pet]")}] }`) +
          response("409", `{ allOf: [${ref}, ${codes("enum: [sold, bad_name]")}] }`),
        shared,
      ),
      ["code=no_pet 404", "code=sold 409", "code=bad_name 409"],
    ],
    [
      "values by the mapping of a discriminator",
      withResponses(
        response(
          "400",
          '{ oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }], discriminator: { propertyName: type, mapping: { bad_name: "#/components/schemas/A", bad_age: B } } }',
        ),
        "components:\n  schemas:\n    A: { type: object, properties: { type: { type: string } } }\n    B: { type: object, properties: { type: { type: string } } }\n",
      ),
      ["type=bad_name 400", "type=bad_age 400"],
    ],
    [
      "default has no status",
      withResponses(response("default", codes("enum: [no_pet, sold]"))),
      ["code=no_pet", "code=sold"],
    ],
    [
      "ranges have none",
      withResponses(response("4XX", codes("enum: [no_pet, sold]"))),
      ["code=no_pet", "code=sold"],
    ],
    [
      "the name of an example may say it",
      withResponses(
        response(
          "4XX",
          "{ type: object }",
          "      examples:\n        404_a: { value: { code: no_pet } }\n        409_b: { value: { code: sold } }\n",
        ),
      ),
      ["code=no_pet 404", "code=sold 409"],
    ],
    [
      "a type beside a code",
      withResponses(
        response(
          "402",
          "{ type: object }",
          "      example: { error: { type: card_error, code: expired_card } }\n",
        ) +
          response(
            "400",
            "{ type: object }",
            "      example: { error: { type: request_error, code: bad_name } }\n",
          ),
      ),
      ["code=expired_card type=card_error 402", "code=bad_name type=request_error 400"],
    ],
    [
      "codes of a list of details",
      withResponses(
        response(
          "422",
          "{ type: object, properties: { name: { enum: [INVALID, NOT_PERMITTED] }, details: { type: array, items: { type: object, properties: { issue: { enum: [TOO_LONG, TOO_SHORT] } } } } } }",
        ),
      ),
      ["code=INVALID 422", "code=NOT_PERMITTED 422", "issue=TOO_LONG 422", "issue=TOO_SHORT 422"],
    ],
    [
      "problem types (RFC 9457)",
      withResponses(
        `"403":\n  description: No\n  content:\n    application/problem+json:\n      schema: { type: object, properties: { type: { const: "https://pets.example/probs/out-of-credit" } } }\n"404":\n  description: None\n  content:\n    application/problem+json:\n      example: { type: "https://pets.example/probs/none", status: 404 }\n"500":\n  description: Broken\n  content:\n    application/problem+json:\n      example: { type: "about:blank", status: 500 }\n`,
      ),
      [
        "type=https://pets.example/probs/out-of-credit 403",
        "type=https://pets.example/probs/none 404",
        "500",
      ],
    ],
    [
      "an id in words",
      withResponses(
        `${response("404", "{ type: object }", "      example: { id: not_found, message: None }\n")}${response("429", "{ type: object }", "      example: { id: too_many_requests, message: Slow }\n")}`,
      ),
      ["code=not_found 404", "code=too_many_requests 429"],
    ],
    [
      "fields of bodies of other forms",
      withResponses(
        `${response("404", codes("enum: [no_pet, no_owner]"))}${response("400", "{ type: object, properties: { error: { enum: [invalid_grant, invalid_scope] } } }")}`,
      ),
      ["code=no_pet 404", "code=no_owner 404", "error=invalid_grant 400", "error=invalid_scope 400"],
    ],
    [
      "one type, in an example",
      withResponses(
        response("400", "{ type: object }", "      example: { Type: ValidationException, Message: Wrong }\n"),
      ),
      ["type=ValidationException 400"],
    ],
    [
      "numbers, with the names that the document gives them",
      withResponses(
        response(
          "400",
          "{ type: object, properties: { code: { type: integer, enum: [1001, 1002], x-enum-varnames: [NoName, NoAge] } } }",
        ),
      ),
      ["code=1001 400", "code=1002 400"],
    ],
    [
      "x-errors of an operation",
      `openapi: 3.0.0\npaths:\n  /a:\n    get:\n      x-errors:\n        - { code: no_pet, status: 404, message: There is none. }\n        - { code: sold, status: 409 }\n      responses: { "200": { description: ok } }\n`,
      ["code=no_pet 404", "code=sold 409"],
    ],
    [
      "x-errors of a response",
      withResponses(
        `"404":\n  description: None\n  x-errors: { no_pet: There is no such pet., no_owner: It has none. }\n`,
      ),
      ["code=no_pet 404", "code=no_owner 404"],
    ],
    [
      "constants as alternatives of a field",
      withResponses(
        response(
          "400",
          "{ type: object, properties: { code: { oneOf: [{ const: a_b, description: One }, { const: c_d }] } } }",
        ),
      ),
      ["code=a_b 400", "code=c_d 400"],
    ],
    [
      "Swagger 2.0",
      `swagger: "2.0"\npaths:\n  /a:\n    get:\n      responses:\n        404:\n          description: None\n          schema: { $ref: "#/definitions/E" }\n        409:\n          description: Sold\n          examples: { application/json: { code: sold } }\ndefinitions:\n  E: { type: object, properties: { code: { type: string, enum: [no_pet, no_owner] } } }\n`,
      ["code=no_pet 404", "code=no_owner 404", "code=sold 409"],
    ],
    [
      "a method of any name (OpenAPI 3.2)",
      `openapi: 3.2.0\npaths:\n  /a:\n    additionalOperations:\n      LINK:\n        responses:\n          "409": { description: Linked, content: { application/json: { schema: ${codes("enum: [linked, locked]")} } } }\n`,
      ["code=linked 409", "code=locked 409"],
    ],
    [
      "a piece of a document",
      `/pets:\n  get:\n    responses:\n      "404": { description: None, content: { application/json: { schema: ${codes("enum: [no_pet, no_owner]")} } } }\n`,
      ["code=no_pet 404", "code=no_owner 404"],
    ],
  ];
  test.each(table)("%s", (_, text, expected) => {
    const found = errorsIn(text);
    expect(found).toEqual(expected);
  });
});

describe("what is no error", () => {
  test.each(["some_error", "example_error", "string"])("the stand-in %s", (value) => {
    const text = withResponses(response("400", "{ type: object }", `      example: { code: ${value} }\n`));
    expect(errorsIn(text)).toEqual(["400"]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    [
      "the id of a request",
      withResponses(
        response(
          "404",
          "{ type: object }",
          "      example: { errorId: 1ac6b91a-0605-4459-93dc-18f210a70192 }\n",
        ),
      ),
      ["404"],
    ],
    [
      "a value for none",
      withResponses(response("404", "{ properties: { code: { enum: [NotSet, no-pet, no-owner] } } }")),
      ["code=no-pet 404", "code=no-owner 404"],
    ],
    [
      "an example that a tool made up",
      withResponses(
        response(
          "404",
          "{ properties: { code: { type: integer }, message: { type: string } }, example: { code: 0, message: message } }",
        ),
      ),
      ["404"],
    ],
    [
      "texts for people, and a code that is one word",
      withResponses(
        response("404", '{ properties: { error: { enum: ["Pet not found", "Owner not found"] } } }'),
      ),
      ["404"],
    ],
    [
      "a list elsewhere",
      withResponses(
        response("404", "{ type: object }"),
        "components:\n  schemas:\n    Color: { enum: [red, green] }\n",
      ),
      ["404"],
    ],
    [
      "a list of a success",
      withResponses(`${response("200", codes("enum: [new, used]"))}${response("404", "{ type: object }")}`),
      ["404"],
    ],
    [
      "the envelope's constant",
      withResponses(
        response(
          "404",
          "{ type: object, properties: { type: { enum: [error] }, code: { enum: [no_pet, no_owner] } } }",
        ),
      ),
      ["code=no_pet 404", "code=no_owner 404"],
    ],
    [
      "a value that all errors have",
      withResponses(
        response("404", codes("enum: [failed_request]")) + response("409", codes("enum: [failed_request]")),
      ),
      ["404", "409"],
    ],
    [
      "statuses in a field called code",
      withResponses(response("404", "{ type: object, properties: { code: { const: 404 } } }")),
      ["404"],
    ],
    [
      "names of success in a list",
      withResponses(response("400", codes("enum: [OK, created, bad_name, bad_age]"))),
      ["code=bad_name 400", "code=bad_age 400"],
    ],
    [
      "the type of something in the body",
      withResponses(
        response(
          "402",
          "{ type: object, properties: { card: { type: object, properties: { type: { enum: [debit, credit] } } } } }",
        ),
      ),
      ["402"],
    ],
    [
      "placeholders",
      withResponses(
        response("400", "{ type: object }", "      example: { code: string, message: string }\n"),
      ),
      ["400"],
    ],
    [
      "the example of a field of a body that all have",
      withResponses(
        response("400", codes("example: invalid_name")) + response("404", codes("example: invalid_name")),
      ),
      ["400", "404"],
    ],
    [
      "responses of a callback",
      withResponses(`"200":\n  description: ok\n`).replace(
        "      responses:",
        `      callbacks: { a: { "{$url}": { post: { responses: { "418": { description: no } } } } } }\n      responses:`,
      ),
      [],
    ],
  ])("%s", (_, text, expected) => {
    const found = errorsIn(text);
    expect(found).toEqual(expected);
  });
});

describe("references", () => {
  const files: Record<string, string> = {
    "common/errors.yaml": `E: { type: object, properties: { code: { $ref: "codes.json#/Code" } } }\n`,
    "common/codes.json": `{ "Code": { "type": "string", "enum": ["no_pet", "no_owner"] } }`,
    "../up.yaml": `type: object\nproperties: { code: { enum: [up_one, up_two] } }\n`,
  };
  const read: ReadBeside = (path) => files[path] ?? { why: `${path} is out of reach.` };

  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      "into files beside it, and from these",
      '{ $ref: "./common/errors.yaml#/E" }',
      ["code=no_pet 404", "code=no_owner 404"],
      [],
    ],
    ["above it", '{ $ref: "common/../../up.yaml" }', ["code=up_one 404", "code=up_two 404"], []],
    [
      "to another address",
      '{ $ref: "https://pets.example/e.yaml#/E" }',
      ["404"],
      ["It leads to a URL, and nothing is fetched. Save that file beside this one."],
    ],
    ["out of reach", '{ $ref: "../../../etc/passwd" }', ["404"], ["../../../etc/passwd is out of reach."]],
    ["to nothing", '{ $ref: "#/components/schemas/None" }', ["404"], ["It leads to nothing. Correct it."]],
    ["in a circle", '{ $ref: "#/components/schemas/A" }', ["404"], ["It leads back to itself. Correct it."]],
  ])("%s", (_, schema, expected, why) => {
    const text = withResponses(
      response("404", schema),
      'components: { schemas: { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } } }\n',
    );
    expect(errorsIn(text, read)).toEqual(expected);
    expect(
      draftOf(text, read).doubts.flatMap((doubt) => (doubt.entry === undefined ? doubt.why : [])),
    ).toEqual(why);
  });

  test("a schema that holds itself", () => {
    const text = withResponses(
      response("404", '{ $ref: "#/components/schemas/E" }'),
      'components: { schemas: { E: { type: object, properties: { code: { enum: [no_pet, no_owner] }, errors: { type: array, items: { $ref: "#/components/schemas/E" } } } } } }\n',
    );
    expect(errorsIn(text)).toEqual(["code=no_pet 404", "code=no_owner 404"]);
  });
});

describe("what else is read", () => {
  const text = `openapi: 3.0.3
info: { title: Pet Shop }
servers:
  - url: https://{region}.pets.example.com/v1/
    variables: { region: { default: eu } }
  - url: http://localhost:8080
  - url: /relative
paths:
  /pets/{id}:
    get:
      responses:
        "404":
          description: There is no such pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/E" }, example: { code: no_pet, message: No pet 7. } } }
        "429":
          description: Too fast.
          headers: { retry-after: { schema: { type: integer } } }
    delete:
      responses:
        "429": { description: Too fast., headers: { Retry-After: {} } }
components:
  schemas:
    E:
      type: object
      required: [code]
      properties:
        code: { type: string, enum: [no_pet, no_owner], x-enum-descriptions: [No such pet., It has no owner.] }
        message: { type: string, description: Text for people. }
`;
  const draft = draftOf(text);
  const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

  test("hosts", () => {
    expect(draft.hosts).toEqual([{ host: "{region}.pets.example.com", basePath: "/v1" }]);
  });

  test("messages, meanings, lines and the wait", () => {
    const [first, second, third] = draft.entries;
    expect(first?.messages).toEqual([
      { value: "No pet 7.", line: lineOf("No pet 7."), confidence: "certain" },
    ]);
    expect([first?.meaning?.value, second?.meaning?.value]).toEqual(["No such pet.", "It has no owner."]);
    expect([first?.line, third?.line]).toEqual([lineOf("enum:"), lineOf("description: Too fast.")]);
    expect([first?.retry, third?.retry?.value.policy]).toEqual([undefined, "after-delay"]);
  });

  test("which operation gives which errors", () => {
    expect(draft.operations?.map(({ method, path, entries }) => [method, path, ...entries])).toEqual([
      ["GET", "/pets/{id}", 0, 1, 2],
      ["DELETE", "/pets/{id}", 2],
    ]);
  });

  test("shapes and discriminators", () => {
    expect(draft.shapes.map(({ statuses, fields }) => [statuses, fields])).toEqual([
      [
        [404],
        [
          { pointer: "/code", types: ["string"], required: true, meaning: "" },
          { pointer: "/message", types: ["string"], required: false, meaning: "Text for people." },
        ],
      ],
    ]);
    expect(draft.discriminators).toEqual([
      { name: "code", kind: "code", pointer: "/code" },
      { name: "message", kind: "message", pointer: "/message" },
    ]);
  });

  test("the catalog is named as the document names its API", () => {
    const { catalog, operations } = importCatalog({ name: "openapi.yaml", text }, {});
    expect([catalog.id, catalog.name, catalog.detection]).toEqual([
      "pet-shop",
      "Pet Shop",
      { hosts: [{ host: "{region}.pets.example.com", basePath: "/v1" }] },
    ]);
    expect(catalog.requests).toEqual(
      operations?.filter(({ entries }) => entries.length > 0).map(({ line: _, ...request }) => request),
    );
    expect(operations?.[0]).toEqual({
      method: "GET",
      path: "/pets/{id}",
      entries: ["no-pet", "no-owner", "too-many-requests"],
      line: lineOf("responses:"),
    });
  });

  test("a document without errors says so", () => {
    const { entries, notUnderstood } = draftOf(withResponses(`"200":\n  description: ok\n`));
    expect([entries, notUnderstood[0]?.why]).toEqual([
      [],
      "The document gives no response with a status from 400 on and no default response.",
    ]);
  });
});

describe("what cannot be read ends in a message", () => {
  const nested = "[".repeat(600) + "]".repeat(600);
  test.each<readonly [string, string, string]>([
    [
      "a.json",
      '{ "openapi": "3.0.0",\n "paths": { }',
      'The JSON is not valid: "CloseBraceExpected" on line 2. Correct it first.',
    ],
    ["a.json", nested, "The values from line 1 on are nested too deeply. Import a part of the document."],
    ["a.yaml", nested, "The values from line 1 on are nested too deeply. Import a part of the document."],
    [
      "a.yaml",
      "a: 1\nb",
      'The YAML is not valid: "Implicit map keys need to be followed by map values" on line 2. Correct it first.',
    ],
  ])("%s %#", (name, text, message) => {
    let said = "";
    try {
      draftOf(text, none, name);
    } catch (error) {
      if (!(error instanceof NotImportable)) throw error;
      said = error.message;
    }
    expect(said).toBe(message);
  });

  test("a document that is said to be one, and is none", () => {
    expect(() => importText({ name: "a.yaml", text: "name: value\n" }, { from: "openapi" })).toThrow(
      'The document has no paths with responses. Name its form with "--from".',
    );
  });

  test("aliases that would be a billion values are not copied", () => {
    const levels = Array.from({ length: 9 }, (_, i) => `  l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(10)}]`);
    const text = withResponses(
      response("400", codes("enum: [bad_name, bad_age]"), "      example: *l9\n"),
    ).replace("openapi: 3.1.0", `openapi: 3.1.0\nx-bomb:\n  l0: &l0 [a]\n${levels.join("\n")}`);
    expect(errorsIn(text)).toEqual(["code=bad_name 400", "code=bad_age 400"]);
  });

  test("schemas that double at each level are left where they get too large", () => {
    const levels = Array.from(
      { length: 40 },
      (_, i) =>
        `    L${i}: { allOf: [{ $ref: "#/components/schemas/L${i + 1}" }, { type: object, allOf: [{ $ref: "#/components/schemas/L${i + 1}" }] }] }`,
    );
    const text = withResponses(
      response("404", '{ $ref: "#/components/schemas/L0" }'),
      `components:\n  schemas:\n${levels.join("\n")}\n    L40: { type: object }\n`,
    );
    expect(errorsIn(text)).toEqual(["404"]);
  });
});
