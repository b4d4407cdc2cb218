// A team that keeps its API's catalog beside the API's code, in the built server: what the code sends is checked against the
// catalog, and the catalog against the code.

import { afterEach, expect, test } from "vitest";
import type { CodeLens } from "vscode-languageserver-protocol";
import { catalogText } from "../support/catalogText.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, richClient, startServer } from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

const CATALOG = "errors/shop.error-catalog.json";
const catalog = (produces: readonly string[], codes: Record<string, number> = { SOLD_OUT: 409 }) =>
  JSON.stringify({ ...JSON.parse(catalogText("shop", codes)), produces }, null, 2);
const HANDLER = `app.get("/orders", (req, res) => {
  if (left === 0) res.status(409).json({ code: "SOLD_OTU", message: "Nothing is left" });
  if (gone) throw new ApiError("SOLD_OUT", 404);
});
`;

const client = { ...richClient, initializationOptions: { opensVirtualDocuments: true } };

async function started(files: Record<string, string>, settings: object = {}) {
  const folder = await testFolder(files);
  const server = await startServer({ ...client, folders: [folder.uri], configuration: () => settings });
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
  const open = (file: string, text: string) =>
    server.open(text, { uri: folder.uriOf(file), languageId: file.endsWith("json") ? "json" : "typescript" });
  const rules = async (document: Awaited<ReturnType<typeof open>>) => {
    const report = await document.pull();
    return report.kind === "full" ? report.items.map(({ code }) => code) : [];
  };
  /** The rules of the diagnostics last published for the catalog, once they are these. */
  const published = (expected: readonly string[]) =>
    server.until(() => {
      const last = server.received.published.findLast(({ uri }) => uri === folder.uriOf(CATALOG));
      const codes = last?.diagnostics.map(({ code }) => String(code));
      return codes !== undefined && codes.join() === expected.join() && last;
    });
  return { folder, server, open, rules, published };
}

test("what the API's own code sends and throws, and the hover says why", async () => {
  const { open, rules } = await started({ [CATALOG]: catalog(["../src/server/**"]) });
  const handler = await open("src/server/orders.ts", HANDLER.replace("SOLD_OUT", "SOLD_$0OUT"));
  expect(await rules(handler)).toEqual(["undeclared-error", "contradictory-status"]);
  expect(await handler.hoverText()).toContain(
    "`shop.error-catalog.json` says that this file produces its errors",
  );
  const other = await open("src/client/orders.ts", HANDLER);
  expect(await rules(other)).toEqual([]);
});

test("a package of the workspace", async () => {
  const { open, rules } = await started({
    [CATALOG]: catalog(["@shop/api"]),
    "packages/api/package.json": `{ "name": "@shop/api" }`,
  });
  const handler = await open("packages/api/src/orders.ts", HANDLER);
  expect(await rules(handler)).toEqual(["undeclared-error", "contradictory-status"]);
});

test("what the catalog says while it is edited", async () => {
  const text = catalog([]);
  const { open, rules } = await started({ [CATALOG]: text });
  const handler = await open("src/server/orders.ts", HANDLER);
  expect(await rules(handler)).toEqual([]);
  const editor = await open(CATALOG, text);
  await editor.edit(`"produces": []`, `"produces": ["../src"]`);
  expect(await rules(handler)).toEqual(["undeclared-error", "contradictory-status"]);
});

test("entries that the code never names, until it does", async () => {
  const { folder, server, published } = await started({
    [CATALOG]: catalog(["../src"], { SOLD_OUT: 409, ORDER_GONE: 404 }),
    "src/orders.ts": `throw new ApiError("SOLD_OUT", 409);`,
  });
  const shown = await published(["unproduced-entry"]);
  expect(shown.diagnostics[0]?.severity).toBe(3);
  expect(shown.diagnostics[0]?.codeDescription?.href).toBe("error-atlas:/rules/unproduced-entry.md");
  await folder.write("src/gone.ts", `throw new ApiError("ORDER_GONE", 404);`);
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: folder.uriOf("src/gone.ts"), type: 1 }],
  });
  await published([]);
});

test("codes that could not be judged, above produces", async () => {
  const text = catalog(["../src"]);
  const { folder, server, open } = await started({
    [CATALOG]: text,
    "src/orders.ts": "throw new AppError({ code: codeOf(error), status: 409 });",
    "src/gone.ts": "throw new AppError({ code: nameOf(error), status: 404 });",
  });
  await open(CATALOG, text);
  const textDocument = { uri: folder.uriOf(CATALOG) };
  const [above] = await server.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument });
  const lines = text.split("\n");
  expect(lines[above?.range.start.line ?? -1]).toContain('"produces"');
  const lens = await server.connection.sendRequest<CodeLens>("codeLens/resolve", above);
  expect(lens.command?.title).toBe("2 codes could not be judged");
});

test("the settings say how faults of catalogs are shown", async () => {
  const settings = { rules: { "unproduced-entry": "off", "catalog-reference": "hint" } };
  const text = catalog(["../src"], { SOLD_OUT: 409 }).replace('"source": "docs"', '"source": "dosc"');
  const { published } = await started({ [CATALOG]: text, "src/orders.ts": "" }, settings);
  const shown = await published(["catalog-reference"]);
  expect(shown.diagnostics[0]?.severity).toBe(4);
});
