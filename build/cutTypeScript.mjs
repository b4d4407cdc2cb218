// @ts-check
// Cuts scanner and parser out of the installed `typescript` package: 0.4 MB in the bundle instead of 3.5, half the memory, a
// twelfth of the start-up time. Only that: how bundles come to use it is in typescriptParser.mjs. docs/decisions says why.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** The files of TypeScript's own source that parsing needs, in the order in which the package has them. */
const sections = [
  "corePublic.ts",
  "core.ts",
  "debug.ts",
  "semver.ts",
  "performanceCore.ts",
  "performance.ts",
  "tracing.ts",
  "types.ts",
  "path.ts",
  "diagnosticInformationMap.generated.ts",
  "scanner.ts",
  "utilitiesPublic.ts",
  "utilities.ts",
  "factory/baseNodeFactory.ts",
  "factory/parenthesizerRules.ts",
  "factory/nodeConverters.ts",
  "factory/nodeFactory.ts",
  "factory/emitNode.ts",
  "factory/nodeTests.ts",
  "factory/nodeChildren.ts",
  "factory/utilities.ts",
  "factory/utilitiesPublic.ts",
  "parser.ts",
].map((file) => `src/compiler/${file}`);

const messageSection = "src/compiler/diagnosticInformationMap.generated.ts";
const guardSection = "src/compiler/factory/nodeTests.ts";

/** Functions that the cut exports, besides every `is…` guard of factory/nodeTests.ts. All work on syntax alone. */
const functions = [
  "createScanner",
  "createSourceFile",
  "forEachChild",
  "getLeadingCommentRanges",
  "getTrailingCommentRanges",
  "isFunctionLike",
  "isIdentifierPart",
  "isIdentifierStart",
  "isStringLiteralLike",
  "tokenToString",
  "updateSourceFile",
];

/** Functions of the parts above that the methods below call. */
const usedByMethods = ["getTokenPosOfNode", "getLineAndCharacterOfPosition", "idText"];

/**
 * The published types give nodes methods that only the whole package has; those that sources call are put in place here. The
 * others would fail at run time: a test looks for them.
 */
const methods = `
const nodeMethods = {
  getStart(sourceFile) { return getTokenPosOfNode(this, sourceFile); },
  getEnd() { return this.end; },
  getText(sourceFile) { return sourceFile.text.slice(getTokenPosOfNode(this, sourceFile), this.end); },
  getLineAndCharacterOfPosition(position) { return getLineAndCharacterOfPosition(this, position); },
};
for (const kind of ["Node", "Token", "Identifier", "PrivateIdentifier", "SourceFile"]) {
  Object.assign(objectAllocator[\`get\${kind}Constructor\`]().prototype, nodeMethods);
}
// Names have a text. Private ones share their constructor with other nodes otherwise, source files among them.
class PrivateIdentifierNode extends objectAllocator.getPrivateIdentifierConstructor() {}
objectAllocator.getPrivateIdentifierConstructor = () => PrivateIdentifierNode;
for (const { prototype } of [objectAllocator.getIdentifierConstructor(), PrivateIdentifierNode]) {
  Object.defineProperty(prototype, "text", { get() { return idText(this); } });
}
`;

/**
 * Names of parts that were left out but that the cut still mentions, in functions that parsing never calls. A test holds the
 * list: a new TypeScript that needs more of its parts shows up there.
 */
export const leftOut = [
  "CheckMode",
  "SignatureCheckMode",
  "TypeFacts",
  "convertToJson",
  "getNodeId",
  "targetOptionDeclaration",
  "visitNode",
];

/** The directory of the installed `typescript` package. */
export const typescriptDirectory = path.dirname(
  createRequire(import.meta.url).resolve("typescript/package.json"),
);

/**
 * The parser as an ES module that a bundler can shake.
 * @returns {Promise<{ source: string, functions: string[] }>} its text, and the names of the functions it exports
 * @throws {Error} naming the part that was not found and TypeScript's version, when the package is laid out in another way
 */
export async function cutTypeScript() {
  const { version } = JSON.parse(await readFile(path.join(typescriptDirectory, "package.json"), "utf8"));
  const whole = await readFile(path.join(typescriptDirectory, "lib", "typescript.js"), "utf8");

  /** @type {(what: string) => never} */
  const missing = (what) => {
    throw new Error(
      `Cannot cut the parser out of typescript ${version}: ${what} was not found in lib/typescript.js. ` +
        "Install the version that package.json pins, or adapt build/cutTypeScript.mjs to the new layout.",
    );
  };

  const licence = /^\/\*![\s\S]*?\*\//.exec(whole)?.[0] ?? missing("the licence comment at the top");
  const parts = splitSections(whole);
  const texts = new Map(sections.map((name) => [name, parts.get(name) ?? missing(`the part "${name}"`)]));
  const guards = [...(texts.get(guardSection) ?? "").matchAll(/^function (is\w+)\(/gm)].map(
    (m) => m[1] ?? "",
  );
  if (guards.length < 100) missing(`the list of node guards in "${guardSection}"`);

  const messages = texts.get(messageSection) ?? "";
  texts.delete(messageSection);
  const code = [...texts.values()].join("\n");
  const used = new Set([...code.matchAll(/\bDiagnostics\.(\w+)/g)].map((m) => m[1] ?? ""));
  const usedMessages =
    keepMessages(messages, used) ?? missing(`the table of messages in "${messageSection}"`);

  const offered = [...functions, ...guards];
  for (const name of [...offered, ...usedByMethods]) {
    if (!new RegExp(`^function ${name}\\(`, "m").test(code)) missing(`the function "${name}"`);
  }
  const notice = `/*! The scanner and parser of TypeScript ${version}, cut out of its lib/typescript.js by the build of Error Atlas. */`;
  const exports = `export { ${offered.join(", ")} };`;
  return {
    source: [licence, notice, usedMessages, code, methods, exports, ""].join("\n"),
    functions: offered,
  };
}

/**
 * The parts of the package, by the `// src/…` line that each begins with.
 * @param {string} whole
 */
export function splitSections(whole) {
  const marks = [...whole.matchAll(/^\/\/ (src\/\S+\.ts)$/gm)];
  return new Map(
    marks.map((mark, i) => [
      mark[1] ?? "",
      withoutExportTables(whole.slice(mark.index, marks[i + 1]?.index)),
    ]),
  );
}

/**
 * Drops `__export(…)` tables and what hands the exports over: they would keep everything alive.
 * @param {string} text
 */
function withoutExportTables(text) {
  return text.replace(/^__export\([\s\S]*?^\}\);$/gm, "").replace(/^0 && \(module[\s\S]*$/m, "");
}

/**
 * The table of messages with only the used ones; undefined where it does not look like one.
 * @param {string} section
 * @param {ReadonlySet<string>} used
 */
function keepMessages(section, used) {
  const table = /^([\s\S]*?^var Diagnostics = \{\n)([\s\S]*?)^(\};)$/m.exec(section);
  if (!table) return undefined;
  const [, head, body = "", tail] = table;
  const kept = body
    .split(/^(?= {2}\w+: diag\()/m)
    .filter((message) => used.has(/\w+/.exec(message)?.[0] ?? ""));
  return kept.length === used.size ? [head, ...kept, tail].join("") : undefined;
}
