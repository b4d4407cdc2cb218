// Quick fixes: what is offered at a finding, and what is in the file after one is applied.

import * as assert from "node:assert/strict";
import { type CodeAction, commands, type Diagnostic, type Position, type Uri, workspace } from "vscode";
import { waitForFindings } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, openAt } from "../support/places.ts";

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
    title: "Change to detail.code",
    after: 'body.detail.code === "COLLECTION_NOT_FOUND"',
  },
];

describe("code actions", () => {
  before(startedExtension);
  afterEach(closeEditors);

  for (const { what, file, at, title, after } of cases) {
    it(`change ${what}`, async () => {
      const { document, position } = await openAt(file, at);
      const finding = await waitForFinding(document.uri, position);
      const actions = await commands.executeCommand<CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        finding.range,
        "quickfix",
      );
      const fix = actions.find((action) => action.title === title);
      assert.ok(fix?.edit, `no such fix among: ${actions.map((action) => action.title).join(", ")}`);
      assert.equal(await workspace.applyEdit(fix.edit), true);
      const line = document.lineAt(position.line).text;
      assert.ok(line.includes(after), line);
    });
  }
});

/** The finding that begins on the line of a position. */
async function waitForFinding(uri: Uri, { line }: Position): Promise<Diagnostic> {
  const isThere = (finding: Diagnostic) => finding.range.start.line === line;
  const findings = await waitForFindings(uri, `a finding on line ${line + 1}`, (all) => all.some(isThere));
  return findings.find(isThere)!;
}
