// Every fix and every comment that suppresses a finding, each made by itself: in the examples of all rules, in the mistakes that
// people try the extension on, and in the clients that are written with mistakes.

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { URI } from "vscode-uri";
import { loadFolder } from "../../server/src/cli/folder.ts";
import { analyseText } from "../../server/src/engine/analyse.ts";
import { exampleCatalogs } from "../../server/src/engine/ruleExamples.ts";
import { nodeFileSystem } from "../../server/src/node/fileSystem.ts";
import { languageOf } from "../../server/src/parse/languages.ts";
import { rules } from "../../server/src/rules/registry.ts";
import { isCatalogUri } from "../../server/src/workspace/uris.ts";
import { walk } from "../../server/src/workspace/walk.ts";
import { analyseSource, type FixtureLanguage } from "../support/analyse.ts";
import { faultsOfChanges, textOf } from "../support/everyFix.ts";

describe.each(rules.map((rule) => [rule.metadata.id, rule] as const))("%s", (_id, { metadata }) => {
  test.each(metadata.examples.invalid)("example %#", (example) => {
    const own = exampleCatalogs(example);
    const read = (text: string, extension: string) =>
      analyseSource(text, { language: extension as FixtureLanguage, ...own });
    expect(faultsOfChanges(example.code, example.language, read)).toEqual([]);
  });
});

describe.each(["examples", "test/fixtures/clients"])("%s", async (name) => {
  const folder = path.resolve(name);
  const { engine, ...opened } = await loadFolder(folder);
  const found = await walk(nodeFileSystem, opened.uri, (file) => {
    const language = languageOf(file, "");
    return language === "typescript" || language === "json";
  });
  const files = found.files.filter((uri) => !isCatalogUri(uri) && uri.includes("/mistakes/"));

  test.each(files.map((uri) => path.relative(folder, URI.parse(uri).fsPath)))("%s", async (file) => {
    const uri = URI.file(path.join(folder, file)).toString();
    const options = await engine.optionsFor(uri);
    await engine.project.withModules(uri, ({ imports }) => {
      const read = (text: string, extension: string) => {
        const analysed = analyseText(textOf(uri, text, extension), options.catalogs, options, imports);
        if (!analysed) throw new Error(`${file} is not of a language that is read.`);
        return analysed;
      };
      const source = readFileSync(path.join(folder, file), "utf8");
      expect(faultsOfChanges(source, path.extname(file).slice(1), read)).toEqual([]);
    });
  });
});
