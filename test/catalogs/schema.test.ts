// The schema of catalogs by itself: it says what the model says, its snippets are valid, and it refuses what it should.

import { Validator } from "@cfworker/json-schema";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import schema from "../../data/catalog.schema.json" with { type: "json" };
import { readProjectFile } from "./builtIn.ts";

type JsonSchema = ConstructorParameters<typeof Validator>[0] & object;
interface Snippet {
  readonly label: string;
  readonly body: unknown;
}

const root = schema as JsonSchema & { readonly definitions: Record<string, JsonSchema> };
const objects: readonly (readonly [string, JsonSchema])[] = [
  ["catalog", root] as const,
  ...Object.entries(root.definitions),
].filter(([, definition]) => definition.properties !== undefined);

/** The interface of the model that a definition stands for, where its name is not the definition's. */
const modelNames: Record<string, string> = {
  operation: "AsyncOperation",
  libraryError: "ErrorDescription",
  discriminator: "NamedDiscriminator",
  library: "LibraryDescription",
  request: "RequestErrors",
};

/** What loading notes in a catalog, and no file says. */
const notInFiles = new Set([
  "catalog.leftOut",
  "catalog.named",
  "entry.derived",
  "retry.written",
  "library.of",
]);

/** What a file may leave out, and which is then made of the rest of it, as `source` is everywhere. */
const madeOfTheRest: Record<string, readonly string[]> = {
  source: ["id", "document"],
  discriminator: ["name", "kind"],
  entry: ["id", "title", "channel"],
  library: ["name", "packages"],
};

/** What a file says once for all its entries. */
const isForAll = (name: string, key: string) => name === "catalog" && key === "channel";

