// Editing help in catalogs and in error-atlas.json over the wire. What is said is tested where it is made.

import { afterEach, describe, expect, test } from "vitest";
import type {
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  Location,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { acme } from "../support/catalogFile.ts";
import { catalogText } from "../support/catalogText.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, type OpenedDocument, richClient, startServer } from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

const CONFIGURATION = `{
  "apis": { "src/**": "acme", "**": "none" },
  "hosts": { "localhost": "acme" }
}
`;

/** A folder with the catalog and a configuration that names it, and a server that has found both. */
async function started(catalog = acme, client = richClient) {
  const folder = await testFolder({ "acme.error-catalog.json": catalog, "error-atlas.json": CONFIGURATION });
  const server = await startServer({ ...client, folders: [folder.uri] });
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
  const uri = folder.uriOf("acme.error-catalog.json");
  const configurationUri = folder.uriOf("error-atlas.json");
  const ask = <T>(method: string, { uri: at, position }: OpenedDocument, more = {}): Promise<T> =>
    server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: at }, position, ...more });
  return {
    server,
    folder,
    uri,
    configurationUri,
    ask,
    /** Opens the catalog with the cursor where `marked` has it. */
    open: (marked: string, text = catalog) =>
      server.open(
        text.replace(marked.replace("$0", ""), () => marked),
        { uri, languageId: "json" },
      ),
    configure: (marked: string) =>
      server.open(
        CONFIGURATION.replace(marked.replace("$0", ""), () => marked),
        {
          uri: configurationUri,
          languageId: "jsonc",
        },
      ),
  };
}

function applied(edit: WorkspaceEdit | null, uri: string, text: string): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "json", 0, text), edit?.changes?.[uri] ?? []);
}

test("the server says what it can do", async () => {
  const { server } = await started();
  expect(server.result.capabilities).toMatchObject({
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    renameProvider: true,
  });
  const asking = await startServer({ capabilities: { textDocument: { rename: { prepareSupport: true } } } });
  expect(asking.result.capabilities.renameProvider).toEqual({ prepareProvider: true });
});

test("hover shows an entry as it is typed", async () => {
  const { open } = await started();
  const document = await open(`"title": "Go$0ne"`);
  expect(await document.hoverText()).toContain("The anvil is gone.");
  await document.edit("The anvil is gone.", "It fell off the cliff.");
  expect(await document.hoverText()).toContain("It fell off the cliff.");
  await document.edit(`"removed", "code"`, `"removed", "code`);
  expect(await document.hoverText()).toContain("It fell off the cliff.");
});

test("definition, references, highlights and symbols", async () => {
  const { open, uri, ask } = await started();
  const document = await open(`"replacedBy": "go$0ne"`);
  const text = TextDocument.create(uri, "json", 1, acme);
  const [definition] = (await document.definition()) as Location[];
  expect([definition?.uri, definition && text.getText(definition.range)]).toEqual([uri, "gone"]);
  const references = await ask<Location[]>("references", document, {
    context: { includeDeclaration: false },
  });
  expect(references.map(({ range }) => range.start.line)).toEqual([document.position.line]);
  const highlights = await ask<DocumentHighlight[]>("documentHighlight", document);
  expect(highlights.map(({ range }) => text.getText(range))).toEqual(["gone", "gone"]);
  const symbols = await ask<DocumentSymbol[]>("documentSymbol", document);
  expect(symbols.find(({ name }) => name === "entries")?.children?.map(({ name }) => name)).toEqual([
    "GONE",
    "REMOVED",
    "SLOW_DOWN",
  ]);
});

test("completion of an entry's replacement; conditions only for clients that have no schema", async () => {
  const { open } = await started(acme.replace(`"replacedBy": "gone"`, `"replacedBy": ""`));
  const { items } = (await (await open(`"replacedBy": "$0"`)).completion()) as CompletionList;
  expect(items.map(({ label }) => label)).toEqual(["gone", "slow-down"]);
  const condition = await open(`"condition": "rate_$0limited"`);
  expect(((await condition.completion()) as CompletionList).items.map(({ label }) => label)).toContain(
    "gone",
  );
  const withSchema = await started(acme, {
    ...richClient,
    initializationOptions: { opensVirtualDocuments: true },
  });
  expect(await (await withSchema.open(`"condition": "rate_$0limited"`)).completion()).toBeNull();
});

