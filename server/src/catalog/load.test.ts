import { describe, expect, test } from "vitest";
import { loadCatalog } from "./load.ts";
import type { LoadResult } from "./loadedModel.ts";
import type { CatalogProblem } from "./model.ts";

const uri = "file:///work/acme.error-catalog.json";

/** A catalog file with one good entry; `header` and `entries` are put into it as they are written. */
function file({ header = '"id": "acme", "name": "Acme",', entries = "", rest = "" } = {}): string {
  return `{
  ${header}
  "version": "1.2.0", "summary": "Acme makes things.",
  "sources": [{ "id": "docs", "title": "Acme docs", "document": "errors.md", "read": "2026-11-20" }],
  "entries": [
    { "id": "good", "code": "GOOD", "statuses": [404], "title": "T", "meaning": "M", "condition": "not_found",
      "source": { "source": "docs", "section": "S" } }${entries}
  ]${rest}
}`;
}

const tail = `"title": "T", "meaning": "M", "source": { "source": "docs", "section": "S" }`;

function load(text: string): LoadResult {
  return loadCatalog(text, uri, "workspace");
}

/** Each problem as `severity pointer: message`. */
function said(text: string): readonly string[] {
  return load(text).problems.map(({ severity, pointer, message }) => `${severity} ${pointer}: ${message}`);
}

/** The text that each problem marks, with its line. */
function marked(text: string): readonly string[] {
  return load(text).problems.map(
    ({ span, line }: CatalogProblem) => `${line} ${text.slice(span.start, span.end)}`,
  );
}

function entryIds(text: string): readonly string[] | undefined {
  return load(text).catalogs[0]?.catalog.entries.map(({ id }) => id);
}

describe("a good catalog", () => {
  test("has every default filled in", () => {
    const { catalogs, problems } = load(file());
    expect(problems).toEqual([]);
    expect(catalogs.map(({ places, ...rest }) => rest)).toEqual([
      {
        uri,
        origin: "workspace",
        text: file(),
        catalog: {
          format: 1,
          id: "acme",
          name: "Acme",
          version: "1.2.0",
          kind: "api",
          summary: "Acme makes things.",
          sources: [{ id: "docs", title: "Acme docs", document: "errors.md", read: "2026-11-20" }],
          detection: {
            hosts: [],
            packages: [],
            keyPrefixes: [],
            environmentVariables: [],
            words: [],
            headers: [],
          },
          produces: [],
          libraries: [],
          carries: [],
          ambient: false,
          discriminators: [],
          named: [],
          shapes: [],
          statuses: [],
          requests: [],
          operations: [],
          limits: [],
          practices: [],
          notes: [],
          complete: { codes: true, statuses: true, fields: true, stated: {} },
          knownCodes: new Map(),
          leftOut: { values: new Set(), statuses: new Set() },
          entries: [
            {
              id: "good",
              code: "GOOD",
              values: { code: ["GOOD"] },
              messages: [],
              channel: "http",
              statuses: [404],
              title: "T",
              meaning: "M",
              causes: [],
              resolution: [],
              condition: "not_found",
              shapes: [],
              allowedValues: [],
              limits: [],
              related: [],
              generic: false,
              source: { source: "docs", section: "S" },
              derived: [],
            },
          ],
        },
      },
    ]);
  });

  test.each([
    ["comments and trailing commas", file({ entries: ", // end\n" })],
    ["a byte order mark", `\uFEFF${file()}`],
    ["a $schema", file({ header: '"$schema": "./catalog.schema.json", "id": "acme", "name": "Acme",' })],
    ["Windows line ends", file().replaceAll("\n", "\r\n")],
    [
      "a library with what is its own",
      file({
        rest: `, "libraries": [{ "packages": ["acme"], "errors": [{ "thrown": true, "fields": { "requestId": null } }] }]`,
      }),
    ],
  ])("may have %s", (_, text) => {
    expect(said(text)).toEqual([]);
    expect(entryIds(text)).toEqual(["good"]);
  });
});

