// What is offered at a finding, in which order, and what is in the file after it is applied: fixes one by one, all at once, on
// saving, and comments that suppress.

import * as assert from "node:assert/strict";
import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  type Position,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from "vscode";
import { waitForFindings } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, fileUri, openAt, openNew, removeFile } from "../support/places.ts";

const cases = [
  {
    what: "a code to the one that was meant",
    file: "src/mistakes/unknownCode.ts",
    at: 'case "INSUFFICIENT_$0CREDIT":',
    title: 'Change to "INSUFFICIENT_CREDITS"',
    after: 'case "INSUFFICIENT_CREDITS":',
  },
  {
    what: "a field to the path that the API has",
    file: "src/mistakes/wrongField.ts",
    at: 'body.error.co$0de === "COLLECTION_NOT_FOUND"',
    title: 'Change to "detail.code"',
    after: 'body.detail.code === "COLLECTION_NOT_FOUND"',
  },
];

describe("code actions", () => {
  before(startedExtension);
  afterEach(closeEditors);

  for (const { what, file, at, title, after } of cases) {
    it(`change ${what}`, async () => {
      const { document, position } = await openAt(file, at);
      await apply(title, await actionsAt(document.uri, position));
      const line = document.lineAt(position.line).text;
      assert.ok(line.includes(after), line);
    });
  }

  it("have the one clear fix first, and the comments that suppress last", async () => {
    const { document, position } = await openAt(
      "src/mistakes/unknownCode.ts",
      'body.detail.code === "COLECTION_$0NOT_FOUND"',
    );
    const actions = await actionsAt(document.uri, position);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Change to "COLLECTION_NOT_FOUND"',
        "Fix all unknown-code problems in this file",
        "Change API…",
        "Disable unknown-code for this line",
        "Disable unknown-code for the whole file",
      ],
    );
    assert.deepEqual(
      actions.map(({ isPreferred = false }) => isPreferred),
      [true, false, false, false, false],
    );
  });

  it("disable a finding where it stands, and it is gone", async () => {
    const { document, position } = await openAt(
      "src/mistakes/wrongField.ts",
      'body.error.co$0de === "COLLECTION_NOT_FOUND"',
    );
    await apply("Disable wrong-field for this line", await actionsAt(document.uri, position));
    assert.equal(document.lineAt(position.line).text.trim(), "// error-atlas-disable-next-line wrong-field");
    const line = position.line + 1;
    await waitForFindings(document.uri, `no finding on line ${line + 1}`, (all) =>
      all.every(({ range }) => range.start.line !== line),
    );
  });

  it("fix all that has one clear answer, where that is asked for", async () => {
    const { document } = await openAt("src/mistakes/wrongField.ts", "$0// Wrong on purpose");
    await waitForFindings(document.uri, "findings", (all) => all.length > 0);
    const whole = new Range(0, 0, document.lineCount, 0);
    const kind = CodeActionKind.SourceFixAll.append("errorAtlas").value;
    await apply("Fix all Error Atlas problems", await actionsIn(document.uri, whole, kind));
    await waitForFindings(document.uri, "no findings", (all) => all.length === 0);
  });
});

describe("saving with fix all", () => {
  const file = "src/mistakes/saved.ts";
  const setting = () => workspace.getConfiguration("editor");
  const name = "codeActionsOnSave";

  before(async () => {
    await startedExtension();
    await setting().update(name, { "source.fixAll.errorAtlas": "explicit" }, ConfigurationTarget.Global);
  });
  after(async () => {
    await setting().update(name, undefined, ConfigurationTarget.Global);
    await closeEditors();
    await removeFile(file);
  });

  it("leaves a file without the mistakes that have one clear answer", async () => {
    const wrong = await workspace.openTextDocument(fileUri("src/mistakes/axiosMistakes.js"));
    const editor = await openNew(file, wrong.getText());
    const { document } = editor;
    await waitForFindings(document.uri, "three findings", (all) => all.length === 3);
    await editor.edit((edit) => edit.insert(document.positionAt(0), "// To be saved.\n"));
    assert.equal(await document.save(), true);
    assert.deepEqual(changedLines(wrong, document), [
      'if (error.response.data.detail.code === "COLLECTION_NOT_FOUND") return undefined;',
      'if (error.response.data.detail.code === "COLLECTION_NAME_TAKEN") return undefined;',
      "if (status === 400) throw new TypeError(data.message);",
    ]);
    await waitForFindings(document.uri, "no findings", (all) => all.length === 0);
  });
});

/** The lines of `after`, without the first, that are not as in `before`. */
function changedLines(before: TextDocument, after: TextDocument): readonly string[] {
  const old = before.getText().split("\n");
  const lines = after.getText().split("\n").slice(1);
  return lines.filter((line, i) => line !== old[i]).map((line) => line.trim());
}

/** The quick fixes for the finding that begins on the line of a position. */
async function actionsAt(uri: Uri, position: Position): Promise<readonly CodeAction[]> {
  const { range } = await waitForFinding(uri, position);
  return actionsIn(uri, range, CodeActionKind.QuickFix.value);
}

async function actionsIn(uri: Uri, range: Range, kind: string): Promise<readonly CodeAction[]> {
  return commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", uri, range, kind);
}

async function apply(title: string, actions: readonly CodeAction[]): Promise<void> {
  const action = actions.find((each) => each.title === title);
  assert.ok(action?.edit, `no ${title} among: ${actions.map((each) => each.title).join(", ")}`);
  assert.equal(await workspace.applyEdit(action.edit), true);
}

/** The finding that begins on the line of a position. */
async function waitForFinding(uri: Uri, { line }: Position): Promise<Diagnostic> {
  const isThere = (finding: Diagnostic) => finding.range.start.line === line;
  const findings = await waitForFindings(uri, `a finding on line ${line + 1}`, (all) => all.some(isThere));
  return findings.find(isThere)!;
}
