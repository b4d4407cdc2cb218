// parse/typescript.ts: dialects, odd text, edits, and code that is nested too deep.

import * as ts from "typescript";
import { describe, expect, it } from "vitest";
import { parseTypeScript, scriptKindOf, updateTypeScript } from "./typescript.ts";

/** All nodes of a tree, depth first, as `Kind start-end`. */
function nodes(tree: ts.SourceFile | undefined): string[] {
  if (tree === undefined) throw new Error("there is no tree");
  const result: string[] = [];
  const pending: ts.Node[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    result.push(`${ts.SyntaxKind[node.kind]} ${node.pos}-${node.end}`);
    ts.forEachChild(node, (child) => void pending.push(child));
  }
  return result;
}

/** The texts of all string literals of a tree. */
function strings(tree: ts.SourceFile | undefined): string[] {
  const result: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) result.push(node.text);
    ts.forEachChild(node, visit);
  };
  if (tree) visit(tree);
  return result;
}

describe("scriptKindOf", () => {
  const { TS, TSX, JS, JSX } = ts.ScriptKind;
  it.each([
    ["file:///a/b.ts", "typescript", TS],
    ["file:///a/b.mts", "typescript", TS],
    ["file:///a/b.cts", "typescript", TS],
    ["file:///a/b.d.ts", "typescript", TS],
    ["file:///a/b.tsx", "typescriptreact", TSX],
    ["file:///a/b.tsx", "typescript", TSX],
    ["file:///a/b.js", "javascript", JS],
    ["file:///a/b.mjs", "javascript", JS],
    ["file:///a/b.cjs", "javascript", JS],
    ["file:///a/b.jsx", "javascriptreact", JSX],
    ["file:///a/B.JS", "", JS],
    ["git:/a/b.js?ref=HEAD", "typescript", JS],
    ["untitled:Untitled-1", "typescript", TS],
    ["untitled:Untitled-1", "typescriptreact", TSX],
    ["untitled:Untitled-1", "javascript", JS],
    ["untitled:Untitled-1", "javascriptreact", JSX],
    ["untitled:Untitled-1", "plaintext", TS],
    ["file:///a.js/b", "typescript", TS],
  ])("%s as %s", (name, languageId, kind) => expect(scriptKindOf(name, languageId)).toBe(kind));
});

