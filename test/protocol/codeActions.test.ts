// Suppression, presets and code actions over the wire, from settings and error-atlas.json. What they do is tested where they are made.

import { afterEach, expect, test } from "vitest";
import type { CodeAction, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { advice } from "../support/advice.ts";
import { removeTestFolders, testFolder } from "../support/folder.ts";
import { killServers, plainClient, richClient, startServer, type TestServer } from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

const head = `const response = await fetch("https://api.pureframe.ai/v1/search");
const body = await response.json();
`;
const wrong = `if (body.error.code === "SEARCH_UNAVAILABLE") {}\n`;

type Document = Awaited<ReturnType<TestServer["open"]>>;

async function found(document: Document) {
  const report = await document.pull();
  return report.kind === "full" ? report.items : [];
}

const rulesOf = async (document: Document) => (await found(document)).map(({ code }) => code);

/** The actions at the first finding. */
async function actionsAt(server: TestServer, document: Document, only?: readonly string[]) {
  const diagnostics = await found(document);
  const actions: CodeAction[] = await server.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri: document.uri },
    range: diagnostics[0]?.range ?? { start: document.position, end: document.position },
    context: { diagnostics, only },
  });
  return actions;
}

function applied(text: string, { uri }: Document, action: CodeAction | undefined): string {
  const edits: TextEdit[] = action?.edit?.changes?.[uri] ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri, "typescript", 1, text), edits);
}

test("comments suppress, as they are typed and taken away", async () => {
  const server = await startServer(richClient);
  const document = await server.open(`${head}// a note\n${wrong}`);
  expect(await rulesOf(document)).toEqual(["wrong-field"]);
  await document.edit("a note", "error-atlas-disable-next-line wrong-field");
  expect(await rulesOf(document)).toEqual([]);
  await document.edit("body.error", "body.detail");
  expect(await rulesOf(document)).toEqual(["unused-suppression"]);
  await document.edit("wrong-field", "wrong-feild");
  expect(await rulesOf(document)).toEqual(["unused-suppression"]);
});

test("a client that is pushed findings", async () => {
  const server = await startServer(plainClient);
  const document = await server.open(`${head}${wrong.trimEnd()} // error-atlas-disable-line\n`);
  expect(await document.published()).toEqual([]);
  const unused = await server.open("f(); // error-atlas-disable-line\n");
  expect(await unused.published()).toMatchObject([{ code: "unused-suppression", severity: 3, tags: [1] }]);
});

test("all fixes, one rule's fixes, and comments", async () => {
  const text = `${head}${wrong}${wrong.replace("SEARCH_UNAVAILABLE", "FORBIDDEN")}`;
  const server = await startServer(richClient);
  const document = await server.open(text);
  const fixed = text.replaceAll("body.error", "body.detail");
  const [all, ...none] = await actionsAt(server, document, ["source.fixAll"]);
  expect([all?.kind, none, applied(text, document, all)]).toEqual(["source.fixAll.errorAtlas", [], fixed]);
  const actions = await actionsAt(server, document);
  expect(actions.map(({ title }) => title)).toEqual([
    'Change to "detail.code"',
    "Fix all wrong-field problems in this file",
    "Disable wrong-field for this line",
    "Disable wrong-field for the whole file",
  ]);
  expect(applied(text, document, actions[1])).toBe(fixed);
  const left = await server.open(applied(text, document, actions[2]));
  expect(await rulesOf(left)).toEqual(["wrong-field"]);
  const suppressed = await server.open(applied(text, document, actions[3]));
  expect(await rulesOf(suppressed)).toEqual([]);
});

test("a rule that error-atlas.json turns off has no actions", async () => {
  const folder = await testFolder({ "error-atlas.json": `{ "rules": { "wrong-field": "off" } }` });
  const server = await startServer({ ...richClient, folders: [folder.uri] });
  const document = await server.open(`${head}if (body.error.co$0de === "FORBIDDEN") {}`, {
    uri: folder.uriOf("a.ts"),
  });
  expect(await actionsAt(server, document)).toEqual([]);
});

test.each(advice)(
  "%s is shown where the preset is strict: the settings', else error-atlas.json's",
  async (id, example) => {
    const folder = await testFolder({ "error-atlas.json": `{ "preset": "strict" }` });
    let preset: string | null = null;
    const server = await startServer({
      ...richClient,
      folders: [folder.uri],
      configuration: () => ({ preset }),
    });
    const file = (name: string) => ({
      uri: `${name}.${example.language}`,
      languageId: { ts: "typescript", js: "javascript", json: "json" }[example.language],
    });
    const inProject = await server.open(example.code, file(folder.uriOf("a")));
    const elsewhere = await server.open(example.code, file("file:///elsewhere/a"));
    const shown = async (document: Document) => (await rulesOf(document)).includes(id);
    expect([await shown(inProject), await shown(elsewhere)]).toEqual([true, false]);
    for (const [value, expected] of [
      ["recommended", false],
      ["strict", true],
    ] as const) {
      preset = value;
      await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      await server.until(() => server.received.other.includes("workspace/diagnostic/refresh"));
      expect([await shown(inProject), await shown(elsewhere)]).toEqual([expected, expected]);
    }
  },
);
