// The requests of protocol.ts.

import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WorkspaceSymbol } from "vscode-languageserver-types";
import {
  type CatalogHead,
  type CatalogSummary,
  type DocumentApi,
  type EntryParams,
  type ErrorPageParams,
  type ErrorPageResult,
  type ExplainResult,
  errorPageRequest,
  type LookupResult,
  type PlainEdit,
  type UsesResult,
} from "../../server/src/protocol.ts";
import { ruleIds } from "../../server/src/rules/registry.ts";
import { builtinCatalogs } from "../support/builtins.ts";
import { killServers, plainClient, richClient, startServer, type TestServer } from "../support/server.ts";

const root = path.resolve(import.meta.dirname, "../..");

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ ...richClient, initializationOptions: { opensVirtualDocuments: true } });
});
afterAll(killServers);

const conduit = `const response = await fetch("https://videoconduit.com/v1/jobs");
const body = await response.json();
if (body.code === "insufficient_$0credits") {}
`;

describe("catalogs", () => {
  test("all built-in ones, APIs first, with every entry", async () => {
    const catalogs: CatalogSummary[] = await server.connection.sendRequest("errorAtlas/catalogs");
    const builtIn = builtinCatalogs().map(({ catalog }) => catalog);
    expect(catalogs.map(({ id }) => id).sort()).toEqual(builtIn.map(({ id }) => id).sort());
    expect(catalogs.map(({ kind }) => kind)).toEqual(builtIn.map(({ kind }) => kind));
    const pureframe = catalogs.find(({ id }) => id === "pureframe");
    expect(pureframe).toMatchObject({ origin: "built-in", uri: "error-atlas:/pureframe.error-catalog.json" });
  });

  test("the same without their entries", async () => {
    const heads: CatalogHead[] = await server.connection.sendRequest("errorAtlas/catalogHeads");
    const catalogs: CatalogSummary[] = await server.connection.sendRequest("errorAtlas/catalogs");
    expect(heads).toEqual(catalogs.map(({ entries: _, ...head }) => head));
  });

  test("those of some words that are codes", async () => {
    const words = [
      "at_all",
      "card_declined",
      "card_declined",
      "Card_Declined",
      "value_error.missing",
      "ECONNRESET",
    ];
    expect(await server.connection.sendRequest("errorAtlas/knownCodes", { words })).toEqual([
      "card_declined",
      "value_error.missing",
      "ECONNRESET",
    ]);
  });

  test("an entry's line is where its code stands in the catalog's text", async () => {
    const catalogs: CatalogSummary[] = await server.connection.sendRequest("errorAtlas/catalogs");
    for (const { id, entries } of catalogs) {
      const text: string = await server.connection.sendRequest("errorAtlas/catalogText", { catalogId: id });
      const lines = text.split("\n");
      // Codes that are numbers stand without quotes.
      for (const { line, code, type, label, entryId } of entries) {
        const names = code ?? type ?? [label, entryId];
        expect([names].flat().some((name) => name !== undefined && lines[line]?.includes(name))).toBe(true);
      }
    }
  });

  test("for a client that opens no virtual documents, built-in catalogs are files", async () => {
    const plain = await startServer(plainClient);
    const catalogs: CatalogSummary[] = await plain.connection.sendRequest("errorAtlas/catalogs");
    expect(catalogs.find(({ id }) => id === "ltx")?.uri).toMatch(
      /^file:.*\/data\/catalogs\/ltx\.error-catalog\.json$/,
    );
  });
});

test("an entry's page, and null for one that is not there", async () => {
  const page = await server.connection.sendRequest("errorAtlas/entryPage", {
    catalogId: "vidio",
    entryId: "job-not-found",
  });
  expect(page).toContain("VIDIO");
  expect(
    await server.connection.sendRequest("errorAtlas/entryPage", { catalogId: "vidio", entryId: "nothing" }),
  ).toBeNull();
  expect(await server.connection.sendRequest("errorAtlas/catalogText", { catalogId: "nothing" })).toBeNull();
});

