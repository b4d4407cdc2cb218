// What editors and people send by mistake; large and deep JSON is in largeJson.test.ts. Each case ends with the server still answering
// a good request rightly.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { killServers, plainClient, richClient, startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer(richClient);
});
afterAll(killServers);

const good = `const response = await fetch("https://videoconduit.com/v1/jobs");
const body = await response.json();
if (body.code === "insufficient_$0credits") {}
`;

/** The hover on the code in `text` is the right one, and the position in it is understood. */
async function understands(text: string, where = {}): Promise<void> {
  expect(await (await server.open(text, where)).hoverText()).toContain("VideoConduit");
}

describe("documents", () => {
  test.each([
    ["a byte order mark", `\uFEFF${good}`],
    ["CRLF", good.replaceAll("\n", "\r\n")],
    ["CR only", good.replaceAll("\n", "\r")],
    ["lone surrogates", `const broken = "\uD800"; // \uDC00\n${good}`],
    ["characters outside the BMP before the place", good.replace("if (", 'if ("😀" && ')],
    ["NUL characters", `const nul = "\u0000";\n${good}`],
    ["broken code around it", `const = ( {\n${good}\n} ) ] => class {`],
    ["an unfinished template below it", `${good}const t = \`never ends`],
  ])("with %s", async (_what, text) => {
    await understands(text);
  });

  test.each([
    "",
    "\uFEFF",
    "\n",
    "`",
    '"',
    "/*",
    "{",
    "<",
    "if (err.code === ",
    "switch (body.code) { case '",
  ])("%j is answered", async (text) => {
    const document = await server.open(`${text}$0`);
    await document.hover();
    await document.completion();
    expect((await document.pull()).kind).toBe("full");
  });

  test("typed letter by letter, taken back letter by letter, the answers stay right", async () => {
    const document = await server.open(good);
    const word = "insufficient_credits";
    for (let i = word.length; i > 0; i--)
      await document.edit(`"${word.slice(0, i)}"`, `"${word.slice(0, i - 1)}"`);
    for (let i = 0; i < word.length; i++)
      await document.edit(`"${word.slice(0, i)}"`, `"${word.slice(0, i + 1)}"`);
    expect(await document.hoverText()).toContain("VideoConduit");
    expect(await document.pull()).toEqual({ kind: "full", items: [] });
  });

  test("many changes in one message, and a change of the whole text", async () => {
    const { uri } = await server.open(good);
    const insert = (line: number) => ({
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      text: "// more\n",
    });
    const change = (version: number, contentChanges: object[]) =>
      server.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges,
      });
    await change(
      2,
      Array.from({ length: 50 }, () => insert(0)),
    );
    await change(3, [{ text: good.replace("$0", "") }, insert(0), insert(0)]);
    const at = { line: 4, character: good.split("\n")[2]?.indexOf("insufficient") };
    const hover = await server.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: at,
    });
    expect(JSON.stringify(hover)).toContain("VideoConduit");
  });

  test("ranges and positions that are outside the document", async () => {
    const { uri } = await server.open(good);
    const far = { line: 9_999, character: 9_999 };
    await server.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: far, end: far }, text: "\n// end" }],
    });
    expect(
      await server.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: far }),
    ).toBeNull();
    await understands(good);
  });

  test("code nested ten thousand levels deep", async () => {
    const deep = await server.open(`${"(".repeat(10_000)}1${")".repeat(10_000)}`);
    expect(await deep.pull()).toEqual({ kind: "full", items: [] });
    const chain = await server.open(`let s = ${'"a" + '.repeat(10_000)}"b";\n`);
    expect(await chain.pull()).toEqual({ kind: "full", items: [] });
    await understands(good);
  });
});

describe("JSON", () => {
  const json = (text: string) => server.open(text, { uri: "file:///test/bad.json", languageId: "json" });

  test.each([
    ["comments and trailing commas", '{ // note\n "code": "x", /* y */ "list": [1, 2,], }'],
    ["the same key twice", '{"code": "a", "code": "b"}'],
    ["half a document", '{"error": {"code": "insuf'],
    ["something else", "this is not JSON"],
    ["nothing", ""],
  ])("with %s", async (_what, text) => {
    expect((await (await json(text)).pull()).kind).toBe("full");
  });
});

describe("messages", () => {
  test("requests for documents that are closed, or were never open", async () => {
    const document = await server.open(good);
    await document.close();
    const { uri, position } = document;
    const at = { textDocument: { uri }, position };
    expect(await document.hover()).toBeNull();
    expect(await document.completion()).toBeNull();
    expect(await document.definition()).toBeNull();
    expect(await document.pull()).toEqual({ kind: "full", items: [] });
    const range = { start: position, end: position };
    expect(
      await server.connection.sendRequest("textDocument/codeAction", {
        ...at,
        range,
        context: { diagnostics: [] },
      }),
    ).toEqual([]);
    expect(await server.connection.sendRequest("errorAtlas/entriesAt", at)).toEqual([]);
    expect(
      await server.connection.sendRequest("errorAtlas/directiveEdit", { ...at, catalogId: "ltx" }),
    ).toBeNull();
  });

  test("changes and closings of documents that are not open are passed over", async () => {
    const uri = "file:///never/open.ts";
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await server.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: good }],
    });
    await understands(good);
  });

  test("a document that is opened again without having been closed", async () => {
    const where = { uri: "file:///test/twice.ts" };
    await server.open("let a;", where);
    await understands(good, where);
  });

  test("languages that are not ours", async () => {
    const document = await server.open(good, { uri: "file:///test/a.py", languageId: "python" });
    expect(await document.hover()).toBeNull();
  });

  test.each([
    "untitled:Untitled-1",
    "vscode-vfs://github/acme/a.ts",
    "file:///c%3A/x/%F0%9F%98%80.ts",
    "not a uri",
  ])("documents under %s", async (uri) => {
    await understands(good, { uri });
  });

  test("parameters that make no sense: nothing is answered, and the log says where it failed", async () => {
    const { uri } = await server.open(good);
    expect(await server.connection.sendRequest("textDocument/hover", { textDocument: { uri } })).toBeNull();
    expect(
      server.received.log.some((line) => line.startsWith(`textDocument/hover for ${uri} failed: TypeError`)),
    ).toBe(true);
    await understands(good);
  });

  test("a request that is taken back", async () => {
    const slow = await startServer({
      ...richClient,
      // The client takes its time over the settings, so that the request is still being worked on.
      configuration: () => new Promise(() => {}),
    });
    const { uri, position } = await slow.open(good);
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const source = new CancellationTokenSource();
    const hover = slow.connection.sendRequest(
      "textDocument/hover",
      { textDocument: { uri }, position },
      source.token,
    );
    await slow.until(() => slow.received.configurationRequests.length > 0);
    source.cancel();
    await expect(hover).rejects.toMatchObject({ code: -32800 });
  });
});

test("a catalog that is not JSON, in an editor of a client without folders", async () => {
  const plain = await startServer(plainClient);
  const uri = "file:///anywhere/x.error-catalog.json";
  await plain.open("{ not JSON", { uri, languageId: "json" });
  const sent = await plain.until(() => plain.received.published.find((each) => each.uri === uri));
  expect(sent.diagnostics.map(({ source, code }) => [source, code])).toEqual([
    ["error-atlas", "catalog-schema"],
  ]);
  expect(await (await plain.open(good)).hoverText()).toContain("VideoConduit");
});
