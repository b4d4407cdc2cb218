// What the setting errorAtlas.preset and comments in a file let be shown.

import * as assert from "node:assert/strict";
import { ConfigurationTarget, type Diagnostic, workspace } from "vscode";
import { waitForFindings } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, openNew, removeFile } from "../support/places.ts";

const file = "src/advice.ts";
const text = `export async function search(words: string): Promise<string> {
  const response = await fetch(\`https://api.pureframe.ai/v1/search?q=\${words}\`);
  if (response.ok) return "found";
  const body = await response.json();
  if (["FORBIDDEN", "FORBIDDEN"].includes(body.detail.code)) return "not allowed";
  if (body.error.code === "UNAUTHORIZED") return "sign in";
  return body.detail.message;
}
`;

describe("presets and suppressions", () => {
  before(startedExtension);
  afterEach(async () => {
    await setPreset(undefined);
    await closeEditors();
    await removeFile(file);
  });

  it("show advice as well with the preset strict, and no longer without it", async () => {
    const { document } = await openNew(file, text);
    const isRecommended = (all: readonly Diagnostic[]) => rulesOf(all).join() === "wrong-field";
    await waitForFindings(document.uri, "what is recommended", isRecommended);
    await setPreset("strict");
    await waitForFindings(
      document.uri,
      "advice as well",
      (all) => rulesOf(all).join() === "duplicate-case,wrong-field",
    );
    await setPreset(undefined);
    await waitForFindings(document.uri, "what is recommended", isRecommended);
  });

  it("let a comment suppress a finding, and say where it no longer does", async () => {
    const editor = await openNew(file, text);
    const { document } = editor;
    await waitForFindings(document.uri, "a finding", (all) => all.length > 0);
    const mistake = document.positionAt(document.getText().indexOf("  if (body.error"));
    const comment = "  // error-atlas-disable-next-line wrong-field -- our proxy has its own envelope\n";
    await editor.edit((edit) => edit.insert(mistake, comment));
    await waitForFindings(document.uri, "no finding", (all) => all.length === 0);
    const start = document.positionAt(document.getText().indexOf("error.code"));
    await editor.edit((edit) => {
      edit.delete(document.lineAt(start.line).range.with(start, start.translate(0, "error".length)));
      edit.insert(start, "detail");
    });
    const [finding] = await waitForFindings(document.uri, "a finding", (all) => all.length > 0);
    assert.deepEqual(finding && rulesOf([finding]), ["unused-suppression"]);
  });
});

async function setPreset(preset: string | undefined): Promise<void> {
  await workspace.getConfiguration("errorAtlas").update("preset", preset, ConfigurationTarget.Global);
}

function rulesOf(findings: readonly Diagnostic[]): readonly string[] {
  return findings.map(({ code }) => String(typeof code === "object" ? code.value : code));
}