test("a catalog is not read as a fixture", async () => {
  const { open, server, ask } = await started(
    acme.replace(
      `{ "code": "GONE", "id": "error" }`,
      `{ "detail": { "code": "COLLECTION_NOT_FOND", "message": "x" } }`,
    ),
  );
  const document = await open(`"COLLECTION_NOT$0_FOND"`);
  expect(await document.hover()).toBeNull();
  expect(await document.pull()).toEqual({ kind: "full", items: [] });
  expect(await document.completion()).toBeNull();
  expect(await ask("rename", document, { newName: "x" })).toBeNull();
  expect(
    await server.connection.sendRequest("errorAtlas/documentApis", { textDocument: { uri: document.uri } }),
  ).toBeNull();
});

test("links from sections that are cited to the documentation, and none in code", async () => {
  const server = await startServer();
  const { uri } = await server.open(
    `{ "sources": [{ "id": "docs", "url": "https://acme.example/" }], "entries": [{ "source": { "source": "docs", "section": "A" } }] }`,
    { uri: "file:///test/b.error-catalog.json", languageId: "json" },
  );
  const linksIn = (document: string) =>
    server.connection.sendRequest<DocumentLink[] | null>("textDocument/documentLink", {
      textDocument: { uri: document },
    });
  expect((await linksIn(uri))?.map(({ target }) => target)).toEqual(["https://acme.example/"]);
  const code = await server.open("fetch(`https://videoconduit.com/v1`);$0");
  expect(await linksIn(code.uri)).toBeNull();
});

