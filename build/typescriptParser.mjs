// @ts-check
// The esbuild plugin that gives sources which import `typescript` the parser alone, with its enums as constants.

import { createRequire } from "node:module";
import { cutTypeScript, typescriptDirectory } from "./cutTypeScript.mjs";

/** Enums that sources may use: all that go into the functions of the cut or stand on a tree. */
const enums = [
  "JSDocParsingMode",
  "LanguageVariant",
  "NodeFlags",
  "ScriptKind",
  "ScriptTarget",
  "SyntaxKind",
  "TokenFlags",
];

/** The cut is the same for all bundles of one run. @type {ReturnType<typeof cutTypeScript> | undefined} */
let cut;

/**
 * Resolves `typescript` to the cut. A name that is not in it fails the build, as esbuild is told to take
 * `import-is-undefined` for an error.
 * @returns {import("esbuild").Plugin}
 */
export function typescriptParser() {
  const namespace = "typescript-parser";
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /^typescript$/ }, () => ({ path: "typescript", namespace }));
      build.onResolve({ filter: /^typescript\/parser$/, namespace }, () => ({
        path: "typescript/parser",
        namespace,
        sideEffects: false,
      }));
      build.onLoad({ filter: /^typescript$/, namespace }, async () => ({
        contents: facade((await parser()).functions),
        loader: "ts",
        resolveDir: typescriptDirectory,
      }));
      build.onLoad({ filter: /^typescript\/parser$/, namespace }, async () => ({
        contents: (await parser()).source,
        loader: "js",
      }));
    },
  };
}

function parser() {
  cut ??= cutTypeScript();
  return cut;
}

/**
 * A module in TypeScript that has the functions of the cut, and the enums as enums: esbuild then writes their numbers where
 * they are used, where the objects of compiled enums would be looked into at each test of a node's kind.
 * @param {string[]} functions
 */
function facade(functions) {
  const whole = createRequire(import.meta.url)("typescript");
  const members = (/** @type {string} */ name) =>
    Object.entries(whole[name])
      .filter(([, value]) => typeof value === "number")
      .map(([member, value]) => `${member} = ${value}`);
  return [
    `export { ${functions.join(", ")} } from "typescript/parser";`,
    ...enums.map((name) => `export enum ${name} { ${members(name).join(", ")} }`),
  ].join("\n");
}
