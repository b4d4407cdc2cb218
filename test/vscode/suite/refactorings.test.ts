// What is offered at a call where nothing is wrong, and the command that inserts a mock response.

import * as assert from "node:assert/strict";
import { type CodeAction, CodeActionKind, commands, window, workspace } from "vscode";
import { mockResponseRequest } from "../../../server/src/protocol.ts";
import { leaves, startedExtension } from "../support/extension.ts";
import { fakePick, instead } from "../support/fakePick.ts";
import { closeEditors, openAt, openNew, removeFile } from "../support/places.ts";

const file = "src/newClient.ts";
const client = `export async function download(url: string): Promise<Response> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  return response;
}
`;
const call = 'const response = await fe$0tch("https://videoconduit.com';

describe("refactorings", () => {
  before(startedExtension);
  beforeEach(() => openNew(file, client));
  afterEach(async () => {
    await closeEditors();
    await removeFile(file);
  });

  it("are offered at a request of an API", async () => {
    const actions = (await refactoringsAt(call)).filter(({ title }) => title.includes("VideoConduit"));
    assert.deepEqual(
      actions.map(({ title, kind }) => `${kind?.value}: ${title}`),
      [
        "refactor.rewrite: Insert error handler for VideoConduit",
        "refactor.rewrite: Add retry as documented by VideoConduit",
        "refactor.extract: Generate error mapper for VideoConduit",
      ],
    );
  });

  it("insert a handler for the errors of the API", async () => {
    const text = await textAfter("Insert error handler for VideoConduit");
    assert.match(text, /^ {2}if \(!response\.ok\) \{\n {4}switch \(response\.status\) \{\n {6}case 400:$/m);
    assert.match(text, /case 402:\n\s+\/\/ Not enough credits\. Buy a credit pack/);
  });

  it("make the request again as the API documents", async () => {
    const text = await textAfter("Add retry as documented by VideoConduit");
    assert.match(text, /for \(let attempt = 0; ; attempt\+\+\) \{/);
    assert.match(text, /\[429, .*\]\.includes\(response\.status\)/);
  });

  it("extract what makes one form of all error bodies", async () => {
    const text = await textAfter("Generate error mapper for VideoConduit");
    assert.match(
      text,
      /^function videoConduitCondition\(status: number \| undefined\): string \| undefined \{$/m,
    );
  });
});

describe("Insert Mock Response", () => {
  const test = "test/new.test.ts";
  before(startedExtension);
  afterEach(async () => {
    await closeEditors();
    await removeFile(test);
  });

  it("puts what the API answers at the cursor, for an error of the tree", async () => {
    const { document } = await openNew(test, "export const answer = ;\n");
    await openAt(test, "answer = $0;");
    const entry = (await leaves()).find((node) => node.label === "COLLECTION_NAME_TAKEN");
    await commands.executeCommand("errorAtlas.insertMock", entry);
    assert.equal(
      document.getText(),
      [
        "export const answer = Response.json({",
        "  detail: {",
        '    code: "COLLECTION_NAME_TAKEN",',
        '    message: "Collection name taken",',
        "  },",
        "}, { status: 409 });",
        "",
      ].join("\n"),
    );
  });

  it("puts nothing into a text that has changed since the server was asked", async () => {
    const { client } = await startedExtension();
    await openNew(test, "export const answer = ;\n");
    const { document, editor } = await openAt(test, "answer = $0;");
    const entry = (await leaves()).find((node) => node.label === "COLLECTION_NAME_TAKEN");
    const send = client.sendRequest;
    client.sendRequest = async (...args: unknown[]) => {
      const answer = await Reflect.apply(send, client, args);
      if (args[0] === mockResponseRequest) {
        assert.ok(answer);
        await editor.edit((edit) => edit.insert(document.positionAt(0), "// typed\n"));
      }
      return answer;
    };
    try {
      await commands.executeCommand("errorAtlas.insertMock", entry);
    } finally {
      client.sendRequest = send;
    }
    assert.equal(document.getText(), "// typed\nexport const answer = ;\n");
  });
});

describe("Insert Mock Response, where it cannot stand at the cursor,", () => {
  const word = "test/word.test.ts";
  before(async () => {
    await startedExtension();
    await closeEditors();
  });

  it("leaves the word whole that the cursor is in", async () => {
    await openNew(word, 'export const a = 1;\n  logger.info("a");\n');
    const { document } = await openAt(word, "logger.in$0fo");
    const entry = (await leaves()).find((node) => node.label === "COLLECTION_NAME_TAKEN");
    await commands.executeCommand("errorAtlas.insertMock", entry);
    assert.deepEqual(document.getText().split("\n").slice(0, 4), [
      "export const a = 1;",
      '  logger.info("a");',
      "  Response.json({",
      "    detail: {",
    ]);
    await closeEditors();
    await removeFile(word);
  });

  it("says before an error is chosen that there is no editor for it, and offers a new file", async () => {
    const said: unknown[] = [];
    const picks: unknown[] = [];
    const answering = (answer: string | undefined) => ({
      showInformationMessage: async (...words: unknown[]) => {
        said.push(words);
        return answer;
      },
      createQuickPick: () => {
        picks.push("a list");
        return fakePick().pick;
      },
    });
    await instead(answering(undefined), () => commands.executeCommand("errorAtlas.insertMock"));
    assert.deepEqual(
      [said, picks],
      [[["No editor is open that the mock could go into. Open a test, or take a new file.", "New File"]], []],
    );
    const entry = (await leaves()).find((node) => node.label === "COLLECTION_NAME_TAKEN");
    await instead(answering("New File"), () => commands.executeCommand("errorAtlas.insertMock", entry));
    const document = window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.match(document?.getText() ?? "", /^Response\.json\(\{\s+detail: \{/);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});

async function refactoringsAt(marked: string): Promise<readonly CodeAction[]> {
  const { document, editor } = await openAt(file, marked);
  return commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    editor.selection,
    CodeActionKind.Refactor.value,
  );
}

/** The file after a refactoring at the call. */
async function textAfter(title: string): Promise<string> {
  const actions = await refactoringsAt(call);
  const action = actions.find((each) => each.title === title);
  assert.ok(action?.edit, `no ${title} among: ${actions.map((each) => each.title).join(", ")}`);
  assert.equal(await workspace.applyEdit(action.edit), true);
  const { document } = await openAt(file, "$0export async function download");
  return document.getText();
}