function membersFor(name: string) {
  const members = interfaceMembers(modelNames[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}`);
  return members.filter((member) => !notInFiles.has(`${name}.${member.name}`));
}

describe.each(objects)("%s in the schema", (name, definition) => {
  const properties = Object.entries(definition.properties as Record<string, JsonSchema>);

  it("takes no properties but its own", () => {
    expect(definition.additionalProperties).toBe(false);
  });

  it("describes each property", () => {
    expect(properties.filter(([, property]) => !property.description).map(([key]) => key)).toEqual([]);
  });

  it("has the properties of the model", () => {
    const members = membersFor(name);
    const keys = properties.map(([key]) => key).filter((key) => key !== "$schema" && !isForAll(name, key));
    expect(keys.toSorted()).toEqual(members.map((member) => member.name).toSorted());
  });

  it("gives a default to what the model always has and a file may leave out", () => {
    const members = membersFor(name);
    const always = members.filter(({ optional }) => !optional).map((member) => member.name);
    const required: readonly string[] = definition.required ?? [];
    const withDefault = properties
      .filter(([key, property]) => property.default !== undefined && !isForAll(name, key))
      .map(([key]) => key);
    // The defaults of `detection` are those of its own properties.
    const expected = always.filter(
      (key) =>
        !required.includes(key) &&
        !(name === "catalog" && key === "detection") &&
        key !== "source" &&
        !madeOfTheRest[name]?.includes(key),
    );
    expect(withDefault.toSorted()).toEqual(expected.toSorted());
  });
});

describe("snippets that editors offer", () => {
  const snippets = objects.flatMap(([name, definition]) =>
    ((definition.defaultSnippets ?? []) as readonly Snippet[]).map((snippet) => ({ name, ...snippet })),
  );

  it("are there for a file, a shape and an entry", () => {
    expect(snippets.map(({ name, label }) => `${name}: ${label}`)).toEqual([
      "catalog: Error catalog",
      "library: Library",
      "shape: Shape",
      "entry: Entry with a code",
      "entry: Entry with a type and a message",
      "entry: Entry that appears later",
    ]);
  });

  it("date what was read with the day they are inserted on", () => {
    expect(JSON.stringify(snippets)).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it.each(snippets)("$label is valid as inserted", ({ name, body }) => {
    const target = name === "catalog" ? root : { ...root.definitions[name], definitions: root.definitions };
    expect(new Validator(target, "7", false).validate(inserted(body)).errors).toEqual([]);
  });
});

describe("what the schema refuses", () => {
  const good = {
    id: "acme",
    name: "Acme",
    version: "1.0.0",
    summary: "Sells anvils.",
    sources: [{ id: "docs", title: "Errors", document: "errors.md", read: "2026-01-31" }],
    entries: [],
  };
  const entry = {
    id: "not-found",
    statuses: [404],
    title: "Not found",
    meaning: "It is not there.",
    condition: "not_found",
    source: { source: "docs", section: "Errors" },
  };
  const validator = new Validator(root, "7");

  it("takes the smallest catalog and entry", () => {
    expect(validator.validate(good).valid).toBe(true);
    expect(validator.validate({ ...good, entries: [entry] }).valid).toBe(true);
  });

  it.each<readonly [string, object]>([
    ["an id with capitals", { ...good, id: "Acme" }],
    ["the id that turns detection off", { ...good, id: "none" }],
    ["a source without a title", { ...good, sources: [{ id: "docs" }] }],
    ["an unknown property", { ...good, colour: "red" }],
    ["a day that is none", { ...good, sources: [{ ...good.sources[0], read: "2026-13-01" }] }],
    [
      "an address that is not https",
      { ...good, sources: [{ ...good.sources[0], url: "http://acme.example" }] },
    ],
    ["an address that is a command", { ...good, sources: [{ ...good.sources[0], url: "command:quit" }] }],
    ["a host with a port", { ...good, detection: { hosts: [{ host: "acme.example:80" }] } }],
    ["a host with capitals", { ...good, detection: { hosts: [{ host: "Acme.example" }] } }],
    ["a header with capitals", { ...good, detection: { headers: ["X-Acme"] } }],
    ["a pointer without a slash", { ...good, discriminators: [{ pointer: "code", kind: "code" }] }],
    ["a pointer with a wrong escape", { ...good, discriminators: [{ pointer: "/a~2", kind: "code" }] }],
    ["a status below 100", { ...good, entries: [{ ...entry, statuses: [99] }] }],
    ["a status above 599", { ...good, entries: [{ ...entry, statuses: [600] }] }],
    ["a status twice", { ...good, entries: [{ ...entry, statuses: [404, 404] }] }],
    ["a status as text", { ...good, entries: [{ ...entry, statuses: ["404"] }] }],
    ["an unknown condition", { ...good, entries: [{ ...entry, condition: "out_of_luck" }] }],
    ["an entry without identity", { ...good, entries: [{ ...entry, statuses: undefined }] }],
    ["an empty message", { ...good, entries: [{ ...entry, messages: [""] }] }],
  ])("%s", (_, file) => {
    expect(validator.validate(JSON.parse(JSON.stringify(file))).valid).toBe(false);
  });
});

/** A snippet's body as an editor inserts it: placeholders by their default or first choice, `^` marking what is no text. */
function inserted(body: unknown): unknown {
  const text = JSON.stringify(body)
    .replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-01-31")
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/"\^([^"]*)"/g, "$1");
  return JSON.parse(text);
}

function interfaceMembers(name: string): readonly { readonly name: string; readonly optional: boolean }[] {
  for (const file of modelFiles) {
    const declaration = file.statements.find(
      (statement): statement is ts.InterfaceDeclaration =>
        ts.isInterfaceDeclaration(statement) && statement.name.text === name,
    );
    if (declaration) return declaration.members.map((member) => memberOf(member, file));
  }
  throw new Error(`The model has no interface ${name}.`);
}

function memberOf(member: ts.TypeElement, file: ts.SourceFile) {
  return {
    name: member.name!.getText(file),
    optional: ts.isPropertySignature(member) && member.questionToken !== undefined,
  };
}

const modelFiles = ["server/src/catalog/model.ts", "server/src/libraries/model.ts"].map((path) =>
  ts.createSourceFile(path, readProjectFile(path), ts.ScriptTarget.Latest),
);
