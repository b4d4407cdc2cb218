// JSON documents with error bodies in them, beside VS Code's own JSON extension: recordings, answers that are being written, logs.

import * as assert from "node:assert/strict";
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type DocumentSymbol,
  type Hover,
  languages,
  workspace,
} from "vscode";
import { accept, complete, labelOf } from "../support/completions.ts";
import { waitForFindings } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { textOf } from "../support/hovers.ts";
import { closeEditors, fileUri, openAt, openNew, positionOf, removeFile } from "../support/places.ts";

const recording = "test/recordings/downloads.har";

describe("JSON with error bodies", () => {
  before(startedExtension);
  afterEach(closeEditors);

  it("is explained in the strings of a recording", async () => {
    const { document, position } = await openAt(recording, 'code\\":\\"insufficient_$0credits');
    assert.equal(document.languageId, "json");
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      position,
    );
    assert.match(textOf(hovers).replaceAll("\\", ""), /^`insufficient_credits` · 402 .* · VideoConduit/m);
    const shown = hovers.map(({ range }) => range && document.getText(range));
    assert.deepEqual(shown, ["insufficient_credits"]);
  });

  it("has its bodies in the outline", async () => {
    const { document } = await openAt(recording, '"version": "1.$02"');
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const bodies = symbols.filter(({ name }) => name !== "log");
    assert.deepEqual(
      bodies.map(({ name, detail }) => [name, detail]),
      [
        ["VideoConduit 402 insufficient_credits", "Not enough credits"],
        ["PureFrame 404 COLLECTION_NOT_FOUND", "Collection not found"],
      ],
    );
  });

  it("is mended inside a string, which stays JSON", async () => {
    const { document } = await openAt("src/mistakes/recorded.har", "$0insufficient_credit\\");
    const findings = await waitForFindings(document.uri, "two findings", (all) => all.length === 2);
    for (const { range } of findings) {
      const actions = await commands.executeCommand<CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        range,
        CodeActionKind.QuickFix.value,
      );
      const preferred = actions.find(({ isPreferred }) => isPreferred);
      assert.ok(preferred?.edit, `no clear fix among: ${actions.map(({ title }) => title).join(", ")}`);
      assert.equal(await workspace.applyEdit(preferred.edit), true);
    }
    await waitForFindings(document.uri, "no findings", (all) => all.length === 0);
    const { log } = JSON.parse(document.getText());
    const bodies = log.entries.map((entry: { response: { content: { text: string } } }) =>
      JSON.parse(entry.response.content.text),
    );
    assert.deepEqual(bodies, [
      { detail: "Insufficient credits", code: "insufficient_credits", required: 3, available: 1 },
      { detail: { code: "COLLECTION_NOT_FOUND", message: "Collection not found" } },
    ]);
  });
});

describe("completion in JSON", () => {
  const url = "https://videoconduit.com/v1/download";

  before(startedExtension);
  // VS Code keeps the text of a file that is written again at once, so each has its own.
  for (const [what, body, file] of [
    ["an empty object", "{$0}", "test/fixtures/emptyBody.json"],
    ["nothing", "$0", "test/fixtures/noBody.json"],
  ] as const) {
    it(`writes a whole body in place of ${what}`, async () => {
      const start = `{\n  "url": "${url}",\n  "status": 402,\n  "body": `;
      const editor = await openNew(file, `${start}${body.replace("$0", "")}\n}\n`);
      const place = {
        editor,
        document: editor.document,
        position: positionOf(editor.document, `"body": ${body}`),
      };
      const items = await complete(place);
      const label = "VideoConduit 402 insufficient_credits";
      const item = items.find((one) => labelOf(one) === label);
      assert.ok(item, `offered: ${items.map(labelOf).join(", ")}`);
      await accept(place, item);
      const { url: kept, status, body: written } = JSON.parse(editor.document.getText());
      assert.deepEqual([kept, status], [url, 402]);
      assert.equal(written.code, "insufficient_credits");
      assert.deepEqual(Object.keys(written), ["detail", "code", "required", "available"]);
      assert.match(editor.document.getText(), /\n {2}"body": \{\n {4}"detail"/);
      await closeEditors();
      await removeFile(file);
    });
  }
});

describe("JSON Lines", () => {
  const file = "test/logs/wrong.jsonl";

  before(startedExtension);
  after(async () => {
    await closeEditors();
    await removeFile(file);
  });

  it("has findings on the lines of its mistakes, and no others", async () => {
    const log = (await workspace.openTextDocument(fileUri("test/logs/worker.jsonl"))).getText();
    const wrong = log.replace("content_filtered_error", "content_filter_error");
    const { document } = await openNew(file, wrong);
    assert.ok(["jsonl", "json"].includes(document.languageId), document.languageId);
    const findings = await waitForFindings(document.uri, "a finding", (all) => all.length > 0);
    assert.deepEqual(
      findings.map(({ range }) => document.getText(range)),
      ["content_filter_error"],
    );
    const others = languages.getDiagnostics(document.uri).filter(({ source }) => source !== "error-atlas");
    assert.deepEqual(others, []);
  });
});
