// A catalog of a hundred thousand errors in the workspace: others are answered while it is loaded, as if it were not there.

import { afterAll, describe, expect, test } from "vitest";
import { honest } from "../hostile/catalogs.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer, type TestServer } from "../support/server.ts";

afterAll(async () => {
  killServers();
  await removeTestFolders();
});

const ENTRIES = 100_000;
const source = `const response = await fetch("https://videoconduit.com/v1/jobs");
const body = await response.json();
if (body.code === "insufficient_$0credits") {}
`;

/** The longest wait for a hover, in milliseconds, while `isOver` says that there is more to come; at least 20 are asked. */
async function longestWait(server: TestServer, isOver: () => boolean): Promise<number> {
  const document = await server.open(source);
  let longest = 0;
  for (let asked = 0; asked < 20 || !isOver(); asked++) {
    const start = performance.now();
    expect(await document.hoverText()).toContain("VideoConduit");
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

const hasChanged =
  (server: TestServer, times = 1) =>
  () =>
    server.received.other.filter((method) => method === "errorAtlas/catalogsChanged").length >= times;

describe("a catalog of 100,000 errors", () => {
  test("does not keep others waiting while it is loaded, or typed into", { timeout: 120_000 }, async () => {
    const without = await startServer({ ...richClient, folders: [(await testFolder({})).uri] });
    const usual = await longestWait(without, () => true);

    const text = honest(ENTRIES);
    const folder = await testFolder({ "large.error-catalog.json": text });
    const server = await startServer({ ...richClient, folders: [folder.uri] });
    const first = await server.open(source);
    expect(await first.hoverText()).toContain("VideoConduit");
    const loading = await longestWait(server, hasChanged(server));
    // 100 ms are what nobody notices; a slow machine is slow without the catalog too.
    expect(loading).toBeLessThan(Math.max(500, 20 * usual));

    type Entries = readonly { readonly entryId: string; readonly code: string; readonly line: number }[];
    const ask = <T>(method: string, params?: object) =>
      server.connection.sendRequest<T>(`errorAtlas/${method}`, params);
    const lookUp = async (query: string) =>
      (await ask<{ readonly entries: Entries }>("lookup", { query })).entries.map(({ entryId }) => entryId);
    expect((await lookUp("ERROR_99999"))[0]).toBe("error-99999");

    type Catalogs = readonly {
      readonly id: string;
      readonly entries: Entries;
      readonly entryCount: number;
    }[];
    const large = (await ask<Catalogs>("catalogs")).find(({ id }) => id === "hostile");
    const ids = large?.entries.map(({ entryId }) => entryId) ?? [];
    expect([large?.entryCount, ids.length < ENTRIES]).toEqual([ENTRIES, true]);
    for (let page: Entries = []; ; ids.push(...page.map(({ entryId }) => entryId))) {
      page = await ask<Entries>("catalogEntries", { catalogId: "hostile", from: ids.length });
      if (page.length === 0) break;
    }
    expect(ids).toEqual(Array.from({ length: ENTRIES }, (_, i) => `error-${i}`));

    const editor = await server.open(text, {
      uri: folder.uriOf("large.error-catalog.json"),
      languageId: "json",
    });
    await first.hover();
    for (const digit of "123") await editor.edit('"code":"ERROR_7', `"code":"ERROR_7${digit}`);
    const typing = await longestWait(server, hasChanged(server, 2));
    expect(typing).toBeLessThan(Math.max(500, 20 * usual));
    expect((await lookUp("ERROR_7321"))[0]).toBe("error-7");
  });

  test("that is too large is left out, and says so in its place", async () => {
    const folder = await testFolder({ "large.error-catalog.json": `${honest(1)}${" ".repeat(50_000_001)}` });
    const server = await startServer({ ...richClient, folders: [folder.uri] });
    const uri = folder.uriOf("large.error-catalog.json");
    const sent = await server.until(() => server.received.published.find((one) => one.uri === uri));
    expect(sent.diagnostics.map(({ message }) => message)).toEqual([
      "The catalog is not used. It is larger than 50 MB. Split it into several.",
    ]);
  });
});
