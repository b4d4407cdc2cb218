import { expect, test } from "vitest";
import { postmanVariables } from "./postmanEnvironments.ts";

/** What is said of a collection beside these files. */
async function beside(files: Readonly<Record<string, string>>, name = "shop.postman_collection.json") {
  const found = await postmanVariables(`file:///w/api/${name}`, {
    readDirectory: async (uri) => {
      expect(uri).toBe("file:///w/api");
      return Object.keys(files).map((file) => ({ name: file, kind: "file" as const }));
    },
    readFiles: async (uris) => uris.map((uri) => files[uri.slice("file:///w/api/".length)]),
  });
  return found && Object.fromEntries(found);
}

const environment = (values: Readonly<Record<string, unknown>>, more: object = {}) =>
  JSON.stringify({
    values: Object.entries(values).map(([key, value]) => ({ key, value, enabled: true, ...more })),
  });

test("the variables of the environments beside a collection", async () => {
  expect(
    await beside({
      "live.postman_environment.json": environment({ baseUrl: "https://a.example", key: "k" }),
    }),
  ).toEqual({
    baseUrl: "https://a.example",
    key: "k",
  });
});

test("a variable that two environments set differently is not known", async () => {
  const files = {
    "live.postman_environment.json": environment({ baseUrl: "https://a.example", version: "v1" }),
    "local.postman_environment.json": environment({ baseUrl: "http://localhost", version: "v1" }),
  };
  expect(await beside(files)).toEqual({ version: "v1" });
});

test.each<[string, Readonly<Record<string, string>>]>([
  ["no environment", { "notes.json": environment({ baseUrl: "https://a.example" }) }],
  ["one that is no JSON", { "a.postman_environment.json": "{" }],
  ["one of another form", { "a.postman_environment.json": '{"values":{"baseUrl":"https://a.example"}}' }],
  ["nothing", { "a.postman_environment.json": "null" }],
  ["items that are none", { "a.postman_environment.json": '{"values":[null,1,{"key":1,"value":"x"}]}' }],
  ["what is switched off", { "a.postman_environment.json": environment({ a: "b" }, { enabled: false }) }],
  [
    "values that are no texts, are empty or long",
    { "a.postman_environment.json": environment({ a: 1, b: "", c: "x".repeat(201) }) },
  ],
])("nothing is said by %s", async (_, files) => {
  expect(await beside(files)).toBeUndefined();
});

test("other files have none", async () => {
  const files = { "a.postman_environment.json": environment({ a: "b" }) };
  expect(await beside(files, "shop.json")).toBeUndefined();
});