describe("rename", () => {
  test("a catalog, also in an error-atlas.json that nothing has been opened under", async () => {
    const folder = await testFolder({
      "acme.error-catalog.json": acme,
      "packages/shop/error-atlas.json": CONFIGURATION,
    });
    const server = await startServer({ ...richClient, folders: [folder.uri] });
    await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
    const uri = folder.uriOf("acme.error-catalog.json");
    const { position } = await server.open(acme.replace(`"acme"`, `"ac$0me"`), { uri, languageId: "json" });
    const edit = await server.connection.sendRequest<WorkspaceEdit>("textDocument/rename", {
      textDocument: { uri },
      position,
      newName: "acme-2",
    });
    const configuration = folder.uriOf("packages/shop/error-atlas.json");
    expect(applied(edit, configuration, CONFIGURATION)).toBe(CONFIGURATION.replaceAll(`"acme"`, `"acme-2"`));
  });

  /** A catalog through whose libraries the codes of the first one arrive. */
  const CARRYING = acme.replace(`"id": "acme"`, `"id": "shop", "format": 2, "carries": ["acme"]`);

  test.each([
    ["at its id", "acme", `"id": "ac$0me"`],
    ["where another catalog carries it", "shop", `"carries": ["ac$0me"]`],
  ])("a catalog, also in one that carries it: %s", async (_, opened, marked) => {
    const files = { "acme.error-catalog.json": acme, "shop.error-catalog.json": CARRYING };
    const folder = await testFolder(files);
    const server = await startServer({ ...richClient, folders: [folder.uri] });
    await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
    const [own, carrying] = ["acme", "shop"].map((id) => folder.uriOf(`${id}.error-catalog.json`));
    const uri = folder.uriOf(`${opened}.error-catalog.json`);
    const text = opened === "acme" ? acme : CARRYING;
    const source = text.replace(marked.replace("$0", ""), marked);
    const { position } = await server.open(source, { uri, languageId: "json" });
    const edit = await server.connection.sendRequest<WorkspaceEdit>("textDocument/rename", {
      textDocument: { uri },
      position,
      newName: "acme-2",
    });
    expect(applied(edit, own!, acme)).toBe(acme.replace(`"id": "acme"`, `"id": "acme-2"`));
    expect(applied(edit, carrying!, CARRYING)).toBe(CARRYING.replace(`["acme"]`, `["acme-2"]`));
  });

  test("a built-in catalog that one carries cannot be renamed", async () => {
    const { open, ask } = await started(acme.replace(`"id": "acme"`, `"id": "acme", "carries": ["node"]`));
    const document = await open(`"carries": ["no$0de"]`);
    await expect(ask("prepareRename", document)).rejects.toThrow("not in this workspace");
  });

  test("an entry, in a file with CRLF and comments", async () => {
    const text = acme.replaceAll("\n", "\r\n");
    const { open, uri, ask } = await started(text);
    const document = await open(`"id": "go$0ne"`);
    expect(await ask("prepareRename", document)).toMatchObject({ placeholder: "gone" });
    const edit = await ask<WorkspaceEdit>("rename", document, { newName: "lost" });
    expect(Object.keys(edit.changes ?? {})).toEqual([uri]);
    expect(applied(edit, uri, text)).toBe(
      text.replace(`"id": "gone"`, `"id": "lost"`).replace(`"replacedBy": "gone"`, `"replacedBy": "lost"`),
    );
  });

  const both = (edit: WorkspaceEdit, uri: string, configurationUri: string) => {
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual([uri, configurationUri].sort());
    expect(applied(edit, uri, acme)).toBe(acme.replace(`"id": "acme"`, `"id": "acme-2"`));
    expect(applied(edit, configurationUri, CONFIGURATION)).toBe(
      CONFIGURATION.replaceAll(`"acme"`, `"acme-2"`),
    );
  };

  test("a catalog, in the error-atlas.json that name it too", async () => {
    const { open, configure, uri, configurationUri, ask } = await started();
    await configure("");
    const edit = await ask<WorkspaceEdit>("rename", await open(`"id": "ac$0me"`), { newName: "acme-2" });
    both(edit, uri, configurationUri);
  });

  test("a catalog, from an error-atlas.json", async () => {
    const { configure, uri, configurationUri, ask } = await started();
    const edit = await ask<WorkspaceEdit>("rename", await configure(`"src/**": "ac$0me"`), {
      newName: "acme-2",
    });
    both(edit, uri, configurationUri);
  });

  test("a catalog that is broken just now is changed where its name stands now", async () => {
    const { open, configure, uri, ask } = await started();
    const document = await open("// Anvils.", `\n\n${acme}`);
    await document.edit(`"replacedBy": "gone"`, `"replacedBy": "gone`);
    const edit = await ask<WorkspaceEdit>("rename", await configure(`"src/**": "ac$0me"`), {
      newName: "acme-2",
    });
    expect(applied(edit, uri, `\n\n${acme}`)).toBe(`\n\n${acme.replace(`"id": "acme"`, `"id": "acme-2"`)}`);
  });

  test.each([
    [`"id": "go$0ne"`, "removed", "Another entry of this catalog has the id"],
    [`"id": "ac$0me"`, "vidio", `Another catalog has the id "vidio"`],
    [`"condition": "rate_$0limited"`, "x", "All catalogs share the conditions"],
  ])("refused with a reason: %s → %s", async (marked, newName, reason) => {
    const { open, ask } = await started();
    await expect(ask("rename", await open(marked), { newName })).rejects.toThrow(reason);
  });

  test("a built-in catalog that error-atlas.json names cannot be renamed", async () => {
    const { server, configurationUri, ask } = await started();
    const document = await server.open(`{ "apis": { "**": "vi$0dio" } }`, {
      uri: configurationUri,
      languageId: "jsonc",
    });
    await expect(ask("prepareRename", document)).rejects.toThrow("not in this workspace");
  });
});