describe("a bad entry is left out and named", () => {
  test.each([
    [
      `, { "id": "bad", "code": "B", "meanin": "M" }`,
      `error /entries/1/meanin: Unknown property "meanin". Did you mean "meaning"? Entry "bad" is left out.`,
      `8 "meanin"`,
    ],
    [
      `, { "id": "bad", "code": "B", "channel": "htp", ${tail} }`,
      `error /entries/1/channel: "htp" is not allowed here. Did you mean "http"? Entry "bad" is left out.`,
      `8 "htp"`,
    ],
    [
      `, { "id": "bad", "code": "B" }`,
      `error /entries/1: "meaning" is missing. What went wrong, in one or two sentences. Entry "bad" is left out.`,
      "8 {",
    ],
    [
      `, { "id": "bad", "statuses": [404, 999], "condition": "not_found", ${tail} }`,
      `error /entries/1/statuses/1: 999 is out of range. HTTP status, 100 to 599. Entry "bad" is left out.`,
      "8 999",
    ],
    [
      `, { "id": "bad", "statuses": "404", "condition": "not_found", ${tail} }`,
      `error /entries/1/statuses: This must be an array, not a string. Entry "bad" is left out.`,
      '8 "404"',
    ],
    [
      `, { "id": "Bad Id", "code": "B", "condition": "not_found", ${tail} }`,
      `error /entries/1/id: Invalid value "Bad Id". Lower-case words joined by hyphens. Entry "Bad Id" is left out.`,
      '8 "Bad Id"',
    ],
    [
      `, { "id": "bad", "condition": "not_found", ${tail} }`,
      `error /entries/1: Add at least one of code, type, messages, label, statuses, values. Entry "bad" is left out.`,
      "8 {",
    ],
    [
      `, { "id": "bad", "code": "B", "condition": "not_found", "retry": { "policy": 5 }, ${tail} }`,
      `error /entries/1/retry/policy: This must be a string, not a number. Entry "bad" is left out.`,
      "8 5",
    ],
    [`, 5`, `error /entries/1: This must be an object, not a number. Entry 2 is left out.`, "8 5"],
    [`, null`, `error /entries/1: This must be an object, not null. Entry 2 is left out.`, "8 null"],
    [
      `, { "id": "good", "code": "B", "statuses": [400], "condition": "not_found", ${tail} }`,
      `error /entries/1/id: Duplicate id "good". Change or remove one of them. Entry "good" is left out.`,
      '8 "good"',
    ],
  ])("%s", (entries, message, place) => {
    const text = file({ entries: entries.replace(/^, /, ",\n    ") });
    expect(said(text)).toEqual([message]);
    expect(marked(text)).toEqual([place]);
    expect(entryIds(text)).toEqual(["good"]);
  });

  test("each of several, in one go, and places count what was left out", () => {
    const entries = `, { "id": "a" }, { "id": "b", "code": "B", "statuses": [400], "condition": "conflict", "shapes": ["eror"], ${tail} }`;
    const text = file({ entries });
    expect(entryIds(text)).toEqual(["good", "b"]);
    expect(said(text).at(-1)).toBe(
      `warning /entries/2/shapes/0: Unknown shape "eror". Name a shape of this catalog, or add this one.`,
    );
  });
});

describe("what costs nothing is a warning", () => {
  test.each([
    [
      file({
        entries: `, { "id": "b", "code": "B", "statuses": [400], "condition": "conflict", "colour": "red", ${tail} }`,
      }),
      `warning /entries/1/colour: Unknown property "colour". Use one of: id, code, type, values, messages, label, number, channel, statuses, title, meaning, causes, resolution, retry, condition, category, errorClass, shapes, example, allowedValues, limits, related, generic, deprecated, note, source.`,
    ],
    [
      file({
        entries: `, { "id": "b", "code": "B", "statuses": [400], "condition": "conflict", ${tail.replace('"docs"', '"doc"')} }`,
      }),
      `warning /entries/1/source/source: Unknown source "doc". Did you mean "docs"?`,
    ],
    [
      file({ entries: `, { "id": "b", "code": "B", "condition": "conflict", ${tail} }` }),
      `warning /entries/1: An entry that comes as an HTTP response needs "statuses". Add them, or set "channel" to "async" or "library".`,
    ],
    [
      file({
        rest: `, "discriminators": [{ "pointer": "/code", "kind": "code" }], "shapes": [{ "id": "s", "title": "S", "fields": [] }]`,
      }),
      `warning /discriminators/0/pointer: No shape has a field "/code". Correct the pointer, or add the field to a shape.`,
    ],
    [
      file({
        entries: `, { "id": "b", "code": "B", "statuses": [400], "conditon": "conflict", ${tail} }`,
      }),
      `warning /entries/1/conditon: Unknown property "conditon". Did you mean "condition"?`,
    ],
    [
      file({
        entries: `, { "id": "b", "code": "B", "statuses": [400], "condition": "out_of_credit", ${tail} }`,
      }),
      `warning /entries/1/condition: "out_of_credit" is not allowed here. Did you mean "out_of_credits"?`,
    ],
    [
      file({
        entries: `, { "id": "b", "code": "B", "statuses": [400], "retry": { "policy": "ask-first" }, ${tail} }`,
      }),
      `information /entries/1/retry/policy: "ask-first" is not known here. Use one of: never, after-delay, backoff. It is kept, as a later version may know it.`,
    ],
  ])("%#", (text, message) => {
    expect(said(text)).toEqual([message]);
    expect(load(text).catalogs).toHaveLength(1);
  });
});

