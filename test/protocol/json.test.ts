// Error bodies in recordings as an editor reads them: hovers, the outline and definitions over the wire, in strings that hold JSON.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { DefinitionLink, DocumentSymbol, Location } from "vscode-languageserver/node";
import type { EntryParams } from "../../server/src/protocol.ts";
import { har } from "../json/containers/har.ts";
import { body, url } from "../json/reading.ts";
import { killServers, type OpenedDocument, startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(killServers);

let opened = 0;

/** A recording with a body under 402, a `$0` in it. */
function open(text: string): Promise<OpenedDocument> {
  const uri = `file:///test/${++opened}.har`;
  return server.open(har({ url, status: 402, text }), { uri, languageId: "json" });
}

/** Where something stands in the one line of the body. */
function columnsOf(text: string, part: string): { start: number; end: number } {
  const line = har({ url, status: 402, text })
    .split("\n")
    .find((each) => each.includes(part));
  const start = line?.indexOf(part) ?? -1;
  return { start, end: start + part.length };
}

test("hover on a key in an escaped body, for exactly the key", async () => {
  const document = await open(body.replace("required", "requ$0ired"));
  expect((await document.hoverText()).split("\n")[0]).toBe("`required` · integer, credits · VideoConduit");
  const range = (await document.hover())?.range;
  expect({ start: range?.start.character, end: range?.end.character }).toEqual(columnsOf(body, "required"));
});

test("the outline of a recording", async () => {
  const { uri } = await open(body);
  const symbols: DocumentSymbol[] = await server.connection.sendRequest("textDocument/documentSymbol", {
    textDocument: { uri },
  });
  expect(symbols.map(({ name, detail }) => [name, detail])).toEqual([
    ["VideoConduit 402 insufficient_credits", "Not enough credits"],
  ]);
});

test("no outline where there are no bodies, nor in code", async () => {
  for (const [name, text] of [
    ["a.json", `{ "detail": "Not found" }`],
    ["a.ts", `fetchMock.post("${url}", { status: 402, body: ${body} });`],
  ]) {
    const { uri } = await server.open(text ?? "", { uri: `file:///test/${name}`, languageId: "" });
    const symbols = await server.connection.sendRequest("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(symbols).toBeNull();
  }
});

test("from a key to the field in the catalog, from a brace to the entry", async () => {
  const targets = await Promise.all(
    [body.replace("required", "requ$0ired"), `$0${body}`].map(async (text) => {
      const found = (await (await open(text)).definition()) as (DefinitionLink | Location)[];
      return found.length;
    }),
  );
  expect(targets).toEqual([1, 1]);
});

test("Show Error at Cursor between two properties of a body", async () => {
  const { uri, position } = await open(body.replace(',"required', ', $0 "required'));
  const entries: EntryParams[] = await server.connection.sendRequest("errorAtlas/entriesAt", {
    textDocument: { uri },
    position,
  });
  expect(entries).toEqual([{ catalogId: "videoconduit", entryId: "insufficient-credits" }]);
});
