import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { partsOf } from "./parts.ts";
import { descriptions } from "./registry.ts";
import { faultsOf } from "./validate.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../../test/fixtures/libraries");

/** Faults as `at: message`. */
function faults(value: unknown): readonly string[] {
  return faultsOf(value).map(({ at, message }) => `${at}: ${message}`);
}

const valid = { name: "x", packages: ["x"] };

describe("what is described", () => {
  test.each(descriptions.map((each) => [each.name, each] as const))(
    "%s is plain data without faults",
    (_, each) => {
      expect(faults(each)).toEqual([]);
      expect(JSON.parse(JSON.stringify(each))).toEqual(each);
    },
  );

  test.each(readdirSync(FOLDER))("an SDK: %s", (file) => {
    expect(faults(JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")))).toEqual([]);
  });

  test("names are each one's own", () => {
    const names = descriptions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test.each<[string, unknown, string]>([
  ["no object", [], ": This must be an object."],
  ["nothing", null, ": This must be an object."],
  ["constants", { ...valid, constants: "Codes" }, "/constants: This must be an object."],
  ["a member", { ...valid, constants: { Codes: ["A", 1] } }, "/constants/Codes/1: This must be a text."],
  [
    "a code",
    { ...valid, constants: { Codes: { A: 1.5 } } },
    "/constants/Codes/A: This must be a text or a number.",
  ],
  ["a field is missing", { name: "x" }, ': The field "packages" is missing.'],
  ["an unknown field", { ...valid, verb: [] }, '/verb: There is no field "verb" here.'],
  ["no text", { ...valid, name: 3 }, "/name: This must be a text."],
  ["no list", { ...valid, packages: "x" }, "/packages: This must be a list."],
  ["an element", { ...valid, packages: ["x", 1] }, "/packages/1: This must be a text."],
  [
    "a flag",
    { ...valid, clients: { a: { callable: false } } },
    "/clients/a/callable: This can only be true. Leave it out otherwise.",
  ],
  ["verbs", { ...valid, clients: { a: { verbs: "all" } } }, "/clients/a/verbs: This must be a list."],
  [
    "headers",
    { ...valid, response: { fields: {}, headers: "map" } },
    '/response/headers: This must be "plain" or "get".',
  ],
  [
    "no place",
    { ...valid, errors: [{ fields: {} }] },
    "/errors/0: An error has exactly one of thrown, returned, callback, event and in.",
  ],
  [
    "two places",
    { ...valid, errors: [{ fields: {}, thrown: true, callback: 0 }] },
    "/errors/0: An error has exactly one of thrown, returned, callback, event and in.",
  ],
  [
    "a parameter",
    { ...valid, errors: [{ fields: {}, callback: -1 }] },
    "/errors/0/callback: This must be the number of an argument or parameter, from 0.",
  ],
  [
    "a field's value",
    { ...valid, response: { fields: { a: 1 } } },
    "/response/fields/a: This must be a text or null.",
  ],
  [
    "a pointer",
    { ...valid, response: { fields: { a: "/a~2" } } },
    '/response/fields/a: This is no valid JSON Pointer: "~" is written "~0" there.',
  ],
  [
    "an alternative",
    { ...valid, classes: { E: [{ status: [true] }] } },
    "/classes/E/0/status/0: This must be a text or a number.",
  ],
  [
    "a policy that handles something else",
    { ...valid, exports: { a: { handles: "some", by: 0 } } },
    '/exports/a/handles: This must be "all", "error" or "result".',
  ],
  [
    "a wait of another kind",
    { ...valid, exports: { a: { waits: "long" } } },
    '/exports/a/waits: This must be "constant" or "growing".',
  ],
  [
    "an export of two kinds",
    { ...valid, exports: { a: { client: "a", makes: "a" } } },
    "/exports/a: An export has exactly one of client, makes, settles, runs, configures, policy, handles, waits, catches, statuses and raises.",
  ],
  [
    "a name of a status",
    { ...valid, exports: { a: { statuses: { b: { NOT_FOUND: 404, ODD: 604 } } } } },
    "/exports/a/statuses/b/ODD: This must be an HTTP status.",
  ],
  [
    "what is raised",
    { ...valid, exports: { a: { raises: null }, b: { raises: "404" } } },
    "/exports/b/raises: This must be an HTTP status.",
  ],
  [
    "a client that is not there",
    { ...valid, exports: { a: { client: "a" } } },
    '/exports/a/client: There is no client "a" in clients.',
  ],
  [
    "one that is made",
    { ...valid, exports: { a: { makes: "a" } } },
    '/exports/a/makes: There is no client "a" in clients.',
  ],
  [
    "a member",
    { ...valid, clients: { a: { members: { raw: "b" } } } },
    '/clients/a/members/raw: There is no client "b" in clients.',
  ],
])("%s", (_, value, expected) => {
  expect(faults(value)).toEqual([expected]);
});

test("fields name parts and discriminators; the library's own names nothing", () => {
  const parts = partsOf({ a: "status", b: "", c: "/error/a~1b", d: "code", e: null, f: "class", g: "text" });
  expect(Object.fromEntries(parts)).toEqual({
    a: { part: "status", path: [] },
    b: { part: "body", path: [] },
    c: { part: "body", path: ["error", "a/b"] },
    d: { part: "discriminator", path: ["code"] },
    f: { part: "class", path: [] },
    g: { part: "text", path: [] },
  });
});

test("where the names of classes are the values of a discriminator, a class is one", () => {
  expect(Object.fromEntries(partsOf({ name: "class" }, "code"))).toEqual({
    name: { part: "discriminator", path: ["code"] },
  });
});