describe("a fault elsewhere costs its own part only", () => {
  test("a host", () => {
    const rest = `, "detection": { "hosts": [{ "host": "API.acme.dev" }, { "host": "api.acme.dev" }], "headers": "x-acme" }`;
    const text = file({ rest });
    expect(load(text).catalogs[0]?.catalog.detection).toEqual({
      hosts: [{ host: "api.acme.dev", subdomains: false, inferred: false }],
      packages: [],
      keyPrefixes: [],
      environmentVariables: [],
      headers: [],
      words: [],
    });
    expect(load(text).problems.map(({ pointer }) => pointer)).toEqual([
      "/detection/hosts/0/host",
      "/detection/headers",
    ]);
  });

  test.each(["__proto__", "constructor", "toString"])("a property named %s", (name) => {
    const entries = `, { "id": "b", "code": "B", "statuses": [400], "condition": "conflict", "${name}": {}, ${tail} }`;
    expect(entryIds(file({ entries, rest: `, "${name}": { "id": "x" }` }))).toEqual(["good", "b"]);
  });

  test("of a key that is given twice, the last counts and is marked", () => {
    const entries = `, { "id": "b", "code": "B", "statuses": [400], "condition": "conflict", "condition": "conflct", ${tail} }`;
    expect(marked(file({ entries }))).toEqual(['7 "conflct"']);
  });

  test("a value that stands twice in a list is marked itself", () => {
    const entries = `, { "id": "b", "code": "B", "statuses": [400, 404, 4e2], "condition": "conflict", ${tail} }`;
    expect(marked(file({ entries }))).toEqual(["7 4e2"]);
  });

  test("a link that is not https", () => {
    const entries = `, { "id": "b", "code": "B", "statuses": [400], "condition": "conflict", "related": [{ "title": "x", "url": "command:x" }], ${tail} }`;
    expect(entryIds(file({ entries }))).toEqual(["good"]);
  });
});

describe("nothing can be used", () => {
  test.each([
    ["hello", "error : The catalog is not used. It is not JSON: invalid symbol."],
    ["", "error : The catalog is not used. It is not JSON: value expected."],
    ['{ "id": "a", ', "error : The catalog is not used. It is not JSON: property name expected."],
    ["[]", 'error : The catalog is not used. It is not a JSON object. Begin with "id" and "name".'],
    [
      file({ header: '"id": "acme",' }),
      'error : The catalog is not used. "name" is missing. Name of the API as people know it.',
    ],
    [
      file({ header: '"id": "none", "name": "Acme",' }),
      'error /id: The catalog is not used. "none" cannot be used here. Name of the catalog in directives and settings, such as `acme-billing`. A catalog in the workspace replaces a built-in one with the same id. `none` is taken: it turns detection off.',
    ],
  ])("%j", (text, message) => {
    expect(said(text)).toEqual([message]);
    expect(load(text).catalogs).toEqual([]);
  });

  test.each([
    ["an array", "[".repeat(100_000), 256],
    ["objects", '{"a":'.repeat(100_000), 256 * 5],
    ["an example", file({ rest: `, "x": ${"[".repeat(100_000)}${"]".repeat(100_000)}` }), undefined],
  ])("nesting a hundred thousand levels deep: %s", (_, text, place) => {
    const { catalogs, problems } = load(text);
    expect(catalogs).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      "The catalog is not used. It is nested more than 256 levels deep. Remove the deep part.",
    ]);
    const [{ span } = { span: { start: -1, end: -1 } }] = problems;
    expect(text.slice(span.start, span.end)).toMatch(/^[[{]$/);
    if (place !== undefined) expect(span.start).toBe(place);
  });

  test.each([
    [199, 199, undefined],
    [200, 200, undefined],
    [201, 201, "1 is"],
    [30_000, 201, "29,800 are"],
  ])("of %d faults the first are told", (count, told, more) => {
    const entries = `, { "id": "a-b", "code": "A", "statuses": [404], "condition": "conflict", "generic": "nope", ${tail} }`;
    const { catalogs, problems } = load(file({ entries: entries.repeat(count) }));
    expect([catalogs[0]?.catalog.entries.length, problems.length]).toEqual([1, told]);
    const last = problems.at(-1)?.message;
    if (more === undefined) expect(last).toMatch(/Entry "a-b" is left out\.$/);
    else
      expect(last).toBe(
        `This catalog has more problems than are listed: ${more} not shown. Correct these first.`,
      );
  });

  test("the faults that decide about the whole catalog are told whatever there is before them", () => {
    const text = `{ "entries": [${"1,".repeat(300)}], "id": "No id", "version": "1", "summary": 5, "sources": {} }`;
    expect(load(text).problems.map(({ pointer }) => pointer)).toEqual([
      "",
      "/id",
      "/version",
      "/summary",
      "/sources",
    ]);
  });

  test("nesting as deep as is read", () => {
    const deep = (levels: number) => file({ rest: `, "x": ${"[".repeat(levels)}${"]".repeat(levels)}` });
    expect(said(deep(255))).toEqual([expect.stringMatching(/^warning \/x: Unknown property "x"\./)]);
    expect(said(deep(256))).toEqual([expect.stringContaining("nested more than 256 levels deep")]);
  });

  test("a syntax error is marked where it is", () => {
    const text = '{\n  "id": "a"\n  "name": "b"\n}';
    expect(marked(text)).toEqual(['3 "name"']);
  });
});

