// Holds that what the extension itself says stands in one table, client/src/messages.ts, as whole texts with named placeholders, none
// put together from parts; and how these read.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as ts from "typescript";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../client/src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "testCatalogs.ts");

/** Words as people read them: several, or one that begins as a sentence does. */
const PROSE = /\p{L}[\p{L}\p{P}]*\s+[\p{P}“]*[\p{L}{]|^\p{Lu}\p{Ll}+\b(?!\()/u;

/** The texts of a source that are words for people, `{}` where something is put in. */
function wordsIn(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && PROSE.test(text) && !text.startsWith("<")) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.ts", source, ts.ScriptTarget.Latest, true));
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node.parent ?? node) || ts.isLiteralTypeNode(node.parent ?? node))
    return undefined;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("{}").trim();
}

describe("what is taken for words", () => {
  // `§` stands for `$`.
  test.each<[string, readonly string[]]>([
    ['say("Select an error first.")', ["Select an error first."]],
    ["say(`No error matches §{query}`)", ["No error matches {}"]],
    ['const title = "Open";', ["Open"]],
    ['import x from "Some file";\ntype A = "Some words";', []],
    ['set("errorAtlas.page", "vs-dark", `§{a}/§{b}`, "src/{}", "")', []],
    ["const html = `<main lang='en'>§{x}</main>`", []],
  ])("%s", (source, expected) => {
    expect(wordsIn(source.replaceAll("§", "$"))).toEqual(expected);
  });
});

test("no words for people stand elsewhere in the extension", () => {
  expect(files.length).toBeGreaterThan(40);
  const elsewhere = files.filter((file) => file !== "messages.ts");
  const found = elsewhere.flatMap((file) =>
    wordsIn(readFileSync(path.join(root, file), "utf8")).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
