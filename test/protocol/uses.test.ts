// Where the workspace uses the entries of a catalog, over the wire: lenses above the entries, references from source and catalog.

import { afterEach, expect, test } from "vitest";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeLens,
  type Location,
} from "vscode-languageserver/node";
import {
  type ShowUsesArgument,
  showUsesCommand,
  type UsedEntriesResult,
  type Uses,
  usedEntriesRequest,
  usesRequest,
} from "../../server/src/protocol.ts";
import { catalogText } from "../support/catalogText.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, richClient, type ServerOptions, startServer } from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

const CATALOG = "errors/shop.error-catalog.json";
const catalog = catalogText("shop", { SOLD_OUT: 409, ORDER_GONE: 410 });
const handler = (...codes: readonly string[]) => `import { call } from "./client";
const response = await call();
const body = await response.json();
${codes.map((code) => `if (body.code === "${code}") {}\n`).join("")}`;

const FILES = {
  [CATALOG]: catalog,
  "src/client.ts": `export const call = () => fetch("https://api.shop.example/orders");\n`,
  "src/orders.ts": handler("SOLD_OUT", "ORDER_GONE"),
  "src/cart.ts": handler("SOLD_OUT"),
  "src/unrelated.ts": `const label = "SOLD_OUT"; if (status === 409) {}\n`,
  "test/sold-out.json": `{ "status": 409, "body": { "code": "SOLD_OUT", "message": "Nothing is left" } }\n`,
  "docs/errors.md": '```ts\nif (body.code === "SOLD_OUT") {}\n```\n',
};

const capabilities: ClientCapabilities = {
  ...richClient.capabilities,
  workspace: { ...richClient.capabilities?.workspace, codeLens: { refreshSupport: true } },
};
const vsCode: ServerOptions = { capabilities, initializationOptions: { showsUses: true } };

async function started(files: Record<string, string> = FILES, client: ServerOptions = vsCode) {
  const folder = await testFolder(files);
  const server = await startServer({ ...client, folders: [folder.uri] });
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
  const { connection } = server;
  const lenses = (uri: string): Promise<CodeLens[]> =>
    connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });
  const resolved = async (uri: string) =>
    Promise.all(
      (await lenses(uri)).map((lens) => connection.sendRequest<CodeLens>("codeLens/resolve", lens)),
    );
  const open = (file: string, text = files[file] ?? "") =>
    server.open(text, { uri: folder.uriOf(file), languageId: file.endsWith("json") ? "json" : "typescript" });
  /** The file, and what stands at the place. */
  const short = ({ uri, range }: Location) => {
    const file = uri.slice(folder.uri.length + 1);
    const line = files[file]?.split("\n")[range.start.line];
    return `${file}: ${line?.slice(range.start.character, range.end.character)}`;
  };
  return {
    folder,
    server,
    open,
    lenses: () => lenses(folder.uriOf(CATALOG)),
    resolved: () => resolved(folder.uriOf(CATALOG)),
    titles: async (uri = folder.uriOf(CATALOG)) => (await resolved(uri)).map(({ command }) => command?.title),
    async references(document: Awaited<ReturnType<typeof open>>, includeDeclaration = false) {
      const params = { textDocument: document, position: document.position, context: { includeDeclaration } };
      const found = await connection.sendRequest<Location[] | null>("textDocument/references", params);
      return found?.map(short) ?? null;
    },
    tell: (file: string, type: 1 | 2 | 3) =>
      connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: folder.uriOf(file), type }],
      }),
    short,
  };
}

test("a lens above each entry counts its uses, and its command has their places", async () => {
  const { resolved, folder, short } = await started();
  const found = await resolved();
  expect(found.map(({ command }) => command?.title)).toEqual(["3 uses in 3 files", "1 use in 1 file"]);
  const lines = catalog.split("\n");
  for (const { range } of found) expect(lines[range.start.line]).toBe("    {");
  const [first] = found;
  expect(first?.command?.command).toBe(showUsesCommand);
  const [argument] = (first?.command?.arguments ?? []) as ShowUsesArgument[];
  expect([argument?.uri, argument?.position]).toEqual([folder.uriOf(CATALOG), first?.range.start]);
  expect(argument?.locations.map(short)).toEqual([
    "src/cart.ts: SOLD_OUT",
    "src/orders.ts: SOLD_OUT",
    "test/sold-out.json: SOLD_OUT",
  ]);
});

test("an editor without the command shows the text only", async () => {
  const { resolved } = await started(FILES, richClient);
  expect((await resolved()).map(({ command }) => [command?.title, command?.command])).toEqual([
    ["3 uses in 3 files", ""],
    ["1 use in 1 file", ""],
  ]);
});

test("entries without uses, in a workspace without any", async () => {
  const { titles } = await started({ [CATALOG]: catalog, "src/unrelated.ts": FILES["src/unrelated.ts"] });
  expect(await titles()).toEqual(["no uses in this workspace", "no uses in this workspace"]);
});

