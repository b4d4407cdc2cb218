// Findings: the examples name each of their mistakes in a comment above it, so the comments are what is expected, no more and
// no less. Everything else in the examples is right.

import * as assert from "node:assert/strict";
import {
  commands,
  type Diagnostic,
  DiagnosticTag,
  languages,
  RelativePattern,
  TabInputCustom,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { waitForFindings, waitForTab } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, fileUri } from "../support/places.ts";

const mistakes = [
  "unknownCode.ts",
  "contradictoryStatus.ts",
  "undocumentedStatus.ts",
  "wrongField.ts",
  "axiosMistakes.js",
  "pureframeBody.jsonc",
  "recorded.har",
];

describe("diagnostics", () => {
  before(startedExtension);
  afterEach(closeEditors);

  for (const name of mistakes) {
    it(`finds the mistakes of ${name}, and only these`, async () => {
      const { document } = await window.showTextDocument(fileUri(`src/mistakes/${name}`));
      const expected = announcedIn(document);
      const findings = await waitForFindings(document.uri, "a finding", (found) => found.length > 0);
      assert.deepEqual(findings.map((finding) => describeFinding(document, finding)).sort(), expected.sort());
    });
  }

  it("finds nothing in the rest of the examples", async () => {
    const { client } = await startedExtension();
    const files = await workspace.findFiles(
      new RelativePattern(fileUri("."), "{src,test}/**/*.{ts,mts,tsx,js,json,har,jsonl}"),
    );
    const right = files.filter((uri) => !uri.path.includes("/mistakes/"));
    assert.ok(right.length > 15, `only ${right.length} files`);
    for (const uri of right) {
      const document = await workspace.openTextDocument(uri);
      const report = await client.sendRequest<{ items: { code: string; message: string }[] }>(
        "textDocument/diagnostic",
        { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } },
      );
      assert.deepEqual(
        report.items.map(({ code, message }) => `${code}: ${message}`),
        [],
        uri.path,
      );
    }
  });

  it("links each finding to the page of its rule, which opens as a preview", async () => {
    const uri = fileUri("src/mistakes/unknownCode.ts");
    await window.showTextDocument(uri);
    const [finding] = await waitForFindings(uri, "a finding", (found) => found.length > 0);
    const code = finding?.code;
    assert.ok(typeof code === "object" && code.target instanceof Uri);
    assert.equal(code.target.toString(), "error-atlas:/rules/unknown-code.md");
    const page = await workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# unknown-code\n/);
    await commands.executeCommand("vscode.open", code.target);
    const tab = await waitForTab("a page", ({ label }) => label.includes("unknown-code"));
    assert.ok(tab.input instanceof TabInputCustom);
    assert.equal(tab.input.viewType, "vscode.markdown.preview.editor");
  });

  it("fades a branch that never runs, and points at the test that takes its error", async () => {
    const { document } = await window.showTextDocument(fileUri("src/mistakes/duplicateCase.ts"));
    const [finding] = await waitForFindings(document.uri, "a finding", (found) => found.length > 0);
    assert.deepEqual(finding?.tags, [DiagnosticTag.Unnecessary]);
    const related = finding.relatedInformation ?? [];
    assert.deepEqual(
      related.map(({ location, message }) => `${document.getText(location.range)}: ${message}`).slice(0, 1),
      ['SEARCH_LIMIT_EXCEEDED: "SEARCH_LIMIT_EXCEEDED" is first tested here.'],
    );
    assert.ok(related.every(({ location }) => location.uri.toString() === document.uri.toString()));
  });

  it("strikes a deprecated code through", async () => {
    const uri = fileUri("src/mistakes/deprecatedCode.ts");
    await window.showTextDocument(uri);
    const findings = await waitForFindings(uri, "findings", (found) => found.length > 0);
    assert.deepEqual(
      findings.map(({ tags }) => tags),
      [[DiagnosticTag.Deprecated], [DiagnosticTag.Deprecated]],
    );
  });

  it("takes findings back when the mistake is mended", async () => {
    const editor = await window.showTextDocument(fileUri("src/mistakes/pureframeBody.jsonc"));
    const { document } = editor;
    await waitForFindings(document.uri, "a finding", (found) => found.length > 0);
    const start = document.getText().indexOf("COLLECTIONS_NOT_FOUND");
    await editor.edit((edit) => edit.insert(document.positionAt(start + "COLLECTION".length), "_"));
    await editor.edit((edit) => {
      const from = document.positionAt(start + "COLLECTION_".length);
      edit.delete(document.lineAt(from.line).range.with(from, from.translate(0, 2)));
    });
    await waitForFindings(document.uri, "no finding", (found) => found.length === 0);
    assert.deepEqual(languages.getDiagnostics(document.uri), []);
  });
});

/** "rule: source line" for each `Mistake (rule): …` comment: the mistake is on the next line that is no comment. */
function announcedIn(document: TextDocument): string[] {
  const lines = document.getText().split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const rule = /(?:\/\/ |"comment": ")Mistake \(([\w-]+)\)/.exec(line)?.[1];
    const next = lines.slice(index + 1).find((other) => !other.trim().startsWith("//"));
    return rule && next !== undefined ? [`${rule}: ${next.trim()}`] : [];
  });
}

function describeFinding(document: TextDocument, { code, range }: Diagnostic): string {
  const rule = typeof code === "object" ? code.value : code;
  return `${rule}: ${document.lineAt(range.start.line).text.trim()}`;
}
