// @ts-check
// The TextMate grammar that marks catalogued codes inside strings, and Error Atlas' directive comments. It is injected into the
// grammars of TypeScript, JavaScript and JSON: package.json names them.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./files.mjs";

const catalogFolder = "data/catalogs";

/** @type {import("./files.mjs").Generator} */
export const grammar = {
  from: "the catalogs in data/catalogs",
  generate: async () => [
    {
      path: "syntaxes/error-atlas.injection.tmLanguage.json",
      text: `${JSON.stringify(injectionGrammar(await distinctiveCodes()), undefined, 2)}\n`,
    },
  ],
};

/**
 * Codes and types that are no common words: only these are marked, as a grammar cannot know which API a file is about. Those of
 * libraries and runtimes (`23505`, `ENOENT`) are not marked: they mean what they do by what a file imports.
 * @returns {Promise<string[]>} sorted, each once
 */
async function distinctiveCodes() {
  const codes = new Set();
  const files = await readdir(path.join(root, catalogFolder));
  for (const file of files.filter((name) => name.endsWith(".error-catalog.json"))) {
    const catalog = JSON.parse(await readFile(path.join(root, catalogFolder, file), "utf8"));
    if (catalog.kind === "standard" || catalog.libraries !== undefined) continue;
    for (const { code, type, generic } of catalog.entries) {
      if (generic !== true) for (const value of [code, type]) if (value !== undefined) codes.add(value);
    }
  }
  return [...codes].sort();
}

/** @param {readonly string[]} codes */
function injectionGrammar(codes) {
  const quote = "[\"'`]";
  return {
    $comment: "Generated from data/catalogs by `npm run generate`. Changes made here are lost.",
    name: "Error Atlas",
    scopeName: "error-atlas.injection",
    injectionSelector: "L:string - string.regexp, L:comment",
    patterns: [{ include: "#code" }, { include: "#api" }, { include: "#disable" }],
    repository: {
      code: {
        comment: "A string that is a code as a whole: in JSON also a key.",
        name: "constant.other.error-code.error-atlas",
        match: `(?<=${quote})(?:${codes.map(escapeRegExp).join("|")})(?=${quote})`,
      },
      api: {
        comment: "// error-atlas: videoconduit",
        match: "(?<=//|\\*)\\s*(error-atlas)(:)\\s*([\\w.-]+)?",
        captures: {
          1: { name: "keyword.other.directive.error-atlas" },
          2: { name: "punctuation.separator.directive.error-atlas" },
          3: { name: "entity.name.type.api.error-atlas" },
        },
      },
      disable: {
        comment: "// error-atlas-disable-next-line wrong-field, unknown-code -- reason",
        match:
          "(?<=//|\\*)\\s*(error-atlas-disable(?:-next-line|-line)?)(?![\\w-])((?:[\\s,]+(?!--)[a-z][\\w-]*)*)(?:\\s*(--))?",
        captures: {
          1: { name: "keyword.other.directive.error-atlas" },
          2: { patterns: [{ match: "[\\w-]+", name: "entity.name.function.rule.error-atlas" }] },
          3: { name: "punctuation.separator.reason.error-atlas" },
        },
      },
    },
  };
}

/** @param {string} text */
function escapeRegExp(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
