// What the built server takes from the project that a folder is a part of, where that is trusted: catalogs, those of packages, and
// error-atlas.json; and that it hears of changes of these.

import { afterEach, describe, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { trustedNotification } from "../../server/src/protocol.ts";
import { catalogText } from "../support/catalogText.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer } from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

const use = (api: string) => `const response = await fetch("https://api.${api}.example/orders");
const body = await response.json();
if (body.code === "SOLD_$0OUT") {}
`;
const shop = (status: number) => catalogText("shop", { SOLD_OUT: status });
const capabilities = {
  ...richClient.capabilities,
  workspace: {
    ...richClient.capabilities?.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

/** A repository of which the server has packages/a open. */
async function repository(files: Record<string, string>, trusted = true) {
  const root = await testFolder({
    "package.json": JSON.stringify({ workspaces: ["packages/*"], dependencies: { acme: "1" } }),
    "packages/a/package.json": "{}",
    ...files,
  });
  const server = await startServer({
    capabilities,
    folders: [root.uriOf("packages/a")],
    initializationOptions: { trusted },
  });
  const { connection, received, until } = server;
  const scans = (times: number) =>
    until(() => received.progress.filter(({ kind }) => kind === "end").length >= times);
  await scans(1);
  const count = (method: string) => received.other.filter((each) => each === method).length;
  return {
    root,
    server,
    scans,
    /** The directories that are watched besides, once as many registrations have come. */
    watched: (times: number) =>
      until(() => {
        if (received.watchedDirectories.length < times) return undefined;
        const names = received.watchedDirectories.at(-1) ?? [];
        return names.map(
          ({ baseUri, pattern }) => `${baseUri.slice(root.uri.length).replace(/^\//, "")} ${pattern}`,
        );
      }),
    open: (text: string) => server.open(text, { uri: root.uriOf("packages/a/src/a.ts") }),
    async tell(method: string, file: string, type: 1 | 2 | 3) {
      const before = count(method);
      await connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: root.uriOf(file), type }],
      });
      await until(() => count(method) > before);
    },
  };
}

const CATALOGS = "errorAtlas/catalogsChanged";
const REFRESH = "workspace/diagnostic/refresh";

describe("catalogs", () => {
  test.each<[string, Record<string, string>]>([
    ["at the root", { "shop.error-catalog.json": shop(409) }],
    ["below it", { "catalogs/deep/shop.error-catalog.json": shop(409) }],
    ["of another package", { "packages/b/shop.error-catalog.json": shop(409) }],
    [
      "of what the root depends on",
      {
        "node_modules/acme/package.json": JSON.stringify({ errorCatalog: "errors.json" }),
        "node_modules/acme/errors.json": shop(409),
      },
    ],
    [
      "of what another package depends on",
      {
        "packages/b/package.json": JSON.stringify({ dependencies: { stock: "1" } }),
        "packages/b/node_modules/stock/package.json": JSON.stringify({ errorCatalog: "errors.json" }),
        "packages/b/node_modules/stock/errors.json": shop(409),
      },
    ],
  ])("%s count where they are trusted", async (_, files) => {
    const { open } = await repository(files);
    expect(await (await open(use("shop"))).hoverText()).toContain("`SOLD_OUT` · 409");
    const untrusted = await repository(files, false);
    const source = await untrusted.open(use("shop"));
    expect(await source.hoverText()).toBe("");
    await untrusted.server.connection.sendNotification(trustedNotification);
    await untrusted.scans(2);
    expect(await source.hoverText()).toContain("`SOLD_OUT` · 409");
  });

  test("that lie in the folder come before those around it, of whatever name", async () => {
    const { open, server } = await repository({
      "a.error-catalog.json": shop(404),
      "packages/a/z.error-catalog.json": shop(409),
    });
    expect(await (await open(use("shop"))).hoverText()).toContain("`SOLD_OUT` · 409");
    const line = await server.until(() => server.received.log.find((each) => each.includes("is not used")));
    expect(line).toContain(
      "a.error-catalog.json:2: This catalog is not used: packages/a/z.error-catalog.json has",
    );
  });

  test("that are at fault are in the log, and shown where they are open", async () => {
    const { root, server } = await repository({ "packages/b/bad.error-catalog.json": "{" });
    const uri = root.uriOf("packages/b/bad.error-catalog.json");
    await server.until(() => server.received.log.some((line) => line.startsWith(`${uri}:`)));
    const shown = (): readonly Diagnostic[] | undefined =>
      server.received.published.findLast((sent) => sent.uri === uri)?.diagnostics;
    expect(shown()).toEqual([]);
    await server.open("{", { uri, languageId: "json" });
    await server.until(() => shown()?.length === 1);
  });

  test("are taken in when they change, come and go", async () => {
    const { root, open, tell, watched } = await repository({ "catalogs/shop.error-catalog.json": shop(409) });
    const source = await open(use("shop"));
    expect(await watched(1)).toEqual([" *", "catalogs *", "packages *"]);
    await root.write("catalogs/shop.error-catalog.json", shop(410));
    await tell(CATALOGS, "catalogs/shop.error-catalog.json", 2);
    expect(await source.hoverText()).toContain("`SOLD_OUT` · 410");
    await root.remove("catalogs/shop.error-catalog.json");
    await tell(CATALOGS, "catalogs", 3);
    expect(await source.hoverText()).toBe("");
    await root.write("more/shop.error-catalog.json", shop(404));
    await tell(CATALOGS, "more", 1);
    expect(await source.hoverText()).toContain("`SOLD_OUT` · 404");
    expect(await watched(3)).toEqual([" *", "more *", "packages *"]);
  });

  test("whose code lies around the folder as well do not miss it", async () => {
    const catalog = {
      ...JSON.parse(catalogText("shop", { SOLD_OUT: 409, GONE: 404 })),
      produces: ["packages/*/src"],
    };
    const { server, open } = await repository({
      "shop.error-catalog.json": JSON.stringify(catalog),
      "packages/a/src/b.ts": 'throw new ApiError("SOLD_OUT", 409);',
      "packages/b/src/c.ts": 'throw new ApiError("GONE", 404);',
    });
    expect(await (await open(use("shop"))).hoverText()).toContain("`SOLD_OUT` · 409");
    expect(server.received.log.filter((line) => line.includes("produces"))).toEqual([]);
  });
});

test("an error-atlas.json above the folder is taken in when it comes, changes and goes", async () => {
  const wrong = use("shop").replace("SOLD_$0OUT", "SOLD_UOT");
  const { root, open, tell } = await repository({ "packages/a/shop.error-catalog.json": shop(409) });
  const source = await open(wrong);
  const severity = async () => {
    const report = await source.pull();
    return report.kind === "full" ? report.items.map((item) => item.severity) : [];
  };
  expect(await severity()).toEqual([2]);
  await root.write("error-atlas.json", '{ "rules": { "unknown-code": "error" } }');
  await tell(REFRESH, "error-atlas.json", 1);
  expect(await severity()).toEqual([1]);
  await root.write("error-atlas.json", '{ "rules": { "unknown-code": "hint" } }');
  await tell(REFRESH, "error-atlas.json", 2);
  expect(await severity()).toEqual([4]);
  await root.remove("error-atlas.json");
  await tell(REFRESH, "error-atlas.json", 3);
  expect(await severity()).toEqual([2]);
});
