// What is said of each problem in the examples of rules and in examples/, with the values that it really has.

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { loadFolder } from "../../server/src/cli/folder.ts";
import { exampleFindings } from "../../server/src/engine/ruleExamples.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { nodeFileSystem } from "../../server/src/node/fileSystem.ts";
import { languageOf } from "../../server/src/parse/languages.ts";
import { rules } from "../../server/src/rules/registry.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { isCatalogFileUri } from "../../server/src/workspace/catalogFiles.ts";
import { walk } from "../../server/src/workspace/walk.ts";
import { builtinCatalogs } from "../support/builtins.ts";
import { faultsOfMessage, faultsOfText } from "./style.ts";

interface Said {
  readonly finding: Finding;
  /** What is marked. */
  readonly marked: string;
}

const said: readonly Said[] = [...ofRules(), ...(await ofExamples())];

function ofRules(): readonly Said[] {
  return rules.flatMap(({ metadata: { examples } }) =>
    examples.invalid.flatMap((example) =>
      exampleFindings(example, builtinCatalogs()).map((finding) => saidOf(finding, example.code)),
    ),
  );
}

async function ofExamples(): Promise<readonly Said[]> {
  const folder = path.resolve("examples");
  const { engine, uri } = await loadFolder(folder);
  const { files } = await walk(nodeFileSystem, uri, (name) => languageOf(name, "") !== undefined);
  const found: Said[] = [];
  for (const file of files.filter((each) => !isCatalogFileUri(each))) {
    const text = readFileSync(URI.parse(file).fsPath, "utf8");
    const analysed = await engine.analyse(TextDocument.create(file, languageOf(file, "") ?? "", 0, text));
    if (analysed && "references" in analysed.document)
      found.push(...findingsOf(analysed.document).map((finding) => saidOf(finding, text)));
  }
  return found;
}

function saidOf(finding: Finding, source: string): Said {
  return { finding, marked: source.slice(finding.span.start, finding.span.end) };
}

test("there are many", () => {
  expect(said.length).toBeGreaterThan(120);
});

test("each message reads as it should", () => {
  const faults = said.flatMap(({ finding: { message } }) =>
    faultsOfMessage(message).map((fault) => `${fault}: ${message}`),
  );
  expect(faults).toEqual([]);
});

test("what is wrong is named where a narrow panel still shows it", () => {
  const late = said.flatMap(({ marked, finding: { message } }) => {
    const at = message.indexOf(marked);
    return at >= 0 && at + marked.length > 80 ? [`${at}: ${message}`] : [];
  });
  expect(late).toEqual([]);
});

test("no message is longer than a glance", () => {
  expect(said.flatMap(({ finding: { message } }) => (message.length > 150 ? [message] : []))).toEqual([]);
});

test("titles and places have the same words", () => {
  const texts = said.flatMap(({ finding: { fixes, related } }) => [
    ...fixes.map(({ title }) => title),
    ...related.filter(({ isReason }) => !isReason).map(({ message }) => message),
  ]);
  expect(texts.flatMap((text) => faultsOfText(text).map((fault) => `${fault}: ${text}`))).toEqual([]);
});
