// How far the server reads: only ordinary files, links in the root only, and above the folders in trusted workspaces only.

import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { trustedNotification } from "../../server/src/protocol.ts";
import { secretFiles, specialFiles } from "../hostile/trees.ts";
import { catalogText } from "../support/catalogText.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer, type TestServer } from "../support/server.ts";

afterEach(async () => {
  killServers();
  await removeTestFolders();
});

const usesShop = `const response = await fetch("https://api.shop.example/orders");
const body = await response.json();
if (body.code === "SOLD_$0OUT") {}
`;
/** Contradicts itself where `./codes` says that UNPAID is 404, and nothing where it cannot be read. */
const usesCodes = `import { UNPAID } from "./codes";
const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (response.status === UNPAID && body.detail.code === "INSUFFICIENT_CREDITS") {}
`;
const CODES = "export const UNPAID = 404;";

const scans = (server: TestServer, times: number) =>
  server.until(() => server.received.progress.filter(({ kind }) => kind === "end").length >= times);

const uriOf = (...segments: readonly string[]) => pathToFileURL(path.join(...segments)).toString();

/** A folder w in a repository; w has links to a catalog and to a source of the repository. */
async function repository(files: Record<string, string> = {}) {
  const all = await testFolder({
    ".git/HEAD": "",
    "shared/shop.json": catalogText("shop", { SOLD_OUT: 409 }),
    "shared/codes.ts": CODES,
    "w/a.ts": "",
    ...files,
  });
  await symlink("../shared/shop.json", path.join(all.path, "w/shop.error-catalog.json"));
  await symlink("../shared/codes.ts", path.join(all.path, "w/codes.ts"));
  return all;
}

/** Whether the catalog counts, and the rules that find something in a source that imports the codes. */
async function seen(server: TestServer, folder: string) {
  const shop = await server.open(usesShop, { uri: uriOf(folder, "shop.ts") });
  const codes = await server.open(usesCodes, { uri: uriOf(folder, "c.ts") });
  const report = await codes.pull();
  const items = report.kind === "full" ? report.items : [];
  const result = { shop: (await shop.hoverText()).includes("SHOP"), found: items.map(({ code }) => code) };
  await shop.close();
  await codes.close();
  return result;
}

describe.skipIf(process.platform === "win32")("trust", () => {
  test.each([
    [{ trusted: true }, true],
    [{ trusted: false }, false],
    [{}, false],
    [undefined, false],
  ])("a client that says %j", async (initializationOptions, expected) => {
    const all = await repository();
    const server = await startServer({ ...richClient, folders: [all.uriOf("w")], initializationOptions });
    await scans(server, 1);
    expect(await seen(server, path.join(all.path, "w"))).toEqual({
      shop: expected,
      found: expected ? ["contradictory-status"] : [],
    });
  });

  test("that comes later", async () => {
    const all = await repository();
    const server = await startServer({ ...richClient, folders: [all.uriOf("w")] });
    await scans(server, 1);
    const folder = path.join(all.path, "w");
    expect(await seen(server, folder)).toEqual({ shop: false, found: [] });
    await server.connection.sendNotification(trustedNotification);
    await scans(server, 2);
    expect(await seen(server, folder)).toEqual({ shop: true, found: ["contradictory-status"] });
  });
});

describe.skipIf(process.platform === "win32")("links out of the root", () => {
  test("are not followed, and the log says which", async () => {
    const all = await testFolder({
      "w/.git/HEAD": "",
      "outside/shop.json": catalogText("shop", { SOLD_OUT: 409 }),
      "outside/codes.ts": CODES,
    });
    const folder = path.join(all.path, "w");
    await symlink("../outside/shop.json", path.join(folder, "shop.error-catalog.json"));
    await symlink("../outside/codes.ts", path.join(folder, "codes.ts"));
    const server = await startServer({
      ...richClient,
      folders: [all.uriOf("w")],
      initializationOptions: { trusted: true },
    });
    await scans(server, 1);
    expect(await seen(server, folder)).toEqual({ shop: false, found: [] });
    const why = "could not be read: It is a link that leads out of the workspace.";
    expect(server.received.log.filter((line) => line.includes(why))).toEqual([
      `${uriOf(folder, "shop.error-catalog.json")} ${why}`,
      `${uriOf(folder, "codes.ts")} ${why}`,
    ]);
  });
});

test.each([
  [true, ["contradictory-status"]],
  [false, []],
])("a file that lies in no folder, trusted: %s", async (trusted, expected) => {
  const all = await testFolder({
    "w/a.ts": "",
    "p/.git/HEAD": "",
    "p/lib/codes.ts": CODES,
    "p/src/beside.ts": CODES,
  });
  const initializationOptions = { trusted };
  const server = await startServer({ ...richClient, folders: [all.uriOf("w")], initializationOptions });
  await scans(server, 1);
  const found = async (specifier: string) => {
    const text = usesCodes.replace("./codes", specifier);
    const document = await server.open(text, { uri: all.uriOf("p/src/a.ts") });
    const report = await document.pull();
    await document.close();
    return report.kind === "full" ? report.items.map(({ code }) => code) : [];
  };
  expect(await found("./beside")).toEqual(["contradictory-status"]);
  expect(await found("../lib/codes")).toEqual(expected);
});

/** What the server reads because it is there. */
const FOUND = [
  "codes.ts",
  "b.ts",
  "c.vue",
  "d.json",
  "x.error-catalog.json",
  "error-atlas.json",
  "package.json",
  "tsconfig.json",
  ".gitignore",
];

test.skipIf(process.platform === "win32")(
  "whatever lies in the place of a file, the server answers",
  { timeout: 60_000 },
  async () => {
    const all = await testFolder({
      "outside/.keep": "",
      "w/shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }),
    });
    const folder = path.join(all.path, "w");
    const kinds = { ...specialFiles, ...secretFiles(path.join(all.path, "outside")) };
    for (const [i, make] of Object.values(kinds).entries()) {
      await mkdir(path.join(folder, `k${i}`));
      for (const name of FOUND) await make(path.join(folder, `k${i}`, name));
    }
    const server = await startServer({ ...richClient, folders: [all.uriOf("w")] });
    await scans(server, 1);
    for (const i of Object.keys(kinds).keys())
      expect(await seen(server, path.join(folder, `k${i}`))).toEqual({ shop: true, found: [] });
    const catalog = await server.open(catalogText("shop", { SOLD_OUT: 409 }), {
      uri: uriOf(folder, "shop.error-catalog.json"),
      languageId: "json",
    });
    const lenses = await server.connection.sendRequest("textDocument/codeLens", {
      textDocument: { uri: catalog.uri },
    });
    expect(Array.isArray(lenses)).toBe(true);
    await server.stop();
  },
);
