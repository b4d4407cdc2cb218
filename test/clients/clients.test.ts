// Clients of the five APIs as people write them, each once with care and once with the usual mistakes, analysed as a project
// is. What is careful has no findings; what is not has those that its comments announce.

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { loadFolder } from "../../server/src/cli/folder.ts";
import { nodeFileSystem } from "../../server/src/node/fileSystem.ts";
import { languageOf } from "../../server/src/parse/languages.ts";
import { ruleIds } from "../../server/src/rules/registry.ts";
import { isCatalogFileUri } from "../../server/src/workspace/catalogFiles.ts";
import { walk } from "../../server/src/workspace/walk.ts";
import { announcedMistakes } from "../support/mistakes.ts";

const folder = path.resolve("test/fixtures/clients");
const opened = await loadFolder(folder);
const found = await walk(nodeFileSystem, opened.uri, (name) => languageOf(name, "") !== undefined);
const files = found.files
  .filter((uri) => !isCatalogFileUri(uri))
  .map((uri) => path.relative(folder, URI.parse(uri).fsPath))
  .sort();
const [careful, mistaken] = ["careful", "mistakes"].map((version) =>
  files.filter((file) => file.split(path.sep)[1] === version),
) as [string[], string[]];

test("each API has a client of either kind", () => {
  const clients = new Set(files.map((file) => path.dirname(file).split(path.sep).slice(0, 2).join("/")));
  expect([...clients]).toEqual(
    ["ltx", "pipevideo", "pureframe", "videoconduit", "vidio"].flatMap((api) => [
      `${api}/careful`,
      `${api}/mistakes`,
    ]),
  );
  expect(opened.problems).toEqual([]);
});

test.each(careful)("%s, written with care, has no findings", async (file) => {
  expect(announcedMistakes(textOf(file))).toEqual([]);
  expect(await findings(file)).toEqual([]);
});

test.each(mistaken)("%s has the findings that its comments announce, and no others", async (file) => {
  expect(await findings(file)).toEqual(announcedMistakes(textOf(file)));
});

test("the mistakes are many, of known rules, and of each rule more than one", () => {
  const named = mistaken
    .flatMap((file) => announcedMistakes(textOf(file)))
    .map((line) => line.split(": ")[1]);
  expect(named.length).toBeGreaterThanOrEqual(60);
  const rules = new Set(named);
  expect([...rules].filter((rule) => !ruleIds.some((id) => id === rule))).toEqual([]);
  expect([...rules].filter((rule) => named.indexOf(rule) === named.lastIndexOf(rule))).toEqual([]);
});

function textOf(file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

/** `12: unknown-code` for each finding in the file. */
async function findings(file: string): Promise<readonly string[]> {
  const uri = URI.file(path.join(folder, file)).toString();
  const document = TextDocument.create(uri, languageOf(uri, "") ?? "", 0, textOf(file));
  const analysed = await opened.engine.analyse(document);
  if (!analysed) throw new Error(`${file} is not of a language that is read.`);
  return analysed.diagnostics({ all: true }).map(({ range, code }) => `${range.start.line + 1}: ${code}`);
}
