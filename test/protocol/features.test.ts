// Hover, completion, definition and quick fixes over the wire. What they say is tested where they are made.

import { afterAll, beforeAll, expect, test } from "vitest";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  LocationLink,
} from "vscode-languageserver/node";
import { killServers, plainClient, richClient, startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    capabilities: {
      ...richClient.capabilities,
      textDocument: { ...richClient.capabilities?.textDocument, definition: { linkSupport: true } },
    },
    initializationOptions: { opensVirtualDocuments: true },
  });
});
afterAll(killServers);

/** Code in which `condition` is about an error body of PureFrame. */
function pureframe(condition: string): string {
  return `const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (${condition}) {
  throw new Error("failed");
}
`;
}

test("hover on a code", async () => {
  const document = await server.open(pureframe('body.detail.code === "INSUFFICIENT_$0CREDITS"'));
  const text = await document.hoverText();
  expect(text).toContain("PureFrame");
  expect(text).toContain("402");
});

test("hover where nothing is known", async () => {
  const document = await server.open(`const x = "INSUFFICIENT$0";`);
  expect(await document.hover()).toBeNull();
});

test("hover in JSX, in JavaScript and in JSON", async () => {
  const code = pureframe('body.detail.code === "INSUFFICIENT_$0CREDITS"');
  const tsx = await server.open(code, { uri: "file:///test/a.tsx", languageId: "typescriptreact" });
  const js = await server.open(code, { uri: "file:///test/a.mjs", languageId: "javascript" });
  const json = await server.open(
    `{"detail": {"code": "COLLECTION_$0NOT_FOUND", "message": "Collection not found"}}`,
    {
      uri: "file:///test/a.json",
      languageId: "json",
    },
  );
  for (const document of [tsx, js, json]) expect(await document.hoverText()).toContain("PureFrame");
});

test("completion, and its documentation when it is asked for", async () => {
  const document = await server.open(pureframe('body.detail.code === "$0"'));
  const { items } = (await document.completion()) as CompletionList;
  const item = items.find(({ label }) => label === "INSUFFICIENT_CREDITS");
  expect([item?.detail, item?.documentation]).toEqual(["402 · PureFrame", undefined]);
  const resolved: CompletionItem = await server.connection.sendRequest("completionItem/resolve", item);
  expect((resolved.documentation as { value: string }).value).toContain("PureFrame");
});

test("completion in half a keystroke at the end of a file", async () => {
  const document = await server.open(`${pureframe("true")}if (body.detail.code === "INS$0`);
  const { items } = (await document.completion()) as CompletionList;
  expect(items.map(({ label }) => label)).toContain("INSUFFICIENT_CREDITS");
});

test("completion in JSON has tab stops for clients that have them", async () => {
  const snippets = { completion: { completionItem: { snippetSupport: true } } };
  const able = await startServer({
    capabilities: {
      ...richClient.capabilities,
      textDocument: { ...richClient.capabilities?.textDocument, ...snippets },
    },
  });
  const text = `{"url": "https://videoconduit.com/v1/download", "status": 429, "body": {"detail": "No.", "$0"}}`;
  const offers = [able, server].map(async (one) => {
    const document = await one.open(text, { uri: "file:///test/b.json", languageId: "json" });
    const { items } = (await document.completion()) as CompletionList;
    return items.map(({ label, textEdit }) => [label, textEdit?.newText]);
  });
  expect(await Promise.all(offers)).toEqual([
    [["retry_after", `retry_after": \${1:5}`]],
    [["retry_after", 'retry_after": 5']],
  ]);
});

test("a list opens after a space where a status has to stand, and only there", async () => {
  const context = { triggerKind: 2, triggerCharacter: " " };
  const at = async (condition: string) => {
    const { uri, position } = await server.open(pureframe(condition));
    const params = { textDocument: { uri }, position, context };
    const list = await server.connection.sendRequest<CompletionList | null>(
      "textDocument/completion",
      params,
    );
    return list?.items[0]?.label;
  };
  expect(await at("response.status === $0")).toBe("400");
  expect(await at("response.status === 402 && $0")).toBeUndefined();
});

test("snippets of handlers have tab stops for clients that have them", async () => {
  const document = await server.open(`${pureframe("true")}err$0`);
  const { items } = (await document.completion()) as CompletionList;
  expect(items.map(({ label, insertTextFormat }) => [label, insertTextFormat])).toEqual([
    ["errors PureFrame", 1],
  ]);
});

test("all places of one error in a file are highlighted", async () => {
  const { uri, position } = await server.open(
    `${pureframe('body.detail.code === "VIDEO_$0NOT_FOUND"')}const isGone = body.detail.code !== "VIDEO_NOT_FOUND";`,
  );
  const found = await server.connection.sendRequest<DocumentHighlight[] | null>(
    "textDocument/documentHighlight",
    { textDocument: { uri }, position },
  );
  expect(found?.map(({ range }) => range.start.line)).toEqual([2, 5]);
});

test("an item that is not ours comes back as it is", async () => {
  expect(await server.connection.sendRequest("completionItem/resolve", { label: "x" })).toEqual({
    label: "x",
  });
});

test("definition leads into the catalog's read-only document, whose text the server has", async () => {
  const document = await server.open(pureframe('body.detail.code === "INSUFFICIENT_$0CREDITS"'));
  const [link] = (await document.definition()) as LocationLink[];
  expect(link?.targetUri).toBe("error-atlas:/pureframe.error-catalog.json");
  const text: string = await server.connection.sendRequest("errorAtlas/catalogText", {
    catalogId: "pureframe",
  });
  const { start, end } = link?.targetSelectionRange ?? {
    start: { line: 0, character: 0 },
    end: { line: 0, character: 0 },
  };
  expect(text.split("\n")[start.line]?.slice(start.character, end.character)).toBe("INSUFFICIENT_CREDITS");
});

test("definition for a client without links or virtual documents is a place in a file", async () => {
  const plain = await startServer(plainClient);
  const document = await plain.open(pureframe('body.detail.code === "INSUFFICIENT_$0CREDITS"'));
  const [location] = (await document.definition()) as unknown as { uri: string }[];
  expect(location?.uri).toMatch(/^file:.*\/data\/catalogs\/pureframe\.error-catalog\.json$/);
  expect(Object.keys(location ?? {}).sort()).toEqual(["range", "uri"]);
});

test("a quick fix for a misspelt code", async () => {
  const document = await server.open(pureframe('body.detail.code === "INSUFICIENT_CREDITS"'));
  const report = await document.pull();
  const diagnostics = report.kind === "full" ? report.items : [];
  expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-code"]);
  const range = diagnostics[0]?.range;
  const actions: CodeAction[] = await server.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri: document.uri },
    range,
    context: { diagnostics },
  });
  expect(actions[0]?.kind).toBe("quickfix");
  expect(actions[0]?.edit?.changes?.[document.uri]?.map(({ newText }) => newText)).toEqual([
    "INSUFFICIENT_CREDITS",
  ]);
});
