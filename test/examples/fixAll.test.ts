// All fixes of every example file made at once: what they leave parses, has no finding with a clear fix, and stays as it is when
// fixed again.

import { readFileSync } from "node:fs";
import path from "node:path";
import { type ParseError, parse as parseJson } from "jsonc-parser";
import ts from "typescript";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { loadFolder } from "../../server/src/cli/folder.ts";
import { analyseText } from "../../server/src/engine/analyse.ts";
import { severityOf } from "../../server/src/features/diagnostics.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import type { RuleFinding } from "../../server/src/features/ruleFinding.ts";
import { nodeFileSystem } from "../../server/src/node/fileSystem.ts";
import { languageOf } from "../../server/src/parse/languages.ts";
import { presets } from "../../server/src/rules/rule.ts";
import { isCatalogUri } from "../../server/src/workspace/uris.ts";
import { walk } from "../../server/src/workspace/walk.ts";
import { fixedSource } from "../support/fixAll.ts";

const folder = path.resolve("examples");
const { engine, ...opened } = await loadFolder(folder);
const found = await walk(nodeFileSystem, opened.uri, (name) => {
  const language = languageOf(name, "");
  return language === "typescript" || language === "json";
});
const files = found.files
  .filter((uri) => !isCatalogUri(uri))
  .flatMap((uri) => presets.map((preset) => [path.relative(folder, URI.parse(uri).fsPath), preset] as const));

test.each(files)("%s, with all fixes under %s", async (file, preset) => {
  const uri = URI.file(path.join(folder, file)).toString();
  const source = readFileSync(path.join(folder, file), "utf8");
  const options = await engine.optionsFor(uri);
  const shown = { rules: options.rules, preset };
  const isShown = (finding: Parameters<typeof severityOf>[0]) => severityOf(finding, shown) !== "off";
  await engine.project.withModules(uri, ({ imports }) => {
    const analyse = (text: TextDocument) => {
      const analysed = analyseText(text, options.catalogs, options, imports);
      if (!analysed) throw new Error(`${file} is not of a language that is read.`);
      return analysed;
    };
    const read = (text: string) => analyse(TextDocument.create(uri, languageOf(uri, "") ?? "", 0, text));
    const fixed = fixedSource(read(source), analyse, isShown);
    expect(syntaxErrors(file, fixed)).toEqual(syntaxErrors(file, source));
    const left = findingsOf(read(fixed)).filter(isShown);
    expect(left.filter(({ fixes }) => fixes.some(({ preferred }) => preferred))).toEqual([]);
    const before = findingsOf(read(source)).filter(isShown);
    const unclear = before.filter(({ fixes }) => !fixes.some(isPreferred)).map(ruleOf);
    expect(left.map(ruleOf)).toEqual(unclear);
    expect(fixedSource(read(fixed), analyse, isShown)).toBe(fixed);
  });
});

function ruleOf({ rule }: RuleFinding): string {
  return rule.metadata.id;
}

function isPreferred({ preferred }: { readonly preferred: boolean }): boolean {
  return preferred;
}

/** What the parser says against a text. */
function syntaxErrors(file: string, text: string): readonly unknown[] {
  if (/\.(jsonc?|har)$/.test(file)) {
    const errors: ParseError[] = [];
    parseJson(text, errors, { allowTrailingComma: true });
    return errors.map(({ error }) => error);
  }
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  // Not among the published types, but the only list of errors without a program around it.
  const { parseDiagnostics } = tree as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  return parseDiagnostics.map(({ messageText }) => messageText);
}
