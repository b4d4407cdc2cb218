// Holds that everything that the programs print goes through one writer, server/src/node/terminal.ts, which makes it harmless.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as ts from "typescript";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../server/src");
const WRITER = "node/terminal.ts";

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith(".d.ts"));

/** Places that may print: the streams, the console, and modules that have either or write to descriptors. */
function printers(file: string, text: string): readonly string[] {
  if (!/std(?:out|err)|console|process|writev?Sync|_rawDebug/.test(text)) return [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isPrinter(node)) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isPrinter(node: ts.Node): boolean {
  if (ts.isStringLiteral(node) && ts.isImportDeclaration(node.parent)) {
    return ["process", "console"].some((name) => node.text === name || node.text === `node:${name}`);
  }
  if (!ts.isIdentifier(node)) return false;
  if (["stdout", "stderr", "writeSync", "writevSync", "_rawDebug"].includes(node.text)) return true;
  if (node.text !== "console") return false;
  const { parent } = node;
  const isMember =
    (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
  return !isMember && !isParameter(node);
}

/** Of `connection.console` and of a parameter, which is that of a connection, nothing goes to a terminal. */
function isParameter(name: ts.Identifier): boolean {
  for (let node: ts.Node = name; node.parent; node = node.parent) {
    if (ts.isFunctionLike(node) && node.parameters.some((one) => one.name.getText() === name.text))
      return true;
  }
  return false;
}

describe("printers", () => {
  test.each([
    ["process.stdout.write(x)", ["stdout"]],
    ["const { stderr } = process;", ["stderr"]],
    ["console.log(x)", ["console"]],
    ["connection.console.error(x)", []],
    ["const other = { console: quiet };", []],
    ["const same = { console };", ["console"]],
    ["function f(console) { return () => console.error(x); }", []],
    ['import { stdout as out } from "node:process";', ["stdout", '"node:process"']],
    ["writeSync(1, x)", ["writeSync"]],
    ['const text = "console.log(1)";', []],
  ])("%s", (source, expected) => {
    expect(printers("a.ts", source)).toEqual(expected);
  });
});

test("only the writer prints", () => {
  expect(files).toContain(WRITER);
  expect(printers(WRITER, readFileSync(path.join(root, WRITER), "utf8"))).not.toEqual([]);
  const others = files
    .filter((file) => file !== WRITER)
    .flatMap((file) =>
      printers(file, readFileSync(path.join(root, file), "utf8")).map((what) => `${file}: ${what}`),
    );
  expect(others).toEqual([]);
});