describe("parseTypeScript", () => {
  it.each([
    ["a type assertion in .ts", "a.ts", 'const x = <T>"code";', ["code"]],
    ["an element in .tsx", "a.tsx", 'const x = <T code="A">{"B"}</T>;', ["A", "B"]],
    ["an element in .js", "a.js", 'const x = <p title="A">{"B"}</p>;', ["A", "B"]],
    ["types in .mts", "a.mts", 'type T = "A" | "B";', ["A", "B"]],
    ["a byte order mark", "a.ts", '\uFEFFif (c === "A") {}', ["A"]],
    ["a shebang", "a.mjs", '#!/usr/bin/env node\nf("A")', ["A"]],
    ["CRLF", "a.ts", 'f("A");\r\nf("B");\r\n', ["A", "B"]],
    ["lone surrogates", "a.ts", 'f("\ud800"); f("A\udfff")', ["\ud800", "A\udfff"]],
    ["NUL and other control characters", "a.ts", 'f("A")\0\u0001; f("B")', ["A", "B"]],
    ["a half-typed condition at the end", "a.ts", 'f("A"); if (err.code === "B', ["A", "B"]],
    ["an empty file", "a.ts", "", []],
  ])("reads %s", (_name, file, text, expected) => {
    expect(strings(parseTypeScript(file, "", text))).toEqual(expected);
  });

  it("keeps offsets of the text as it stands, byte order mark included", () => {
    const text = '\uFEFFconst code = "A";';
    const tree = parseTypeScript("a.ts", "typescript", text);
    expect(tree?.text).toBe(text);
    expect(nodes(tree)).toContain(`EndOfFileToken ${text.length}-${text.length}`);
  });

  it.each([
    ["parentheses", (n: number) => `${"(".repeat(n)}1${")".repeat(n)}`],
    ["open arrays", (n: number) => `x = ${"[".repeat(n)}`],
    ["objects", (n: number) => `x = ${"{a:".repeat(n)}1${"}".repeat(n)}`],
    ["blocks", (n: number) => "{".repeat(n)],
    ["type arguments", (n: number) => `type A = ${"B<".repeat(n)}C${">".repeat(n)}`],
    ["templates", (n: number) => `x = ${"`${".repeat(n)}`],
    ["elements", (n: number) => `x = ${"<a>".repeat(n)}`],
    ["arrow functions", (n: number) => `x = ${"()=>".repeat(n)}1`],
  ])("reads 400 nested %s, and leaves 200,000 out", (_name, source) => {
    expect(parseTypeScript("a.tsx", "", source(400))?.text).toBe(source(400));
    const tree = parseTypeScript("a.tsx", "", source(200_000));
    expect((tree?.text ?? "").replaceAll(" ", "").length).toBeLessThan(50);
  });

  it("leaves out a statement that is nested too deep, and reads the others at their places", () => {
    const deep = "[".repeat(20_000) + "]".repeat(20_000);
    const text = `const a = "A";\n${deep};\nconst b = "B";`;
    const tree = parseTypeScript("a.ts", "", text);
    expect(tree?.text.length).toBe(text.length);
    expect(strings(tree)).toEqual(["A", "B"]);
    expect(tree?.statements.at(-1)?.getStart(tree)).toBe(text.indexOf("const b"));
    const typed = text.replace('"A"', '"AA"');
    const change = { span: { start: text.indexOf("A"), end: text.indexOf("A") + 1 }, newLength: 2 };
    const updated = tree && updateTypeScript(tree, typed, change);
    expect(strings(updated)).toEqual(["AA", "B"]);
    expect(updated?.statements.at(-1)?.getStart(updated)).toBe(typed.indexOf("const b"));
    const mended = text.replace(deep, '"C"');
    const again = parseTypeScript("a.ts", "", text);
    const replaced = { span: { start: text.indexOf("["), end: text.indexOf("]]];") + 3 }, newLength: 3 };
    expect(strings(again && updateTypeScript(again, mended, replaced))).toEqual(["A", "C", "B"]);
  });

  it("is not disturbed by code that was too deep before", () => {
    const text = "const f = (a) => ((b)); const g = (a: T): U => a;";
    const before = nodes(parseTypeScript("a.ts", "", text));
    expect(parseTypeScript("b.ts", "", `${"((a) => ".repeat(100_000)}1`)).toBe(undefined);
    expect(nodes(parseTypeScript("a.ts", "", text))).toEqual(before);
  });

  it("reads chains of any length", () => {
    const tree = parseTypeScript("a.ts", "", `x = ${'"a" + '.repeat(50_000)}"b"`);
    expect(nodes(tree).filter((node) => node.startsWith("StringLiteral"))).toHaveLength(50_001);
  });
});

describe("updateTypeScript", () => {
  /** Replaces the first `from` by `to` and returns the updated tree beside a fresh one. */
  function edit(text: string, from: string, to: string, file = "a.ts") {
    const tree = parseTypeScript(file, "", text);
    if (tree === undefined) throw new Error("there is no tree");
    const start = text.indexOf(from);
    const newText = text.slice(0, start) + to + text.slice(start + from.length);
    const change = { span: { start, end: start + from.length }, newLength: to.length };
    return { updated: updateTypeScript(tree, newText, change), fresh: parseTypeScript(file, "", newText) };
  }

  it.each([
    ["a literal", 'if (a === "A") b(); c("D");', "A", "INSUFFICIENT"],
    ["a quote taken away", 'if (a === "A") b();\nc("D");', 'A"', "A"],
    ["a template opened", 'f("A");\ng("B");\nh("C");', "g(", "g(`"],
    ["a comment opened", 'f("A");\ng("B");', "g(", "/*g("],
    ["a statement deleted", 'f("A");\ng("B");\n', 'f("A");\n', ""],
    ["everything deleted", 'f("A");', 'f("A");', ""],
    ["text before a byte order mark", '\uFEFFf("A");', "\uFEFF", "\uFEFF// x\r\n"],
  ])("equals a fresh parse after %s", (_name, text, from, to) => {
    const { updated, fresh } = edit(text, from, to);
    expect(nodes(updated)).toEqual(nodes(fresh));
  });

  it("keeps the dialect", () => {
    const { updated } = edit('const x = <p title="A"/>;', "A", "B", "a.js");
    expect(strings(updated)).toEqual(["B"]);
  });

  it("parses afresh where the change does not lead to the new text", () => {
    const tree = parseTypeScript("a.ts", "", 'f("A")');
    if (tree === undefined) throw new Error("there is no tree");
    const updated = updateTypeScript(tree, 'g("BCD")', { span: { start: 0, end: 99 }, newLength: 1 });
    expect(strings(updated)).toEqual(["BCD"]);
  });

  it("gives no tree when an edit nests too deep, and one again when it is undone", () => {
    const { updated } = edit("x = 1;", "1", "[".repeat(200_000));
    expect(updated).toBe(undefined);
    expect(strings(edit("x = 1;", "1", '"A"').updated)).toEqual(["A"]);
  });
});