test("a built-in catalog has lenses as well", async () => {
  const { titles } = await started(
    {
      "src/a.ts": `const r = await fetch("https://api.pureframe.ai/v1/search");
const body = await r.json();
if (body.detail.code === "COLLECTION_NOT_FOUND") {}`,
    },
    { ...vsCode, initializationOptions: { opensVirtualDocuments: true, showsUses: true } },
  );
  const found = await titles("error-atlas:/pureframe.error-catalog.json");
  expect(found.filter((title) => title !== "no uses in this workspace")).toEqual(["1 use in 1 file"]);
});

test("a client that lets it be is asked for lenses of catalogs only, and for references of built-in ones", async () => {
  const dynamic = { codeLens: { dynamicRegistration: true }, references: { dynamicRegistration: true } };
  const textDocument = { ...capabilities.textDocument, ...dynamic };
  const initializationOptions = { opensVirtualDocuments: true };
  const { server } = await started(FILES, {
    capabilities: { ...capabilities, textDocument },
    initializationOptions,
  });
  expect(server.result.capabilities.codeLensProvider).toBeUndefined();
  const { registered } = server.received;
  await server.until(() => registered.includes("textDocument/codeLens"));
  await server.until(() => registered.includes("textDocument/references"));
});

test("documents that are no catalog in force have none", async () => {
  const { server, folder } = await started();
  for (const file of ["src/orders.ts", "errors/other.error-catalog.json"]) {
    const textDocument = { uri: folder.uriOf(file) };
    expect(await server.connection.sendRequest("textDocument/codeLens", { textDocument })).toEqual([]);
  }
});

test("edits, saved or not, and files that come and go: the client is asked to ask again", async () => {
  const { titles, open, folder, tell, server } = await started();
  const refreshes = () => server.received.other.filter((method) => method === "workspace/codeLens/refresh");
  expect(await titles()).toEqual(["3 uses in 3 files", "1 use in 1 file"]);
  const cart = await open("src/cart.ts");
  await server.until(() => refreshes().length === 1);
  await cart.edit(`"SOLD_OUT"`, `"ORDER_GONE"`);
  expect(await titles()).toEqual(["2 uses in 2 files", "2 uses in 2 files"]);
  await cart.close();
  await server.until(() => refreshes().length === 2);
  expect(await titles()).toEqual(["3 uses in 3 files", "1 use in 1 file"]);
  await folder.remove("src/orders.ts");
  await tell("src/orders.ts", 3);
  await server.until(() => refreshes().length === 3);
  expect(await titles()).toEqual(["2 uses in 2 files", "no uses in this workspace"]);
  await folder.write("src/new.ts", handler("ORDER_GONE"));
  await tell("src/new.ts", 1);
  expect(await titles()).toEqual(["2 uses in 2 files", "1 use in 1 file"]);
});

test("a code that is renamed in the catalog's editor", async () => {
  const { titles, open } = await started();
  const editor = await open(CATALOG);
  await editor.edit(`"SOLD_OUT"`, `"SOLD_OTU"`);
  expect(await titles()).toEqual(["no uses in this workspace", "1 use in 1 file"]);
  await editor.edit(`"SOLD_OTU"`, `"SOLD_OUT"`);
  expect(await titles()).toEqual(["3 uses in 3 files", "1 use in 1 file"]);
});

test("what error-atlas.json says of hosts, of files that are left alone, and of a file's API", async () => {
  const status = (address: string) => `const response = await fetch(${address});
if (response.status === 409) {}
`;
  const { titles, folder, tell } = await started({
    [CATALOG]: catalog,
    "src/a.ts": status(`"http://localhost:3000/orders"`),
    "src/b.ts": status(`"http://localhost:3000/orders"`),
    "src/c.ts": status("ORDERS"),
    "error-atlas.json": `{ "hosts": { "localhost:3000": "shop" }, "ignore": ["src/b.ts"] }`,
  });
  expect(await titles()).toEqual(["1 use in 1 file", "no uses in this workspace"]);
  await folder.write("error-atlas.json", `{ "hosts": { "localhost:3000": "shop" } }`);
  await tell("error-atlas.json", 2);
  expect(await titles()).toEqual(["2 uses in 2 files", "no uses in this workspace"]);
  await folder.write("error-atlas.json", `{ "apis": { "src/c.ts": "shop" } }`);
  await tell("error-atlas.json", 2);
  expect(await titles()).toEqual(["1 use in 1 file", "no uses in this workspace"]);
});

