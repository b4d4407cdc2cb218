// Folders that are removed, renamed and brought back: editors tell of the folder alone, and of nothing in it.

import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { catalogText } from "../support/catalogText.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer } from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

const CREATED = 1;
const DELETED = 3;

const usesShop = `const response = await fetch("https://api.shop.example/orders");
const body = await response.json();
if (body.code === "SOLD_$0OUT") {}
`;
/** Contradicts itself where `UNPAID` is 404. */
const usesCodes = (specifier: string) => `import { UNPAID } from "${specifier}";
const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (response.status === UNPAID && body.detail.code === "INSUFFICIENT_CREDITS") {}
`;
const WRONG = "export const UNPAID = 404;";
const RIGHT = "export const UNPAID = 402;";

async function started(files: Record<string, string>) {
  const folder = await testFolder(files);
  const server = await startServer({ ...richClient, folders: [folder.uri] });
  const { connection, received, until } = server;
  await until(() => received.progress.some(({ kind }) => kind === "end"));
  const place = (name: string) => path.join(folder.path, ...name.split("/"));
  const open = (name: string, text = files[name] ?? "") =>
    server.open(text, {
      uri: folder.uriOf(name),
      languageId: name.endsWith(".json") ? "json" : "typescript",
    });
  const count = (method: string) => received.other.filter((each) => each === method).length;
  return {
    folder,
    open,
    /** Waits until these rules, and no others, find something in a document, which is asked again at each refresh, as editors do. */
    async finds(document: Awaited<ReturnType<typeof open>>, rules: readonly string[]): Promise<void> {
      for (;;) {
        const before = count(REFRESH);
        const report = await document.pull();
        const found = report.kind === "full" ? report.items.map(({ code }) => code) : [];
        if (`${found}` === `${rules}`) return expect(found).toEqual(rules);
        await until(() => count(REFRESH) > before);
      }
    },
    /** Tells of changes, and waits for what the server says because of them. */
    async tell(method: string, ...changes: readonly (readonly [string, number])[]) {
      const before = count(method);
      await connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: changes.map(([name, type]) => ({ uri: folder.uriOf(name), type })),
      });
      await until(() => count(method) > before);
    },
    take: (name: string) => rm(place(name), { recursive: true }),
    move: (from: string, to: string) => rename(place(from), place(to)),
    async lenses(name: string): Promise<readonly (string | undefined)[]> {
      const params = { textDocument: { uri: folder.uriOf(name) } };
      const found = await connection.sendRequest<object[]>("textDocument/codeLens", params);
      const resolved = found.map((lens) =>
        connection.sendRequest<{ command?: { title: string } }>("codeLens/resolve", lens),
      );
      return (await Promise.all(resolved)).map(({ command }) => command?.title);
    },
  };
}

const CATALOGS = "errorAtlas/catalogsChanged";
const REFRESH = "workspace/diagnostic/refresh";

describe("catalogs", () => {
  const shop = catalogText("shop", { SOLD_OUT: 409 });

  test.each([
    ["in it", "catalogs", { "catalogs/shop.error-catalog.json": shop }],
    ["far below", "a", { "a/b/c/shop.error-catalog.json": shop }],
    [
      "in a folder with an end like a file's",
      "catalogs.json",
      { "catalogs.json/x.error-catalog.json": shop },
    ],
    [
      "of packages",
      "node_modules",
      {
        "package.json": JSON.stringify({ dependencies: { acme: "1" } }),
        "node_modules/acme/package.json": JSON.stringify({ errorCatalog: "errors.json" }),
        "node_modules/acme/errors.json": shop,
      },
    ],
  ])("%s go with a folder", async (_, name, files) => {
    const { open, tell, take } = await started({ ...files, "a.ts": usesShop });
    const source = await open("a.ts");
    expect(await source.hoverText()).toContain("`SOLD_OUT` · 409");
    await take(name);
    await tell(CATALOGS, [name, DELETED]);
    expect(await source.hoverText()).toBe("");
  });

  test("come back with it, as another branch has them", async () => {
    const { folder, open, tell, take } = await started({ "catalogs/shop.error-catalog.json": shop });
    const source = await open("a.ts", usesShop);
    await take("catalogs");
    await tell(CATALOGS, ["catalogs", DELETED]);
    await folder.write("catalogs/deep/shop.error-catalog.json", catalogText("shop", { SOLD_OUT: 410 }));
    await tell(CATALOGS, ["catalogs", CREATED]);
    expect(await source.hoverText()).toContain("`SOLD_OUT` · 410");
  });

  test("are known by the folder's new name", async () => {
    const { folder, open, tell, move } = await started({ "old/shop.error-catalog.json": shop });
    const source = await open("a.ts", usesShop);
    await move("old", "new");
    await tell(CATALOGS, ["old", DELETED], ["new", CREATED]);
    const [location] = (await source.definition()) as { uri: string }[];
    expect(location?.uri).toBe(folder.uriOf("new/shop.error-catalog.json"));
  });
});