test("a page as HTML with its title, and null for what is not there", async () => {
  const page = (params: ErrorPageParams): Promise<ErrorPageResult> =>
    server.connection.sendRequest(errorPageRequest, params);
  const shown = await page({ catalogId: "vidio", entryId: "job-not-found" });
  expect(shown?.html).toMatch(/^<main tabindex="0">\n<header><h1>/);
  expect(shown?.title).not.toMatch(/[`*<]/);
  expect((await page({ compared: ["vidio", "ltx"] }))?.title).toBe("Errors side by side");
  expect(await page({ catalogId: "vidio", entryId: "nothing" })).toBeNull();
  expect(await page({ compared: ["nothing"] })).toBeNull();
});

test("a page of what can arrive at a place, and null where nothing does, or the document is not open", async () => {
  const { uri, position } = await server.open(conduit.replace("$0", "").replace("fetch", "fe$0tch"));
  const arriving = (at: { readonly line: number; readonly character: number }, of = uri) =>
    server.connection.sendRequest<ErrorPageResult>(errorPageRequest, {
      arriving: { textDocument: { uri: of }, position: at },
    });
  const page = await arriving(position);
  expect(page?.title).toBe("What fetch fails with");
  expect(page?.html).toContain("<h2>VideoConduit</h2>");
  expect(await arriving({ line: 0, character: 0 })).toBeNull();
  expect(await arriving(position, "file:///not/open.ts")).toBeNull();
});

test("look-up by words: entries, or what is spelt nearly so", async () => {
  const lookup = (query: string): Promise<LookupResult> =>
    server.connection.sendRequest("errorAtlas/lookup", { query });
  const { entries, suggestions, named } = await lookup("insufficient balance");
  expect(entries[0]).toEqual({ catalogId: "vidio", entryId: "insufficient-balance" });
  expect([suggestions, named]).toEqual([[], true]);
  const misspelt = await lookup("INSUFICEINT_CREDITS");
  expect([misspelt.entries, misspelt.suggestions[0]]).toEqual([[], "INSUFFICIENT_CREDITS"]);
  expect(await lookup("")).toEqual({ entries: [], suggestions: [], named: false });
});

test("look-up with prefixes, and in the order of an explanation", async () => {
  const lookup = async (query: string) =>
    (await server.connection.sendRequest<LookupResult>("errorAtlas/lookup", { query })).entries;
  expect(new Set((await lookup("@ltx")).map(({ catalogId }) => catalogId))).toEqual(new Set(["ltx"]));
  expect((await lookup("@vid 402")).map(({ catalogId }) => catalogId)).toEqual(["videoconduit", "vidio"]);
  expect(await lookup("#not enough credits")).toEqual([]);
  expect(await lookup("#name_taken")).toEqual([
    { catalogId: "slack", entryId: "name-taken" },
    { catalogId: "pureframe", entryId: "collection-name-taken" },
  ]);
  const [first] = await lookup(
    'HTTP/1.1 404\n\n{"error":{"type":"invalid_request_error","message":"Job not found"}}',
  );
  expect(first).toEqual({ catalogId: "vidio", entryId: "job-not-found" });
});

test("a text is explained, and where its errors are used", async () => {
  const explain = (text: string): Promise<ExplainResult> =>
    server.connection.sendRequest("errorAtlas/explain", { text });
  const { answers, suggestions } = await explain("POST https://api.ltx.video/v1/text-to-video 402");
  expect(answers[0]).toEqual({
    catalogId: "ltx",
    entryId: "insufficient-funds-error",
    confidence: "likely",
    why: ['The URL "api.ltx.video" belongs to LTX.', "LTX documents 402 for this error."],
  });
  expect(suggestions).toEqual([]);
  expect(await explain("")).toEqual({ answers: [], suggestions: [] });

  const { uri } = await server.open(conduit);
  const uses: UsesResult = await server.connection.sendRequest("errorAtlas/uses", {
    catalogId: "videoconduit",
    entryId: "insufficient-credits",
  });
  expect(uses?.locations.map((place) => [place.uri, place.range.start.line])).toContainEqual([uri, 2]);
  const [first] = (await explain("HTTP/1.1 402")).answers.slice(1);
  expect([first?.catalogId, first?.why.at(-1)]).toEqual([
    "videoconduit",
    "This workspace uses VideoConduit.",
  ]);
});

test("errors are symbols of the workspace", async () => {
  const find = (query: string): Promise<WorkspaceSymbol[] | null> =>
    server.connection.sendRequest("workspace/symbol", { query });
  const [symbol] = (await find("COLLECTION_NAME_TAKEN")) ?? [];
  expect([symbol?.name, symbol?.location.uri]).toEqual([
    "COLLECTION_NAME_TAKEN",
    "error-atlas:/pureframe.error-catalog.json",
  ]);
  expect(await find("")).toEqual([]);
});

test("the page of each rule as docs/rules has it, with what is said of each example, and null for one that is not there", async () => {
  for (const ruleId of ruleIds) {
    const page: string = await server.connection.sendRequest("errorAtlas/rulePage", { ruleId });
    const file = readFileSync(path.join(root, "docs/rules", `${ruleId}.md`), "utf8");
    expect(page).toBe(file.replace(/<!-- Generated .*-->\n\n/, ""));
  }
  expect(await server.connection.sendRequest("errorAtlas/rulePage", { ruleId: "nothing" })).toBeNull();
});

test("the entries at a position", async () => {
  const { uri, position } = await server.open(conduit);
  const entries: EntryParams[] = await server.connection.sendRequest("errorAtlas/entriesAt", {
    textDocument: { uri },
    position,
  });
  expect(entries[0]).toEqual({ catalogId: "videoconduit", entryId: "insufficient-credits" });
  const elsewhere = { line: 0, character: 0 };
  expect(
    await server.connection.sendRequest("errorAtlas/entriesAt", {
      textDocument: { uri },
      position: elsewhere,
    }),
  ).toEqual([]);
});

test("the APIs of a document, and why", async () => {
  const { uri } = await server.open(conduit);
  const apis: DocumentApi[] = await server.connection.sendRequest("errorAtlas/documentApis", {
    textDocument: { uri },
  });
  expect(apis.map(({ catalogId, evidence, line }) => [catalogId, evidence, line])).toEqual([
    ["videoconduit", "flow", 0],
  ]);
  expect(
    await server.connection.sendRequest("errorAtlas/documentApis", {
      textDocument: { uri: "file:///not/open.ts" },
    }),
  ).toBeNull();
});

test("the handler of what arrives at a place; none where nothing does, or of another API", async () => {
  const text = `import { Pool } from "pg";
const pool = new Pool();
try {
  await pool.query("…");
} ca$0tch {}
`;
  const { uri, position } = await server.open(text);
  const handler = (catalogId: string, at = position): Promise<readonly PlainEdit[] | null> =>
    server.connection.sendRequest("errorAtlas/errorHandler", {
      textDocument: { uri },
      position: at,
      catalogId,
    });
  const edits = (await handler("postgres")) ?? [];
  expect(edits.map(({ range }) => range.start)).toEqual([
    { line: 4, character: 7 },
    { line: 4, character: 9 },
    { line: 0, character: 9 },
  ]);
  expect(edits.map(({ newText }) => newText.trim().split("\n")[0])).toEqual([
    "(error)",
    "if (error instanceof DatabaseError) {",
    "DatabaseError,",
  ]);
  expect(await handler("stripe")).toBeNull();
  expect(await handler("postgres", { line: 1, character: 0 })).toBeNull();
});

describe("the directive of a file", () => {
  /** The text after the edit that the server proposes. */
  async function edited(text: string, catalogId: string | null, where = {}): Promise<string | null> {
    const { uri } = await server.open(text, where);
    const edit: PlainEdit | null = await server.connection.sendRequest("errorAtlas/directiveEdit", {
      textDocument: { uri },
      catalogId,
    });
    if (!edit) return null;
    const lines = text.split("\n");
    const offset = ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
    return text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end));
  }

  test.each([
    ["an empty file", "", "// error-atlas: ltx\n"],
    ["code", "let a;\n", "// error-atlas: ltx\nlet a;\n"],
    ["a #! line", "#!/usr/bin/env node\nlet a;\n", "#!/usr/bin/env node\n// error-atlas: ltx\nlet a;\n"],
    ["only a #! line", "#!/usr/bin/env node", "#!/usr/bin/env node\n// error-atlas: ltx\n"],
    [
      "a header comment",
      "/* What it is for. */\n\nlet a;\n",
      "/* What it is for. */\n\n// error-atlas: ltx\nlet a;\n",
    ],
    [
      "a licence",
      "// Copyright Acme\n// MIT License\nlet a;\n",
      "// Copyright Acme\n// MIT License\n// error-atlas: ltx\nlet a;\n",
    ],
    ["a comment of the statement", "/** The a. */\nlet a;\n", "// error-atlas: ltx\n/** The a. */\nlet a;\n"],
    ["CRLF", "let a;\r\n", "// error-atlas: ltx\r\nlet a;\r\n"],
    ["a directive", "// error-atlas: vidio\nlet a;\n", "// error-atlas: ltx\nlet a;\n"],
    [
      "a directive in a block comment",
      "/* error-atlas: vidio */\nlet a;\n",
      "/* error-atlas: ltx */\nlet a;\n",
    ],
  ])("set in a file with %s", async (_what, before, after) => {
    expect(await edited(before, "ltx")).toBe(after);
  });

  test.each([
    ["alone on its line", "let b;\n// error-atlas: vidio\n\nlet a;\n", null],
    ["at the top", "// error-atlas: vidio\nlet a;\n", "let a;\n"],
    ["none", "let a;\n", null],
  ])("taken away: %s", async (_what, before, after) => {
    expect(await edited(before, null)).toBe(after);
  });

  test("JSON has none", async () => {
    expect(await edited("{}", "ltx", { uri: "file:///test/b.json", languageId: "json" })).toBeNull();
  });

  test("JSON with comments has one", async () => {
    const jsonc = { uri: "file:///test/c.jsonc", languageId: "jsonc" };
    expect(await edited("{}\n", "ltx", jsonc)).toBe("// error-atlas: ltx\n{}\n");
    const byName = { uri: "file:///test/d.jsonc", languageId: "json" };
    expect(await edited("// error-atlas: ltx\n{}\n", "vidio", byName)).toBe("// error-atlas: vidio\n{}\n");
    const again = { uri: "file:///test/e.jsonc", languageId: "jsonc" };
    expect(await edited("// error-atlas: ltx\n{}\n", null, again)).toBe("{}\n");
  });

  test.each([
    ["TypeScript", "let a;\n", {}],
    ["JSON with comments", "{}\n", { uri: "file:///test/f.jsonc", languageId: "jsonc" }],
  ])("what is set is taken: %s", async (_what, text, where) => {
    const { uri } = await server.open((await edited(text, "ltx", where)) ?? "", where);
    const apis: DocumentApi[] = await server.connection.sendRequest("errorAtlas/documentApis", {
      textDocument: { uri },
    });
    expect(apis.map(({ catalogId, evidence }) => [catalogId, evidence])).toEqual([["ltx", "directive"]]);
  });
});
