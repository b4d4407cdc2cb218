// Links to directories in the built server: what they lead to counts inside of the project, and its changes are taken in, which editors
// tell of by the name where it really lies.

import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { catalogText } from "../support/catalogText.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer } from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

const usesShop = `const response = await fetch("https://api.shop.example/orders");
const body = await response.json();
if (body.code === "SOLD_$0OUT") {}
`;
const usesCodes = `import { UNPAID } from "./shared/codes";
const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (response.status === UNPAID && body.detail.code === "INSUFFICIENT_CREDITS") {}
`;
const WRONG = "export const UNPAID = 404;";
const RIGHT = "export const UNPAID = 402;";
const shop = (status: number) => catalogText("shop", { SOLD_OUT: status });

/** A repository of which the server has the folder w open, with links in it. */
async function started(files: Record<string, string>, links: Record<string, string>, trusted: boolean) {
  const all = await testFolder({ ".git/HEAD": "", "w/.keep": "", ...files });
  for (const [link, target] of Object.entries(links)) {
    const place = path.join(all.path, ...link.split("/"));
    await mkdir(path.dirname(place), { recursive: true });
    await symlink(target, place, "dir");
  }
  const server = await startServer({
    ...richClient,
    folders: [all.uriOf("w")],
    initializationOptions: { trusted },
  });
  const { connection, received, until } = server;
  await until(() => received.progress.some(({ kind }) => kind === "end"));
  const count = (method: string) => received.other.filter((each) => each === method).length;
  return {
    all,
    server,
    open: (name: string, text: string) => server.open(text, { uri: all.uriOf(name) }),
    async rules(document: Awaited<ReturnType<typeof server.open>>) {
      const report = await document.pull();
      return report.kind === "full" ? report.items.map(({ code }) => code) : [];
    },
    async write(method: string, file: string, text: string) {
      const before = count(method);
      await all.write(file, text);
      await connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: all.uriOf(file), type: 2 }],
      });
      await until(() => count(method) > before);
    },
  };
}

const CATALOGS = "errorAtlas/catalogsChanged";
const REFRESH = "workspace/diagnostic/refresh";

describe.skipIf(process.platform === "win32")("catalogs", () => {
  test("behind a link in the folder", async () => {
    const { open, write } = await started(
      { "w/.gitignore": "build/", "w/build/shop.error-catalog.json": shop(409) },
      { "w/catalogs": "build" },
      false,
    );
    const source = await open("w/a.ts", usesShop);
    expect(await source.hoverText()).toContain("`SOLD_OUT` · 409");
    await write(CATALOGS, "w/build/shop.error-catalog.json", shop(410));
    expect(await source.hoverText()).toContain("`SOLD_OUT` · 410");
  });

  test("behind a link to the project around it, where that is trusted", async () => {
    const files = { "errors/shop.error-catalog.json": shop(409) };
    const { open, write } = await started(files, { "w/catalogs": "../errors" }, true);
    const source = await open("w/a.ts", usesShop);
    expect(await source.hoverText()).toContain("`SOLD_OUT` · 409");
    await write(CATALOGS, "errors/shop.error-catalog.json", shop(410));
    expect(await source.hoverText()).toContain("`SOLD_OUT` · 410");
    const untrusted = await started(files, { "w/catalogs": "../errors" }, false);
    expect(await (await untrusted.open("w/a.ts", usesShop)).hoverText()).toBe("");
    expect(untrusted.server.received.log.filter((line) => line.includes("could not be read"))).toEqual([
      `${untrusted.all.uriOf("w/catalogs")} could not be read: It is a link that leads out of the workspace.`,
    ]);
  });
});

describe.skipIf(process.platform === "win32")("a module behind a link", () => {
  test("changes with what is at its place, on disk and in an editor", async () => {
    const { open, rules, write } = await started({ "w/lib/codes.ts": WRONG }, { "w/shared": "lib" }, false);
    const source = await open("w/a.ts", usesCodes);
    expect(await rules(source)).toEqual(["contradictory-status"]);
    await write(REFRESH, "w/lib/codes.ts", RIGHT);
    expect(await rules(source)).toEqual([]);
    const codes = await open("w/lib/codes.ts", WRONG);
    expect(await rules(source)).toEqual(["contradictory-status"]);
    await codes.edit("404", "402");
    expect(await rules(source)).toEqual([]);
    await codes.edit("402", "404");
    expect(await rules(source)).toEqual(["contradictory-status"]);
    await codes.close();
    expect(await rules(source)).toEqual([]);
  });

  test("comes when a file comes to its place", async () => {
    const { all, server, open, rules } = await started({ "w/lib/x.ts": "" }, { "w/shared": "lib" }, false);
    const source = await open("w/a.ts", usesCodes);
    expect(await rules(source)).toEqual([]);
    await all.write("w/lib/codes.ts", WRONG);
    await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: all.uriOf("w/lib/codes.ts"), type: 1 }],
    });
    expect(await rules(source)).toEqual(["contradictory-status"]);
  });

  test("is read inside of what is trusted only", async () => {
    const files = { "lib/codes.ts": WRONG };
    const trusted = await started(files, { "w/shared": "../lib" }, true);
    const source = await trusted.open("w/a.ts", usesCodes);
    expect(await trusted.rules(source)).toEqual(["contradictory-status"]);
    await trusted.write(REFRESH, "lib/codes.ts", RIGHT);
    expect(await trusted.rules(source)).toEqual([]);
    const untrusted = await started(files, { "w/shared": "../lib" }, false);
    expect(await untrusted.rules(await untrusted.open("w/a.ts", usesCodes))).toEqual([]);
  });
});
