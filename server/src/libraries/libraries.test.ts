import { expect, test } from "vitest";
import { librariesOf } from "./libraries.ts";
import type { LibraryDescription } from "./model.ts";

const one: LibraryDescription = {
  name: "one",
  packages: ["one", "@one/*"],
  globals: ["go", "OneError"],
  exports: { default: { client: "main" }, go: { client: "main" } },
  clients: {
    main: { callable: true, verbs: ["get"], members: { raw: "raw" } },
    raw: { callable: true },
    any: { verbs: "any" },
  },
  errors: [{ thrown: true, fields: {} }],
  classes: { OneError: [{}] },
  guards: { isOneError: [{}] },
  types: { error: ["OneError", "HttpError"], response: ["OneResponse"], body: ["OneResponse"] },
};
const two: LibraryDescription = {
  name: "two",
  packages: ["two", "one"],
  globals: ["go"],
  exports: {
    default: { makes: "main" },
    go: { client: "main" },
    borrowed: { client: "main", library: "one" },
    GONE: { statuses: 410 },
    statuses: { statuses: { GONE: 410, more: { OK: 200 } } },
    raise: { raises: null },
    Gone: { raises: 410 },
  },
  clients: { main: { verbs: ["send"] } },
  errors: [{ thrown: true, when: ["strict"], fields: {} }],
  types: { error: ["HttpError"] },
};
const libraries = librariesOf([one, two]);

/** What a look-up gives, in words. */
function words(found: ReturnType<typeof libraries.exported>): string {
  if (found === undefined) return "nothing";
  if (
    ["settler", "number", "text", "record"].includes(found.kind) ||
    !("library" in found || "client" in found)
  )
    return JSON.stringify(found);
  return `${found.kind} of ${"client" in found ? found.client.library.name : found.library.name}`;
}

test.each([
  ["one", "default", "client of one"],
  ["one", "OneError", "error-class of one"],
  ["one", "isOneError", "error-guard of one"],
  ["one", "other", "nothing"],
  ["one", "toString", "nothing"],
  ["one/sub", "default", "nothing"],
  ["@one/sub", "go", "client of one"],
  ["two", "default", "maker of two"],
  ["two", "borrowed", "client of one"],
  ["three", "default", "nothing"],
  ["two", "GONE", '{"kind":"number","number":410}'],
  [
    "two",
    "statuses",
    '{"kind":"record","members":{"GONE":{"kind":"number","number":410},"more":{"kind":"record","members":{"OK":{"kind":"number","number":200}}}}}',
  ],
  ["two", "raise", "raiser of two"],
])("%s exports %s: %s", (module, name, expected) => {
  expect(words(libraries.exported(module, name))).toBe(expected);
});

test("what is exported beside a function that is a whole module is found by its library", () => {
  const raise = libraries.exported("two", "raise");
  if (raise?.kind !== "raiser") throw new Error("This makes errors.");
  expect(raise.status).toBeUndefined();
  expect(libraries.exportedBy(raise.library, "Gone")).toMatchObject({ kind: "raiser", status: 410 });
  expect(libraries.exportedBy(raise.library, "toString")).toBeUndefined();
});

test("of two with the same global or module, the first counts", () => {
  expect(words(libraries.global("go"))).toBe("client of one");
  expect(libraries.ofModule("one")?.name).toBe("one");
});

test("a global that is no client makes no requests", () => {
  expect(libraries.global("OneError")).toBeUndefined();
  expect(libraries.global("get")).toBeUndefined();
});

test.each([
  ["HttpError", "two", "error of two"],
  ["HttpError", "one", "error of one"],
  ["HttpError", "elsewhere", "error of one"],
  ["HttpError", undefined, "error of one"],
  ["OneResponse", undefined, "response of one"],
  ["Other", "one", "nothing"],
])("the type %s from %s: %s", (name, module, expected) => {
  const found = libraries.typed(name, module);
  expect(found ? `${found.part} of ${found.library.name}` : "nothing").toBe(expected);
});

test("members of a client: other clients, exports of its module; of one on which everything is a request, none", () => {
  const made = libraries.exported("one", "default");
  if (made?.kind !== "client") throw new Error("This is a client.");
  const { client } = made;
  expect(words(libraries.member(client, "raw"))).toBe("client of one");
  expect(words(libraries.member(client, "isOneError"))).toBe("error-guard of one");
  expect(words(libraries.member(client, "default"))).toBe("client of one");
  expect(words(libraries.member(client, "get"))).toBe("nothing");
  expect(words(libraries.member({ ...client, verbs: "any" }, "isOneError"))).toBe("nothing");
});

test("the names that code is looked through for", () => {
  const { requests, errorClasses, guards, bodyTypes } = libraries;
  expect([...requests].sort()).toEqual(["borrowed", "default", "get", "go", "one", "raw", "send", "two"]);
  expect([...errorClasses]).toEqual(["OneError"]);
  expect([...guards]).toEqual(["isOneError"]);
  expect([...bodyTypes]).toEqual(["OneResponse"]);
});

test("what is thrown only with a setting is not what is thrown", () => {
  expect(libraries.named("one")?.throws).toBe(true);
  expect(libraries.named("two")?.throws).toBe(false);
  expect(libraries.named("two")?.throwsWhen).toEqual(["strict"]);
  expect(libraries.named("three")).toBeUndefined();
});

test("a client that is not there is a fault of the description", () => {
  const wrong: LibraryDescription = { name: "x", packages: [], exports: { default: { client: "main" } } };
  expect(() => librariesOf([wrong])).toThrow('The library x has no client "main".');
});