describe("what imports lead to", () => {
  test.each<[string, string, string, Record<string, string>]>([
    ["a module", "shared", "./shared/codes", { "shared/codes.ts": WRONG }],
    ["an index file", "lib", "./lib/shared", { "lib/shared/index.ts": WRONG }],
    [
      "a mapping that is extended",
      "config",
      "@/codes",
      {
        "tsconfig.json": '{ "extends": "./config/base.json" }',
        "config/base.json": '{ "compilerOptions": { "paths": { "@/*": ["../src/*"] } } }',
        "src/codes.ts": WRONG,
      },
    ],
    [
      "a package of the workspace",
      "packages",
      "@acme/codes",
      {
        "packages/codes/package.json": '{ "name": "@acme/codes", "source": "index.ts" }',
        "packages/codes/index.ts": WRONG,
      },
    ],
  ])("%s goes with a folder, and comes back with it", async (_, name, specifier, files) => {
    const { folder, open, finds, tell, take } = await started(files);
    const source = await open("a.ts", usesCodes(specifier));
    await finds(source, ["contradictory-status"]);
    await take(name);
    await tell(REFRESH, [name, DELETED]);
    await finds(source, []);
    const inside = Object.entries(files).filter(([file]) => file.startsWith(`${name}/`));
    for (const [file, text] of inside) await folder.write(file, text);
    await tell(REFRESH, [name, CREATED]);
    await finds(source, ["contradictory-status"]);
    for (const [file, text] of inside)
      await folder.write(file, text.replace(WRONG, RIGHT).replace("../src/*", "../gone/*"));
    await tell(REFRESH, [name, DELETED], [name, CREATED]);
    await finds(source, []);
  });

  test("another one counts instead", async () => {
    const { open, finds, tell, take } = await started({
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./first/*", "./second/*"] } } }',
      "first/codes.ts": WRONG,
      "second/codes.ts": RIGHT,
    });
    const source = await open("a.ts", usesCodes("@/codes"));
    await finds(source, ["contradictory-status"]);
    await take("first");
    await tell(REFRESH, ["first", DELETED]);
    await finds(source, []);
  });
});

test("an error-atlas.json goes with a folder, and comes back with it", async () => {
  const file = "packages/a/error-atlas.json";
  const off = '{ "rules": { "unknown-code": "off" } }';
  const { folder, open, finds, tell, take } = await started({ [file]: off });
  const wrong = usesShop
    .replace("SOLD_$0OUT", "INSUFICIENT_CREDITS")
    .replace("api.shop.example", "api.pureframe.ai/v1");
  const source = await open("packages/a/src/a.ts", wrong.replace("body.code", "body.detail.code"));
  await finds(source, []);
  await take("packages");
  await tell(REFRESH, ["packages", DELETED]);
  await finds(source, ["unknown-code"]);
  await folder.write(file, off);
  await tell(REFRESH, ["packages", CREATED]);
  await finds(source, []);
});

test("uses go with a folder, and those that come back are looked for again", async () => {
  const catalog = "shop.error-catalog.json";
  const use = usesShop.replace("$0", "");
  const { folder, open, lenses, tell, take } = await started({
    [catalog]: catalogText("shop", { SOLD_OUT: 409 }),
    "src/deep/a.ts": use,
    "other/b.ts": use,
  });
  await open(catalog, catalogText("shop", { SOLD_OUT: 409 }));
  expect(await lenses(catalog)).toEqual(["2 uses in 2 files"]);
  await take("src");
  await folder.write("src/deep/a.ts", "export {};");
  await tell(REFRESH, ["src", DELETED], ["src", CREATED]);
  expect(await lenses(catalog)).toEqual(["1 use in 1 file"]);
});