describe("a built-in catalog, opened to be read", () => {
  async function opened() {
    const server = await startServer({
      ...richClient,
      initializationOptions: { opensVirtualDocuments: true },
    });
    const text: string = await server.connection.sendRequest("errorAtlas/catalogText", {
      catalogId: "pureframe",
    });
    const uri = "error-atlas:/pureframe.error-catalog.json";
    const document = await server.open(text.replace(`"condition": "out_of`, `"condition": "out$0_of`), {
      uri,
      languageId: "json",
    });
    return { server, document, at: { textDocument: { uri }, position: document.position } };
  }

  test("hover and definition work, rename and completion do not", async () => {
    const { server, document, at } = await opened();
    expect(await document.hoverText()).toContain("condition");
    expect(((await document.definition()) as Location[]).length).toBeGreaterThan(1);
    expect(await document.completion()).toBeNull();
    await expect(server.connection.sendRequest("textDocument/prepareRename", at)).rejects.toThrow(
      "All catalogs share",
    );
    const id = { ...at, position: { line: 2, character: 10 }, newName: "x" };
    await expect(server.connection.sendRequest("textDocument/rename", id)).rejects.toThrow("built in");
  });

  test("it stays built in, and nothing is reported of it", async () => {
    const { server, document } = await opened();
    await document.hover();
    const catalogs: { id: string; origin: string }[] =
      await server.connection.sendRequest("errorAtlas/catalogs");
    expect(catalogs.find(({ id }) => id === "pureframe")?.origin).toBe("built-in");
    expect(server.received.published).toEqual([]);
  });
});

describe("error-atlas.json", () => {
  test("hover, definition and completion", async () => {
    const { configure, uri, server, configurationUri } = await started();
    const document = await configure(`"src/**": "ac$0me"`);
    expect(await document.hoverText()).toContain("Acme");
    expect(((await document.definition()) as Location[]).map((place) => place.uri)).toEqual([uri]);
    const { items } = (await document.completion()) as CompletionList;
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["acme", "vidio", "none"]));
    const rule = await server.open(`{ "rules": { "wrong-$0field": "off" } }`, {
      uri: configurationUri,
      languageId: "jsonc",
    });
    expect(await rule.hoverText()).toContain("wrong-field");
    expect(((await rule.definition()) as Location[])[0]?.uri).toMatch(/rules\/wrong-field\.md$/);
  });
});

test("other documents keep what their own editors' help says: null, never an empty list", async () => {
  const { server, ask } = await started();
  const document = await server.open(`const co$0de = "GONE";`);
  for (const method of ["documentHighlight", "documentSymbol", "prepareRename"])
    expect([method, await ask(method, document)]).toEqual([method, null]);
  expect(await ask("references", document, { context: { includeDeclaration: true } })).toBeNull();
  expect(await ask("rename", document, { newName: "x" })).toBeNull();
});

test("turned off, and larger than is read: nothing", async () => {
  const off = await started(acme, { ...richClient, configuration: () => ({ enable: false }) });
  expect(await (await off.open(`"title": "Go$0ne"`)).hover()).toBeNull();
  const small = await started(acme, { ...richClient, configuration: () => ({ maxFileSize: 1 }) });
  expect(await (await small.open(`"title": "Go$0ne"`)).hover()).toBeNull();
});

describe("bad input", () => {
  test.each([
    ["acme.error-catalog.json", "["],
    ["acme.error-catalog.json", '{"entries":[{"a":'],
    ["error-atlas.json", "["],
    ["error-atlas.json", '{"apis":'],
  ])("%s of a hundred thousand times %s", async (name, unit) => {
    const { server, folder, ask } = await started();
    const document = await server.open(unit.repeat(100_000), { uri: folder.uriOf(name), languageId: "json" });
    expect([await document.hover(), await document.definition(), await document.completion()]).toEqual([
      null,
      null,
      null,
    ]);
    await ask("documentSymbol", document);
    expect(await ask("rename", document, { newName: "x" })).toBeNull();
    const told = await server.until(() =>
      server.received.published.findLast(
        ({ uri, diagnostics }) => uri === document.uri && diagnostics.length > 0,
      ),
    );
    expect(told.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining("levels deep")]);
    expect(server.received.log.filter((line) => /failed|overflow|stack/i.test(line))).toEqual([]);
    const source = await server.open(`const r = await fetch("https://api.pureframe.ai/v1/x");
const body = await r.json();
if (body.detail.code === "INSUFFICIENT_$0CREDITS") {}`);
    expect(await source.hoverText()).toContain("PureFrame");
  });

  test("a catalog of two megabytes is answered about", async () => {
    const codes = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`CODE_${i}`, 409]));
    const { open } = await started(catalogText("acme", codes));
    const document = await open(`"code": "CODE_5$0999"`);
    expect(await document.hoverText()).toContain("Meaning of CODE_5999.");
  });
});
