// Holds examples/ to what its README says: it type checks, the right files have no findings, and each mistake has exactly the
// one that its comment names.

import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { loadFolder } from "../../server/src/cli/folder.ts";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { nodeFileSystem } from "../../server/src/node/fileSystem.ts";
import { languageOf } from "../../server/src/parse/languages.ts";
import { rules } from "../../server/src/rules/registry.ts";
import { type Preset, presets } from "../../server/src/rules/rule.ts";
import { isCatalogFileUri } from "../../server/src/workspace/catalogFiles.ts";
import { walk } from "../../server/src/workspace/walk.ts";
import { announcedMistakes } from "../support/mistakes.ts";

const folder = path.resolve("examples");
const opened = await loadFolder(folder);
const found = await walk(nodeFileSystem, opened.uri, (name) => languageOf(name, "") !== undefined);
const files = found.files
  .filter((uri) => !isCatalogFileUri(uri))
  .map((uri) => path.relative(folder, URI.parse(uri).fsPath));

test("the settings and the catalog of the examples can be used", () => {
  expect(opened.problems).toEqual([]);
  expect(opened.store.files().flatMap(({ problems }) => problems)).toEqual([]);
});

describe.each(presets)("under %s", (preset) => {
  test.each(files)("%s has the findings that its comments announce, and no others", async (file) => {
    const text = readFileSync(path.join(folder, file), "utf8");
    expect(await findings(file, text, preset)).toEqual(announcedMistakes(text, preset));
  });
});

test("every rule on sources has a mistake", () => {
  const announced = files.flatMap((file) =>
    announcedMistakes(readFileSync(path.join(folder, file), "utf8"), "strict"),
  );
  expect([...new Set(announced.map((finding) => finding.split(": ")[1]))].sort()).toEqual(
    rules.map(({ metadata }) => metadata.id).sort(),
  );
});

test("the examples type check", () => {
  const { config } = ts.readConfigFile(path.join(folder, "tsconfig.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(fileNames, options);
  const faults = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, file }) => [file?.fileName, messageText]);
  expect(faults).toEqual([]);
}, 60_000);

/** `12: unknown-code` for each finding in the file. */
async function findings(file: string, text: string, preset: Preset): Promise<readonly string[]> {
  const uri = URI.file(path.join(folder, file)).toString();
  const document = TextDocument.create(uri, languageOf(uri, "") ?? "", 0, text);
  const analysed = await opened.engine.analyse(document);
  if (!analysed) throw new Error(`${file} is not of a language that is read.`);
  return diagnostics(analysed.document, { ...analysed.settings, preset }).map(
    ({ range, code }) => `${range.start.line + 1}: ${code}`,
  );
}
