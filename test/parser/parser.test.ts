// The parser that is cut out of TypeScript for the bundle against the whole package: the same trees over a few hundred real
// files, the same after edits as fresh, and nothing missing that it calls. Held here because the cut exists only in builds.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import * as esbuild from "esbuild";
import * as whole from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { cutTypeScript, leftOut, splitSections, typescriptDirectory } from "../../build/cutTypeScript.mjs";
import { typescriptParser } from "../../build/typescriptParser.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** The cut as sources see it, and its text after shaking. */
let cut: typeof whole;
let shaken: string;

beforeAll(async () => {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: 'export * from "typescript"', resolveDir: root },
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
    plugins: [typescriptParser()],
  });
  shaken = outputFiles[0]?.text ?? "";
  const module = { exports: {} };
  new Function("module", "exports", "require", shaken)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  cut = module.exports as typeof whole;
});

/** Real files, in the same order everywhere. */
const files = [
  "build",
  "client/src",
  "server/src",
  "test",
  "node_modules/@types/node",
  "node_modules/jsonc-parser/lib",
  "node_modules/typescript/lib",
  "node_modules/vite/dist",
  "node_modules/vitest/dist",
  "node_modules/vscode-jsonrpc/lib",
  "node_modules/vscode-languageserver/lib",
  "node_modules/vscode-languageserver-protocol/lib",
]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .sort()
      .map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.([cm]?[jt]s|[jt]sx)$/.test(file));

function parse(ts: typeof whole, file: string, text: string): whole.SourceFile {
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(file, text, options, false);
}

/** A tree in numbers: kind and place of each node, in order. */
function outline(ts: typeof whole, tree: whole.SourceFile): string {
  return nodesOf(ts, tree)
    .map(({ kind, pos, end }) => `${kind} ${pos} ${end}`)
    .join("\n");
}

/** The same with flags and parse errors, which an updated tree gathers in another order. */
function details(ts: typeof whole, tree: whole.SourceFile): string {
  const { parseDiagnostics } = tree as whole.SourceFile & { parseDiagnostics: whole.Diagnostic[] };
  const errors = parseDiagnostics.map(({ code, start, messageText }) => `${code} ${start} ${messageText}`);
  const flags = nodesOf(ts, tree).map((node) => node.flags);
  return [outline(ts, tree), flags.join(" "), ...errors].join("\n");
}

function nodesOf(ts: typeof whole, tree: whole.SourceFile): whole.Node[] {
  const nodes: whole.Node[] = [];
  const pending: whole.Node[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    nodes.push(node);
    ts.forEachChild(node, (child) => void pending.push(child));
  }
  return nodes;
}

/** Numbers that look random but are the same in each run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

describe("the cut parser", () => {
  it("gives the same trees as the whole package", () => {
    const sample = files.filter((file) => statSync(path.join(root, file)).size < 200_000);
    const different = sample.filter((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      return details(cut, parse(cut, file, text)) !== details(whole, parse(whole, file, text));
    });
    expect(different).toEqual([]);
    expect(sample.length).toBeGreaterThan(300);
  }, 60_000);

  it("gives the same trees for text that breaks off anywhere", () => {
    const random = randomNumbers(1);
    const different = files.slice(0, 60).filter((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      const half = text.slice(0, random(text.length + 1));
      return details(cut, parse(cut, file, half)) !== details(whole, parse(whole, file, half));
    });
    expect(different).toEqual([]);
  });

  it("updates a tree to what a fresh parse gives", () => {
    const random = randomNumbers(2);
    const pieces = [
      '"',
      "'",
      "`",
      "${",
      "}",
      "{",
      "(",
      ")",
      "/*",
      "*/",
      "//",
      "\n",
      "a",
      " === ",
      ".",
      ";",
      "<",
      ">",
      "=>",
      "case ",
    ];
    const different: string[] = [];
    for (const file of files.slice(0, 60)) {
      let text = readFileSync(path.join(root, file), "utf8").slice(0, 30_000);
      let tree = parse(cut, file, text);
      for (let round = 0; round < 8; round++) {
        const start = random(text.length + 1);
        const length = Math.min(random(3) === 0 ? random(40) : 0, text.length - start);
        const piece = random(4) === 0 ? "" : (pieces[random(pieces.length)] ?? "");
        text = text.slice(0, start) + piece + text.slice(start + length);
        tree = cut.updateSourceFile(tree, text, { span: { start, length }, newLength: piece.length });
        if (outline(cut, tree) !== outline(cut, parse(cut, file, text))) {
          different.push(`${file}, round ${round}: ${JSON.stringify(piece)} at ${start}`);
        }
      }
    }
    expect(different).toEqual([]);
  });

  it("gives nodes the methods that sources call, and names their text", () => {
    const text = '/* a */ f("b"); // c\n  let x: T, #p; a.b?.__c; class D { #e = `f` }';
    const results = [whole, cut].map((ts) => {
      const tree = parse(ts, "a.ts", text);
      return nodesOf(ts, tree).map((node) => [
        node.getStart(tree),
        node.getEnd(),
        node.getText(tree),
        tree.getLineAndCharacterOfPosition(node.end),
        (node as whole.Identifier).text,
      ]);
    });
    expect(results[1]).toEqual(results[0]);
  });

  it("mentions nothing that was left out, but for what parsing never calls", async () => {
    const { source } = await cutTypeScript();
    const present = splitSections(source);
    const text = readFileSync(path.join(typescriptDirectory, "lib/typescript.js"), "utf8");
    const absent = new Set<string>();
    for (const [name, section] of splitSections(text)) {
      if (present.has(name)) continue;
      for (const [, declared] of section.matchAll(
        /^(?:async )?(?:var|let|const|function\*?|class) (\w+)/gm,
      )) {
        absent.add(declared ?? "");
      }
    }
    const mentioned = new Set<string>();
    const declared = new Set<string>();
    const visit = (node: whole.Node, parent: whole.Node): void => {
      if (whole.isIdentifier(node)) {
        const named = parent as { name?: whole.Node; propertyName?: whole.Node };
        if (named.name !== node && named.propertyName !== node) mentioned.add(node.text);
        else if (!whole.isPropertyAccessExpression(parent) && !whole.isPropertyAssignment(parent))
          declared.add(node.text);
      }
      whole.forEachChild(node, (child) => visit(child, node));
    };
    const tree = parse(whole, "shaken.js", shaken);
    visit(tree, tree);
    const missing = [...mentioned].filter((name) => absent.has(name) && !declared.has(name));
    expect(missing.sort()).toEqual(leftOut);
  });
});

describe("sources that use the parser", () => {
  /** Methods that only the whole package puts on nodes: there in the types and in unit tests, but not in the bundle. */
  const missingMethods =
    /\.(getSourceFile|getChildCount|getChildAt|getChildren|getFullStart|getWidth|getFullWidth|getLeadingTriviaWidth|getFullText|getFirstToken|getLastToken|getLineEndOfPosition|getLineStarts|getPositionOfLineAndCharacter)\(|(?<!ts)\.forEachChild\(/;

  const users = files.filter(
    (file) =>
      file.startsWith("server") &&
      !file.endsWith(".test.ts") &&
      / from "typescript";/.test(readFileSync(path.join(root, file), "utf8")),
  );

  it.each(users)("%s", (file) => {
    const lines = readFileSync(path.join(root, file), "utf8").split("\n");
    expect(lines.filter((line) => missingMethods.test(line))).toEqual([]);
  });
});
