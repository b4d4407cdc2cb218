// Catalogs that users bring: found on disk, edited in an editor, broken, mended, removed.

import { afterEach, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { catalogText } from "../support/catalogText.ts";
import { removeTestFolders, type TestFolder, testFolder } from "../support/folder.ts";
import { killServers, plainClient, richClient, startServer, type TestServer } from "../support/server.ts";

afterEach(async () => {
  killServers();
  await removeTestFolders();
});

const usesShop = `const response = await fetch("https://api.shop.example/orders");
const body = await response.json();
if (body.code === "SOLD_$0OUT") {}
`;

async function start(folder: TestFolder, client = richClient): Promise<TestServer> {
  return startServer({ ...client, folders: [folder.uri] });
}

const changed = (server: TestServer, times = 1) =>
  server.until(() => server.received.other.filter((m) => m === "errorAtlas/catalogsChanged").length >= times);

/** The diagnostics last published for a file, once `fits` is true of them. */
function published(server: TestServer, uri: string, fits: (diagnostics: readonly Diagnostic[]) => boolean) {
  return server.until(() => {
    const last = server.received.published.findLast((sent) => sent.uri === uri)?.diagnostics;
    return last !== undefined && fits(last) && last;
  });
}

const scanned = (server: TestServer) =>
  server.until(() => server.received.progress.some(({ kind }) => kind === "end"));

test("a catalog in the workspace is found, and the scan shows its progress", async () => {
  const folder = await testFolder({
    "errors/shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }),
  });
  const server = await start(folder);
  await scanned(server);
  expect(server.received.progress.map(({ kind, title }) => [kind, title])).toEqual([
    ["begin", "Looking for error catalogs"],
    ["end", undefined],
  ]);
  const document = await server.open(usesShop);
  expect(await document.hoverText()).toContain("SHOP");
});

test("definition leads to the catalog's own file", async () => {
  const folder = await testFolder({ "shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }) });
  const server = await start(folder);
  await scanned(server);
  const [location] = (await (await server.open(usesShop)).definition()) as { uri: string }[];
  expect(location?.uri).toBe(folder.uriOf("shop.error-catalog.json"));
});

test("a catalog of a package that is depended on", async () => {
  const folder = await testFolder({
    "package.json": JSON.stringify({ dependencies: { "shop-errors": "1.0.0" } }),
    "node_modules/shop-errors/package.json": JSON.stringify({ errorCatalog: "errors.json" }),
    "node_modules/shop-errors/errors.json": catalogText("shop", { SOLD_OUT: 409 }),
  });
  const server = await start(folder);
  await scanned(server);
  expect(await (await server.open(usesShop)).hoverText()).toContain("SHOP");
});

test("what is typed into a catalog's editor counts at once, unsaved", async () => {
  const folder = await testFolder({ "shop.error-catalog.json": catalogText("shop", { OUT_OF_STOCK: 409 }) });
  const server = await start(folder);
  await scanned(server);
  const source = await server.open(usesShop);
  expect(await source.hoverText()).not.toContain("Title of SOLD");
  const editor = await server.open(catalogText("shop", { OUT_OF_STOCK: 409 }), {
    uri: folder.uriOf("shop.error-catalog.json"),
    languageId: "json",
  });
  await editor.edit("OUT_OF_STOCK", "SOLD_OUT");
  expect(await source.hoverText()).toContain("`SOLD_OUT` · 409");
  await editor.close();
  expect(await source.hoverText()).not.toContain("`SOLD_OUT` · 409");
});

test("a catalog that breaks while it is edited stays in force, and says what is wrong where it is", async () => {
  const text = catalogText("shop", { SOLD_OUT: 409 });
  const folder = await testFolder({ "shop.error-catalog.json": text });
  const uri = folder.uriOf("shop.error-catalog.json");
  const server = await start(folder);
  await scanned(server);
  const source = await server.open(usesShop);
  const editor = await server.open(text, { uri, languageId: "json" });
  await editor.edit('"entries": [', '"entries": [[');
  const [problem] = await published(server, uri, (found) => found.length > 0);
  expect([problem?.source, problem?.code, problem?.severity]).toEqual(["error-atlas", "catalog-schema", 1]);
  expect(await source.hoverText()).toContain("SHOP");
  await editor.edit('"entries": [[', '"entries": [');
  expect(await published(server, uri, (found) => found.length === 0)).toEqual([]);
});

test("a catalog that is not JSON costs nothing else, and is marked in its file even when it is not open", async () => {
  const folder = await testFolder({
    "bad.error-catalog.json": "this is not JSON",
    "shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }),
  });
  const server = await start(folder, plainClient);
  const problems = await published(
    server,
    folder.uriOf("bad.error-catalog.json"),
    (found) => found.length > 0,
  );
  expect(problems.map(({ source, code }) => [source, code])).toEqual([["error-atlas", "catalog-schema"]]);
  expect(await (await server.open(usesShop)).hoverText()).toContain("SHOP");
});

test("one bad entry is marked at its place, and the others are in force", async () => {
  const text = catalogText("shop", { SOLD_OUT: 409, GONE: 410 }).replace(
    '"condition": "conflict"',
    '"condition": "conflikt"',
  );
  const folder = await testFolder({ "shop.error-catalog.json": text });
  const server = await start(folder);
  const [problem] = await published(
    server,
    folder.uriOf("shop.error-catalog.json"),
    (found) => found.length > 0,
  );
  expect(text.split("\n")[problem?.range.start.line ?? 0]).toContain("conflikt");
  expect(problem?.message).toContain("conflict");
  const source = await server.open(usesShop.replace("SOLD_$0OUT", "GO$0NE"));
  expect(await source.hoverText()).toContain("GONE");
});

test("files that change on disk: asked to be told, and taken in", async () => {
  const folder = await testFolder({ "shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }) });
  const uri = folder.uriOf("shop.error-catalog.json");
  const server = await start(folder);
  await server.until(() => server.received.registered.includes("workspace/didChangeWatchedFiles"));
  await scanned(server);
  const source = await server.open(usesShop);
  expect(await source.hoverText()).toContain("`SOLD_OUT` · 409");
  const tell = (type: number) =>
    server.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });

  await folder.write("shop.error-catalog.json", catalogText("shop", { GONE: 409 }));
  await tell(2);
  await changed(server, 1);
  expect(await source.hoverText()).not.toContain("Title of SOLD");
  await folder.remove("shop.error-catalog.json");
  await tell(3);
  await changed(server, 2);
  expect(await source.hoverText()).toBe("");
  await folder.write("shop.error-catalog.json", catalogText("shop", { SOLD_OUT: 409 }));
  await tell(1);
  await changed(server, 3);
  expect(await source.hoverText()).toContain("`SOLD_OUT` · 409");
});

test("findings follow a change of catalogs: pushed again, or asked to be pulled again", async () => {
  const folder = await testFolder({ "shop.error-catalog.json": catalogText("shop", { SOLD_UOT: 409 }) });
  const uri = folder.uriOf("shop.error-catalog.json");
  const pushed = await start(folder, plainClient);
  const source = await pushed.open(usesShop);
  await published(pushed, source.uri, (found) => found.length === 1);
  await pushed.open(catalogText("shop", { SOLD_OUT: 409 }), { uri, languageId: "json" });
  expect(await published(pushed, source.uri, (found) => found.length === 0)).toEqual([]);

  const pulled = await start(folder);
  await scanned(pulled);
  await pulled.open(usesShop).then((document) => document.pull());
  await pulled.open(catalogText("shop", { SOLD_OUT: 409 }), { uri, languageId: "json" });
  await pulled.until(() => pulled.received.other.includes("workspace/diagnostic/refresh"));
});

test("a folder that is added brings its catalogs, and takes them away again", async () => {
  const first = await testFolder({});
  const second = await testFolder({ "shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }) });
  const server = await start(first);
  await scanned(server);
  const source = await server.open(usesShop);
  expect(await source.hoverText()).toBe("");
  const change = (added: string[], removed: string[]) =>
    server.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: {
        added: added.map((uri) => ({ uri, name: "x" })),
        removed: removed.map((uri) => ({ uri, name: "x" })),
      },
    });
  await change([second.uri], []);
  await changed(server, 1);
  expect(await source.hoverText()).toContain("SHOP");
  await change([], [second.uri]);
  await changed(server, 2);
  expect(await source.hoverText()).toBe("");
});
