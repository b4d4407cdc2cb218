// Quick fixes: what is offered at a finding, and what is in the file after one is applied.

import * as assert from "node:assert/strict";
import { type CodeAction, commands, Range, workspace } from "vscode";
import { waitForFindings } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, openAt } from "../support/places.ts";

const cases = [
  {
    what: "a code to the one that was meant",
    file: "src/mistakes/unknownCode.ts",
    at: 'case "INSUFFICIENT_$0CREDIT":',
    after: 'case "INSUFFICIENT_CREDITS":',
  },
  {
    what: "a field to the path that the API has",
    file: "src/mistakes/wrongField.ts",
    at: 'body.error.co$0de === "COLLECTION_NOT_FOUND"',
    after: 'body.detail.code === "COLLECTION_NOT_FOUND"',
  },
];

describe("code actions", () => {
  before(startedExtension);
  afterEach(closeEditors);

  for (const { what, file, at, after } of cases) {
    it(`change ${what}`, async () => {
      const { document, position } = await openAt(file, at);
      const [finding] = await waitForFindings(document.uri, `a finding at ${at}`, (found) =>
        found.some((one) => one.range.start.line === position.line),
      ).then((found) => found.filter((one) => one.range.start.line === position.line));
      const actions = await commands.executeCommand<CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        finding?.range ?? new Range(position, position),
        "quickfix",
      );
      const fix = actions.find(
        (action) => action.edit && action.diagnostics?.some((one) => one.source === "error-atlas"),
      );
      assert.ok(fix?.edit, `no fix among: ${actions.map((action) => action.title).join(", ")}`);
      assert.equal(await workspace.applyEdit(fix.edit), true);
      assert.ok(document.lineAt(position.line).text.includes(after), document.lineAt(position.line).text);
    });
  }
});