test("a change of the module that makes the requests", async () => {
  const status = `import { call } from "./client";
const response = await call();
if (response.status === 410) {}
`;
  const { titles, folder, tell, open } = await started({ ...FILES, "src/status.ts": status });
  expect(await titles()).toEqual(["3 uses in 3 files", "2 uses in 2 files"]);
  await folder.write("src/client.ts", "export const call = () => undefined;");
  await tell("src/client.ts", 2);
  expect(await titles()).toEqual(["3 uses in 3 files", "1 use in 1 file"]);
  await open("src/client.ts", FILES["src/client.ts"]);
  expect(await titles()).toEqual(["3 uses in 3 files", "2 uses in 2 files"]);
});

test("the setting turns lenses off", async () => {
  const off = { ...vsCode, configuration: () => ({ codeLens: { enabled: false } }) };
  expect(await (await started(FILES, off)).lenses()).toEqual([]);
});

test("references from a use in source lead to all, and to the entry", async () => {
  const { open, references } = await started();
  const document = await open("src/orders.ts", handler("SOLD_$0OUT", "ORDER_GONE"));
  const uses = ["src/cart.ts: SOLD_OUT", "src/orders.ts: SOLD_OUT", "test/sold-out.json: SOLD_OUT"];
  expect(await references(document)).toEqual(uses);
  expect(await references(document, true)).toEqual([`${CATALOG}: SOLD_OUT`, ...uses]);
});

test("references from a catalog, on what an entry is called", async () => {
  const { open, references } = await started();
  const editor = await open(CATALOG, catalog.replace(`"SOLD_OUT"`, `"SOLD_$0OUT"`));
  expect(await references(editor)).toEqual([
    "src/cart.ts: SOLD_OUT",
    "src/orders.ts: SOLD_OUT",
    "test/sold-out.json: SOLD_OUT",
  ]);
  await editor.close();
  const byId = await open(CATALOG, catalog.replace(`"id": "order-gone"`, `"id": "order$0-gone"`));
  expect(await references(byId)).toEqual(["src/orders.ts: ORDER_GONE"]);
  await byId.close();
  expect(await references(await open(CATALOG, catalog.replace("Meaning of", "Mean$0ing of")))).toBeNull();
});

test("references from what is no use of any entry", async () => {
  const { open, references } = await started();
  expect(await references(await open("src/unrelated.ts", `const a = "SOLD$0";`))).toBeNull();
});

const MANY = Object.fromEntries(
  Array.from({ length: 300 }, (_, i) => [
    `many/${i}/orders.ts`,
    `// api.shop.example\n${handler("SOLD_OUT")}`,
  ]),
);

test("many files: the server answers others meanwhile", async () => {
  const { server, lenses, open } = await started({ ...FILES, ...MANY });
  const [lens] = await lenses();
  const document = await open("src/cart.ts", handler("SOLD_$0OUT"));
  const order: string[] = [];
  const resolving = server.connection
    .sendRequest<CodeLens>("codeLens/resolve", lens)
    .then(({ command }) => order.push(command?.title ?? ""));
  await document.hoverText().then(() => order.push("hover"));
  await resolving;
  expect(order).toEqual(["hover", "303 uses in 303 files"]);
});

test("a request that is taken back does not cost others that wait for the same", async () => {
  const { server, lenses, titles } = await started({ ...FILES, ...MANY });
  const [lens] = await lenses();
  const source = new CancellationTokenSource();
  const refused = ({ code }: { code: number }) => code;
  const first = server.connection.sendRequest("codeLens/resolve", lens, source.token).catch(refused);
  const second = titles();
  source.cancel();
  // It may come to be worked on after that: then it is answered as it was.
  expect([-32800, lens]).toContainEqual(await first);
  expect((await second)[0]).toBe("303 uses in 303 files");
});

test("the uses of an entry by its ids, as a tree asks for them", async () => {
  const { server, short } = await started();
  const uses = async (entryId: string) => {
    const found = await server.connection.sendRequest<Uses | null>(usesRequest, {
      catalogId: "shop",
      entryId,
    });
    return found && { places: found.locations.map(short).sort(), isWhole: found.isWhole };
  };
  const [sold, gone] = JSON.parse(catalog).entries.map(({ id }: { id: string }) => id);
  expect(await uses(gone)).toEqual({ places: ["src/orders.ts: ORDER_GONE"], isWhole: true });
  expect((await uses(sold))?.places).toEqual([
    "src/cart.ts: SOLD_OUT",
    "src/orders.ts: SOLD_OUT",
    "test/sold-out.json: SOLD_OUT",
  ]);
  expect(await uses("nothing")).toBeNull();
});

test("what the workspace uses, the most used first", async () => {
  const { server } = await started();
  const [sold, gone] = JSON.parse(catalog).entries.map(({ id }: { id: string }) => id);
  expect(await server.connection.sendRequest<UsedEntriesResult>(usedEntriesRequest)).toEqual([
    {
      catalogId: "shop",
      uses: 4,
      entries: [
        { entryId: sold, uses: 3 },
        { entryId: gone, uses: 1 },
      ],
    },
  ]);
});