describe("what a part names that is left out is not said to be missing", () => {
  const HEADER = `"id": "acme", "name": "Acme",`;
  const shape = (id: string, more: string) =>
    `{ "id": "${id}", "title": "S", ${more}, "source": { "source": "docs", "section": "S" } }`;
  const field = `{ "pointer": "/wait", "types": ["integer"], "required": true, "meaning": "The wait." }`;

  test.each([
    ["a source", file().replace(`"read": "2026-11-20"`, `"read": "20.11.2026"`), ["error /sources/0/read"]],
    [
      "a status, for which a shape is",
      file({
        entries: `, { "id": "x", "code": "X", "statuses": [418], "generic": 1, ${tail} }`,
        rest: `, "shapes": [${shape("s", `"statuses": [418], "fields": []`)}]`,
      }),
      ["error /entries/1/generic"],
    ],
    [
      "a status with a meaning, for which a shape is",
      file({
        rest: `, "statuses": [{ "status": 418 }], "shapes": [${shape("s", `"statuses": [418], "fields": []`)}]`,
      }),
      ["error /statuses/0"],
    ],
    [
      "a shape that an entry comes in",
      file({
        header: HEADER,
        entries: `, { "id": "x", "code": "X", "statuses": [409], "condition": "conflict", "shapes": ["s"], ${tail} }`,
        rest: `, "shapes": [${shape("s", `"fields": 3`)}]`,
      }),
      ["error /shapes/0/fields"],
    ],
    [
      "a shape that an entry names which is left out",
      file({
        entries: `, { "id": "x", "code": "X", "statuses": [409], "generic": 1, "shapes": ["s"], ${tail} }`,
        rest: `, "shapes": [${shape("s", `"statuses": [418], "fields": []`)}]`,
      }),
      ["error /entries/1/generic"],
    ],
    [
      "a field that states a wait",
      file({
        entries: `, { "id": "x", "code": "X", "statuses": [429], "condition": "rate_limited", "retry": { "policy": "after-delay", "field": "/wait" }, ${tail} }`,
        rest: `, "shapes": [${shape("s", `"statuses": "429", "fields": [${field}]`)}]`,
      }),
      ["error /shapes/0/statuses"],
    ],
    [
      "an entry that replaces another",
      file({
        entries: `, { "id": "old", "code": "OLD", "statuses": [409], "condition": "conflict", "deprecated": { "replacedBy": "new" }, ${tail} }, { "id": "new", "code": "NEW", "statuses": [409], "generic": 1, ${tail} }`,
      }),
      ["error /entries/2/generic"],
    ],
  ])("%s", (_, text, expected) => {
    expect(load(text).problems.map(({ severity, pointer }) => `${severity} ${pointer}`)).toEqual(expected);
  });

  test("what is written nowhere is missing all the same", () => {
    const text = file({
      entries: `, { "id": "x", "code": "X", "statuses": [409], "condition": "conflict", "shapes": ["t"], ${tail} }`,
      rest: `, "shapes": [${shape("s", `"fields": 3`)}]`,
    });
    expect(said(text).map((line) => line.split(":")[0])).toEqual([
      "warning /entries/1/shapes/0",
      "error /shapes/0/fields",
    ]);
  });
});
